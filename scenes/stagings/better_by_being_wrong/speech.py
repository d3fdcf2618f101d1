"""When a row of words is said: tile after tile, compared, and told how far off it was. No manim here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from scenes.kit.easing import smoothstep
from scenes.stage.moves import later
from scenes.stage.pace import Move
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.better_by_being_wrong.timing import CLASP, EACH, FALL, MOVES, needing, nudged_at, steps_of


@dataclass(frozen=True)
class Speech:
    """A row as it is said: after which step, how many words first, and how many more when it talks on."""

    step: int
    words: int
    more: int

    @property
    def ticks(self) -> float:
        """Until the last clasp of what comes first has closed."""
        return EACH * self.words + FALL + CLASP

    @property
    def ticks_on(self) -> float:
        """The same of what comes when it talks on; 0 where nothing does."""
        return EACH * self.more + FALL + CLASP if self.more > 0 else 0.0

    def stands(self, now: Moment) -> bool | None:
        """Whether it was said in a beat before; None if it is in this one."""
        before, after = steps_of(now, "said")
        return True if self.step <= before else False if self.step > after else None

    def said_at(self, now: Moment) -> float:
        """The first row is said at once, the others when the learner was corrected."""
        move = MOVES["say"]["first row" if now.comes("heard") else "row"]
        return needing(move, self.ticks + max(SMALL, self.ticks_on)).begins(now)

    def talks_on_at(self, now: Moment) -> float:
        said = self.said_at(now) + self.ticks
        return max(said, replace(needing(MOVES["say"]["talks on"], self.ticks_on), start=said).begins(now))

    def ages(self, now: Moment) -> list[float]:
        """Ticks since each of its words began to come."""
        if (stands := self.stands(now)) is not None:
            said, on = (self.ticks, self.ticks_on) if stands else (-1.0, -1.0)
        else:
            said, on = now.tick - self.said_at(now), now.tick - self.talks_on_at(now)
        return [*(said - EACH * k for k in range(self.words)), *(on - EACH * k for k in range(self.more))]

    def is_said(self, now: Moment) -> bool:
        """Whether all its words stand, and are clasped."""
        if (stands := self.stands(now)) is not None:
            return stands
        on = self.ticks_on
        return now.tick - self.said_at(now) >= self.ticks and now.tick - self.talks_on_at(now) >= on

    def named(self, now: Moment) -> float:
        """How far its step is named: when the learner is corrected, and the row before steps back."""
        if (stands := self.stands(now)) is not None:
            return float(stands)
        at = self.said_at(now) if now.comes("heard") else nudged_at(now)
        return now.ease(at, MOVES["say"]["step"].ticks)

    def judged(self, now: Moment, first: Speech) -> float:
        """How far its loss is told: when its words are compared."""
        if (stands := self.stands(now)) is not None:
            return float(stands)
        return now.ease(self.compared_at(now, first), MOVES["say"]["loss"].ticks)

    def compared_at(self, now: Moment, first: Speech) -> float:
        """When its words stand, and are compared."""
        return truth_at(now, first) if now.comes("heard") else self.said_at(now) + self.ticks


def truth_at(now: Moment, first: Speech) -> float:
    """When the film's own word is handed in: after the first row was said."""
    return _truth(first).begins(now)


def _truth(first: Speech) -> Move:
    return later(MOVES["say"]["truth"], 1, first.ticks)


def heard(now: Moment, first: Speech) -> float:
    """How far the film's own word is there."""
    return _truth(first).presence(now, "heard")


def fallen(age: float) -> float:
    """How far a tile is there, so many ticks after it began to fall."""
    return smoothstep(age / FALL)


def clasped(age: float) -> float:
    """How far it is clasped, or hangs askew: once it has landed."""
    return smoothstep((age - FALL) / CLASP)


def gap_open(now: Moment, first: Speech) -> float:
    """How far the place of the first row's next word is seen to be empty."""
    return 1.0 - smoothstep(first.ages(now)[0] / MOVES["say"]["gap goes"].ticks)
