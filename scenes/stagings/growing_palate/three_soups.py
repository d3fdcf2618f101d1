"""Three new soups in bowls under their columns: how far off the average is of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.easing import between
from scenes.kit.lettering import ROUND, Label, Number, reach
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.measure.bracket import UprightBar
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.guide import Guide
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.bar_strokes import average_colour, average_stroke
from scenes.stagings.growing_palate.board import FRAME, Board
from scenes.stagings.growing_palate.menu import Menu
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl
from scenes.stagings.growing_palate.timing import SOUPS, SoupAt, soup_at

POLE = 0.52                 # of a column's middle: the flag
CLOSE = 0.36                # of the way from one column to the next, at most: the flag
NARROW = 1.2                # units from one column to the next, under which the unit stands once in a row
NUMBER = 0.38               # em of what is off, at most
WITHIN, CLEAR = 0.06, 0.12  # units from the slate's edge to its last letters, at least; of those that would be closer
OUT = 0.2                   # units between a bowl and the frame's edge, beyond which it comes and goes
SAID, OVER = 0.46, 0.10     # em of what the average says of all of them; units over its line


class ThreeSoups:
    """Exact: truths, guesses and misses at the ruler's height; printed: the misses in points."""

    def __init__(self, setting: Setting, board: Board, menu: Menu) -> None:
        self.board, self.menu, self.guesses, self.words = board, menu, menu.guesses, setting.theme.words
        self.regions, theme = setting.regions, setting.theme
        at, row = setting.regions["soups"], setting.regions["columns"]
        self.columns = [row.left + k * row.width / (SOUPS - 1) for k in range(SOUPS)]
        self.pitch = self.columns[1] - self.columns[0]
        self.pole = min(POLE, CLOSE * self.pitch)
        self.soups = menu.new_soups
        self.bowls = [MealBowl(theme, at.width) for _ in self.soups]
        for bowl, soup in zip(self.bowls, self.soups, strict=True):
            bowl.show(soup.cream, soup.pepper)
            bowl.bleeds = True          # they leave the picture
        self.flags, self.wishes = [Flag(theme, 0.44) for _ in self.soups], [WishLine(theme) for _ in self.soups]
        self.line = Guide(average_colour(theme), width=4.5, dash=0.16, gap=0.11)
        y = board.y_of(menu.guesses.average) + OVER
        self.said = Number(SAID, average_colour(theme), (board.region.left + FRAME, y), words=theme.words)
        self.said.show(f"{menu.guesses.average:.1f}")
        self.bars = [UprightBar(x, average_stroke(theme)) for x in self.columns]
        low = row.bottom + self._raised()
        self.numbers = self._numbers(setting, self.guesses.off, low)

    def _raised(self) -> float:
        """Units that the row is raised by numbers that reach under their line, where bowls and frame stand."""
        off = [self._off(k, miss) for k, miss in enumerate(self.guesses.off)]
        return NUMBER * max(0.0, reach(off, words=self.words)[0] - ROUND)

    def _numbers(self, setting: Setting, off: Sequence[float], y: float) -> list[Label]:
        theme, texts = setting.theme, [self._off(k, miss) for k, miss in enumerate(off)]
        room = max(0.9, self.pitch - 0.25)
        labels = [Label(text, NUMBER, theme.loss, (x, y), weight="BOLD", words=theme.words, room=room)
                  for x, text in zip(self.columns, texts, strict=True)]
        last, right = labels[-1], setting.regions["slate"].right
        if self.columns[-1] + last.width_of_text / 2 > right - WITHIN:      # nearer to the others, all of its size
            labels = [Label(text, last.size, theme.loss, (x, y), weight="BOLD", words=theme.words)
                      for x, text in zip(self.columns, texts, strict=True)]
            labels[-1].nudge(right - CLEAR - self.columns[-1] - last.width_of_text / 2, 0.0)
        return labels

    def _off(self, k: int, miss: float) -> str:
        named = self.pitch >= NARROW or k == SOUPS - 1
        return self.words.gettext("{error} off", error=f"{miss:.1f}") if named else f"{miss:.1f}"

    @property
    def front(self) -> list[Prop]:
        """What stands before everything on the counter."""
        return [*self.bowls]

    @property
    def props(self) -> list[Prop]:
        """What is on the board."""
        return [self.line, *self.wishes, *self.flags, *self.bars, *self.numbers, self.said]

    def pose(self, now: Moment) -> None:
        at = [soup_at(now, k) for k in range(SOUPS)]
        for k, soup in enumerate(at):
            self._pose_bowl(k, soup, now.calm)
            self._pose_column(k, soup)
        self._pose_line(now)

    def _pose_line(self, now: Moment) -> None:
        part, y, left = timing.line_drawn(now), self.board.y_of(self.guesses.average), self.board.region.left + 0.14
        self.line.show((left, y), (between(left + 0.2, self.board.region.right - 0.2, part), y))
        self.line.appear(float(part > 0) * soup_at(now, 0).chalk)
        self.said.appear(part * soup_at(now, 0).chalk)

    def _pose_bowl(self, k: int, soup: SoupAt, calm: bool) -> None:
        x, y = self.columns[k], self.regions["soups"].bottom
        beyond = self.regions["frame"].right + self.regions["soups"].width / 2 + OUT - x
        self.bowls[k].place(x if calm else x + beyond * (1 - soup.slid + soup.gone), y)
        self.bowls[k].appear(soup.slid * (1 - soup.gone) if calm else soup.seen)

    def _pose_column(self, k: int, soup: SoupAt) -> None:
        x, truth = self.columns[k], self.board.y_of(self.soups[k].score)
        self.wishes[k].show(x - 0.9 * self.pole, x + self.pole, truth)
        self.flags[k].place(x + self.pole, truth)
        for prop in (self.wishes[k], self.flags[k]):
            prop.appear(soup.flag * soup.chalk)
        said = self.board.y_of(self.guesses.average)
        self.bars[k].show(said, between(said, truth, soup.average))
        self.bars[k].appear(float(soup.average > 0) * soup.chalk)
        self.numbers[k].appear(soup.average * soup.chalk)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for k in range(SOUPS):
            soup = soup_at(now, k)
            if soup.gone or soup.flag < 1 or soup.chalk < 1:
                continue
            truth = self.board.y_of(self.soups[k].score)
            yield Reading(f"truth of soup {k}", "exact", self.flags[k].read()[1], truth)
            cream, specks = self.bowls[k].read()
            yield Reading(f"cream of soup {k}", "exact", cream, min(FULL_OF_CREAM, self.soups[k].cream))
            yield Reading(f"specks of soup {k}", "counted", specks, self.bowls[k].specks_of(self.soups[k].pepper))
            if soup.average == 1:
                yield from self._read_miss(k, truth)
        if self.said.faded == 1:
            yield Reading("what the average says", "printed", self.said.read(), f"{self.guesses.average:.1f}")

    def _read_miss(self, k: int, truth: float) -> Iterator[Reading]:
        guess, shown = self.guesses.average, self.bars[k].ends()
        yield Reading(f"the guess of soup {k}", "exact", shown[0], self.board.y_of(guess))
        yield Reading(f"the miss at soup {k}", "exact", shown[1], truth)
        yield Reading(f"the miss in print, soup {k}", "printed", self.numbers[k].read(),
                      self._off(k, abs(guess - self.soups[k].score)))
