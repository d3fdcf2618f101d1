"""What the runs of a lesson must be for the staging soup_pot."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

SOUP = RunNeed("the soup in the pot", LossKind(amounts=("salt", "cream", "pepper"), readings=("score", "gap", "wish")),
               most=1)

NEEDS = (SOUP,)
