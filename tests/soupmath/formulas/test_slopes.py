"""Slopes and curvatures of trees, held against complex steps, torch, and intervals against samples."""

from __future__ import annotations

import numpy as np
import pytest
from formulas import TAME
from hypothesis import assume, example, given
from hypothesis import strategies as st

from soupmath.formulas.errors import FormulaError
from soupmath.formulas.formula import Formula
from soupmath.formulas.functions import FUNCTIONS
from soupmath.formulas.intervals import CALLS, INTERVALS
from soupmath.formulas.parser import parse
from soupmath.formulas.printer import printed
from soupmath.formulas.program import FLOATS, program

STEP = 1e-30
NUMBERS = st.floats(0.1, 2.5) | st.floats(-2.5, -0.1)


def formula(text, *names):
    return Formula(parse(text), names or ("x",))


def by_steps(of, x):
    return np.stack([np.imag(of(x + 1j * STEP * e)) / STEP for e in np.eye(len(x))], axis=-1)


@given(TAME, NUMBERS, NUMBERS)
def test_slopes_are_those_of_complex_steps(tree, a, b):
    of, x = Formula(tree, ("x", "y")), np.array([a, b])
    try:
        slope, bend, parts = of.gradient(x), of.hessian(x), of.value(x)
    except FormulaError:        # numbers that overflow where they are folded
        assume(False)
    assume(np.isfinite([parts, *slope, *bend.ravel()]).all())
    assume(np.abs([parts, *slope, *bend.ravel()]).max() < 1e8)
    assume(not np.iscomplexobj(of.value(x + 0j)) or abs(np.imag(of.value(x + 0j))) < 1e-300)
    if not of.smooth:           # no step may come over a kink, and none does: it has no length
        assume(np.abs(bend).max() > 0)
    size = 1 + np.abs([parts, *slope, *bend.ravel()]).max()
    assert by_steps(of.value, x) == pytest.approx(slope, rel=1e-7, abs=1e-7 * size)
    assert by_steps(of.gradient, x) == pytest.approx(bend, rel=1e-6, abs=1e-6 * size)
    assert bend == pytest.approx(bend.T)


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
@pytest.mark.parametrize("x", [0.3, 0.7])
def test_each_function_against_torch(name, x):
    torch = pytest.importorskip("torch")
    at = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    height = getattr(torch, name)(at * at + at / 7)
    (slope,) = torch.autograd.grad(height, at, create_graph=True)
    (bend,) = torch.autograd.grad(slope, at) if slope.requires_grad else (torch.zeros(()),)
    of = formula(f"{name}(x*x + x/7)")
    assert of.value(np.array([x])) == pytest.approx(height.item(), rel=1e-14)
    assert of.gradient(np.array([x]))[0] == pytest.approx(slope.item(), rel=1e-13)
    assert of.hessian(np.array([x]))[0, 0] == pytest.approx(bend.item(), rel=1e-12, abs=1e-300)


@pytest.mark.parametrize(("text", "slope"), [
    ("x**4 - 3*x**2 + x", "4*x**3 - 6*x + 1"), ("(x - 3)**2", "2*(x - 3)"), ("x**2/2", "x"), ("x**2/3", "2*x/3"),
    ("log(x)*x", "1 + log(x)"), ("7", "0"), ("x - x", "0"), ("2**x", "2**x*log(2)"), ("exp(-x)", "-exp(-x)"),
    ("sqrt(x)", "1/(2*sqrt(x))"), ("x/x**3", "-2/x**3"), ("abs(x)", "sign(x)"), ("pi*x**2", "2*pi*x"),
])
def test_slopes_are_short(text, slope):
    assert printed(formula(text).slopes[0]) == slope


def test_many_points_at_once_are_each_as_alone():
    of, points = formula("x*sin(y) + 2", "x", "y"), np.random.default_rng(0).normal(size=(3, 4, 2))
    for whole, n in ((of.value, 0), (of.gradient, 1), (of.hessian, 2)):
        assert whole(points).shape == (3, 4) + n * (2,)
        assert whole(points)[1, 2] == pytest.approx(whole(points[1, 2]), rel=1e-15)


def test_what_comes_back_is_nobody_s():
    of, points = formula("x"), np.array([[1.0], [2.0]])
    of.value(points)[:] = 7
    of.hessian(points)[:] = 7
    assert points.ravel().tolist() == [1.0, 2.0]
    assert (of.hessian(points) == 0).all()


@pytest.mark.parametrize("text", [
    "sin(" * 35 + "x" + ")" * 35, "1/(1 + " * 18 + "x" + ")" * 18, "x**" * 30 + "x", "(x*" * 19 + "x" + " + 1)" * 19,
    "exp(x/(1 + " * 9 + "x" + "))" * 9, "sqrt(x + " * 18 + "x" + ")" * 18, " + ".join(["x**2*sin(x)"] * 70),
])
def test_deep_ones_end(text):
    of, x = formula(text), np.array([0.4])
    try:
        bend = of.hessian(x)
    except FormulaError:
        return
    assert np.isnan(bend).any() or by_steps(of.gradient, x) == pytest.approx(bend, rel=1e-6)


@given(TAME, st.floats(-3, 3), st.floats(-3, 3), st.floats(0, 2), st.floats(0, 2))
@example(parse("sin(pi)"), 0.0, 0.0, 0.0, 0.0)
@example(parse("cos(pi/2)"), 0.0, 0.0, 0.0, 0.0)
@example(parse("x * log(x)"), 0.0, 0.0, 0.0, 0.0)
@example(parse("x * log(x)"), 0.0, 0.0, 1.0, 0.0)
@example(parse("sin(log(x))"), 0.0, 0.0, 1.0, 0.0)
@example(parse("tanh(sqrt(x))"), -1.0, 0.0, 0.0, 0.0)
@example(parse("1 / (1 + log(x)**2)"), -1.0, 0.0, 2.0, 0.0)
@example(parse("atan(x * log(x))"), 0.0, 0.0, 1.0, 0.0)
def test_intervals_hold_what_is_in_them(tree, a, b, wide, high):
    made = program([tree], ("x", "y"))
    with np.errstate(all="ignore"):
        [(low, top)] = made.run(INTERVALS, [(np.array(a), np.array(a + wide)), (np.array(b), np.array(b + high))])
        shares = np.linspace(0, 1, 9)
        [found] = made.run(FLOATS, [a + wide * shares[:, None], b + high * shares[None, :]])
    known = np.isfinite(found)
    assert not (known & ((found < low) | (found > top))).any()
    assert known.all() or not np.isfinite([low, top]).all()


def test_intervals_know_every_function():
    assert set(CALLS) == set(FUNCTIONS)
