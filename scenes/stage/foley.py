"""What is heard of what is seen, as data: the sounds of a beat, in its ticks. manim-free.

A staging says them in `sounds.py`, by its own table of times. What they sound like is the studio's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from scenes.kit.easing import inverse_smoothstep
from scenes.stage.pace import Move
from scenes.stage.timeline import Beat, Moment, Plan

# "note" is for the studio alone: a step of a run, as pitch
Struck = Literal["salt", "pepper", "splash", "plop", "spoon", "wood", "bowl", "glass", "tone", "step", "hop", "dial",
                 "note"]
Lasting = Literal["cream", "stir", "slide", "chalk"]
Kind = Literal[Struck, Lasting]
Air = Literal["flame", "simmer", "air"]


@dataclass(frozen=True)
class Foley:
    """A sound of something that moves, between two ticks of its beat.

    hits: ticks at which something strikes or lands: of kinds that are struck at least one; others last from begin to
    end. Raises ValueError for a struck kind without any.
    loud: of 1, which is as loud as its kind is. high: of 1, for what has a pitch: how much of a quantity there is.
    """

    kind: Kind
    begins: float
    ends: float
    hits: tuple[float, ...] = ()
    loud: float = 1.0
    high: float = 0.5

    def __post_init__(self) -> None:
        if not self.hits and self.kind not in get_args(Lasting):
            raise ValueError(f"a sound of {self.kind} must have hits, got none: say at which ticks it is struck, "
                             f"or take a kind that lasts ({', '.join(get_args(Lasting))})")


@dataclass(frozen=True)
class Ambience:
    """A sound that goes on through a beat and into the next. levels: (ticks + 1,) how loud at each tick, of 1."""

    kind: Air
    levels: tuple[float, ...]


@dataclass(frozen=True)
class Landing:
    """The tick of a beat at which a run has made so many of its steps in the picture."""

    run: str
    step: int
    tick: float


Heard = Foley | Ambience | Landing
Hears = Callable[[Plan, Beat], Iterable[Heard]]


def begin_of(plan: Plan, beat: Beat) -> Moment:
    """The moment of a beat that a table of times is asked about for when its movements begin."""
    return Moment(beat, 0.0, plan.calm)


def hit(kind: Kind, tick: float, loud: float = 1.0, high: float = 0.5) -> Foley:
    return Foley(kind, tick, tick, (tick,), loud, high)


def arrives(kind: Kind, move: Move, now: Moment, loud: float = 1.0, high: float = 0.5) -> Foley:
    """Struck as a movement ends."""
    return hit(kind, move.begins(now) + move.ticks, loud, high)


def during(kind: Lasting, move: Move, now: Moment, loud: float = 1.0) -> Foley:
    """Heard while a movement goes on."""
    begins = move.begins(now)
    return Foley(kind, begins, begins + move.ticks, loud=loud)


def struck(kind: Kind, hits: Iterable[float], loud: float = 1.0, high: float = 0.5) -> Iterator[Foley]:
    """One sound of several hits; none where there is no hit."""
    if ticks := tuple(hits):
        yield Foley(kind, min(ticks), max(ticks), ticks, loud, high)


def ambience(kind: Air, plan: Plan, beat: Beat, level: Callable[[Moment], float]) -> Iterator[Ambience]:
    """level: how loud at a moment, of 1; nothing where it is silent throughout."""
    levels = tuple(float(level(Moment(beat, float(tick), plan.calm))) for tick in range(beat.ticks + 1))
    if any(levels):
        yield Ambience(kind, levels)


def notches(kind: Kind, move: Move, now: Moment, count: int, loud: float = 1.0) -> Iterator[Foley]:
    """So many hits, each as an eased movement has come one part further."""
    begins = move.begins(now)
    yield from struck(kind, (begins + move.ticks * inverse_smoothstep((k + 0.5) / count) for k in range(count)), loud)


def steps_landed(beat: Beat) -> list[tuple[int, float]]:
    """(steps made, tick) at which the playhead of a beat comes to each whole step."""
    return [(beat.first + k + 1, beat.steps_at + (k + beat.window[1]) * beat.step_ticks)
            for k in range(beat.last - beat.first)]


def landings(beat: Beat, runs: Iterable[str]) -> Iterator[Landing]:
    """The steps of runs that go with the playhead."""
    for run in runs:
        yield from (Landing(run, step, tick) for step, tick in steps_landed(beat))
