"""The curve of dots: loss against step, one dot for each step that was made."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit.heights import Heights, heights_of
from scenes.kit.lettering import LARGE, Label, baseline, outline_of
from scenes.kit.numerals import tick_letters
from scenes.kit.outline import EMPTY, Points, circle, polygon, polyline, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.counter import counted_as
from scenes.props.measure.curve import along, dots, line_at_zero, middles, path, upright_axis
from scenes.props.sign.panel import Panel

SIZE = 0.34              # em of its letters
FLAT = 1.95              # a card lower than this has its name beside the axis, and no numbers there
MAY_TOUCH = 0.04        # units that the name of the axis may be wider than the room between its numbers


class CurveCard(Prop):
    """A card with loss upwards and steps to the right; dots only at whole steps, straight lines between.

    Shows: exact, the loss of every step made, by the centre of its dot;
    clipped above `top`: the dot stands at the card's upper end as a triangle; and at the foot of a scale.
    A scale by powers of ten says so; of one that runs through zero, zero is marked.
    """

    def __init__(self, region: Region, theme: Theme, steps: int, top: float | Heights, ticks: tuple[float, ...] = (),
                 bare: bool = False, size: float = SIZE, numbers: Sequence[int] | None = None,
                 heading: bool = False, ordinal: bool = False) -> None:
        """steps: at the right end; top: loss at the upper end, over zero, or another scale of losses; ticks: losses
        with a number on the axis; bare: the axes stand in the scene, without a card behind them, and in ink; size: em;
        numbers: of each step, as the axis counts them, where not from 0 by one; heading: its name is in the colour of
        loss; ordinal: as in Counter."""
        super().__init__()
        self.heights, self.size = heights_of(top), size
        self.numbers = np.array([0, steps] if numbers is None else numbers)
        self.region, self.steps, self.top = region, max(1, steps), self.heights.top
        self.flat = region.height < FLAT
        letters = tick_letters(ticks)
        longest = max(map(len, letters), default=0)
        named = outline_of(theme.words.gettext("loss"))[1] * size
        room, above = (max(1.95 * size, named + 0.05), 0.0) if self.flat else (0.62 * size * longest, 0.14 + 1.1 * size)
        self.plot = Region.spanning(region.left + 0.28 + room, region.right - 0.30,
                                    region.bottom + 0.26 + size, region.top - 0.28 - above)
        self.dot = min(0.085, 0.48 * self.plot.width / self.steps)
        self.written = theme.ink if bare else theme.soft
        self.heading, self.ordinal = heading, ordinal
        if not bare:
            self.add(Panel(theme, region))
        self._build_card(theme, ticks, letters)
        self.line = self.shape(stroke=theme.loss, width=min(5.0, 70 * self.dot))
        self.dots = self.shape(fill=blend(theme.loss, "#FFFFFF", 0.12 if theme.dark else 0.0))
        self.newest = self.shape(fill=theme.loss, stroke=theme.ink, width=2.4)
        self.over = self.shape(fill=theme.loss, stroke=theme.ink, width=1.6)

    def at(self, step: float, loss: float) -> tuple[float, float]:
        """Where a step's loss stands on the card."""
        return (self.plot.left + self.plot.width * along(step, self.steps, self.numbers) / self.steps,
                self.plot.bottom + self.plot.height * self.heights.part(self.heights.clipped(loss)))

    def draw(self, losses: tuple[float, ...], grown: float = 1.0) -> None:
        """losses: of the steps made, the start first; grown: how far the newest dot is there, 0 to 1."""
        spots = [self.at(step, loss) for step, loss in enumerate(losses)]
        high = [loss > self.top for loss in losses]
        settled = (spot for spot, over in zip(spots[:-1], high, strict=False) if not over)
        self.dots.outline(dots(settled, self.dot))
        peaks = [_peak(spot, 1.5 * self.dot) for spot, over in zip(spots, high, strict=True) if over]
        self.over.outline(together(peaks))
        unseen = not losses or high[-1]
        self.newest.outline(EMPTY if unseen else circle(1.45 * self.dot * grown, spots[-1]))
        self.line.outline(path(spots, len(spots) - 2 + grown) if len(spots) > 1 else EMPTY)

    def read(self) -> tuple[float, ...]:
        """The losses at which the dots stand, in order of their steps."""
        peaks = self.at_home(self.over)[::12]
        spots = np.vstack([middles(self.at_home(self.dots)), middles(self.at_home(self.newest)), peaks])
        spots = spots[np.argsort(spots[:, 0])]
        return tuple(self.heights.loss(float(y)) for y in (spots[:, 1] - self.plot.bottom) / self.plot.height)

    def _build_card(self, theme: Theme, ticks: tuple[float, ...], letters: list[str]) -> None:
        p, size = self.plot, self.size
        self.shape(upright_axis(p, 0.14), stroke=theme.line, width=3.0)
        if self.heights.from_zero:
            self.shape(line_at_zero(p, 0.12), stroke=theme.wish, width=3.0)
        else:
            foot = self.at(0, 0.0)[1] if self.heights.base < 0 < self.top else p.bottom
            self.shape(polyline([(p.left, foot), (p.right + 0.12, foot)]), stroke=theme.line, width=3.0)
        for tick, text in zip(ticks, letters, strict=True):
            y = self.at(0, tick)[1]
            self.shape(polyline([(p.left - 0.08, y), (p.left, y)]), stroke=theme.line, width=3.0)
            at = (p.left - 0.14, baseline(y, size))
            if not self.flat:
                self.add(Label(text, size, self.written, at, "right", words=theme.words))
        name = (self.region.left + 0.22, p.y if self.flat else self.region.top - 0.2 - 0.75 * size)
        words = theme.words
        # For translators: of losses, each mark many times the one below it
        named = words.gettext("loss (log)") if self.heights.decades else words.gettext("loss")
        if self.heading:
            self.add(Label(named, max(size, LARGE), theme.loss, name, "left", weight="BOLD"))
        else:
            self.add(Label(named, size, self.written, name, "left"))
        below = p.bottom - 0.1 - 0.85 * size
        room = self._build_ends(theme, below)
        step = Label(counted_as(words, self.ordinal), size, self.written, (p.x, below))
        if step.width_of_text < room + MAY_TOUCH:       # between the numbers; the counter says it too
            self.add(step)

    def _build_ends(self, theme: Theme, y: float) -> float:
        """The numbers of the first step and of the last, under the axis; long ones do not leave the card.

        Returns the room between them.
        """
        first, last, p = int(self.numbers[0]), max(1, int(self.numbers[-1])), self.plot
        room, between = 2 * (self.region.right - p.right - 0.05), p.width
        for number, x in ((first, p.left), (last, p.right)):
            label = Label(f"{number}", self.size, self.written, (x, y), words=theme.words)
            over = max(0.0, label.width_of_text - room) / 2
            label.nudge(over if x == p.left else -over, 0.0)
            self.add(label)
            between -= label.width_of_text / 2 + over
        return between


def _peak(spot: tuple[float, float], size: float) -> Points:
    x, y = spot
    return polygon([(x, y), (x + size, y - 1.5 * size), (x - size, y - 1.5 * size)])
