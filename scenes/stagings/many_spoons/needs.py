"""What the runs of a lesson must be for the staging many_spoons."""

from __future__ import annotations

from scenes.stage.needs import LossKind, MapNeed, RunNeed

EACH = 8                # samples of a run that are tasted in turn
MOST_ROWS = 3           # of landings, over one ruler
WALKS = ("walk", "walk_whole")

BY_SPOONFULS = LossKind(dimension=2, amounts=("salt", "cream"), samples=True)
SPOON = RunNeed("the spoonful that cools", LossKind(dimension=1, readings=("temperature",)), verbs=("wait", "time"),
                steps=(1, None), off=True)
TASTED = RunNeed("the spoonfuls tasted, a row for each run", BY_SPOONFULS, verbs=("taste", *WALKS),
                 most=MOST_ROWS, steps=(EACH, None))
SMALL = RunNeed("the walk by small samples", BY_SPOONFULS, verbs=WALKS, batch="some")
WHOLE = RunNeed("the walk by all spoonfuls", BY_SPOONFULS, verbs=WALKS, batch="all")
NEEDS = (
    SPOON,
    TASTED,
    RunNeed("the run whose batches are tasted", BY_SPOONFULS, verbs=("taste",), named_by="run"),
    SMALL,
    WHOLE,
    MapNeed("the map of starts", ("million", "light", "time")),
    MapNeed("the map that is compared with a sip", ("time",), timed=True),
)
