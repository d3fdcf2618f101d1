"""A model of kinds on the board: the ground it gives to each, the border between them, and rings round the beads."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.half_planes import borders, grounds
from scenes.stagings.fitting.props.kind_grounds import Corners, KindGrounds
from scenes.stagings.fitting.props.model_line import ModelLine
from scenes.stagings.fitting.props.rings import Rings, ThickRings
from scenes.stagings.fitting.rows_on_board import RowsOnBoard, colour_of
from scenes.stagings.fitting.timing import there
from soupmath.fits.table import Classes

THICK = 0.24            # of a bead's radius, that its ring is while all kinds are alike to the model
THICKEST = 3.0          # such rings, that one is at most
CLOSE = 1.30            # a bead's radii, at which its ring begins
WRONG = 2.3             # and the ring round what is told wrongly
MARKED = 0.1, 0.9       # of a border, from below: where arrows stand at it
SURE = 4.0              # how soon a border is there, by how sure the model is
EVEN = 30.0             # how soon the word goes that all kinds are alike


class KindsOnBoard:
    """Shows: exact, the corners of the grounds, and by its ring how much each bead adds to the loss; counted, the
    beads that lie on the wrong ground. While all kinds are alike to the model there is no ground, and none is wrong."""

    def __init__(self, setting: Setting, rows: RowsOnBoard, fit: Classes, size: float) -> None:
        """size: em."""
        theme, kinds = setting.theme, len(fit.names)
        self.rows, self.fit, self.run, self.chart = rows, fit, rows.run, rows.chart
        self.grounds = KindGrounds([colour_of(setting, k, kinds) for k in range(kinds)])
        self.border = ModelLine(theme)
        self.unsure = ThickRings(theme.loss, CLOSE * rows.radius)
        self.wrong = Rings(theme.loss, WRONG * rows.radius, 6.0)
        said = theme.words.gettext("fifty-fifty") if kinds == 2 else theme.words.gettext("one in {n}", n=kinds)
        self.even = Tag(theme, said, theme.ink, size)
        self.even_at = self._free_corner()
        self.back: list[Prop] = [self.grounds, self.border]
        self.front: list[Prop] = [self.unsure, self.wrong, self.even]

    def _free_corner(self) -> tuple[float, float]:
        """Where in the corners of the board the fewest beads lie under the word."""
        plot, wide = self.chart.plot, self.even.width_of_plate
        spots = np.array([*self.rows.places, *self.rows.test_places])
        corners = [(x, y) for y in (plot.top - 0.3, plot.bottom + 0.36)
                   for x in (plot.right - wide - 0.06, plot.left + 0.08)]
        return min(corners, key=lambda at: int(((spots[:, 0] > at[0] - 0.1) & (spots[:, 0] < at[0] + wide + 0.1)
                                                & (abs(spots[:, 1] - at[1]) < 0.35)).sum()))

    # what follows from the playhead ------------------------------------------------
    def weights(self, s: float) -> np.ndarray:
        """(kinds, 3): logits by the place in the picture."""
        return self._weights_of(self.run.at(s))

    def _weights_of(self, point: np.ndarray) -> np.ndarray:
        W = point.reshape(-1, 3)
        per_unit = np.array([self.chart.x_scale.per_unit, self.chart.y_scale.per_unit])
        low = np.array([self.chart.x_scale.low, self.chart.y_scale.low])
        corner = np.array([self.chart.plot.left, self.chart.plot.bottom])
        by_place = W[:, :2] / (self.fit.scaling.spread * per_unit)
        at_corner = W[:, 2] + W[:, :2] @ ((low - self.fit.scaling.middle) / self.fit.scaling.spread)
        return np.column_stack([by_place, at_corner - by_place @ corner])

    def parted(self, s: float) -> tuple[Corners, ...]:
        """The corners of each kind's ground; none while they are alike."""
        return self._parted_by(self.weights(s))

    def _parted_by(self, weights: np.ndarray) -> tuple[Corners, ...]:
        if not (weights - weights[0]).any():
            return ((),) * len(weights)
        left, right, bottom, top = self.chart.window
        board = np.array([(left, bottom), (right, bottom), (right, top), (left, top)])
        return tuple(tuple(map(tuple, ground.tolist())) for ground in grounds(weights, board))

    def borders(self, s: float) -> tuple[Corners, ...]:
        """Both ends of each line between two grounds."""
        return self.drawn_at(self.run.at(s))

    def drawn_at(self, point: np.ndarray) -> tuple[Corners, ...]:
        """The same of a model by its parameters."""
        parts = [np.array(corners).reshape(-1, 2) for corners in self._parted_by(self._weights_of(point))]
        return tuple(tuple(map(tuple, side.tolist())) for side in borders(parts, self.chart.window))

    def marks(self, point: np.ndarray) -> list[tuple[float, float]]:
        """Near both ends of the one border between two kinds, from the lower one up: there its way is shown."""
        sides = self.drawn_at(point)
        if len(sides) != 1:
            return []
        (x0, y0), (x1, y1) = sorted(sides[0], key=lambda at: at[1])
        return [(between(x0, x1, share), between(y0, y1, share)) for share in MARKED]

    def end(self, s: float) -> tuple[float, float] | None:
        """Where a border meets the board's lower or right edge, nearest to the corner between them."""
        plot = self.chart.plot
        spots = [(x, y) for side in self.borders(s) for x, y in side if min(y - plot.bottom, plot.right - x) < 1e-6]
        return min(spots, key=lambda at: plot.right - at[0] + at[1] - plot.bottom, default=None)

    def losses(self, s: float) -> np.ndarray:
        """What each bead adds to the loss, in those of a model to which all kinds are alike."""
        chance = self.fit.probabilities(self.run.at(s), self.fit.x[self.rows.rows])
        own = chance[np.arange(len(chance)), self.rows.kinds]
        return np.asarray(-np.log(np.maximum(own, 1e-300)) / math.log(len(self.fit.names)))

    def sure(self, s: float) -> float:
        """By how much the likeliest kind is more than alike, on average over the beads: 0 to 1."""
        chance, kinds = self.fit.probabilities(self.run.at(s), self.fit.x[self.rows.rows]), len(self.fit.names)
        return float((chance.max(axis=1).mean() - 1 / kinds) / (1 - 1 / kinds))

    def thick(self, s: float) -> tuple[float, ...]:
        return tuple((THICK * self.rows.radius * np.minimum(self.losses(s), THICKEST)).tolist())

    def told_wrong(self, s: float) -> list[tuple[float, float]]:
        """Where beads lie of which another kind is likelier."""
        logits = self.fit.logits(self.run.at(s), self.fit.x[self.rows.rows])
        behind = logits.max(axis=1) > logits[np.arange(len(logits)), self.rows.kinds]
        return [place for place, wrong in zip(self.rows.places, behind.tolist(), strict=True) if wrong]

    # the picture ------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        drawn, ringed, sure = there(now, "line"), there(now, "rings"), min(1.0, SURE * self.sure(now.s))
        self.grounds.show(*self.parted(now.s)).appear(drawn * sure)
        self.border.show(*self.borders(now.s)).appear(drawn * sure)
        self.unsure.show(self.rows.places, self.thick(now.s)).appear(ringed)
        self.wrong.show(tuple(self.told_wrong(now.s))).appear(ringed * sure)
        self.even.place(*self.even_at).appear(drawn * max(0.0, 1 - EVEN * self.sure(now.s)))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.grounds.faded == 1.0:
            yield Reading("grounds", "exact", self._behind(now.s), 0.0)
        if self.wrong.faded == 1.0:
            yield Reading("told wrongly", "counted", self.wrong.read(), len(self.told_wrong(now.s)))
        if self.unsure.faded == 1.0:
            true = np.array([more for more in self.thick(now.s) if more > 0])
            found = self.unsure.read()
            worst = float(np.abs(found - true).max(initial=0.0)) if len(found) == len(true) else math.inf
            yield Reading("rings", "exact", worst, 0.0)

    def _behind(self, s: float) -> float:
        """By how much another kind is likelier, at worst, at a corner of a kind's ground."""
        weights, worst = self.weights(s), 0.0
        for kind, corners in enumerate(self.grounds.read()):
            if len(corners):
                logits = corners @ weights[:, :2].T + weights[:, 2]
                behind = (logits.max(axis=1) - logits[:, kind]).max() / (1 + np.abs(logits).max())
                worst = max(worst, float(behind))
        return worst
