"""What a learner of words says after more and more steps: a row of tiles for each, on its shelf."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.kitchen.shelf import Shelf
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.props.word_gap import WordGap
from scenes.stagings.better_by_being_wrong.rows_of_words import rows_in
from scenes.stagings.better_by_being_wrong.saying import Saying
from scenes.stagings.better_by_being_wrong.saying_row import SayingRow, TallySpot
from scenes.stagings.better_by_being_wrong.speech import gap_open
from scenes.stagings.better_by_being_wrong.tile_flow import BETWEEN, TileSpot, height_of
from scenes.stagings.better_by_being_wrong.timing import first_word

BESIDE = 2.1                                    # in a tally over its row: from the step to the loss
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
        rows = rows_in(region, tally, sayings)
        self.size, feet, self.rows = rows.size, rows.feet, []
        for saying, lines, foot in zip(sayings, rows.lines, feet, strict=True):
            spots = [TileSpot(spot.x, foot + spot.y, spot.line) for spot in rows.flow(saying, lines)]
            up = height_of(lines, self.size) + 0.20 if rows.above else 0.52
            at = TallySpot(tally.left + 0.12, foot + up, BESIDE if rows.above else 0.0)
            self.rows.append(SayingRow(theme, saying, spots, self.size, at))
        self.shelves = [shelf_across(theme, setting.regions["frame"], foot, FIRST_SEED + k)
                        for k, foot in enumerate(feet)]
        self._build_gap(theme)

    def _build_gap(self, theme: Theme) -> None:
        """Where the first row's next word will be."""
        spot, tile = self.rows[0].spots[0], self.rows[0].tiles[0]
        self.gap = WordGap(theme, self.size)
        self.gap.place(spot.x + tile.width_of_tile / 2 + BETWEEN + self.gap.width_of_tile / 2, spot.y)

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
