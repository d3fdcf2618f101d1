"""The word that the film has after the first one, and the chance that a learner gives it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.shelf import Shelf
from scenes.props.measure.flag import Flag
from scenes.props.sign.ring import Ring
from scenes.props.sign.word_tile import WordTile
from scenes.stagings.better_by_being_wrong.babble import BETWEEN, TALL, width_of
from scenes.stagings.better_by_being_wrong.props.chance_groove import ChanceGroove
from scenes.stagings.better_by_being_wrong.props.clasps import Clasps

ROOM, TIGHT = 0.95, 0.62     # between the tiles and the bar: the flag stands there; the second where there is little
HANDED = 0.8        # from how far to the right the tiles are handed in


class WantedWord:
    """Two tiles clasped together, the second ringed and flagged: the right answer; beside them a bar. Not a prop.

    Printed: the words, the chance in per cent; exact: the chance, by the bar's length.
    """

    def __init__(self, theme: Theme, region: Region, frame: Region, words: tuple[str, str], size: float,
                 end: float, kept: Sequence[int], chances: Sequence[float]) -> None:
        """region: its bottom is the shelf; end: where the bar does; kept, chances: the steps of the run, and the
        chance after each."""
        self.words, self.kept, self.chances = words, tuple(kept), tuple(chances)
        self.shelf = Shelf(theme, frame.left - 0.1, frame.right + 0.1, 4)
        self.shelf.place(0.0, region.bottom)
        self.tiles = [WordTile(theme, word, size) for word in words]
        widths, y = [width_of(word, size) for word in words], region.bottom + TALL * size / 2
        middles = (region.left + widths[0] / 2, region.left + widths[0] + BETWEEN + widths[1] / 2)
        self.spots = [(x, y) for x in middles]
        self.clasp, self.joint = Clasps(theme), (region.left + widths[0] + BETWEEN / 2, y)
        self.ring = Ring(theme, Region(middles[1], y, widths[1] + 0.04, TALL * size + 0.04), 0.1)
        right = middles[1] + widths[1] / 2
        self.flag = Flag(theme, TALL * size + 0.06)
        self.flag_at = (right + 0.16, region.bottom + 0.02)
        left = right + (ROOM if region.right - right > 5.0 else TIGHT)
        end = min(region.right, max(left + 2.4, end))
        self.bar = ChanceGroove(theme, Region.spanning(left, end, region.bottom + 0.06, region.bottom + TALL * size))

    @property
    def props(self) -> list[Prop]:
        return [self.shelf, *self.tiles, self.clasp, self.ring, self.flag, self.bar, *self.bar.words]

    def pose(self, shelf: float, come: float, at: float, phase: float, calm: bool) -> None:
        """shelf, come: how far the shelf and what stands on it are there; at: how many of the kept steps the
        learner has made, between two of them while it makes them."""
        self.shelf.appear(shelf)
        for prop in self.props[1:]:
            prop.appear(come)
        for tile, (x, y) in zip(self.tiles, self.spots, strict=True):
            tile.place(x + (0.0 if calm else HANDED * (1.0 - come)), y)
        self.clasp.show((self.joint,), (float(come >= 1.0),))
        self.ring.show(float(come >= 1.0))
        self.flag.place(*self.flag_at)
        self.flag.show(phase)
        self.bar.show(float(np.interp(at, range(len(self.chances)), self.chances)))
        self.bar.say(self.chances[int(at + 1e-9)])

    def place_of(self, step: int) -> float:
        """The number of a kept step among all."""
        return float(self.kept.index(step))

    def readings(self, at: float) -> Iterator[Reading]:
        chance = float(np.interp(at, range(len(self.chances)), self.chances))
        yield Reading("what the film says", "printed", " ".join(tile.read() for tile in self.tiles),
                      " ".join(self.words))
        (shown,) = self.bar.read()
        yield Reading("chance of the film's word", "exact", shown, chance)
        yield Reading("chance", "printed", self.bar.number.read(), f"{self.chances[int(at + 1e-9)]:.1%}")
