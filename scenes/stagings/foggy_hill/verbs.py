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
          "lettered": True, "spoon": True, "neared": True, "view": "step"}, pace=PACE["close"]),
    Verb("step", "A slow step in a fixed order, near: plank [slope], dial [dial], arrow [arrow], their "
                 "product, walk, footprint, numbers.",
         {"title": False, "formula": False, "spoon": False, "plank": True, "tally": True, "made": True, "walked": "$last",
          "neared": False, "view": "fog"},
         pace=PACE["step"]),
    Verb("walk", "Quick steps: arrow, walk, numbers; counter, dial and curve are there.",
         {"title": False, "formula": False, "spoon": False, "plank": True, "tally": True, "made": False, "walked": "$last"},
         pace=PACE["walk"]),
    Verb("run", "Fast steps: the cook walks on while the counter runs; in a kitchen the curve takes the jar's place.",
         {"title": False, "formula": False, "spoon": False, "plank": True, "tally": True, "made": False, "walked": "$last",
          "curved": True, "view": "curve_view"},
         pace=PACE["run"]),
    Verb("rest", "Left foot, right foot: nothing tilts [feet]; the cook sits down [sits].",
         {"title": False, "formula": False, "made": False, "tally": False, "sat": True, "lettered": False, "curved": False,
          "cleared": True, "view": "feet"}, pace=PACE["rest"]),
    Verb("ask", "The view comes near, and the cook looks out of the picture: it is the viewer's turn.",
         {"title": False, "formula": False, "made": False, "tally": False, "out": True, "curved": False, "cleared": True,
          "spoon": True, "view": "face"}, pace=PACE["ask"]),
    Verb("lift", "The fog rolls off: the valley, then the flag at the wish [flag], then its number.",
         {"title": False, "formula": True, "fog": False, "tally": False, "made": False, "out": False, "told": True, "flag": True,
          "numbered": True, "lettered": True, "curved": False, "cleared": False, "spoon": False, "aside": True,
          "view": "hill_view"}, pace=PACE["lift"]),
    Verb("surface", "Fog closes; in it one knob [steeper] is joined by a second [pulled], and the lantern lights the ground of a "
                    "land of both.",
         {"title": False, "formula": False, "numbered": False, "told": False, "ruler": False, "hill": False, "fog": False, "flag": False,
          "meter": False, "plank": False, "tally": False, "made": False, "sat": False, "surface": True, "mist": True,
          "aside": False, "cleared": False, "curved": False, "spoon": False, "knobs": True, "jarred": True, "view": "walker"}, pace=PACE["surface"]),
    Verb("land", "The cook on a land of two parameters, near, in its fog, which hides what no slope can vouch for.",
         {"title": False, "formula": True, "set": True, "ruler": False, "hill": False, "fog": False, "flag": False, "numbered": False,
          "told": False, "meter": False, "plank": False, "tally": False, "made": False, "sat": False, "cook": True,
          "surface": True, "mist": True, "ruled": True, "view": "knobs"}, pace=PACE["land"]),
    Verb("overstep", "A step with the dial of another land, near: plank [slope], dial [dial], arrow [arrow]; it flings whoever "
                     "makes it off the land, as far as it is long.",
         {"surface": True, "laid": True, "multiplied": True, "flung": "$run", "close_up": True, "title": False,
          "knobs": False, "view": "thrown"}, pace=PACE["overstep"], arguments=_TOO_FAR, playhead="run"),
    Verb("turn_down", "Whoever was flung off comes back along the arrow, turns the dial down, and makes the shorter step.",
         {"surface": True, "laid": True, "multiplied": True, "flung": "", "dialled": True, "turned": True, "knobs": True,
          "close_up": True, "crossed": "$last", "title": False, "view": "walker"},
         pace=PACE["turn_down"], arguments=_RUN, playhead="run"),
    Verb("cross", "A slow step on the land, in its fog: plank [slope], arrow [arrow] along the same line, what it turns "
                  "of each knob [split], walk, numbers.",
         {"surface": True, "laid": True, "counted": True, "slid": True, "ruled": True, "turned": True, "close_up": False, "title": False, "formula": False, "crossed": "$last",
          "multiplied": False, "dialled": True, "tallied": True,
          "view": "knobs"},
         pace=PACE["cross"], arguments=_RUN, playhead="run"),
    Verb("cross_on", "Quick steps over two parameters, each with its plank and its arrow.",
         {"surface": True, "laid": True, "counted": True, "turned": False, "title": False, "formula": False, "crossed": "$last",
          "multiplied": False, "close_up": True, "dialled": True, "view": "walker"},
         pace=PACE["cross_on"], arguments=_RUN, playhead="run"),
    Verb("cross_run", "Fast steps over two parameters: the cook walks on while the curve falls.",
         {"surface": True, "laid": True, "counted": True, "turned": False, "title": False, "formula": False, "crossed": "$last",
          "multiplied": False, "jarred": False, "knobs": False, "close_up": False, "dialled": True, "tallied": True,
          "view": "path"},
         pace=PACE["cross_run"], arguments=_RUN, playhead="run"),
    Verb("sink", "The fog rolls off: level lines, the flag; the cook tastes. A land that was pulled out of a hill then lies in the "
                 "dark but for the way that was gone; another sinks to a map.",
         {"surface": True, "formula": False, "laid": False, "counted": False, "multiplied": False, "turned": False, "mist": False, "lined": True, "flag": True,
          "sunk": True, "spoon": True, "out": True, "jarred": False, "knobs": False, "aside": True, "dusk": True,
          "view": "map"}, pace=PACE["sink"]),
)
