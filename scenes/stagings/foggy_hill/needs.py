"""What the runs of a lesson must be for the staging foggy_hill."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

LONE = RunNeed("the walk down the hill", LossKind(dimension=1),
               verbs=("open", "step", "walk", "run", "rest", "ask", "lift"))
JARS = RunNeed("the jars of recipes beside one another", LossKind(dimension=1, amounts=("salt",)),
               verbs=("jars", "close"))
PROFILE = RunNeed("the hill that a land is pulled out of", LossKind(dimension=1, amounts=("salt",), minimum=True),
                  verbs=("surface",))
PULLED = RunNeed("the land that is pulled out of a hill",
                 LossKind(dimension=2, amounts=("salt", "cream"), minimum=True), verbs=("surface",))
BOTH = RunNeed("the walk over two parameters", LossKind(dimension=2),
               verbs=("land", "overstep", "turn_down", "cross", "cross_on", "sink"))
NEEDS = (LONE, JARS, PROFILE, PULLED, BOTH)
