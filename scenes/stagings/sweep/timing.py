"""When things come, go and move on the staging sweep, in ticks."""

from __future__ import annotations

from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import Moment

FILL = Move(10, 26)     # the first jar is filled
RUN = Move(8, 105)      # all runs go on together, from their first step to their last
TOLD = Move(6, 8)       # the end of the first run is told
APART = 3.0             # from one run to the next
HOLD = 20               # the last of them stands, at least

PACE = {
    "open": Pace(lead=48, tail=10),
    "run": Pace(lead=8, tail=int(RUN.ticks) + 12),
    "ends": Pace(lead=8, tail=8 + 12 * int(APART) + HOLD),
}


def walked(now: Moment) -> float:
    """How far all runs are on their way, 0 to 1: the share grows with the square of time, so that first steps are
    seen and the last of a thousand do not last."""
    if now.comes("walked"):
        return RUN.ease(now) ** 2
    return float(bool(now.beat.entry.get("walked")))


def filled(now: Moment, place: int) -> float:
    """How far the jar in a place is filled to the first loss of its run."""
    if not now.comes("filled") or now.beat.verb != "open":
        return 1.0
    begins = min(FILL.start + APART * place, now.beat.ticks - FILL.ticks)
    return now.presence("filled", begins, FILL.ticks)


def told(now: Moment, place: int) -> float:
    """How far the end of the run in a place is told."""
    begins = min(TOLD.start + APART * place, now.beat.ticks - TOLD.ticks)
    return now.presence("told", begins, TOLD.ticks)
