"""When things of the staging fitting come, go and move within a beat, and what follows from it. manim-free."""

from __future__ import annotations

import math

from scenes.kit.easing import smoothstep
from scenes.stage.moves import Cued, Then, ToSteps
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import Moment

TOLD, NODS = 26, 9              # ticks from the first bead that is pointed out to the last; that each is larger
LARGER = 0.6                    # of its size, at most
APART = 0.5                     # of the time that all beads need to a bowl or out of it, by which the last comes later
SHOWS, LEAVES = (0.02, 0.22), 8.0       # of a slow step, in which it is shown where it goes; ticks for quick ones
BLINKS, SHUT = 46, 2.0          # ticks from one blink to the next, and that the lids need to close

PACE = {
    "open": Pace(lead=60, tail=14),
    "guess": Pace(lead=30, tail=8),
    "miss": Pace(lead=88, tail=14),
    "step": Pace(lead=16, tail=12, step_ticks=45, window=(0.5, 0.85)),
    "walk": Pace(lead=20, tail=12, step_ticks=5),
    "map": Pace(lead=40, tail=14),
    "ask": Pace(lead=12, tail=12),
    "reveal": Pace(lead=78, tail=24),
}

_BARS = Cued(4, 14, "bars", needs=90)
_SQUARES = Cued(24, 16, "squares", needs=66)
_MEAN = Cued(46, 10, "mean", needs=46)
_VIEW = Move(2, 26)
_NUMBERS = Cued(8, 14, "numbers", needs=78)
_TEST = Cued(30, 24, "test", needs=40)
_ASIDE = Cued(30, 28, "aside", needs=30)
OUT = Move(0, 10)

# verb -> thing -> its movement; a thing of the state that is not here comes or goes with Move()
MOVES: dict[str, dict[str, Move]] = {
    "open": {"board": Move(0, 1), "points": Move(0, 1), "told": Cued(14, TOLD + NODS, "drop", needs=TOLD + NODS),
             "aside": _ASIDE, "view": Move(4, 30)},
    "guess": {"title": OUT, "line": Cued(8, 18, "line", needs=20), "grips": Cued(2, 18, "line", needs=20)},
    "miss": {"bars": _BARS, "rings": _BARS, "squares": _SQUARES, "mean": _MEAN, "mean flies": Then(16, 16, after=_MEAN),
             "jar": Move(30, 12), "fills": Then(28, 14, after=_MEAN)},
    "step": {"bars": OUT, "squares": OUT, "jar": OUT, "grips": ToSteps(-14, 14)},
    "walk": {"bars": OUT, "squares": OUT, "jar": OUT, "grips": ToSteps(-14, 14), "pushes": ToSteps(-16, 10)},
    "map": {"view": _VIEW, "map": Move(12, 18), "cook goes": Move(0, 16), "squares": OUT},
    "ask": {"bars": OUT, "squares": OUT, "answer": OUT, "makes room": OUT},
    "reveal": {"squares": OUT, "makes room": Move(0, 8), "answer": _NUMBERS, "bars": _NUMBERS, "test": _TEST,
               "test bars": Then(20, 14, after=_TEST)},
}


def move_of(now: Moment, thing: str) -> Move:
    return MOVES.get(now.beat.verb, {}).get(thing, Move())


def there(now: Moment, key: str, thing: str = "") -> float:
    """How far a thing of the state is there, which comes or goes with the movement of its name, or another."""
    return move_of(now, thing or key).presence(now, key)


def ease(now: Moment, thing: str) -> float:
    """How far a movement of this beat is; 0 where there is none of that name."""
    return move_of(now, thing).ease(now) if thing in MOVES.get(now.beat.verb, {}) else 0.0


def sizes(now: Moment, count: int) -> tuple[float, ...]:
    """How large each bead is, in its own size: they are pointed out in turn."""
    if not now.comes("points") or now.beat.verb != "open" or now.calm:
        return (1.0,) * count
    return tuple(1.0 + LARGER * _nods(now.tick - nods) for nods in pointed_out(now, count))


def aside(now: Moment, count: int) -> tuple[float, ...]:
    """How far each of those that are put aside is on its way: 0 on the board, 1 where it waits until it is asked."""
    if now.beat.verb == "open" and now.comes("points"):
        far = ease(now, "aside") if not now.calm else float(ease(now, "aside") == 1.0)
    else:
        far = 1.0 - there(now, "test")
    return tuple(smoothstep(far * (1 + APART) - APART * k / max(1, count - 1)) for k in range(count))


def pushes(now: Moment) -> float:
    """How far it is seen where the step goes that is made: of slow ones each, of quick ones all until the last."""
    if now.beat.last == now.beat.first or now.beat.verb not in ("step", "walk"):
        return 0.0
    if now.beat.verb == "step":
        made = now.gesture[1] if now.tick >= now.beat.steps_at else 0.0
        shows = smoothstep((made - SHOWS[0]) / (SHOWS[1] - SHOWS[0]))
        return shows * smoothstep((now.beat.window[1] - made) / 0.02)
    over = now.beat.steps_at + (now.beat.last - now.beat.first) * now.beat.step_ticks
    return ease(now, "pushes") * smoothstep((over - now.tick) / LEAVES)


def _nods(passed: float) -> float:
    return math.sin(math.pi * min(1.0, max(0.0, passed / NODS)))


def pointed_out(now: Moment, count: int) -> tuple[float, ...]:
    """The tick at which each bead is pointed out."""
    start = move_of(now, "told").begins(now)
    return tuple(start + TOLD * k / max(1, count - 1) for k in range(count))


def filled(now: Moment) -> float:
    """How much of its loss the jar has got: all of it, but in the beat that pours it in."""
    return ease(now, "fills") if now.beat.verb == "miss" and now.comes("jar") and not now.calm else 1.0


def mean_seen(now: Moment) -> tuple[float, float]:
    """(how far the square of the mean is there, how far it is on its way to the jar)."""
    if now.beat.verb != "miss" or not now.comes("jar") or now.calm:
        return 0.0, 0.0
    way = ease(now, "mean flies")
    return ease(now, "mean") * (1.0 - smoothstep(8 * way - 7)), way


def blink(now: Moment) -> float:
    """How far the lids are shut: as often as fits into the beat, open at both its ends."""
    if now.calm:
        return 0.0
    every = now.beat.ticks / max(1, round(now.beat.ticks / BLINKS))
    return max(0.0, 1 - abs(now.tick % every - 0.5 * every) / SHUT)
