"""The misses of the one who says the average, carried from their columns to the bar that stands for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import UprightBar
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate.bar_strokes import average_stroke
from scenes.stagings.growing_palate.meal_curve import MealCurve
from scenes.stagings.growing_palate.timing import carried, stood

Ends = tuple[float, float, float]       # x of a bar, and the heights it reaches from and to


class CarriedBars:
    """Exact: where each begins, and how long it is on the chart's scale."""

    def __init__(self, begins: Sequence[Ends], misses: Sequence[float], curve: MealCurve, theme: Theme) -> None:
        """misses: in points."""
        foot = curve.chart.y_of(0.0)
        self.begins = begins
        self.ends = [(curve.bar.x, foot, curve.chart.y_of(miss)) for miss in misses]
        self.bars = [UprightBar(0.0, average_stroke(theme)) for _ in begins]

    @property
    def props(self) -> list[Prop]:
        return [*self.bars]

    def pose(self, now: Moment) -> None:
        """They set out as the chart comes, down to its foot, and are gone in what they have come to."""
        ways, there = carried(now, len(self.bars))
        for bar, begin, end, way in zip(self.bars, self.begins, self.ends, ways, strict=True):
            x, low, high = (between(a, b, way) for a, b in zip(begin, end, strict=True))
            bar.show(low, high)
            bar.place(x)
            bar.appear(there * self._seen(now))

    @staticmethod
    def _seen(now: Moment) -> bool:
        return now.tick > 0 and now.comes("chart") and stood(now.beat.entry) and not now.calm

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Where each sets out, and where it has arrived."""
        ways, there = carried(now, len(self.bars))
        if not there * self._seen(now):
            return
        for k, (bar, way) in enumerate(zip(self.bars, ways, strict=True)):
            if way in (0.0, 1.0):
                _, *truths = (self.ends if way else self.begins)[k]
                for what, shown, true in zip(("from", "to"), bar.ends(), truths, strict=True):
                    yield Reading(f"bar {k} that is carried, {what}", "exact", shown, true)
