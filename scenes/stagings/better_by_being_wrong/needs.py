"""What the runs of a lesson must be for the staging better_by_being_wrong."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

THREE = LossKind(dimension=3, amounts=("salt", "cream", "pepper"), readings=("gap",))
SOUP = RunNeed("the first pot", THREE, off=True)
NEEDS = (
    SOUP,
    RunNeed("the learner of words", LossKind(learner="next_word")),
    RunNeed("the reader of digits", LossKind(learner="digits")),
)
