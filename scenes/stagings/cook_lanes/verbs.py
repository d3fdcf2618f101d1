"""What a beat can show on the staging cook_lanes, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.cook_lanes.timing import PACE

VERBS = (
    Verb("open", "One cook on a ruler of salt, short of the flag; it looks at whom it asks [ask].", {"title": True, "near": True}, pace=PACE["open"]),
    Verb("grain", "One more grain [grain] tips the plank under the cook: that tilt is the slope.",
         {"title": False, "tilt": True, "near": True}, pace=PACE["grain"]),
    Verb("pinch", "The slope underfoot [slope], times the learning rate of the dial in hand [rate], is the step [pinch].",
         {"title": False, "tilt": False, "near": True, "pinch": True}, pace=PACE["pinch"]),
    Verb("solo", "One cook alone, near enough to read the face; the view goes back only as far as its hops ask for.",
         {"title": False, "tilt": False, "pinch": False, "near": True, "solo": "$lane", "$lane": "$last"}, pace=PACE["solo"],
         arguments={"lane": Argument(str, "run", "which run", names_run=True)}, playhead="lane"),
    Verb("line_up", "The lane becomes one for each cook; the dials turn to their rates.",
         {"title": False, "tilt": False, "pinch": False, "solo": "", "near": False, "lanes": True}, pace=PACE["line_up"]),
    Verb("race", "One cook makes steps, or all of them.", {"title": False, "pinch": False, "solo": "", "near": False, "lanes": True,
                                                              "$lane": "$last"},
         pace=PACE["race"],
         arguments={"lane": Argument(str, "all", "which run: its name, or all", names_run=True)},
         playhead="lane"),
    Verb("border", "A cook comes with a dial, which grows and is turned slowly up, and the hops ahead stretch; at its mark "
                   "[border] the cook lands as far off as it began; past it they go further and further off [misses].",
         {"title": False, "pinch": False, "solo": "", "near": False, "border": True, "$run": "$last"}, pace=PACE["border"],
         arguments={"run": Argument(str, "border", "the run at the border", names_run=True, builds=True)},
         playhead="run"),
    Verb("jars", "The lanes become one; jars of loss rise [jars] where cooks stood, and the line through "
                 "them is drawn, a viewer's turn after it is asked for [valley].", {"title": False, "pinch": False, "solo": "", "near": False, "border": False,
                             "jars": True},
         pace=PACE["jars"]),
)
