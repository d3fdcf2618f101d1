"""What the runs of a lesson must be for the staging rough_ground."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

ON_HILLS = ("open", "walk", "stop", "sled", "ride", "ride_on")
IN_RAVINE = ("ravine", "hop", "hop_on")

HILL = LossKind(dimension=1, amounts=("salt",), minimum=True)
GROUND = LossKind(dimension=2, minimum=True, smooth=True)

HILLS = (
    RunNeed("the walk from a flat start", HILL, verbs=ON_HILLS, names=("flat",)),
    RunNeed("the sled", HILL, verbs=ON_HILLS, names=("sled",), optimizers=("momentum", "nesterov")),
    RunNeed("who walks, and rides, down one hill", HILL, verbs=ON_HILLS, names=("walker", "sled"), one_loss=True),
)
RAVINE = RunNeed("the hops across a ravine", GROUND, verbs=IN_RAVINE, names=("zigzag", "decay"), one_loss=True,
                 off=True)
NEEDS = (*HILLS, RAVINE)


def names(*needs: RunNeed) -> set[str]:
    """Of all the runs that play these parts."""
    return {name for need in needs for name in need.names}
