"""What a beat can show on the staging soup_pot, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.soup_pot.timing import PACE

VERBS = (
    Verb("open", "The fire is lit under the pot; title and loop badge.",
         {"title": True, "badge": True, "lit": True}, pace=PACE["open"]),
    Verb("read_card", "The recipe card comes: one knob for each ingredient.",
         {"title": False, "lit": True, "measures": True, "card": True}, pace=PACE["read_card"]),
    Verb("taste", "The spoon dips and carries a sip to the ruler, which reads [sip] the score.",
         {"title": False, "badge": True, "lit": True, "measures": True, "ruler": True, "readout": True},
         pace=PACE["taste"]),
    Verb("weigh", "Ghost bars above the pot: what a tenth more of each would bring, one after the other, and "
                  "on the ruler too; the largest is lit [pick].",
         {"title": False, "lit": True, "measures": True, "card": True, "bars": True, "picked": "$pick",
          "pill": False, "tally": False}, pace=PACE["weigh"],
         arguments={"pick": Argument(bool, True, "whether the bars are measured and the largest lit; false "
                                                 "leaves the question")}),
    Verb("season", "Steps of the run: the shaker pours the step's own amount, spoon and ruler follow.",
         {"title": False, "lit": True, "measures": True, "card": True, "bars": False, "picked": False,
          "pill": True, "ruler": True, "readout": True, "tally": False},
         pace=PACE["season"]),
    Verb("season_quickly", "The same, in little more than half the time.",
         {"title": False, "lit": True, "measures": True, "card": True, "bars": False, "picked": False,
          "pill": True, "ruler": True, "readout": True, "tally": False},
         pace=PACE["season_quickly"]),
    Verb("tally", "What each step so far has gained, side by side; the recipe is laid away.",
         {"title": False, "lit": True, "measures": True, "card": False, "bars": False, "picked": False,
          "pill": False, "ruler": True, "readout": True, "tally": True}, pace=PACE["tally"]),
    Verb("simmer", "The soup simmers; nothing else moves.", {"title": False, "lit": True}, pace=PACE["simmer"]),
    Verb("close_loop", "The badge comes forward and is walked round: [sip], [compare], [nudge], and on.",
         {"title": False, "badge": True, "bars": False, "picked": False, "pill": False, "tally": False,
          "card": True}, pace=PACE["close_loop"]),
    Verb("hand_over", "The pot is served in three bowls: soup, letters, digits.",
         {"title": False, "lit": False, "bowls": True, "bars": False, "picked": False, "pill": False,
          "card": False, "ruler": False, "readout": False, "badge": False, "tally": False},
         pace=PACE["hand_over"]),
)
