"""The board of a race: the steps made so far, and under them who has come, in that order, each with its steps."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import digits, whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.map.trail import Trail
from scenes.props.sign.panel import Panel
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.racers import Course

KEY, BESIDE = 0.14, 0.26        # radius of a mark, and from there to its steps
ROW, INSET = 0.54, 0.20         # from row to row; from the plate's edge
COLUMN, FLAT = 2.45, 2.2        # units of a row; a region that is lower has several side by side


class Board:
    """In the margin, at the upper left of its region."""

    def __init__(self, setting: Setting, course: Course, inks: Mapping[str, CookInk]) -> None:
        theme, words, size = setting.theme, setting.theme.words, setting.sizes["label"]
        region = setting.regions["board"]
        self.course, self.come = course, [cook for cook in course.order if cook in course.near]
        left, y = region.left + INSET, region.top - INSET - 0.5 * size
        columns = 1 if region.height >= FLAT else min(len(self.come) or 1, int((region.width - INSET) / COLUMN))
        high = 2 * INSET + size + ROW * math.ceil(len(self.come) / columns)
        self.panel = Panel(theme, Region.spanning(region.left, region.left + INSET + COLUMN * columns,
                                                  region.top - high, region.top))
        self.word = Label(words.gettext("step"), size, theme.soft, (left, baseline(y, size)), "left")
        self.count = Number(size, theme.ink, (left + self.word.width_of_text + BESIDE, baseline(y, size)), words=words)
        self.rows: list[tuple[Trail, Label]] = []
        for k, cook in enumerate(self.come):
            x, at = left + COLUMN * (k % columns), y - ROW * (k // columns + 1)
            steps, ink = course.near[cook], inks[cook]
            mark = Trail(theme, ink.line, ink.mark, KEY)
            mark.show(((x + KEY, at),), ())
            label = Label(words.ngettext("{n} step", "{n} steps", steps, n=steps), size, theme.ink,
                          (x + KEY + BESIDE, baseline(at, size)), "left", weight="BOLD", words=words)
            self.rows.append((mark, label))
        for prop in self.props:
            prop.margin = True

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.panel, self.word, self.count, *(prop for row in self.rows for prop in row)]

    def pose(self, there: float, taken: Mapping[str, float], come: Mapping[str, float]) -> None:
        """there: how far the board is; taken: each cook's playhead; come: how far the row of each is there."""
        for prop in self.props[:3]:
            prop.appear(there)
        self.count.show(self._steps(taken))
        for cook, row in zip(self.come, self.rows, strict=True):
            for prop in row:
                prop.appear(there * come.get(cook, 0.0))

    def _steps(self, taken: Mapping[str, float]) -> str:
        return f"{whole_step(max(taken.values()))}"

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        if self.count.faded:
            yield Reading("the steps of all", "printed", self.count.read(), self._steps(taken))
        for cook, (_, label) in zip(self.come, self.rows, strict=True):
            if label.faded == 1.0:
                yield Reading(f"{cook}: steps", "printed", digits(label.read()), f"{self.course.near[cook]}")
