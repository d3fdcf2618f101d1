"""Outlines as cubic Bézier arrays: pure functions, numpy in, (4n, 3) control points out.

Props build their shapes from these, so that a frame makes arrays and never
new mobjects. An outline is manim's own layout: anchor, handle, handle, anchor
for every curve. Angles are radians, lengths units.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import ArrayLike, NDArray

Points = NDArray[np.float64]
EMPTY: Points = np.zeros((0, 3))      # the outline of nothing


def _space(xy: ArrayLike) -> Points:
    xy = np.asarray(xy, dtype=float)
    return np.column_stack([xy, np.zeros(len(xy))]) if xy.shape[1] == 2 else xy


def _curves(anchors: Points, out: Points, into: Points) -> Points:
    """Curves from anchor k to k + 1 with the handles given per curve."""
    return np.stack([anchors[:-1], out, into, anchors[1:]], axis=1).reshape(-1, 3)


def polyline(xy: ArrayLike, closed: bool = False) -> Points:
    """Straight lines through xy (n, 2 or 3)."""
    p = _space(xy)
    if closed:
        p = np.vstack([p, p[:1]])
    d = np.diff(p, axis=0) / 3
    return _curves(p, p[:-1] + d, p[1:] - d)


def polygon(xy: ArrayLike) -> Points:
    """The closed polygon through xy (n, 2)."""
    return polyline(xy, closed=True)


def smooth(xy: ArrayLike, closed: bool = False) -> Points:
    """A smooth curve through xy (n, 2): Catmull-Rom tangents as Bézier handles."""
    p = _space(xy)
    if closed:
        q = np.vstack([p[-1:], p, p[:2]])
        tangent = (q[2:] - q[:-2]) / 6
        p = np.vstack([p, p[:1]])
    else:
        tangent = np.gradient(p, axis=0) / 3
    return _curves(p, p[:-1] + tangent[:-1], p[1:] - tangent[1:])


def arc(a: float, b: float, start: float, end: float, at: tuple[float, float] = (0.0, 0.0)) -> Points:
    """An arc of the ellipse with half-axes a, b; the radial error is below 5e-6 of the axes."""
    pieces = max(1, int(np.ceil(abs(end - start) / (np.pi / 4))))
    t = np.linspace(start, end, pieces + 1)
    k = 4 / 3 * np.tan((end - start) / pieces / 4)
    p = np.column_stack([at[0] + a * np.cos(t), at[1] + b * np.sin(t), 0 * t])
    d = k * np.column_stack([-a * np.sin(t), b * np.cos(t), 0 * t])
    return _curves(p, p[:-1] + d[:-1], p[1:] - d[1:])


def ellipse(a: float, b: float, at: tuple[float, float] = (0.0, 0.0)) -> Points:
    """The whole ellipse with half-axes a, b."""
    points = arc(a, b, 0.0, 2 * np.pi, at)
    points[-1] = points[0]
    return points


def circle(radius: float, at: tuple[float, float] = (0.0, 0.0)) -> Points:
    return ellipse(radius, radius, at)


def rectangle(width: float, height: float, at: tuple[float, float] = (0.0, 0.0), radius: float = 0.0) -> Points:
    """A rectangle by its centre, its corners rounded with `radius`."""
    x, y, w, h = *at, width / 2, height / 2
    r = min(radius, w, h)
    if r <= 0:
        return polygon([(x - w, y - h), (x + w, y - h), (x + w, y + h), (x - w, y + h)])
    quarter = np.pi / 2
    return join(
        arc(r, r, -quarter, 0, (x + w - r, y - h + r)),
        arc(r, r, 0, quarter, (x + w - r, y + h - r)),
        arc(r, r, quarter, 2 * quarter, (x - w + r, y + h - r)),
        arc(r, r, 2 * quarter, 3 * quarter, (x - w + r, y - h + r)),
        closed=True,
    )


def join(*parts: Points, closed: bool = False) -> Points:
    """One path from several, straight lines between the end of one and the start of the next."""
    path = [parts[0]]
    for part in parts[1:]:
        if not np.allclose(path[-1][-1], part[0]):
            path.append(polyline([path[-1][-1], part[0]]))
        path.append(part)
    if closed and not np.allclose(path[-1][-1], parts[0][0]):
        path.append(polyline([path[-1][-1], parts[0][0]]))
    return np.vstack(path)


def together(parts: Iterable[Points]) -> Points:
    """Several outlines as one path; EMPTY for none."""
    return np.vstack([EMPTY, *parts])


def ribbon(xy: ArrayLike, half_width: ArrayLike) -> Points:
    """A closed band along the line through xy (n, 2), `half_width` (n,) to either side of it."""
    p = np.asarray(xy, dtype=float)
    return ribbons(p[None], np.broadcast_to(np.asarray(half_width, dtype=float), (1, len(p))))


def ribbons(xy: Points, half_width: Points) -> Points:
    """Bands along k lines through xy (k, n, 2), `half_width` (k, n) to either side of each, as one path."""
    d = np.gradient(xy, axis=1)
    normal = np.stack([-d[..., 1], d[..., 0]], axis=-1) / np.maximum(np.hypot(d[..., 0], d[..., 1]), 1e-12)[..., None]
    off = normal * half_width[..., None]
    begins = np.concatenate([xy + off, (xy - off)[:, ::-1]], axis=1)
    ends = np.roll(begins, -1, axis=1)
    third = (ends - begins) / 3
    curves = np.zeros((len(xy), begins.shape[1], 4, 3))
    curves[..., :2] = np.stack([begins, begins + third, ends - third, ends], axis=2)
    return curves.reshape(-1, 3)


def chevron(tip: tuple[float, float], side: int, width: float, half: float) -> Points:
    """Two strokes that meet at a tip and point to a side, 1 right and -1 left; half: half their height."""
    (x, y), back = tip, side * width
    return polyline([(x - back, y + half), (x, y), (x - back, y - half)])


def reverse(points: Points) -> Points:
    """The same path walked the other way (a hole, when added to an outline that contains it)."""
    return points[::-1].copy()


def dashes(start: ArrayLike, end: ArrayLike, dash: float = 0.12, gap: float = 0.09) -> Points:
    """A dashed straight line as separate strokes; dashes keep their length, the last is cut."""
    p, q = _space(np.vstack([start, end]))
    length = float(np.linalg.norm(q - p))
    if length < 1e-9:
        return EMPTY
    direction = (q - p) / length
    return np.vstack([polyline([p + direction * b, p + direction * e]) for b, e in _dashed(length, dash, gap)])


def dashes_along(curve: Points, dash: float, gap: float) -> Points:
    """A dashed Bézier curve, given as (4, 3), as separate strokes; dashes keep their length, the last is cut."""
    t = np.linspace(0, 1, 161)[:, None]
    way = (1 - t) ** 3 * curve[0] + 3 * (1 - t) ** 2 * t * curve[1] + 3 * (1 - t) * t**2 * curve[2] + t**3 * curve[3]
    passed = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))])
    return together(polyline([[np.interp(at, passed, axis) for axis in way.T] for at in (b, (b + e) / 2, e)])
                    for b, e in _dashed(float(passed[-1]), dash, gap))


def _dashed(length: float, dash: float, gap: float) -> Iterator[tuple[float, float]]:
    """Where each dash of a line of this length begins and ends."""
    for begin in np.arange(0.0, length, dash + gap):
        yield begin, min(begin + dash, length)


def arrow(start: ArrayLike, end: ArrayLike, width: float = 0.15, head: float = 0.34, squat: bool = False) -> Points:
    """A filled arrow whose tip is exactly at `end`; the head shrinks when the arrow is short.

    squat: the head keeps its width then, and may be nearly all of the arrow.
    """
    p, q = _space(np.vstack([start, end]))
    length = float(np.linalg.norm(q - p))
    if length < 1e-9:
        return EMPTY
    u = (q - p) / length
    n = np.array([-u[1], u[0], 0.0])
    wing = 0.52 * (head if squat else min(head, 0.6 * length))
    head = min(head, (0.95 if squat else 0.6) * length)
    half = min(width / 2, 0.5 * wing)
    neck = q - u * head
    return polygon([p + n * half, neck + n * half, neck + n * wing, q,
                    neck - n * wing, neck - n * half, p - n * half])
