"""What the runs of a lesson must be for the staging race."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

RACERS = RunNeed("the race", LossKind(at_most=2, minimum=True), fewest=2, most=18, steps=(1, None), off=True)
NEEDS = (RACERS,)
