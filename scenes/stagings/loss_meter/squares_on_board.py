"""Several misses side by side, each as its square of tiles, on one board."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stagings.loss_meter.measured_run import trimmed
from scenes.stagings.loss_meter.props.board import BOARD, Board
from scenes.stagings.loss_meter.props.counted_frames import CountedFrames
from scenes.stagings.loss_meter.props.dashed_blocks import DashedBlocks
from scenes.stagings.loss_meter.props.edged_number import EdgedNumber
from scenes.stagings.loss_meter.props.tiles import Tiles
from scenes.stagings.loss_meter.timing import late, soon

SPLIT = 0.16            # units between the quarters of the largest
LOSS = 0.72             # of a hero's em: the losses
NAME = 0.50             # em of "loss" under each number
UNDER = 0.54            # units from there up to the number
TIMES = 0.72            # of the losses' em: what four quarters are, before the largest; and the guess
OVER, WIDER = 0.26, 1.15    # units from the guess up to its words; how much wider than it these may be
LIFTED, DOWN = 0.6, 0.8 # units over the board that a square comes from; from which part of its way it goes down
SMALLEST = 1.0          # points that all misses together are drawn for, at least
LARGEST = 0.60          # units a point may be long


def quarters(losses: Sequence[float], count: int = 4) -> str:
    """So many of the quarters of the largest, when they are as large as another of the losses."""
    quarter = max(losses) / 4
    known = any(abs(loss - quarter) < 1e-9 for loss in losses) and count > 0
    return f"{count} × {trimmed(quarter)}" + " =" * (count == 4) if known else ""


def twice(loss: float) -> str:
    return f"2 × {trimmed(loss)} = {doubled(loss)}"


def doubled(loss: float) -> str:
    return f"{trimmed(2 * loss)}?"


class SquaresOnBoard:
    """Squares of the given gaps (points) from left to right, drawn to one scale.

    They stand on a board at the bottom of the region "compare", their losses above, their gaps in words below.
    Shows: exact, each loss, by its tiles; printed, each loss and each gap.
    """

    def __init__(self, setting: Setting, gaps: Sequence[float]) -> None:
        theme, region, label = setting.theme, setting.regions["compare"], setting.sizes["reading"]
        self.losses = [gap * gap for gap in gaps]
        self.writing, self.region, self.gaps, size = theme.words, region, tuple(gaps), LOSS * setting.sizes["hero"]
        self.largest = max(range(len(gaps)), key=gaps.__getitem__)
        self.words = [Label(self._short(gap), label, theme.ink, weight="BOLD", words=theme.words) for gap in gaps]
        self.unit = _unit(region, self.gaps, [word.width_of_text for word in self.words], size)
        middles = self._middles()
        self.corners = [x - gap * self.unit / 2 for x, gap in zip(middles, gaps, strict=True)]
        self.board, self.tiles = Board(theme, region), [Tiles(theme, self.unit) for _ in gaps]
        self.numbers = [EdgedNumber(theme, size, (x, region.bottom + gap * self.unit + 0.2 + UNDER), "centre",
                                    words=theme.words)
                        for x, gap in zip(middles, gaps, strict=True)]
        for word, x in zip(self.words, middles, strict=True):
            word.place(x, region.bottom - BOARD - 0.16 - 0.72 * label)
        for number, gap in zip(self.numbers, gaps, strict=True):
            number.show(trimmed(gap * gap))
        self.names = [Label(theme.words.gettext("loss"), NAME, theme.loss, (x, number.at[1] - UNDER), "centre", "BOLD")
                      for x, number in zip(middles, self.numbers, strict=True)]
        most = self.numbers[self.largest]
        before = (most.at[0] - 0.5 * most.width_of_text - 0.18, most.at[1])
        self.times = Number(TIMES * size, theme.ink, before, "right", words=theme.words)
        self.frames = CountedFrames(theme, self.unit)
        squares: list[Prop] = [self.board, *self.tiles, self.frames]
        self.props: list[Prop] = [*squares, *self.numbers, self.times, *self.names, *self.words]

    def guess(self, setting: Setting, known: int) -> tuple[DashedBlocks, Number]:
        """Where the largest will stand, twice the square that is known, and what that would be."""
        theme, gap = setting.theme, self.gaps[known]
        words = Number(TIMES * LOSS * setting.sizes["hero"], theme.ink, (self.corners[self.largest] + gap * self.unit,
                       self.region.bottom + gap * self.unit + OVER), "centre",
                       room=WIDER * 2 * gap * self.unit, words=theme.words)
        words.show(twice(gap * gap))
        return DashedBlocks(theme, self.unit).place(self.corners[self.largest], self.region.bottom), words

    def _short(self, gap: float) -> str:
        return self.writing.gettext("{gap} short", gap=trimmed(gap))

    def _middles(self) -> list[float]:
        """Of squares and words: the same space between all and before the first and after the last."""
        widths = [max(gap * self.unit, word.width_of_text) for gap, word in zip(self.gaps, self.words, strict=True)]
        space = (self.region.width - sum(widths)) / (len(widths) + 1)
        return [self.region.left + space * (k + 1) + sum(widths[:k]) + width / 2 for k, width in enumerate(widths)]

    def pose(self, there: float, grown: Sequence[float], split: float, known: int, counted: float) -> None:
        """there: all of it, 0 to 1; grown: how far each square has been swept out, the `known` one only named;
        split: how far the largest has parted into quarters; counted: how far these have been counted."""
        self.board.appear(there)
        for k, gap in enumerate(self.gaps):
            apart = SPLIT * split if k == self.largest else 0.0
            swept = None if grown[k] >= 1 or k == known else gap * grown[k]
            self.tiles[k].show(gap, swept, None, apart)
            self.tiles[k].place(self.corners[k] - apart / 2, self.region.bottom).appear(there)
            named = late("loss of a square", counted if k == self.largest else grown[k])
            self.numbers[k].place(0.0, apart).appear(there * named)
            self.names[k].place(0.0, apart).appear(self.numbers[k].faded)
            self.words[k].appear(there * soon("square", grown[k]))
        self._count(there, min(4, int(5 * counted)) if quarters(self.losses) else 0, split)

    def _count(self, there: float, count: int, split: float) -> None:
        """Quarter by quarter, in frames and in words."""
        self.times.show(quarters(self.losses, count))
        self.times.place(0.0, SPLIT * split).appear(there * (count > 0))
        apart, k = SPLIT * split, self.largest
        self.frames.show(count, self.gaps[k], apart)
        self.frames.place(self.corners[k] - apart / 2, self.region.bottom).appear(there * (count > 0))

    def carry(self, k: int, start: tuple[float, float], unit: float, way: float) -> None:
        """A whole square on its way to the board from a place where a point is `unit` long."""
        if way < 1:
            (x, y), scale = start, between(unit, self.unit, way) / self.unit
            up, down = min(1.0, way / DOWN), max(0.0, (way - DOWN) / (1 - DOWN))        # it is set down from above
            high = between(y, self.region.bottom + LIFTED, up) - LIFTED * down
            self.tiles[k].place(between(x, self.corners[k], way), high, 0.0, scale)

    def readings(self, losses: Sequence[float]) -> Iterator[Reading]:
        """What stands on the board, against the losses of the runs."""
        every = zip(self.tiles, self.numbers, self.words, losses, strict=True)
        for tiles, number, word, loss in (each for each in every if each[1].faded == 1):
            yield Reading("square", "exact", tiles.read(), loss)
            yield Reading("loss over a square", "printed", number.read(), trimmed(loss))
            yield Reading("gap under a square", "printed", word.read(), self._short(loss**0.5))
        if self.times.faded == 1:
            yield Reading("quarters", "printed", self.times.read(), quarters(losses, self.frames.read()))


def _unit(region: Region, gaps: Sequence[float], words: Sequence[float], size: float) -> float:
    """The length of a point at which everything fits."""
    high = (region.height - 0.2 - UNDER - 0.75 * size - SPLIT) / max(*gaps, SMALLEST)
    spare = region.width - 0.6 * (len(gaps) - 1) - SPLIT
    unit = min(high, LARGEST)
    while sum(max(gap * unit, w) for gap, w in zip(gaps, words, strict=True)) > spare and unit > 0.02:
        unit *= 0.98
    return unit
