"""What a beat can show on the staging foggy_hill, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.foggy_hill.timing import PACE

VERBS = (
    Verb("open", "The hill in fog, the cook at the start, the title.",
         {"title": True, "set": True, "ruler": True, "hill": True, "fog": True, "cook": True, "meter": True},
         pace=PACE["open"]),
    Verb("jars", "Jars of loss side by side, one for each of many amounts.",
         {"title": True, "set": True, "ruler": True, "jars": True, "axis": True}, pace=PACE["jars"]),
    Verb("join", "A line joins the tops of the jars; [hill] they turn into a hill.",
         {"jars": False, "hill": True}, pace=PACE["join"]),
    Verb("close", "Fog closes in around the cook at the start.",
         {"title": False, "axis": False, "fog": True, "cook": True, "meter": True}, pace=PACE["close"]),
    Verb("step", "A slow step in a fixed order: plank [slope], arrow [arrow], walk, footprint, numbers and dot.",
         {"title": False, "plank": True, "tally": True, "made": True, "walked": "$last"}, pace=PACE["step"]),
    Verb("walk", "Quick steps: arrow, walk, numbers; counter, dial and curve are there.",
         {"title": False, "plank": True, "tally": True, "made": False, "walked": "$last"},
         pace=PACE["walk"]),
    Verb("run", "Fast steps: the cook walks on while the counter runs.",
         {"title": False, "plank": True, "tally": True, "made": False, "walked": "$last"},
         pace=PACE["run"]),
    Verb("rest", "The cook stands; nothing moves but the fog.", {"title": False, "made": False}, pace=PACE["rest"]),
    Verb("lift", "The fog lifts; the flag stands at the wish.",
         {"title": False, "fog": False, "tally": False, "made": False, "flag": True}, pace=PACE["lift"]),
    Verb("surface", "A second ruler: the loss over two parameters as a landscape.",
         {"title": False, "ruler": False, "hill": False, "fog": False, "cook": False, "meter": False,
          "plank": False, "tally": False, "made": False, "flag": False, "surface": True}, pace=PACE["surface"]),
    Verb("sink", "The lines of the surface sink to a map; fog closes in around the cook at the start.",
         {"surface": True, "sunk": True, "haze": True, "knobs": True}, pace=PACE["sink"]),
    Verb("cross", "A slow step on the map: plank [slope], arrow [arrow], walk, footprint, numbers.",
         {"surface": True, "sunk": True, "haze": True, "knobs": True, "laid": True, "tally": True,
          "turned": True, "crossed": "$last"}, pace=PACE["cross"], arguments={"run": Argument(str, "both", "which run", names_run=True)},
         playhead="run"),
    Verb("cross_on", "Fast steps over two parameters; then the fog lifts and the map rises to the surface.",
         {"surface": True, "sunk": False, "haze": False, "knobs": True, "laid": True,
          "tally": True, "turned": False, "crossed": "$last"}, pace=PACE["cross_on"],
         arguments={"run": Argument(str, "both", "which run", names_run=True)}, playhead="run"),
)
