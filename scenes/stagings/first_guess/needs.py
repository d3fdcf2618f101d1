"""What the runs of a lesson must be for the staging first_guess."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

NEEDS = (
    RunNeed("the beginner who tastes", LossKind(learner="palate")),
    RunNeed("the beginner who says the next word", LossKind(learner="next_word")),
    RunNeed("the beginner who reads digits", LossKind(learner="digits")),
)
