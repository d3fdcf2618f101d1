"""What of a way lies on a map."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from scenes.props.map.projection import Window
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.map.window import holds, pieces

WINDOW: Window = (-1.0, 2.0, -0.5, 1.5)
NEAR = st.floats(-4.0, 4.0)
WAYS = st.lists(st.tuples(NEAR, NEAR), min_size=2, max_size=6).map(np.array)


def length(way: np.ndarray) -> float:
    return float(np.linalg.norm(np.diff(way, axis=0), axis=1).sum())


@given(WAYS)
def test_pieces_lie_in_the_window_and_leave_out_nothing(way: np.ndarray) -> None:
    """Their length is that of the way's parts in the window, counted along it."""
    found = pieces(WINDOW, way)
    assert all(holds(WINDOW, point) for piece in found for point in piece)
    part = (np.arange(4000) + 0.5) / 4000
    fine = way[:-1, None] + part[:, None] * (way[1:] - way[:-1])[:, None]
    inside = ((fine >= (WINDOW[0], WINDOW[2])) & (fine <= (WINDOW[1], WINDOW[3]))).all(axis=-1)
    counted = (inside.mean(axis=1) * np.linalg.norm(way[1:] - way[:-1], axis=1)).sum()
    assert sum(map(length, found)) == pytest.approx(counted, abs=0.02)


@given(WAYS)
def test_a_way_within_the_window_is_left_as_it_is(way: np.ndarray) -> None:
    inside = np.clip(way, (-1.0, -0.5), (2.0, 1.5))
    (piece,) = pieces(WINDOW, inside)
    assert piece is inside


@pytest.mark.parametrize("far", [1e9, 1e200, 1e308])
def test_a_point_of_any_size_is_cut_at_the_edge(far: float) -> None:
    (piece,) = pieces(WINDOW, np.array([[0.0, 0.0], [far, 0.0], [-far, 0.0]]))[:1]
    np.testing.assert_allclose(piece, [[0.0, 0.0], [2.0, 0.0]])


def test_a_run_that_leaves_its_map_is_told_where() -> None:
    run = sm.descend(sm.TERRAINS["bowl"], sm.optimizers.gradient_descent(learning_rate=3.0), [0.5, 0.25], steps=4)
    on = WayOnMap(run, WINDOW)
    away = [k for k in range(5) if not holds(WINDOW, run.points[k])]
    assert away
    assert on.steps(4) == [k for k in range(5) if k not in away]
    assert all(on.left(k) is None for k in on.steps(4))
    for k in away:
        left = on.left(k)
        assert left is not None
        assert holds(WINDOW, left)
    first = away[0]
    np.testing.assert_allclose(on.step_to(first - 1), on.left(first))
    (dx, dy), (x, y) = (end - run.points[first - 1] for end in (run.points[first], on.step_to(first - 1)))
    assert dx * y == pytest.approx(dy * x)      # on the straight line of the step
