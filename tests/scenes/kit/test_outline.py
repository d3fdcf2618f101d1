"""Outlines: the arrays that every prop is built from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit import outline

size = st.floats(0.1, 20)
coordinate = st.floats(-10, 10)


def on_curve(points: np.ndarray, pieces: int = 9) -> np.ndarray:
    """Points of the Bézier curves themselves."""
    t = np.linspace(0, 1, pieces)[:, None]
    curves = points.reshape(-1, 4, 3)
    return np.vstack([(1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t**2 * (1 - t) * c + t**3 * d
                      for a, b, c, d in curves])


@given(size, size, coordinate, coordinate)
def test_ellipse_obeys_its_equation(a: float, b: float, x: float, y: float) -> None:
    p = on_curve(outline.ellipse(a, b, (x, y)))
    radius = ((p[:, 0] - x) / a) ** 2 + ((p[:, 1] - y) / b) ** 2
    assert np.abs(np.sqrt(radius) - 1).max() < 5e-6


@given(coordinate, coordinate, coordinate, coordinate)
def test_arrow_ends_where_it_says(x0: float, y0: float, x1: float, y1: float) -> None:
    points = outline.arrow((x0, y0), (x1, y1))
    length = np.hypot(x1 - x0, y1 - y0)
    if length < 1e-9:
        assert len(points) == 0
        return
    along = (points[:, :2] - (x0, y0)) @ np.array([x1 - x0, y1 - y0]) / length
    assert along.max() == pytest.approx(length, abs=1e-9)
    assert np.hypot(*(points[:, :2] - (x1, y1)).T).min() < 1e-9


@given(coordinate, coordinate, coordinate, coordinate)
def test_dashes_cover_the_line_and_stay_on_it(x0: float, y0: float, x1: float, y1: float) -> None:
    points = outline.dashes((x0, y0), (x1, y1), dash=0.3, gap=0.2)
    length = np.hypot(x1 - x0, y1 - y0)
    if length < 1e-9:
        assert len(points) == 0
        return
    direction = np.array([x1 - x0, y1 - y0]) / length
    along = (points[:, :2] - (x0, y0)) @ direction
    across = (points[:, :2] - (x0, y0)) @ np.array([-direction[1], direction[0]])
    assert np.abs(across).max() < 1e-9
    assert along.min() == pytest.approx(0, abs=1e-9)
    assert along.max() <= length + 1e-9
    assert along.max() > length - 0.2 - 1e-9


@given(st.lists(st.tuples(coordinate, coordinate), min_size=3, max_size=12))
def test_smooth_passes_through_its_points(xy: list[tuple[float, float]]) -> None:
    for closed in (False, True):
        anchors = outline.smooth(xy, closed)[::4, :2]
        assert np.allclose(anchors, xy[: len(anchors)])


@given(size, size, coordinate, coordinate, st.floats(0, 3))
def test_rounded_rectangle_fills_its_box(w: float, h: float, x: float, y: float, radius: float) -> None:
    p = on_curve(outline.rectangle(w, h, (x, y), radius))
    assert np.allclose([p[:, 0].min(), p[:, 0].max()], [x - w / 2, x + w / 2], atol=1e-6)
    assert np.allclose([p[:, 1].min(), p[:, 1].max()], [y - h / 2, y + h / 2], atol=1e-6)


def test_join_leaves_no_gap() -> None:
    path = outline.join(outline.polyline([(0, 0), (1, 0)]), outline.polyline([(2, 1), (3, 1)]), closed=True)
    curves = path.reshape(-1, 4, 3)
    assert np.allclose(curves[1:, 0], curves[:-1, 3])
    assert np.allclose(curves[0, 0], curves[-1, 3])


@given(coordinate, coordinate, coordinate, coordinate)
def test_dashes_along_a_curve_lie_on_it_and_keep_their_length(x0: float, y0: float, x1: float, y1: float) -> None:
    curve = outline.smooth([(x0, y0), (x1, y1), (x0 + 5, y1 + 1)])[:4]
    ends = outline.dashes_along(curve, 0.16, 0.11).reshape(-1, 2, 4, 3)
    lengths = np.linalg.norm(ends[:, 0, 3] - ends[:, 0, 0], axis=1) + np.linalg.norm(
        ends[:, 1, 3] - ends[:, 1, 0], axis=1)
    assert np.all(lengths <= 0.16 + 1e-9)
    t = np.linspace(0, 1, 2001)[:, None]
    way = (1 - t) ** 3 * curve[0] + 3 * (1 - t) ** 2 * t * curve[1] + 3 * (1 - t) * t**2 * curve[2] + t**3 * curve[3]
    for point in ends[:, 0, 0]:
        assert np.linalg.norm(way - point, axis=1).min() < 0.02
