"""Movements that begin by something else than a tick of their own, and what is asked of them. manim-free."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from scenes.stage.moments import cue_in_time
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment


@dataclass(frozen=True)
class Cued(Move):
    """From its cue, however early that is; without one from `start`. In time for `needs` ticks from then on."""

    needs: float = 0.0

    def begins(self, now: Moment) -> float:
        return cue_in_time(now, self.cue, self.start, self.needs)


@dataclass(frozen=True)
class Then(Move):
    """From `start` ticks after another movement began."""

    after: Move = field(default_factory=Move)

    def begins(self, now: Moment) -> float:
        return self.after.begins(now) + self.start


@dataclass(frozen=True)
class ToSteps(Move):
    """From `start` ticks after the beat's first step begins: before it, where that is negative."""

    def begins(self, now: Moment) -> float:
        return now.beat.steps_at + self.start


@dataclass(frozen=True)
class Ending(Move):
    """Counted back from the end of its beat: it is over `start` ticks before."""

    def begins(self, now: Moment) -> float:
        return max(0.0, now.beat.ticks - self.start - self.ticks)


def later(move: Move, k: int, apart: float) -> Move:
    """The same movement of the k-th of several, which follow one another."""
    return replace(move, start=move.start + apart * k)


def once(now: Moment, key: str, move: Move) -> float:
    """How far a movement is of the beat in which `key` comes; it is over in all others."""
    return move.ease(now) if now.comes(key) else 1.0


def comes_and_goes(now: Moment, key: str, comes: Move, goes: Move) -> float:
    """How far a thing of the state is there that comes at one time and goes at another."""
    return (comes if now.comes(key) else goes).presence(now, key)
