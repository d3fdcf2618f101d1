"""Losses of several runs, each on a card of its own: one large, drawn first, the others small beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stagings.better_by_being_wrong.props.small_curve import SmallCurve
from soupmath import Trajectory

POINTS = 120                # of a curve, at most
FIRST, OTHERS, APART = 26.0, 14.0, 6.0      # ticks: of the large curve, of a small one, from one to the next
FAINT = 0.3                 # how light a card stands whose curve is to come


class FallingLosses:
    """Not a prop. Exact: the loss of every point reached; printed: the first loss, 0, and the last step."""

    def __init__(self, theme: Theme, large: Region, small: Region, head: tuple[float, float], size: float,
                 runs: Mapping[str, Trajectory]) -> None:
        """The first run is drawn on the large card; head: the middle of what is said over all."""
        self.runs = dict(runs)
        self.points = {name: thinned(run) for name, run in self.runs.items()}
        cards = [large, *_cells(small, len(self.runs) - 1)]
        self.curves = {name: SmallCurve(card, theme, *self.points[name], name.replace("_", " "))
                       for (name, card) in zip(self.runs, cards, strict=True)}
        self.axes = Label("loss, step after step", size, theme.ink, head)

    @property
    def props(self) -> list[Prop]:
        return [self.axes, *(prop for curve in self.curves.values() for prop in (curve, *curve.words))]

    @property
    def ticks(self) -> float:
        """Until the last curve is drawn."""
        return FIRST + APART * (len(self.curves) - 2) + OTHERS

    def upto(self, name: str, since: float) -> float:
        """The number of the last point that is drawn; between two of them only while the curve is drawn."""
        k = list(self.curves).index(name)
        drawn = smoothstep(since / FIRST if k == 0 else (since - FIRST - APART * (k - 1)) / OTHERS)
        steps = self.points[name][0]
        return float(np.interp(drawn * steps[-1], steps, np.arange(len(steps))))

    def pose(self, since: float, there: float) -> None:
        """since: ticks since the first began to be drawn. A small card is faint until just before its curve."""
        self.axes.appear(there)
        for k, (name, curve) in enumerate(self.curves.items()):
            curve.show(self.upto(name, since))
            come = there * (1.0 if k == 0 else smoothstep((since - FIRST - APART * (k - 1) + 8.0) / 8.0))
            curve.appear(max(come, FAINT * there))
            for prop in curve.words:
                prop.appear(come)

    def readings(self, since: float) -> Iterator[Reading]:
        for name, curve in self.curves.items():
            if curve.faded > 0:
                yield from self._readings_of(name, curve, self.upto(name, since))

    def _readings_of(self, name: str, curve: SmallCurve, upto: float) -> Iterator[Reading]:
        reached, losses = math.floor(upto) + 1, self.points[name][1]
        for k, (shown, loss) in enumerate(zip(curve.read()[:reached], losses[:reached], strict=True)):
            yield Reading(f"loss of {name}, point {k}", "exact", shown / curve.top, loss / curve.top)
        yield Reading(f"first loss of {name}", "printed", curve.highest.read(), _short(losses[0]))
        yield Reading(f"steps of {name}", "printed", curve.last.read(), f"{self.runs[name].steps:,} steps")


def thinned(run: Trajectory) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Steps of a run and their losses, evenly spread over what was kept and at most POINTS."""
    rows = np.unique(np.linspace(0, len(run.kept) - 1, POINTS).round().astype(int))
    return tuple(run.kept[rows].tolist()), tuple(run.losses[rows].tolist())


def _short(loss: float) -> str:
    return f"{loss:.1f}" if loss < 10 else f"{loss:.0f}"


def _cells(region: Region, count: int) -> list[Region]:
    """Beside each other in a flat region, else under each other."""
    across = region.width > region.height
    columns, rows = (count, 1) if across else (1, count)
    wide, high = region.width / columns, region.height / rows
    return [Region(region.left + (k % columns + 0.5) * wide, region.top - (k // columns + 0.5) * high,
                   wide - 0.2 * across, high - 0.2 * (not across)) for k in range(count)]
