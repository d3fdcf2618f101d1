"""The misses of the one who says the average, carried from the slate of soups to the bar that stands for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.stage.timeline import SMALL, STANDARD, Moment
from scenes.stagings.growing_palate.meal_curve import MealCurve
from scenes.stagings.growing_palate.props.miss_bar import MissBar

LATER, WAY = 2, STANDARD + 2        # ticks from one bar to the next, and of its way


class CarriedBars:
    """Put all of `props`. Exact: where each begins, and how long it is on the chart's scale."""

    def __init__(self, theme: Theme, bars: Sequence[tuple[float, float, float]], misses: Sequence[float],
                 curve: MealCurve) -> None:
        """bars: x of each, the lower and the upper height it reaches to; misses: in points."""
        foot = curve.chart.y_of(0.0)
        self.begins = bars
        self.ends = [(curve.bar.x, foot, curve.chart.y_of(miss)) for miss in misses]
        self.props: list[Prop] = [MissBar(theme.actors[2], 0.0, False) for _ in bars]
        self.ways = [0.0 for _ in bars]

    def pose(self, now: Moment) -> None:
        """They set out as the chart comes, and are gone in what they have come to."""
        carried = now.comes("chart") and not now.calm
        self.ways = [now.ease(LATER * k, WAY) for k in range(len(self.props))]
        there = now.ease(0, LATER) * (1 - now.ease(WAY + LATER * len(self.props), SMALL)) * carried
        for bar, begin, end, way in zip(self.props, self.begins, self.ends, self.ways, strict=True):
            x, low, high = (a + (b - a) * way for a, b in zip(begin, end, strict=True))
            bar.show(low, high)
            bar.place(x)
            bar.appear(there)

    def readings(self) -> Iterator[Reading]:
        for k, (bar, way) in enumerate(zip(self.props, self.ways, strict=True)):
            if bar.faded and way in (0.0, 1.0):
                for what, shown, true in zip(("from", "to"), bar.read(), (self.ends if way else self.begins)[k][1:],
                                             strict=True):
                    yield Reading(f"bar {k} that is carried, {what}", "exact", shown, true)
