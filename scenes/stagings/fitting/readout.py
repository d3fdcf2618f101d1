"""What a model says in the end, over the board: its numbers in the table's own units, and how far off it is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from scenes.kit.lettering import Number
from scenes.kit.numerals import MANY, power_of_ten
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.fitting_words import first_that_fits
from scenes.stagings.fitting.timing import there
from soupmath import Trajectory
from soupmath.fits.table import Classes, Fit, Polynomial

DIGITS = 3              # of a number
UNIT = re.compile(r"[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*$")


def told(value: float, digits: int = DIGITS) -> str:
    """So many significant digits, or more before the point: 4.21, −0.0312, 1.25 × 10⁷."""
    if value == 0:
        return "0"
    if not 1e-3 <= abs(value) < MANY:
        return power_of_ten(value, digits=digits - 1)
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    return f"{value:.{decimals}f}".replace("-", "−")


def unit_of(column: str) -> str:
    """The unit that stands in brackets after a column's name, with the space before it; "" for none."""
    found = UNIT.search(column)
    return f" {found[1]}" if found else ""


class Readout:
    """Two lines: what the line is, and what it misses by. Shows: printed, both. The test's part comes with the test."""

    def __init__(self, setting: Setting, run: Trajectory, fit: Fit, size: float, least: float) -> None:
        """size: em; least: the smallest at which it is still read."""
        theme, place = setting.theme, setting.regions["readout"]
        self.most = place.width / least         # ems that have room
        self.run, self.fit, self.words = run, fit, theme.words
        gap = place.height / 2
        rows = [place.top - (k + 0.5) * gap - 0.35 * size for k in range(2)]
        self.says, self.misses = (Number(size, theme.ink, (place.left, y), "left", weight, room=place.width,
                                         words=theme.words) for y, weight in zip(rows, ("BOLD", "NORMAL"), strict=True))
        self.props: list[Prop] = [self.says, self.misses]

    def line(self, s: float) -> str:
        """The line as y = a + b x, by the columns' names where they have room; nothing of another model."""
        if not isinstance(self.fit, Polynomial) or self.fit.degree > 1:
            return " "
        start, rise = (self.run.reading_at(name, s) for name in ("intercept", "rise"))
        x, y = self.fit.columns
        sign = "−" if rise < 0 else "+"
        texts = [f"{b} = {told(start)} {sign} {told(abs(rise))} × {a}" for a, b in ((x, y), ("x", "y"))]
        return first_that_fits(self.words, texts, "BOLD", self.most)

    def off(self, s: float, test: bool) -> str:
        """How far off it is, on what it has learned from and on what it has not."""
        parts = self._parts(s, test)
        return first_that_fits(self.words, [" · ".join(parts), parts[-1]], "NORMAL", self.most)

    def _parts(self, s: float, test: bool) -> list[str]:
        get = self.words.gettext
        if isinstance(self.fit, Classes):
            seen = get("{part} of {whole} told rightly", part=self._right(s, "accuracy", len(self.fit.y)),
                       whole=len(self.fit.y))
            unseen = get("test: {part} of {whole}", part=self._right(s, "test_accuracy", len(self.fit.test_y)),
                         whole=len(self.fit.test_y)) if test else ""
        else:
            unit = unit_of(self.fit.columns[1])
            seen = get("usual miss {miss}", miss=told(self.run.reading_at("error", s), 2) + unit)
            unseen = get("test: {miss}", miss=told(self.run.reading_at("test_error", s), 2) + unit) if test else ""
        return [part for part in (seen, unseen) if part]

    def _right(self, s: float, reading: str, count: int) -> int:
        return round(self.run.reading_at(reading, s) * count) if count else 0

    def pose(self, now: Moment) -> None:
        seen, test = there(now, "readout"), self._tested(now)
        self.says.show(self.line(round(now.s))).appear(seen)
        self.misses.show(self.off(round(now.s), test)).appear(seen)

    def _tested(self, now: Moment) -> bool:
        return len(self.fit.test_y) > 0 and there(now, "test") > 0

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.says.faded == 1.0:
            yield self.says.reading("the line", self.line(round(now.s)))
            yield self.misses.reading("usual miss", self.off(round(now.s), self._tested(now)))
