"""The card of a race: the loss of every cook against the steps, on one pair of axes."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline, outline_of
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.trail import DASHES, MARKS
from scenes.props.sign.panel import Panel
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.racers import Course

SIZE = 0.34             # em of its letters
MOST = 6                # decades that its axis has at most: what lies under them stands at its foot
RIGHT, LOW, HIGH = 0.42, 0.62, 0.78     # from the card's edges to the plot
INDENT, BESIDE = 0.22, 0.14     # from its left edge to the widest number, and from there to the axis
FLAT = 2.2              # a card that is lower has its name in the plot, where the curves have gone down
HEAD = 0.13
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
DASHED = {mark: 1.2 * dash for mark, dash in DASHES.items()}


class RaceCard(Prop):
    """A margin card for one course. show(taken): each cook's playhead, in the order of the cooks.

    exact: the loss over the lowest by the height of each head, on a scale of powers of ten that its ticks name;
    clipped at the foot.
    """

    margin = True

    def __init__(self, theme: Theme, region: Region, course: Course, inks: Mapping[str, CookInk]) -> None:
        super().__init__()
        self.course, self.cooks = course, tuple(course.by_cook)
        self.left = {cook: np.maximum(course.run(cook).losses[: course.ends[cook] + 1] - course.least, 0.0)
                     for cook in self.cooks}
        self.top, self.foot = self._decades()
        widest = max(outline_of(_written(power))[1] * SIZE for power in (self.top, self.foot))
        self.plot = Region.spanning(region.left + INDENT + widest + BESIDE, region.right - RIGHT,
                                    region.bottom + LOW, region.top - (INDENT if region.height < FLAT else HIGH))
        self.add(Panel(theme, region))
        self._letter(theme, region)
        self.lines, self.heads = [], []
        for cook in self.cooks:
            self.lines.append(self.shape(stroke=inks[cook].line, width=4.2))
        for cook in self.cooks:
            self.heads.append(self.shape(fill=inks[cook].line, stroke=theme.outline if theme.dark else theme.bg,
                                         width=1.8))
        self.marks = [inks[cook].mark for cook in self.cooks]
        self.known = {cook: self._spots(cook) for cook in self.cooks}

    def _decades(self) -> tuple[int, int]:
        """The powers of ten at the upper end and at the foot of the axis."""
        first = max(float(losses[0]) for losses in self.left.values())
        over = np.concatenate([losses[np.isfinite(losses) & (losses > 0)] for losses in self.left.values()])
        top = math.ceil(math.log10(first) - 1e-9)
        return top, min(top - 1, max(top - MOST, math.floor(math.log10(over.min()))))

    def _letter(self, theme: Theme, region: Region) -> None:
        p, words = self.plot, theme.words
        self.shape(o.polyline([(p.left, p.top + 0.1), (p.left, p.bottom), (p.right + 0.1, p.bottom)]),
                   stroke=theme.line, width=3.0)
        for power in {self.top, self.foot}:
            y = self._y(10.0**power)
            self.shape(o.polyline([(p.left - 0.08, y), (p.left, y)]), stroke=theme.line, width=3.0)
            at = (p.left - BESIDE, baseline(y, SIZE))
            self.add(Label(_written(power), SIZE, theme.soft, at, "right", words=words))
        # For translators: how much of a loss is left to the lowest that there is
        name = words.gettext("loss") if self.course.least == 0 else words.gettext("loss over the lowest")
        flat, y = region.height < FLAT, region.top - 0.2 - 0.75 * SIZE
        at = (p.right if flat else region.left + INDENT, y)
        self.add(Label(name, SIZE, theme.loss, at, "right" if flat else "left", weight="BOLD"))
        low = region.bottom + 0.2
        self.add(Label(words.gettext("steps"), SIZE, theme.soft, (p.x, low)))
        self.add(Label("0", SIZE, theme.soft, (p.left, low)))
        self.add(Label(f"{self.course.longest}", SIZE, theme.soft, (p.right, low), words=words))

    def _y(self, left: float) -> float:
        """The height of a loss over the lowest."""
        if not left > 0:
            return self.plot.bottom
        part = (math.log10(min(left, 1e300)) - self.foot) / (self.top - self.foot)
        return self.plot.bottom + self.plot.height * min(1.0, max(0.0, part))

    def _x(self, step: float) -> float:
        return self.plot.left + self.plot.width * step / self.course.longest

    def _spots(self, cook: str) -> NDArray[np.float64]:
        return np.array([(self._x(k), self._y(float(loss))) for k, loss in enumerate(self.left[cook])])

    def spot(self, cook: str, s: float) -> tuple[float, float]:
        """Where a cook's curve is at a playhead."""
        loss = float(self.course.run(cook).loss_at(s)) - self.course.least
        return self._x(s), self._y(loss)

    def draw(self, taken: tuple[float, ...]) -> None:
        for cook, s, line, head, mark in zip(self.cooks, taken, self.lines, self.heads, self.marks, strict=True):
            end = self.spot(cook, s)
            line.outline(_stroked(np.vstack([self.known[cook][: math.floor(s + 1e-9) + 1], end]), DASHED[mark]))
            head.outline(_mark(end, mark))

    def read(self) -> list[tuple[float, float]]:
        """(x, y) of each head, by the middle of its outline."""
        return [(float(x), float(y)) for x, y in
                (self.at_home(head)[::4, :2].mean(axis=0) for head in self.heads)]


def _written(power: int) -> str:
    """A power of ten, in full where that is short."""
    return f"{10.0**power:.{max(0, -power)}f}" if -5 < power < 5 else "10" + str(power).translate(RAISED)


def _mark(at: tuple[float, float], mark: str) -> o.Points:
    corners = MARKS[mark]
    if not corners:
        return o.circle(HEAD, at)
    turns = (np.pi / 4 if corners == 4 else np.pi / 2) + 2 * np.pi * np.arange(corners) / corners
    return o.polygon(np.column_stack([at[0] + 1.3 * HEAD * np.cos(turns), at[1] + 1.3 * HEAD * np.sin(turns)]))


def _stroked(way: NDArray[np.float64], dash: float) -> o.Points:
    """A line through many near points, dashed by its length and not by its pieces."""
    if not dash:
        return o.polyline(way)
    run = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(way, axis=0).T))])
    if run[-1] <= 0:
        return o.EMPTY
    pieces = []
    for start in np.arange(0.0, run[-1], 2 * dash):
        end = min(start + dash, run[-1])
        inner = way[(run > start) & (run < end)]
        ends = np.array([[np.interp(at, run, way[:, axis]) for axis in (0, 1)] for at in (start, end)])
        pieces.append(o.polyline(np.vstack([ends[:1], inner, ends[1:]])))
    return o.together(pieces)
