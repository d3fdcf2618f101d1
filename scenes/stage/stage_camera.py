"""manim's camera with a view: the world is seen through it, the margin is not. Plain manim draws with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self

import cairo
import numpy as np
from manim import Camera, Mobject, VMobject

from scenes.stage.view import View

LINE_UNIT = 0.01        # of a stroke's width, in units: manim's


class StageCamera(Camera):
    """Shows the view that the scene was posed with."""

    view = View()

    def capture_mobjects(self, mobjects: Iterable[Mobject], **kwargs: Any) -> None:
        world, margin = in_layers(mobjects)
        with self.seeing():
            super().capture_mobjects(world, **kwargs)
        super().capture_mobjects(margin, **kwargs)

    @contextmanager
    def seeing(self) -> Iterator[None]:
        """Within it, manim's own drawing is of the world."""
        whole = self.frame_width, self.frame_height, self.frame_center
        zoom = self.view.zoom
        self._aim(whole[0] / zoom, whole[1] / zoom, np.array([self.view.x, self.view.y, 0.0]))
        self._nearer = zoom
        yield
        self._nearer = 1.0
        self._aim(*whole)

    _nearer = 1.0

    def apply_stroke(self, ctx: cairo.Context, vmobject: VMobject, background: bool = False) -> Self:
        """Lines are as wide in every view; what is matter grows with it."""
        self.cairo_line_width_multiple = LINE_UNIT / (1.0 if getattr(vmobject, "matter", False) else self._nearer)
        super().apply_stroke(ctx, vmobject, background)
        return self

    def _aim(self, width: float, height: float, centre: Any) -> None:
        self.frame_width, self.frame_height, self.frame_center = width, height, centre
        self.pixel_array_to_cairo_context.clear()       # they keep the frame that they were made for


def in_layers(mobjects: Iterable[Mobject]) -> tuple[Sequence[Mobject], Sequence[Mobject]]:
    """(what is of the world, what stands in the margin before it), each from back to front."""
    world: list[Mobject] = []
    margin: list[Mobject] = []
    for mobject in mobjects:
        (margin if in_margin(mobject) else world).append(mobject)
    return world, margin


def in_margin(mobject: Mobject) -> bool:
    """Whether no view moves it: see Prop.margin."""
    return bool(getattr(mobject, "margin", False))
