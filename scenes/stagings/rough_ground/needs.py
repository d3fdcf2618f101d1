"""What the runs of a lesson must be for the staging rough_ground."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed
from scenes.stagings.rough_ground.timing import GROUNDS

ON_HILLS = ("open", "walk", "stop", "sled", "ride", "ride_on")
IN_RAVINE = ("ravine", "hop", "hop_on")
OF_RULES = ("rules", "line_up", "race", "winner", "rest")

HILL = LossKind(dimension=1, amounts=("salt",), minimum=True)
GROUND = LossKind(dimension=2, minimum=True, smooth=True)
NEAR = {"near_at": "it comes within 1 % of the way to the minimum"}

HILLS = (
    RunNeed("the walk from a flat start", HILL, verbs=ON_HILLS, names=("flat",)),
    RunNeed("the sled", HILL, verbs=ON_HILLS, names=("sled",), optimizers=("momentum", "nesterov")),
    RunNeed("who walks, and rides, down one hill", HILL, verbs=ON_HILLS, names=("walker", "sled"), one_loss=True),
)
RAVINE = RunNeed("the hops across a ravine", GROUND, verbs=IN_RAVINE, names=("zigzag", "decay"), one_loss=True,
                 off=True)
RULES = ("plain", "momentum", "adam")
RACES = (
    *(RunNeed(f"the race on the {ground} ground", GROUND, verbs=OF_RULES, one_loss=True, off=True,
              names=tuple(f"{ground}_{rule}" for rule in RULES), facts=NEAR) for ground in GROUNDS),
    *(RunNeed(f"the rule {rule}", GROUND, verbs=OF_RULES, optimizers=(rule,),
              names=tuple(f"{ground}_{rule}" for ground in GROUNDS)) for rule in RULES[1:]),
)
NEEDS = (*HILLS, RAVINE, *RACES)


def names(*needs: RunNeed) -> set[str]:
    """Of all the runs that play these parts."""
    return {name for need in needs for name in need.names}
