"""When movements begin that have no tick of their own."""

import pytest

from scenes.stage.moves import Cued, Ending, Then, ToSteps, comes_and_goes, later, once
from scenes.stage.pace import Move
from scenes.stage.timeline import Beat, Moment

NOW = Moment(Beat("only", "any", 0, 1, 60, step_ticks=10, steps_at=20, cues={"soon": 4, "late": 58},
                  exit={"thing": True}), 12.0)


@pytest.mark.parametrize(("move", "begins"), [
    (Cued(20, cue="soon", needs=10), 4), (Cued(20, cue="late", needs=10), 50), (Cued(20, cue="none", needs=10), 20),
    (Then(-3, after=Cued(20, cue="soon")), 1), (ToSteps(-6), 14), (Ending(2, 8), 50), (later(Move(5), 3, 2), 11),
])
def test_a_movement_begins(move: Move, begins: float) -> None:
    assert move.begins(NOW) == begins


def test_what_stands_has_come() -> None:
    stands = Moment(Beat("next", "any", 1, 1, 60, entry={"thing": True}, exit={"thing": True}), 0.0)
    assert (once(stands, "thing", Move(5)), once(NOW, "thing", Move(12))) == (1.0, 0.0)
    assert comes_and_goes(stands, "thing", Move(5), Move()) == 1.0
    assert comes_and_goes(NOW, "thing", Move(2, 10), Move(50)) == 1.0
