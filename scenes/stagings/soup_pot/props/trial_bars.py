"""What a tenth more of each would bring: bars beside the ruler, on its own scale, from the present score."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scenes.kit.lettering import Label, Number
from scenes.kit.numerals import beyond, signed
from scenes.kit.outline import dashes, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler

WIDE = 0.50                      # of the pitch
OVER = 0.08                      # units from a bar to its number
LINE = 1.15                      # ems from the number's baseline to the name's
WHOLE, POINTS = "{:+.0f}", "{:+.2f}"


class TrialBars(Prop):
    """A bar for each name over a dashed line at the score. size: em of the letters.

    show(score, values, grown, said): grown 0…1 of each bar; said 0…1, how far number and name are there.
    exact: score + value × grown, by the bar's end on the ruler; clipped at the ruler's ends. printed: the values.
    """

    meaning = "slope"

    def __init__(self, region: Region, theme: Theme, ruler: Ruler, names: Sequence[str], size: float) -> None:
        super().__init__()
        self.ruler, self.size, self.theme = ruler, size, theme
        self.region, self.pitch = region, region.width / len(names)
        self.xs = [region.left + (k + 0.5) * self.pitch for k in range(len(names))]
        self.line = self.shape(stroke=theme.soft, width=2.2)
        self.bars = [self.shape(fill=theme.slope, stroke=theme.slope, width=1.5) for _ in names]
        room = 0.96 * self.pitch
        self.numbers = [Number(size, theme.ink, align="centre", room=room, words=theme.words) for _ in names]
        self.names = [Label(name, size, theme.ink, room=room) for name in names]
        self.at_home_names = [name.ink.rest.copy() for name in self.names]
        wide = max(a.width_of_text + b.width_of_text for a, b in pairwise(self.names)) / 2
        self.lines = [LINE + LINE * (wide > self.pitch) * (k % 2) for k in range(len(names))]     # of names, in ems
        self.add(*self.numbers, *self.names)

    def draw(self, score: float, values: tuple[float, ...], grown: tuple[float, ...], said: tuple[float, ...]) -> None:
        base = self.ruler.y_of(score)
        self.line.outline(dashes((self.xs[0] - 0.7 * WIDE * self.pitch, base), (self.region.right, base), 0.07, 0.06))
        for k, value in enumerate(values):
            end = self.ruler.y_of(Ruler.clipped(score + value * grown[k]))
            self.bars[k].outline(rectangle(WIDE * self.pitch, abs(end - base), (self.xs[k], (base + end) / 2)))
            self.bars[k].paint(fill=self.theme.slope, alpha=float(grown[k] > 0), stroke=self.theme.slope,
                               stroke_alpha=float(grown[k] > 0))
            self._letter(k, value, max(base, end) + OVER, said[k])

    def _letter(self, k: int, value: float, foot: float, said: float) -> None:
        number, name, text = self.numbers[k], self.names[k], self.printed(value)
        number.at = (self.xs[k], foot)
        number.shown = (text,)
        number.draw(text)
        name.ink.outline(self.at_home_names[k] + (self.xs[k], foot + self.lines[k] * self.size, 0.0))
        self.shares = (*getattr(self, "shares", ())[:k], said)
        number.ink.paint(fill=self.theme.ink, alpha=said)
        name.ink.paint(fill=self.theme.ink, alpha=said)

    def printed(self, value: float) -> str:
        """A value as its number prints it."""
        form = POINTS if abs(value) < FULL else WHOLE
        return self.numbers[0].fitting(signed(value, form), beyond(value))

    def read(self) -> tuple[float, ...]:
        """The scores at the bars' ends, by the ruler's scale."""
        low, high = self.ruler.y_of(0.0), self.ruler.y_of(float(FULL))
        base = self.at_home(self.line)[0, 1]
        ends = []
        for bar in self.bars:
            y = self.at_home(bar)[:, 1]
            end = y.max() if y.max() - base > base - y.min() else y.min()
            ends.append(float((end - low) / (high - low) * FULL))
        return tuple(ends)

    def read_numbers(self) -> tuple[str, ...]:
        return tuple(number.read() for number in self.numbers)
