"""Paths and colours for cairo, laid as manim's Cairo camera lays them."""

from __future__ import annotations

import math
from itertools import pairwise

import cairo
import numpy as np

from scenes.studio.draw.cels import Array

ATOL, RTOL = 1e-6, 1e-5               # two anchors nearer than this are one: manim's
Source = cairo.Pattern | tuple[float, ...]


def source_of(rgbas: Array, axis: Array) -> Source | None:
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


def use(ctx: cairo.Context, source: Source) -> None:
    if isinstance(source, tuple):
        ctx.set_source_rgba(*source)
    else:
        ctx.set_source(source)


def trace(ctx: cairo.Context, points: Array) -> None:
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
