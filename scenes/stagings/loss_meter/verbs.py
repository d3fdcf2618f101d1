"""What a beat can show on the staging loss_meter, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Verb
from scenes.stagings.loss_meter.timing import PACE

NO_GRAIN = {"bowl": False, "grain": False, "asked": False, "foretold": False, "tried": False, "asked_much": False}
NO_SQUARE = {"tiles": False, "imprint": False, "product": False}
NO_SHELF = {"shelf": False, "slip": False, "down": False}

VERBS = (
    Verb("open", "Title, an empty ruler and an empty jar.", {"title": True, "ruler": True, "jar": True, "badge": True, "lit": "bowl"},
         pace=PACE["open"]),
    Verb("hand_in", "A hand brings a bowl from outside; its flag is set [flag] on the ruler: the wish.",
         {"title": True, "ruler": True, "bowls": True, "flag": True, "badge": True, "lit": "bowl"}, pace=PACE["hand_in"]),
    Verb("measure", "The spoon marks the score on the ruler; a bracket [bracket] spans what is missing.",
         {"title": False, "ruler": True, "flag": True, "spoon": True, "bracket": True, "lit": "ruler",
          **NO_SHELF, **NO_GRAIN},
         pace=PACE["measure"]),
    Verb("square", "The bracket sweeps out [sweep] a square of tiles that stands on the miss.",
         {"tiles": True}, pace=PACE["square"]),
    Verb("drop", "The tiles drop [pour] into the jar; the liquid rises by as much; that is the [loss] loss.",
         {"bowls": False, "jar": True, "tiles": False, "imprint": True, "product": True, "filled": True},
         pace=PACE["drop"]),
    Verb("fall", "The run goes: spoon, square and jar move together; the curve gets a dot for each step.",
         {"title": False, "ruler": True, "flag": True, "spoon": True, "bracket": True, "jar": True,
          "bowls": False, "product": False, "filled": True, "card": True, "lit": "ruler", **NO_SHELF,
          **NO_GRAIN},
         pace=PACE["fall"]),
    Verb("compare", "The squares of all runs side by side; the largest splits [quarters] into four.",
         {"title": False, "ruler": False, "flag": False, "spoon": False, "bracket": False, "jar": False,
          "bowls": False, "card": False, "compare": True, "lit": "ruler", **NO_SQUARE, **NO_SHELF, **NO_GRAIN},
         pace=PACE["compare"]),
    Verb("turn_over", "The ruler turns over [turn]: the flag comes to the floor, beside the jar of loss, and "
                      "[down] down is better: the spoon sips the best of the runs.",
         {"title": False, "compare": False, "ruler": True, "flag": True, "spoon": True, "bracket": True,
          "jar": True, "filled": True, "bowls": False, "card": False, "turned": True, "down": True,
          "shelf": True, "slip": True, "lit": "ruler", **NO_SQUARE, "imprint": True, **NO_GRAIN},
         pace=PACE["turn_over"]),
    Verb("ask_grain", "Bowl and jar are left; a grain of salt hangs over the bowl: what would it do?",
         {"title": False, "ruler": False, "flag": False, "spoon": False, "bracket": False,
          **NO_SQUARE, **NO_SHELF, "card": False, "lit": "hand", "jar": True, "filled": True, "bowl": True,
          "grain": True, "asked": True},
         pace=PACE["ask_grain"]),
    Verb("try_grain", "The slope foretells [slope] the change; then the grain falls [grain] and the jar "
                      "answers.",
         {"bowl": True, "jar": True, "filled": True, "grain": False, "asked": False, "foretold": True,
          "tried": True, "lit": "hand"},
         pace=PACE["try_grain"]),
    Verb("ask_pour", "What was found stands; over the bowl a question: how much to pour?",
         {"bowl": True, "jar": True, "filled": True, "asked_much": True, "lit": "hand"}, pace=PACE["ask_pour"]),
)
