"""What the runs of a lesson must be for the staging cook_lanes."""

from __future__ import annotations

from scenes.stage.needs import LossKind, RunNeed

MOST_LANES = 3          # with room for what is said of each, and a print, a colour and strokes of its own

SALT = LossKind(dimension=1, amounts=("salt",), readings=("gap",), samples=False, smooth=True)
COOKS = RunNeed("the cooks on their lanes", SALT, most=MOST_LANES, steps=(1, None))
NEEDS = (
    COOKS,
    RunNeed("the cook who races", SALT, verbs=("race",), named_by="lane", fewest=0),
    RunNeed("the cook who is alone", SALT, verbs=("solo",), named_by="lane", steps=(1, None)),
    RunNeed("the cook at the border, who has no lane", SALT, verbs=("border",), named_by="run", alone=True, fewest=0,
            steps=(1, None)),
)
