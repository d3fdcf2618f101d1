"""When things come, go and move on the staging foggy_hill.

A slow step keeps its order: plank, arrow, walk, footprint, numbers.
"""

from __future__ import annotations

import math
from dataclasses import replace

from scenes.kit.easing import smoothstep
from scenes.kit.numerals import whole_step
from scenes.stage.moves import Then, ToSteps
from scenes.stage.pace import Move, Pace
from scenes.stage.step_parts import AfterSteps, InTurn, Share, of_ticks, share_done
from scenes.stage.timeline import LARGE, SMALL, TICKS_PER_SECOND, Moment

# verb -> the shares of a step in which its parts move; what a quick step has laid leaves within it
SLOW_STEP, QUICK_STEP = 36, 18
SLOW = of_ticks(SLOW_STEP, plank=(0, 8), arrow=(8, 16), descent=(12, 18), walk=(16, 26), numbers=(28, SLOW_STEP))
STEPS: dict[str, dict[str, Share]] = {
    "step": SLOW,
    "walk": of_ticks(QUICK_STEP, arrow=(0, 5), walk=(5, 12), leaves=(13, QUICK_STEP)),
    "cross": SLOW,
    "cross_on": {"arrow": (0.0, 0.3), "leaves": (0.8, 1.0)},
}

# what each verb needs
PACE = {
    "open": Pace(lead=18, tail=15),
    "jars": Pace(lead=62, tail=8),
    "join": Pace(lead=44, tail=12),
    "close": Pace(lead=66, tail=6),
    "step": Pace(lead=4, tail=6, step_ticks=SLOW_STEP, window=STEPS["step"]["walk"]),
    "walk": Pace(lead=12, tail=6, step_ticks=QUICK_STEP, window=STEPS["walk"]["walk"]),
    "run": Pace(lead=2, tail=8, step_ticks=2),
    "rest": Pace(lead=8, tail=8),
    "lift": Pace(lead=44, tail=12),
    "surface": Pace(lead=36, tail=12),
    "sink": Pace(lead=50, tail=6),
    "cross": Pace(lead=4, tail=6, step_ticks=SLOW_STEP, window=STEPS["cross"]["walk"]),
    "cross_on": Pace(lead=12, tail=46, step_ticks=4),
}


def _in_turn(part: str, cue: str) -> Move:
    """A part of a slow step, at its word or in its turn."""
    low, high = SLOW[part]
    return InTurn(ticks=round(SLOW_STEP * (high - low)), cue=cue, turn=low)


_PLANK, _ARROW = _in_turn("plank", "slope"), _in_turn("arrow", "arrow")

# verb -> thing -> when it moves
EVERY = "every verb"
MOVES: dict[str, dict[str, Move]] = {
    EVERY: {
        "set": Move(0, 14), "hill": Move(0, 14), "floor": Move(0, 14), "flag": Move(8, 16), "ruler": Move(6, 12),
        "axis": Move(2, 12), "jars": Move(0, 16), "cook": Move(4), "lantern": Move(2, 14), "fog": Move(0, 40),
        "meter": Move(0), "tally": Move(0), "plank": _PLANK, "arrow": _ARROW, "arrow goes": Move(0, 8),
        "landscape": Move(6, LARGE), "knobs": Move(0), "sunk": Move(2, 28), "haze": Move(32, 22),
    },
    "jars": {"filled": Move(10, 50)},
    "join": {"line": Move(2, 22), "hill": Move(0, 14, "hill"), "jars": Then(4, 16, after=Move(cue="hill"))},
    "close": {"meter": Move(54, 12)},
    "step": {"slope": Then(4, SMALL, after=_PLANK), "step": Then(4, SMALL, after=_ARROW)},      # words
    "sink": {"knobs": Move(36)},
    "cross": {
        "gradient": Then(2, SMALL, after=_PLANK), "gradient goes": Then(-SMALL, SMALL, after=_ARROW),
        "descent": Then(0, SMALL, after=_ARROW), "two parts": ToSteps(0, 14),
    },
    "cross_on": {"haze": AfterSteps(0, 24), "sunk": AfterSteps(16, 26), "plank goes": Move(0, 8)},
}
JARS, STAGGER = 25, 0.88     # that are filled one after the other; the share of that time over which they begin
LATER = 0.25        # ticks by which the hill takes longer to come, for each before its word
NUMBER = 4          # ticks in which a printed number comes or goes
DRIFT = 0.10        # units a second that the fog drifts, at most

