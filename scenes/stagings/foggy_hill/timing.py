"""When things come, go and move on the staging foggy_hill.

A slow step keeps its order: plank, arrow, walk, footprint, numbers.
"""

from __future__ import annotations

import math

from scenes.kit.easing import smoothstep
from scenes.kit.numerals import whole_step
from scenes.stage.moves import Cued, Ending, Latest, Then
from scenes.stage.pace import Move, Pace
from scenes.stage.step_parts import InTurn, Share, of_ticks, share_done
from scenes.stage.timeline import LARGE, SMALL, TICKS_PER_SECOND, Moment

# verb -> the shares of a step in which its parts move; what a quick step has laid leaves within it
SLOW_STEP, QUICK_STEP, TURN_STEP = 54, 13, 58
# slope, rate and step come one after the other, and are held, before the step is walked
SLOW = of_ticks(SLOW_STEP, plank=(0, 8), dial=(8, 16), arrow=(16, 24), walk=(34, 44), numbers=(45, SLOW_STEP))
# over two parameters: the arrow is parted into what it turns of each knob, before it is walked
TURN = of_ticks(TURN_STEP, plank=(0, 8), arrow=(8, 18), split=(18, 30), walk=(38, 50), numbers=(51, TURN_STEP))
# one that flings whoever makes it off the land; and the smaller one that they make instead
OVER_STEP, BACK_STEP = 46, 26
OVER = of_ticks(OVER_STEP, plank=(0, 8), dial=(5, 12), arrow=(17, 29), walk=(33, OVER_STEP))
BACK = of_ticks(BACK_STEP, arrow=(0, 6), walk=(13, 23))
STEPS: dict[str, dict[str, Share]] = {
    "step": SLOW,
    "walk": of_ticks(QUICK_STEP, arrow=(0, 4), walk=(4, 10), leaves=(10, QUICK_STEP)),
    "run": {"arrow": (0.0, 0.3), "leaves": (0.8, 1.0)},
    "cross": TURN, "overstep": OVER, "turn_down": BACK,
    "cross_on": {"arrow": (0.0, 0.3), "walk": (0.4, 0.85), "leaves": (0.85, 1.0)},
    "cross_run": {},
}

# what each verb needs
PACE = {
    "open": Pace(lead=60, tail=20),
    "jars": Pace(lead=56, tail=2),
    "close": Pace(lead=78, tail=0),
    "step": Pace(lead=14, tail=8, step_ticks=SLOW_STEP, window=STEPS["step"]["walk"]),
    "walk": Pace(lead=6, tail=3, step_ticks=QUICK_STEP, window=STEPS["walk"]["walk"]),
    "run": Pace(lead=14, tail=4, step_ticks=2),
    "rest": Pace(lead=46, tail=2),
    "ask": Pace(lead=24, tail=24),
    "lift": Pace(lead=70, tail=10),
    "surface": Pace(lead=64, tail=2),
    "land": Pace(lead=30, tail=10),
    "overstep": Pace(lead=10, tail=10, step_ticks=OVER_STEP, window=OVER["walk"]),
    "turn_down": Pace(lead=50, tail=6, step_ticks=BACK_STEP, window=STEPS["turn_down"]["walk"]),
    "cross": Pace(lead=28, tail=8, step_ticks=TURN_STEP, window=STEPS["cross"]["walk"]),
    "cross_on": Pace(lead=8, tail=2, step_ticks=8, window=STEPS["cross_on"]["walk"]),
    "cross_run": Pace(lead=12, tail=4, step_ticks=2),
    "sink": Pace(lead=82, tail=0),
}


def _in_turn(step: dict[str, Share], ticks: int, part: str, cue: str) -> Move:
    """A part of a slow step, at its word or in its turn."""
    low, high = step[part]
    return InTurn(ticks=round(ticks * (high - low)), cue=cue, turn=low)


_PLANK, _DIAL, _ARROW = (_in_turn(SLOW, SLOW_STEP, *part)
                          for part in (("plank", "slope"), ("dial", "dial"), ("arrow", "arrow")))
_LAID, _AHEAD, _SPLIT = (_in_turn(TURN, TURN_STEP, *part)
                         for part in (("plank", "slope"), ("arrow", "arrow"), ("split", "split")))
_BACK = InTurn(18, turn=SLOW["walk"][0] + 0.28 * (SLOW["walk"][1] - SLOW["walk"][0]))      # what was told is gone
_FLUNG = [_in_turn(OVER, OVER_STEP, *part) for part in (("plank", "slope"), ("dial", "dial"), ("arrow", "arrow"))]
_MIST = Move(0, 18)
_TURNED = Move(22, 18)
_STEEP = Latest(ticks=16, of=(Move(16), Cued(16, cue="steeper", needs=48)))
_PULLED = Latest(ticks=16, of=(Move(30), Cued(30, cue="pulled", needs=34)))
_FEET = Cued(4, 12, cue="feet", needs=46)
_GROUND = Cued(0, 14, cue="ground", needs=78)
_FLAG = Latest(ticks=14, of=(Move(36), Cued(44, cue="flag", needs=26)))        # the valley is seen before
_CLOSES, _COOK = Then(24, 22, after=_GROUND), Cued(32, 22, cue="cook", needs=46)

