"""Verbs of every kind, for lessons that are never drawn."""

from scenes.stage.verbs import Argument, Verb

VERBS = (
    Verb("open", "A table is laid; a bell [bell] rings.", {"title": True, "table": True}, lead=10, tail=5),
    Verb("walk", "Somebody walks.", {"$who": "$last"}, lead=6, tail=4, step_ticks=8, window=(0.2, 0.8),
         arguments={"who": Argument(str, "all", "whose steps", names_run=True),
                    "pace": Argument(float, 1.0, "how fast"),
                    "mood": Argument(str, "calm", "how", choices=("calm", "wild"))}, playhead="who"),
    Verb("step", "One goes on.", lead=4, tail=4, step_ticks=10),
    Verb("rest", "Nothing.", {"table": False}, lead=0, tail=0),
)
