"""Three beginners: each a question, an answer that nothing has taught it, and the right one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.props.bowl import Bowl
from scenes.props.bracket import Span
from scenes.props.columns import Columns
from scenes.props.digit_tile import DigitTile
from scenes.props.dot_grid import DotGrid
from scenes.props.flag import Flag
from scenes.props.lettering import Label, Number
from scenes.props.number_ruler import NumberRuler
from scenes.props.panel import Panel
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.ring import Ring
from scenes.props.steam import Steam
from scenes.props.theme import Theme
from scenes.props.veil import Veil
from scenes.props.weight_field import WeightField
from scenes.props.word_bars import WordBars
from scenes.props.word_tile import WordTile

PAD = 0.28
ROW = 0.345         # of a word and its bar, at least
FULL_MARKS = 10.0
TILE, LARGE_TILE = 0.35, 0.44
WORD_TOP, DIGIT_TOP = 0.02, 0.20        # chances that fill a bar


def halves(region: Region) -> tuple[Region, Region]:
    """The place of the question, whose bottom is the shelf it stands on, and of the slate with the answer."""
    if region.height > region.width:
        ground = region.bottom + 0.60 * region.height
        return (Region.spanning(region.left, region.right, ground, region.top),
                Region.spanning(region.left + 0.1, region.right - 0.1, region.bottom + 0.08, ground - 0.45))
    split = region.left + 0.42 * region.width
    ground = region.bottom + 0.25
    return (Region.spanning(region.left, split, ground, region.top),
            Region.spanning(split + 0.1, region.right - 0.08, ground + 0.05, region.top - 0.05))


def inside(slate: Region) -> Region:
    """What of a slate may be written on."""
    edge = 0.20 if slate.height > 1.5 else 0.15
    return Region(slate.x, slate.y, slate.width - 2 * PAD, slate.height - 2 * edge)


def rows_in(region: Region) -> int:
    """How many words the slate of a beginner can hold, five at most."""
    return min(5, int(inside(halves(region)[1]).height / ROW))


@dataclass(frozen=True)
class Stand:
    """How far the parts of a beginner are there, each 0…1: the question, the guess, the truth, the test.

    away: how far all answers have made room; then the parameters, their growth to full size, their name.
    missed: how far the bracket from guess to truth has grown; level: how much in the light all of it is.
    """

    asked: float
    guess: float
    truth: float
    tested: float
    away: float
    field: float
    grown: float
    named: float
    missed: float
    level: float

    @property
    def here(self) -> float:
        return 1.0 - self.away


class Beginner:
    """What the three have in common: a panel and the parameters. Not a prop: its parts come in turn."""

    def __init__(self, theme: Theme, region: Region, parameters: np.ndarray, columns: int) -> None:
        self.theme, self.region = theme, region
        self.question, slate = halves(region)
        self.answer = inside(slate)
        self.panel = Panel(theme, slate, 0.12, framed=True)
        self.veil = Veil(theme, region)
        self.count = len(parameters)
        self._build_field(theme, parameters, columns)

    def _build_field(self, theme: Theme, parameters: np.ndarray, columns: int) -> None:
        a, rows = self.answer, -(-self.count // columns)
        self.number = Number(0.45, theme.ink, (0.0, 0.0), "centre")
        self.number.show(f"{self.count:,}")
        self.name, self.knobs = (Label(name, 0.33, theme.soft) for name in ("parameters", "knobs"))
        wide = max(self.number.width_of_text, self.name.width_of_text)
        side = min(a.height, 0.42 * a.width, a.width - wide - 0.27)
        self.field = WeightField(theme, parameters, columns, side * min(1.0, columns / rows))
        self.field_at = (a.left + side / 2 + 0.05, a.y)
        x = max((a.left + side + a.right) / 2 + 0.05, a.left + side + 0.27 + wide / 2)
        self.number.place(x, a.y + 0.03)
        for name in (self.name, self.knobs):
            name.place(x, a.y - 0.42)

    def props(self) -> list[Prop]:
        return [self.panel, *self.own(), self.field, self.number, self.name, self.knobs, self.veil]

    def own(self) -> list[Prop]:
        raise NotImplementedError(type(self).__name__)

    def pose(self, stand: Stand, phase: float) -> None:
        self.panel.fade(stand.asked)
        self.field.place(*self.field_at, 0.0, 0.35 + 0.65 * stand.grown)
        self.field.fade(stand.field)
        self.number.fade(stand.field)
        self.name.fade(stand.named)
        self.knobs.fade(max(0.0, stand.field - 2 * stand.named))    # until they get their name
        self.veil.fade(1.0 - stand.level)

    def readings(self, stand: Stand) -> Iterator[Reading]:
        if stand.field == 1.0:
            yield Reading("parameters", "counted", self.field.read(), self.count)
            yield Reading("parameters", "printed", self.number.read(), f"{self.count:,}")


class SoupJudge(Beginner):
    """It should say how good a soup is; the taster's score is the truth."""

    def __init__(self, theme: Theme, region: Region, parameters: np.ndarray, guess: float,
                 score: float) -> None:
        super().__init__(theme, region, parameters, 5)
        self.guess, self.score = guess, score
        q, a = self.question, self.answer
        width = min(2.3, 0.8 * q.width, 1.35 * q.height)
        self.bowl = Bowl(theme, width)
        self.bowl.place(q.x, q.bottom)
        self.steam = Steam(0.5 * width, min(1.0, 0.55 * width), theme, 0.1)
        self.steam.place(q.x, q.bottom + 0.44 * width)
        line = Region(a.x, a.bottom + 0.40 * a.height, a.width - 0.8, 0.6)
        name = "score" if a.height > 1.6 else ""
        self.ruler = NumberRuler(theme, line, 0.0, FULL_MARKS, (0.0, 5.0, 10.0), name)
        self.flag = Flag(theme, min(0.85, 0.60 * a.height))
        self.flag_at = (self.ruler.x(score), line.y)
        self.said = Number(0.46, theme.ink, (self.ruler.x(guess), line.y + 0.24), "centre")
        self.right = Number(0.46, theme.wish, (self.ruler.x(score) - 0.12, line.y + 0.24), "right")
        self.miss = Span(theme, line.y)
        self.said.show(f"{guess:.1f}")
        self.right.show(f"{score:.1f}")

    def own(self) -> list[Prop]:
        return [self.bowl, self.steam, self.flag, self.ruler, self.miss, self.said, self.right]

    def pose(self, stand: Stand, phase: float) -> None:
        super().pose(stand, phase)
        self.bowl.fade(stand.asked)
        self.steam.show(phase)
        self.steam.fade(stand.asked)
        self.ruler.show(self.guess)
        self.flag.place(*self.flag_at, 0.0, 1.0, max(stand.truth, 0.02))
        self.flag.show(phase)
        start, end = self.ruler.x(self.guess), self.ruler.x(self.score)
        self.miss.show(start, start + (end - start) * stand.missed)
        self.miss.fade(min(1.0, 4 * stand.missed) * stand.here)
        for prop, there in ((self.ruler, stand.guess), (self.said, stand.guess), (self.flag, stand.truth),
                            (self.right, stand.truth)):
            prop.fade(there * stand.here)

    def readings(self, stand: Stand) -> Iterator[Reading]:
        yield from super().readings(stand)
        if stand.guess == 1.0 and stand.here == 1.0:
            yield Reading("score guessed", "exact", self.ruler.read(), self.ruler.clipped(self.guess))
            yield Reading("score guessed", "printed", self.said.read(), f"{self.guess:.1f}")
        if stand.truth == 1.0 and stand.here == 1.0:
            x = self.flag.read()[0]
            shown = (x - self.ruler.region.left) / self.ruler.per_unit + self.ruler.low
            yield Reading("score given", "exact", shown, self.score)
            yield Reading("score given", "printed", self.right.read(), f"{self.score:.1f}")
        if stand.missed == 1.0 and stand.here == 1.0:
            missed = self.miss.read() / self.ruler.per_unit
            yield Reading("score missed by", "exact", missed, abs(self.score - self.guess))


