"""The chances of the next word, one bar for each."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.lettering import Label
from scenes.kit.outline import polyline
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.chance_bars import ChanceBars

THICK = 0.50        # of a row's height
GAP = 0.16          # between a word and its bar


class WordBars(ChanceBars):
    """Words under one another at the left, bars to the right; a chance of `top` fills the width. Printed: the words."""

    def __init__(self, theme: Theme, region: Region, words: Sequence[str], top: float, size: float = 0.33) -> None:
        longest = max(Label(word, size, theme.ink).width_of_text for word in words)
        plot = Region.spanning(region.left + longest + GAP, region.right, region.bottom, region.top)
        super().__init__(plot, len(words), THICK * region.height / len(words), top)
        self.words = tuple(words)
        self.labels = [Label(word, size, theme.ink, (plot.left - GAP, self.y(row) - 0.24 * size), "right")
                       for row, word in enumerate(words)]
        self.add(*self.labels)
        self.shape(polyline([(plot.left, plot.bottom), (plot.left, plot.top)]), stroke=theme.line, width=2.5)
        self._bars(theme)
