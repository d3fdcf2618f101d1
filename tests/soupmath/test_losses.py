"""A loss, its slope and its curvature agree, and say what they cannot do."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from soupmath.laws.derivatives import complex_step

LOSSES = {
    "soup": sm.soup.taste_loss(), "salt": sm.soup.salt_loss(),
    "salt-cream": sm.soup.taste_loss(("salt", "cream")), **sm.TERRAINS,
}
near = st.floats(-3, 3)


def curvature_by_complex_step(loss: sm.Loss, x: np.ndarray) -> np.ndarray:
    return np.array([loss.gradient(x + 1e-30j * e).imag / 1e-30 for e in np.eye(len(x))])


@pytest.mark.parametrize("name", LOSSES)
@given(data=st.data())
def test_slope_and_curvature_are_derivatives(name, data):
    loss = LOSSES[name]
    x = np.array(data.draw(st.lists(near, min_size=loss.dimension, max_size=loss.dimension)))
    for found, true in ((loss.gradient(x), complex_step(loss, x)),
                        (loss.hessian(x), curvature_by_complex_step(loss, x))):
        assert np.abs(found - true).max() <= 1e-9 * (1 + np.abs(true).max())
    assert np.array_equal(loss.hessian(x), loss.hessian(x).T)


@pytest.mark.parametrize("name", LOSSES)
def test_many_points_are_as_good_as_one(name):
    loss = LOSSES[name]
    points = np.random.default_rng(1).normal(size=(4, 5, loss.dimension))
    for of in (loss.value, loss.gradient, loss.hessian):
        together = of(points)
        alone = np.array([[of(x) for x in row] for row in points])
        assert together.shape == alone.shape
        assert np.allclose(together, alone, rtol=1e-13, atol=1e-13)


@pytest.mark.parametrize("name", LOSSES)
def test_minima_are_flat_hollows_the_lowest_first(name):
    loss = LOSSES[name]
    heights = loss.value(loss.minima)
    for x in loss.minima:
        assert np.abs(loss.gradient(x)).max() < 1e-12
        assert np.linalg.eigvalsh(loss.hessian(x))[0] > 0
    assert (heights >= heights.min(initial=np.inf) - 1e-15).all()
    assert not len(heights) or heights[0] <= heights.min() + 1e-15


@pytest.mark.parametrize(("text", "as_low"), [("x**4 - 3*x**2", 2), ("x**4 - 3*x**2 + x/1000", 1), ("(x - 1)**2", 1)])
@pytest.mark.parametrize("scale", ["1e-12", "1", "1e12"])
@pytest.mark.parametrize("raised", ["0", "7"])
def test_as_low_as_the_lowest_knows_no_unit_and_no_height(text, as_low, scale, raised):
    loss = sm.formulas.loss(f"{scale}*({text} + {raised})", over={"x": (-2, 2)})
    assert len(loss.lowest) == as_low
    run = sm.descend(loss, sm.optimizers.gradient_descent(0.01 / float(scale)), [-0.3], steps=400)
    near = float(np.abs(run.points[-1] - loss.lowest[:, 0]).min())
    assert run.facts()["miss_last"] == pytest.approx(near, abs=1e-15)


def test_several_may_be_as_low():
    waves = sm.formulas.loss("cos(x) + 1e-13*x", over={"x": (-4, 11)})     # half-way between two lies the third
    assert waves.lowest[:, 0] == pytest.approx(waves.minima[:, 0])
    assert len(waves.lowest) == 3
    assert {name: len(loss.lowest) for name, loss in sm.TERRAINS.items() if len(loss.lowest) > 1} == {"himmelblau": 4}


@pytest.mark.parametrize("name", [n for n in LOSSES if LOSSES[n].smoothness])
def test_smoothness_bounds_every_curvature_and_is_no_larger_than_it_must_be(name):
    loss = LOSSES[name]
    axis = np.linspace(-4, 4, 401 if loss.dimension == 1 else 41)
    points = np.stack(np.meshgrid(*[axis] * loss.dimension), axis=-1).reshape(-1, loss.dimension)
    curvatures = np.abs(np.linalg.eigvalsh(loss.hessian(points)))
    assert curvatures.max() <= loss.smoothness * (1 + 1e-9)
    assert curvatures.max() >= 0.95 * loss.smoothness
    if loss.strong_convexity:
        assert np.linalg.eigvalsh(loss.hessian(points)).min() >= loss.strong_convexity * (1 - 1e-9)


def test_largest_stable_learning_rate():
    ravine = sm.TERRAINS["ravine"]
    assert sm.largest_stable_learning_rate(ravine) == pytest.approx(0.02)
    rosenbrock = sm.TERRAINS["rosenbrock"]
    at_minimum = sm.largest_stable_learning_rate(rosenbrock, at=rosenbrock.minima[0])
    assert at_minimum == pytest.approx(2 / 1001.600639, rel=1e-6)
    with pytest.raises(ValueError, match="smoothness"):
        sm.largest_stable_learning_rate(rosenbrock)


def test_amounts_and_theta_undo_each_other():
    shelf = sm.TERRAINS["shelf"]
    assert shelf.amounts(shelf.theta({"salt": 0.5})) == pytest.approx(0.5)
    soup = sm.soup.taste_loss()
    assert soup.theta({"pepper": 0.5, "salt": 8, "cream": 50}) == pytest.approx(soup.minima[0])


@pytest.mark.parametrize(("amounts", "said"), [
    ({"salt": -1.0, "cream": 5, "pepper": 1}, "amounts must be above 0"),
    ({"salt": 0.0, "cream": 5, "pepper": 1}, "above 0"),
    ({"sal": 1.0, "cream": 5, "pepper": 1}, "Did you mean 'salt'"),
    ({"salt": 1.0}, "give cream, pepper too"),
    ([1.0, 2.0], r"shape \(..., 3\)"),
    ({"salt": float("nan"), "cream": 5, "pepper": 1}, "finite"),
])
def test_amounts_that_are_refused(amounts, said):
    with pytest.raises(ValueError, match=said):
        sm.soup.taste_loss().theta(amounts)


def test_what_a_loss_lacks_is_said():
    with pytest.raises(ValueError, match="reference amounts"):
        sm.TERRAINS["bowl"].amounts(np.zeros(2))
    with pytest.raises(ValueError, match=r"reading must be one of .*Did you mean 'score'"):
        sm.soup.taste_loss().reading("scores", np.zeros(3))
    with pytest.raises(ValueError, match="mean over samples"):
        sm.soup.taste_loss().sampled(np.zeros(3), np.array([0]))
    with pytest.raises(KeyError, match="Did you mean 'ravine'"):
        sm.TERRAINS["ravin"]


def test_quadratic_refuses_what_is_not_symmetric():
    with pytest.raises(ValueError, match="symmetric"):
        sm.losses.quadratic(np.array([[1.0, 2.0], [0.0, 1.0]]), np.zeros(2))


@pytest.mark.parametrize("name", LOSSES)
def test_losses_can_be_pickled(name):
    loss = pickle.loads(pickle.dumps(LOSSES[name]))
    assert loss.value(loss.places.get("start", np.zeros(loss.dimension))) is not None
