"""When a row of words is said: the machine is corrected, its words come one by one, those that do not hold fall.

No manim here.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.easing import smoothstep
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.timing import APART, EACH, FALL, GROWS, HOP, MOVES, SEEN, WAIT, steps_of

LONG = 1e6          # ticks after which all is over


@dataclass(frozen=True)
class RowTimes:
    """A row: after which step it is said, and which of its words hold."""

    step: int
    holds: tuple[bool, ...]

    def stands(self, now: Moment) -> bool | None:
        """Whether it was said in a beat before; None if it is in this one."""
        before, after = steps_of(now, "said")
        if self.step == after:
            return True if before == after else None
        return self.step < after

    @staticmethod
    def _in_open(now: Moment) -> bool:
        return now.beat.verb == "open"

    def comes_at(self, now: Moment, k: int) -> float:
        """When a word begins to come out of the machine; the first row is there as the film begins."""
        if self._in_open(now):
            return -LONG
        move = MOVES["say"]["nudge"]
        return move.begins(now) + move.ticks + SEEN + EACH * k

    def falls_at(self, now: Moment, k: int) -> float:
        """When a word begins to fall that does not hold: one after the other."""
        if self._in_open(now):
            begin = MOVES["open"]["fall"].begins(now)
        else:
            begin = self.comes_at(now, len(self.holds) - 1) + HOP + WAIT
        return begin + APART * self.holds[:k].count(False)

    def come(self, now: Moment, k: int) -> float:
        """How far a word is on its way to its place."""
        stands = self.stands(now)
        return float(stands) if stands is not None else smoothstep((now.tick - self.comes_at(now, k)) / HOP)

    def fallen(self, now: Moment, k: int) -> float:
        """How far a word is on its way down, evenly; one that holds stays."""
        if self.holds[k]:
            return 0.0
        stands = self.stands(now)
        if stands is not None:
            return float(stands)
        return min(1.0, max(0.0, (now.tick - self.falls_at(now, k)) / FALL))

    def over_at(self, now: Moment) -> float:
        """When the last word lies or stands."""
        stand = self.comes_at(now, len(self.holds) - 1) + HOP
        return max((self.falls_at(now, k) + FALL for k, holds in enumerate(self.holds) if not holds), default=stand)

    def grown(self, now: Moment) -> float:
        """How far its bar has grown: what it says is compared when its words lie or stand."""
        stands = self.stands(now)
        return float(stands) if stands is not None else now.ease(self.over_at(now), GROWS)

    def told(self, now: Moment) -> float:
        """How far its step is named."""
        stands = self.stands(now)
        if stands is not None:
            return float(stands)
        return 1.0 if self._in_open(now) else now.ease(MOVES["say"]["nudge"].begins(now), 6)
