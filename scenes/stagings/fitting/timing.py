"""When things of the staging fitting come, go and move within a beat, and what follows from it. manim-free."""

from __future__ import annotations

from scenes.kit.easing import smoothstep
from scenes.stage.moves import Cued, Then
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import Moment

DROPS, FALL = 34, 9             # ticks from the first bead's leaving to the last's; that each falls
ASIDE = 16                      # 1 / steps, from a whole one to where numbers have gone

PACE = {
    "open": Pace(lead=62, tail=14),
    "guess": Pace(lead=30, tail=12),
    "miss": Pace(lead=96, tail=14),
    "step": Pace(lead=6, tail=12, step_ticks=36, window=(0.15, 0.75)),
    "walk": Pace(lead=8, tail=14, step_ticks=7),
    "map": Pace(lead=40, tail=14),
    "ask": Pace(lead=12, tail=12),
    "reveal": Pace(lead=52, tail=24),
}

_DROP = Cued(12, DROPS + FALL, "drop", needs=DROPS + FALL)
_BARS = Cued(4, 14, "bars", needs=90)
_SQUARES = Cued(24, 16, "squares", needs=66)
_MEAN = Cued(46, 10, "mean", needs=46)
_VIEW = Move(2, 26)
_NUMBERS = Cued(8, 10, "numbers", needs=40)
OUT = Move(0, 6)

# verb -> thing -> its movement; a thing of the state that is not here comes or goes with Move()
MOVES: dict[str, dict[str, Move]] = {
    "open": {"board": Move(0, 10), "points": _DROP},
    "guess": {"title": OUT, "line": Cued(8, 18, "line", needs=20)},
    "miss": {"bars": _BARS, "squares": _SQUARES, "mean": _MEAN, "mean flies": Then(16, 14, after=_MEAN),
             "jar": Move(34, 12), "fills": Then(26, 12, after=_MEAN)},
    "step": {"bars": OUT, "squares": OUT, "jar": OUT},
    "walk": {"bars": OUT, "squares": OUT, "jar": OUT},
    "map": {"view": _VIEW, "map": Move(12, 18), "cook goes": Move(0, 16), "squares": OUT},
    "ask": {"bars": OUT, "squares": OUT, "readout": OUT},
    "reveal": {"bars": OUT, "squares": OUT, "readout": _NUMBERS, "test": Then(16, 12, after=_NUMBERS)},
}


def move_of(now: Moment, thing: str) -> Move:
    return MOVES.get(now.beat.verb, {}).get(thing, Move())


def there(now: Moment, key: str, thing: str = "") -> float:
    """How far a thing of the state is there, which comes or goes with the movement of its name, or another."""
    return move_of(now, thing or key).presence(now, key)


def ease(now: Moment, thing: str) -> float:
    """How far a movement of this beat is; 0 where there is none of that name."""
    return move_of(now, thing).ease(now) if thing in MOVES.get(now.beat.verb, {}) else 0.0


def falls(now: Moment, count: int) -> tuple[float, ...]:
    """How far each bead has fallen, 0 to 1; in a calm film all lie where they are."""
    if not now.comes("points") or now.beat.verb != "open":
        return (1.0,) * count
    if now.calm:
        return (float(now.tick >= MOVES["open"]["points"].begins(now)),) * count
    return tuple(min(1.0, max(0.0, (now.tick - leaves) / FALL)) for leaves in leave(now, count))


def leave(now: Moment, count: int) -> tuple[float, ...]:
    """The tick at which each bead is let go."""
    start, apart = MOVES["open"]["points"].begins(now), DROPS / max(1, count - 1)
    return tuple(start + k * apart for k in range(count))


def filled(now: Moment) -> float:
    """How much of its loss the jar has got: all of it, but in the beat that pours it in."""
    return ease(now, "fills") if now.beat.verb == "miss" and now.comes("jar") and not now.calm else 1.0


def mean_seen(now: Moment) -> tuple[float, float]:
    """(how far the square of the mean is there, how far it is on its way to the jar)."""
    if now.beat.verb != "miss" or not now.comes("jar") or now.calm:
        return 0.0, 0.0
    way = ease(now, "mean flies")
    return ease(now, "mean") * (1.0 - smoothstep(4 * way - 3)), way


def standing(now: Moment) -> float:
    """How far numbers are there: they stand aside while what they say is on its way from one step to the next."""
    return max(0.0, 1 - ASIDE * abs(now.s - round(now.s)))


def nearest(now: Moment) -> int:
    """The whole step that numbers are of."""
    return round(now.s)
