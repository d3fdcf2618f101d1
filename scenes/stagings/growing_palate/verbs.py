"""What a beat can show on the staging growing_palate, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb

VERBS = (
    Verb("guess", "Meal after meal: a guess, a taste, the miss, and a small correction.",
         {"title": True, "soups": "meals", "learner": True, "eaten": "$last"}, lead=12, tail=10, step_ticks=66,
         window=(0.66, 0.80)),
    Verb("average", "Three new soups, and somebody who gives the same answer to each of them.",
         {"soups": "average", "learner": False, "rival": True}, lead=62, tail=6),
    Verb("taste", "The learner's curve of misses on new soups goes on, to the meal given, and across the "
                  "line of the one who says the average. When it will pass is asked [ask].",
         {"soups": "", "rival": False, "learner": True, "chart": True, "eaten": "$meals"}, lead=38, tail=12,
         arguments={"meals": Argument(int, 100, "How many meals the curve has reached at the end.")}),
    Verb("cross", "The meal is named from which on the learner beats the average.",
         {"chart": True, "crossed": True}, lead=24, tail=14),
    Verb("again", "The three soups again: now the learner guesses them.",
         {"chart": False, "crossed": False, "soups": "again", "learner": True}, lead=68, tail=6),
    Verb("years", "How long so many meals take a person who eats three a day.",
         {"soups": "", "learner": False, "person": True, "years": True}, lead=50, tail=12),
    Verb("surprise", "Person and machine go round the same loop: guess, be wrong, adjust.",
         {"years": False, "person": True, "loop": True}, lead=60, tail=12),
)
