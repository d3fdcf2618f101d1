"""Stills of lessons that were checked: which places a person means, and their pictures. For `preview` and `stills`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, TypeVar

from scenes.stage.timeline import Moment, Plan
from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.plan.place import NamedMoment, NoPlaceError, at, place
from scenes.studio.plan.stills import STILLS, rests

if TYPE_CHECKING:
    from PIL.Image import Image

Drawn = TypeVar("Drawn")


@dataclass(frozen=True)
class Wish:
    """Which stills: places as BEAT or BEAT:TICK; without any, so many where the film comes to rest."""

    places: tuple[str, ...] = ()
    frames: int = STILLS


def places(plans: Sequence[Plan], wish: Wish) -> list[NamedMoment]:
    """The places wished for, in the lessons of one film. BadInputError for one that is not there."""
    if wish.places:
        return [place_meant(plans, said, "--at") for said in wish.places]
    begins = list(accumulate((plan.ticks for plan in plans), initial=0))[:-1]
    found = [(tick - begin, plan) for tick in rests(plans, wish.frames)
             for begin, plan in zip(begins, plans, strict=True) if 0 <= tick - begin < plan.ticks]
    return [at(plan, tick) for tick, plan in found]


def place_meant(plans: Sequence[Plan], said: str, option: str) -> NamedMoment:
    """The place that an option names. BadInputError for one that is not there."""
    try:
        return place(plans, said)
    except NoPlaceError as error:
        raise BadInputError([Fault(f"{option} {said}", None, "", *error.args)]) from error


def drawn(wanted: Sequence[NamedMoment], short_side: int) -> list[Image]:
    """Their pictures. Raises EndedError where one cannot be drawn."""
    _load()
    from scenes.studio.draw.draw_beats import stills

    return _of_each_plan(stills, wanted, short_side)


def outlines(wanted: Sequence[NamedMoment], short_side: int) -> list[bytes]:
    """The same as SVG."""
    _load()
    from scenes.studio.draw.draw_beats import outlines

    return _of_each_plan(outlines, wanted, short_side)


def _of_each_plan(draw: Callable[[Plan, list[Moment], int], list[Drawn]], wanted: Sequence[NamedMoment],
                  short_side: int) -> list[Drawn]:
    return [picture for _, group in groupby(wanted, key=lambda place: id(place.plan)) if (same := list(group))
            for picture in draw(same[0].plan, [place.moment for place in same], short_side)]


def _load() -> None:
    from scenes.studio.draw.load_manim import load_manim  # not before it is needed: it takes a second

    load_manim()
