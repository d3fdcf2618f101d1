"""The auditor finds what is wrong with a path, and nothing wrong with a real run."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm

o = sm.optimizers
ravine, soup = sm.TERRAINS["ravine"], sm.soup.taste_loss()
MADE_UP = np.array([[5.0, 1.0], [4.0, -0.5], [3.5, 0.9], [3.0, -0.4], [3.0, -0.4], [2.0, 0.6], [1.0, 0.1]])


def test_a_made_up_zigzag():
    found = sm.audit(MADE_UP, ravine)
    heights = [ravine.value(x) for x in MADE_UP]
    rises = [k for k in range(1, 7) if heights[k] > heights[k - 1]]
    assert list(found.uphill) == rises == [2, 5]
    assert not found.clean
    assert not found.straight
    assert found.learning_rate is None
    assert "Uphill: steps 2, 5." in found.words()
    assert "Not plain descent" in found.words()


@given(st.floats(1e-4, 0.0199), st.integers(1, 40))
def test_a_real_run_is_clean_and_its_rate_is_found(rate, steps):
    run = sm.descend(ravine, o.gradient_descent(rate), ravine.places["start"], steps)
    found = sm.audit(run.points, ravine, run.losses)
    assert found.clean
    assert found.uphill == ()
    assert found.wrong_losses == ()
    assert found.learning_rate == pytest.approx(rate, rel=1e-6)
    assert "No step goes uphill." in found.words()
    assert f"plain descent with learning rate {found.learning_rate:.6g}" in found.words()
    assert "The printed losses are the losses." in found.words()


def test_momentum_is_not_taken_for_plain_descent():
    run = sm.descend(ravine, o.momentum(0.018, 0.8), ravine.places["start"], 30)
    found = sm.audit(run.points, ravine)
    assert not found.straight
    assert found.uphill == tuple((np.flatnonzero(np.diff(run.losses) > 0) + 1).tolist())
    assert found.angles[0] == pytest.approx(0, abs=1e-9)


def test_a_decaying_rate_is_straight_but_not_constant():
    rule = o.gradient_descent(sm.schedules.Exponential(0.01, 0.9))
    run = sm.descend(soup, rule, soup.places["tastes_two"], 20)
    found = sm.audit(run.points, soup)
    assert found.straight
    assert found.learning_rate is None
    assert found.learning_rates == pytest.approx(0.01 * 0.9 ** np.arange(20), rel=1e-6)
    assert "learning rates between" in found.words()


def test_angles_and_rates_by_hand():
    found = sm.audit([[1.0, 0.0], [1.0, 0.5], [0.5, 0.5], [0.5, 0.5]], sm.TERRAINS["bowl"])
    assert found.angles[:2] == pytest.approx([90, np.degrees(np.arctan(0.5))])
    assert found.learning_rates[:2] == pytest.approx([0, 0.4])
    assert np.isnan(found.angles[2])
    assert found.uphill == (1,)


def test_printed_losses_are_compared():
    run = sm.descend(soup, o.gradient_descent(0.01), soup.places["tastes_six"], 9)
    printed = run.losses.copy()
    printed[[3, 7]] += 0.5
    found = sm.audit(run.points, soup, printed)
    assert found.wrong_losses == (3, 7)
    assert not found.clean
    assert "not the loss at points 3, 7" in found.words()


def test_one_parameter_may_be_a_plain_list():
    shelf = sm.TERRAINS["shelf"]
    run = sm.descend(shelf, o.gradient_descent(0.25), shelf.places["half_a_gram"], 10)
    assert sm.audit(run.points[:, 0].tolist(), shelf).learning_rate == pytest.approx(0.25)


def test_a_path_that_stands_still():
    assert "No step can be compared" in sm.audit([[0.0, 0.0], [0.0, 0.0]], ravine).words()


def test_long_lists_are_cut():
    path = np.tile([[0.0, 0.1], [0.0, 0.2]], (20, 1))
    assert "and 8 more" in sm.audit(path, ravine).words()


@pytest.mark.parametrize(("points", "losses", "error", "said"), [
    ([[1.0, 2.0]], None, ValueError, r"points must have shape \(T \+ 1, 2\)"),
    ([[1.0], [2.0]], None, ValueError, "points must have shape"),
    ([], None, ValueError, "points must have shape"),
    ([[1.0, 2.0], [np.nan, 1.0]], None, ValueError, "points must hold finite numbers"),
    (MADE_UP, [1.0, 2.0], ValueError, r"losses must have shape \(7,\)"),
    ([["a", "b"], ["c", "d"]], None, TypeError, "points must be an array"),
])
def test_bad_input(points, losses, error, said):
    with pytest.raises(error, match=said):
        sm.audit(points, ravine, losses)


def test_the_loss_must_be_one():
    with pytest.raises(TypeError, match="loss must be a Loss"):
        sm.audit(MADE_UP, "ravine")
