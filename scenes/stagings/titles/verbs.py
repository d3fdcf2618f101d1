"""What a beat can show on the staging titles, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.titles.timing import PACE

VERBS = (
    Verb("open", "First light in an empty kitchen, and the title; then the view goes down to the soup in the pot.",
         {"view": "surface", "out": True, "page": ""}, pace=PACE["open"]),
    Verb("credit", "The same kitchen at another hour, the pot on its fire, and on a slate who and what made the film.",
         {"view": "board", "out": False, "page": "$text"}, pace=PACE["credit"],
         arguments={"text": Argument(str, "", "a heading and, each on a line of its own, what stands under it",
                                     builds=True)}),
    Verb("close", "The fire goes out, and then the light.", {"view": "board", "out": True, "page": ""},
         pace=PACE["close"]),
)
