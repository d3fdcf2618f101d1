"""The board of a race: the steps made so far, and under them each cook's own as a bar, with their number once it has
come: in the order of coming, and as long on every ground."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.lettering import Label, Number, baseline, shortened
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.map.trail import Trail
from scenes.props.sign.panel import Panel
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.props.steps_bar import StepsBar
from scenes.stagings.race.racers import Course

LETTERS = 0.52, 0.46           # em, of a ground that a lesson opens on and of another
KEY, BESIDE = 0.17, 0.30        # radius of a mark, and from there to its steps
THICK, BAR = 0.34, 1.30         # of a bar, and its length for the most steps of all grounds
AFTER = 0.12                    # from a bar to its number
ROW, INSET = 0.60, 0.22         # from row to row; from the plate's edge
LONG = 2.1                      # units of a cook's name, at most
COLUMN, FLAT = 3.0, 2.2        # units of a row; a region that is lower has several side by side


class Board:
    """In the margin, at the upper left of its region."""

    def __init__(self, setting: Setting, course: Course, inks: Mapping[str, CookInk], longest: int,
                 named: bool = False) -> None:
        """longest: the most steps on any ground; named: cooks stand there by their names as well."""
        theme, words, size = setting.theme, setting.theme.words, LETTERS[not named]
        region = setting.regions["count" if named else "board"]
        self.course, self.come = course, [cook for cook in course.order if cook in course.near]
        left, y = region.left + INSET, region.top - INSET - 0.5 * size
        names = {cook: Label(shortened(cook, LONG / size, "BOLD"), size, theme.ink, weight="BOLD", words=words)
                 for cook in self.come} if named else {}
        wide = max((label.width_of_text for label in names.values()), default=-BESIDE) + BESIDE
        column = COLUMN + wide
        columns = 1 if region.height >= FLAT else min(len(self.come) or 1, int((region.width - INSET) / column))
        high = 2 * INSET + size + ROW * math.ceil(len(self.come) / columns)
        self.panel = Panel(theme, Region.spanning(region.left, region.left + 0.5 * INSET + column * columns,
                                                  region.top - high, region.top))
        self.word = Label(words.gettext("step"), size, theme.soft, (left, baseline(y, size)), "left")
        self.count = Number(size, theme.ink, (left + self.word.width_of_text + BESIDE, baseline(y, size)), words=words)
        self.rows: list[tuple[Trail, StepsBar, Number]] = []
        for k, cook in enumerate(self.come):
            x, at = left + column * (k % columns), y - ROW * (k // columns + 1)
            ink, begins = inks[cook], x + KEY + BESIDE + wide
            mark = Trail(theme, ink.line, ink.mark, KEY)
            mark.show(((x + KEY, at),), ())
            if named:
                names[cook].place(x + 2 * KEY + 0.6 * BESIDE + 0.5 * names[cook].width_of_text, baseline(at, size))
            bar = StepsBar(Region(begins + 0.5 * BAR, at, BAR, THICK), longest, ink.line)
            number = Number(size, theme.ink, (begins + bar.long(course.near[cook]) + AFTER, baseline(at, size)),
                            words=words)
            number.show(f"{course.near[cook]}")
            self.rows.append((mark, bar, number))
        self.names = [names[cook] for cook in self.come if named]
        for prop in self.props:
            prop.margin = True

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.panel, self.word, self.count, *self.names, *(prop for row in self.rows for prop in row)]

    def pose(self, there: float, taken: Mapping[str, float], come: Mapping[str, float]) -> None:
        """there: how far the board is; taken: each cook's playhead; come: how far the number of each is there."""
        for prop in (self.panel, self.word, self.count, *self.names):
            prop.appear(there)
        self.count.show(self._steps(taken))
        for cook, (mark, bar, number) in zip(self.come, self.rows, strict=True):
            mark.appear(there)
            bar.appear(there)
            bar.show(taken[cook])
            number.appear(there * come.get(cook, 0.0))

    def _steps(self, taken: Mapping[str, float]) -> str:
        return f"{whole_step(max(taken.values()))}"

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        if self.count.faded:
            yield Reading("the steps of all", "printed", self.count.read(), self._steps(taken))
        for cook, (_, bar, number) in zip(self.come, self.rows, strict=True):
            if bar.faded:
                yield Reading(f"{cook}: the bar of steps", "exact", bar.read(), taken[cook])
            if number.faded == 1.0:
                yield Reading(f"{cook}: steps", "printed", number.read(), f"{self.course.near[cook]}")
