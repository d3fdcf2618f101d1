"""What a beat can show on the staging rough_ground, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb

VERBS = (
    Verb("open", "A flat start, far from the flag; the title. The first steps are slow.",
         {"title": True, "scene": "flat", "$run": "$last"}, lead=16, tail=4, step_ticks=11, window=(0.45, 1.0),
         arguments={"run": Argument(str, "flat", "which run", names_run=True)}, playhead="run"),
    Verb("walk", "Fast steps down the hill.", {"title": False, "scene": "flat", "$run": "$last"},
         lead=2, tail=6, step_ticks=2, arguments={"run": Argument(str, "flat", "which run", names_run=True)},
         playhead="run"),
    Verb("ravine", "A ravine as a map, seen from above, cut through where the cook stands: across [across] and "
                   "along [along], from the side.",
         {"title": False, "scene": "ravine", "trail": "zigzag", "cut": True}, lead=40, tail=12),
    Verb("hop", "The dial, and slow steps on the map of the ravine: plank, arrow, hop.",
         {"scene": "ravine", "cut": False, "trail": "$run", "$run": "$last"}, lead=4, tail=4, step_ticks=18,
         window=(10 / 18, 16 / 18), arguments={"run": Argument(str, "zigzag", "which run", names_run=True)},
         playhead="run"),
    Verb("hop_on", "Fast steps on the map of the ravine.",
         {"scene": "ravine", "cut": False, "trail": "$run", "$run": "$last"}, lead=4, tail=6, step_ticks=2,
         window=(0.0, 0.9), arguments={"run": Argument(str, "zigzag", "which run", names_run=True)},
         playhead="run"),
    Verb("stop", "Fast steps down another hill, onto a shelf.",
         {"title": False, "scene": "shelf", "$run": "$last"}, lead=16, tail=4, step_ticks=2,
         arguments={"run": Argument(str, "walker", "which run", names_run=True)}, playhead="run"),
    Verb("sled", "A sled at the top of the same hill sets out, and its swing is drawn; who walked stays on the "
                 "shelf, faintly.", {"scene": "sled", "$run": "$last"}, lead=16, tail=2, step_ticks=12,
         arguments={"run": Argument(str, "sled", "which run", names_run=True)}, playhead="run"),
    Verb("ride", "Slow steps of the sled.", {"scene": "sled", "$run": "$last"}, lead=0, tail=0, step_ticks=8,
         window=(0.125, 0.875),
         arguments={"run": Argument(str, "sled", "which run", names_run=True)}, playhead="run"),
    Verb("ride_on", "Fast steps of the sled.", {"scene": "sled", "$run": "$last"}, lead=0, tail=8,
         step_ticks=3, arguments={"run": Argument(str, "sled", "which run", names_run=True)},
         playhead="run"),
    Verb("rules", "What each rule has to turn: plain descent [plain], momentum [momentum], Adam [adam].",
         {"title": False, "scene": "rules"}, lead=66, tail=8),
    Verb("line_up", "Three grounds, seen from above, and the rules beside them.", {"scene": "grounds"},
         lead=24, tail=4),
    Verb("race", "A ground grows large, and all three rules make their steps on it; the others stand aside, small.",
         {"scene": "grounds", "$ground": "raced", "racing": "$ground"}, lead=42, tail=2, arguments={
             "ground": Argument(str, "bowl", "which ground", choices=("bowl", "slanted", "straight"))}),
    Verb("winner", "The rule with the fewest steps on a ground is marked as first.",
         {"scene": "grounds", "$ground": "told", "racing": "$ground"}, lead=10, tail=12, arguments={
             "ground": Argument(str, "bowl", "which ground", choices=("bowl", "slanted", "straight"))}),
    Verb("rest", "All grounds stand side by side again; the bars go to one scale; the winners' marks swell once.",
         {"racing": None}, lead=49, tail=3),
)
