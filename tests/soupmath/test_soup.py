"""The soup of the story: its numbers, and the order salt, cream, pepper."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

import soupmath as sm

soup = sm.soup.taste_loss()
salt = sm.soup.salt_loss()
exact_steps = sm.optimizers.coordinate_descent(np.diagonal(soup.hessian(soup.minima[0])))


def test_curvature():
    assert soup.hessian(np.zeros(3)) == pytest.approx(
        np.array([[98, -4.9, 0], [-4.9, 12.79, -1.35], [0, -1.35, 40.5]]))
    assert soup.smoothness / soup.strong_convexity == pytest.approx(7.90, abs=0.005)
    assert 2 / soup.smoothness == pytest.approx(0.02035, abs=5e-6)


@pytest.mark.parametrize(("name", "gap", "recipe"), [
    ("tastes_two", 8, (2.588, 17.92, 0.4097)),
    ("tastes_six", 4, (4.550, 29.94, 0.4526)),
    ("tastes_nine", 1, (6.947, 43.98, 0.4877)),
    ("salt_short", 4, (4.518, 50.0, 0.5)),
    ("wish", 0, (8.0, 50.0, 0.5)),
])
def test_named_recipes(name, gap, recipe):
    x = soup.places[name]
    assert soup.reading("gap", x) == pytest.approx(gap, abs=1e-12)
    assert soup.reading("score", x) == pytest.approx(10 - gap, abs=1e-12)
    assert soup.value(x) == pytest.approx(gap**2, abs=1e-12)
    assert sm.soup.amounts(x) == pytest.approx(recipe, rel=3e-4)


def test_named_starts_lie_on_one_ray_to_the_wish():
    away = [soup.places[name] - soup.minima[0] for name in ("tastes_two", "tastes_six", "tastes_nine")]
    assert away[0] == pytest.approx(2 * away[1])
    assert away[1] == pytest.approx(4 * away[2])


def test_the_loss_is_the_square_of_how_far_the_taste_is_off():
    x = np.random.default_rng(0).normal(size=(20, 3))
    off = sm.soup.taste(x) - sm.soup.taste(soup.minima[0])
    assert soup.value(x) == pytest.approx((off**2).sum(axis=1))


def test_exact_steps_pick_salt_cream_pepper_salt():
    run = sm.descend(soup, exact_steps, soup.places["tastes_two"], 4)
    assert sm.claims.check("salt_then_cream_then_pepper", run).ok
    factors = sm.soup.amounts(run.points[1:]) / sm.soup.amounts(run.points[:-1])
    assert factors.max(axis=1) == pytest.approx([2.94, 2.68, 1.22, 1.05], abs=0.005)
    assert soup.reading("score", run.points) == pytest.approx([2, 7.33, 9.04, 9.64, 9.90], abs=0.005)
    assert all(sm.claims.check(name, run).ok for name in ("only_adds", "gains_shrink", "steps_shrink"))


@pytest.mark.parametrize(("within", "failures"), [(0.05, 0), (0.08, 55)])
def test_the_order_survives_other_amounts(within, failures):
    factors = np.linspace(1 - within, 1 + within, 11)
    starts = [soup.places["tastes_two"] + np.log(by) for by in product(factors, repeat=3)]
    runs = (sm.descend(soup, exact_steps, start, 3) for start in starts)
    failed = sum(not sm.claims.check("salt_then_cream_then_pepper", run).ok for run in runs)
    assert failed == failures


def test_ghost_bars_are_tallest_where_the_rule_picks():
    run = sm.descend(soup, exact_steps, soup.places["tastes_two"], 3)
    bars = [sm.soup.a_tenth_more(soup, x) for x in run.points[:3]]
    assert np.abs(bars) == pytest.approx(
        np.array([[0.63, 0.04, 0.04], [0, 0.22, 0.12], [0.24, 0, 0.40]]), abs=0.006)
    assert [int(bar.argmax()) for bar in bars] == [0, 1, 2]


def test_ghost_bars_need_a_gap():
    with pytest.raises(ValueError, match="away from the wish"):
        sm.soup.a_tenth_more(soup, soup.minima[0])


def test_one_more_grain():
    by_slope, truth = sm.soup.one_grain(soup, soup.places["tastes_six"])
    assert (by_slope, truth) == pytest.approx((-1.16, -1.12), abs=0.005)


@pytest.mark.parametrize("rate", [1 / 98, 0.005])
def test_descent_only_adds_where_everything_is_short(rate):
    rng = np.random.default_rng(3)
    starts = soup.minima[0] - rng.uniform(0, 2, size=(200, 3))
    starts = starts[(soup.gradient(starts) <= 0).all(axis=1)]
    assert len(starts) > 20
    for start in starts:
        for rule, steps in ((sm.optimizers.gradient_descent(rate), 60), (exact_steps, 12)):
            assert sm.claims.check("only_adds", sm.descend(soup, rule, start, steps)).ok


def test_from_tastes_six_it_converges_after_106_steps():
    rule = sm.optimizers.gradient_descent(0.01)
    ends = [sm.descend(soup, rule, soup.places["tastes_six"], steps).outcome for steps in (105, 106)]
    assert ends == ["still_moving", "converged"]


@pytest.mark.parametrize(("share", "grams", "outcome"), [
    (0.1, (4.52, 4.78, 5.04, 5.27, 5.50, 5.71), "still_moving"),
    (0.8, (4.52, 7.14, 7.82, 7.96, 7.99, 8.00), "still_moving"),
    (2.2, (4.52, 15.88, 3.51, 21.47, 2.45, 33.16), "diverged"),
])
def test_three_cooks(share, grams, outcome):
    assert salt.smoothness == pytest.approx(98)
    rule = sm.optimizers.gradient_descent(share / salt.smoothness)
    run = sm.descend(salt, rule, salt.places["salt_short"], 5)
    assert run.outcome == outcome
    assert salt.amounts(run.points)[:, 0] == pytest.approx(grams, abs=0.006)
    assert sm.claims.check("misses_grow", run).ok == (share > 2)


def test_the_shakers_misses_grow_by_a_fifth():
    rule = sm.optimizers.gradient_descent(2.2 / salt.smoothness)
    run = sm.descend(salt, rule, salt.places["salt_short"], 5)
    assert salt.reading("gap", run.points) == pytest.approx(4 * 1.2 ** np.arange(6))


def test_free_ingredients_leave_the_others_at_the_wish():
    plane = sm.soup.taste_loss(("salt", "cream"))
    x = np.array([0.3, 0.7])
    assert plane.value(x) == pytest.approx(soup.value(np.append(x, soup.minima[0, 2])))
    assert plane.names == ("salt", "cream")
    with pytest.raises(ValueError, match="Did you mean 'pepper'"):
        sm.soup.taste_loss(("peper",))
    with pytest.raises(ValueError, match="each once"):
        sm.soup.taste_loss(("salt", "salt"))
