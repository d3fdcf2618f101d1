"""How rows of words are laid on their shelves: how large the words are, on how many lines, at which heights.

No manim here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.region import Region
from scenes.stagings.better_by_being_wrong.saying import Saying
from scenes.stagings.better_by_being_wrong.tile_flow import TileSpot, flow, height_of

EMS = (0.56, 0.52, 0.48, 0.44, 0.42, 0.40, 0.38, 0.36, 0.34, 0.33)     # of the words; the largest that fits
BOARD, ABOVE = 0.28, 0.50                       # of a shelf, under what stands on it; of a tally over its row
NARROW = 8.0                                    # units of a region in which a row that talks on needs a second line
TALKS_ON = 4                                    # words, at least, for which there must be room


@dataclass(frozen=True)
class RowsOfWords:
    """size: the em of all words; lines: of each row; above: height of a tally over its row, 0 where it is beside."""

    region: Region
    size: float
    lines: tuple[int, ...]
    above: float

    def flow(self, saying: Saying, lines: int) -> list[TileSpot]:
        """Places of as many of the words as there is room for."""
        return flow(saying.words, self.size, self.region, lines)

    @property
    def needs(self) -> list[float]:
        """The height of each row with what stands over it and the shelf under it."""
        return [self.above + height_of(lines, self.size) + BOARD for lines in self.lines]

    @property
    def feet(self) -> list[float]:
        """Where each row stands: what is left of the height is spread over all."""
        spare = max(0.0, self.region.height - sum(self.needs)) / max(1, len(self.needs))
        return [float(self.region.top - down + BOARD) for down in np.cumsum(np.add(self.needs, spare))]

    def fits(self, sayings: Sequence[Saying]) -> bool:
        """Whether what comes first of each saying and a little more fits, and all rows into the region."""
        wanted = [saying.words[: saying.short + TALKS_ON] for saying in sayings]
        return sum(self.needs) <= self.region.height and all(
            len(flow(words, self.size, self.region, lines)) == len(words)
            for words, lines in zip(wanted, self.lines, strict=True))


def rows_in(region: Region, tally: Region, sayings: Sequence[Saying]) -> RowsOfWords:
    """In the region of tiles, with the tallies left of each row, or over it where as wide."""
    above = 0.0 if tally.right <= region.left else ABOVE
    lines = tuple(2 if len(saying.words) > saying.short and region.width < NARROW else 1 for saying in sayings)
    sizes = [RowsOfWords(region, size, lines, above) for size in EMS]
    return next((rows for rows in sizes if rows.fits(sayings)), sizes[-1])
