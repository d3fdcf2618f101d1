"""Derivatives without calculus: complex steps, which are exact to rounding, and central differences."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..arguments import Array
from ..losses import Loss

__all__ = ["IMAGINARY", "MANY", "Function", "along_central", "along_complex", "complex_step", "directions",
           "takes_complex"]

MANY = 64               # parameters beyond which derivatives are taken in a few directions only
IMAGINARY = 1e-30

Function = Callable[[Array], Any]       # a loss (..., n) -> (...), or its gradient (..., n) -> (..., n)


def takes_complex(of: Function, x: Array) -> bool:
    """Whether the function lets a complex step through."""
    try:
        return bool(np.iscomplexobj(of(x + 1j * IMAGINARY)))
    except Exception:       # whatever a stranger's function says to complex numbers, it takes none
        return False


def directions(n: int) -> Array:
    """Rows of length n: the axes, or a few random corners of the cube where the axes are too many."""
    return np.eye(n) if n <= MANY else np.random.default_rng(0).choice((-1.0, 1.0), size=(8, n))


def along_complex(of: Function, x: Array, along: Array) -> Array:
    """The derivatives Im f(x + ihd) / h along directions d (k, n), exact to rounding.

    Squire and Trapp, SIAM Review 40 (1998), 110.
    """
    return np.imag(of(x + 1j * IMAGINARY * along)) / IMAGINARY


def along_central(of: Function, x: Array, along: Array, size: float) -> Array:
    """The same by differences of second order, for parameters of about that size; the step balances truncation
    and rounding."""
    h = np.cbrt(np.finfo(float).eps) * size
    return np.array([(of(x + h * d) - of(x - h * d)) / (2 * h) for d in along])


def complex_step(loss: Loss, x: Array) -> Array:
    """∂loss/∂xᵢ (n,) by complex steps."""
    return along_complex(loss.value, x, np.eye(len(x)))
