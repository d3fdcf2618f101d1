"""A loss without a slope gets one by differences, good enough to descend, and nobody is left to believe more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from soupmath.differences import SAID, CentralDifferences, by_differences

o = sm.optimizers
soup = sm.soup.taste_loss()
near = st.floats(-3, 3)
LOSSES = [soup, *map(sm.TERRAINS.get, ("himmelblau", "beale", "shelf", "bumpy_bowl"))]


def without_slope(loss: sm.Loss) -> sm.Loss:
    return sm.Loss(loss.name, loss.dimension, value=loss.value, names=loss.names)


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
@given(data=st.data())
def test_it_is_the_slope_to_seven_digits(loss, data):
    x = np.array(data.draw(st.lists(near, min_size=loss.dimension, max_size=loss.dimension)))
    scale = 1 + abs(loss.value(x)) + np.abs(loss.gradient(x)).max()
    assert np.abs(without_slope(loss).gradient(x) - loss.gradient(x)).max() <= 1e-7 * scale


def test_many_points_are_as_good_as_one():
    points = np.random.default_rng(0).normal(size=(2, 4, 3))
    slopes = CentralDifferences(soup.value)(points)
    assert slopes[1, 2] == pytest.approx(CentralDifferences(soup.value)(points[1, 2]), rel=1e-9)


def test_the_size_of_parameters_in_another_unit_is_told():
    for size in (1e-9, 1e9):
        slope = CentralDifferences(lambda x, size=size: ((x / size - 1) ** 2).sum(axis=-1), size)
        assert slope(np.array([3 * size, 0.0])) == pytest.approx([4 / size, -2 / size], rel=1e-8)


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.name)
def test_a_run_with_it_keeps_the_laws_and_every_verdict_says_so(loss):
    start = next(iter(loss.places.values()))
    run = sm.descend(without_slope(loss), o.gradient_descent(1e-3), start, 80)
    exact = sm.descend(loss, o.gradient_descent(1e-3), start, 80)
    assert run.points == pytest.approx(exact.points, rel=1e-6, abs=1e-6)
    verdicts = [*sm.laws.check(run), *sm.symmetries.check(run), sm.claims.check("loss_falls", run)]
    assert not [verdict for verdict in verdicts if not verdict.ok]
    assert all(verdict.detail.endswith(f"({SAID})") for verdict in verdicts)
    said = [verdict.detail for verdict in (*sm.laws.check(exact), sm.claims.check("loss_falls", exact))]
    assert not any(SAID in detail for detail in said)


def test_a_claim_of_two_says_so_of_either():
    start = soup.places["tastes_two"]
    runs = {"a": sm.descend(soup, o.gradient_descent(0.005), start, 9),
            "b": sm.descend(without_slope(soup), o.gradient_descent(0.01), start, 9)}
    assert SAID in sm.claims.check("b.bolder_than.a", runs).detail
    assert SAID in sm.claims.check("a.bolder_than.b", runs).detail


def test_a_kink_is_no_slope_and_the_law_sees_it():
    kink = sm.Loss("kink", 1, value=lambda x: np.abs(x[..., 0] - 1e-7))
    run = sm.descend(kink, o.gradient_descent(1e-9), [0.0], 1)
    verdict = next(v for v in sm.laws.check(run) if v.law == "gradient_is_the_derivative")
    assert not verdict.ok


def test_a_loss_of_one_point_at_a_time_has_it_too():
    alone = sm.Loss("alone", 3, value=lambda x: (x[0] - 1) ** 2 + x[1] ** 4 + x[2] ** 2)
    run = sm.descend(alone, o.gradient_descent(0.05), [1.5, 2.0, 3.0], 50)
    assert run.losses[-1] < 0.3
    assert all(SAID in verdict.detail for verdict in sm.laws.check(run))


def test_with_a_slope_of_its_own_nothing_is_said():
    given_back = replace(without_slope(soup), gradient=soup.gradient)
    assert by_differences(without_slope(soup))
    assert not by_differences(given_back)
