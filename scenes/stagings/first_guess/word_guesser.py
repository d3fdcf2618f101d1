"""A beginner that should say the next word; the sentence as it was written is the truth."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.guide import Guide
from scenes.props.sign.ring import Ring
from scenes.props.sign.word_tile import WordTile
from scenes.stagings.first_guess.beginner import Beginner, mark_size
from scenes.stagings.first_guess.beginner_pose import BeginnerPose
from scenes.stagings.first_guess.props.word_bars import WordBars
from scenes.stagings.first_guess.props.wrong_mark import WrongMark
from scenes.stagings.first_guess.questions import WordQuestion
from scenes.stagings.first_guess.timing import gone, soon, within

TOP = 0.0037        # chance that fills a bar
MARK = 0.24         # radius of the cross after a bar
SLOW = 3            # power of the guess, with which the line at even chances comes
FALLEN = (-0.2, -0.7, 0.6)      # where the wrong word goes, and how it turns
APART = 0.5         # units to the right from where the right word slides in


class WordGuesser(Beginner):
    """The likeliest word drops into the gap, is marked, and gives way to the one that belongs there."""

    def __init__(self, theme: Theme, region: Region, asked: WordQuestion) -> None:
        super().__init__(theme, region, asked.parameters, asked.words[asked.pick])
        self.asked = asked
        self.tiles = [WordTile(theme, word, self.size) for word in asked.sentence[:-1]]
        self.blank, self.right = (WordTile(theme, word, self.size) for word in ("?", asked.sentence[-1]))
        self._lay_out([*self.tiles, self.right])
        self._underlay(*self.tiles, self.blank, self.right)
        x, y, *_ = self.right.placed
        self.card_at = (x, y)
        self.blank.place(x, y)
        self.tile_ring = Ring(theme, Region(x, y, self.right.width_of_tile + 0.10, self.right.height_of_tile + 0.10))
        self._list(theme)

    def _list(self, theme: Theme) -> None:
        """A bar for each word; the right one is ringed, the choice is marked."""
        a, words, right, pick = self.answer, self.asked.words, self.asked.right, self.asked.pick
        if a.height < 1.2:      # a low slate is written on nearly to its frame, so that the ring clears the rows
            a = Region(a.x, a.y, a.width, a.height + 0.14)
        line = a.height / (len(words) + 1 + self.high)
        rows = Region.spanning(a.left + 0.08, a.right, a.bottom + line, a.top - line * self.high)
        self.bars = WordBars(theme, rows, words, TOP, min(0.46, max(0.33, 0.80 * line)))
        end, height = self.bars.x(self.asked.chances[right]), max(0.39, 0.92 * line)
        said = self.bars.labels[right].width_of_text
        self.ring = Ring(theme, Region.spanning(self.bars.region.left - 0.30 - said, end + 0.12,
                                                self.bars.y(right) - height / 2, self.bars.y(right) + height / 2))
        self.struck = WrongMark(theme, min(MARK, 0.46 * line))
        self.struck.place(self.bars.x(self.asked.chances[pick]) + 0.34, self.bars.y(pick))
        self._last_line(theme, a, line)

    def _last_line(self, theme: Theme, a: Region, line: float) -> None:
        """How many words are not drawn; and a line through all bars at the chance each has if all are alike."""
        base, left, right = a.bottom + 0.5 * line - 0.14, a.left - 0.12, a.right + 0.12
        self.even = 1 / (len(self.asked.words) + self.asked.others)
        x = self.bars.x(self.even)
        self.level = Guide(theme.ink, 1.6, gap=0.0)
        self.level.show((x, self.bars.region.bottom - 0.04), (x, self.bars.region.top))
        chance = f"{self.even:.1%}"
        # For translators: a beginner is 0.3% sure of each word
        self.level_says = (theme.words.gettext("each {chance} sure", chance=chance) if self.high
                           else theme.words.gettext("{chance} sure", chance=chance))
        self.level_name = Label(self.level_says, 0.33, theme.ink, words=theme.words)
        half = self.level_name.width_of_text / 2
        room = right - left - (0.0 if self.high else 2 * half + 0.25)
        others = self.asked.others
        for self.rest_says in (theme.words.ngettext("+ {n} more word", "+ {n} more words", others),
                               theme.words.gettext("+ {n} more", n=others), f"+ {others}"):
            self.rest = Label(self.rest_says, 0.33, theme.soft, (left, base), "left", words=theme.words)
            if self.rest.width_of_text < room:
                break
        if self.high:       # its name stands on the line
            self.level_name.place(min(x, right - half), self.bars.region.top + 0.09)
        else:
            self.level_name.place(right - half, base)

    def _lay_out(self, tiles: list[WordTile]) -> None:
        """Tiles side by side, in as many centred lines as they need."""
        gap, width = 0.12, 0.0
        lines: list[list[WordTile]] = [[]]
        for tile in tiles:
            if lines[-1] and width + tile.width_of_tile > self.question.width - 0.3:
                lines.append([])
                width = 0.0
            lines[-1].append(tile)
            width += tile.width_of_tile + gap
        high = tiles[0].height_of_tile + 0.06
        for k, line in enumerate(lines):
            x = self.question.x - (sum(tile.width_of_tile for tile in line) + gap * (len(line) - 1)) / 2
            y = self.question.bottom + 0.5 * tiles[0].height_of_tile + (len(lines) - 1 - k) * high
            for tile in line:
                tile.place(x + tile.width_of_tile / 2, y)
                x += tile.width_of_tile + gap

    def on_shelf(self) -> list[Prop]:
        return [*self.tiles, self.blank, self.right, self.tile_ring]

    def on_slate(self) -> list[Prop]:
        return [self.bars, self.level, self.level_name, self.rest, self.ring, self.struck]

    def pose_own(self, pose: BeginnerPose, phase: float) -> None:
        for tile in self.tiles:
            tile.appear(pose.asked)
        self.blank.appear(pose.asked * (1.0 - within("gap filled", pose.picked)))
        self.bars.show(*(chance * pose.guess for chance in self.asked.chances))
        self.bars.appear(soon("bars", pose.guess) * pose.here)
        for prop in (self.level, self.level_name, self.rest):
            prop.appear(pose.guess**SLOW * pose.here)
        ringed = within("word ringed", pose.truth)
        self.ring.appear(ringed * pose.here)
        self.tile_ring.appear(ringed * (1.0 - pose.recalled))
        self.struck.appear(within("word marked wrong", pose.truth) * pose.here)

    def pose_card(self, pose: BeginnerPose) -> None:
        """The wrong word stands marked in the gap, then falls off the shelf as the right one moves in.

        It comes back as it went where the first guesses are spoken of again.
        """
        super().pose_card(pose)
        back, (x, y) = 1.0 - pose.recalled, self.card_at
        wrong, out = within("word marked wrong", pose.truth), within("word falls", pose.truth) * back
        if out:
            self.card.place(x + FALLEN[0] * out, y + FALLEN[1] * out**2, FALLEN[2] * out)
        self.card.appear(self.card.faded * (1.0 - out))
        beside = 0.5 * self.card.width_of_tile + 0.12       # clear of the tiles over it
        self.mark.place(x + beside, y, 0.0, mark_size(wrong)).appear(wrong * (1.0 - gone("fallen mark", out)))
        self.right.place(x + APART * (1.0 - within("right word slides", pose.truth)), y)
        self.right.appear(within("right word", pose.truth) * back)

    def readings(self, pose: BeginnerPose) -> Iterator[Reading]:
        yield from super().readings(pose)
        if pose.picked == 1.0:
            yield Reading("word chosen", "printed", self.card.read(), self.asked.words[self.asked.pick])
        if pose.guess == 1.0 and pose.here == 1.0:
            yield Reading("words not drawn", "printed", self.rest.read(), self.rest_says)
            for chance, shown in zip(self.asked.chances, self.bars.read(), strict=True):
                yield Reading("chance", "exact", shown, min(chance, TOP))
            for x, _ in self.level.read():
                yield Reading("chance if all were alike", "exact", self.bars.chance_at(x), self.even)
            yield Reading("chance if all were alike", "printed", self.level_name.read(), self.level_says)
