"""Three soups, two guessers: how far off each of them was, side by side and at the height of the ruler."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.guide import Guide
from scenes.stagings.growing_palate.props.miss_bar import MissBar

BESIDE, POLE = 0.12, 0.28       # of a column's middle: the two bars, and the flag at the right of them
KEY, CAP_ROOM = 0.28, 0.10       # a row's name, right of the bar that shows whose it is; that bar's own room
FIRST = 1.10                    # ems from the end of the longest name to the first column
NARROW, INDENT, DOWN = 3.0, 0.40, 1.30   # width under which numbers stand below names; so far in; ems down
DIM = 0.30                      # of what is not the soup that is on


@dataclass(frozen=True)
class Row:
    """Whose guesses they are, what was guessed of each soup, and the bars and numbers that say how far off."""

    name: str
    guesses: Sequence[float]
    bars: Sequence[MissBar]
    numbers: Sequence[Label]
    head: Sequence[Prop]


class Tally:
    """A column for each soup. Put all of `props`. Exact: the bars; printed: the misses in points."""

    def __init__(self, region: Region, start: float, y_of: Callable[[float], float], theme: Theme, size: float,
                 truths: Sequence[float], average: float, learner: Sequence[float]) -> None:
        """region: from the names to the last column, from the foot of the unit's name to that of the upper row;
        start: x where the line of the average begins; y_of: height of a score."""
        self.y_of, self.truths, self.start, self.size = y_of, tuple(truths), start, size
        longest = Label("average", size, theme.ink, weight="BOLD").width_of_text
        self.stacked = region.width < NARROW
        first = region.left + (INDENT if self.stacked else CAP_ROOM + KEY + longest + FIRST * size)
        pitch = (region.right - first) / (len(self.truths) - 1)
        self.columns = [first + k * pitch for k in range(len(self.truths))]
        self.unit = (Label("points off", 0.36, theme.soft, (region.right + 0.52, region.top), "right") if self.stacked
                     else Label("points off", 0.36, theme.soft, (self.columns[0] + pitch, region.bottom)))
        self.line = Guide(theme.actors[2], width=4.5, dash=0.16, gap=0.11)
        self.line.show((start, y_of(average)), (self.columns[-1] + BESIDE, y_of(average)))
        self.level = Guide(theme.line)
        self.flags = [Flag(theme, 0.44) for _ in truths]
        self.wishes = [WishLine(theme) for _ in truths]
        for x, truth, flag, wish in zip(self.columns, truths, self.flags, self.wishes, strict=True):
            flag.place(x + POLE, y_of(truth))
            wish.show(x - 0.26, x + POLE, y_of(truth))
        aside = 0.12 if truths[0] > average else -0.24      # clear of the line of the average
        at = (self.columns[0] + POLE + 0.40, y_of(truths[0]) + aside)
        self.truth_name = Label("truth", size, theme.wish, at, "left")
        rows = (("average", [average] * len(self.truths), region.top, theme.actors[2], theme.ink),
                ("learner", learner, region.y, theme.loss, theme.loss))
        self.rows = [self._row(theme, region.left, *row) for row in rows]
        self.props: list[Prop] = [self.level, self.line, *self.wishes, *self.flags, self.truth_name,
                                  self.unit]
        self.props += [prop for row in self.rows for prop in (*row.bars, *row.numbers, *row.head)]

    def _row(self, theme: Theme, left: float, name: str, guesses: Sequence[float], y: float, colour: str,
             text: str) -> Row:
        capped, down = name == "learner", DOWN * self.size * self.stacked
        bars = [MissBar(colour, x - BESIDE if capped else x + BESIDE, capped) for x in self.columns]
        numbers = [Label(self.off(guess, truth), self.size, text, (x, y - down), weight="BOLD")
                   for x, guess, truth in zip(self.columns, guesses, self.truths, strict=True)]
        key = MissBar(colour, left + CAP_ROOM, capped)
        key.show(y, y + 0.70 * self.size)
        return Row(name, guesses, bars, numbers, (key, Label(name, self.size, text, (left + KEY + CAP_ROOM, y), "left",
                                                             weight="BOLD")))

    @staticmethod
    def off(guess: float, truth: float) -> str:
        return f"{abs(guess - truth):.1f}"

    def pose(self, who: str, column: int, tasted: float, guessed: float, there: float,
             on: tuple[float, float] = (0.0, 1.0)) -> None:
        """who guesses which soup; how far it has been tasted; what is guessed; on: how far this soup has come, and
        how far all three are of interest again."""
        self.there = there
        again = who == "learner"
        before = [float(again or k < column) if k != column or again else tasted for k in range(len(self.columns))]
        after = [(float(k < column) if k != column else tasted) if again else 0.0 for k in range(len(self.columns))]
        self.grown = (before, after)
        light = self._light(column, *on) if again else [1.0] * len(self.columns)
        for row, grown, named in zip(self.rows, self.grown, (max(before), float(again)), strict=True):
            self._grow(row, grown, light, named * there)
        for flag, wish, seen, lit in zip(self.flags, self.wishes, before, light, strict=True):
            flag.appear(seen * there * lit)
            wish.appear(seen * there * lit)
        self.unit.appear(there * max(before))
        self.line.appear(there)
        self.truth_name.appear(there * before[0] * (column == 0 and not again))
        x = self.columns[column] - BESIDE
        self.level.show((self.start, self.y_of(guessed)), (x, self.y_of(guessed)))
        self.level.appear(there * again)

    def _light(self, column: int, come: float, again: float) -> list[float]:
        """How bright each column is: the one that is on, against the others; all of them in the end."""
        lights = [1.0 if column == 0 else DIM] * len(self.columns)
        lights[max(0, column - 1)] = 1.0
        dimmed = [light + ((1.0 if k == column else DIM) - light) * come for k, light in enumerate(lights)]
        return [light + (1 - light) * again for light in dimmed]

    def _grow(self, row: Row, grown: Sequence[float], light: Sequence[float], named: float) -> None:
        for bar, number, (said, to), part, lit in zip(row.bars, row.numbers, self._ends(row, grown), grown, light,
                                                      strict=True):
            bar.show(said, to)
            bar.appear(self.there * float(part > 0) * lit)
            number.appear(self.there * part * lit)
        for prop in row.head:
            prop.appear(named)

    def _ends(self, row: Row, grown: Sequence[float]) -> list[tuple[float, float]]:
        """Heights that each bar reaches from and to."""
        return [(self.y_of(guess), self.y_of(guess + (truth - guess) * part))
                for guess, truth, part in zip(row.guesses, self.truths, grown, strict=True)]

    def readings(self) -> Iterator[Reading]:
        for row, grown in zip(self.rows, self.grown, strict=True):
            for k, (said, to) in enumerate(self._ends(row, grown)):
                if not grown[k]:
                    continue
                shown = row.bars[k].read()
                yield Reading(f"the {row.name}'s guess of soup {k}", "exact", shown[0], said)
                yield Reading(f"the {row.name}'s miss at soup {k}", "exact", shown[1], to)
                off = self.off(row.guesses[k], self.truths[k])
                yield Reading(f"the {row.name}'s miss in print, soup {k}", "printed", row.numbers[k].read(), off)
        for k, (flag, truth) in enumerate(zip(self.flags, self.truths, strict=True)):
            yield Reading(f"truth of soup {k}", "exact", flag.read()[1], self.y_of(truth))
