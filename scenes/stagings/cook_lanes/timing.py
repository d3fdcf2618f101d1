"""When things come, go and move on the staging cook_lanes, in ticks."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from scenes.kit.easing import smoothstep
from scenes.stage.moments import cue_in_time
from scenes.stage.moves import Cued, Ending, Then, ToSteps
from scenes.stage.pace import Move, Pace
from scenes.stage.step_parts import AfterSteps
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# what each verb needs
PACE = {
    "open": Pace(lead=15, tail=15),
    "grain": Pace(lead=40, tail=12),
    "pinch": Pace(lead=84, tail=12),
    "line_up": Pace(lead=46, tail=12),
    "race": Pace(lead=8, tail=13, step_ticks=6, window=(0.28, 0.88)),
    "solo": Pace(lead=30, tail=30, step_ticks=12, window=(0.34, 0.84)),
    "border": Pace(lead=66, tail=54, step_ticks=10, window=(0.2, 0.9)),
    "jars": Pace(lead=72, tail=12),
}

# fractions of a hop's way, and of the crouch before it
PLANK_GOES = 0.12           # at both ends of a hop: the plank is lifted, and set down
TURNED = 0.6                # of the crouch, in which a cook turns round
TURNED_ALOFT = 0.1          # of the hop, where there is no crouch

COOKS_APART = 4             # ticks from one lane to the next, when cooks line up
SLOPES_APART = 1            # from one plank along the ruler to the next
JARS_APART = 2              # from one jar to the next
LIGHT_SOON = 4              # how much sooner than the arrow on the ruler its light is there
PARTS_APART = 22            # from slope to rate to step, where no cue says otherwise
BORDER_HOP, BORDER_PAUSE = 7, 2     # ticks of a hop beyond the border, and before the first
BORDER_REST = 4             # after the last
LINE_AFTER, JARS_REST = 20, 8       # from the last jar to the line over them, and after that


def _product(first: float) -> dict[str, Move]:
    """Slope, rate and step come one after the other from tick `first`, or at their cues; all go together."""
    slope = Cued(first, cue="slope", needs=36)
    rate = Cued(first + PARTS_APART, cue="rate", needs=36)
    step = Cued(first + 2 * PARTS_APART, cue="pinch", needs=46)
    return {
        "slope": slope, "plank to its slot": Then(0, LARGE, after=slope),
        "rate": rate, "pointer": Then(6, LARGE, after=rate),
        "step": step, "arrow on the ruler": Then(8, after=step), "step taken": Then(20, 14, after=step),
        "goes": Move(),
    }


_FALL = Cued(20, cue="grain", needs=20)
_FLIGHT = Move(4, 22)

# verb -> thing -> when it moves. What comes at one tick and goes at another has two rows
MOVES: dict[str, dict[str, Move]] = {
    "grain": {
        "plank": Move(2), "grain": Then(-8, 6, after=_FALL), "fall": _FALL, "tip": Then(9, after=_FALL),
    },
    "pinch": _product(12),              # the plank underfoot goes as the step comes
    "line_up": {                        # the first race lines them up as well
        "bench becomes a lane": Move(4, 22), "cook": Move(12), "legend": Move(16), "pointer": Move(24, LARGE),
        "cook goes back": Move(0, 22), "dial to its lane": _FLIGHT, "rate": Then(22, after=_FLIGHT),
    },
    "race": {
        "plank": Move(0, SMALL), "step loses its colour": Move(), "light": Move(), "light goes": Ending(),
    },
    "solo": {
        "view": Move(0, 24), "view goes": Move(0, 24), "spit": AfterSteps(3, 24),
    },
    "one lane": {                       # solo, border and jars show one lane instead of all
        "lanes merge": Move(0, 22), "cooks go": Move(0, SMALL),
    },
    "border": {
        "dial": Move(4), "dial goes": Move(), "mark": Cued(11, cue="border", needs=54),
        "number": ToSteps(-SMALL - 16, SMALL), "pointer": ToSteps(-SMALL - STANDARD), "cook": ToSteps(-SMALL, SMALL),
        "second cook": Move(SMALL, SMALL, "misses"),        # after the last step of the first
    },
    "jars": {
        "lane": Move(4), "flag": Move(0, 22), "stops": Move(8), "stops go": Move(),
        "first jar": Move(20, STANDARD, "jars"), "first liquid": Move(8, LARGE),     # after its jar began
        "line": Cued(56, 24, "valley", needs=24),
    },
}


# what the table says of a moment ---------------------------------------------------
def any_there(now: Moment, keys: Iterable[str], move: Move) -> float:
    """How far any of several things is there; one that takes another's place leaves no gap."""
    keys = tuple(keys)
    before, after = (any(state.get(key) for key in keys) for state in (now.beat.entry, now.beat.exit))
    if before == after:
        return float(after)
    return move.ease(now) if after else 1.0 - move.ease(now)


