"""The board with a table's rows as beads: those that are learned from, those for the test, those that a batch sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.chart import Chart, chart_of, columns_of, shown_rows, spans_of, tested
from scenes.stagings.fitting.props.beads import Beads, Places, Rings
from scenes.stagings.fitting.props.table_board import TableBoard
from scenes.stagings.fitting.timing import ease, falls, there
from soupmath import Trajectory
from soupmath.fits.table import Classes, Fit

MOST = 150              # beads of each sort that are told apart
RADIUS = (0.085, 0.12)  # of a bead: of MOST of them, and of few
FEW = 40
HEIGHT = 0.9            # units that a bead falls
MARKS = ("round", "square", "triangle")
RING = 1.9              # radius of a ring, in beads


class RowsOnBoard:
    """Shows: exact, where every bead lies; counted, the rings round those that the step's batch sees.

    kinds: a row's place in the fit's kinds, 0 for all where there are none. Of very many rows some are drawn.
    """

    def __init__(self, setting: Setting, fit: Fit, run: Trajectory, size: float) -> None:
        theme, self.run, self.fit = setting.theme, run, fit
        spans = spans_of(fit, run)
        self.board = TableBoard(theme, setting.regions["board"], fit.columns, spans, size)
        self.chart: Chart = chart_of(self.board.plot, spans)
        self.rows = shown_rows(len(fit.y), MOST)
        self.places = self._placed(*columns_of(fit), self.rows)
        self.test_rows = shown_rows(len(fit.test_y), MOST)
        self.test_places = self._placed(*tested(fit), self.test_rows)
        few = len(self.rows) <= FEW
        self.radius = RADIUS[few]
        self.kinds, self.test_kinds = self._kinds(fit.y, self.rows), self._kinds(fit.test_y, self.test_rows)
        sorts = len(fit.names) if isinstance(fit, Classes) else 1
        self.beads = [Beads(theme, colour_of(setting, k), self.radius, MARKS[k % 3]) for k in range(sorts)]
        self.tests = [Beads(theme, colour_of(setting, k), self.radius, MARKS[k % 3], hollow=True) for k in range(sorts)]
        self.lit = Rings(theme.ink, RING * self.radius)
        self.front: list[Prop] = [*self.tests, *self.beads, self.lit]

    def _placed(self, x: np.ndarray, y: np.ndarray, rows: np.ndarray) -> Places:
        return tuple(map(tuple, self.chart.places(x[rows], y[rows]).tolist()))

    def _kinds(self, y: np.ndarray, rows: np.ndarray) -> np.ndarray:
        return y[rows].astype(int) if isinstance(self.fit, Classes) else np.zeros(len(rows), dtype=int)

    def pose(self, now: Moment) -> None:
        seen, fallen = there(now, "points"), falls(now, len(self.places))
        self.board.appear(ease(now, "board") if now.beat.verb == "open" and now.comes("points") else seen)
        dropped = [(x, y + HEIGHT * (1 - way * way)) for (x, y), way in zip(self.places, fallen, strict=True)]
        let_go = [kind if way > 0 else -1 for kind, way in zip(self.kinds.tolist(), fallen, strict=True)]
        for kind, beads in enumerate(self.beads):
            beads.show(tuple(place for place, k in zip(dropped, let_go, strict=True) if k == kind))
            beads.appear(1.0 if now.beat.verb == "open" and now.comes("points") else seen)
        for kind, beads in enumerate(self.tests):
            beads.show(tuple(place for place, k in zip(self.test_places, self.test_kinds, strict=True) if k == kind))
            beads.appear(there(now, "test"))
        batch = self.batch(now)
        self.lit.show(tuple(place for place, row in zip(self.places, self.rows.tolist(), strict=True) if row in batch))
        self.lit.appear(self._lit(now))

    def batch(self, now: Moment) -> frozenset[int]:
        """The rows that the step being made sees; none where it sees all."""
        k = now.gesture[0]
        if self.run.batches is None or now.beat.first == now.beat.last or k >= len(self.run.batches):
            return frozenset()
        return frozenset(self.run.batches[k].tolist())

    def _lit(self, now: Moment) -> float:
        """They are lit while their step is made."""
        made = now.gesture[1]
        return min(1.0, 6 * made, 6 * (1 - made)) if 0 < made < 1 else 0.0

    def readings(self, now: Moment) -> Iterator[Reading]:
        if now.beat.exit.get("points") and min(falls(now, len(self.places)), default=1.0) == 1.0:
            yield from _laid("beads", self.beads, self.places, self.kinds)
        if there(now, "test") == 1.0 and len(self.test_places):
            yield from _laid("beads of the test", self.tests, self.test_places, self.test_kinds)
        if self.lit.faded == 1.0:
            batch = self.batch(now)
            yield Reading("rows of the batch", "counted", self.lit.read(), sum(r in batch for r in self.rows.tolist()))


def colour_of(setting: Setting, kind: int) -> str:
    """The colour of a kind's beads: three of them, in another order for the second three."""
    theme = setting.theme
    first, last = (theme.copper_light, theme.cream) if theme.dark else (theme.actors[2], theme.ink)
    return (first, theme.actors[1], last)[(kind + kind // 3) % 3]


def _laid(what: str, beads: Sequence[Beads], places: Places, kinds: np.ndarray) -> Iterator[Reading]:
    """How far the bead that lies worst is from where its row is."""
    for kind, sort in enumerate(beads):
        true, found = np.array([p for p, k in zip(places, kinds, strict=True) if k == kind]), sort.read()
        worst = np.abs(found - true).max(initial=0.0) if len(found) == len(true) else np.inf
        yield Reading(what, "exact", float(worst), 0.0)
