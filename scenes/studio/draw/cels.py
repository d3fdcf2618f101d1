"""Cels: what the camera last saw of each part, to know whether it changed and how to draw it again.

Drawing follows manim's Cairo camera step for step: the same paths, fills and
strokes in the same order, onto a surface that holds RGBA in memory (cairo is
given red and blue swapped).
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Protocol, cast

import cairo
import numpy as np
from manim import VMobject
from manim.camera.camera import CAP_STYLE_MAP, LINE_JOIN_MAP
from numpy.typing import NDArray

from scenes.kit.shape import Picture, Shape
from scenes.studio.draw.encode import Box

Array = NDArray[np.float64]
NOWHERE: Box = (0, 0, 0, 0)
LINE_UNIT = 0.01                      # of a stroke's width, in units: manim's
ATOL, RTOL = 1e-6, 1e-5               # two anchors nearer than this are one: manim's


class Lens(Protocol):
    """Where units fall on pixels."""

    scale: float
    width: int
    height: int

    def box(self, left: float, bottom: float, right: float, top: float, margin: float) -> Box:
        """Pixels that a rectangle in units touches, `margin` units added around it."""


class Cel(Protocol):
    """A part as it was last seen."""

    box: Box
    still: int        # frames since it last changed
    cost: float       # of drawing it once, in nanoseconds, by rule of thumb

    def look(self, lens: Lens) -> bool:
        """See the part again; whether it changed."""

    def draw(self, ctx: cairo.Context) -> None:
        """Draw the part as it was seen."""


class ShapeCel:
    """A path with a fill and a stroke."""

    def __init__(self, part: VMobject) -> None:
        self.part = part
        self.ours = isinstance(part, Shape)
        self.box, self.still, self.cost = NOWHERE, 0, 0.0
        self.points = self.fill = self.stroke = self.axis = np.empty(0)
        self.width = 0.0
        self._source: dict[str, cairo.Pattern | tuple[float, ...] | None] = {}
        self._path: cairo.Path | None = None
        self._drawn = 0

    def look(self, lens: Lens) -> bool:
        part = self.part
        points, fill, stroke = part.points, part.fill_rgbas, part.stroke_rgbas
        axis = cast(Shape, part).gradient_axis if self.ours else self.axis
        width = part.stroke_width
        if (self.ours and points is self.points and fill is self.fill and stroke is self.stroke
                and axis is self.axis and width == self.width):
            return False
        if not self.ours:      # manim's own mobjects are moved in place
            points, fill, stroke = points.copy(), fill.copy(), stroke.copy()
            axis = np.array(part.get_gradient_start_and_end_points()) if len(fill) > 1 or len(stroke) > 1 else axis
        moved = not _same(points, self.points)
        restyled = (width != self.width or not _same(fill, self.fill) or not _same(stroke, self.stroke)
                    or ((moved or axis is not self.axis) and not _same(axis, self.axis)))
        self.points, self.fill, self.stroke, self.axis, self.width = (
            _held(points), _held(fill), _held(stroke), _held(axis), float(width))
        if not (moved or restyled):
            return False
        if moved:
            self._path = None
        self._drawn = 0
        self._prepare(lens)
        return True

    def _prepare(self, lens: Lens) -> None:
        """Sources, box and cost of what is seen now."""
        source = {"fill": _source(self.fill, self.axis),
                  "stroke": _source(self.stroke, self.axis) if self.width > 0 else None}
        self._source = source
        if not len(self.points) or (source["fill"] is None and source["stroke"] is None):
            if not np.isfinite(self.points).all():
                raise ValueError(f"{_named(self.part)} has a point that is no number")
            self.box, self.cost = NOWHERE, 0.0
            return
        left, bottom, _ = np.minimum.reduce(self.points).tolist()
        right, top, _ = np.maximum.reduce(self.points).tolist()
        if not math.isfinite(left + bottom + right + top):
            raise ValueError(f"{_named(self.part)} has a point that is no number")
        reach = self.width * LINE_UNIT * (0.75 if self.ours else 5.0) if source["stroke"] else 0.0
        self.box = lens.box(left, bottom, right, top, reach)
        per_pixel = 4.0 if isinstance(source["fill"], cairo.Pattern) else 0.3 if source["fill"] else 0.0
        self.cost = 15e3 + 125.0 * len(self.points) + per_pixel * area(self.box)

    def draw(self, ctx: cairo.Context) -> None:
        if self.box == NOWHERE:
            return
        self._lay_path(ctx)
        fill, stroke = self._source["fill"], self._source["stroke"]
        if fill is not None:
            _use(ctx, fill)
            if stroke is None:
                ctx.fill()
                return
            ctx.fill_preserve()
        if stroke is not None:
            _use(ctx, stroke)
            ctx.set_line_width(self.width * LINE_UNIT)
            ctx.set_line_join(LINE_JOIN_MAP[self.part.joint_type])
            ctx.set_line_cap(CAP_STYLE_MAP[self.part.cap_style])
            ctx.stroke()

    def _lay_path(self, ctx: cairo.Context) -> None:
        """Put the path into the context; the second time and after, as cairo kept it."""
        ctx.new_path()
        if self._path is not None:
            ctx.append_path(self._path)
            return
        _trace(ctx, self.points)
        self._drawn += 1
        if self._drawn > 1:
            self._path = ctx.copy_path()


class PictureCel:
    """A raster stretched over a parallelogram."""

    def __init__(self, part: Picture) -> None:
        self.part = part
        self.box, self.still, self.cost = NOWHERE, 0, 0.0
        self.points = np.empty(0)
        self.pixels: NDArray[np.uint8] | None = None
        self.fade = -1.0
        self._pattern = cairo.SurfacePattern(cairo.ImageSurface(cairo.FORMAT_ARGB32, 1, 1))
        self._corners: list[list[float]] = []

    def look(self, lens: Lens) -> bool:
        part = self.part
        if (part.points is self.points and part.pixel_array is self.pixels and part.fade_amount == self.fade):
            return False
        moved = not _same(part.points, self.points)
        changed = moved or part.fade_amount != self.fade or part.pixel_array is not self.pixels
        if part.pixel_array is not self.pixels:
            self.pixels = part.pixel_array
            self._pattern = _pattern(part)
        self.points, self.fade = _held(part.points), part.fade_amount
        if changed:
            self._prepare(lens)
        return changed

    def _prepare(self, lens: Lens) -> None:
        points = self.points
        if not np.isfinite(points).all():
            raise ValueError(f"{_named(self.part)} has a corner that is no number")
        upper_left, upper_right, lower_left = points[0, :2], points[1, :2], points[2, :2]
        corners = np.array([upper_left, upper_right, upper_right + lower_left - upper_left, lower_left])
        across, down = upper_right - upper_left, lower_left - upper_left
        size = abs(across[0] * down[1] - across[1] * down[0]) * lens.scale**2
        if self.fade <= 0 or size < 0.5:
            self.box, self.cost = NOWHERE, 0.0
            return
        (left, bottom), (right, top) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
        self.box, self._corners = lens.box(left, bottom, right, top, 0.0), corners.tolist()
        height, width, _ = self.pixels.shape  # type: ignore[union-attr]
        to_units = cairo.Matrix(across[0] / width, across[1] / width, down[0] / height, down[1] / height,
                                upper_left[0], upper_left[1])
        to_units.invert()
        self._pattern.set_matrix(to_units)
        self.cost = 15e3 + 6.0 * area(self.box)

    def draw(self, ctx: cairo.Context) -> None:
        if self.box == NOWHERE:
            return
        ctx.save()
        ctx.new_path()
        for x, y in self._corners:
            ctx.line_to(x, y)
        ctx.clip()
        ctx.set_source(self._pattern)
        if self.fade < 1:
            ctx.paint_with_alpha(self.fade)
        else:
            ctx.paint()
        ctx.restore()


def area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def _same(one: Array, other: Array) -> bool:
    return one is other or (one.shape == other.shape and bool((one == other).all()))


def _held(array: Array) -> Array:
    """The array, from now on read-only: changing it in place would go unseen."""
    array.flags.writeable = False
    return array


def _source(rgbas: Array, axis: Array) -> cairo.Pattern | tuple[float, ...] | None:
    """A colour or a gradient for cairo, red and blue swapped; None for what cannot be seen."""
    rows = rgbas.tolist()
    if not math.isfinite(sum(map(sum, rows))):
        raise ValueError(f"a colour that is no number: {rows}")
    if not any(row[3] for row in rows):
        return None
    if len(rows) == 1:
        red, green, blue, alpha = rows[0]
        return (blue, green, red, alpha)
    (x0, y0, *_), (x1, y1, *_) = axis.tolist()
    gradient = cairo.LinearGradient(x0, y0, x1, y1)
    for k, (red, green, blue, alpha) in enumerate(rows):
        gradient.add_color_stop_rgba(k / (len(rows) - 1), blue, green, red, alpha)
    return gradient


def _use(ctx: cairo.Context, source: cairo.Pattern | tuple[float, ...]) -> None:
    if isinstance(source, tuple):
        ctx.set_source_rgba(*source)
    else:
        ctx.set_source(source)


def _trace(ctx: cairo.Context, points: Array) -> None:
    """The cubic curves as manim lays them: a new subpath where anchors part, closed where ends meet."""
    flat = points[:, :2]
    splits = _splits(flat)
    rows = flat.ravel().tolist()
    curve_to = ctx.curve_to
    for first, last in splits:
        ctx.new_sub_path()
        ctx.move_to(rows[2 * first], rows[2 * first + 1])
        values = iter(rows[2 * first : 2 * last])
        for _, _, a, b, c, d, e, f in zip(*[values] * 8, strict=True):
            curve_to(a, b, c, d, e, f)
        if _meet(rows[2 * first], rows[2 * last - 2]) and _meet(rows[2 * first + 1], rows[2 * last - 1]):
            ctx.close_path()


def _splits(flat: Array) -> list[tuple[int, int]]:
    """[first, last) point of each subpath of (4n, 2) points."""
    n = len(flat) // 4 * 4
    if n == 0:
        return []
    starts, ends = flat[4:n:4], flat[3 : n - 1 : 4]
    if (starts == ends).all():
        return [(0, n)]
    apart = (np.abs(ends - starts) > ATOL + RTOL * np.abs(starts)).any(axis=1)
    marks = [0, *((np.flatnonzero(apart) + 1) * 4).tolist(), n]
    return list(pairwise(marks))


def _meet(one: float, other: float) -> bool:
    return one == other or abs(one - other) <= ATOL + RTOL * abs(other)


def _pattern(picture: Picture) -> cairo.SurfacePattern:
    """The raster at full strength as a source: premultiplied, smooth between pixels, no fading at its rim."""
    alpha = picture.full_alpha.astype(np.uint16)
    height, width, _ = shape = cast(tuple[int, int, int], picture.pixel_array.shape)
    pixels = np.empty(shape, dtype=np.uint8)
    for channel in range(3):       # numpy is slow along an axis of three
        x = picture.pixel_array[..., channel] * alpha + 128
        pixels[..., channel] = (x + (x >> 8)) >> 8          # x / 255, rounded, for x below 255²
    pixels[..., 3] = picture.full_alpha
    surface = cairo.ImageSurface.create_for_data(pixels.data, cairo.FORMAT_ARGB32, width, height)
    pattern = cairo.SurfacePattern(surface)
    pattern.set_filter(cairo.FILTER_BILINEAR)
    pattern.set_extend(cairo.EXTEND_PAD)
    return pattern


def _named(part: object) -> str:
    return f"a {type(part).__name__}"
