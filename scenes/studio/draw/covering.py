"""What lies over and under the letters of a text: pure geometry of shapes and pictures as they stand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape

OPAQUE = 0.5            # alpha from which a fill hides what is under it, and a line is seen
SPACED = 0.03           # units from one point that stands for an outline to the next
MOST = 600              # of such points on one curve
SAME = 1e-6             # units, nearer than which a curve goes on where the last one ended
PER_WIDTH = 0.005       # units of half a stroke, for 1 of its width
Points = NDArray[np.float64]


def box_of(points: Points) -> Region:
    low, high = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return Region.spanning(low[0], high[0], low[1], high[1])


def meet(one: Region, other: Region, apart: float = 0.0) -> bool:
    """Whether two boxes share anything, or come nearer than so many units."""
    return (one.left < other.right + apart and other.left < one.right + apart
            and one.bottom < other.top + apart and other.bottom < one.top + apart)


def under(points: Points, part: Shape | Picture) -> NDArray[np.bool_]:
    """Which points (n, 2) an opaque part lies over."""
    return _under_picture(points, part) if isinstance(part, Picture) else _under_fill(points, part)


def _under_picture(points: Points, picture: Picture) -> NDArray[np.bool_]:
    """Which points lie under opaque pixels."""
    corner, right, down = picture.points[:3, :2]
    across = np.linalg.solve(np.column_stack([right - corner, down - corner]), (points - corner).T)
    height, width = picture.pixel_array.shape[:2]
    columns, rows = np.floor(across * [[width], [height]]).astype(int)
    there = (columns >= 0) & (columns < width) & (rows >= 0) & (rows < height)
    alphas = picture.pixel_array[rows.clip(0, height - 1), columns.clip(0, width - 1), 3]
    return np.asarray(there & (alphas >= 255 * OPAQUE))


def _under_fill(points: Points, shape: Shape) -> NDArray[np.bool_]:
    """Which points lie within an opaque fill."""
    if shape.fill_rgbas[:, 3].min() < OPAQUE:
        return np.zeros(len(points), dtype=bool)
    return within(points, shape)


def within(points: Points, shape: Shape) -> NDArray[np.bool_]:
    """Which points the path of a shape winds round; each of its pieces is closed, as it is when it is filled."""
    a, b, c, d = shape.points[:, :2].reshape(-1, 4, 2).transpose(1, 0, 2)
    middle, first = (a + 3 * b + 3 * c + d) / 8, _begins(a, d)
    last = np.append(first[1:], len(a)) - 1
    start, end = np.concatenate([a, middle, d[last]]), np.concatenate([middle, d, a[first]])
    x, y = points[:, :1], points[:, 1:]
    rise = (start[:, 1] <= y).astype(int) - (end[:, 1] <= y).astype(int)        # +1 up through y, −1 down
    along = (y - start[:, 1]) / np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
    right = start[:, 0] + along * (end[:, 0] - start[:, 0]) > x
    return np.asarray((rise * right).sum(axis=1) != 0)


def _begins(starts: Points, ends: Points) -> NDArray[np.intp]:
    """The curves at which a path begins anew."""
    return np.append(0, 1 + np.flatnonzero((np.abs(starts[1:] - ends[:-1]) > SAME).any(axis=1)))


def edge_near(shape: Shape, box: Region, apart: float) -> Points:
    """Points (n, 2) of a shape's outline in a box, or so near to it, where the outline can be seen."""
    curves = shape.points[:, :2].reshape(-1, 4, 2)
    low, high = curves.min(axis=1), curves.max(axis=1)
    curves = curves[(low[:, 0] < box.right + apart) & (high[:, 0] > box.left - apart)
                    & (low[:, 1] < box.top + apart) & (high[:, 1] > box.bottom - apart)]
    if not len(curves):
        return np.zeros((0, 2))
    points = _along(curves)
    x, y = points.T
    points = points[(abs(x - box.x) < box.width / 2 + apart) & (abs(y - box.y) < box.height / 2 + apart)]
    return points[_seen_at(shape, points)] if len(points) else points


def _along(curves: Points) -> Points:
    """Points along Bézier curves (n, 4, 2)."""
    longest = np.abs(np.diff(curves, axis=1)).sum(axis=(1, 2)).max()
    t = np.linspace(0, 1, min(MOST, max(3, int(np.ceil(longest / SPACED)))))[:, None, None]
    a, b, c, d = curves.transpose(1, 0, 2)
    return ((1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d).reshape(-1, 2)


def _seen_at(shape: Shape, points: Points) -> NDArray[np.bool_]:
    """Where line or fill are opaque: gradients may fade away."""
    stroke = _alphas(shape, shape.stroke_rgbas, points) if shape.stroke_width else 0.0
    return np.asarray(np.maximum(stroke, _alphas(shape, shape.fill_rgbas, points)) >= OPAQUE)


def _alphas(shape: Shape, rgbas: Points, points: Points) -> Points:
    """The alpha of a fill or stroke at points, along the gradient's axis."""
    if len(rgbas) == 1:
        return np.full(len(points), rgbas[0, 3])
    start, end = (corner[:2] for corner in shape.get_gradient_start_and_end_points())
    way = end - start
    part = (points - start) @ way / max(float(way @ way), 1e-12)
    return np.interp(part, np.linspace(0, 1, len(rgbas)), rgbas[:, 3])
