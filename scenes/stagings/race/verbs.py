"""What a beat can show on the staging race, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.race.timing import FIRST_GROUND, PACE

GROUND = {"ground": Argument(str, FIRST_GROUND, "a run on the ground that is meant", names_run=True)}

VERBS = (
    Verb("gather", "The cooks stand large before their grounds, which hang on the wall; the title.",
         {"title": True, "named": False, "at": "floor"}, pace=PACE["gather"]),
    Verb("name", "One after the other the cooks jump, and are named, [one], [two], [three], [four], [five], [six].",
         {"title": False, "named": True, "at": "floor"}, pace=PACE["name"]),
    Verb("start", "The view goes into a ground; the cooks hop to its start, and look at whom they ask [ask].",
         {"title": False, "named": False, "at": "start", "ground": "$ground"}, pace=PACE["start"], arguments=GROUND),
    Verb("race", "All cooks make their steps down a ground until each is near its flag for good; their losses are "
                 "drawn on a card.",
         {"title": False, "named": False, "at": "raced", "ground": "$ground", "$ground": "raced"}, pace=PACE["race"],
         arguments=GROUND),
    Verb("podium", "The view goes back; the cooks hop onto the podium, the last one first, each over its steps; over "
                   "the ground it says who was first.",
         {"title": False, "named": False, "at": "podium", "ground": "$ground", "$ground": "told"}, pace=PACE["podium"],
         arguments=GROUND),
    Verb("firsts", "The podium sinks, and each ground's first stands before it; who was first nowhere walks off.",
         {"title": False, "named": False, "at": "firsts"}, pace=PACE["firsts"]),
)
