"""What the runs of a lesson must be for the staging loss_meter."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

MOST_SQUARES = 4        # that stand side by side on a board with their numbers
MOST_DOTS = 500         # that a curve is made of
MOST_PARAMETERS = 1000  # of a run all of whose steps are kept

WATCHING = ("start", "watch", "watch_quickly", "doubt")
TASTING = ("open", "hand_in", "measure", "square", "drop", "ask_twice", "guess", "compare", "quarter", "turn_over",
           "pour", "pour_and_taste", "weigh_again")

# a square of tiles is the loss only where the loss is the gap's square: not where it is a mean over spoonfuls
MEASURED = RunNeed("the recipes that are measured, the first of them step by step",
                   LossKind(amounts=("salt", "cream", "pepper"), readings=("score", "gap", "wish"), samples=False),
                   verbs=TASTING, most=MOST_SQUARES, one_loss=True, recorded=True)
WATCHED = RunNeed("the run whose loss is watched", LossKind(at_most=MOST_PARAMETERS, losses_alone=True), verbs=WATCHING,
                  steps=(0, MOST_DOTS), recorded=True)

NEEDS = (MEASURED, WATCHED)
