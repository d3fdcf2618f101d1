"""What a sweep sounds like: liquid that rises and falls, and a tone as each end is told."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Heard, begin_of, during, struck
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.sweep.needs import CELLS
from scenes.stagings.sweep.timing import APART, RUN, TOLD

LOUD = {"run": 0.6, "told": 0.7}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if now.comes("walked"):
        yield during("cream", RUN, now, LOUD["run"])
    if now.comes("told"):
        last = beat.ticks - TOLD.ticks
        yield from struck("glass", (min(TOLD.start + APART * k, last) for k in range(len(CELLS.of(plan.runs)))),
                          LOUD["told"])
