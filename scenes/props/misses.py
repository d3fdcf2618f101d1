"""Where too big begins: one dial with a border at 2/L, and how far each cook missed after every step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.props.columns import Columns
from scenes.props.dial import Border, Dial
from scenes.props.hops import footprint
from scenes.props.lettering import Label, Number
from scenes.props.panel import Panel
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.theme import Theme

TOP = 10.0          # points: the longest column


class Pins(Prop):
    """A mark on a dial for each cook. Exact: the rates, by where the marks stand."""

    def __init__(self, theme: Theme, dial: Dial, rates: Sequence[float]) -> None:
        super().__init__()
        self.dial = dial
        self.pins = []
        for actor, rate in enumerate(rates):
            angle = dial.angle(rate)
            at = 0.60 * dial.radius * np.array([np.cos(angle), np.sin(angle), 0.0])
            self.pins.append(self.shape(footprint(actor, 0.0, 0.12) + at, fill=theme.actors[actor % 3],
                                        stroke=theme.outline, width=1.6))

    def read(self) -> list[float]:
        """The learning rates, in units of 1/L, at which the pins stand."""
        middles = [(p.min(axis=0) + p.max(axis=0)) / 2 for p in map(self.at_home, self.pins)]
        return [self.dial.rate_at(x, y) for x, y, _ in middles]


@dataclass(frozen=True)
class Miss:
    """One run: how far off it was at each whole step, in points; its rate; the floor (y) of its row."""

    gaps: Sequence[float]
    rate: float
    floor: float


class Misses:
    """A panel with a dial and a row of columns for each run. Not a prop: its parts come in turn."""

    def __init__(self, theme: Theme, region: Region, dial: tuple[float, float, float], height: float,
                 runs: Sequence[Miss]) -> None:
        """dial: middle and radius; height: of a column of TOP."""
        self.runs = runs
        self.panel = Panel(theme, region)
        x, y, radius = dial
        self.dial = Dial(theme, radius)
        self.border = Border(theme, self.dial)
        self.pins = Pins(theme, self.dial, [run.rate for run in runs])
        for prop in (self.dial, self.border, self.pins):
            prop.place(x, y)
        left, right = region.left + 0.40, x - 1.75 * radius
        self.rows = [Columns(theme, Region.spanning(left, right, run.floor, run.floor + height), theme.loss,
                             len(run.gaps), TOP, outlined=True) for run in runs]
        both = list(zip(self.rows, runs, strict=True))
        self.firsts, self.lasts = ([self._number(theme, *pair, k) for pair in both] for k in (0, -1))
        y = min(self.rows[0].y_of(runs[0].gaps[0]) + 0.56, region.top - 0.38)
        self.name = Label("points short", 0.33, theme.soft, (left, y), "left")

    def _number(self, theme: Theme, row: Columns, run: Miss, step: int) -> Number:
        at = row.middle(step % len(run.gaps)), row.y_of(run.gaps[step]) + 0.1
        number = Number(0.40, theme.loss, at, "centre")
        number.show(f"{run.gaps[step]:.1f}")
        return number

    def props(self) -> list[Prop]:
        texts = [*self.firsts, *self.lasts, self.name]
        return [self.panel, *self.rows, *texts, self.dial, self.border, self.pins]

    def readings(self, limit: float) -> Iterator[Reading]:
        """When everything stands. limit: the largest stable learning rate times L."""
        yield Reading("dial", "exact", self.dial.read(), limit)
        yield Reading("border", "exact", self.border.read(), limit)
        for run, pin in zip(self.runs, self.pins.read(), strict=True):
            yield Reading("pin", "exact", pin, min(run.rate, self.dial.top))
        for row, run in zip(self.rows, self.runs, strict=True):
            for gap, shown in zip(run.gaps, row.read(), strict=True):
                yield Reading("miss", "exact", shown, row.clipped(gap))
        for numbers, k in ((self.firsts, 0), (self.lasts, -1)):
            for number, run in zip(numbers, self.runs, strict=True):
                yield Reading("miss", "printed", number.read(), f"{run.gaps[k]:.1f}")

    def come(self, there: float, turned: float, border: float,
             rows: Sequence[Sequence[float]]) -> None:
        """there: the panel; turned: the pointer's way to the limit; rows: how far each run's columns have
        grown, step by step, 0…1."""
        for prop in (self.panel, self.dial, self.pins):
            prop.fade(there)
        self.dial.show(2.0 * turned)
        self.border.fade(there * border)
        for k, (row, run, grown) in enumerate(zip(self.rows, self.runs, rows, strict=True)):
            row.show(*(gap * part for gap, part in zip(run.gaps, grown, strict=True)))
            row.fade(there * min(1.0, 3 * grown[0]))
            self.firsts[k].fade(there * grown[0])
            self.lasts[k].fade(there * grown[-1] ** 3)
        self.name.fade(there * rows[0][0])