@dataclass(frozen=True)
class Coming:
    """How far a product is there: its three parts, the plank's way to its slot, the turn of the dial, the
    length of the arrow that is laid on a ruler, its light, and how much of the step has been taken."""

    parts: tuple[float, float, float]
    way: float = 1.0
    turned: float = 1.0
    laid: float = 1.0
    landing: float = 1.0
    taken: float = 1.0


def product(now: Moment, key: str, moves: Mapping[str, Move]) -> Coming:
    """Of the state's `key`; moves: the verb's, that brings it."""
    if not now.comes(key):
        stands = moves["goes"].presence(now, key)
        return Coming((stands, stands, stands), landing=stands)
    slope, rate, step, way, turned, laid, taken = (moves[thing].ease(now) for thing in (
        "slope", "rate", "step", "plank to its slot", "pointer", "arrow on the ruler", "step taken"))
    return Coming((slope, rate, step), way, turned, laid, min(1.0, LIGHT_SOON * laid), taken)


def spat(now: Moment) -> float:
    """How much of what is too salty is out again."""
    return MOVES["solo"]["spit"].ease(now)


def second_begins(now: Moment, hops: int) -> float:
    """When the cook beyond the border begins, who makes so many hops: after the first cook, and in time."""
    move, beat = MOVES["border"]["second cook"], now.beat
    first_is_done = beat.steps_at + (beat.last - beat.first) * beat.step_ticks + move.start
    needs = move.ticks + BORDER_PAUSE + BORDER_HOP * hops + BORDER_REST
    return max(first_is_done, cue_in_time(now, move.cue, first_is_done, needs))


def beyond_begins(now: Moment, hops: int) -> float:
    """When its first hop does."""
    return second_begins(now, hops) + MOVES["border"]["second cook"].ticks + BORDER_PAUSE


def hops_beyond(now: Moment, hops: int) -> float:
    """The playhead of that cook."""
    if now.beat.verb != "border":
        return float(hops)
    passed = (now.tick - beyond_begins(now, hops)) / BORDER_HOP
    whole = min(max(0, math.floor(passed)), hops)
    return min(float(hops), whole + smoothstep(passed - whole))


@dataclass(frozen=True)
class Rising:
    """How far each of the jars is up and filled, and how much of the line over them is drawn."""

    up: Sequence[float]
    full: Sequence[float]
    line: float


def rising(now: Moment, jars: int) -> Rising:
    """Jars come up one after the other, each is filled, then the line goes over all of them."""
    moves = MOVES["jars"]
    jar, liquid = moves["first jar"], moves["first liquid"]
    if not now.comes("jars"):
        stand = moves["stops go"].presence(now, "jars")
        return Rising([stand] * jars, [stand] * jars, stand)
    begin = jars_begin(now, jars)
    line = line_over_jars(now, jars)
    return Rising([now.ease(at, jar.ticks) for at in begin],
                  [now.ease(at + liquid.start, liquid.ticks) for at in begin], line.ease(now))


def jars_begin(now: Moment, jars: int) -> list[float]:
    """When each of so many comes up."""
    jar, line = MOVES["jars"]["first jar"], MOVES["jars"]["line"]
    first = replace(jar, ticks=JARS_APART * jars + LINE_AFTER + line.ticks + JARS_REST).begins(now)
    return [first + JARS_APART * k for k in range(jars)]


def line_over_jars(now: Moment, jars: int) -> Move:
    """After the last of them has been looked at."""
    line, up = MOVES["jars"]["line"], jars_begin(now, jars)[0] + JARS_APART * jars + LINE_AFTER
    return Move(max(up, line.begins(now)), line.ticks)