class WordGuesser(Beginner):
    """It should say the last word of a sentence; the chances of some words are drawn."""

    def __init__(self, theme: Theme, region: Region, parameters: np.ndarray, sentence: Sequence[str],
                 words: Sequence[str], chances: Sequence[float]) -> None:
        """sentence: its last word is the truth, and one of `words`."""
        super().__init__(theme, region, parameters, round(np.sqrt(len(parameters))))
        self.chances, truth = tuple(chances), sentence[-1]
        size = LARGE_TILE if self.question.width > 3.5 else TILE
        self.tiles = [WordTile(theme, word, size) for word in sentence[:-1]]
        self.blank, self.right = WordTile(theme, "?", size), WordTile(theme, truth, size)
        self._lay_out([*self.tiles, self.right])
        self.blank.place(*self.right.placed[:2])
        self.bars = WordBars(theme, self.answer, words, WORD_TOP, theme.copper)
        self.bars.say(*self.chances)
        row, label = words.index(truth), self.bars.labels[words.index(truth)]
        said, tile = label.width_of_text, self.right
        self.ring = Ring(theme, Region(self.bars.left - 0.16 - said / 2, self.bars.y(row), said + 0.26,
                                       0.92 * self.bars.pitch))
        self.tile_ring = Ring(theme, Region(*tile.placed[:2], tile.width_of_tile + 0.16,
                                            tile.height_of_tile + 0.16))

    def _lay_out(self, tiles: list[WordTile]) -> None:
        """Tiles side by side, in as many centred lines as they need."""
        gap, lines, width = 0.12, [[]], 0.0     # type: ignore[var-annotated]
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

    def own(self) -> list[Prop]:
        return [*self.tiles, self.right, self.blank, self.bars, *self.bars.numbers, self.ring, self.tile_ring]

    def pose(self, stand: Stand, phase: float) -> None:
        super().pose(stand, phase)
        for tile in self.tiles:
            tile.fade(stand.asked)
        self.blank.fade(stand.asked * max(0.0, 1.0 - 2 * stand.truth))
        self.right.fade(stand.asked * max(0.0, 2 * stand.truth - 1.0))
        self.bars.show(*(chance * stand.guess for chance in self.chances))
        self.bars.fade(min(1.0, 3 * stand.guess) * stand.here)
        for number in self.bars.numbers:
            number.fade(stand.guess**3 * stand.here)
        for ring, there in ((self.ring, stand.here), (self.tile_ring, 1.0)):
            ring.show(stand.truth)
            ring.fade(float(stand.truth > 0) * there)

    def readings(self, stand: Stand) -> Iterator[Reading]:
        yield from super().readings(stand)
        if stand.guess == 1.0 and stand.here == 1.0:
            for chance, shown, number in zip(self.chances, self.bars.read(), self.bars.numbers, strict=True):
                yield Reading("chance", "exact", shown, min(chance, WORD_TOP))
                yield Reading("chance", "printed", number.read(), f"{chance:.1%}")


