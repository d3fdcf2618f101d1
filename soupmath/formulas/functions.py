"""The functions that a formula may call: what each does with numbers, its slope as a tree, and how it is written."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arguments import Array
from .build import ONE, ZERO, minus, number, plus, power, quotient, times
from .tree import Call, Node, Number

__all__ = ["ALIASES", "FUNCTIONS", "Function"]


@dataclass(frozen=True)
class Function:
    """of: arrays (...) -> (...), real or complex; slope: the tree of u -> the tree of f′(u); typst: its name there."""

    of: Callable[[Array], Any]
    slope: Callable[[Node], Node]
    typst: str


def _absolute(x: Array) -> Any:
    """|x|; of complex numbers the part of it that is analytic, so that complex steps find its slope."""
    return np.where(np.real(x) < 0, -x, x)[()] if np.iscomplexobj(x) else np.abs(x)


def _sign(x: Array) -> Any:
    return np.sign(np.real(x))


def _one_and(sign: Callable[[Node], Node], u: Node) -> Node:
    """1 + u² or 1 − u²."""
    return plus(ONE, sign(power(u, Number(2.0))))


def _same(u: Node) -> Node:
    return u


FUNCTIONS: dict[str, Function] = {
    "exp": Function(np.exp, lambda u: Call("exp", u), "exp"),
    "log": Function(np.log, lambda u: quotient(ONE, u), "ln"),
    "log10": Function(np.log10, lambda u: quotient(number(1 / math.log(10)), u), "log_(10)"),
    "sqrt": Function(np.sqrt, lambda u: quotient(ONE, times(Number(2.0), Call("sqrt", u))), "sqrt"),
    "sin": Function(np.sin, lambda u: Call("cos", u), "sin"),
    "cos": Function(np.cos, lambda u: minus(Call("sin", u)), "cos"),
    "tan": Function(np.tan, lambda u: _one_and(_same, Call("tan", u)), "tan"),
    "asin": Function(np.arcsin, lambda u: quotient(ONE, Call("sqrt", _one_and(minus, u))), "arcsin"),
    "acos": Function(np.arccos, lambda u: minus(quotient(ONE, Call("sqrt", _one_and(minus, u)))), "arccos"),
    "atan": Function(np.arctan, lambda u: quotient(ONE, _one_and(_same, u)), "arctan"),
    "sinh": Function(np.sinh, lambda u: Call("cosh", u), "sinh"),
    "cosh": Function(np.cosh, lambda u: Call("sinh", u), "cosh"),
    "tanh": Function(np.tanh, lambda u: _one_and(minus, Call("tanh", u)), "tanh"),
    "abs": Function(_absolute, lambda u: Call("sign", u), "abs"),
    "sign": Function(_sign, lambda u: ZERO, "op(\"sign\")"),
}

ALIASES = {"ln": "log", "arcsin": "asin", "arccos": "acos", "arctan": "atan"}
