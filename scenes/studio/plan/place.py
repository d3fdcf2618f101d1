"""A place in a film as people say it, BEAT or BEAT:TICK. manim-free."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from scenes.stage.timeline import Moment, Plan
from scenes.studio.files.faults import near, shown


@dataclass(frozen=True)
class NamedMoment:
    """A moment of a lesson. beat: its name."""

    plan: Plan
    moment: Moment
    beat: str

    @property
    def name(self) -> str:
        """Such that a file can be called by it, and the file says where it is from."""
        return f"{self.plan.lesson}.{self.beat}.{self.moment.tick:g}"

    @property
    def tick(self) -> float:
        """Of the lesson, in which the last one is shown still."""
        return min(self.moment.beat.begins + self.moment.tick, self.plan.ticks - 1)


class NoPlaceError(ValueError):
    """Its arguments are those of a fault: the rule, what was given, the cure."""


def place(plans: Sequence[Plan], said: str) -> NamedMoment:
    """BEAT:TICK; BEAT alone is its middle. Raises NoPlaceError."""
    name, _, tick = said.partition(":")
    found = [(plan, beat) for plan in plans for beat in plan.beats if beat.id == name]
    if not found:
        raise _unknown(name, plans)
    if len(found) > 1:
        raise NoPlaceError("must be in one lesson", shown(", ".join(plan.lesson for plan, _ in found)), "Name that.")
    ((plan, beat),) = found
    if tick and (not (tick.isascii() and tick.isdecimal()) or int(tick) > beat.ticks):
        raise NoPlaceError(f"must have a tick from 0 to {beat.ticks}", shown(tick),
                           "A tick is a fifteenth of a second.")
    return NamedMoment(plan, Moment(beat, float(tick) if tick else beat.ticks / 2, plan.calm), beat.id)


def at(plan: Plan, tick: float) -> NamedMoment:
    """The place at a tick of a lesson."""
    beat = next(beat for beat in reversed(plan.beats) if beat.begins <= tick)
    return NamedMoment(plan, Moment(beat, tick - beat.begins, plan.calm), beat.id)


def only(plan: Plan, beat: str) -> Plan:
    """The lesson with one of its beats alone, as a film of its own. Raises NoPlaceError."""
    found = tuple(replace(other, begins=0) for other in plan.beats if other.id == beat)
    if not found:
        raise _unknown(beat, [plan])
    return replace(plan, beats=found)


def _unknown(beat: str, plans: Iterable[Plan]) -> NoPlaceError:
    return NoPlaceError("must name a beat of the lesson", shown(beat),
                        near(beat, {other.id for plan in plans for other in plan.beats}))
