"""The board with a table's rows as beads: those that are learned from, those for the test, those that a batch sees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from scenes.kit.easing import between, smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.aside_bowl import heap
from scenes.stagings.fitting.chart import Chart, chart_of, columns_of, shown_rows, spans_of, tested
from scenes.stagings.fitting.props.beads import Beads, Places
from scenes.stagings.fitting.props.rings import Rings
from scenes.stagings.fitting.props.table_board import TableBoard
from scenes.stagings.fitting.timing import aside, sizes, there
from soupmath import Trajectory
from soupmath.fits.table import Classes, Fit

MOST = 150              # beads of each sort that are told apart
RADIUS = (0.10, 0.14)  # of a bead: of MOST of them, and of few
FEW = 40
LARGER = 0.25           # of their size, that hollow ones grow by when they are asked
NARROW = 0.5            # units of a place in which there is no bowl for them
UP = 1.1                # units over the straight way, on theirs to the bowl and back
DIMMED = 0.55           # how far those that were learned from step back then
MARKS = ("round", "square", "triangle")
RING = 1.9              # radius of a ring, in beads


class RowsOnBoard:
    """Shows: exact, where every bead lies; counted, the rings round those that the step's batch sees.

    kinds: a row's place in the fit's kinds, 0 for all where there are none. Of very many rows some are drawn.
    """

    def __init__(self, setting: Setting, fit: Fit, run: Trajectory, size: float) -> None:
        theme, self.run, self.fit = setting.theme, run, fit
        spans = spans_of(fit, run)
        board, step = setting.regions["board"], setting.regions["step"]
        free = board.right - step.left if board.bottom < step.y < board.top else 0.0
        self.board = TableBoard(theme, board, fit.columns, spans, size, free)
        self.chart: Chart = chart_of(self.board.plot, spans)
        self.rows = shown_rows(len(fit.y), MOST)
        self.places = self._placed(*columns_of(fit), self.rows)
        self.test_rows = shown_rows(len(fit.test_y), MOST)
        self.test_places = self._placed(*tested(fit), self.test_rows)
        few = len(self.rows) <= FEW
        self.radius = RADIUS[few]
        self.kinds, self.test_kinds = self._kinds(fit.y, self.rows), self._kinds(fit.test_y, self.test_rows)
        sorts = len(fit.names) if isinstance(fit, Classes) else 1
        self.beads = [Beads(theme, colour_of(setting, k, sorts), self.radius, MARKS[k % 3]) for k in range(sorts)]
        self.tests = [Beads(theme, colour_of(setting, k, sorts), self.radius, MARKS[k % 3], hollow=True)
                      for k in range(sorts)]
        self.lit = Rings(theme.ink, RING * self.radius)
        place = setting.regions["aside"]
        self.bowl = place.width > NARROW and len(self.test_rows) > 0
        self.under = place.left < board.right       # the bowl stands under the board
        self.goes = setting.regions["map"].left < place.right       # the map comes where the bowl stands
        self.heap = heap(place, len(self.test_rows), self.radius) if self.bowl else self.test_places
        self.front: list[Prop] = [*self.beads, self.lit]

    def _placed(self, x: np.ndarray, y: np.ndarray, rows: np.ndarray) -> Places:
        return tuple(map(tuple, self.chart.places(x[rows], y[rows]).tolist()))

    def _kinds(self, y: np.ndarray, rows: np.ndarray) -> np.ndarray:
        return y[rows].astype(int) if isinstance(self.fit, Classes) else np.zeros(len(rows), dtype=int)

    def pose(self, now: Moment) -> None:
        opens = now.beat.verb == "open" and now.comes("points")
        seen, tested = 1.0 if opens else there(now, "points"), there(now, "test")
        self.board.appear(seen)
        self._lay(self.beads, self.places, self.kinds, self._sizes(now, self.places))
        self._lay(self.tests, self.waiting(now), self.test_kinds, (1 + LARGER * tested,) * len(self.test_places))
        for beads in self.beads:
            beads.appear(seen * (1 - DIMMED * tested * (len(self.test_places) > 0)))
        off = there(now, "map") if self.goes else 0.0
        away = max(aside(now, len(self.test_places)), default=0.0) if not self.bowl else off * (1 - tested)
        if self.under and self.bowl:        # their way goes over what is written at the axis
            far = aside(now, len(self.test_places))
            away = max(away, *(smoothstep(8 * min(part, 1 - part)) for part in far))
        for beads in self.tests:
            beads.appear(seen * (1 - away))
        batch = self.batch(now)
        self.lit.show(tuple(place for place, row in zip(self.places, self.rows.tolist(), strict=True) if row in batch))
        self.lit.appear(self._lit(now))

    def waiting(self, now: Moment) -> Places:
        """Where those are that were put aside: on the board, in the bowl, or on their way."""
        if not self.bowl:
            return self.test_places
        far = aside(now, len(self.test_places))
        return tuple((between(x, a, part), between(y, b, part) + 4 * UP * part * (1 - part))
                     for (x, y), (a, b), part in zip(self.test_places, self.heap, far, strict=True))

    @staticmethod
    def _lay(sorts: Sequence[Beads], places: Places, kinds: np.ndarray, large: tuple[float, ...]) -> None:
        each = list(zip(places, kinds.tolist(), large, strict=True))
        for kind, beads in enumerate(sorts):
            beads.show(tuple(place for place, k, _ in each if k == kind),
                       tuple(size for _, k, size in each if k == kind))

    @staticmethod
    def _sizes(now: Moment, places: Places) -> tuple[float, ...]:
        """How large each is now; they are pointed out from the left to the right."""
        rank = np.argsort(np.argsort([x for x, _ in places], kind="stable"))
        size = sizes(now, len(places))
        return tuple(size[k] for k in rank)

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
        if there(now, "points") == 1.0:
            yield from _laid("beads", self.beads, self.places, self.kinds)
        if len(self.test_places) and any(beads.faded == 1.0 for beads in self.tests):
            yield from _laid("beads of the test", self.tests, self.waiting(now), self.test_kinds)
        if self.lit.faded == 1.0:
            batch = self.batch(now)
            yield Reading("rows of the batch", "counted", self.lit.read(), sum(r in batch for r in self.rows.tolist()))


def colour_of(setting: Setting, kind: int, kinds: int = 1) -> str:
    """The colour of a kind's beads: three of them, in another order for the second three; without kinds, one."""
    theme = setting.theme
    copper = theme.copper_light if theme.dark else theme.actors[2]
    if kinds == 1:
        return copper
    three = (theme.cream, theme.actors[1], copper) if theme.dark else (copper, theme.actors[1], theme.ink)
    return three[(kind + kind // 3) % 3]


def _laid(what: str, beads: Sequence[Beads], places: Places, kinds: np.ndarray) -> Iterator[Reading]:
    """How far the bead that lies worst is from where its row is."""
    for kind, sort in enumerate(beads):
        true, found = np.array([p for p, k in zip(places, kinds, strict=True) if k == kind]), sort.read()
        worst = np.abs(found - true).max(initial=0.0) if len(found) == len(true) else np.inf
        yield Reading(what, "exact", float(worst), 0.0)
