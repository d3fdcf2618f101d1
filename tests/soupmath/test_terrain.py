"""Hills: their known places, the fog, level lines, and how the rules of the story walk them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from soupmath.hills import ravine

o = sm.optimizers
shelf = sm.TERRAINS["shelf"]


def test_the_shelf_s_places():
    grams = {name: shelf.amounts(x)[0] for name, x in shelf.places.items()}
    assert grams == pytest.approx({"half_a_gram": 0.5, "shelf": 2.0, "crest": 2.743, "wish": 8.0}, abs=5e-4)
    heights = {name: shelf.value(x) for name, x in shelf.places.items()}
    assert [heights[n] for n in ("shelf", "crest", "wish")] == pytest.approx([2.0, 2.086, 0.0], abs=5e-4)
    assert shelf.hessian(shelf.places["crest"])[0, 0] < 0


def test_plain_descent_stops_on_the_shelf():
    runs = [sm.descend(shelf, o.gradient_descent(0.25), shelf.places["half_a_gram"], n) for n in (19, 20)]
    assert [run.outcome for run in runs] == ["still_moving", "converged"]
    grams = shelf.amounts(runs[1].points[:6, 0])
    assert grams == pytest.approx([0.5, 1, 1.414, 1.682, 1.834, 1.915], abs=1e-3)
    assert sm.claims.check("stops_short", runs[1]).ok


@pytest.mark.parametrize("beta", [0.45, 0.455, 0.6, 0.7, 0.9, 0.97])
def test_momentum_crosses_the_crest(beta):
    run = sm.descend(shelf, o.momentum(0.25, beta), shelf.places["half_a_gram"], 400)
    assert (run.points[-1] > shelf.places["crest"]).all() == (beta >= 0.455)


@pytest.mark.parametrize(("beta", "peak", "step"), [(0.6, 15.9, 14), (0.7, 17.2, 17)])
def test_momentum_s_peak_and_arrival(beta, peak, step):
    run = sm.descend(shelf, o.momentum(0.25, beta), shelf.places["half_a_gram"], 60)
    assert shelf.amounts(run.points).max() == pytest.approx(peak, abs=0.05)
    assert sm.facts.from_then_on(run.losses <= 0.01, run.kept) == step


def test_the_ravine_s_counts():
    def arrival(kappa, rule):
        hill = ravine(kappa, np.pi / 6)
        return sm.descend(hill, rule, hill.places["start"], 400).facts()["near_at"]

    assert arrival(100, o.gradient_descent(1.8 / 100)) == 253
    assert arrival(100, o.momentum(1.8 / 100, 0.8)) == 45
    assert arrival(100, o.adam(0.5)) == 86
    assert arrival(25, o.gradient_descent(1.8 / 25)) == 62
    assert min(arrival(25, o.adam(rate)) for rate in np.linspace(0.1, 1.0, 46)) == 77


def test_the_ravine_s_shape():
    assert np.linalg.eigvalsh(sm.TERRAINS["rotated_ravine"].hessian(np.zeros(2))) == pytest.approx([1, 100])
    with pytest.raises(ValueError, match="condition_number"):
        ravine(0.5)


class TestFog:
    def test_on_the_way_and_on_the_shelf(self):
        run = sm.descend(shelf, o.gradient_descent(0.25), shelf.places["half_a_gram"], 20)
        radii = [sm.terrain.trust_radius(shelf, x, 0.08) for x in run.points]
        assert radii == pytest.approx([0.283] * 21, abs=5e-4)
        assert max(radii) < shelf.places["crest"] - shelf.places["shelf"]

    @given(st.floats(-3, 1), st.floats(0.01, 1.0))
    def test_it_is_the_largest_radius_that_can_be_trusted(self, at, tolerance):
        foot = np.array([at])
        r = sm.terrain.trust_radius(shelf, foot, tolerance)

        def worst(reach):
            tips = foot + np.linspace(-reach, reach, 2001)[:, None]
            return np.abs(shelf.value(tips) - sm.terrain.tangent(shelf, foot, tips)).max()

        assert worst(r) <= tolerance * (1 + 1e-6)
        assert worst(r * 1.001) > tolerance * (1 - 1e-6)

    @given(st.floats(0.01, 4.0), st.floats(-5, 5), st.floats(-5, 5))
    def test_on_a_quadratic_it_is_the_hessian_s(self, tolerance, x, y):
        found = sm.terrain.trust_radius(sm.TERRAINS["ravine"], [x, y], tolerance)
        assert found == pytest.approx(np.sqrt(2 * tolerance / 100), rel=1e-6)

    def test_near_an_inflection_the_hessian_is_far_too_wide(self):
        plateau = sm.TERRAINS["plateau"]
        inflection = np.array([1.0])
        assert abs(plateau.hessian(inflection)[0, 0]) < 1e-12
        third_derivative = 8 * np.exp(-0.5)
        cubic = (6 * 0.08 / third_derivative) ** (1 / 3)
        assert sm.terrain.trust_radius(plateau, inflection, 0.08) == pytest.approx(cubic, rel=0.05)

    def test_a_straight_slope_is_never_wrong(self):
        straight = sm.Loss("straight", 1, lambda x: 2 * x[..., 0], lambda x: 2 + 0 * x)
        assert sm.terrain.trust_radius(straight, [0.0], 0.1) == np.inf

    def test_bad_input(self):
        with pytest.raises(ValueError, match="tolerance must be finite, above 0"):
            sm.terrain.trust_radius(shelf, [0.0], 0.0)
        with pytest.raises(ValueError, match="at must have shape"):
            sm.terrain.trust_radius(shelf, [0.0, 1.0], 0.1)


class TestLevelLines:
    def test_of_a_bowl_they_are_circles(self):
        window = (-3, 3, -3, 3)
        for level, (line,) in zip((0.5, 2.0), sm.terrain.level_lines(sm.TERRAINS["bowl"], [0.5, 2.0], window),
                                  strict=True):
            assert np.hypot(*line.T) == pytest.approx(np.sqrt(2 * level), abs=2e-3)
            assert np.array_equal(line[0], line[-1])

    def test_of_himmelblau_there_is_one_round_every_minimum(self):
        hill = sm.TERRAINS["himmelblau"]
        (pieces,) = sm.terrain.level_lines(hill, [5.0], (-5, 5, -5, 5))
        assert len(pieces) == 4
        for piece in pieces:
            assert np.array_equal(piece[0], piece[-1])
            assert np.linalg.norm(hill.minima - piece[:-1].mean(axis=0), axis=1).min() < 0.2

    def test_lines_that_leave_the_window_are_open(self):
        (pieces,) = sm.terrain.level_lines(sm.TERRAINS["saddle"], [0.5], (-2, 2, -2, 2))
        assert len(pieces) == 2
        for piece in pieces:
            assert np.abs(piece[[0, -1]]).max(axis=1) == pytest.approx(2.0)

    def test_through_a_saddle_s_middle(self):
        (pieces,) = sm.terrain.level_lines(sm.TERRAINS["saddle"], [1e-9], (-2, 2, -2.1, 2.1), cells=31)
        points = np.concatenate(pieces)
        assert np.abs(points[:, 0] ** 2 - points[:, 1] ** 2).max() < 0.05
        lengths = [np.linalg.norm(np.diff(piece, axis=0), axis=1).max() for piece in pieces]
        assert max(lengths) < 0.3

    def test_a_level_that_is_not_reached_has_none(self):
        assert sm.terrain.level_lines(sm.TERRAINS["bowl"], [-1.0, 1e9], (-3, 3, -3, 3)) == [[], []]


def test_height_and_slope_are_the_loss():
    x = np.array([[0.3], [0.4]])
    assert np.array_equal(sm.terrain.height(shelf, x), shelf.value(x))
    assert np.array_equal(sm.terrain.slope(shelf, x), shelf.gradient(x))
    assert sm.terrain.tangent(shelf, x[0], x[0]) == shelf.value(x[0])


@pytest.mark.parametrize("name", sorted(sm.TERRAINS))
def test_what_stands_in_a_landscape_stands_in_its_window(name):
    hill = sm.TERRAINS[name]
    low, high = hill.window.T
    for place in (*hill.minima, *hill.places.values()):
        assert ((low < place) & (place < high)).all()


@pytest.mark.parametrize(("window", "rule"), [([[0, 1]], "shape"), ([[0, 1], [2, 2]], "rise"),
                                              ([[0, 1], [3, 2]], "rise"), ([[0, 1], [0, np.inf]], "finite")])
def test_a_window_that_is_none(window, rule):
    bowl = sm.TERRAINS["bowl"]
    with pytest.raises(ValueError, match=rf"loss\.window must .*{rule}"):
        sm.Loss("own", 2, bowl.value, bowl.gradient, window=window)
