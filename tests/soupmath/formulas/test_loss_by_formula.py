"""Losses by formula: their minima, bounds, readings, runs, and what is refused."""

from __future__ import annotations

import pickle

import numpy as np
import pytest
from formulas import TAME
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import soupmath as sm
from soupmath.formulas.printer import printed

f = sm.formulas
PLANE = {"x": (-5, 5), "y": (-5, 5)}
OURS = {
    "himmelblau": ("(x**2 + y - 11)**2 + (x + y**2 - 7)**2", PLANE),
    "rosenbrock": ("(1 - x)**2 + 100*(y - x**2)**2", {"x": (-2, 2), "y": (-1, 3)}),
    "beale": ("(1.5 - x + x*y)**2 + (2.25 - x + x*y**2)**2 + (2.625 - x + x*y**3)**2", {"x": (1, 4.5), "y": (-1, 1)}),
    "bumpy_bowl": ("(x**2 + y**2)/8 + sin(x)**2 + sin(y)**2", PLANE),
    "bowl": ("x**2/2 + y**2/2", PLANE), "saddle": ("(x**2 - y**2)/2", PLANE),
    "ravine": ("x**2/2 + 50*y**2", PLANE),
}


@pytest.mark.parametrize("name", sorted(OURS))
def test_our_hills_written_as_formulas(name):
    hill, loss = sm.TERRAINS[name], f.loss(*OURS[name])
    points = np.random.default_rng(1).uniform(-1, 1, size=(20, 2))
    assert loss.value(points) == pytest.approx(hill.value(points), rel=1e-12)
    assert loss.gradient(points) == pytest.approx(hill.gradient(points), rel=1e-11, abs=1e-11)
    assert loss.hessian(points) == pytest.approx(hill.hessian(points), rel=1e-11, abs=1e-11)
    inside = sorted(map(tuple, np.round(hill.minima, 8) + 0.0))
    assert sorted(map(tuple, np.round(loss.minima, 8) + 0.0)) == inside
    assert loss.quadratic == hill.quadratic
    if hill.smoothness is not None:
        assert loss.smoothness == pytest.approx(hill.smoothness)
        assert loss.strong_convexity == hill.strong_convexity
    sizes = np.abs(np.linalg.eigvalsh(loss.hessian(np.random.default_rng(2).uniform(*loss.window.T, size=(500, 2)))))
    assert sizes.max() <= loss.readings["L_in_window"]


def test_a_quartic_with_two_valleys():
    loss = f.loss("x**4 - 3*x**2 + x", {"x": (-2.2, 2.2)}, units={"x": "cm"})
    roots = np.sort(np.roots([4, 0, -6, 1]).real)
    assert loss.minima.ravel() == pytest.approx([roots[0], roots[2]], rel=1e-12)
    assert loss.readings["L_in_window"] == pytest.approx(12 * 2.2**2 - 6)
    assert loss.smoothness is None
    assert (loss.names, loss.units, loss.window.tolist()) == (("x",), ("cm",), [[-2.2, 2.2]])
    run = sm.descend(loss, sm.optimizers.gradient_descent(0.01), [0.1], 300)
    facts = run.facts()
    assert facts["x_last"] == pytest.approx(facts["minimum_x"], abs=1e-4)
    assert facts["minimum_2_x"] == pytest.approx(roots[2])
    assert facts["minima"] == 2
    assert all(verdict.ok for verdict in sm.laws.check(run))
    assert "4 x^(3) - 6 x + 1" in [f.typst(slope) for slope in loss.formula.slopes]


@pytest.mark.parametrize(("text", "minima"), [
    ("abs(x - 1)", [1.0]), ("-1/x**2", []), ("1/x", []), ("x", []), ("x**100", [0.0]), ("-x**2", []),
    ("x**2 - 2*x", [1.0]),
    ("sqrt(x)", []), ("cos(pi*x)", [-1.0, 1.0]), ("x**4", [0.0]), ("(x + 3)**2", []),
])
def test_minima_on_a_line(text, minima):
    loss = f.loss(text, {"x": (-2, 2.5)})
    assert sorted(loss.minima.ravel()) == pytest.approx(minima, abs=1e-9)


def test_a_wide_window_looked_at_in_logarithms():
    loss = f.loss("(log(x) + 7)**2", {"x": (1e-6, 1e6)}, log=["x"])
    assert loss.minima.ravel() == pytest.approx([np.exp(-7)])
    assert loss.log == ("x",)


@pytest.mark.parametrize(("text", "count"), [("(x - y)**2", 1), ("x**4 + y**4", 1), ("x + y", 0), ("x**2*y**2", 1)])
def test_minima_that_are_not_alone(text, count):
    assert len(f.loss(text, {"x": (-2, 2), "y": (-2, 2)}).minima) == count


@pytest.mark.parametrize(("text", "bound"), [("sin(x)", 1), ("log(1 + exp(x))", None), ("x**2 + cos(3*x)", 11),
                                             ("x**3", None), ("3*x**2", 6), ("abs(x)", None), ("x", None)])
def test_bounds_that_hold_everywhere(text, bound):
    assert f.loss(text, {"x": (-2, 2)}).smoothness == pytest.approx(bound)


