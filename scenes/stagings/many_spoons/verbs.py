"""What a beat can show on the staging many_spoons, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.many_spoons.timing import PACE

VERBS = (
    Verb("wait", "One hot spoonful cools; a clock counts the seconds until you can sip.",
         {"title": True, "waiting": True}, pace=PACE["wait"], playhead="run",
         arguments={"run": Argument(str, "spoon", "The run whose temperature falls.", names_run=True)}),
    Verb("taste", "The pot from above. Samples of a run's batch are tasted in turn: each tilts the plank, asks for "
                  "a step, and leaves a dot where that lands.",
         {"title": False, "waiting": False, "pot": True, "run": "$run", "$run": True}, pace=PACE["taste"],
         arguments={"run": Argument(str, "one", "The run whose batches are tasted.", names_run=True)}),
    Verb("walk", "A small sample a step, and all of them a step, go down the same map; then their sips are counted.",
         {"title": False, "waiting": False, "pot": False, "paths": True, "walked": "$last"}, pace=PACE["walk"], playhead="run",
         arguments={"run": Argument(str, "all", "Whose steps count.", names_run=True)}),
    Verb("million", "Starts as dots, a few of them; the view draws back until all are seen, one pixel each, all dark.",
         {"title": False, "waiting": False, "pot": False, "paths": False, "map": True}, pace=PACE["million"]),
    Verb("light", "All starts walk at once; each lights up in its valley's colour when it comes to rest.",
         {"map": True, "lit": True}, pace=PACE["light"]),
    Verb("time", "One sip and the map side by side, the same loop between them, and how long either took: the map's "
                 "time is from the record of a benchmark.",
         {"map": True, "timed": True}, pace=PACE["time"]),
)
