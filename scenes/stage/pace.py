"""The types of a staging's table of times: what a verb needs, and when a movement within a beat comes. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.stage.timeline import STANDARD, Moment


@dataclass(frozen=True)
class Pace:
    """What a verb needs, in ticks.

    lead, tail: before the first and after the last step (all of a verb that makes no steps).
    step_ticks: of one step of the run; 0 for a verb that makes none.
    window: fractions of a step's ticks between which the playhead moves.
    """

    lead: int = 12
    tail: int = 12
    step_ticks: int = 0
    window: tuple[float, float] = (0.0, 1.0)


@dataclass(frozen=True)
class Move:
    """A movement within a beat: from tick `start`, or its cue if that is later, for so many ticks.

    It always ends within its beat.
    """

    start: float = 0.0
    ticks: float = STANDARD
    cue: str = ""

    def begins(self, now: Moment) -> float:
        start = max(self.start, now.cue(self.cue)) if self.cue else self.start
        return max(0.0, min(start, now.beat.ticks - self.ticks))

    def ease(self, now: Moment) -> float:
        """How far it is: 0 before, 1 after."""
        return now.ease(self.begins(now), self.ticks)

    def presence(self, now: Moment, key: str) -> float:
        """How far a thing of the state is there that comes or goes with this movement."""
        return now.presence(key, self.begins(now), self.ticks)
