"""What a beat can show on the staging race, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.race.timing import FIRST_GROUND, PACE

GROUND = {"ground": Argument(str, FIRST_GROUND, "a run on the ground that is meant", names_run=True)}
BUILDS = {"ground": Argument(str, FIRST_GROUND, "a run on the ground that is meant", names_run=True, builds=True)}

VERBS = (
    Verb("open", "A ground fills the frame, one of two knobs seen aslant; its cooks stand at its start; the title.",
         {"title": True, "named": False, "at": "start", "ground": "$ground", "met": False, "asked": False, "near": True},
         pace=PACE["open"],
         arguments=BUILDS),
    Verb("meet", "One after the other the cooks on a ground are lit, and jump, [one], [two], [three], [four], [five], "
                 "[six]; of two it is told how far apart they begin [apart].",
         {"title": False, "named": False, "at": "start", "ground": "$ground", "met": True, "asked": False, "near": True},
         pace=PACE["meet"], arguments=GROUND),
    Verb("gather", "The cooks stand large before their grounds, which hang on the wall; the title.",
         {"title": True, "named": False, "at": "floor", "met": False, "asked": False}, pace=PACE["gather"]),
    Verb("name", "One after the other the cooks jump, and are named, [one], [two], [three], [four], [five], [six].",
         {"title": False, "named": True, "at": "floor", "met": False, "asked": False}, pace=PACE["name"]),
    Verb("start", "The view goes into a ground; the cooks hop to its start, and look at whom they ask [ask].",
         {"title": False, "named": False, "at": "start", "ground": "$ground", "asked": True, "near": False},
         pace=PACE["start"], arguments=GROUND),
    Verb("feel", "At each cook's point a plank is laid level, which tips as the ground lies there [tips]; an arrow shows "
                 "where its step goes, and each makes this one.",
         {"title": False, "named": False, "at": "felt", "ground": "$ground", "$ground": "felt", "met": False,
          "near": True},
         pace=PACE["feel"], arguments=GROUND),
    Verb("parts", "From near, each cook's next step, slowly: of who keeps its way, that as an arrow, and on its tip the "
                  "slope's push; of who has a dial for each knob, what each of them does; both together are the step, "
                  "[one], [two], [three], [four], [five], [six].",
         {"title": False, "named": False, "at": "felt", "ground": "$ground", "$ground": "parted", "met": False,
          "near": True},
         pace=PACE["parts"], arguments=BUILDS),
    Verb("race", "All cooks make their steps down a ground until each is near its flag for good; beside it the steps "
                 "are counted, and who has come is written down.",
         {"title": False, "named": False, "at": "raced", "ground": "$ground", "$ground": "raced", "board": "$board",
          "met": False, "near": False},
         pace=PACE["race"], arguments=GROUND | {
             "board": Argument(str, "steps", "what stands beside the ground", choices=("steps", "nothing"),
                              builds=True)}),
    Verb("rest", "The view stays on a ground on which cooks have raced: who was first cheers, and who has stayed "
                 "somewhere else feels to both sides, while it is told how much higher that is; who is spoken of is lit, [one], [two], "
                 "[three], [four], [five], [six].",
         {"title": False, "named": False, "at": "raced", "ground": "$ground", "$ground": "told", "met": False,
          "near": False},
         pace=PACE["rest"], arguments=GROUND),
    Verb("firsts", "The view goes back; each ground's first stands before it, and over it the steps that it took; who "
                   "was first nowhere walks off.",
         {"title": False, "named": False, "at": "firsts", "met": False, "asked": False}, pace=PACE["firsts"]),
)
