"""The misses of all runs of the loss meter, side by side as squares: how much more a large one weighs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.prop import Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.squares_on_board import SquaresOnBoard
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import ease, there
from soupmath import Trajectory


class SquaresOfRuns:
    """One for the start of each run; that of the measured one comes from the scale."""

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory], measured: MeasuredRun) -> None:
        self.losses = sorted(float(run.losses[0]) for run in runs.values())
        self.known = self.losses.index(float(measured.run.losses[0]))
        self.squares = SquaresOnBoard(setting, [math.sqrt(loss) for loss in self.losses])
        self.props = self.squares.props

    def pose(self, now: Moment) -> None:
        split = ease(now, "quarters") if now.comes("compare") else 1.0
        self.squares.pose(there(now, "compare"), [1.0] * len(self.losses), split)

    @property
    def largest(self) -> float:
        """The largest miss."""
        return max(self.squares.gaps)

    def bring(self, now: Moment, scale: TasteScale) -> None:
        """The square that is known comes from the ruler; the largest is swept out beside it and parts into
        quarters; then the others."""
        each = [ease(now, "others")] * len(self.losses)
        each[self.squares.largest] = ease(now, "largest")
        each[self.known] = ease(now, "named")
        self.squares.pose(there(now, "compare"), each, ease(now, "quarters"), self.known)
        if now.beat.entry.get("filled"):
            start = (scale.left, min(scale.heights(now)))
            self.squares.carry(self.known, start, scale.unit, ease(now, "carried"))
            self.squares.tiles[self.known].appear(ease(now, "imprint"))     # in whose place it stands

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.squares.board.faded == 1 and (not now.comes("compare") or now.tick == now.beat.ticks):
            yield from self.squares.readings(self.losses)
