"""The cel of a path with a fill and a stroke: drawn step for step as manim does, onto a surface that holds RGBA.

cairo is given red and blue swapped.
"""

from __future__ import annotations

import math
from typing import cast

import cairo
import numpy as np
from manim import VMobject
from manim.camera.camera import CAP_STYLE_MAP, LINE_JOIN_MAP

from scenes.kit.shape import Shape
from scenes.stage.stage_camera import LINE_UNIT
from scenes.studio.draw.boxes import NOWHERE, PixelGrid, area
from scenes.studio.draw.cairo_paths import Source, source_of, trace, use
from scenes.studio.draw.cels import held, named, same


class ShapeCel:
    """A path with a fill and a stroke."""

    def __init__(self, part: VMobject) -> None:
        self.part = part
        self.ours = isinstance(part, Shape)
        self.box, self.still, self.cost = NOWHERE, 0, 0.0
        self.points = self.fill = self.stroke = self.axis = np.empty(0)
        self.width = self._line = 0.0       # in manim's measure; in units of the world
        self._matter = bool(getattr(part, "matter", False))
        self.grid: PixelGrid | None = None
        self._edges: tuple[float, float, float, float] | None = None
        self._source: dict[str, Source | None] = {}
        self._path: cairo.Path | None = None
        self._drawn = 0

    def look(self, grid: PixelGrid) -> bool:
        part = self.part
        points, fill, stroke = part.points, part.fill_rgbas, part.stroke_rgbas
        axis = cast(Shape, part).gradient_axis if self.ours else self.axis
        width = part.stroke_width
        if (self.ours and points is self.points and fill is self.fill and stroke is self.stroke
                and axis is self.axis and width == self.width):
            return self._seen_through(grid)
        if not self.ours:      # manim's own mobjects are moved in place
            points, fill, stroke = points.copy(), fill.copy(), stroke.copy()
            axis = np.array(part.get_gradient_start_and_end_points()) if len(fill) > 1 or len(stroke) > 1 else axis
        moved = not same(points, self.points)
        restyled = (width != self.width or not same(fill, self.fill) or not same(stroke, self.stroke)
                    or ((moved or axis is not self.axis) and not same(axis, self.axis)))
        self.points, self.fill, self.stroke, self.axis, self.width = (
            held(points), held(fill), held(stroke), held(axis), float(width))
        if not (moved or restyled):
            return self._seen_through(grid)
        if moved:
            self._path = None
        self._drawn, self.grid = 0, grid
        self._prepare()
        self._fit(grid)
        return True

    def _seen_through(self, grid: PixelGrid) -> bool:
        """Whether a part that is as before looks otherwise: where the view has moved it does."""
        if grid is self.grid:
            return False
        self._drawn, self.grid = 0, grid
        self._fit(grid)
        return True

    def _prepare(self) -> None:
        """Sources and edges of what is there now."""
        source = {"fill": source_of(self.fill, self.axis),
                  "stroke": source_of(self.stroke, self.axis) if self.width > 0 else None}
        self._source = source
        if not len(self.points) or (source["fill"] is None and source["stroke"] is None):
            if not np.isfinite(self.points).all():
                raise ValueError(f"{named(self.part)} has a point that is no number")
            self._edges = None
            return
        left, bottom, _ = np.minimum.reduce(self.points).tolist()
        right, top, _ = np.maximum.reduce(self.points).tolist()
        if not math.isfinite(left + bottom + right + top):
            raise ValueError(f"{named(self.part)} has a point that is no number")
        self._edges = left, bottom, right, top

    def _fit(self, grid: PixelGrid) -> None:
        """Box and cost of what is seen through a view."""
        if self._edges is None:
            self.box, self.cost = NOWHERE, 0.0
            return
        source = self._source
        self._line = self.width * LINE_UNIT / (1.0 if self._matter else grid.view.zoom)
        reach = self._line * grid.view.zoom * (0.75 if self.ours else 5.0) if source["stroke"] else 0.0
        self.box = grid.box(*self._edges, reach)
        per_pixel = 4.0 if isinstance(source["fill"], cairo.Pattern) else 0.3 if source["fill"] else 0.0
        self.cost = 15e3 + 125.0 * len(self.points) + per_pixel * area(self.box)

    def draw(self, ctx: cairo.Context) -> None:
        if self.box == NOWHERE:
            return
        self._lay_path(ctx)
        fill, stroke = self._source["fill"], self._source["stroke"]
        if fill is not None:
            use(ctx, fill)
            if stroke is None:
                ctx.fill()
                return
            ctx.fill_preserve()
        if stroke is not None:
            use(ctx, stroke)
            ctx.set_line_width(self._line)
            ctx.set_line_join(LINE_JOIN_MAP[self.part.joint_type])
            ctx.set_line_cap(CAP_STYLE_MAP[self.part.cap_style])
            ctx.stroke()

    def _lay_path(self, ctx: cairo.Context) -> None:
        """Put the path into the context; the second time and after, as cairo kept it."""
        ctx.new_path()
        if self._path is not None:
            ctx.append_path(self._path)
            return
        trace(ctx, self.points)
        self._drawn += 1
        if self._drawn > 1:
            self._path = ctx.copy_path()
