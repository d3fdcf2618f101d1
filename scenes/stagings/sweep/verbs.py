"""What a beat can show on the staging sweep, and what it leaves standing."""

from __future__ import annotations

from scenes.stage.verbs import Argument, Verb
from scenes.stagings.sweep.timing import PACE

VERBS = (
    Verb("open", "Jars on shelves, one for each run, that are filled to its first loss; under each, what it was given. Of "
                 "one parameter, beside each jar its hill, and the slope where the run begins.",
         {"title": True, "told": False, "walked": False, "filled": True}, pace=PACE["open"],
         arguments={"keys": Argument(str, "", "what is different from run to run", builds=True),
                    "columns": Argument(int, 0, "jars beside each other; 0: as many as look well", least=0, most=12,
                                        builds=True)}),
    Verb("run", "All runs at once, to their ends: the liquid stands at each one's loss, and on the hills they step.",
         {"title": False, "walked": True, "filled": True}, pace=PACE["run"]),
    Verb("ends", "Over each jar how its run ended, and its last loss.",
         {"title": False, "walked": True, "told": True, "filled": True}, pace=PACE["ends"]),
)
