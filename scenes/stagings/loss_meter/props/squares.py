"""Several misses side by side, each as its square of tiles, on one board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.lettering import Label, Number
from scenes.kit.outline import rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.stagings.loss_meter.props.tiles import Tiles

SPLIT = 0.16            # units between the quarters of the largest
BOARD = 0.16            # thickness
NAME = 0.40             # em of "loss" under each number
UNDER = 0.42            # units from there up to the number
TIMES = 0.72            # of the losses' em: what four quarters are, before the largest
LARGEST = 0.45          # units a point may be long


def trimmed(value: float) -> str:
    """Whole numbers whole, others to one decimal."""
    return f"{value:.{0 if abs(value - round(value)) < 1e-9 else 1}f}"


def quarters(losses: Sequence[float]) -> str:
    """What the quarters of the largest are, when they are as large as another of the losses."""
    quarter = max(losses) / 4
    return f"4 × {trimmed(quarter)} =" if any(abs(loss - quarter) < 1e-9 for loss in losses) else ""


class Squares:
    """Squares of the given gaps (points) from left to right, drawn to one scale.

    They stand on a board at the bottom of `region`, their losses above, their gaps in words below.
    Shows: exact, each loss, by its tiles; printed, each loss and each gap. Put all of `props`.
    """

    def __init__(self, region: Region, theme: Theme, gaps: Sequence[float], size: float, label: float,
                 words: str = "{} short") -> None:
        """size: em of the losses; label: em of the words."""
        self.region, self.gaps = region, tuple(gaps)
        self.largest = max(range(len(gaps)), key=gaps.__getitem__)
        texts = [Label(words.format(trimmed(gap)), label, theme.ink, weight="BOLD") for gap in gaps]
        widths = [text.width_of_text for text in texts]
        self.unit = _unit(region, self.gaps, widths, size)
        self.left = _lefts(region, [max(gap * self.unit, w) for gap, w in zip(gaps, widths, strict=True)])
        middles = [left + max(gap * self.unit, w) / 2
                   for left, gap, w in zip(self.left, gaps, widths, strict=True)]
        self.corners = [x - gap * self.unit / 2 for x, gap in zip(middles, gaps, strict=True)]
        self.board = Board(theme, region)
        self.tiles = [Tiles(theme, self.unit) for _ in gaps]
        self.numbers = [Number(size, theme.ink, (x, region.bottom + gap * self.unit + 0.2 + UNDER), "centre")
                        for x, gap in zip(middles, gaps, strict=True)]
        for text, x in zip(texts, middles, strict=True):
            text.place(x, region.bottom - BOARD - 0.16 - 0.72 * label)
        for number, gap in zip(self.numbers, gaps, strict=True):
            number.show(trimmed(gap * gap))
        self.words = texts
        self.names = [Label("loss", NAME, theme.soft, (x, number.at[1] - UNDER), "centre")
                      for x, number in zip(middles, self.numbers, strict=True)]
        most = self.numbers[self.largest]
        before = (most.at[0] - 0.5 * most.width_of_text - 0.18, most.at[1])
        self.times = Number(TIMES * size, theme.ink, before, "right")
        self.times.show(quarters([gap * gap for gap in gaps]))
        self.props: list[Prop] = [self.board, *self.tiles, *self.numbers, self.times, *self.names, *self.words]

    def pose(self, there: float, grown: Sequence[float], split: float, known: int = -1) -> None:
        """there: all of it, 0 to 1; grown: how far each square has been swept out, the `known` one only named;
        split: how far the largest has parted into quarters."""
        self.board.appear(there)
        for k, gap in enumerate(self.gaps):
            apart = SPLIT * split if k == self.largest else 0.0
            shown = min(1.0, 4 * grown[k])
            swept = None if grown[k] >= 1 or k == known else gap * grown[k]
            self.tiles[k].show(gap, swept, (), None, 0.0, apart)
            self.tiles[k].place(self.corners[k] - apart / 2, self.region.bottom).appear(there)
            self.numbers[k].place(0.0, apart).appear(there * max(0.0, 4 * grown[k] - 3))
            self.names[k].place(0.0, apart).appear(self.numbers[k].faded)
            self.words[k].appear(there * shown)
        self.times.place(0.0, SPLIT * split).appear(there * max(0.0, 2 * split - 1))

    def carry(self, k: int, start: tuple[float, float], unit: float, way: float, seen: float) -> None:
        """A whole square on its way to the board from a place where a point is `unit` long."""
        self.tiles[k].appear(seen)
        if way < 1:
            (x, y), (left, bottom) = start, (self.corners[k], self.region.bottom)
            scale = (unit + (self.unit - unit) * way) / self.unit
            self.tiles[k].place(x + (left - x) * way, y + (bottom - y) * way, 0.0, scale)

    def readings(self, losses: Sequence[float]) -> Iterator[Reading]:
        """What stands on the board, against the losses of the runs."""
        for tiles, number, word, loss in zip(self.tiles, self.numbers, self.words, losses, strict=True):
            yield Reading("square", "exact", tiles.read(), loss)
            yield Reading("loss over a square", "printed", number.read(), trimmed(loss))
            yield Reading("gap under a square", "printed", word.read().split()[0], trimmed(loss**0.5))
        if self.times.faded == 1:
            yield Reading("four quarters", "printed", self.times.read(), quarters(losses))


class Board(Prop):
    """A wooden board that lies along the bottom of a region."""

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        dark, mid, light, warm = theme.wood
        width, y = region.width + 0.3, region.bottom
        shadow = glow("#000000", theme.shadow_alpha, power=0.8, size=96)
        self.add(Picture(shadow, width * 1.04, 0.5, (region.x, y - BOARD)))
        self.shape(rectangle(width, BOARD, (region.x, y - BOARD / 2), 0.05), fill=(dark, warm, mid))
        self.shape(rectangle(width - 0.08, 0.022, (region.x, y - 0.014)), fill=light, alpha=0.8)


def _unit(region: Region, gaps: Sequence[float], words: Sequence[float], size: float) -> float:
    """The length of a point at which everything fits."""
    high = (region.height - 0.2 - UNDER - 0.75 * size - SPLIT) / max(gaps)
    spare = region.width - 0.6 * (len(gaps) - 1) - SPLIT
    unit = min(high, LARGEST)
    while sum(max(gap * unit, w) for gap, w in zip(gaps, words, strict=True)) > spare and unit > 0.02:
        unit *= 0.98
    return unit


def _lefts(region: Region, widths: Sequence[float]) -> list[float]:
    """Left edges, the same space between all and before the first and after the last."""
    space = (region.width - sum(widths)) / (len(widths) + 1)
    return [region.left + space * (k + 1) + sum(widths[:k]) for k in range(len(widths))]
