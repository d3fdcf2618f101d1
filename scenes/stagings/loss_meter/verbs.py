"""What a beat can show on the staging loss_meter, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.loss_meter.timing import PACE

ASKED = {"twice": False}
WATCH = {"watched": True, "look": "ruler", "view": "frame"}
NO_SQUARE = {"tiles": False, "width": False, "product": False}
NO_SHELF = {"shelf": False, "guess": False, "compare": False}

VERBS = (
    Verb("open", "Title; the cook with a bowl of soup, a ruler and an empty jar.", {"title": True, "look": "bowl"},
         pace=PACE["open"]),
    Verb("hand_in", "A guest hands the cook a bowl, who tastes it; its flag she hoists [flag] on the ruler: the wish.",
         {"title": True, "guest": True, "flag": True, "look": "guest"}, pace=PACE["hand_in"]),
    Verb("measure", "The cook tastes his own; the spoon marks its score on the ruler; a bracket [bracket] spans what is missing.",
         {"title": False, "flag": True, "spoon": True, "bracket": True, "look": "ruler", "view": "frame", **ASKED},
         pace=PACE["measure"]),
    Verb("square", "The bracket sweeps out [sweep] a square of tiles that stands on the miss.",
         {"title": False, "tiles": True, "width": True, "look": "ruler", **ASKED}, pace=PACE["square"]),
    Verb("drop", "The tiles drop [pour] into the jar; the liquid rises by as much; that is the [loss] loss.",
         {"title": False, "tiles": False, "width": False, "imprint": True, "product": True, "filled": True,
          "look": "ruler", **ASKED},
         pace=PACE["drop"]),
    Verb("ask_twice", "The cook looks at us: a second spoon goes down the ruler, and a bracket beside it, until it is "
                      "twice as far off [twice].",
         {"title": False, "twice": True, "look": "viewer", "view": "frame", **NO_SQUARE}, pace=PACE["ask_twice"]),
    Verb("guess", "Up to a shelf: the square of the miss, and [guess] dashed, what twice as much would be. Is it that?",
         {"title": False, "shelf": True, "guess": True, "twice": False, "look": "viewer", "view": "shelf", **NO_SQUARE},
         pace=PACE["guess"]),
    Verb("compare", "On the shelf the squares of all runs side by side: the largest grows past the guess, and splits "
                    "[quarters] into four.",
         {"title": False, "shelf": True, "compare": True, "twice": False, "look": "viewer", "view": "shelf", **NO_SQUARE},
         pace=PACE["compare"]),
    Verb("turn_over", "The cook turns the ruler over [turn] with all that is on it: the flag comes to the floor, beside "
                      "the jar of loss, and [down] down is better.",
         {"title": False, **NO_SHELF, "flag": True, "spoon": True, "bracket": True, "imprint": True, "filled": True,
          "turned": True, "down": True, "look": "ruler", "view": "frame", **NO_SQUARE, **ASKED},
         pace=PACE["turn_over"]),
    Verb("pour", "The cook pours, step by step; spoon, square and jar move because of it. Where a step takes something "
                 "away, a fresh bowl is set.",
         {"title": False, **NO_SHELF, "flag": True, "spoon": True, "bracket": True, "imprint": True, "filled": True,
          "down": False, "look": "bowl", "view": "$ends", **NO_SQUARE, **ASKED},
         pace=PACE["pour"],
         arguments={"ends": Argument(str, "frame", "what is seen at its end: all of it, or the flag from near",
                                     choices=("frame", "flag_near"))}),
    Verb("start", "Of any run: an empty jar; its first loss is poured [pour] in, and the curve begins with a dot.",
         {"title": True, **WATCH}, pace=PACE["start"]),
    Verb("watch", "Of any run, step by step: the cook points, the loss in the jar moves, and a dot joins the curve.",
         {"title": False, **WATCH}, pace=PACE["watch"]),
    Verb("watch_quickly", "The same, many steps a second.", {"title": False, **WATCH}, pace=PACE["watch_quickly"]),
)
