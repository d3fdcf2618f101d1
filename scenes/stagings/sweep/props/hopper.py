"""Who goes over the valley of one run: the slope underfoot, the step, the hop through the air, and the way so far."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

import soupmath as sm
from scenes.kit import outline as o
from scenes.kit.easing import between
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.hill.ground import Ground
from scenes.props.measure.plank import Plank
from scenes.stagings.sweep.stride import Stride

POINT, PRINT = 0.105, 0.055      # radii of who hops, and of the points that were computed
PLANK, THICK = 0.44, 0.13       # units of half the plank; its thickness
ARROW, HEAD = 0.13, 0.30        # of the step that is being made
DASH, GAP = 0.07, 0.07          # of the way so far
CHEVRON = 0.17, 0.13            # where a hop left the window: length and half the width
SMALL = 0.06, 0.16      # the same of a step that who hops would cover
ASIDE = 0.24            # how far from who hops its arrow stands then
SHORT = 0.03            # units of a hop that leaves no line
Spot = tuple[float, float]


class Hopper(Prop):
    """show(stride): who hops; its footprints and the dashed way from one to the next; the plank; the arrow of the step.
    Out of the valley's window nobody is seen: there the way ends in a chevron.

    exact: the place of who hops; every point made that lies in the window, by its footprint; the slope, by the plank.
    """

    def __init__(self, theme: Theme, ground: Ground, region: Region, foot: float, run: sm.Trajectory,
                 over: float) -> None:
        """foot: of the valley; over: how far over its top a hop is still seen."""
        super().__init__()
        self.run, self.region, self.ground, self.foot, self.over = run, region, ground, foot, over
        self.way = self.shape(stroke=theme.ink, width=2.4, stroke_alpha=0.55)
        self.prints = self.shape(fill=theme.ink)
        self.gone = self.shape(stroke=theme.ink, width=4.5, round_ends=True)
        self.plank = Plank(theme, THICK)
        self.add(self.plank)
        self.point = self.shape(fill=theme.ink, stroke=theme.outline if theme.dark else theme.bg, width=2.4)
        self.arrow = self.shape(fill=theme.step, stroke=theme.outline, width=2.2)

    def draw(self, stride: Stride) -> None:
        spots = [self.at(k) for k in range(stride.made + 1)]
        here = self.spot(stride)
        self.way.outline(o.together(o.dashes(*line, DASH, GAP) for ends in pairwise([*spots, here])
                                    if math.dist(*ends) > SHORT and (line := within(self.box, *ends))))
        self.prints.outline(o.together(o.circle(PRINT, spot) for spot in spots if self.within(spot)))
        self._lay(stride)
        step = within(self.box, spots[-1], self._towards(stride, stride.arrow)) if stride.arrow > 0 else None
        self.arrow.outline(self._arrow(*step, stride.made) if step and stride.pour < 1.0 else o.EMPTY)
        self.arrow.appear(self.faded * (1.0 - stride.pour))
        self.point.outline(o.circle(POINT, here) if self.within(here) else o.EMPTY)
        self.gone.outline(self._left([*spots, here]))

    def lead(self, there: float, slope: float) -> None:
        """How far who walks is there, with all that is theirs, and the slope."""
        for part in (self.way, self.prints, self.gone, self.point):
            part.appear(self.faded * there)
        self.plank.appear(self.faded * slope)

    def _arrow(self, start: Spot, end: Spot, made: int) -> o.Points:
        """Of the step, or what of it has grown: in the air beside who hops, where it is hardly longer than they are."""
        (x, y), (u, v) = self.at(made), self.at(made + 1)
        whole = math.hypot(u - x, v - y)
        if not SHORT / 10 < whole < 3 * POINT:
            return o.arrow(start, end, ARROW, HEAD, squat=True)
        off = np.array([-(v - y), u - x]) * ASIDE / whole
        off *= 1.0 if off[1] >= 0 else -1.0
        return o.arrow(start + off, end + off, *SMALL, squat=True)

    def _lay(self, stride: Stride) -> None:
        """The plank at its foot, so long that it does not reach under the shelf."""
        at, tilt = self.at(stride.plank), math.atan(self.slope(stride.plank))
        if not self.within(at):
            self.plank.show((0.0, 0.0), (0.0, 0.0))
            return
        room = max(0.5 * THICK, at[1] - self.foot - THICK) / max(abs(math.sin(tilt)), 1e-9)
        half = min(PLANK, room) * stride.lies
        self.plank.show(at, (half * math.cos(tilt), half * math.sin(tilt)))

    def _left(self, spots: list[Spot]) -> o.Points:
        """A chevron where the last hop that could be seen left the window; nothing while who hops is in it."""
        if self.within(spots[-1]):
            return o.EMPTY
        for start, end in reversed(list(pairwise(spots))):
            line = within(self.box, start, end)
            if line and self.within(start):
                (x, y), along = line[1], np.array(end) - start
                u = along / np.linalg.norm(along)
                n = np.array([-u[1], u[0]])
                tip, tail = np.array([x, y]), np.array([x, y]) - CHEVRON[0] * u
                return o.polyline([tail + CHEVRON[1] * n, tip, tail - CHEVRON[1] * n])
        return o.EMPTY

    # where things are ---------------------------------------------------------------------------
    def at(self, step: int) -> Spot:
        """Where who hops lands with a step."""
        return self.ground.at(float(self.run.points[min(step, self.run.steps), 0]))

    def spot(self, stride: Stride) -> Spot:
        """Where who hops is: on the straight way to where it lands."""
        return self._towards(stride, stride.hop)

    def _towards(self, stride: Stride, part: float) -> Spot:
        start, end = self.at(stride.made), self.at(stride.made + 1)
        return (start if part <= 0.0 else end if part >= 1.0
                else (between(start[0], end[0], part), between(start[1], end[1], part)))

    def slope(self, step: int) -> float:
        """Of the ground where a step begins, in units over units."""
        return self.ground.slope(float(self.run.points[min(step, self.run.steps), 0]))

    def part(self, spot: Spot) -> float:
        """A place as a share of the window."""
        return (spot[0] - self.region.left) / self.region.width

    # read-back ----------------------------------------------------------------------------------
    def read(self) -> Spot:
        """Where who hops is in the picture."""
        points = self.at_home(self.point)
        x, y = (0.5 * (float(points[:, k].min()) + float(points[:, k].max())) for k in (0, 1))
        return x, y

    def read_slope(self) -> float:
        """That of the plank."""
        _, (along, up) = self.plank.read()
        return up / along

    def read_prints(self) -> list[float]:
        """Those of the footprints that are seen."""
        each = self.at_home(self.prints).reshape(-1, len(o.circle(PRINT)), 3)[:, :, 0]
        return [(0.5 * float(x.min() + x.max()) - self.region.left) / self.region.width for x in each]

    @property
    def box(self) -> Region:
        r = self.region
        return Region.spanning(r.left - POINT, r.right + POINT, r.bottom - POINT, r.top + self.over)

    def within(self, spot: Spot) -> bool:
        """Whether a place is in the window."""
        box = self.box
        return box.left <= spot[0] <= box.right and box.bottom <= spot[1] <= box.top


def within(box: Region, start: Spot, end: Spot) -> tuple[Spot, Spot] | None:
    """The part of a straight line that lies in a box; none where nothing of it does."""
    if not all(map(math.isfinite, (*start, *end))):
        return None
    first, last = 0.0, 1.0
    for at, to, low, high in ((start[0], end[0], box.left, box.right), (start[1], end[1], box.bottom, box.top)):
        way = to - at
        if math.isclose(way, 0.0, abs_tol=1e-12):
            if not low <= at <= high:
                return None
            continue
        inwards, outwards = sorted(((low - at) / way, (high - at) / way))
        first, last = max(first, inwards), min(last, outwards)
    if last - first <= 1e-9:
        return None
    ends = [(start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])) for part in (first, last)]
    return ends[0], ends[1]
