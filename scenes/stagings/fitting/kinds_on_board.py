"""A model of kinds on the board: the ground it gives to each, and rings round what it tells wrongly."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.half_planes import grounds
from scenes.stagings.fitting.props.beads import Rings
from scenes.stagings.fitting.props.kind_grounds import Corners, KindGrounds
from scenes.stagings.fitting.rows_on_board import RING, RowsOnBoard, colour_of
from scenes.stagings.fitting.timing import there
from soupmath.fits.table import Classes

GROUND = 0.20           # how strong a ground is


class KindsOnBoard:
    """Shows: exact, the corners of the grounds; counted, the beads that lie on the wrong one."""

    def __init__(self, setting: Setting, rows: RowsOnBoard, fit: Classes) -> None:
        self.rows, self.fit, self.run, self.chart = rows, fit, rows.run, rows.chart
        self.grounds = KindGrounds(tuple(colour_of(setting, k) for k in range(len(fit.names))), GROUND)
        self.wrong = Rings(setting.theme.loss, RING * rows.radius, 5.0)
        self.back: list[Prop] = [self.grounds]
        self.front: list[Prop] = [self.wrong]

    def weights(self, s: float) -> np.ndarray:
        """(kinds, 3): logits by the place in the picture."""
        W = self.run.at(s).reshape(-1, 3)
        per_unit = np.array([self.chart.x_scale.per_unit, self.chart.y_scale.per_unit])
        low = np.array([self.chart.x_scale.low, self.chart.y_scale.low])
        corner = np.array([self.chart.plot.left, self.chart.plot.bottom])
        by_place = W[:, :2] / (self.fit.scaling.spread * per_unit)
        at_corner = W[:, 2] + W[:, :2] @ ((low - self.fit.scaling.middle) / self.fit.scaling.spread)
        return np.column_stack([by_place, at_corner - by_place @ corner])

    def parted(self, s: float) -> tuple[Corners, ...]:
        """The corners of each kind's ground."""
        left, right, bottom, top = self.chart.window
        board = np.array([(left, bottom), (right, bottom), (right, top), (left, top)])
        return tuple(tuple(map(tuple, ground.tolist())) for ground in grounds(self.weights(s), board))

    def told_wrong(self, s: float) -> list[tuple[float, float]]:
        """Where beads lie whose likeliest kind is another."""
        said = self.fit.predict(self.run.at(s), self.fit.x[self.rows.rows])
        return [place for place, a, b in zip(self.rows.places, said, self.rows.kinds, strict=True) if a != b]

    def pose(self, now: Moment) -> None:
        self.grounds.show(*self.parted(now.s)).appear(there(now, "line"))
        self.wrong.show(tuple(self.told_wrong(now.s))).appear(there(now, "bars"))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.grounds.faded == 1.0:
            yield Reading("grounds", "exact", self._behind(now.s), 0.0)
        if self.wrong.faded == 1.0:
            yield Reading("told wrongly", "counted", self.wrong.read(), len(self.told_wrong(now.s)))

    def _behind(self, s: float) -> float:
        """By how much another kind is likelier, at worst, at a corner of a kind's ground."""
        weights, worst = self.weights(s), 0.0
        for kind, corners in enumerate(self.grounds.read()):
            if len(corners):
                logits = corners @ weights[:, :2].T + weights[:, 2]
                behind = (logits.max(axis=1) - logits[:, kind]).max() / (1 + np.abs(logits).max())
                worst = max(worst, float(behind))
        return worst
