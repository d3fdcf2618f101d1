"""The word that the film has after the first one, and the chance that a learner gives it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.flag import Flag
from scenes.props.sign.ring import Ring
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.babble import Babble, shelf_across
from scenes.stagings.better_by_being_wrong.props.chance_groove import ChanceGroove
from scenes.stagings.better_by_being_wrong.props.clasps import Clasps
from scenes.stagings.better_by_being_wrong.saying import Wanted
from scenes.stagings.better_by_being_wrong.speech import heard
from scenes.stagings.better_by_being_wrong.tile_flow import BETWEEN, TALL, width_of
from scenes.stagings.better_by_being_wrong.timing import corrected, soon, steps_of

ROOM, TIGHT = 0.95, 0.62    # between the tiles and the bar: the flag stands there; the second where there is little
WIDE = 5.0                  # units right of the tiles that are more than a little
LEAST = 2.4                 # how long the bar is at least
HANDED = 0.8                # from how far to the right the tiles are handed in
SEED = 4                    # of the shelf's wood


class WantedWord:
    """Two tiles clasped together, the second ringed and flagged: the right answer; beside them a bar.

    Printed: the words, the chance in per cent; exact: the chance, by the bar's length.
    """

    def __init__(self, setting: Setting, wanted: Wanted, babble: Babble) -> None:
        """Its tiles are as large as those of the babble, and its bar ends where the last row of that does."""
        theme, region = setting.theme, setting.regions["heard"]
        self.wanted, self.first = wanted, babble.rows[0].speech
        self.shelf = shelf_across(theme, setting.regions["frame"], region.bottom, SEED)
        size, words = babble.size, wanted.words
        self.tiles = [WordTile(theme, word, size) for word in words]
        (first, second), high = (width_of(word, size) for word in words), TALL * size
        y, right = region.bottom + high / 2, region.left + first + BETWEEN + second
        self.spots = [(region.left + first / 2, y), (right - second / 2, y)]
        self.clasp, self.joint = Clasps(theme), (region.left + first + BETWEEN / 2, y)
        self.ring = Ring(theme, Region(right - second / 2, y, second + 0.04, high + 0.04), 0.1)
        self.flag = Flag(theme, high + 0.06)
        self.flag_at = (right + 0.16, region.bottom + 0.02)
        left = right + (ROOM if region.right - right > WIDE else TIGHT)
        end = min(region.right, max(left + LEAST, babble.rows[-1].right))
        self.bar = ChanceGroove(theme, Region.spanning(left, end, region.bottom + 0.06, region.bottom + high))

    @property
    def standing(self) -> list[Prop]:
        """What stands on the shelf."""
        return [*self.tiles, self.clasp, self.ring, self.flag, self.bar, *self.bar.words]

    @property
    def props(self) -> list[Prop]:
        return [self.shelf, *self.standing]

    def made(self, now: Moment) -> float:
        """How many of the kept steps the learner has made, between two of them while it is corrected."""
        old, new = (self.wanted.place_of(max(step, 0)) for step in steps_of(now, "said"))
        return old + (new - old) * corrected(now)

    def pose(self, now: Moment, there: float) -> None:
        come = heard(now, self.first)
        self.shelf.appear(there * soon("wanted word's shelf", come))
        for prop in self.standing:
            prop.appear(there * come)
        for tile, (x, y) in zip(self.tiles, self.spots, strict=True):
            tile.place(x + (0.0 if now.calm else HANDED * (1.0 - there * come)), y)
        self.clasp.show((self.joint,), (float(there * come >= 1.0),))
        self.ring.show(float(there * come >= 1.0))
        self.flag.place(*self.flag_at)
        self.flag.show(now.ambient)
        self.bar.show(self.wanted.chance(self.made(now)))
        self.bar.say(self.wanted.chance_said(self.made(now)))

    def readings(self, now: Moment, there: float) -> Iterator[Reading]:
        if not (there and now.beat.entry.get("heard")):
            return
        made, (shown,) = self.made(now), self.bar.read()
        yield Reading("what the film says", "printed", " ".join(tile.read() for tile in self.tiles),
                      " ".join(self.wanted.words))
        yield Reading("chance of the film's word", "exact", shown, self.wanted.chance(made))
        yield Reading("chance", "printed", self.bar.number.read(), f"{self.wanted.chance_said(made):.1%}")
