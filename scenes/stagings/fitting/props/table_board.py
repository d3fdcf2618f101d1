"""The board that a table's rows are laid on: a slate in a wooden frame, with an axis for each of two columns."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from scenes.kit.lettering import Label, baseline, shortened
from scenes.kit.numerals import nice_between, tick_letters
from scenes.kit.outline import Points, polyline, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.panel import Panel

TICK = 0.09
LONG = 9                # letters of a number, from which all are told from a round one on
EDGE = 0.24             # units from the frame to what is written

Letters = list[tuple[float, str]]
Spot = tuple[float, float]


def axis_letters(low: float, high: float, most: int) -> tuple[Letters, str]:
    """Round numbers along an axis with what is written there, and what its name says of them: "" or "− 1,000,000"."""
    values = nice_between(low, high, most) or (low, high)
    letters = tick_letters(values)
    if max(map(len, letters)) <= LONG:
        return list(zip(values, letters, strict=True)), ""
    start = values[0]
    told = f"− {start:,.12g}" if start > 0 else f"+ {-start:,.12g}"
    return list(zip(values, tick_letters([value - start for value in values]), strict=True)), told


def room_for(letters: Letters, size: float) -> float:
    """Units that the widest of the letters takes up, with its tick."""
    return max(Label(text, size, "#FFFFFF").width_of_text for _, text in letters) + TICK + 0.1


class TableBoard(Prop):
    """Shows: exact, where its ticks stand.

    plot: where the rows lie; the board reaches round it as far as what is written asks for.
    """

    def __init__(self, theme: Theme, region: Region, names: Sequence[str], spans: Sequence[tuple[float, float]],
                 size: float, free: float = 0.0) -> None:
        """names, spans: of the column that lies across and of the upright one; size: em; free: units at the right of
        its uppermost row, where something else is written."""
        super().__init__()
        self.spans, self.free, line = spans, free, size + 0.08
        across, said = axis_letters(*spans[0], 5)
        upright, told = axis_letters(*spans[1], 5)
        self.plot = Region.spanning(region.left + EDGE + room_for(upright, size), region.right - EDGE - 0.3,
                                    region.bottom + EDGE + 2 * line + TICK, region.top - EDGE - line)
        self.add(Panel(theme, region, 0.16, framed=True))
        self.ticks = [self.shape(stroke=theme.line, width=3.0), self.shape(stroke=theme.line, width=3.0)]
        self._across(theme, across, f"{names[0]} {said}".strip(), size, region)
        self._upright(theme, upright, f"{names[1]} {told}".strip(), size, region)

    def _across(self, theme: Theme, letters: Letters, name: str, size: float, region: Region) -> None:
        plot, below = self.plot, self.plot.bottom - TICK - 0.06 - 0.72 * size
        marks = [(plot.left, plot.bottom), (plot.right, plot.bottom)]
        places = [self.x_of(value) for value, _ in letters]
        self.ticks[0].outline(_comb(marks, [((x, plot.bottom), (x, plot.bottom - TICK)) for x in places]))
        pitch = places[1] - places[0] if len(places) > 1 else plot.width
        apart = math.ceil((room_for(letters, size) + 0.1) / pitch)
        for x, (_, text) in list(zip(places, letters, strict=True))[::apart]:
            self.add(Label(text, size, theme.soft, (x, below), words=theme.words))
        name = shortened(name, (plot.right - region.left - EDGE) / size)
        self.add(Label(name, size, theme.ink, (plot.right, below - size - 0.08), "right", words=theme.words))

    def _upright(self, theme: Theme, letters: Letters, name: str, size: float, region: Region) -> None:
        plot = self.plot
        marks = [(plot.left, plot.bottom), (plot.left, plot.top)]
        places = [self.y_of(value) for value, _ in letters]
        self.ticks[1].outline(_comb(marks, [((plot.left, y), (plot.left - TICK, y)) for y in places]))
        close = len(places) > 1 and places[1] - places[0] < 1.05 * size
        for y, (_, text) in list(zip(places, letters, strict=True))[::1 + close]:
            self.add(Label(text, size, theme.soft, (plot.left - TICK - 0.06, baseline(y, size)), "right",
                           words=theme.words))
        name = shortened(name, (region.width - 2 * EDGE - self.free) / size)
        self.add(Label(name, size, theme.ink, (region.left + EDGE, region.top - EDGE - 0.72 * size), "left",
                       words=theme.words))

    def x_of(self, value: float) -> float:
        low, high = self.spans[0]
        return self.plot.left + (value - low) / (high - low) * self.plot.width

    def y_of(self, value: float) -> float:
        low, high = self.spans[1]
        return self.plot.bottom + (value - low) / (high - low) * self.plot.height


def _comb(line: Sequence[Spot], teeth: Iterable[Sequence[Spot]]) -> Points:
    """A line with short ones at it, as one outline."""
    return together([polyline(line), *map(polyline, teeth)])
