"""What comes of a million walks: how many have ended in each valley, and how many still walk."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import numpy as np

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.starts_map import BasinMap
from scenes.stagings.many_spoons.props.basin_picture import BASINS
from scenes.stagings.many_spoons.props.valley_tile import ValleyTile

LETTERS = "ABCD"        # of valleys; where there are more, only how many are at rest is told
LINE, LEAST = 1.50, 1.10        # ems from row to row, at most; at least, or there are two columns
TILE, FULL, BESIDE = 1.26, 0.94, 0.35      # ems across, of a row at most; ems from a tile to what it says
APART = 0.4             # units between two columns
BY_NAME = 9.6           # ems of a column's width from which a valley's name stands beside its tile
OFF = (0.62, 0.42)      # units from a valley's deepest place to the tile on it


class WhereTheyEnd:
    """Rows beside the picture, a tile of its colour for each valley, and one for who still walks; the tiles of the
    valleys stand in the picture as well. Printed: the numbers.
    """

    def __init__(self, setting: Setting, at: Region, starts: BasinMap, picture: Region) -> None:
        self.starts, self.size = starts, setting.sizes["tick"]
        words = setting.theme.words
        self.few = len(starts.minima) <= len(LETTERS)
        self.letters = LETTERS[:len(starts.minima)] if self.few else ""
        # For translators: a valley by its letter; how many walks have come to rest; how many go on
        said = [*(words.gettext("valley {letter}", letter=letter) for letter in self.letters)]
        said += [] if self.few else [words.gettext("at rest")]
        said.append(words.gettext("still walking"))
        self.tiles: list[ValleyTile] = []
        self.names: list[Label] = []
        self.numbers: list[Number] = []
        columns = 1 if at.height >= LEAST * self.size * len(said) else 2
        wide = (at.width - (columns - 1) * APART) / columns
        lines = -(-(len(said) - 1) // columns)
        line = min(LINE * self.size, at.height / (lines + 1))
        self.side = min(TILE * self.size, FULL * line)
        for k, (name, letter) in enumerate(zip_longest(said, self.letters)):
            left, y = at.left + (wide + APART) * (k // lines), at.top - line * (k % lines + 0.5)
            place = Region.spanning(left, left + wide, y, y)
            if k == len(said) - 1:      # of all valleys: a line of its own under them
                y = at.top - line * (lines + 0.5)
                place = Region.spanning(at.left, at.right, y, y)
            self._row(setting, place, name, letter, k)
        self.on_map = [self._tile(setting, letter, k, _beside(starts, k, picture))
                       for k, letter in enumerate(self.letters)]
        self.props: list[Prop] = [*self.tiles, *self.names, *self.numbers, *self.on_map]
        self.ended = self._ended()

    def _row(self, setting: Setting, at: Region, name: str, letter: str | None, k: int) -> None:
        theme, em = setting.theme, self.size
        narrow = at.width < BY_NAME * em
        tile = self.side
        if letter:
            self.tiles.append(self._tile(setting, letter, k, (at.left + tile / 2, at.y)))
        number = Number(em, theme.ink, (at.right, baseline(at.y, em)), "right", words=theme.words)
        self.numbers.append(number)
        if letter and narrow:
            return
        left = at.left + (tile + BESIDE * em) * bool(self.letters)
        self.names.append(Label(name, em, theme.ink, (left, baseline(at.y, em)), "left", words=theme.words,
                                room=at.right - left - em * 0.6 * len(f"{self.starts.basins.size:,}")))

    def _tile(self, setting: Setting, letter: str, k: int, at: tuple[float, float]) -> ValleyTile:
        tile = ValleyTile(setting.theme, BASINS[k], letter, self.side)
        tile.place(*at)
        return tile

    def _ended(self) -> np.ndarray:
        """(steps + 1, rows): how many walks had ended by each step, and at last how many had not."""
        settled, basins, steps = self.starts.settled_at, self.starts.basins, self.starts.spec.steps
        rests = settled >= 0
        kinds = [rests & (basins == k) for k in range(len(self.letters))] if self.few else [rests]
        ended = [np.cumsum(np.bincount(np.minimum(settled[kind], steps), minlength=steps + 1)) for kind in kinds]
        walking = np.full(steps + 1, self.starts.basins.size) - sum(ended, np.zeros(steps + 1, int))
        return np.column_stack([*ended, walking])

    def counts(self, s: float) -> list[int]:
        return [int(n) for n in self.ended[whole_step(s)]]

    def pose(self, s: float, there: float, on_map: float) -> None:
        """there, on_map: how far the rows are there, and the tiles on the picture."""
        counts = self.counts(s)
        for number, count in zip(self.numbers, counts, strict=True):
            number.show(f"{count:,}")
        for prop in (*self.tiles, *self.names, *self.numbers):
            prop.appear(there)
        for tile, count in zip(self.on_map, counts, strict=False):
            tile.appear(on_map * (count > 0))

    def readings(self, s: float) -> Iterator[Reading]:
        for k, (number, count) in enumerate(zip(self.numbers, self.counts(s), strict=True)):
            what = f"walks in valley {self.letters[k]}" if k < len(self.letters) else "walks at rest, or not"
            yield number.reading(what, f"{count:,}")


def _beside(starts: BasinMap, k: int, picture: Region) -> tuple[float, float]:
    """Beside the deepest place of a valley, towards the middle of the picture, where no walk hides it."""
    x0, x1, y0, y1 = starts.spec.window
    x = picture.left + (starts.minima[k][0] - x0) / (x1 - x0) * picture.width
    y = picture.bottom + (starts.minima[k][1] - y0) / (y1 - y0) * picture.height
    return (float(x + OFF[0] * (1 if x < picture.x else -1)), float(y + OFF[1] * (1 if y < picture.y else -1)))