class DigitReader(Beginner):
    """It should read a digit; then it is asked a hundred."""

    def __init__(self, theme: Theme, region: Region, parameters: np.ndarray, pixels: np.ndarray, label: int,
                 chances: Sequence[float], accuracy: float) -> None:
        super().__init__(theme, region, parameters, 26)
        self.pixels, self.chances, self.right_of_hundred = pixels, tuple(chances), round(100 * accuracy)
        q, a = self.question, self.answer
        side = min(1.8, 0.8 * q.width, 0.9 * q.height)
        self.tile = DigitTile(theme, pixels, side)
        self.tile.place(q.x, q.bottom + side / 2)
        plot = Region.spanning(a.left, a.right, a.bottom + 0.42, a.top)
        self.columns = Columns(theme, plot, theme.copper, len(chances), DIGIT_TOP)
        self.labels = [Label(str(k), 0.36, theme.ink, (self.columns.middle(k), a.bottom + 0.06))
                       for k in range(len(chances))]
        wide = min(0.36, 0.9 * a.width / len(chances))
        self.ring = Ring(theme, Region(self.columns.middle(label), a.bottom + 0.19, wide, 0.44))
        side = min(a.height, 0.58 * a.width) if a.height > 1.5 else 0.64 * a.width
        self.grid = DotGrid(theme, Region(a.left + side / 2, a.y, side, a.height), theme.wish)
        x = (a.left + side + a.right) / 2 + 0.05
        named = a.height > 1.2      # room for a third line
        y = a.y + 0.2 * named
        self.hits = Number(0.72, theme.wish, (x, y), "centre")
        self.of = [Label(text, 0.36, theme.soft, (x, y - 0.48 - 0.36 * k))
                   for k, text in enumerate(("of 100", "right")[: 1 + named])]

    def own(self) -> list[Prop]:
        return [self.tile, self.columns, *self.labels, self.ring, self.grid, self.hits, *self.of]

    def pose(self, stand: Stand, phase: float) -> None:
        super().pose(stand, phase)
        bars = max(0.0, 1.0 - 3 * stand.tested) * stand.here
        self.tile.fade(stand.asked)
        self.columns.show(*(chance * stand.guess for chance in self.chances))
        self.columns.fade(min(1.0, 3 * stand.guess) * bars)
        for label in self.labels:
            label.fade(min(1.0, 3 * stand.guess) * bars)
        self.ring.show(stand.truth)
        self.ring.fade(float(stand.truth > 0) * bars)
        filled = max(0.0, (stand.tested - 0.4) / 0.6)
        counted = round(filled * self.right_of_hundred)
        self.grid.show(counted)
        self.hits.show(str(counted))
        for prop in (self.grid, self.hits, *self.of):
            prop.fade(min(1.0, max(0.0, 3 * stand.tested - 1)) * stand.here)

    def readings(self, stand: Stand) -> Iterator[Reading]:
        yield from super().readings(stand)
        if stand.asked == 1.0:
            same = np.array_equal(self.tile.read(), np.asarray(self.pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        if stand.guess == 1.0 and stand.here == 1.0 and stand.tested == 0.0:
            for chance, shown in zip(self.chances, self.columns.read(), strict=True):
                yield Reading("chance", "exact", shown, self.columns.clipped(chance))
        if stand.tested == 1.0 and stand.here == 1.0:
            yield Reading("right of a hundred", "counted", self.grid.read(), self.right_of_hundred)
            yield Reading("right of a hundred", "printed", self.hits.read(), str(self.right_of_hundred))
