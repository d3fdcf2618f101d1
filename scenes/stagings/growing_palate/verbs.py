"""What a beat can show on the staging growing_palate, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.growing_palate.timing import PACE

VERBS = (
    Verb("guess", "Meal after meal: a guess, a taste, the miss, and a small correction.",
         {"title": True, "soups": "meals", "learner": True, "eaten": "$last"}, pace=PACE["guess"]),
    Verb("average", "Three new soups, and somebody who gives the same answer to each of them.",
         {"soups": "average", "learner": False, "rival": True}, pace=PACE["average"]),
    Verb("taste", "The learner's curve of misses on new soups goes on, to the meal given, and across the "
                  "line of the one who says the average. When it will pass is asked [ask].",
         {"soups": "", "rival": False, "learner": True, "chart": True, "eaten": "$meals"}, pace=PACE["taste"],
         arguments={"meals": Argument(int, 100, "How many meals the curve has reached at the end.", least=1, step_of="palate")}),
    Verb("cross", "The meal is named from which on the learner beats the average.",
         {"chart": True, "crossed": True}, pace=PACE["cross"]),
    Verb("again", "The three soups again: now the learner guesses them.",
         {"chart": False, "crossed": False, "soups": "again", "learner": True}, pace=PACE["again"]),
    Verb("years", "How long so many meals take a person who eats three a day.",
         {"soups": "", "learner": False, "person": True, "years": True}, pace=PACE["years"]),
    Verb("surprise", "Person and machine go round the same loop: guess, be wrong, adjust.",
         {"years": False, "person": True, "loop": True}, pace=PACE["surprise"]),
)