@settings(max_examples=15)
@given(st.lists(st.integers(-4, 4), min_size=6, max_size=6), st.floats(0.01, 1.0))
def test_quadratics_are_known_as_such(numbers, share):
    a, b, c, d, e, g = numbers
    assume(any((a, b, c)) and all((a or c or d, b or c or e)))
    assume(all(numbers[i] for i in (0, 1)))
    loss = f.loss(f"{a}*x**2 + {b}*(y - 1)**2 + {c}*x*y + {d}*x + {e}*y + {g}".replace("+ -", "- "),
                  {"x": (-2, 2), "y": (-2, 2)})
    H = np.array([[2 * a, c], [c, 2 * b]])
    sizes = np.linalg.eigvalsh(H)
    assert loss.quadratic
    assert loss.smoothness == pytest.approx(np.abs(sizes).max())
    run = sm.descend(loss, sm.optimizers.gradient_descent(share * 2 / loss.smoothness), [1.0, -0.5], 20)
    assert not [verdict for verdict in sm.laws.check(run) if not verdict.ok]


@settings(max_examples=15)
@given(TAME)
def test_any_formula_makes_a_loss_or_is_refused(tree):
    names = ["x", "y"]
    over = {name: (0.25, 2.0) for name in names if name in printed(tree)}
    try:
        loss = f.loss(printed(tree), over)
    except f.FormulaError:
        return
    low, high = loss.window.T
    assert ((low < loss.minima) & (loss.minima < high)).all()
    assert np.isfinite(loss.value(loss.minima)).all() if len(loss.minima) else True
    again = pickle.loads(pickle.dumps(loss))
    assert again.formula == loss.formula


def test_two_losses_of_one_text_are_alike():
    one, two = (f.loss(*OURS["himmelblau"]) for _ in range(2))
    assert (one.minima == two.minima).all()
    assert one.readings == two.readings


WRONG = [
    (("x + z", {"x": (0, 1)}, {}, ()), "formula must be over known parameters, got 'z'"),
    (("salt + slat", {"salt": (0, 1)}, {}, ()), "Did you mean 'salt'?"),
    (("x", {"x": (0, 1), "y": (0, 1)}, {}, ()), "over.y must stand in the formula"),
    (("x", {"x": (1, 0)}, {}, ()), "Swap them"), (("x", {"x": (1, 1)}, {}, ()), "Make it wider"),
    (("x", {"x": (1, 1 + 1e-12)}, {}, ()), "Make it wider"), (("x", {"x": (0, float("inf"))}, {}, ()), "be finite"),
    (("x", {"x": (0, float("nan"))}, {}, ()), "be finite"), (("x", {"x": (0, 10**400)}, {}, ()), "be finite"),
    (("x", {"x": (0, 1, 2)}, {}, ()), "be two numbers"), (("x", {"x": ("0", 1)}, {}, ()), "be two numbers"),
    (("x", {"x": [False, True]}, {}, ()), "be two numbers"), (("x", {"x": 3}, {}, ()), "be two numbers"),
    (("x", {}, {}, ()), "over must name 1 to 5"), (("x", None, {}, ()), "over must name 1 to 5"),
    (("a+b+c+d+g+h", {k: (0, 1) for k in "abcdgh"}, {}, ()), "got 6 of them"),
    (("3", {"x": (0, 1)}, {}, ()), "over.x must stand in"),
    (("x - x", {"x": (0, 1)}, {}, ()), "change with its parameters"),
    (("0*x", {"x": (0, 1)}, {}, ()), "change with its parameters"),
    (("sign(x)", {"x": (1, 2)}, {}, ()), "change with its"),
    (("log(x)", {"x": (-2, -1)}, {}, ()), "a finite value somewhere"),
    (("10**400*x", {"x": (0, 1)}, {}, ()), "10**400"),
    (("x + 1/0", {"x": (0, 1)}, {}, ()), "1/0"), (("9**9**9*x", {"x": (0, 1)}, {}, ()), "9**9**9"),
    (("pi*x", {"x": (0, 1), "pi": (0, 1)}, {}, ()), "over.pi must have a name that means nothing else"),
    (("x", {"x": (0, 1)}, {"y": "g"}, ()), "units must be of a parameter"),
    (("x", {"x": (0, 1)}, {"x": 3}, ()), "units.x"),
    (("x", {"x": (0, 1)}, 7, ()), "units must be"), (("x", {"x": (0, 1)}, {}, 7), "log must be a list"),
    (("x", {"x": (0, 1)}, {}, ["z"]), "log must name parameters"),
    (("x", {"x": (0, 1)}, {}, ["x"]), "must lie above 0"),
    ((7, {"x": (0, 1)}, {}, ()), "formula must be a text"),
    (("1e300**x**x", {"x": (500, 600)}, {}, ()), "finite value"),
]


@pytest.mark.parametrize(("given", "says"), WRONG, ids=lambda part: part if isinstance(part, str) else "")
def test_what_is_refused(given, says):
    assert says in "\n".join(map(str, f.refusals(*given)))
    text, over, units, log = given
    with pytest.raises(f.FormulaError):
        f.loss(text, over, units=units, log=log)


def test_all_that_is_wrong_is_said_at_once():
    told = [str(error) for error in f.refusals("x + zed*3", {"x": (1, 0), "y": (0, "1")}, {"q": "g"}, ["w"])]
    assert len(told) == 6


JUNK = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5),
       st.lists(st.floats(), max_size=3))


@given(st.one_of(JUNK, st.text(alphabet="xy2+-*/()^. loge", max_size=12)),
       st.one_of(JUNK, st.dictionaries(st.sampled_from(["x", "y", "log", "", "1"]),
              JUNK | st.tuples(st.floats(), st.floats()))),
       st.one_of(JUNK, st.dictionaries(st.sampled_from(["x", "q"]), JUNK)), st.one_of(JUNK,
              st.lists(st.text(max_size=2))))
def test_nothing_raises_anything_else(text, over, units, log):
    list(f.refusals(text, over, units, log))
