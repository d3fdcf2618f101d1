"""What the learner takes for likely after a word of its last row, and which it draws: it knows no more than that."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.props.chain import Chain
from scenes.stagings.better_by_being_wrong.props.chances import Chances
from scenes.stagings.better_by_being_wrong.saying import Choice

EM, ROWS = 0.46, 0.72   # of the words, at most: in units, and in pitches
LEADS, APART = 0.62, 0.14       # units for the arrow, and from words to bars and from these to their numbers
PER_CENT = 2.1          # ems that the longest number takes

Point = tuple[float, float]


class NextWords:
    """Printed: the words that are likely next, and their chances; exact: these, by bars; counted: the arrow to them."""

    def __init__(self, setting: Setting, choice: Choice, region: Region, size: float, stands: Point) -> None:
        """size: of the row's letters; stands: where the word is in its row that they come after."""
        theme, words, self.choice, self.stands = setting.theme, setting.theme.words, choice, stands
        count = len(choice.words)
        em = min(EM, ROWS * region.height / count)
        self.word = WordTile(theme, choice.after, size)
        self.at = region.left + self.word.width_of_tile / 2, region.y
        begin = region.left + self.word.width_of_tile + LEADS
        self.names = [Label(word, em, theme.ink, weight="BOLD", align="left") for word in choice.words]
        bars = begin + max(name.width_of_text for name in self.names) + APART
        right = region.right - PER_CENT * em - APART
        place = Region.spanning(bars, right, region.bottom, region.top)
        self.bars = Chances(theme, place, choice.chances, choice.drawn, self.names, begin)
        self.numbers = [Number(em, theme.ink, words=words) for _ in choice.words]
        for k, number in enumerate(self.numbers):
            y = baseline(self.bars.y_of(k), em)
            number.show(f"{choice.chances[k]:.0%}")
            number.place(self.bars.x_of(choice.chances[k]) + APART, y)
        self.way = Chain(theme, [(self.at[0] + self.word.width_of_tile / 2, begin, region.y)])

    @property
    def props(self) -> list[Prop]:
        return [self.bars, *self.numbers, self.way, self.word]

    def drawn_at(self, tile: WordTile, x: float) -> Point:
        """Where a tile comes that is drawn: beside its chance, over its place at x where that lets all be read."""
        ends = [number.placed[0] + number.width_of_text for number in self.numbers[self.choice.drawn:]]
        return max(x, max(ends) + APART + tile.width_of_tile / 2), self.bars.y_of(self.choice.drawn)

    def pose(self, now: Moment) -> None:
        there = min(timing.chained(now), timing.resting(now))
        asked, grown = timing.asked(now), timing.weighed(now)
        x, y = (between(a, b, asked) for a, b in zip(self.stands, self.at, strict=True))
        self.word.place(x, y).appear(min(there, float(asked > 0)))
        self.way.show((grown,))
        self.bars.show(grown, timing.lit(now))
        for prop in (self.way, self.bars):
            prop.appear(min(there, min(1.0, 3 * grown)))
        for number in self.numbers:
            number.appear(min(there, max(0.0, 3 * grown - 2)))

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Once its bars have grown."""
        if timing.weighed(now) < 1.0:
            return
        choice = self.choice
        yield Reading("the word before", "printed", self.word.read(), choice.after)
        yield Reading("an arrow to what comes next", "counted", self.way.read(), 1)
        for word, chance, name, number, bar in zip(choice.words, choice.chances, self.names, self.numbers,
                                                   self.bars.read(), strict=True):
            yield Reading("a word that may come next", "printed", name.read(), word)
            yield Reading("how likely it is", "printed", number.read(), f"{chance:.0%}")
            yield Reading("how likely it is, by its bar", "exact", bar, chance)
