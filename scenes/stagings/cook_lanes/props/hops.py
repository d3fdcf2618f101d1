"""Hops along a lane: where a cook stood, solid, and the thin way between, which was never computed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit.outline import EMPTY, Points, chevron, circle, dashes_along, polygon, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

DASHES = {"solid": (1.0, 0.0), "dashed": (0.16, 0.11), "dotted": (0.05, 0.08)}
HEAD = 0.22         # length of an arrow's head
STUB = 0.25         # of a hop's way, before which it has no head: that of the last hop is there yet
FADED = 0.6         # of a step that has been made
FOOT = 0.085        # half the size of a footprint's mark


def height(distance: float, longest: float, tallest: float) -> float:
    """How high a hop of this length goes: longer hops go higher, up to `tallest` for the `longest`."""
    return tallest * min(1.0, abs(distance) / longest) ** 0.75


def on_the_way(start: float, end: float, fraction: float, top: float) -> tuple[float, float]:
    """The point of a hop: x goes straight with the fraction, y is a parabola."""
    return start + (end - start) * fraction, 4 * top * fraction * (1 - fraction)


def parabola(start: float, end: float, top: float, upto: float = 1.0) -> Points:
    """(4, 3): the way of a hop as one Bézier curve, from its foot to a fraction of it."""
    width, f = end - start, upto
    first, slope = np.array([start, 0.0, 0.0]), np.array([width, 4 * top, 0.0])
    tip = np.array([*on_the_way(start, end, f, top), 0.0])
    back = np.array([width, 4 * top * (1 - 2 * f), 0.0])
    return np.array([first, first + slope * f / 3, tip - back * f / 3, tip])


class Hops(Prop):
    """The hops made so far: a footprint at each whole step, a thin arc with an arrow's head between two.

    A step keeps its colour; whose it is, the prints say, and the strokes.

    xs: where the run's whole steps stand (units), the ground is y = 0. style: solid, dashed or dotted,
    with round, square and triangular prints. Shows: exact, the steps, by the middles of the prints and the
    ends of the arcs; only whole steps are ever shown.
    """

    def __init__(self, theme: Theme, xs: Sequence[float], longest: float, tallest: float, actor: int,
                 beyond: Sequence[int] = ()) -> None:
        """beyond: for each step 0, or -1 or 1 where it lies past that end of the lane and is shown at it."""
        super().__init__()
        self.xs, self.actor, self.beyond = tuple(xs), actor, beyond
        self.told_by = (actor % 3,)
        self.tops = [height(b - a, longest, tallest) for a, b in zip(self.xs, self.xs[1:], strict=False)]
        colour, step = theme.actors[actor % 3], theme.step if theme.dark else theme.step_text
        self.ways = self.shape(stroke=step, width=3.2, stroke_alpha=FADED)
        self.heads = self.shape(fill=step, alpha=FADED + 0.15)
        self.prints = self.shape(fill=colour, stroke=theme.outline, width=1.4)
        self.signs = self.shape(stroke=theme.ink, width=3.5, round_ends=True)
        self.show(0)

    def draw(self, step: int) -> None:
        dash, gap = DASHES[tuple(DASHES)[self.actor % 3]]
        made = range(min(step, len(self.tops)))
        ways = [parabola(self.xs[k], self.xs[k + 1], self.tops[k]) for k in made]
        drawn = [dashes_along(way, dash, gap) for way in ways] if gap else ways
        self.ways.outline(together(drawn))
        self.heads.outline(together(head(way) for way in ways))
        self.prints.outline(np.vstack([footprint(self.actor, x) for x in self.xs[: step + 1]]))
        past = zip(self.xs[: step + 1], self.beyond, strict=False)
        self.signs.outline(together(past_the_end(x, side) for x, side in past if side))

    def read(self) -> list[float]:
        """Where the prints stand, in steps."""
        points = self.at_home(self.prints)
        each = len(footprint(self.actor, 0.0))
        return [float(np.ptp(p) / 2 + p.min()) for p in points[:, 0].reshape(-1, each)]

    def read_landings(self) -> list[float]:
        """Where the arcs' heads touch the ground."""
        points = self.at_home(self.heads)
        return [float(p[0]) for p in points[:, 0].reshape(-1, len(head(parabola(0, 1, 1))))]


class Leap(Prop):
    """The hop being made: from its foot to where the cook is, in the colour of a step."""

    def __init__(self, theme: Theme, hops: Hops) -> None:
        super().__init__()
        self.hops = hops
        edge = theme.outline if not theme.dark else None
        self.way = self.shape(stroke=theme.step if theme.dark else theme.step_text, width=4.5)
        self.tip = self.shape(fill=theme.step, stroke=edge, width=1.4)

    def draw(self, index: int, upto: float) -> None:
        """index: which hop; upto: the fraction of its way; 0 draws nothing."""
        if upto <= 0 or index >= len(self.hops.tops):
            self.way.outline(EMPTY)
            self.tip.outline(EMPTY)
            return
        way = parabola(self.hops.xs[index], self.hops.xs[index + 1], self.hops.tops[index], upto)
        self.way.outline(way)
        self.tip.outline(head(way) if upto > STUB else EMPTY)


def head(way: Points) -> Points:
    """A filled head whose first point is the way's end; small where the way is."""
    span = float(np.linalg.norm(np.ptp(way[:, :2], axis=0)))
    size = min(HEAD, 0.55 * span)
    u = way[3] - way[2]
    length = np.linalg.norm(u)
    u = u / length if length > 0 else np.array([1.0, 0.0, 0.0])
    n = np.array([-u[1], u[0], 0.0])
    return polygon([way[3], way[3] - size * u + 0.42 * size * n, way[3] - 0.8 * size * u,
                    way[3] - size * u - 0.42 * size * n])


def footprint(actor: int, x: float, size: float = FOOT) -> Points:
    """The mark of a cook: round, square or triangular; its middle is at x."""
    if actor % 3 == 0:
        return circle(size, (x, 0.0))
    if actor % 3 == 1:
        return rectangle(1.8 * size, 1.8 * size, (x, 0.0))
    return polygon([(x - 1.15 * size, -size), (x + 1.15 * size, -size), (x, size)])


def past_the_end(x: float, side: int) -> Points:
    """Two strokes that point past the end of the lane."""
    return chevron((x + side * 0.42, 0.22), side, 0.12, 0.12)
