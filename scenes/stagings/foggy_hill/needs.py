"""What the runs of a lesson must be for the staging foggy_hill."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

LONE = RunNeed("the walk down the hill", LossKind(dimension=1, amounts=("salt",), minimum=True))
BOTH = RunNeed("the walk over two parameters", LossKind(dimension=2, amounts=("salt", "cream"), minimum=True),
               verbs=("surface", "sink", "cross", "cross_on"))
NEEDS = (LONE, BOTH)
