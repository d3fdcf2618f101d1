"""What a beat can show on the staging many_spoons, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.many_spoons.needs import EACH
from scenes.stagings.many_spoons.timing import PACE

WALKS = {"title": False, "view": "walks", "waiting": False, "pot": False, "paths": True}
VERBS = (
    Verb("wait", "The cook tries a hot spoonful and winces; it cools while a clock counts; then the cook sips.",
         {"title": True, "view": "waits", "waiting": True}, pace=PACE["wait"], playhead="run",
         arguments={"run": Argument(str, "spoon", "The run whose temperature falls.", names_run=True)}),
    Verb("taste", "The pot from above. Samples of a run's batch are tasted in turn, a spoon in each spoonful: each tilts "
                  "a plank over the ruler of salt, and the salt takes the step that it asks for, always from the start.",
         {"title": False, "view": "tastes", "waiting": False, "pot": True, "run": "$run", "$run": "$samples"},
         pace=PACE["taste"],
         arguments={"run": Argument(str, "one", "The run whose batches are tasted.", names_run=True, builds=True),
                    "samples": Argument(int, EACH, "How many of its samples have been tasted in the end.", least=1,
                                        most=EACH)}),
    Verb("walk", "Two maps side by side, a ring round each flag. Down the first goes a walk by a small sample a step; its "
                 "sips are counted.",
         {**WALKS, "walked": "$last"}, pace=PACE["walk"], playhead="run",
         arguments={"run": Argument(str, "some", "The run by small samples.", names_run=True)}),
    Verb("walk_whole", "Down the second map goes the walk by all samples a step; its sips are counted on the same scale.",
         {**WALKS, "walked whole": "$last"}, pace=PACE["walk_whole"], playhead="run",
         arguments={"run": Argument(str, "all", "The run by all samples.", names_run=True)}),
    Verb("million", "One start glows in the dark; the view draws back until all of them are seen, grains of light.",
         {"title": False, "view": "map", "waiting": False, "pot": False, "paths": False, "map": True},
         pace=PACE["million"]),
    Verb("light", "All starts walk at once; each takes its valley's colour when it comes to rest.",
         {"view": "map", "map": True, "lit": True}, pace=PACE["light"]),
    Verb("time", "The cook with one sip beside the map, and a clock for each: the map's time is from the record of a "
                 "benchmark.",
         {"view": "dial", "map": True, "timed": True}, pace=PACE["time"]),
)
