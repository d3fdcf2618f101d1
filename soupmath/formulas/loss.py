"""Losses by formula.

>>> import soupmath as sm
>>> loss = sm.formulas.loss("x**4 - 3*x**2 + x", over={"x": (-2.2, 2.2)})
>>> loss.minima.round(4).tolist()
[[-1.3008], [1.1309]]
>>> sm.formulas.printed(loss.formula.slopes[0])
'4*x**3 - 6*x + 1'
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..arguments import Array
from ..losses import Loss
from .bounds import sharpest, sharpest_within
from .errors import FormulaError
from .filled import filled, signs
from .formula import Formula
from .parser import parse
from .printer import printed
from .refusals import refusals, share_undefined
from .search import minima
from .tree import names_of
from .typst import typst

__all__ = ["Formula", "FormulaError", "filled", "loss", "parse", "printed", "refusals", "signs", "typst", "undefined"]


def loss(text: str, over: Mapping[str, tuple[float, float]], *, units: Mapping[str, str] | None = None,
         log: Sequence[str] = ()) -> Loss:
    """The loss that a formula such as "x**2 + y**2" says, over 1 to 5 parameters.

    over: the parameters in their order, each with the window that it is looked at in; units: of those that have
    one; log: those that are looked at on a logarithmic scale. Descent is in the parameters themselves.

    Slope and Hessian are exact. The minima are those that were found in the window, at most 50. The loss is
    quadratic where all its second derivatives come out as numbers; L and μ are then exact. Else L is stated only
    where intervals prove it everywhere. As readings that are constants it has `minima`, how many were found; of
    the lowest `minimum` (its loss) and `minimum_<parameter>`, of the others minimum_2, minimum_2_<parameter> …;
    and `L_in_window`, a proved upper bound of the curvature's size within the window, if there is one.

    FormulaError names what is wrong, and where in the formula.
    """
    for error in refusals(text, over, {} if units is None else units, log):
        raise error
    formula = Formula(parse(text), tuple(over))
    window = np.array([over[name] for name in formula.names], dtype=float)
    spread_in_logs = np.array([name in log for name in formula.names])
    found = minima(formula, window, spread_in_logs)
    return Loss(
        str(formula), len(window), formula.value, formula.gradient, formula.hessian, minima=found, formula=formula,
        names=formula.names, units=tuple((units or {}).get(name, "") for name in formula.names), window=window,
        log=tuple(name for name in formula.names if name in log),
        **_bends(formula), readings=_readings(formula, found, sharpest_within(formula, window, spread_in_logs)))


def undefined(loss: Loss) -> float:
    """The share of a loss's window, of points all over it, in which its formula has no value; 0 without a formula.

    >>> import soupmath as sm
    >>> round(sm.formulas.undefined(sm.formulas.loss("x - ln(x)", over={"x": (-1, 3)})), 2)
    0.25
    """
    if loss.formula is None or loss.window is None:
        return 0.0
    return share_undefined(loss.formula, loss.window, np.array([name in loss.log for name in loss.names]))


def _bends(formula: Formula) -> dict[str, Any]:
    """L, and μ where it is known, of everywhere."""
    if not formula.smooth:
        return {}
    if any(names_of(entry) for row in formula.curvatures for entry in row):
        return {"smoothness": sharpest(formula)}
    sizes = np.linalg.eigvalsh(formula.hessian(np.zeros(len(formula.names))))
    if not sizes.any():
        return {}
    return {"quadratic": True, "smoothness": float(np.abs(sizes).max()),
            "strong_convexity": float(sizes[0]) if sizes[0] > 0 else None}


def _readings(formula: Formula, found: Array, sharpness: float | None) -> dict[str, float]:
    """What is known of the window, as constants."""
    known = {"minima": float(len(found))}
    for k, x in enumerate(found, 1):
        own = "minimum" if k == 1 else f"minimum_{k}"
        known[own] = float(formula.value(x))
        known |= {f"{own}_{name}": float(part) for name, part in zip(formula.names, x, strict=True)}
    return known if sharpness is None else known | {"L_in_window": sharpness}
