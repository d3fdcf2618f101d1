"""The misses of all runs of the loss meter, side by side as squares: how much more a large one weighs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.props.squares import Squares
from scenes.stagings.loss_meter.taste_scale import TasteScale
from scenes.stagings.loss_meter.timing import ease, there
from soupmath import Trajectory


class Compared:
    """Poses `squares`, one for the start of each run; the one that is measured on the scale comes from there."""

    def __init__(self, region: Region, theme: Theme, runs: Mapping[str, Trajectory], measured: Trajectory,
                 size: float, label: float) -> None:
        self.losses = sorted(float(run.losses[0]) for run in runs.values())
        self.known = self.losses.index(float(measured.losses[0]))
        self.squares = Squares(region, theme, [math.sqrt(loss) for loss in self.losses], size, label)

    def pose(self, now: Moment, split: float = 1.0) -> None:
        self.squares.pose(there(now, "compare"), [1.0] * len(self.losses), split)

    def bring(self, now: Moment, scale: TasteScale) -> None:
        """The square that is known comes from the ruler; the largest is swept out beside it and parts into
        quarters; then the others."""
        if not now.comes("compare") or now.calm:
            self.pose(now, ease(now, "quarters") if now.comes("compare") else 1.0)
            return
        each = [ease(now, "others")] * len(self.losses)
        each[self.squares.largest] = ease(now, "largest")
        each[self.known] = ease(now, "named")
        self.squares.pose(there(now, "compare"), each, ease(now, "quarters"), self.known)
        if now.beat.entry.get("imprint"):
            start = (scale.left, min(scale.heights(now)))
            self.squares.carry(self.known, start, scale.unit, ease(now, "carried"), now.ease(0, 3))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.squares.board.faded == 1 and (not now.comes("compare") or now.tick == now.beat.ticks):
            yield from self.squares.readings(self.losses)
