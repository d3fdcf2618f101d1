"""When things come, go and move on the staging cook_lanes, in ticks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scenes.stage.moments import cue_in_time
from scenes.stage.moves import Cued, Ending, Then
from scenes.stage.pace import Move, Pace
from scenes.stage.step_parts import AfterSteps
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# what each verb needs
PACE = {
    "open": Pace(lead=15, tail=15),
    "grain": Pace(lead=40, tail=12),
    "pinch": Pace(lead=88, tail=12),
    "line_up": Pace(lead=46, tail=12),
    "race": Pace(lead=8, tail=13, step_ticks=6, window=(0.28, 0.88)),
    "solo": Pace(lead=26, tail=24, step_ticks=12, window=(0.36, 0.84)),
    "border": Pace(lead=92, tail=50, step_ticks=14, window=(0.2, 0.9)),
    "jars": Pace(lead=106, tail=24),
}

# fractions of a hop's way, and of the crouch before it
PLANK_GOES = 0.12           # at both ends of a hop: the plank is lifted, and set down
TURNED = 0.6                # of the crouch, in which a cook turns round
TURNED_ALOFT = 0.1          # of the hop, where there is no crouch

COOKS_APART = 4             # ticks from one lane to the next, when cooks line up
JARS_APART = 2              # from one jar to the next
PARTS_APART = 16            # from slope to rate to step, where no cue says otherwise
BORDER_SET = 8              # from the dial that has come to its border to the first hop there
LINE_AFTER, JARS_REST = 20, 8       # from the last jar to the line over them, and after that
VIEWERS_TURN = 40           # from what is asked [valley] to the line


def _product() -> dict[str, Move]:
    """Slope, rate and step come one after the other, or at their cues; all go together."""
    slope = Cued(12, cue="slope", needs=78)
    rate = Cued(12 + PARTS_APART, cue="rate", needs=70)
    step = Cued(12 + 2 * PARTS_APART, cue="pinch", needs=58)
    return {
        "slope": slope, "rate": rate, "step": step, "pointer": Then(2, 24, after=step),
        "plank goes": Then(32, SMALL, after=step), "step taken": Then(34, 14, after=step), "goes": Move(),
    }


_FALL = Cued(20, cue="grain", needs=20)

# verb -> thing -> when it moves. What comes at one tick and goes at another has two rows
MOVES: dict[str, dict[str, Move]] = {
    "grain": {
        "turns back": Move(0, SMALL), "plank": Move(2), "grain": Then(-8, 6, after=_FALL), "fall": _FALL,
        "tip": Then(9, after=_FALL),
    },
    "open": {"axis": Move(22, SMALL),      # once the ruler has come down under it
             "asks": Cued(30, SMALL, cue="ask", needs=20)},      # the cook looks at whom it asks
    "pinch": _product(),                # the plank underfoot goes as the step is taken
    "line_up": {                        # the first race lines them up as well
        "bench becomes a lane": Move(4, 22), "cook": Move(12), "legend": Move(16), "pointer": Move(24, LARGE),
        "cook goes back": Move(0, 22), "words": Move(24),
        "its hops go": Move(0, SMALL),
    },
    "race": {
        "plank": Move(0, SMALL), "step loses its colour": Move(), "light": Move(), "light goes": Ending(),
    },
    "solo": {
        "view": Move(0, 24), "view goes": Move(0, 24), "spit": AfterSteps(3, 15),
        "counted": Move(0, 4), "axis goes": Move(0, SMALL),      # no longer
        "goes back": Move(0, 14), "takes over": Move(14, 3),        # one cook where the last one began
        "plank": Move(18, SMALL),
    },
    "one lane": {                       # solo, border and jars show one lane instead of all
        "lanes merge": Move(0, 22), "cooks go": Move(0, SMALL),
    },
    "border": {
        "who was alone goes": Move(0, 18), "comes": Move(0, 26), "plank": Move(26, SMALL), "dial": Move(28, 14),
        "named": Move(38, SMALL), "turn": Move(42), "mark": Move(0, SMALL, "border"),
        "hops go": Move(0, SMALL), "dial goes": Move(0, 12), "leaves": Move(10, 20),
        "past": Move(4, 30, "misses"),        # after the last step
    },
    "jars": {
        "lane": Move(4), "flag": Move(0, 14), "stops": Move(8), "stops go": Move(),
        "first jar": Move(20, STANDARD, "jars"), "first liquid": Move(8, LARGE),     # after its jar began
        "line": Then(VIEWERS_TURN, 24, after=Cued(32, cue="valley", needs=VIEWERS_TURN + 24)),
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
    """How far a product is there: its three parts, the turn of the dial, by which the arrow grows, and how much of the
    step has been taken."""

    parts: tuple[float, float, float]
    turned: float = 1.0
    taken: float = 1.0


def product(now: Moment) -> Coming:
    """Of slope, rate and step. They go as another verb begins; the dial, as another cook takes over."""
    moves = MOVES["pinch"]
    if not now.comes("pinch"):
        stands = moves["goes"].presence(now, "pinch")
        dial = float(MOVES["solo"]["takes over"].ease(now) < 1.0) if now.beat.verb == "solo" else stands
        return Coming((stands, min(dial, float(bool(now.beat.entry.get("pinch")))), stands))
    slope, rate, step, turned, taken = (moves[thing].ease(now) for thing in (
        "slope", "rate", "step", "pointer", "step taken"))
    return Coming((slope, rate, step), turned, taken)


def spat(now: Moment) -> float:
    """How much of what is too salty is out again."""
    return MOVES["solo"]["spit"].ease(now)


def border_at(now: Moment) -> float:
    """When the dial has come to its border: by the sentence, and before the first step."""
    last = now.beat.steps_at - BORDER_SET
    return min(now.cue("border", last), last)


def turned_up(now: Moment) -> tuple[float, float]:
    """How far the dial has been turned: up to the border, and on from there."""
    if now.beat.verb != "border":
        return 1.0, 1.0
    start = MOVES["border"]["turn"].start
    return now.ease(start, border_at(now) - start), now.ease(past_begins(now), MOVES["border"]["past"].ticks)


def past_begins(now: Moment) -> float:
    """When the dial is turned on past the border: by the sentence, after the last step, and in time."""
    move, beat = MOVES["border"]["past"], now.beat
    done = beat.steps_at + (beat.last - beat.first) * beat.step_ticks + move.start
    return max(done, cue_in_time(now, move.cue, done, move.ticks + 12))


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
