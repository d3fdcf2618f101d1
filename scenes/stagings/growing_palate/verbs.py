"""What a beat can show on the staging growing_palate, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.growing_palate.timing import PACE

BARE = {"title": False, "soups": "", "chart": False, "crossed": False, "asked": False, "years": False, "together": False}

_MEALS = Argument(int, 100, "How many meals the curve has reached at the end.", least=1, step_of="palate")

VERBS = (
    Verb("guess", "Meal after meal: the machine guesses, the cook tastes, the miss turns the knobs a little.",
         {**BARE, "felt": "guess", "title": True, "soups": "meals", "eaten": "$last"}, pace=PACE["guess"]),
    Verb("average", "Three new soups slide under the board, and somebody gives the same answer to each of them.",
         {**BARE, "felt": "average", "soups": "average"}, pace=PACE["average"]),
    Verb("taste", "The ruler turns to points off; the learner's curve of misses on new soups goes on, meal by meal, to "
                  "the meal given. If asked, the viewer is to say when it will pass the average [ask].",
         {**BARE, "felt": "taste", "chart": True, "asked": "$asks", "eaten": "$meals"}, pace=PACE["taste"], arguments={
             "meals": _MEALS,
             "asks": Argument(bool, False, "Whether it is asked when the curve will pass the average.")}),
    Verb("cross", "Slowly: the curve goes on to the meal given, and the meal is named from which on the learner "
                  "beats the average.",
         {**BARE, "felt": "cross", "chart": True, "crossed": True, "eaten": "$meals"},
         pace=PACE["cross"], arguments={"meals": _MEALS}),
    Verb("years", "How long so many meals take a person who eats three a day: pages of years fill on the board.",
         {**BARE, "felt": "years", "years": True}, pace=PACE["years"]),
    Verb("surprise", "Person and machine at one bowl, a ruler between them; both guess, are wrong, and adjust.",
         {**BARE, "felt": "surprise", "together": True}, pace=PACE["surprise"]),
)
