"""The curve of a loss beside a jar as high as it is: one scale for both, a dot for each step, and a tip that draws."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit.heights import Heights
from scenes.kit.lettering import Label, baseline
from scenes.kit.outline import EMPTY, circle, dashes, polyline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.counter import counted_as
from scenes.props.measure.curve import along, dots, middles, path

DOT, TIP = 0.085, 1.5       # units, at most; the tip's size in a dot's
FAINT = 0.34                # how strong the lines across are
BESIDE, UNDER = 0.28, 0.52  # units from the plot to the numbers of losses, and down to the middle of those of steps
CLEAR = 0.15                # from the plot's foot up to the middle of a number, at least: the ledge begins there
APART = 0.20                # units between the words under it
Spot = tuple[float, float]


class LevelChart(Prop):
    """Loss upwards and steps to the right. Its lines across begin at `since`, where the jar stands.

    show(losses, tip): of the steps made, the start first; tip: the (step, loss) to which the line is drawn now.
    Shows: exact, the loss of every step made, by the centre of its dot, and that of the tip. At whole steps the tip
    stands at the newest.
    """

    def __init__(self, theme: Theme, plot: Region, since: float, scale: Heights, numbers: Sequence[int],
                 ticks: tuple[tuple[float, str], ...], size: float) -> None:
        """numbers: of the steps, as whoever made them counted; ticks: losses with their letters, whose em is size."""
        super().__init__()
        self.plot, self.heights, self.numbers = plot, scale, np.array(numbers)
        self.steps = max(1, len(self.numbers) - 1)
        self.dot = min(DOT, 0.48 * plot.width / self.steps)
        self._rule(theme, since, ticks, size)
        self._count(theme, size)
        self.line = self.shape(stroke=theme.loss, width=max(3.0, min(5.0, 70 * self.dot)))
        self.dots = self.shape(fill=blend(theme.loss, "#FFFFFF", 0.12 if theme.dark else 0.0))
        self.tip = self.shape(fill=theme.loss, stroke=theme.ink, width=2.4)

    def at(self, step: float, loss: float) -> Spot:
        """Where a step's loss stands."""
        return (self.plot.left + self.plot.width * along(step, self.steps, self.numbers) / self.steps,
                self.plot.bottom + self.plot.height * self.heights.part(self.heights.clipped(loss)))

    def draw(self, losses: tuple[float, ...], tip: Spot | None = None) -> None:
        spots = [self.at(step, loss) for step, loss in enumerate(losses)]
        newest = [] if tip is None else [self.at(*tip)]
        self.dots.outline(dots(spots, self.dot))
        self.line.outline(path(spots + newest, len(spots)) if len(spots) + len(newest) > 1 and spots else EMPTY)
        self.tip.outline(circle(max(0.11, TIP * self.dot), newest[0]) if newest else EMPTY)

    def read(self) -> tuple[float, ...]:
        """The losses at which the dots stand, in order of their steps."""
        return self._losses(middles(self.at_home(self.dots)))

    def read_tip(self) -> Spot:
        """Where the tip stands in the plot: (share of its width, loss)."""
        (x, y, _), = middles(self.at_home(self.tip))
        return float(x - self.plot.left) / self.plot.width, self.heights.loss((y - self.plot.bottom) / self.plot.height)

    def _losses(self, spots: np.ndarray) -> tuple[float, ...]:
        return tuple(self.heights.loss(float(y)) for y in (spots[:, 1] - self.plot.bottom) / self.plot.height)

    def _rule(self, theme: Theme, since: float, ticks: tuple[tuple[float, str], ...], size: float) -> None:
        """A line across at each tick, behind the jar too, its number at the end; the wish where the loss is zero."""
        p = self.plot
        self.shape(polyline([(p.left, p.top + 0.1), (p.left, p.bottom)]), stroke=theme.line, width=3.0)
        zero = self.heights.base <= 0 < self.heights.top and not self.heights.decades
        for loss, letters in ticks:
            y = self.at(0, loss)[1]
            if loss or not zero:
                self.shape(polyline([(since, y), (p.right, y)]), stroke=theme.line, width=2.0, stroke_alpha=FAINT)
            middle = max(y, p.bottom + CLEAR)
            self.add(Label(letters, size, theme.ink, (p.right + BESIDE, baseline(middle, size)), "left",
                           words=theme.words))
        if zero and self.heights.from_zero:
            self.shape(dashes((since, p.bottom), (p.right, p.bottom), 0.10, 0.075), stroke=theme.wish, width=4.0)
        elif zero:
            self.shape(polyline([(since, y := self.at(0, 0.0)[1]), (p.right, y)]), stroke=theme.ink, width=2.0)
        else:
            self.shape(polyline([(p.left, p.bottom), (p.right, p.bottom)]), stroke=theme.line, width=3.0)

    def _count(self, theme: Theme, size: float) -> None:
        """Under it, on the ledge: the numbers of the first and the last step, and between them what is counted."""
        p, low = self.plot, baseline(self.plot.bottom - UNDER, size)
        first, last = (Label(f"{number}", size, theme.ink, (x, low), words=theme.words)
                       for number, x in ((int(self.numbers[0]), p.left), (int(self.numbers[-1]), p.right)))
        name = Label(counted_as(theme.words, False), size, theme.ink, (p.x, low))
        self.add(first, last)
        if name.width_of_text + first.width_of_text / 2 + last.width_of_text / 2 + 2 * APART < p.width:
            self.add(name)
