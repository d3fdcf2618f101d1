"""What a beat can show on the staging sweep, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.sweep.timing import FIRST, NAMED, PACE

IN_TURN = ", ".join(f"[{name}]" for name in NAMED)

VERBS = (
    Verb("open", "Jars on shelves, one for each run, that are filled to its first loss [jars]; then what each was given "
                 "[keys]. Of one parameter, beside each jar its valley, who stands in it [dots], and the slope there [slope].",
         {"title": True, "told": False, "walked": False, "until": 0, "filled": True, "lit": "", "close": "", "counted": False},
         pace=PACE["open"],
         arguments={"keys": Argument(str, "", "what is different from run to run", builds=True),
                    "columns": Argument(int, 0, "jars beside each other; 0: as many as look well", least=0, most=12,
                                        builds=True)}),
    Verb("ask", "The light goes from one run to the next, while it is asked what will become of them.",
         {"title": True, "filled": True, "lit": "", "close": ""}, pace=PACE["ask"]),
    Verb("run", "All runs at once, to their ends or a step: in each valley the step as an arrow, the hop along it, and "
                f"where it lands the jar's new loss. The first step alone is made in turn, {IN_TURN}.",
         {"title": False, "walked": True, "until": "$until", "filled": True, "lit": "", "close": "", "counted": True},
         pace=PACE["run"],
         arguments={"until": Argument(int, 0, "the step at which they rest; 0: each at its last", least=0)}),
    Verb("again", "The light is on one run alone, which goes back to its start and makes all of its steps again.",
         {"title": False, "filled": True, "lit": "$run", "close": "", "counted": True},
         pace=PACE["again"], arguments={"run": Argument(str, FIRST, "which run", names_run=True)}),
    Verb("ends", "How the runs ended, and their last losses; light and view are on the run that it is said of. A run whose "
                 "loss is under a hundredth of its first counts as arrived.",
         {"title": False, "walked": True, "told": True, "filled": True, "lit": "$run", "close": "$run", "counted": False},
         pace=PACE["ends"],
         arguments={"run": Argument(str, "all", "the run that it is said of, or all", names_run=True)}),
)
