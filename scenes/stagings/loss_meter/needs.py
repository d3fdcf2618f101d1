"""What the runs of a lesson must be for the staging loss_meter."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

MOST_SQUARES = 4        # that stand side by side on a board with their numbers

# a square of tiles is the loss only where the loss is the gap's square: not where it is a mean over spoonfuls
MEASURED = RunNeed("the recipes that are measured, the first of them step by step",
                   LossKind(amounts=("salt", "cream", "pepper"), readings=("score", "gap", "wish"), samples=False),
                   most=MOST_SQUARES, one_loss=True, recorded=True)

NEEDS = (MEASURED,)
