"""Where things stand that stand elsewhere in films with captions in the picture. manim-free.

A staging gives such a place beside the other, under its name and WHERE_BURNED. Near views are raised: what one shows
stands above the plate, smaller, and the world goes on behind that.
"""

from __future__ import annotations

from collections.abc import Mapping

from scenes.kit.region import Region
from scenes.stage.frames import COMMON, CONTROLS, FRAMES
from scenes.stage.view import View, view_of

WHERE_BURNED = ", burned"


def as_burned(regions: Mapping[str, Region]) -> dict[str, Region]:
    """Regions with those in their places that are for burned films."""
    return {**regions, **{name.removesuffix(WHERE_BURNED): region for name, region in regions.items()
                          if name.endswith(WHERE_BURNED)}}


def with_raised(places: Mapping[str, Region], shape: str, *views: str) -> dict[str, Region]:
    """Places, and where some of their near views are in burned films."""
    return {**places, **{name + WHERE_BURNED: raised(view_of(places[name], shape), shape).window(shape)
                         for name in views}}


def raised(view: View, shape: str) -> View:
    """The view in which what stood between the controls of a platform stands above the captions, as high as it was.

    It shows no more than the frame does, and looks past no edge of that past which the other did not: what is lowest
    in a set stands above captions anyway.
    """
    low, high = _free(shape)
    smaller = max((high - COMMON[shape]["captions"].top) / (high - low), min(1.0, 1.0 / view.zoom))
    zoom = view.zoom * smaller
    return _kept(View(view.x, view.y - high * (1 - smaller) / zoom, zoom), view, shape)


def _free(shape: str) -> tuple[float, float]:
    """Lower and upper edge of what controls leave of the frame."""
    edge = FRAMES[shape][1] / 2
    across = [control for control in CONTROLS[shape] if control.width >= FRAMES[shape][0]]
    return (max([-edge, *(one.top for one in across if one.y < 0)]),
            min([edge, *(one.bottom for one in across if one.y > 0)]))


def _kept(wider: View, view: View, shape: str) -> View:
    """A wider view, moved so that it shows nothing beyond both the frame and the other view."""
    seen, before, (width, height) = wider.window(shape), view.window(shape), FRAMES[shape]
    right = max(0.0, min(-width / 2, before.left) - seen.left) - max(0.0, seen.right - max(width / 2, before.right))
    up = max(0.0, min(-height / 2, before.bottom) - seen.bottom) - max(0.0, seen.top - max(height / 2, before.top))
    return View(wider.x + right, wider.y + up, wider.zoom)
