"""The machine that should say the next word; the sentence as it was written is the truth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.sign.word_tile import WordTile
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import HIGHER, Machine
from scenes.stagings.first_guess.questions import WordQuestion
from scenes.stagings.first_guess.timing import there

LARGEST, SMALLEST, FINER = 0.64, 0.33, 0.97     # ems of the sentence, and what of one the next is that is tried
GAP, ROW, HIGH = 0.16, 1.74, 1.6        # ems between tiles, from row to row, of a tile's height


class Sentence:
    """Tiles in rows, as large as their room lets them be; the last one asks. Its origin is the middle of its foot."""

    def __init__(self, theme: Theme, words: Sequence[str], width: float, height: float,
                 largest: float = LARGEST) -> None:
        wide = [WordTile(theme, word, 1.0).width_of_tile for word in words]
        size, rows = largest, _rows(wide, width / largest)
        while size > SMALLEST * largest / LARGEST and (
                _high(rows) * size > height or max(_wide(row, wide) for row in rows) * size > width):
            size *= FINER
            rows = _rows(wide, width / size)
        self.size, self.high = size, _high(rows) * size
        self.tiles = [WordTile(theme, word, size) for word in words]
        self.places: list[tuple[float, float]] = []
        for k, row in enumerate(rows):
            x, y = -_wide(row, wide) / 2, (len(rows) - k - 1) * ROW + HIGH / 2
            for n in row:
                self.places.append((size * (x + wide[n] / 2), size * y))
                x += wide[n] + GAP

    def place(self, x: float, y: float, there: float) -> None:
        for tile, (across, up) in zip(self.tiles, self.places, strict=True):
            tile.place(x + across, y + up).appear(there)

    def read(self) -> str:
        return " ".join(tile.read() for tile in self.tiles)


def _high(rows: list[list[int]]) -> float:
    return ROW * (len(rows) - 1) + HIGH


def _wide(row: list[int], wide: Sequence[float]) -> float:
    return sum(wide[n] + GAP for n in row) - GAP


def _rows(wide: Sequence[float], width: float) -> list[list[int]]:
    """The words in order, each in the row of the one before it where that has the room."""
    rows: list[list[int]] = [[]]
    for n in range(len(wide)):
        if rows[-1] and _wide([*rows[-1], n], wide) > width:
            rows.append([])
        rows[-1].append(n)
    return rows


class WordGuesser(Machine):
    """What stands on it: the sentence, whose last word is asked for."""

    name = "word"

    def __init__(self, setting: Setting, asked: WordQuestion) -> None:
        super().__init__(setting, len(asked.parameters), asked.pick, asked.sentence[-1])
        self.asked, title = asked, setting.regions["title"]     # which stands while they come
        under = title.y - 0.62 * setting.sizes["title"] - self.top
        self.words = (*asked.sentence[:-1], "?")
        self.sentence = Sentence(self.theme, self.words, self.body.width, under - 0.02)
        self.higher = min(HIGHER, max(0.0, under - self.sentence.high))

    def on_top(self) -> list[Prop]:
        return [*self.sentence.tiles]

    def pose_own(self, now: Moment) -> None:
        come, high = self.put_down(now)
        self.sentence.place(self.body.x, self.top + high, come * (1.0 - there(now, "gone")))

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from super().readings(now)
        if there(now, "item word") == 1.0 and there(now, "gone") == 0.0:
            yield Reading("sentence that is asked", "printed", self.sentence.read(), " ".join(self.words))
