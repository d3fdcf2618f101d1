"""Losses as pitch: a note for each step of a run, the lower the less is lost."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import numpy as np

from scenes.stage.foley import Foley, Landing, hit
from scenes.stage.timeline import Plan

DECADE = 10.0           # from the least to the most from which on their logarithms are heard
DEEPEST = 1e-6          # of the most: what is less sounds as low


class LossScale:
    """How high losses sound, 0 … 1: evenly, or by their logarithms where they span decades."""

    def __init__(self, losses: Iterable[float]) -> None:
        finite = [loss for loss in losses if math.isfinite(loss)]
        self.most, least = max(finite, default=1.0), min(finite, default=0.0)
        self.least = max(least, DEEPEST * self.most) if least >= 0 else least
        self.logarithmic = self.least > 0 and self.most >= DECADE * self.least

    def high(self, loss: float) -> float:
        """What is more than any finite loss sounds as high as can be."""
        if not math.isfinite(loss):
            return 1.0
        low, value, top = map(self._told, (self.least, min(max(loss, self.least), self.most), self.most))
        return (value - low) / (top - low) if top > low else 0.0

    def _told(self, loss: float) -> float:
        return math.log(loss) if self.logarithmic else loss


def notes(plan: Plan) -> Callable[[Landing], Foley]:
    """What plays the landings of a plan. Runs down one kind of loss share a scale, so that they can be compared."""
    kinds: dict[str, list[float]] = {}
    for run in plan.runs.values():
        kinds.setdefault(run.loss.name, []).extend(np.asarray(run.losses, float).tolist())
    scales = {kind: LossScale(losses) for kind, losses in kinds.items()}

    def play(landing: Landing) -> Foley:
        run = plan.runs[landing.run]
        return hit("note", landing.tick, high=scales[run.loss.name].high(float(run.loss_at(landing.step))))

    return play
