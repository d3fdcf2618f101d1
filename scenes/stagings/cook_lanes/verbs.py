"""What a beat can show on the staging cook_lanes, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb

VERBS = (
    Verb("open", "One cook on a ruler of salt, short of the flag.", {"title": True}, lead=15, tail=15),
    Verb("grain", "One more grain [grain] tips the plank under the cook: that tilt is the slope.",
         {"title": True, "tilt": True}, lead=40, tail=12),
    Verb("pinch", "The slope [slope], times the learning rate [rate], is the step [pinch]: plank, dial, arrow.",
         {"title": False, "tilt": False, "pinch": True}, lead=84, tail=12),
    Verb("line_up", "The lane becomes one for each cook; the dials turn to their rates.",
         {"title": False, "tilt": False, "pinch": False, "lanes": True}, lead=46, tail=12),
    Verb("race", "One cook makes steps, or all of them.", {"title": False, "lanes": True, "$lane": "$last"},
         lead=8, tail=13, step_ticks=6, window=(0.28, 0.88),
         arguments={"lane": Argument(str, "all", "which run: its name, or all", names_run=True)},
         playhead="lane"),
    Verb("border", "One large lane and one dial, its border [border] at 2/L: a cook at the border lands as far "
                   "off as it began; one beyond, further and further off [misses].",
         {"title": False, "border": True, "$run": "$last"}, lead=66, tail=54, step_ticks=10, window=(0.2, 0.9),
         arguments={"run": Argument(str, "border", "the run at the border", names_run=True, builds=True)},
         playhead="run"),
    Verb("word_weight", "The same product on one weight [word] of a next-word model: slope [slope], "
                        "rate [rate], step [pinch].", {"title": False, "border": False, "word": True},
         lead=86, tail=12),
    Verb("jars", "The lanes become one; jars of loss rise [jars] where cooks stood, and the line through "
                 "them is drawn [valley].", {"title": False, "border": False, "word": False, "jars": True},
         lead=72, tail=12),
)
