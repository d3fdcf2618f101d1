"""When things come, go and move on the staging titles, in ticks."""

from __future__ import annotations

from scenes.stage.moves import Ending
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

DAWN = Move(0, 26)                      # the first light comes
NAME = Move(10, STANDARD)               # the title,
NAME_GOES = Ending(24, STANDARD)        # and is gone before the view has come far
NEARER = Ending(0, 30)                  # the view goes down to the soup
TO_BOARD = Move(0, 26)                  # the view goes to the slate
PAGE = Move(SMALL, STANDARD)            # a page of credits, after the one before it has gone
FIRST = Move(18, STANDARD)              # the first one, as the view comes to rest: from afar its letters are too small
PAGE_GOES = Move(0, SMALL)
FIRE = Move(0, LARGE)                   # comes up, or goes out
NIGHT = Move(LARGE, 22)                 # what light there was goes after it

# what each verb needs, besides the time in which it is read: its `hold`
PACE = {
    "open": Pace(lead=55, tail=0),
    "credit": Pace(lead=18 + STANDARD, tail=0),
    "close": Pace(lead=LARGE + 22, tail=SMALL),
}


def named(now: Moment) -> float:
    """How far the title is there."""
    return NAME.ease(now) * (1.0 - NAME_GOES.ease(now)) if now.beat.verb == "open" else 0.0


def light(now: Moment) -> float:
    """How far it is light: before the first light, and after the last, it is not."""
    if now.beat.verb == "open":
        return DAWN.ease(now)
    return 1.0 - NIGHT.ease(now) if now.beat.verb == "close" else 1.0


def heat(now: Moment) -> float:
    """How high the fire is: none in the morning."""
    return 0.0 if now.beat.verb == "open" else 1.0 - FIRE.presence(now, "out")


def nearer(now: Moment) -> Move:
    """When the view goes on."""
    return NEARER if now.beat.verb == "open" else TO_BOARD


def turned(now: Moment, page: str) -> float:
    """How far a page of credits is there."""
    before, after = (state.get("page", "") == page for state in (now.beat.entry, now.beat.exit))
    if before == after:
        return float(after)
    if not after:
        return 1.0 - PAGE_GOES.ease(now)
    return (PAGE if now.beat.entry.get("page") else FIRST).ease(now)
