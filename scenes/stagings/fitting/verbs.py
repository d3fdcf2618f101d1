"""What a beat can show on the staging fitting, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Verb
from scenes.stagings.fitting.timing import PACE

WATCHES = {"title": False, "asks": False}
NO_SQUARES = {**WATCHES, "squares": False}

VERBS = (
    Verb("open", "Title; a board with an axis for each column of the table; its rows drop [drop] onto it as beads, one by one.",
         {"title": True, "points": True}, pace=PACE["open"]),
    Verb("guess", "The model's first guess is drawn [line] across the board: a line, a curve, or ground for each kind.",
         {**WATCHES, "points": True, "line": True}, pace=PACE["guess"]),
    Verb("miss", "A bar from each bead to the line [bars]; each becomes a square [squares]; one that is as large as their mean "
                 "goes [mean] to the jar, which fills: the loss. Of kinds, what is told wrongly is ringed.",
         {**WATCHES, "points": True, "line": True, "bars": True, "squares": True, "jar": True}, pace=PACE["miss"]),
    Verb("step", "Slow steps: the line moves, with its bars and squares; the jar with them. Of a batch its beads are lit.",
         {**WATCHES, "points": True, "line": True, "bars": True, "squares": True, "jar": True}, pace=PACE["step"]),
    Verb("walk", "Quick steps of the line, with its bars; the jar goes with it.",
         {**NO_SQUARES, "points": True, "line": True, "bars": True, "jar": True}, pace=PACE["walk"]),
    Verb("map", "The view draws back: beside board and jar the map of the model's two parameters, and the way made on it.",
         {**NO_SQUARES, "map": True, "view": "all"}, pace=PACE["map"]),
    Verb("ask", "Bars and squares go: beads and line alone. Where will it end?",
         {**NO_SQUARES, "asks": True, "bars": False, "readout": False}, pace=PACE["ask"]),
    Verb("reveal", "The line stands; over the board what it says [numbers], in the table's own units; what was kept for the test is "
                   "laid [test] on the board as rings, with how far off it is there.",
         {**NO_SQUARES, "points": True, "line": True, "jar": True, "bars": False, "readout": True, "test": True}, pace=PACE["reveal"]),
)
