"""Verbs of every kind, for lessons that are never drawn."""

from scenes.stage.verbs import Argument, Verb
from toys.bench.timing import PACE

VERBS = (
    Verb("open", "A table is laid; a bell [bell] rings.", {"title": True, "table": True}, pace=PACE["open"]),
    Verb("walk", "Somebody walks.", {"$who": "$last"}, pace=PACE["walk"],
         arguments={"who": Argument(str, "all", "whose steps", names_run=True),
                    "pace": Argument(float, 1.0, "how fast"),
                    "mood": Argument(str, "calm", "how", choices=("calm", "wild"))}, playhead="who"),
    Verb("step", "One goes on.", pace=PACE["step"]),
    Verb("rest", "Nothing.", {"table": False}, pace=PACE["rest"]),
)
