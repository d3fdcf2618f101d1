"""What a beat can show on the staging soup_pot, and what it leaves standing."""

from __future__ import annotations

from scenes.props.kitchen.pouring import INGREDIENTS
from scenes.stage.verbs import Argument, Verb
from scenes.stagings.soup_pot.timing import ASKS, PACE, RUNS

_KITCHEN = {"title": False, "lit": True, "spoon": True}
_AT_REST = {**_KITCHEN, "near": False, "tried": ""}
_TRIED = {**_KITCHEN, "score": True, "near": True, "slate": True}

VERBS = (
    Verb("open", "The spoon breaks the surface, seen from near; then the pot on its stove, and the cook.",
         _KITCHEN, pace=PACE["open"]),
    Verb("taste", "The cook sips [sip] and pulls a face; a drop on the ring of the ruler, and it moves to what was tasted.",
         {**_AT_REST, "score": True}, pace=PACE["taste"]),
    Verb("ask", "The cook points at one thing after the other, then looks out of the picture: it is the viewer's turn.",
         _AT_REST, pace=PACE["ask"]),
    Verb("weigh", "A tenth more of each thing, in a spoonful of its own, is tasted and dropped on the ring; how far it "
                  "climbs stays as a bar on a slate.",
         {**_TRIED, "tried": "all"}, pace=PACE["weigh"]),
    Verb("weigh_again", "The same, more quickly.",
         {**_TRIED, "tried": "all"}, pace=PACE["weigh_again"]),
    Verb("try_one", "The same with one thing alone.",
         {**_TRIED, "tried": "$what"}, pace=PACE["try_one"],
         arguments={"what": Argument(str, "pepper", "which thing", choices=INGREDIENTS)}),
    Verb("season", "Steps of the run: a hand pours the step's own amount, stirs, and a drop moves the ring.",
         {**_AT_REST, "score": True}, pace=PACE["season"]),
    Verb("season_quickly", "The same, in little more than half the time; bars say why it is this thing that is poured.",
         {**_AT_REST, "score": True, "slate": True}, pace=PACE["season_quickly"]),
    Verb(ASKS, "Asked again, in a hurry: a drop for each thing on the ring, and bars keep how far it climbs; then a step, "
               "as quickly.",
         {**_AT_REST, "score": True, "slate": True}, pace=PACE[ASKS]),
    Verb(RUNS, "Many steps, several a second: what is in the pot changes, and the ring moves with it.",
         {**_AT_REST, "score": True}, pace=PACE[RUNS]),
    Verb("simmer", "The soup simmers; nothing else moves.", _AT_REST, pace=PACE["simmer"]),
    Verb("hand_over", "A bowl is filled and held out to us; the loop is named: [sip], [compare], [change]; then cook and "
                      "bowl are near.",
         {**_AT_REST, "bowl": True, "slate": False}, pace=PACE["hand_over"]),
)
