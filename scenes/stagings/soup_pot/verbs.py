"""What a beat can show on the staging soup_pot, and what it leaves standing."""

from __future__ import annotations

from scenes.props.kitchen.pouring import INGREDIENTS
from scenes.stage.verbs import Argument, Verb
from scenes.stagings.soup_pot.timing import PACE, RUNS

_KITCHEN = {"title": False, "lit": True, "badge": True, "spoon": True}
_NOTHING_TRIED = {"tried": "", "guessed": ""}

VERBS = (
    Verb("open", "The spoon breaks the surface, seen from near; then the whole kitchen, and the cook.",
         _KITCHEN, pace=PACE["open"]),
    Verb("taste", "The cook sips [sip] and pulls a face; a drop on the ring of the ruler, and it moves to what was tasted.",
         {**_KITCHEN, "score": True, "near": "", **_NOTHING_TRIED}, pace=PACE["taste"]),
    Verb("ask", "The cook looks out of the picture: it is the viewer's turn.",
         {**_KITCHEN, "near": "", **_NOTHING_TRIED}, pace=PACE["ask"]),
    Verb("guess", "Seen from near: the cook shuts both eyes and puts a tenth more of one thing into a spoonful; how far "
                  "the ring climbs stays as a grey bar.",
         {**_KITCHEN, "score": True, "near": "ring", "tried": "", "guessed": "$what"}, pace=PACE["guess"],
         arguments={"what": Argument(str, "pepper", "which thing", choices=INGREDIENTS)}),
    Verb("weigh", "Seen from near: a tenth more of each thing, in a spoonful of its own, dropped on the ring; how far "
                  "it climbs stays as a bar, on the ruler's own scale.",
         {**_KITCHEN, "score": True, "near": "ring", "tried": "all"}, pace=PACE["weigh"]),
    Verb("weigh_again", "The same, more quickly.",
         {**_KITCHEN, "score": True, "near": "ring", "tried": "all"}, pace=PACE["weigh_again"]),
    Verb("try_one", "The same with one thing alone.",
         {**_KITCHEN, "score": True, "near": "ring", "tried": "$what"}, pace=PACE["try_one"],
         arguments={"what": Argument(str, "pepper", "which thing", choices=INGREDIENTS)}),
    Verb("season", "Steps of the run: a hand pours the step's own amount, stirs, and a drop moves the ring.",
         {**_KITCHEN, "score": True, "near": "", **_NOTHING_TRIED}, pace=PACE["season"]),
    Verb("season_quickly", "The same, in little more than half the time.",
         {**_KITCHEN, "score": True, "near": "", **_NOTHING_TRIED}, pace=PACE["season_quickly"]),
    Verb(RUNS, "Many steps, several a second: what is in the pot changes, and the ring moves with it.",
         {**_KITCHEN, "score": True, "near": "", **_NOTHING_TRIED}, pace=PACE[RUNS]),
    Verb("simmer", "The soup simmers; nothing else moves.", {**_KITCHEN, "near": "", **_NOTHING_TRIED}, pace=PACE["simmer"]),
    Verb("hand_over", "A tray with three bowls is filled and held out to us; the loop is named: [sip], [compare], [change]; "
                      "then one bowl is near.",
         {**_KITCHEN, "near": "", **_NOTHING_TRIED, "bowls": True}, pace=PACE["hand_over"]),
)
