"""Formulas and their slopes beside sympy's, which reads and differentiates the same text by itself."""

from __future__ import annotations

import numpy as np
import pytest
import sympy

from soupmath.formulas.formula import Formula
from soupmath.formulas.functions import FUNCTIONS
from soupmath.formulas.parser import parse

X, Y = sympy.symbols("x y", real=True)
NAMES = {"x": X, "y": Y, "pi": sympy.pi, "e": sympy.E, "abs": sympy.Abs, "log10": lambda a: sympy.log(a, 10)}
DIGITS = 30


TEXTS = [
    "x**4 - 3*x**2 + x", "(1 - x)**2 + 100*(y - x**2)**2", "exp(-x**2 - y**2)*sin(3*x)", "x**2*y/(1 + x**2)",
    "log(1 + exp(x*y))", "sqrt(1 + x**2)*atan(y)", "tanh(x + y)**3", "x**y + y**x", "cosh(x)/log10(2 + y)",
    "acos(x/3) - asin(y/3)", "x/y/(x + y)", "-x**2**y", "(x - y)**3/(x + 1)**2", "2**-x*pi*y", "e**(x*y) - 1",
    *(f"{name}(x/4 + y/5)*x" for name in sorted(FUNCTIONS) if name != "sign"),
]


def number(of: sympy.Expr, x: float, y: float) -> float:
    """What it is there, from 30 digits."""
    return float(of.evalf(DIGITS, subs={X: sympy.Float(x, DIGITS), Y: sympy.Float(y, DIGITS)}))


@pytest.mark.parametrize("text", TEXTS)
def test_values_slopes_and_curvatures_are_sympy_s(text):
    of, theirs = Formula(parse(text), ("x", "y")), sympy.sympify(text, locals=NAMES)
    slopes = [theirs.diff(one) for one in (X, Y)]
    bends = [[slope.diff(other) for other in (X, Y)] for slope in slopes]
    for x, y in np.random.default_rng(4).uniform(0.25, 2, (4, 2)):
        at = np.array([x, y])
        assert of.value(at) == pytest.approx(number(theirs, x, y), rel=1e-12, abs=1e-12)
        assert of.gradient(at) == pytest.approx([number(slope, x, y) for slope in slopes], rel=1e-11, abs=1e-11)
        there = [number(bend, x, y) for row in bends for bend in row]
        assert of.hessian(at).ravel() == pytest.approx(there, rel=1e-10, abs=1e-10)
