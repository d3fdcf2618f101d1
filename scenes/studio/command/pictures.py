"""Stills of lessons that were checked: which places a person means, and their pictures. For `preview` and `stills`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from scenes.stage.timeline import Moment, Plan
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.plan.stills import STILLS, rests

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True)
class Wish:
    """Which stills: places as BEAT or BEAT:TICK; without any, so many where the film comes to rest."""

    places: tuple[str, ...] = ()
    frames: int = STILLS


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


def places(plans: Sequence[Plan], wish: Wish) -> list[NamedMoment]:
    """The places wished for, in the lessons of one film. BadInputError for one that is not there."""
    if wish.places:
        return [place(plans, said, "--at") for said in wish.places]
    begins = list(accumulate((plan.ticks for plan in plans), initial=0))[:-1]
    found = [(tick - begin, plan) for tick in rests(plans, wish.frames)
             for begin, plan in zip(begins, plans, strict=True) if 0 <= tick - begin < plan.ticks]
    return [_at(plan, tick) for tick, plan in found]


def place(plans: Sequence[Plan], said: str, option: str) -> NamedMoment:
    """BEAT:TICK; BEAT alone is its middle."""
    name, _, tick = said.partition(":")
    spot = f"{option} {said}"
    found = [(plan, beat) for plan in plans for beat in plan.beats if beat.id == name]
    if not found:
        raise _refused(spot, "must begin with a beat of the lesson", name,
                       near(name, {beat.id for plan in plans for beat in plan.beats}))
    if len(found) > 1:
        raise _refused(spot, "must be in one lesson", f"{', '.join(plan.lesson for plan, _ in found)}", "Name that.")
    plan, beat = found[0]
    if tick and (not (tick.isascii() and tick.isdecimal()) or int(tick) > beat.ticks):
        raise _refused(spot, f"must have a tick from 0 to {beat.ticks}", tick, "A tick is a fifteenth of a second.")
    return NamedMoment(plan, Moment(beat, float(tick) if tick else beat.ticks / 2, plan.calm), beat.id)


def drawn(wanted: Sequence[NamedMoment], short_side: int) -> list[Image]:
    """Their pictures. Raises EndedError where one cannot be drawn."""
    from scenes.studio.draw.load_manim import load_manim  # not before it is needed: it takes a second

    load_manim()
    from scenes.studio.draw.draw_beats import stills

    return [picture for _, group in groupby(wanted, key=lambda place: id(place.plan)) if (same := list(group))
            for picture in stills(same[0].plan, [place.moment for place in same], short_side)]


def _at(plan: Plan, tick: float) -> NamedMoment:
    """The place at a tick of a lesson."""
    beat = next(beat for beat in reversed(plan.beats) if beat.begins <= tick)
    return NamedMoment(plan, Moment(beat, tick - beat.begins, plan.calm), beat.id)


def _refused(spot: str, rule: str, got: str, cure: str) -> BadInputError:
    return BadInputError([Fault(spot, None, "", rule, shown(got), cure)])
