"""When things come, go and move on the staging rough_ground, in ticks."""

from __future__ import annotations

from scenes.stage.moves import Cued, Ending
from scenes.stage.pace import Move, Pace
from scenes.stage.step_parts import AfterSteps, Share
from scenes.stage.timeline import SMALL, Moment

# verb -> the shares of a step in which its parts move
STEPS: dict[str, dict[str, Share]] = {
    "open": {"arrow": (0.0, 0.4), "walk": (0.45, 1.0)},
    "hop": {"plank": (0.0, 0.2), "arrow": (0.24, 0.50), "hop": (10 / 18, 16 / 18), "plank goes": (0.62, 0.80),
            "arrow goes": (0.86, 1.0)},
}

# what each verb needs
PACE = {
    "open": Pace(lead=16, tail=4, step_ticks=11, window=STEPS["open"]["walk"]),
    "walk": Pace(lead=2, tail=4, step_ticks=3),
    "ravine": Pace(lead=40, tail=12),
    "hop": Pace(lead=4, tail=4, step_ticks=18, window=STEPS["hop"]["hop"]),
    "hop_on": Pace(lead=8, tail=2, step_ticks=4, window=(0.0, 0.9)),
    "stop": Pace(lead=16, tail=4, step_ticks=2),
    "sled": Pace(lead=16, tail=2, step_ticks=12),
    "ride": Pace(lead=0, tail=0, step_ticks=8, window=(0.125, 0.875)),
    "ride_on": Pace(lead=0, tail=8, step_ticks=3),
}

SEEN = 6                # for which a cut, which takes CUT, is seen before its beat ends
CUT = 12
BACK, REST = 20, 10     # for which the view goes back to all grounds, and stays there

# verb -> thing -> when it moves
EVERY = "every verb"
MOVES: dict[str, dict[str, Move]] = {
    EVERY: {
        "number": AfterSteps(-1, 4), "cuts go": Move(0, SMALL), "dial": Move(4), "view": Move(0, 16),
        "letters come": Move(16, SMALL),
    },
    "ride_on": {"view": Ending(REST, BACK), "letters go": Ending(REST + BACK, SMALL)},
    "walk": {"arrow goes": AfterSteps(0, 4)},
    "ravine": {"across": Cued(16, CUT, "across", CUT + SEEN), "along": Cued(34, CUT, "along", CUT + SEEN)},
}
OWN_LOSS = 8            # of a step, from which on its own loss can be read


def move(now: Moment, thing: str) -> Move:
    """When a thing moves in this beat."""
    return MOVES.get(now.beat.verb, {}).get(thing) or MOVES[EVERY][thing]


def cut(now: Moment, name: str) -> float:
    """How far a cut through the ground has been made."""
    return move(now, name).ease(now) if now.comes("cut") else float(bool(now.beat.entry.get("cut")))
