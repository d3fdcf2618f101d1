"""What a sweep sounds like: landings, liquid that changes after them, and a tone as an end is told."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, begin_of, during, struck
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.sweep import timing
from scenes.stagings.sweep.needs import CELLS

LOUD = {"run": 0.5, "told": 0.7, "land": 0.8}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now, runs = begin_of(plan, beat), CELLS.of(plan.runs)
    names, steps = list(runs), [run.steps for run in runs.values()]
    landed: list[float] = []
    if beat.verb in ("run", "again"):
        timing.landings(now, names, steps, landed.append)
        yield from struck("hop", landed, LOUD["land"])
        if not landed and now.comes("walked"):
            yield during("cream", timing.RUN, now, LOUD["run"])
    for tick in landed:
        yield Foley("cream", tick, min(tick + timing.POURS, float(beat.ticks)), loud=LOUD["run"])
    if now.comes("told"):
        yield from struck("glass", (min(timing.TOLD.start, beat.ticks - timing.TOLD.ticks),), LOUD["told"])
