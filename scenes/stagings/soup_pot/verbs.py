"""What a beat can show on the staging soup_pot, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb

VERBS = (
    Verb("open", "The fire is lit under the pot; title and loop badge.",
         {"title": True, "badge": True, "lit": True}, lead=24, tail=15),
    Verb("read_card", "The recipe card comes: one knob for each ingredient.",
         {"title": False, "lit": True, "measures": True, "card": True}, lead=20, tail=8),
    Verb("taste", "The spoon dips and carries a sip to the ruler, which reads [sip] the score.",
         {"title": False, "badge": True, "lit": True, "measures": True, "ruler": True, "readout": True},
         lead=46, tail=8),
    Verb("weigh", "Ghost bars above the pot: what a tenth more of each would bring, one after the other, and "
                  "on the ruler too; the largest is lit [pick].",
         {"title": False, "lit": True, "measures": True, "card": True, "bars": True, "picked": "$pick",
          "pill": False, "tally": False}, lead=24, tail=8,
         arguments={"pick": Argument(bool, True, "whether the bars are measured and the largest lit; false "
                                                 "leaves the question")}),
    Verb("season", "Steps of the run: the shaker pours the step's own amount, spoon and ruler follow.",
         {"title": False, "lit": True, "measures": True, "card": True, "bars": False, "picked": False,
          "pill": True, "ruler": True, "readout": True, "tally": False},
         lead=3, tail=3, step_ticks=50, window=(0.24, 0.46)),
    Verb("season_quickly", "The same, in little more than half the time.",
         {"title": False, "lit": True, "measures": True, "card": True, "bars": False, "picked": False,
          "pill": True, "ruler": True, "readout": True, "tally": False},
         lead=2, tail=4, step_ticks=36, window=(0.24, 0.46)),
    Verb("tally", "What each step so far has gained, side by side; the recipe is laid away.",
         {"title": False, "lit": True, "measures": True, "card": False, "bars": False, "picked": False,
          "pill": False, "ruler": True, "readout": True, "tally": True}, lead=30, tail=8),
    Verb("simmer", "The soup simmers; nothing else moves.", {"title": False, "lit": True}, lead=10, tail=10),
    Verb("close_loop", "The badge comes forward and is walked round: [sip], [compare], [nudge], and on.",
         {"title": False, "badge": True, "bars": False, "picked": False, "pill": False, "tally": False,
          "card": True}, lead=60, tail=14),
    Verb("hand_over", "The pot is served in three bowls: soup, letters, digits.",
         {"title": False, "lit": False, "bowls": True, "bars": False, "picked": False, "pill": False,
          "card": False, "ruler": False, "readout": False, "badge": False, "tally": False},
         lead=34, tail=10),
)