# the verbs that make steps of the run over one parameter, and of that over two
WALKS, CROSSINGS = ("step", "walk", "run"), ("cross", "cross_on")


def move(now: Moment, thing: str) -> Move:
    """When a thing moves in this beat."""
    return MOVES.get(now.beat.verb, {}).get(thing) or MOVES[EVERY][thing]


def jar_begins(k: int) -> float:
    """How far the filling of all jars is when the k-th begins."""
    return STAGGER * k / max(1, JARS - 1)


def hill_comes(now: Moment) -> Move:
    """At its word, and the longer the later that is."""
    moved = move(now, "hill")
    return replace(moved, ticks=moved.ticks + LATER * now.cue(moved.cue))


# steps ------------------------------------------------------------------------------
def stands(now: Moment) -> bool:
    """Whether no step is made in this beat."""
    return now.beat.first == now.beat.last


def parts(now: Moment, verbs: tuple[str, ...]) -> dict[str, Share]:
    """Of the step that one of the verbs makes; none where none is made."""
    return {} if now.beat.verb not in verbs or stands(now) else STEPS.get(now.beat.verb, {})


def arrow(now: Moment, verbs: tuple[str, ...]) -> float:
    """How far the arrow of the step being made has grown."""
    step = parts(now, verbs)
    if "arrow" not in step:
        return 0.0
    return move(now, "arrow").ease(now) if step is SLOW else share_done(now, step["arrow"])


def leaving(now: Moment) -> float:
    """How far that is still there which is done when the numbers come: 1 until the footprint, then less."""
    return 1.0 - share_done(now, SLOW["numbers"])


def lasting(now: Moment) -> float:
    """The same for what stays with the last step of a beat, and leaves in the next beat."""
    return 1.0 if now.gesture[0] == now.beat.last - 1 else leaving(now)


def left(now: Moment, key: str) -> float:
    """How far the arrow is still there that a slow step of the beat before has left."""
    return 1.0 - move(now, "arrow goes").ease(now) if now.beat.entry.get(key) else 0.0


# numbers -----------------------------------------------------------------------------
def printed(now: Moment, s: float, verbs: tuple[str, ...]) -> int:
    """The step whose numbers stand; those of a slow one come after the footprint."""
    told = parts(now, verbs).get("numbers")
    if told is None or now.gesture[1] >= told[0]:
        return whole_step(s)
    return min(whole_step(s), now.gesture[0])


def grown(now: Moment, verbs: tuple[str, ...]) -> float:
    """How far the newest dot of the curve is there."""
    told = parts(now, verbs).get("numbers")
    return 1.0 if told is None or now.gesture[1] < told[0] else share_done(now, told)


def number(now: Moment, verbs: tuple[str, ...]) -> float:
    """How far the printed loss is there: it gives way while the level moves on from it."""
    step, ticks = parts(now, verbs), now.beat.step_ticks
    if "walk" not in step:
        return 1.0
    goes, rests = step["walk"]
    comes = step["numbers"][0] if "numbers" in step else rests
    tick = now.gesture[1] * ticks
    return 1.0 - smoothstep((tick - goes * ticks + NUMBER) / NUMBER) + smoothstep((tick - comes * ticks) / NUMBER)


def drift_of(now: Moment) -> float:
    """How far the fog has moved: there and back within a beat, at rest at both ends.

    Once a tick: it moves by less than a pixel then, and a fog costs more to paint than all else.
    """
    if now.calm:
        return 0.0
    swing = (1 - math.cos(2 * math.pi * math.floor(now.tick) / now.beat.ticks)) / 2
    return DRIFT * swing * now.beat.ticks / TICKS_PER_SECOND
