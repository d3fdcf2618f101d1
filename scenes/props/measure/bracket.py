"""Brackets: how far one height, or one place on a ruler, is from another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import Number
from scenes.kit.outline import polyline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

DEEPER = 0.10           # units that letters reach under their line where lines run from right to left
CAP = 0.13


@dataclass(frozen=True)
class BarStroke:
    """What a bar is drawn with; cap: how far a level stroke at either end reaches to its sides, 0 for none."""

    colour: str
    width: float = 6.0
    cap: float = CAP


class UprightBar(Prop):
    """A bar at x from one height to another. Shows: exact, both of them, and the distance between them."""

    def __init__(self, x: float, stroke: BarStroke) -> None:
        super().__init__()
        self.x, self.cap = x, stroke.cap
        self.line = self.shape(stroke=stroke.colour, width=stroke.width, round_ends=True)

    def draw(self, start: float, end: float) -> None:
        x, cap = self.x, min(self.cap, abs(end - start))
        lines = [((x, start), (x, end)), *(((x - cap, y), (x + cap, y)) for y in (start, end) if cap)]
        self.line.outline(np.vstack([polyline(line) for line in lines]))

    def ends(self) -> tuple[float, float]:
        """The height where it starts, and the one where it ends."""
        y = self.at_home(self.line)[:, 1]
        return float(y[0]), float(y[3])

    def read(self) -> float:
        """Units between its ends."""
        y = self.at_home(self.line)[:, 1]
        return float(y.max() - y.min())


class Bracket(UprightBar):
    """An upright bracket at x between two heights, and how far apart they are in words.

    Clipped: an arrowhead instead of the cap at `low` says that it goes on. `label` stands beside its middle,
    a prop of its own: put(bracket, bracket.label).
    """

    def __init__(self, theme: Theme, x: float, size: float = 0.50, side: int = -1, colour: str = "") -> None:
        """size: em of the label; side: -1 puts it left of the bracket, 1 right of it, 0 over it;
        colour: if it is no miss."""
        super().__init__(x, BarStroke(colour or theme.loss))
        self.side, self.size = side, size
        at = (x + side * (CAP + 0.12) - CAP * (side == 0), 0.0)
        self.label = Number(size, colour or theme.loss, at, "right" if side < 0 else "left", words=theme.words)

    def draw(self, low: float, high: float, beyond: bool = False, aside: float = 0.0) -> None:
        """beyond: it goes on past `low`; aside: units that the label on the right is pushed further."""
        x, cap = self.x, min(self.cap, 0.5 * abs(high - low) + 0.04)
        barb = low + (cap if high > low else -cap) if beyond else low
        lines = [((x, low), (x, high)), ((x - cap, barb), (x, low), (x + cap, barb)),
                 ((x - cap, high), (x + cap, high))]
        self.line.outline(np.vstack([polyline(line) for line in lines]))
        beside = 0.5 * (low + high) - 0.352 * self.size
        if aside:       # clear of the line at the lower end
            beside = max(beside, min(low, high) + 0.12 + DEEPER * self.label.words.leftward)
        self.label.place(aside * (self.side > 0), beside if self.side else max(low, high) + 0.2)


class Span(Prop):
    """A level bracket at height y between two places, a miss if no other colour is given.

    Shows: exact, the distance between its caps.
    """

    def __init__(self, theme: Theme, y: float, colour: str = "") -> None:
        super().__init__()
        self.y = y
        self.line = self.shape(stroke=colour or theme.loss, width=6.0, round_ends=True)

    def draw(self, start: float, end: float) -> None:
        y = self.y
        lines = [((start, y), (end, y)), *(((x, y - CAP), (x, y + CAP)) for x in (start, end))]
        self.line.outline(np.vstack([polyline(line) for line in lines]))

    def read(self) -> float:
        """Units between the caps."""
        x = self.at_home(self.line)[:, 0]
        return float(x.max() - x.min())
