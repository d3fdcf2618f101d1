"""Where rows of mathematics stand in a region, as large as there is room. manim-free."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from scenes.kit.mathematics import formula, in_language
from scenes.kit.region import Region
from scenes.kit.shaping import line
from scenes.kit.words import Words
from scenes.props.sign.spelled import Row

LARGEST, LEAST = 0.42, 0.35     # em of its letters: at most, and under which raised ones are not read
PAD = 0.12              # units round the rows
HIGH, BETWEEN = 0.75, 0.30      # ems of a row without fractions, at least, and from row to row
APART = 0.30            # ems from a name to its formula, and before a number worked out
HANGS = 1.2             # ems that a row without a name is indented by


@dataclass(frozen=True)
class RowPlaces:
    """side: -1 in the region's left upper corner, 1 in its right one, 0 between both."""

    rows: tuple[Row, ...]
    region: Region
    words: Words
    side: int = 1

    @cached_property
    def em(self) -> float:
        wide = max(map(self._ems, self.rows))
        high = sum(self._high(row) for row in self.rows)
        return min(LARGEST, (self.region.width - 2 * PAD) / wide, (self.region.height - 2 * PAD) / high)

    @property
    def fit(self) -> bool:
        """Whether its letters are large enough to be read."""
        return self.em >= LEAST

    def indent(self, k: int) -> float:
        """From the begin of a row to its formula."""
        return self.em * self._indent(self.rows[k])

    @cached_property
    def heights(self) -> tuple[float, ...]:
        return tuple(self.em * self._high(row) for row in self.rows)

    @property
    def widest(self) -> float:
        return max(map(self.width, range(len(self.rows))))

    @property
    def left(self) -> float:
        """Where the plate begins."""
        free = self.region.width - self.widest - 2 * PAD
        return self.region.left + free * (1 + self.side) / 2

    def width(self, k: int) -> float:
        return self.em * self._ems(self.rows[k])

    def text_width(self, k: int) -> float:
        """From the begin of its formula to that of the number worked out."""
        return self.em * (_set(self.rows[k].text, self.words) + APART)

    def spot(self, k: int) -> tuple[float, float]:
        """Where the baseline of a row begins."""
        top = self.region.top - PAD - sum(self.heights[:k]) - self.em * BETWEEN / 2
        return self.left + PAD, top - self.em * self._above(self.rows[k])

    @cached_property
    def _named(self) -> float:
        """Ems of the longest name."""
        return max(line(self.words.figures(row.name), "BOLD").advance if row.name else 0.0 for row in self.rows)

    def _indent(self, row: Row) -> float:
        return self._named + APART if row.name else min(HANGS, self._named + APART)

    def _ems(self, row: Row) -> float:
        """Of the whole row."""
        result = APART + _set(row.result, self.words) if row.result else 0.0
        return self._indent(row) + _set(row.text, self.words) + result

    def _above(self, row: Row) -> float:
        return max(HIGH, formula(in_language(row.text, self.words)).above)

    def _high(self, row: Row) -> float:
        return BETWEEN + self._above(row) + formula(in_language(row.text, self.words)).below


def fitting(choices: Iterable[tuple[Row, ...]], region: Region, words: Words, side: int = 1) -> RowPlaces | None:
    """The first choice of rows that has room; none where none has."""
    placed = (RowPlaces(rows, region, words, side) for rows in choices)
    return next((one for one in placed if one.fit), None)


def _set(text: str, words: Words) -> float:
    return formula(in_language(text, words)).width
