"""What a learner of words says after more and more steps: a row of tiles for each, on its shelf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.kitchen.shelf import Shelf
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.props.word_gap import WordGap
from scenes.stagings.better_by_being_wrong.saying import Saying
from scenes.stagings.better_by_being_wrong.saying_row import SayingRow, TallySpot
from scenes.stagings.better_by_being_wrong.speech import gap_open
from scenes.stagings.better_by_being_wrong.tile_flow import BETWEEN, TileSpot, flow, height_of
from scenes.stagings.better_by_being_wrong.timing import first_word

EMS = (0.56, 0.52, 0.48, 0.44, 0.42, 0.40, 0.38, 0.36, 0.34, 0.33)     # of the words; the largest that fits
BOARD, ABOVE = 0.28, 0.50                       # of a shelf, under what stands on it; of a tally over its row
BESIDE = 2.1                                    # in a tally over its row: from the step to the loss
NARROW = 8.0                                    # units of a region in which a row that talks on needs a second line
TALKS_ON = 4                                    # words, at least, for which there must be room
PAST = 0.5                                      # how light a row stays when a later one is spoken
OVER = 0.1                                      # how far shelves reach over the frame
FIRST_SEED = 5                                  # of the shelves' wood


def shelf_across(theme: Theme, frame: Region, y: float, seed: int) -> Shelf:
    """From one side of the picture to the other."""
    shelf = Shelf(theme, frame.left - OVER, frame.right + OVER, seed)
    shelf.place(0.0, y)
    return shelf


class Babble:
    """Rows under each other in the region of tiles. Their tallies stand left of each, or over it where as wide."""

    def __init__(self, setting: Setting, sayings: Sequence[Saying]) -> None:
        theme, region, tally = setting.theme, setting.regions["tiles"], setting.regions["tally"]
        self.above = 0.0 if tally.right <= region.left else ABOVE
        self.lines = [2 if len(saying.words) > saying.short and region.width < NARROW else 1 for saying in sayings]
        self.size = next((size for size in EMS if self._fits(size, region, sayings)), EMS[-1])
        feet, self.rows = self._feet(region), []
        for saying, lines, foot in zip(sayings, self.lines, feet, strict=True):
            spots = [TileSpot(spot.x, foot + spot.y, spot.line)
                     for spot in flow(saying.words, self.size, region, lines)]
            up = height_of(lines, self.size) + 0.20 if self.above else 0.52
            at = TallySpot(tally.left + 0.12, foot + up, BESIDE if self.above else 0.0)
            self.rows.append(SayingRow(theme, saying, spots, self.size, at))
        self.shelves = [shelf_across(theme, setting.regions["frame"], foot, FIRST_SEED + k)
                        for k, foot in enumerate(feet)]
        self._build_gap(theme)

    def _build_gap(self, theme: Theme) -> None:
        """Where the first row's next word will be."""
        spot, tile = self.rows[0].spots[0], self.rows[0].tiles[0]
        self.gap = WordGap(theme, self.size)
        self.gap.place(spot.x + tile.width_of_tile / 2 + BETWEEN + self.gap.width_of_tile / 2, spot.y)

    def _needs(self, size: float) -> list[float]:
        """The height of each row with what stands over it and the shelf under it."""
        return [self.above + height_of(lines, size) + BOARD for lines in self.lines]

    def _fits(self, size: float, region: Region, sayings: Sequence[Saying]) -> bool:
        """Whether what comes first of each saying and a little more fits, and all rows into the region."""
        wanted = [saying.words[: saying.short + TALKS_ON] for saying in sayings]
        return sum(self._needs(size)) <= region.height and all(
            len(flow(words, size, region, lines)) == len(words)
            for words, lines in zip(wanted, self.lines, strict=True))

    def _feet(self, region: Region) -> list[float]:
        """Where each row stands: what is left of the height is spread over all."""
        needs = self._needs(self.size)
        spare = max(0.0, region.height - sum(needs)) / max(1, len(needs))
        return [float(region.top - down + BOARD) for down in np.cumsum(np.add(needs, spare))]

    @property
    def props(self) -> list[Prop]:
        return [*self.shelves, *(prop for row in self.rows for prop in row.props), self.gap]

    def pose(self, now: Moment, there: float) -> None:
        """A row steps back as the next is named."""
        first, named = self.rows[0].speech, [row.speech.named(now) for row in self.rows]
        for k, (row, shelf) in enumerate(zip(self.rows, self.shelves, strict=True)):
            shelf.appear(there * (named[k] if k else 1.0))
            light = 1.0 - (1.0 - PAST) * max(named[k + 1:], default=0.0)
            row.pose(now, named[k] if k else first_word(now), there * light)
            row.tell(named[k], row.speech.judged(now, first), there, light)
        self.gap.appear(there * first_word(now) * gap_open(now, first))

    def readings(self, now: Moment, there: float) -> Iterator[Reading]:
        if there:
            for row in self.rows:
                yield from row.readings(now)
