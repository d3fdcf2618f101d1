"""A ruler along an edge of a ground that fills the frame: the name of a parameter, and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline
from scenes.kit.numerals import tick_letters
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

NUMBER = 0.42                           # em of the numbers
TICK, INSET, AIR = 0.12, 0.14, 0.30     # length of a tick; from the plate's edge to letters; between letters
PAD, PLATE = 0.07, 0.62         # of a plate about its number, and how solid it is


class EdgeRuler(Prop):
    """A line with ticks over the ground, along its region's upper side, or its right one where it is upright; its
    numbers stand on small plates.

    exact: the places of its ticks, along the edge. at: where a number stands. Numbers without room are left out.
    """

    margin = True

    def __init__(self, theme: Theme, region: Region, at: Callable[[float], float], numbers: Sequence[float],
                 upright: bool, free: tuple[float, float]) -> None:
        """region: its ruler with the letters; free: from where to where along the edge numbers may stand."""
        super().__init__()
        self.region, self.upright = region, upright
        lettered = self._lettered(theme, numbers, at, free)
        for _, label in lettered:
            (left, low, _), (right, high, _) = label.ends
            self.shape(o.rectangle(right - left + 2 * PAD, high - low + 2 * PAD, ((left + right) / 2, (low + high) / 2),
                                   0.08), fill=theme.bg, alpha=PLATE)
        ends = sorted(at(number) for number, _ in lettered)
        if len(ends) > 1:
            line = [(region.right, y) if upright else (y, region.top) for y in (ends[0], ends[-1])]
            self.shape(o.polyline(line), stroke=theme.line, width=3.0)
        self.numbers, self.ticks = [], []
        for number, label in lettered:
            self.numbers.append(number)
            self.ticks.append(self.shape(self._tick(at(number)), stroke=theme.line, width=3.0))
            self.add(label)

    def _lettered(self, theme: Theme, numbers: Sequence[float], at: Callable[[float], float],
                  free: tuple[float, float]) -> list[tuple[float, Label]]:
        """Those that have room."""
        kept, used = [], free[0]
        for number, text in zip(numbers, tick_letters(numbers), strict=True):
            place = at(number)
            spot = ((self.region.right - TICK - 0.1, baseline(place, NUMBER)) if self.upright
                    else (place, self.region.top - TICK - INSET - 0.72 * NUMBER))
            label = Label(text, NUMBER, theme.ink, spot, "right" if self.upright else "centre", words=theme.words)
            half = 0.4 * NUMBER if self.upright else 0.5 * label.width_of_text
            if used <= place - half and place + half <= free[1]:
                kept.append((number, label))
                used = place + half + AIR
        return kept

    def _tick(self, place: float) -> o.Points:
        end = self.region.right if self.upright else self.region.top
        return o.polyline([(end, place), (end - TICK, place)] if self.upright else [(place, end), (place, end - TICK)])

    def read(self) -> list[float]:
        """Where its ticks stand along the edge."""
        return [float(np.mean(self.at_home(tick)[:, 1 if self.upright else 0])) for tick in self.ticks]


def upright_width(numbers: Sequence[float], theme: Theme) -> float:
    """How wide an upright ruler is with these numbers."""
    widest = max((Label(text, NUMBER, theme.soft, words=theme.words).width_of_text
                  for text in tick_letters(numbers)), default=0.0)
    return widest + 2 * INSET + TICK
