"""What a beat can show on the staging loss_meter, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Verb

NO_GRAIN = {"bowl": False, "grain": False, "asked": False, "foretold": False, "tried": False, "asked_much": False}
NO_SQUARE = {"tiles": False, "imprint": False, "product": False}
NO_SHELF = {"shelf": False, "slip": False, "down": False}

VERBS = (
    Verb("open", "Title, an empty ruler and an empty jar.", {"title": True, "ruler": True, "jar": True, "badge": True, "lit": "bowl"},
         lead=15, tail=15),
    Verb("hand_in", "A hand brings a bowl from outside; its flag is set [flag] on the ruler: the wish.",
         {"title": True, "ruler": True, "bowls": True, "flag": True, "badge": True, "lit": "bowl"}, lead=40, tail=24),
    Verb("measure", "The spoon marks the score on the ruler; a bracket [bracket] spans what is missing.",
         {"title": False, "ruler": True, "flag": True, "spoon": True, "bracket": True, "lit": "ruler",
          **NO_SHELF, **NO_GRAIN},
         lead=40, tail=14),
    Verb("square", "The bracket sweeps out [sweep] a square of tiles that stands on the miss.",
         {"tiles": True}, lead=28, tail=14),
    Verb("drop", "The tiles drop [pour] into the jar; the liquid rises by as much; that is the [loss] loss.",
         {"bowls": False, "jar": True, "tiles": False, "imprint": True, "product": True, "filled": True},
         lead=54, tail=14),
    Verb("fall", "The run goes: spoon, square and jar move together; the curve gets a dot for each step.",
         {"title": False, "ruler": True, "flag": True, "spoon": True, "bracket": True, "jar": True,
          "bowls": False, "product": False, "filled": True, "card": True, "lit": "ruler", **NO_SHELF,
          **NO_GRAIN},
         lead=16, tail=12, step_ticks=6, window=(0.0, 0.8)),
    Verb("compare", "The squares of all runs side by side; the largest splits [quarters] into four.",
         {"title": False, "ruler": False, "flag": False, "spoon": False, "bracket": False, "jar": False,
          "bowls": False, "card": False, "compare": True, "lit": "ruler", **NO_SQUARE, **NO_SHELF, **NO_GRAIN},
         lead=50, tail=16),
    Verb("turn_over", "The ruler turns over [turn]: the flag comes to the floor, beside the jar of loss, and "
                      "[down] down is better: the spoon sips the best of the runs.",
         {"title": False, "compare": False, "ruler": True, "flag": True, "spoon": True, "bracket": True,
          "jar": True, "filled": True, "bowls": False, "card": False, "turned": True, "down": True,
          "shelf": True, "slip": True, "lit": "ruler", **NO_SQUARE, "imprint": True, **NO_GRAIN},
         lead=84, tail=12),
    Verb("ask_grain", "Bowl and jar are left; a grain of salt hangs over the bowl: what would it do?",
         {"title": False, "ruler": False, "flag": False, "spoon": False, "bracket": False,
          **NO_SQUARE, **NO_SHELF, "card": False, "lit": "hand", "jar": True, "filled": True, "bowl": True,
          "grain": True, "asked": True},
         lead=24, tail=8),
    Verb("try_grain", "The slope foretells [slope] the change; then the grain falls [grain] and the jar "
                      "answers.",
         {"bowl": True, "jar": True, "filled": True, "grain": False, "asked": False, "foretold": True,
          "tried": True, "lit": "hand"},
         lead=60, tail=16),
    Verb("ask_pour", "What was found stands; over the bowl a question: how much to pour?",
         {"bowl": True, "jar": True, "filled": True, "asked_much": True, "lit": "hand"}, lead=10, tail=4),
)
