"""The parts of a step that is told in a fixed order: the shares of its ticks in which each moves. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.easing import through
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment

Share = tuple[float, float]


def of_ticks(ticks: float, **parts: Share) -> dict[str, Share]:
    """The shares of parts that are given in ticks of a step of so many; a beat may take longer over its steps."""
    return {part: (low / ticks, high / ticks) for part, (low, high) in parts.items()}


def share_done(now: Moment, share: Share) -> float:
    """How far a part of the step being made is: 0 before, 1 after."""
    return through(now.gesture[1], share)


def last_step(now: Moment) -> float:
    """Tick at which the last step of the beat is made."""
    return now.beat.steps_at + (now.beat.last - now.beat.first) * now.beat.step_ticks


@dataclass(frozen=True)
class AfterSteps(Move):
    """From `start` ticks after the beat's last step is made."""

    def begins(self, now: Moment) -> float:
        return last_step(now) + self.start


@dataclass(frozen=True)
class InTurn(Move):
    """At its cue, else in its turn within the step being made: after the share `turn` of its ticks."""

    turn: float = 0.0

    def begins(self, now: Moment) -> float:
        made = now.gesture[0] - now.beat.first + self.turn
        return now.cue(self.cue, now.beat.steps_at + made * now.beat.step_ticks)
