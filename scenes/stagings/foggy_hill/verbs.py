"""What a beat can show on the staging foggy_hill, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.foggy_hill.timing import PACE

_RUN = {"run": Argument(str, "both", "which run", names_run=True)}
_TOO_FAR = {"run": Argument(str, "bold", "which run steps too far", names_run=True)}

VERBS = (
    Verb("open", "The cook at the start, near, with a lantern in the fog; the title.",
         {"title": False, "set": True, "ruler": True, "hill": True, "fog": True, "cook": True, "meter": True,
          "lettered": True, "formula": True, "view": "fog"}, pace=PACE["open"]),
    Verb("jars", "Jars of loss beside one another, of which the left ones are filled; fog [fog] takes the rest.",
         {"title": False, "set": True, "ruler": True, "jars": True, "bank": True,
          "view": "fog"}, pace=PACE["jars"]),
    Verb("close", "A line joins the tops of the jars; fog closes [ground] over ground, on which the cook comes [cook] "
                  "with a lantern, and tastes.",
         {"title": False, "jars": False, "bank": False, "hill": True, "fog": True, "cook": True, "meter": True,
          "lettered": True, "spoon": True, "view": "feet"}, pace=PACE["close"]),
    Verb("step", "A slow step in a fixed order, near: plank [slope], dial [dial], arrow [arrow], their "
                 "product, walk, footprint, numbers.",
         {"title": False, "formula": False, "spoon": False, "plank": True, "tally": True, "made": True, "walked": "$last",
          "view": "fog"},
         pace=PACE["step"]),
    Verb("walk", "Quick steps: arrow, walk, numbers; counter, dial and curve are there.",
         {"title": False, "formula": False, "spoon": False, "plank": True, "tally": True, "made": False, "walked": "$last"},
         pace=PACE["walk"]),
    Verb("run", "Fast steps: the cook walks on while the counter runs.",
         {"title": False, "formula": False, "spoon": False, "plank": True, "tally": True, "made": False, "walked": "$last"},
         pace=PACE["run"]),
    Verb("rest", "Left foot, right foot: nothing tilts [feet]; the cook sits down [sits].",
         {"title": False, "formula": False, "made": False, "tally": False, "sat": True, "lettered": False, "view": "feet"}, pace=PACE["rest"]),
    Verb("ask", "The view comes near, and the cook looks out of the picture: it is the viewer's turn.",
         {"title": False, "formula": False, "made": False, "tally": False, "out": True, "view": "face"}, pace=PACE["ask"]),
    Verb("lift", "The fog rolls off: the valley, then the flag at the wish [flag], then its number.",
         {"title": False, "formula": True, "fog": False, "tally": False, "made": False, "out": False, "told": True, "flag": True,
          "numbered": True, "lettered": True, "view": "hill_view"}, pace=PACE["lift"]),
    Verb("surface", "Fog closes over the profile; it becomes that of a steeper land [steeper], and is pulled out [pulled] along a "
                    "second ruler.",
         {"title": False, "formula": False, "numbered": False, "told": False, "ruler": False, "hill": False, "fog": False, "flag": False,
          "meter": False, "plank": False, "tally": False, "made": False, "sat": False, "surface": True, "mist": True,
          "view": "knobs"}, pace=PACE["surface"]),
    Verb("land", "The cook on a land of two parameters, near, in its fog, which hides what no slope can vouch for.",
         {"title": False, "formula": True, "set": True, "ruler": False, "hill": False, "fog": False, "flag": False, "numbered": False,
          "told": False, "meter": False, "plank": False, "tally": False, "made": False, "sat": False, "cook": True,
          "surface": True, "mist": True, "view": "knobs"}, pace=PACE["land"]),
    Verb("overstep", "A step with the dial of another land, near: plank [slope], dial [dial], arrow [arrow]; it flings whoever "
                     "makes it off the land, as far as it is long.",
         {"surface": True, "laid": True, "multiplied": True, "flung": "$run", "close_up": True, "title": False,
          "view": "walker"}, pace=PACE["overstep"], arguments=_TOO_FAR, playhead="run"),
    Verb("turn_down", "Whoever was flung off turns the dial down; with it the step shrinks, and brings them back along its line.",
         {"surface": True, "laid": True, "multiplied": True, "flung": "", "dialled": True, "turned": True,
          "close_up": True, "crossed": "$last", "title": False, "view": "walker"},
         pace=PACE["turn_down"], arguments=_RUN, playhead="run"),
    Verb("cross", "A slow step on the land, in its fog: plank [slope], arrow [arrow] along the same line, what it turns "
                  "of each knob [split], walk, numbers.",
         {"surface": True, "laid": True, "counted": True, "slid": True, "turned": True, "close_up": False, "title": False, "formula": False, "crossed": "$last",
          "multiplied": False, "dialled": True, "tallied": True,
          "view": "knobs"},
         pace=PACE["cross"], arguments=_RUN, playhead="run"),
    Verb("cross_on", "Quick steps over two parameters, each with its plank and its arrow.",
         {"surface": True, "laid": True, "counted": True, "turned": False, "title": False, "formula": False, "crossed": "$last",
          "multiplied": False, "close_up": True, "dialled": True, "tallied": True, "view": "walker"},
         pace=PACE["cross_on"], arguments=_RUN, playhead="run"),
    Verb("cross_run", "Fast steps over two parameters: the cook walks on while the curve falls.",
         {"surface": True, "laid": True, "counted": True, "turned": False, "title": False, "formula": False, "crossed": "$last",
          "multiplied": False, "close_up": False, "dialled": True, "tallied": True, "view": "path"},
         pace=PACE["cross_run"], arguments=_RUN, playhead="run"),
    Verb("sink", "The fog rolls off: level lines, the flag; then the land sinks to a map, with the way that was gone; "
                 "the cook tastes, and looks out of it.",
         {"surface": True, "formula": False, "laid": False, "counted": False, "multiplied": False, "turned": False, "mist": False, "lined": True, "flag": True,
          "sunk": True, "spoon": True, "out": True, "view": "map"}, pace=PACE["sink"]),
)
