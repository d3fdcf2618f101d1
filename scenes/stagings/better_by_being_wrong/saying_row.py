"""What a learner of words says after one of its steps, as a row of tiles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import Label, Number, side_by_side
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.props.clasps import Clasps
from scenes.stagings.better_by_being_wrong.saying import Saying
from scenes.stagings.better_by_being_wrong.speech import clasped, fallen
from scenes.stagings.better_by_being_wrong.tile_flow import BETWEEN, TileSpot
from scenes.stagings.better_by_being_wrong.timing import soon

CLEAR = 0.06            # units from a letter to the edge of what it is written on
APART = 0.07            # units between a name and its number
NAMES, NUMBERS, INDENT = 0.33, 0.34, 0.70       # ems of the tally; units from a name to its number
UNDER, EDGE = 0.36, 0.12                        # of the loss under the step; of the tag round both
DROP = 0.16                                     # from how high a tile falls
PAST_LOSS = 0.7                                 # how light a row's loss stays when a later one is spoken
ASKEW = np.deg2rad(3)                           # how a tile hangs that the film does not have after the one before


@dataclass(frozen=True)
class TallySpot:
    """Where "step" begins; beside: how far to the right of it "loss" does, 0 for under it."""

    x: float
    y: float
    beside: float

    @property
    def tag(self) -> Region:
        """What both are written on."""
        right = self.x + self.beside + (1.30 if self.beside else 1.70)
        return Region.spanning(self.x - EDGE, right, self.loss_y - EDGE, self.y + NUMBERS)

    @property
    def loss_y(self) -> float:
        return self.y - (0.0 if self.beside else UNDER)


class SayingRow:
    """Its parts come one after the other.

    Printed: the words, the step, the loss. Counted: a clasp for each pair of neighbours that the text has,
    an empty hole for each other pair; the second tile of such a pair hangs askew.
    """

    def __init__(self, theme: Theme, saying: Saying, spots: Sequence[TileSpot], size: float, tally: TallySpot) -> None:
        self.saying, self.spots, self.speech = saying, spots, saying.speech(len(spots))
        self.tiles = [WordTile(theme, word, size) for word in saying.words[: len(spots)]]
        neighbours = [k for k in range(len(spots) - 1) if spots[k].line == spots[k + 1].line]
        self.joints = [k for k in neighbours if saying.known[k]]
        self.gaps = [k for k in neighbours if not saying.known[k]]
        self.clasps, self.holes = Clasps(theme), Clasps(theme, hollow=True)
        self._build_tally(theme, tally)

    def _build_tally(self, theme: Theme, at: TallySpot) -> None:
        self.step_name, self.step = self._named(theme, theme.words.gettext("step"), theme.ink, (at.x, at.y),
                                                f"{self.saying.step:,}")
        self.loss_name, self.loss = self._named(theme, theme.words.gettext("loss"), theme.loss,
                                                (at.x + at.beside, at.loss_y), f"{self.saying.loss:.1f}")
        ends = [line.placed[0] + line.width_of_text + at.x + at.beside * (line is self.loss_name)
                for line in (self.step_name, self.loss_name)]
        ends += [number.at[0] + number.width_of_text for number in (self.step, self.loss)]
        wide = max(at.tag.right, max(ends) + CLEAR)         # for longer words than English has
        self.tag = Panel(theme, Region.spanning(at.tag.left, wide, at.tag.bottom, at.tag.top), 0.10)

    @staticmethod
    def _named(theme: Theme, said: str, colour: str, at: tuple[float, float], text: str) -> tuple[Label, Number]:
        """A name and its number, from a place on."""
        name, wide = Label(said, NAMES, theme.soft, at, "left"), Number(NUMBERS, colour, words=theme.words).show(text)
        x_name, x_number = side_by_side(theme.words, name.width_of_text, wide.width_of_text, APART, INDENT)
        name.place(x_name)
        return name, Number(NUMBERS, colour, (at[0] + x_number, at[1]), words=theme.words).show(text)

    @property
    def props(self) -> list[Prop]:
        return [*self.tiles, self.holes, self.clasps, self.tag, self.step_name, self.step, self.loss_name, self.loss]

    @property
    def right(self) -> float:
        """The end of its longest line."""
        return max(self._right_of(k) for k in range(len(self.tiles)))

    def _right_of(self, k: int) -> float:
        return self.spots[k].x + self.tiles[k].width_of_tile / 2

    def pose(self, now: Moment, first: float, there: float) -> None:
        """first: how far its first word is there; there: how light all of it is."""
        ages = self.speech.ages(now)
        for k, (tile, spot, age) in enumerate(zip(self.tiles, self.spots, ages, strict=True)):
            come = fallen(age) if k else first
            tile.place(spot.x, spot.y + (0.0 if now.calm or not k else DROP * (1.0 - come)),
                       self._tilt(k) * clasped(age))
            tile.appear(soon("tile", come) * there)
        for clasps, joints in ((self.clasps, self.joints), (self.holes, self.gaps)):
            self._clasp(clasps, joints, ages)
            clasps.appear(there)

    def tell(self, named: float, judged: float, there: float, light: float) -> None:
        """named, judged: how far step and loss are there; light: how light a past row is."""
        for prop in (self.tag, self.step_name, self.step):
            prop.appear(there * light * named)
        for prop in (self.loss_name, self.loss):
            prop.appear(there * max(light, PAST_LOSS) * judged)

    def _tilt(self, k: int) -> float:
        """No clasp holds a tile straight that the film does not have after the one before: by turns."""
        return 0.0 if k == 0 or self.saying.known[k - 1] else float(ASKEW) * (-1) ** k

    def _clasp(self, clasps: Clasps, joints: Sequence[int], ages: Sequence[float]) -> None:
        """A clasp closes, or its hole is seen, when the tile to the right of it has landed."""
        places = [(self._right_of(k) + BETWEEN / 2, self.spots[k].y) for k in joints]
        clasps.show(tuple(places), tuple(clasped(ages[k + 1]) for k in joints))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Once it stands with all its words."""
        if not self.speech.is_said(now):
            return
        saying, step = self.saying, self.saying.step
        said = " ".join(tile.read() for tile in self.tiles)
        yield Reading(f"words after step {step}", "printed", said, " ".join(saying.words[: len(self.tiles)]))
        yield Reading("step", "printed", self.step.read(), f"{step:,}")
        yield Reading(f"loss after step {step}", "printed", self.loss.read(), f"{saying.loss:.1f}")
        yield Reading(f"pairs held after step {step}", "counted", self.clasps.read(), len(self.joints))
        yield Reading(f"pairs not held after step {step}", "counted", self.holes.read(), len(self.gaps))
