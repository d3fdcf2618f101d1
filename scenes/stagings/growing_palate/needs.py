"""What the runs of a lesson must be for the staging growing_palate."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

MEALS = 5_000           # that there are to learn from
PALATE = LossKind(learner="palate")
LEARNER = RunNeed("the learner who guesses meals", PALATE, most=1, steps=(2, MEALS), batch="one")
NEEDS = (
    LEARNER,
    RunNeed("the learner who passes the average", PALATE, verbs=("cross",), batch="one", steps=(2, MEALS),
            facts={"passes_the_average_at": "it passes the average, once and for all"}),
)
