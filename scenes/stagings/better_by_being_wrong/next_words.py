"""What the learner takes for likely after a word of its last row, how often the film has it there, and what it draws:
it knows no more than that."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between, smoothstep
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.props.chain import Chain
from scenes.stagings.better_by_being_wrong.props.chances import MANY, Chances
from scenes.stagings.better_by_being_wrong.saying import Choice

EM, ROWS = 0.56, 0.78   # of the words, at most: in units, and in pitches
NAME, FLAT, HEAD = 0.48, 0.135, 1.35    # em of what bars and frames are called; of the height at most; a line, in ems
LEADS, APART = 0.62, 0.14       # units for the arrow, and from words to bars and from these to their numbers
PER_CENT = 2.1          # ems that the longest number takes
BESIDE = 0.6            # units from one name to the other
ROUNDS = 2              # how often what draws runs along all bars before

Point = tuple[float, float]


class Key(Prop):
    """A small bar or frame before its name. Shows no quantity."""

    def __init__(self, theme: Theme, em: float, filled: bool) -> None:
        super().__init__()
        high = 0.62 * em
        box = rectangle(high, high, (high / 2, 0.34 * em), 0.04)
        if filled:
            self.shape(box, fill=blend(theme.panel, theme.ink, 0.65))
        else:
            self.shape(box, stroke=blend(theme.panel, theme.ink, 0.8), width=2.4)


class NextWords:
    """Printed: the words that are likely next, and their chances; exact: these, by bars, and what the film has, by
    frames; counted: these, and the arrow to all of them."""

    def __init__(self, setting: Setting, choice: Choice, region: Region, size: float, stands: Point) -> None:
        """size: of the row's letters; stands: where the word is in its row that they come after."""
        theme, words, self.choice, self.stands = setting.theme, setting.theme.words, choice, stands
        count = len(choice.words)
        low = self._name(setting, region)
        region = Region.spanning(region.left, region.right, region.bottom, low)
        em, self.most = min(EM, ROWS * region.height / count), region.right + APART
        self.word = WordTile(theme, choice.after, size)
        self.at = region.left + self.word.width_of_tile / 2, region.y
        begin = region.left + self.word.width_of_tile + LEADS
        self.names = [Label(word, em, theme.ink, weight="BOLD", align="left") for word in choice.words]
        bars = begin + max(name.width_of_text for name in self.names) + APART
        right = region.right - PER_CENT * em - APART
        place = Region.spanning(bars, right, region.bottom, region.top)
        self.bars = Chances(theme, place, choice.chances, choice.drawn, self.names, begin, choice.counts, choice.total)
        self.numbers = [Number(em, theme.ink, words=words) for _ in choice.words]
        for k, number in enumerate(self.numbers):
            y = baseline(self.bars.y_of(k), em)
            number.show(f"{choice.chances[k]:.0%}")
            number.place(self.bars.end_of(k) + APART, y)
        self.way = Chain(theme, [(self.at[0] + self.word.width_of_tile / 2, begin, region.y)])

    def _name(self, setting: Setting, region: Region) -> float:
        """What bars and frames are called, in a line over them, or in two; returns how high the rows may reach."""
        theme, words = setting.theme, setting.theme.words
        # For translators: over bars, which are named by words: how likely each is to come next
        said = [words.gettext("chance of the next word"),
                # For translators: beside a small frame; a row has one for each time that its word came next
                words.gettext("once in this film") if self.choice.total <= MANY
                # For translators: beside a frame, as long as the share of times that the word came next in this film
                else words.gettext("share in this film")]
        em = min(NAME, FLAT * region.height)
        room = region.width - em
        names = [Label(text, em, theme.ink, align="left", words=words, room=room) for text in said]
        both = sum(name.width_of_text for name in names) + 2 * em + BESIDE <= region.width
        self.called: list[list[Prop]] = []
        for k, name in enumerate(names):
            x = region.left if not (both and k) else region.left + names[0].width_of_text + em + BESIDE
            y = region.top - em * (0.85 + (0 if both else HEAD * k))
            key = Key(theme, em, filled=k == 0)
            key.place(x, y)
            name.place(x + em, y)
            self.called.append([key, name])
        return region.top - HEAD * em * (1 if both else 2)

    @property
    def props(self) -> list[Prop]:
        return [*(prop for pair in self.called for prop in pair), self.bars, *self.numbers, self.way, self.word]

    def drawn_at(self, tile: WordTile, x: float) -> Point | None:
        """Where a tile comes that is drawn: beside its chance, over its place at x where that lets all be read; None
        where there is no room."""
        ends = [number.placed[0] + number.width_of_text for number in self.numbers[self.choice.drawn:]]
        beside = max(x, max(ends) + APART + tile.width_of_tile / 2)
        fits = beside + tile.width_of_tile / 2 <= self.most
        return (beside, self.bars.y_of(self.choice.drawn)) if fits else None

    def _ran(self, now: Moment) -> float | None:
        """How much of all chances what draws has run along: to where chance fell, slower and slower."""
        part = timing.running(now)
        if not part or timing.weighed(now) < 1.0:
            return None
        chances, drawn = self.choice.chances, self.choice.drawn
        ends = sum(chances[:drawn]) + self.choice.fell * chances[drawn]
        return (ROUNDS * sum(chances) + ends) * (1 - (1 - (1.0 if now.calm else part)) ** 2)

    def pose(self, now: Moment) -> None:
        there = min(timing.chained(now), timing.resting(now))
        asked, grown = timing.asked(now), timing.weighed(now)
        counted = timing.counted(now)
        x, y = (between(a, b, asked) for a, b in zip(self.stands, self.at, strict=True))
        self.word.place(x, y).appear(min(there, float(asked > 0)))
        self.way.show((counted,))
        self.bars.show(counted, grown, timing.lit(now), self._ran(now))
        for prop in (self.way, self.bars):
            prop.appear(min(there, min(1.0, 3 * counted)))
        for number in self.numbers:
            number.appear(min(there, max(0.0, 3 * grown - 2)))
        for pair, come in zip(self.called, (grown, counted), strict=True):
            for one in pair:
                one.appear(min(there, smoothstep(come)))

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
        for (frames, long), count, share in zip(self.bars.read_frames(), self.bars.counts, choice.shares(),
                                                strict=True):
            yield Reading("how often the film has it there", "counted", frames, count)
            yield Reading("how often, by its frames", "exact", long, share)
        if timing.running(now) == 1.0:
            row, along = self.bars.read_dot()
            yield Reading("the word that was drawn", "printed", choice.words[row], choice.words[choice.drawn])
            yield Reading("where chance fell", "exact", along, choice.fell)
