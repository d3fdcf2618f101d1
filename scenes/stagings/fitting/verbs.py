"""What a beat can show on the staging fitting, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Verb
from scenes.stagings.fitting.timing import PACE

WATCHES = {"title": False, "asks": False}
NO_SQUARES = {**WATCHES, "squares": False}
FITTED = {**WATCHES, "points": True, "line": True, "bars": True, "rings": True, "squares": True, "jar": True}

VERBS = (
    Verb("open", "Title; a board with an axis for each column of the table; its rows lie on it as beads, hollow those that are "
                 "put aside for the test; one after the other is pointed out [drop], then the hollow ones go into a bowl [aside].",
         {"title": True, "points": True}, pace=PACE["open"]),
    Verb("guess", "The model's first guess is drawn [line] across the board: a line, a curve, or ground for each kind; the "
                  "cook takes hold of it.",
         {**WATCHES, "points": True, "line": True}, pace=PACE["guess"]),
    Verb("miss", "A bar from each bead to the line [bars]; each becomes a square [squares]; one that is as large as their mean "
                 "goes [mean] to the jar, which fills: the loss. Of kinds, a ring round each bead [bars], the thicker "
                 "the less sure it is told, and another round what is told wrongly.",
         FITTED, pace=PACE["miss"]),
    Verb("step", "Slow steps: arrows show how far the line will go, then the cook moves it, with its bars and squares; the jar goes "
                 "with them. Of a batch its beads are lit.",
         FITTED, pace=PACE["step"]),
    Verb("walk", "Quick steps of the line, with its arrows, bars and squares; the jar goes with it.",
         FITTED, pace=PACE["walk"]),
    Verb("map", "The view draws back: beside board and jar the map of the model's two parameters, and the way made on it.",
         {**NO_SQUARES, "map": True, "view": "all"}, pace=PACE["map"]),
    Verb("ask", "Bars and squares go: beads and line alone. Where will it end?",
         {**NO_SQUARES, "asks": True, "bars": False, "answer": False}, pace=PACE["ask"]),
    Verb("reveal", "The line stands; its usual miss as a length [numbers], in the table's own unit; what was put aside comes back [test], "
                   "with its bars and its own miss. Of kinds, how many of how many are told rightly.",
         {**NO_SQUARES, "points": True, "line": True, "jar": True, "bars": True, "rings": True, "answer": True, "test": True},
         pace=PACE["reveal"]),
)
