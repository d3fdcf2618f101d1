"""Losses of several runs, each on a card of its own: one large, drawn first, the others small beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping

import numpy as np

from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.props.small_curve import Losses, SmallCurve, loss_text
from scenes.stagings.better_by_being_wrong.timing import card_lit, curve_drawn, since_drawn
from soupmath import Trajectory

POINTS = 120                # of a curve, at most
FAINT = 0.3                 # how light a card stands whose curve is to come
GAP = 0.2                   # between two small cards


class FallingLosses:
    """Exact: the loss of every point reached; printed: the first loss, 0, and the last step."""

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory], called: Callable[[str], str]) -> None:
        """The first run is drawn on the large card. called: what a picture calls a run."""
        self.runs, regions, self.words = dict(runs), setting.regions, setting.theme.words
        cards = [regions["curve"], *_cells(regions["curves"], len(self.runs) - 1)]
        self.curves = {name: SmallCurve(card, setting.theme, thinned(run), called(name))
                       for (name, run), card in zip(self.runs.items(), cards, strict=True)}
        title, size = regions["title"], setting.sizes["label"]
        self.axes = Label(self.words.gettext("loss, step after step"), size, setting.theme.ink,
                          (title.x, baseline(title.y, size)))

    @property
    def props(self) -> list[Prop]:
        return [self.axes, *(prop for curve in self.curves.values() for prop in (curve, *curve.words))]

    def _upto(self, now: Moment, k: int, curve: SmallCurve) -> float:
        """The number of the last point that is drawn; between two of them only while the curve is drawn."""
        drawn, steps = curve_drawn(since_drawn(now, len(self.curves)), k), curve.losses.steps
        return float(np.interp(drawn * steps[-1], steps, np.arange(len(steps))))

    def pose(self, now: Moment, there: float) -> None:
        """A small card is faint until just before its curve."""
        self.axes.appear(there)
        for k, curve in enumerate(self.curves.values()):
            curve.show(self._upto(now, k, curve))
            come = there * card_lit(since_drawn(now, len(self.curves)), k)
            curve.appear(max(come, FAINT * there))
            for prop in curve.words:
                prop.appear(come)

    def readings(self, now: Moment, there: float) -> Iterator[Reading]:
        if there:
            for k, (name, curve) in enumerate(self.curves.items()):
                yield from self._read(name, curve, self._upto(now, k, curve))

    def _read(self, name: str, curve: SmallCurve, upto: float) -> Iterator[Reading]:
        reached, losses = math.floor(upto) + 1, curve.losses.values
        for k, (shown, loss) in enumerate(zip(curve.read()[:reached], losses[:reached], strict=True)):
            yield Reading(f"loss of {name}, point {k}", "exact", shown / curve.top, loss / curve.top)
        yield Reading(f"first loss of {name}", "printed", curve.highest.read(), loss_text(losses[0]))
        yield curve.last.reading(f"steps of {name}", *curve.steps_said(self.words))


def thinned(run: Trajectory) -> Losses:
    """Steps of a run and their losses, evenly spread over what was kept and at most POINTS."""
    rows = np.unique(np.linspace(0, len(run.kept) - 1, POINTS).round().astype(int))
    return Losses(tuple(run.kept[rows].tolist()), tuple(run.losses[rows].tolist()))


def _cells(region: Region, count: int) -> list[Region]:
    """Beside each other in a flat region, else under each other."""
    across = region.width > region.height
    columns, rows = (count, 1) if across else (1, count)
    wide, high = region.width / columns, region.height / rows
    return [Region(region.left + (k % columns + 0.5) * wide, region.top - (k // columns + 0.5) * high,
                   wide - GAP * across, high - GAP * (not across)) for k in range(count)]