# verb -> thing -> when it moves
EVERY = "every verb"
MOVES: dict[str, dict[str, Move]] = {
    "open": {"view": Move(52, 28), "formula": Move(54, 12)},         # when the title has gone
    EVERY: {
        "set": Move(0, 14), "hill": Move(0, 14), "flag": Move(8, 16), "ruler": Move(4, 12), "jars": Move(0, 16),
        "cook": Move(4), "fog": Move(0, 40), "bank": Move(0, 10), "meter": Move(0), "tally": Move(2), "plank": _PLANK,
        "arrow": _ARROW, "arrow goes": Move(0, 8), "told": Move(0, 8), "view": Move(0, 28), "sat": Move(0, 8),
        "out": Move(8, 8),
        "counted": Move(0), "sunk": Move(4, 30), "number": Move(0, 8),
        "floor": Move(0),
        "landscape": Move(0, 1), "axis": Move(0, 8), "steep": Move(0, 6), "dial": Move(0),
        "multiplied": Move(0, 6), "close_up": Move(0, 8), "curve": Move(0, 8), "pulled": Move(4, LARGE),
        "lined": Move(0, 8), "lettered": Move(0, 6), "mist": Move(0, 20), "earth": Move(0, 0), "slid": Move(4, 10),
        "rulers": Move(0, 8), "tallied": Move(0, 10), "knobs": Move(0, 4), "jarred": Move(0, 8),
        "ruled": Move(0, 8), "dusk": Move(0, 8), "aside": Move(0, 10), "opens": Move(0, 0),
        "cleared": Move(0, 8), "neared": Move(0, 8), "curved": Move(0, 8),
        "formula": Move(0, 6), "written goes": Ending(16, 8), "spoon": Move(0, 10), "sip": Move(0, 0),
    },
    "jars": {
        **dict.fromkeys(("set", "hill", "ruler", "jars"), Move(0, 0)),      # they stand at once: a jar is handed over
        "view": Move(0, 26), "title": Move(18, 8), "filled": Move(26, 26), "bank": Cued(32, 24, cue="fog", needs=26),
    },
    "close": {
        "line": _GROUND, "hill": Then(10, 1, after=_GROUND), "earth": Then(10, 16, after=_GROUND),
        "jars": Then(24, 8, after=_GROUND), "fog": _CLOSES, "bank": _CLOSES, "lamp": Then(8, 16, after=_CLOSES),
        "enters": _COOK, "view": Then(0, 36, after=_CLOSES), "cook": Then(0, 4, after=_COOK),
        "spoon": Move(0, 0), "sip": Then(20, 26, after=_COOK), "meter": Ending(0, 4),
        "neared": Then(-6, 6, after=_CLOSES),
    },
    "step": {
        "slope": Then(4, SMALL, after=_PLANK), "rate": _DIAL, "step": Then(4, SMALL, after=_ARROW),      # words
        "spoon": Then(-6, 10, after=_DIAL), "near": Move(4, 18), "nears": Move(0, 6),
        "back": _BACK, "neared": Then(14, 8, after=_BACK), "tally": Ending(0, 8),
        "written": _PLANK, "put in": Then(14, 8, after=_PLANK), "worked": Then(22, 6, after=_PLANK),
        "stepped": Then(2, 8, after=_ARROW),
    },
    "run": {"view": Move(6, 14), "curved": Move(0, 22)},
    "ask": {"spoon": Move(2, 10), "sip": Move(12, 28)},
    "rest": {"view": Move(8, 20), "cleared": Move(0, 8), "left": _FEET, "right": Then(12, 12, after=_FEET),
             "sat": Then(26, 14, after=_FEET)},
    "surface": {
        **dict.fromkeys(("plank", "ruler", "meter", "numbered", "number", "told"), Move(0, 3)),
        "landscape": Move(20, 1), "hill": Move(20, 1), "axis": Then(14, 10, after=_PULLED), "steep": _STEEP,
        "pulled": _PULLED, "floor": Move(13, 8), "rulers": Then(18, 10, after=_PULLED), "mist": _MIST,
        "shuts": Move(4, 12), "opens": Move(18, 22), "view": Move(10, 30), "jarred": Ending(0, 8),
        "knob 0": Move(14, 5), "knob 1": Then(4, 5, after=_PULLED),
        "spoon": Move(38, 6), "sip": Move(42, 20), "spoon away": Ending(2, 6),
    },
    "land": {"landscape": Move(0, 0), "steep": Move(0, 0), "pulled": Move(0, 0), "mist": Move(0, 0),
             "floor": Move(0, 0), "view": Move(0, 0), "axis": Move(2, 12), "rulers": Move(12, 12),
             "formula": Move(54, 12)},
    "overstep": {"plank": _FLUNG[0], "dial": _FLUNG[1], "arrow": _FLUNG[2], "view": _FLUNG[2]},
    # back along the arrow and near, to the dial; as that is turned the view goes back, in which the arrow shortens
    "turn_down": {"home": Move(0, 14), "view": Move(3, 17), "arrow told goes": Move(0, 5), "relaid": Move(14, 8),
                  "hand": Move(13, 9), "told dial goes": Then(-2, 4, after=_TURNED), "turned": _TURNED,
                  "back": Then(11, 16, after=_TURNED), "told dial": Then(17, 4, after=_TURNED),
                  "told slope": Then(20, 6, after=_TURNED), "told step": Then(25, 6, after=_TURNED),
                  "hand back": Then(19, 10, after=_TURNED), "knob 0": Move(43, 5), "knob 1": Move(46, 5),
                  "late knob 0": Move(66, 5), "late knob 1": Move(69, 5),
                  "jar goes": Move(2, 3), "jar back": Move(46, 4)},
    "cross": {
        "plank": _LAID, "dial": Then(6, SMALL, after=_LAID), "tallied": Move(14, 10), "arrow": _AHEAD, "split": _SPLIT,
        "counted late": Ending(6, 10), "written": _LAID, "put in": Then(14, 8, after=_LAID),
        "worked": Then(10, 8, after=_LAID),
    },
    "cross_on": {"view": Move(0, 0), "tallied": Move(10, 10), "counted": Move(10, 10)},
    "cross_run": {"close_up": Move(20, 8), "view": Move(0, 14), "tallied": Move(10, 8)},
    "sink": {"plank": Move(0, 8), "counted": Move(0, 3), "to land": Move(0, 20), "mist": Move(2, 22),
             "lined": Move(14, 10), "flag": Move(22, 10), "sunk": Move(34, 24), "view": Move(32, 26),
             "nearer": Ending(0, 26), "asker": Ending(0, 22),
             "aside": Move(12, 12),
             "spoon": Move(22, 8), "sip": Move(28, 26), "spoon away": Move(54, 8), "dusk": Ending(24, 16),
             "out": Ending(0, 8)},
    "lift": {"view": Move(0, 40), "lettered": Move(38, 8),
             "fog": Move(6, 40), "told": Move(20, 14), "out": Move(0, 8), "flag": _FLAG,
             "cleared": Move(40, 8), "aside": Then(18, 14, after=_FLAG), "number": Then(16, 8, after=_FLAG),
             "formula": Then(24, 10, after=_FLAG)},
}
JARS, FILLED, STAGGER = 13, 4, 0.80     # jars; how many are filled, and the share of that time over which they begin
ENTERING = 4        # paces of a cook who comes out of the fog
NUMBER = 1          # ticks in which a printed number comes or goes
DRIFT = 0.10        # units a second that the fog drifts, at most
TITLE = Move(42, 10)        # when it goes, of whichever verb begins with it, if that has none of its own
BLINKS, BLINK = 44, 5       # ticks from one blink to the next, about, and of one

