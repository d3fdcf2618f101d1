"""Three soups, two guessers: how far off each of them was, side by side and at the height of the ruler."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scenes.kit.easing import between
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.words import marked
from scenes.props.measure.bracket import BarStroke, UprightBar
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.guide import Guide
from scenes.stagings.growing_palate.bar_strokes import average_stroke, learner_stroke
from scenes.stagings.growing_palate.menu import Guesses
from scenes.stagings.growing_palate.serving import Serving

BESIDE, POLE = 0.12, 0.28       # of a column's middle: the two bars, and the flag at the right of them
KEY, CAP_ROOM = 0.28, 0.10       # a row's name, right of the bar that shows whose it is; that bar's own room
FIRST = 1.10                    # ems from the end of the longest name to the first column
PASSES = 0.2            # how far right the unit stands of its column: left of it a spoon passes
NARROW, INDENT, DOWN = 3.0, 0.40, 1.30   # width under which numbers stand below names; so far in; ems down
FRAME = 0.22                    # from the slate's edge to letters on it
PITCH = 0.66                    # from one column to the next, at least, for which long names are smaller
UNIT = 0.36                     # em of the unit's name
DIM = 0.30                      # of what is not the soup that is on


@dataclass(frozen=True)
class Guesser:
    """Whose row it is, what was guessed of each soup, and how that is written: colour of words, height of the row."""

    who: str
    guesses: Sequence[float]
    ink: str
    y: float
    stroke: BarStroke

    @property
    def learns(self) -> bool:
        return self.who == "learner"


@dataclass(frozen=True)
class TallyRow:
    """A guesser, and the bars and numbers that say how far off each guess was; head: whose they are."""

    guesser: Guesser
    bars: Sequence[UprightBar]
    numbers: Sequence[Label]
    head: Sequence[Prop]


class TallyOfMisses:
    """A column for each soup. Exact: the bars; printed: the misses in points.

    Its region reaches from the names to the last column, from the foot of the unit's name to that of the upper row.
    """

    def __init__(self, setting: Setting, size: float, guesses: Guesses, y_of: Callable[[float], float]) -> None:
        """y_of: height of a score."""
        self.region, self.theme, self.size = setting.regions["tally"], setting.theme, size
        self.truths, self.average, self.y_of = guesses.truths, guesses.average, y_of
        self.right = setting.regions["slate"].right - FRAME     # how far letters reach
        self.start = setting.regions["slate"].left + 0.16       # where the line of the average begins
        self.stacked = self.region.width < NARROW
        self.name_room = math.inf if self.stacked else (
            self.region.width - CAP_ROOM - KEY - FIRST * size - PITCH * (len(self.truths) - 1))
        self._place_columns()
        self._build_lines()
        self._build_truths()
        t, same = setting.theme, (guesses.average,) * len(self.truths)
        self.rows = [self._row(Guesser(marked("average"), same, t.ink, self.region.top, average_stroke(t))),
                     self._row(Guesser(marked("learner"), guesses.learner, t.loss, self.region.y, learner_stroke(t)))]

    def _place_columns(self) -> None:
        region, theme = self.region, self.theme
        longest = Label(theme.words.gettext("average"), self.size, theme.ink, weight="BOLD",
                        room=self.name_room).width_of_text
        first = region.left + (INDENT if self.stacked else CAP_ROOM + KEY + longest + FIRST * self.size)
        pitch = (region.right - first) / (len(self.truths) - 1)
        self.columns = [first + k * pitch for k in range(len(self.truths))]
        self.unit = self._unit(longest, pitch)

    def _unit(self, longest: float, pitch: float) -> Label:
        """What the numbers count; in a word where a narrow row has its name beside it."""
        region, theme = self.region, self.theme
        if not self.stacked:
            x = self.columns[0] + pitch + PASSES
            unit = Label(theme.words.gettext("points off"), UNIT, theme.soft, (x, region.bottom))
            unit.nudge(min(0.0, self.right - unit.width_of_text / 2 - x), 0.0)
            return unit
        end, room = region.right + 0.52, region.right + 0.52 - region.left - CAP_ROOM - KEY - longest - 0.1
        said = [Label(text, UNIT, theme.soft, (end, region.top), "right")
                for text in (theme.words.gettext("points off"), theme.words.gettext("off"))]
        return next((label for label in said if label.width_of_text <= room), said[-1])

    def _build_lines(self) -> None:
        """The average's answer, the same to all; and the level of what the learner says of one."""
        y = self.y_of(self.average)
        self.line = Guide(self.theme.actors[2], width=4.5, dash=0.16, gap=0.11)
        self.line.show((self.start, y), (self.columns[-1] + BESIDE, y))
        self.level = Guide(self.theme.line)

    def _build_truths(self) -> None:
        theme, first = self.theme, self.truths[0]
        self.flags, self.wishes = [Flag(theme, 0.44) for _ in self.truths], [WishLine(theme) for _ in self.truths]
        for x, truth, flag, wish in zip(self.columns, self.truths, self.flags, self.wishes, strict=True):
            flag.place(x + POLE, self.y_of(truth))
            wish.show(x - 0.26, x + POLE, self.y_of(truth))
        aside = 0.12 if first > self.average else -0.24      # clear of the line of the average
        at = (self.columns[0] + POLE + 0.40, self.y_of(first) + aside)
        self.truth_name = Label(theme.words.gettext("truth"), self.size, theme.wish, at, "left",
                                room=self.right - at[0])
        self.truth_name.nudge(min(0.0, self.right - at[0] - self.truth_name.width_of_text), 0.0)

    def _row(self, one: Guesser) -> TallyRow:
        size, left = self.size, self.region.left + CAP_ROOM
        bars = [UprightBar(x - BESIDE if one.learns else x + BESIDE, one.stroke) for x in self.columns]
        numbers = [Label(off(guess, truth), size, one.ink, (x, one.y - DOWN * size * self.stacked), weight="BOLD",
                         words=self.theme.words)
                   for x, guess, truth in zip(self.columns, one.guesses, self.truths, strict=True)]
        key = UprightBar(left, one.stroke)
        key.show(one.y, one.y + 0.70 * size)
        name = Label(self.theme.words.gettext(one.who), size, one.ink, (left + KEY, one.y), "left", weight="BOLD",
                     room=self.name_room)
        return TallyRow(one, bars, numbers, (key, name))

    @property
    def props(self) -> list[Prop]:
        return [self.level, self.line, *self.wishes, *self.flags, self.truth_name, self.unit,
                *(prop for row in self.rows for prop in (*row.bars, *row.numbers, *row.head))]

    def grown(self, serving: Serving) -> tuple[list[float], list[float]]:
        """How far each bar has grown in the row of the average, and in that of the learner: as a soup is tasted."""
        column, again = serving.column or 0, serving.who == "learner"
        bars = [float(k < column) if k != column else serving.tasted for k in range(len(self.columns))]
        return ([1.0] * len(bars), bars) if again else (bars, [0.0] * len(bars))

    def pose(self, serving: Serving, there: float, all_lit: float) -> None:
        """all_lit: how far all three are of interest again."""
        column, again = serving.column or 0, serving.who == "learner"
        grown = before, _ = self.grown(serving)
        light = self._light(column, serving.come, all_lit) if again else [1.0] * len(self.columns)
        for row, parts, named in zip(self.rows, grown, (max(before), float(again)), strict=True):
            self._grow(row, parts, [there * lit for lit in light])
            for prop in row.head:
                prop.appear(named * there)
        for flag, wish, seen, lit in zip(self.flags, self.wishes, before, light, strict=True):
            flag.appear(seen * there * lit)
            wish.appear(seen * there * lit)
        self.unit.appear(there * max(before))
        self.line.appear(there)
        self.truth_name.appear(there * before[0] * (column == 0 and not again))
        said = self.y_of(serving.said)
        self.level.show((self.start, said), (self.columns[column] - BESIDE, said))
        self.level.appear(there * again)

    def _light(self, column: int, come: float, again: float) -> list[float]:
        """How bright each column is: the one that is on, against the others; all of them in the end."""
        lights = [1.0 if column == 0 else DIM] * len(self.columns)
        lights[max(0, column - 1)] = 1.0
        dimmed = [between(light, 1.0 if k == column else DIM, come) for k, light in enumerate(lights)]
        return [between(light, 1.0, again) for light in dimmed]

    def _grow(self, row: TallyRow, grown: Sequence[float], light: Sequence[float]) -> None:
        for bar, number, ends, part, lit in zip(row.bars, row.numbers, self.ends(row.guesser.guesses, grown), grown,
                                                light, strict=True):
            bar.show(*ends)
            bar.appear(float(part > 0) * lit)
            number.appear(part * lit)

    def ends(self, guesses: Sequence[float], grown: Sequence[float]) -> list[tuple[float, float]]:
        """Heights that each bar reaches from and to."""
        return [(self.y_of(guess), self.y_of(between(guess, truth, part)))
                for guess, truth, part in zip(guesses, self.truths, grown, strict=True)]

    def readings(self, serving: Serving, there: float) -> Iterator[Reading]:
        if not there:
            return
        for row, grown in zip(self.rows, self.grown(serving), strict=True):
            yield from self._read(row, grown)
        for k, (flag, truth) in enumerate(zip(self.flags, self.truths, strict=True)):
            yield Reading(f"truth of soup {k}", "exact", flag.read()[1], self.y_of(truth))

    def _read(self, row: TallyRow, grown: Sequence[float]) -> Iterator[Reading]:
        who, guesses = row.guesser.who, row.guesser.guesses
        for k, (said, to) in enumerate(self.ends(guesses, grown)):
            if grown[k]:
                shown = row.bars[k].ends()
                yield Reading(f"the {who}'s guess of soup {k}", "exact", shown[0], said)
                yield Reading(f"the {who}'s miss at soup {k}", "exact", shown[1], to)
                yield Reading(f"the {who}'s miss in print, soup {k}", "printed", row.numbers[k].read(),
                              off(guesses[k], self.truths[k]))


def off(guess: float, truth: float) -> str:
    return f"{abs(guess - truth):.1f}"
