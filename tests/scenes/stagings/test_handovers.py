"""Match cuts: at each handover of the film the last picture and the next one's first share a thing, as large and in
the same place.

The thing is measured where it stands in the picture. Its middle may be SHIFT units aside, of the frame's 8, and its
width and its height larger or smaller by the factor GROWN: less than an eye notices that has just lost the rest of the
picture.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from plans import plan_of

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.props.cast.actor import head_box
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.titles.places import PLACES as TITLES
from scenes.studio.draw import draw_beats
from scenes.studio.script import film_file

SHIFT, GROWN = 0.12, 1.12
SHAPES = ("wide", "tall", "square")
LESSONS = film_file.film().lessons
Thing = Callable[[Any], Region]         # of a set that is posed: where the thing is in the world


@dataclass(frozen=True)
class Handover:
    """What it is called, and how it is found in the picture before and in the one after."""

    what: str
    before: Thing
    after: Thing


def box(*parts: Shape | Picture) -> Region:
    points = np.vstack([part.points[:, :2] for part in parts])
    (left, low), (right, high) = points.min(axis=0), points.max(axis=0)
    return Region.spanning(left, right, low, high)


def of(prop: Prop) -> Region:
    """All of it but its shadow, which comes first."""
    return box(*prop.parts()[1:])


def head(figure: Any) -> Region:
    x, y, _, size, _ = figure.placed
    return head_box((x, y), figure.tall * size)


def disc(at: tuple[float, float], radius: float) -> Region:
    return Region(*at, 2 * radius, 2 * radius)


def clock(prop: Any) -> Region:
    x, y, _, size, _ = prop.placed
    return disc((x, y), 1.08 * prop.radius * size)      # with its rim


def knob(machine: Any) -> Region:
    return disc(machine.at[0], machine.radius)


def leftmost_loss(scene: Any) -> Region:
    return box(min(scene.jars.jars, key=lambda jar: jar.region.x).body)


def framed(scene: Any) -> Region:
    """The picture in the middle of the wall, with its frame."""
    return scene.wall.frames[len(scene.wall.frames) // 2].region      # type: ignore[no-any-return]


HANDOVERS = (
    Handover("a bowl", lambda s: box(*s.serving.bowl.parts()), lambda s: of(s.machines["soup"].bowl)),
    Handover("the cook's face", lambda s: head(s.cook.actor), lambda s: head(s.cook.actor)),
    Handover("the cook's face", lambda s: head(s.cook.actor), lambda s: head(s.lanes.leading.hopper.cook)),
    Handover("a jar's loss", leftmost_loss, lambda s: box(s.alone.jars.liquids[0])),
    Handover("the cook's face", lambda s: head(s.knobs.walker.cook), lambda s: head(s.cook.actor)),
    Handover("the cook's face", lambda s: head(s.cook.actor), lambda s: head(s.cook.actor)),
    Handover("a dial", lambda s: clock(s.scales.running), lambda s: knob(s.knobs.machine)),
    Handover("the cook's face", lambda s: head(s.cook.actor), lambda s: head(s.hills.walks["flat"].cook)),
    Handover("the ravine", lambda s: s.gallery.frames["ravine"].region, framed),
)


def seen(plan: Plan, thing: Thing, last: bool) -> Region:
    """Where the thing stands in the last picture of a lesson, or in its first one."""
    beat = plan.beats[-1 if last else 0]
    now = Moment(beat, float(beat.ticks) if last else 0.0)
    with draw_beats.on_set(plan, 90) as scene:
        scene.pose(now)
        return scene.view(now).on_screen(thing(scene))


def assert_one_place(what: str, before: Region, after: Region) -> None:
    assert abs(before.x - after.x) <= SHIFT, what
    assert abs(before.y - after.y) <= SHIFT, what
    for one, other in ((before.width, after.width), (before.height, after.height)):
        assert 1 / GROWN <= one / other <= GROWN, what


def every() -> list[Any]:
    """One pair in each of the shapes; all pairs in all of them, with captions in the picture too, with `--all`."""
    return [pytest.param(k, shape, burned, marks=() if k == 3 * at and not burned else pytest.mark.long,
                         id=f"{before}-{shape}{'-burned' * burned}")
            for k, (before, _) in enumerate(pairwise(LESSONS)) for at, shape in enumerate(SHAPES)
            for burned in (False, True)]


def test_there_is_one_for_each_pair_of_chapters() -> None:
    assert len(HANDOVERS) == len(LESSONS) - 1


@pytest.mark.parametrize(("number", "shape", "burned"), every())
def test_chapters_hand_over_a_thing_that_stays_where_it_is(number: int, shape: str, burned: bool) -> None:
    handover = HANDOVERS[number]
    before, after = (plan_of(name, shape, burn=burned) for name in LESSONS[number:number + 2])
    assert_one_place(handover.what, seen(before, handover.before, True), seen(after, handover.after, False))


@pytest.mark.parametrize("shape", [SHAPES[0], *(pytest.param(shape, marks=pytest.mark.long) for shape in SHAPES[1:])])
def test_the_last_chapter_hands_a_frame_over_to_the_credits(shape: str) -> None:
    assert_one_place("a frame", seen(plan_of(LESSONS[-1], shape), framed, True), TITLES[shape]["slate"])
