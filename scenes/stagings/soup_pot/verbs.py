"""What a beat can show on the staging soup_pot, and what it leaves standing."""

from __future__ import annotations

from scenes.props.kitchen.pouring import INGREDIENTS
from scenes.stage.verbs import Argument, Verb
from scenes.stagings.soup_pot.timing import ASKS, CHANGES, COMPARES, PACE, RUNS, SIPS

_KITCHEN = {"title": False, "lit": True, "spoon": True}
_AT_REST = {**_KITCHEN, "loop": False, "tried": ""}
_STEPS = {**_AT_REST, "score": True, "whole": True}
_TRIED = {**_KITCHEN, "score": True, "whole": True, "slate": True, "loop": False}
_LOOP = {**_KITCHEN, "score": True, "whole": True, "loop": True}

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
    Verb("try_one", "The same with one thing alone; then all rests for a moment, and the cook looks out of the picture.",
         {**_TRIED, "tried": "$what"}, pace=PACE["try_one"],
         arguments={"what": Argument(str, "pepper", "which thing", choices=INGREDIENTS)}),
    Verb("season", "Steps of the run: a hand pours the step's own amount, stirs, and a drop moves the ring.",
         _STEPS, pace=PACE["season"]),
    Verb("season_quickly", "The same, in little more than half the time; bars say why it is this thing that is poured.",
         {**_STEPS, "slate": True}, pace=PACE["season_quickly"]),
    Verb(ASKS, "Asked again, in a hurry: a drop for each thing on the ring, and bars keep how far it climbs; then a step, "
               "as quickly.",
         {**_STEPS, "slate": True}, pace=PACE[ASKS]),
    Verb(RUNS, "Many steps, several a second: what is in the pot changes, and the ring moves with it.",
         _STEPS, pace=PACE[RUNS]),
    Verb("simmer", "The soup simmers; nothing else moves.", _AT_REST, pace=PACE["simmer"]),
    Verb(SIPS, "The loop, walked once with its sign lit, begins: a sip.",
         {**_LOOP, "station": "bowl", "tried": ""}, pace=PACE[SIPS]),
    Verb(COMPARES, "It goes on: a drop for each thing on the ring, and bars keep how far it climbs.",
         {**_LOOP, "station": "ruler", "slate": True, "tried": "all"}, pace=PACE[COMPARES]),
    Verb(CHANGES, "And round: steps of the run, quickly, each with the sip that follows.",
         {**_LOOP, "station": "ruler", "tried": ""}, pace=PACE[CHANGES]),
    Verb("hand_over", "A bowl is filled and held out to us; the loop is named: [sip], [compare], [change], or goes round "
                      "where it was walked before.",
         {**_AT_REST, "whole": True, "bowl": True, "slate": False, "loop": True, "station": ""}, pace=PACE["hand_over"]),
)
