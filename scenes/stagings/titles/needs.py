"""What the runs of a lesson must be for the staging titles: one that cooks the soup in the pot, or any."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

SOUP = RunNeed("the soup in the pot, if it is to be one", LossKind(amounts=("salt", "cream", "pepper")), fewest=0,
               recorded=True)

NEEDS = (SOUP,)
