"""What a beat can show on the staging loss_meter, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Verb
from scenes.stagings.loss_meter.timing import PACE

ASKED = {"twice": False, "aside": False}
WATCH = {"watched": True, "reaches": False, "look": "ruler", "view": "frame"}
NO_WORDS = {"width": False, "product": False}
NO_SHELF = {"shelf": False, "guess": False, "compare": False, "quartered": False}
SHELF = {"title": False, "shelf": True, "twice": False, "aside": True, "look": "shelf", "view": "shelf", **NO_WORDS}
MEASURED = {"title": False, "flag": True, "spoon": True, "bracket": True, "tiles": True, "jar": True, "filled": True,
            **NO_SHELF, **NO_WORDS, **ASKED}

VERBS = (
    Verb("open", "Title; the cook with a bowl of soup, and a ruler.", {"title": True, "look": "bowl"},
         pace=PACE["open"]),
    Verb("hand_in", "A guest hands the cook a bowl, who tastes it; its flag she hoists [flag] on the ruler: the wish.",
         {"title": True, "guest": True, "flag": True, "look": "guest"}, pace=PACE["hand_in"]),
    Verb("measure", "The cook tastes his own; the spoon marks its score on the ruler; a bracket [bracket] spans what is missing.",
         {"title": False, "flag": True, "spoon": True, "bracket": True, "look": "ruler", "view": "frame", **ASKED},
         pace=PACE["measure"]),
    Verb("square", "The bracket sweeps out [sweep] a square of tiles that stands on the miss.",
         {"title": False, "tiles": True, "width": True, "look": "ruler", **ASKED}, pace=PACE["square"]),
    Verb("drop", "A jar is pushed in; of each tile a copy drops [pour] into it, and the liquid rises by as much; that is "
                 "the [loss] loss.",
         {"title": False, "tiles": True, "width": False, "product": True, "jar": True, "filled": True,
          "look": "ruler", **ASKED},
         pace=PACE["drop"]),
    Verb("ask_twice", "The cook looks at us, the jar goes aside: the ghost of a spoon goes down the ruler, and a bracket "
                      "beside it, until it is twice as far off [twice].",
         {"title": False, "twice": True, "aside": True, "look": "viewer", "view": "question", **NO_WORDS},
         pace=PACE["ask_twice"]),
    Verb("guess", "Up to a shelf: the square of the miss, and [guess] dashed, what twice as much would be. Is it that?",
         {**SHELF, "guess": True}, pace=PACE["guess"]),
    Verb("compare", "On the shelf the squares of all runs side by side: the largest grows past the guess, as wide [wide] "
                    "as it is high.", {**SHELF, "compare": True}, pace=PACE["compare"]),
    Verb("quarter", "The largest of the squares on the shelf splits [quarters] into four, which are counted: that is its "
                    "loss, and the guess is struck out.",
         {**SHELF, "compare": True, "quartered": True}, pace=PACE["quarter"]),
    Verb("turn_over", "The cook turns the ruler over [turn] with all that is on it: the flag comes to the floor, beside "
                      "the jar of loss, and [down] down is better.",
         {**MEASURED, "turned": True, "down": True, "look": "ruler", "view": "frame"}, pace=PACE["turn_over"]),
    Verb("pour", "The cook pours, step by step; spoon, square and jar move because of it. Where a step takes something "
                 "away, a fresh bowl is set.",
         {**MEASURED, "down": False, "lags": False, "look": "bowl", "view": "frame"}, pace=PACE["pour"]),
    Verb("pour_and_taste", "The same, slowly: the cook pours, tastes, and hangs the spoon at the new score; square and "
                           "jar wait.",
         {**MEASURED, "down": False, "lags": True, "look": "bowl", "view": "frame"}, pace=PACE["pour_and_taste"]),
    Verb("weigh_again", "Square and jar follow the spoon: the square [square] becomes as small as the miss, then the jar "
                        "[jar] drains.",
         {**MEASURED, "down": False, "lags": False, "look": "ruler", "view": "frame"}, pace=PACE["weigh_again"]),
    Verb("start", "Title; of any run, an empty jar beside an empty chart that is as high; the first loss is poured "
                  "[pour] in, and the curve begins with a dot.",
         {"title": False, **WATCH, "doubted": None}, pace=PACE["start"]),
    Verb("watch", "Of any run, step by step: the cook points, the loss in the jar moves, and the curve's tip with it.",
         {"title": False, **WATCH}, pace=PACE["watch"]),
    Verb("watch_quickly", "The same, many steps a second.", {"title": False, **WATCH}, pace=PACE["watch_quickly"]),
    Verb("doubt", "The cook looks at us, a hand at the lamp: is it time to stop? A dashed line goes on [flat] from the "
                  "last loss, as if nothing changed any more.",
         {"title": False, **WATCH, "reaches": True, "look": "viewer", "doubted": "$last"}, pace=PACE["doubt"]),
)
