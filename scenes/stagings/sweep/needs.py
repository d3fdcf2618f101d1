"""What the runs of a lesson must be for the staging sweep."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

MOST_CELLS = 12         # jars that a frame holds with their numbers

CELLS = RunNeed("the runs that are swept", LossKind(), fewest=2, most=MOST_CELLS)

NEEDS = (CELLS,)
