"""The verbs of the toy staging: what goes well, and each way to go wrong."""

from scenes.stage.verbs import Argument, Verb

VERBS = (
    Verb("open", "The bar comes.", {"title": True, "bar": True}, lead=8, tail=4),
    Verb("walk", "The bar follows the loss.", step_ticks=6, lead=4, tail=4),
    Verb("rest", "Nothing moves.", lead=15, tail=15),
    Verb("lie", "The bar shows a wrong value.", lead=4, tail=4),
    Verb("vanish", "A point that is no number.", lead=4, tail=4),
    Verb("stumble", "The staging raises.", lead=4, tail=4),
    Verb("leave", "The process exits.", lead=4, tail=4),
    Verb("die", "The process is killed, the first time only.", lead=4, tail=4,
               arguments={"mark": Argument(str, "", "a file that says it happened")}),
    Verb("late", "A module is imported while drawing.", lead=4, tail=4),
    Verb("hang", "The staging never ends.", lead=4, tail=4),
)
