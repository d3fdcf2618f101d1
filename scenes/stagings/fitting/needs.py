"""What the run of a lesson must be for the staging fitting."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

FITTED = RunNeed("the model that is fitted", LossKind(fitted=True), most=1)
MAPPED = RunNeed("the map of its two parameters", LossKind(fitted=True, dimension=2), verbs=("map",), most=1)
NEEDS = (FITTED, MAPPED)