# the verbs that make steps of the run over one parameter, and of that over two; that throw, and bring back from there
OVERSTEPS, TURNS = ("overstep",), ("turn_down",)
WALKS, CROSSINGS = ("step", "walk", "run"), (*TURNS, "cross", "cross_on", "cross_run")


def move(now: Moment, thing: str) -> Move:
    """When a thing moves in this beat."""
    return MOVES.get(now.beat.verb, {}).get(thing) or MOVES[EVERY][thing]


def title(now: Moment) -> Move:
    """When the title goes."""
    return MOVES.get(now.beat.verb, {}).get("title", TITLE)


def jar_begins(k: int) -> float:
    """How far the filling of all jars is when the k-th begins."""
    return STAGGER * k / max(1, FILLED - 1)


def blink(now: Moment) -> float:
    """A blink now and then; none at either end of a beat."""
    if now.calm:
        return 0.0
    every = now.beat.ticks / max(1, round(now.beat.ticks / BLINKS))
    away = abs(now.tick % every - 0.5 * every)
    return max(0.0, 1.0 - 2 * away / BLINK)


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
    return move(now, "arrow").ease(now) if "plank" in step else share_done(now, step["arrow"])


def leaving(now: Moment) -> float:
    """How far that is still there which is done when the numbers come: 1 until the footprint, then less."""
    return 1.0 - share_done(now, STEPS[now.beat.verb]["numbers"])


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
