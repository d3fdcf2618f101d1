"""The verbs of the toy staging: what goes well, and each way to go wrong."""

from scenes.stage.verbs import Argument, Verb
from toys.toy.timing import PACE

VERBS = (
    Verb("open", "The bar comes.", {"title": True, "bar": True}, pace=PACE["open"]),
    Verb("walk", "The bar follows the loss.", pace=PACE["walk"]),
    Verb("rest", "Nothing moves.", pace=PACE["rest"]),
    Verb("near", "The view goes to the bar.", {"view": "bar"}, pace=PACE["near"]),
    Verb("far", "The view goes back.", {"view": "frame"}, pace=PACE["far"]),
    Verb("lie", "The bar shows a wrong value.", pace=PACE["lie"]),
    Verb("vanish", "A point that is no number.", pace=PACE["vanish"]),
    Verb("stumble", "The staging raises.", pace=PACE["stumble"]),
    Verb("leave", "The process exits.", pace=PACE["leave"]),
    Verb("die", "The process is killed, the first time only.", pace=PACE["die"],
               arguments={"mark": Argument(str, "", "a file that says it happened")}),
    Verb("late", "A module is imported while drawing.", pace=PACE["late"]),
    Verb("hang", "The staging never ends.", pace=PACE["hang"]),
    Verb("spin", "The staging goes round in circles.", pace=PACE["spin"]),
)
