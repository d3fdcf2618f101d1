"""A set as it is seen: what checks work in units of the frame, whatever the view."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

import numpy as np

from scenes.kit.shape import Picture, Shape
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.stage_camera import StageCamera, in_layers
from scenes.stage.view import View

WHOLE = View()


@contextmanager
def as_seen(scene: LessonScene) -> Iterator[View]:
    """Within it, the points of the world are where they stand in the frame; gives the view they were seen through."""
    camera = cast(StageCamera, scene.camera)
    view = camera.view
    world = [] if view == WHOLE else _world(scene)
    kept = [(part, part.points, getattr(part, "gradient_axis", None)) for part in world]
    camera.view = WHOLE
    for part, points, axis in kept:
        _put(part, _carried(points, view), None if axis is None else _carried(axis, view))
    try:
        yield view
    finally:
        camera.view = view
        for part, points, axis in kept:
            _put(part, points, axis)


def _world(scene: LessonScene) -> list[Shape | Picture]:
    world, _ = in_layers(scene.mobjects)
    return [part for top in world for part in top.get_family() if isinstance(part, Shape | Picture)]


def _carried(points: np.ndarray, view: View) -> np.ndarray:
    return (points - (view.x, view.y, 0.0)) * view.zoom if len(points) else points


def _put(part: Shape | Picture, points: np.ndarray, axis: np.ndarray | None) -> None:
    part.points = points
    if isinstance(part, Shape) and axis is not None:
        part.posed, part.gradient_axis = points, axis
