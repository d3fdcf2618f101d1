"""Three new soups in bowls under their columns: how far off the average is of each."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import LATIN_DEEP, Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.measure.bracket import UprightBar
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.guide import Guide
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.bar_strokes import average_colour, average_stroke
from scenes.stagings.growing_palate.board import Board
from scenes.stagings.growing_palate.menu import Menu
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl
from scenes.stagings.growing_palate.serving import ServedSoup
from scenes.stagings.growing_palate.timing import SOUPS, SoupAt, soup_at

POLE = 0.17                 # right of a column's middle: the flag
POST = 0.30, 0.46           # its height, at least and at most: it stays under the line of the average if it can
BESIDE, CLEAR = 0.20, 0.09  # units from a bar to its number; between that and the average's line
SHARE = 0.80                # of the way from one column to the next: a number, at most
OUT = 0.2                   # units between a bowl and the frame's edge, beyond which it comes and goes
APART = 0.25                # units between what it is called and the next number
OVER, STACKED = 0.17, 0.12  # units over the average's line: its name; from that to its number


class ThreeSoups:
    """Exact: truths, guesses and misses at the ruler's height; printed: the misses in points."""

    def __init__(self, setting: Setting, board: Board, menu: Menu) -> None:
        self.board, self.menu, self.guesses, self.words = board, menu, menu.guesses, setting.theme.words
        self.regions, theme = setting.regions, setting.theme
        at, row = setting.regions["soups"], setting.regions["columns"]
        self.columns = [row.left + k * row.width / (SOUPS - 1) for k in range(SOUPS)]
        self.pitch = self.columns[1] - self.columns[0]
        self.soups = menu.new_soups
        self.bowls = [MealBowl(theme, at.width) for _ in self.soups]
        for bowl, soup in zip(self.bowls, self.soups, strict=True):
            bowl.show(soup.cream, soup.pepper)
            bowl.bleeds = True          # they leave the picture
        self.flags = [self._flag(theme, soup) for soup in self.soups]
        self.wishes = [WishLine(theme) for _ in self.soups]
        self.line = Guide(average_colour(theme), width=4.5, dash=0.16, gap=0.11)
        self._name(setting)
        self.bars = [UprightBar(x, average_stroke(theme)) for x in self.columns]
        self.numbers = [self._number(setting, k, soup.score) for k, soup in enumerate(self.soups)]

    def _flag(self, theme: Theme, soup: ServedSoup) -> Flag:
        below = self.board.y_of(self.guesses.average) - self.board.y_of(soup.score)
        return Flag(theme, POST[1] if below <= 0 else min(POST[1], max(POST[0], below)))

    def _name(self, setting: Setting) -> None:
        """What the average says, and what that is, over the left end of its line."""
        size, said, words = setting.sizes["label"], setting.sizes["said"], self.words
        left, y = self.board.ruler.region.right + BESIDE, self.board.y_of(self.guesses.average) + OVER
        room = self.columns[1] - BESIDE - SHARE * self.pitch - left - APART
        # For translators: over a line that somebody draws who calls every soup average
        self.name = Label(words.gettext("average soup"), size, average_colour(setting.theme), (left, y), "left",
                          weight="BOLD", room=room).keep(LATIN_DEEP)
        high, ruler = y + 0.72 * self.name.size + STACKED, self.board.ruler
        if high + 0.8 * said > ruler.name_at:           # beside what the ruler is called
            left = max(left, float(ruler.names[0].ends[1][0]) + BESIDE)
        self.said = Number(said, average_colour(setting.theme), (left, high), words=words)
        self.said.show(f"{self.guesses.average:.1f}")

    def _number(self, setting: Setting, k: int, truth: float) -> Label:
        """Left of the middle of its bar, further out where the line of the average would cross it."""
        label = Label(self._off(self.guesses.off[k]), setting.sizes["label"], setting.theme.loss, (0.0, 0.0), "right",
                      weight="BOLD", words=self.words, room=SHARE * self.pitch)
        line, end, half = *map(self.board.y_of, (self.guesses.average, truth)), 0.36 * label.size
        away = max(abs(end - line) / 2, half + CLEAR)
        label.nudge(self.columns[k] - BESIDE, baseline(line + away * (1 if end >= line else -1), label.size))
        return label

    def _off(self, miss: float) -> str:
        return self.words.gettext("{error} off", error=f"{miss:.1f}")

    @property
    def front(self) -> list[Prop]:
        """What stands before everything on the counter."""
        return [*self.bowls]

    @property
    def props(self) -> list[Prop]:
        """What is on the board."""
        return [self.line, *self.wishes, *self.flags, *self.bars, *self.numbers, self.name, self.said]

    def pose(self, now: Moment) -> None:
        at = [soup_at(now, k) for k in range(SOUPS)]
        for k, soup in enumerate(at):
            self._pose_bowl(k, soup, now.calm)
            self._pose_column(k, soup)
        self._pose_line(now)

    def _pose_line(self, now: Moment) -> None:
        part, y = timing.line_drawn(now), self.board.y_of(self.guesses.average)
        left = self.board.ruler.region.right + 0.06
        self.line.show((left, y), (between(left + 0.2, self.board.region.right - 0.2, part), y))
        self.line.appear(float(part > 0) * soup_at(now, 0).chalk)
        for prop in (self.name, self.said):
            prop.appear(part * soup_at(now, 0).chalk)

    def _pose_bowl(self, k: int, soup: SoupAt, calm: bool) -> None:
        x, y = self.columns[k], self.regions["soups"].bottom
        beyond = self.regions["frame"].right + self.regions["soups"].width / 2 + OUT - x
        self.bowls[k].place(x if calm else x + beyond * (1 - soup.slid + soup.gone), y)
        self.bowls[k].appear(soup.slid * (1 - soup.gone) if calm else soup.seen)

    def _pose_column(self, k: int, soup: SoupAt) -> None:
        x, truth = self.columns[k], self.board.y_of(self.soups[k].score)
        self.wishes[k].show(x - POLE, x + 2 * POLE, truth)
        self.flags[k].place(x + POLE, truth)
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
                      self._off(abs(guess - self.soups[k].score)))
