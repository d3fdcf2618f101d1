"""What stands where captions are burned in: behind the plate of two lines, whether one is there now or not.

Matter may go behind it on its way out of the frame, and a stove in every near view; what something else hides is not
there. A text, or what has its foot there, is lost to who watches.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Shape
from scenes.stage.frames import CONTROLS, FRAMES
from scenes.stage.lesson_scene import LessonScene
from scenes.studio.draw.covering import Points, edge_near, under
from scenes.studio.draw.seen import TOUCH, Text, box_of, edges, name_of, props
from scenes.studio.draw.touched import Part, Touched

GRID = 0.1          # units from one point to the next at which it is asked what is seen


def behind_captions(scene: LessonScene, shape: str, touched: Touched, near: bool) -> Iterator[tuple[str, str]]:
    """(object, rule broken) of a scene as it is seen; near: whether that is less than the whole frame."""
    band, last = scene.captions.reach, _under_captions(scene, touched)
    for top in scene.mobjects:
        for prop in props(top) if top is not scene.captions else ():
            meant = prop.bleeds or prop.backdrop or (near and prop.grounded)
            box = None if meant else box_of(prop)
            if box is None or not _meets(box, band) or (_leaves(box, shape) and not isinstance(prop, Text)):
                continue
            if any(_is_seen(part, band, touched, last) for part in _own(prop, touched)):
                yield name_of(prop), f"where captions are burned in: {edges(box)} over {edges(band)}"


def _meets(box: Region, band: Region) -> bool:
    return (min(box.right, band.right) - max(box.left, band.left) > TOUCH
            and min(box.top, band.top) - max(box.bottom, band.bottom) > TOUCH)


def _leaves(box: Region, shape: str) -> bool:
    """Whether a thing goes on out of the frame, or under a platform's controls."""
    floor = FRAMES[shape][1] / -2
    return box.bottom < max([floor, *(control.top for control in CONTROLS[shape] if control.bottom <= floor)])


def _own(prop: Prop, touched: Touched) -> list[Part]:
    """Parts of a prop itself that are there."""
    return [part for part in prop.parts() if id(part) in touched.place and touched.owners[id(part)] is prop]


def _under_captions(scene: LessonScene, touched: Touched) -> int:
    """How many parts are drawn before the captions."""
    return min((touched.place[id(part)] for part in scene.captions.parts() if id(part) in touched.place),
               default=len(touched.parts))


def _is_seen(part: Part, band: Region, touched: Touched, last: int) -> bool:
    """Whether any of it that lies in the band is hidden by nothing that is drawn before the captions."""
    points = _grid(band)
    points = points[under(points, part)]
    if isinstance(part, Shape):
        points = np.concatenate([points, edge_near(part, band, -TOUCH)])
    return bool(len(points)) and not touched.hidden(points, touched.place[id(part)], last).all()


def _grid(band: Region) -> Points:
    across = np.arange(band.left + TOUCH, band.right - TOUCH, GRID)
    up = np.arange(band.bottom + TOUCH, band.top - TOUCH, GRID)
    return np.stack(np.meshgrid(across, up), axis=-1).reshape(-1, 2)
