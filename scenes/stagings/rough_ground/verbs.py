"""What a beat can show on the staging rough_ground, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.rough_ground.timing import PACE

VERBS = (
    Verb("open", "A flat start, far from the flag; the title. The first steps are slow.",
         {"title": True, "scene": "flat", "view": "flat", "$run": "$last"}, pace=PACE["open"],
         arguments={"run": Argument(str, "flat", "which run", names_run=True)}, playhead="run"),
    Verb("walk", "Fast steps down the hill.", {"title": False, "scene": "flat", "view": "flat", "$run": "$last"},
         pace=PACE["walk"], arguments={"run": Argument(str, "flat", "which run", names_run=True)},
         playhead="run"),
    Verb("ravine", "A ravine as a map, seen from above, cut through where the cook stands: across [across] and "
                   "along [along], from the side.",
         {"title": False, "scene": "ravine", "view": "ravine", "trail": "zigzag", "cut": True}, pace=PACE["ravine"]),
    Verb("hop", "The dial, and slow steps on the map of the ravine: plank, arrow, hop.",
         {"scene": "ravine", "view": "ravine", "cut": False, "trail": "$run", "$run": "$last"}, pace=PACE["hop"],
         arguments={"run": Argument(str, "zigzag", "which run", names_run=True)},
         playhead="run"),
    Verb("hop_on", "Fast steps on the map of the ravine.",
         {"scene": "ravine", "view": "ravine", "cut": False, "trail": "$run", "$run": "$last"}, pace=PACE["hop_on"],
         arguments={"run": Argument(str, "zigzag", "which run", names_run=True)},
         playhead="run"),
    Verb("stop", "Fast steps down another hill, onto a shelf.",
         {"title": False, "scene": "shelf", "view": "shelf", "$run": "$last"}, pace=PACE["stop"],
         arguments={"run": Argument(str, "walker", "which run", names_run=True)}, playhead="run"),
    Verb("sled", "A sled at the top of the same hill sets out, and its swing is drawn; who walked stays on the "
                 "shelf, faintly.", {"scene": "sled", "view": "shelf", "$run": "$last"}, pace=PACE["sled"],
         arguments={"run": Argument(str, "sled", "which run", names_run=True)}, playhead="run"),
    Verb("ride", "Slow steps of the sled.", {"scene": "sled", "view": "shelf", "$run": "$last"}, pace=PACE["ride"],
         arguments={"run": Argument(str, "sled", "which run", names_run=True)}, playhead="run"),
    Verb("ride_on", "Fast steps of the sled.", {"scene": "sled", "view": "$ends", "$run": "$last"}, pace=PACE["ride_on"], playhead="run",
         arguments={"run": Argument(str, "sled", "which run", names_run=True),
                    "ends": Argument(str, "shelf", "what is seen at its end: this hill, or all the grounds on their wall",
                                     choices=("shelf", "grounds"))}),
)
