"""The chances of the next word, one bar for each."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.lettering import Label
from scenes.kit.outline import polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

THICK = 0.50        # of a row's height
GAP = 0.16          # between a word and its bar
POINTS = 16         # of a rectangle's outline


class WordBars(Prop):
    """Words under one another at the left, bars to the right; a chance of `top` fills the width.

    Shows: exact, the chances, by the bars' lengths; clipped above `top`; printed, the words.
    """

    def __init__(self, theme: Theme, region: Region, words: Sequence[str], top: float, colour: str,
                 size: float = 0.33) -> None:
        super().__init__()
        self.region, self.words, self.top = region, tuple(words), top
        self.pitch = region.height / len(words)
        self.labels = [Label(word, size, theme.ink, (0.0, 0.0), "right") for word in words]
        self.left = region.left + max(label.width_of_text for label in self.labels) + GAP
        for row, word in enumerate(words):
            at = (self.left - GAP, self.y(row) - 0.24 * size)
            self.labels[row] = Label(word, size, theme.ink, at, "right")
            self.add(self.labels[row])
        ends = [(self.left, region.bottom), (self.left, region.top)]
        self.shape(polyline(ends), stroke=theme.line, width=2.5)
        light, deep = blend(colour, "#FFFFFF", 0.15), blend(colour, "#000000", 0.22)
        self.bars = self.shape(fill=(deep, colour, light), axis="right")

    def y(self, row: int) -> float:
        """The middle of a row."""
        return self.region.top - (row + 0.5) * self.pitch

    def x(self, chance: float) -> float:
        """Where a bar of this chance ends."""
        return self.left + (self.region.right - self.left) * min(chance, self.top) / self.top

    def draw(self, *chances: float) -> None:
        thick = THICK * self.pitch
        self.bars.outline(together(
            rectangle(self.x(chance) - self.left, thick, ((self.left + self.x(chance)) / 2, self.y(row)))
            for row, chance in enumerate(chances)))

    def read(self) -> list[float]:
        """The chances at which the bars end."""
        ends = self.at_home(self.bars)[:, 0].reshape(-1, POINTS).max(axis=1)
        return [self.chance_at(float(x)) for x in ends]

    def chance_at(self, x: float) -> float:
        return (x - self.left) / (self.region.right - self.left) * self.top
