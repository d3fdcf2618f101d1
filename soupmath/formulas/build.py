"""Trees put together so that what cancels is gone: numbers folded, like terms and like factors collected.

What comes out has the value of what went in wherever that had one; x/x is 1 at 0 too.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from .errors import FormulaError
from .tree import Negative, Node, Number, Power, Product, Quotient, Sum

__all__ = ["MINUS", "minus", "number", "plus", "power", "quotient", "times"]

ZERO, ONE = Number(0.0), Number(1.0)


def number(value: float) -> Node:
    """A number of either sign; FormulaError for one that floats cannot say."""
    if not math.isfinite(value):
        raise FormulaError("must not hold numbers beyond what floats can say", f"{value} in its slope",
                           "Choose smaller numbers.")
    return Negative(Number(-value)) if value < 0 else Number(value + 0.0)


def minus(of: Node) -> Node:
    """−of."""
    return times(number(-1.0), of)


def plus(*terms: Node) -> Node:
    """Their sum; equal terms are counted."""
    shares: dict[Node, float] = {}
    for term in terms:
        for share, rest in _terms(term, 1.0):
            shares[rest] = shares.get(rest, 0.0) + share
    made = [times(number(share), rest) for rest, share in shares.items() if share]
    return made[0] if len(made) == 1 else Sum(tuple(made)) if made else ZERO


def times(*factors: Node) -> Node:
    """Their product; equal factors become one power, and what stands above and below a stroke cancels."""
    over, under, powers = 1.0, 1.0, dict[Node, int]()
    for factor in factors:
        for base, exponent in _factors(factor, 1):
            if base == MINUS:
                over = -over
            elif isinstance(base, Number) and exponent > 0:
                over *= _to_the(base.value, exponent)
            elif isinstance(base, Number):
                under *= _to_the(base.value, -exponent)
            else:
                powers[base] = powers.get(base, 0) + exponent
    if over == 0:
        return ZERO
    over, under = _reduced(over, under)
    top = _product(abs(over), [power(base, Number(float(n))) for base, n in powers.items() if n > 0])
    bottom = _product(under, [power(base, Number(float(-n))) for base, n in powers.items() if n < 0])
    made = top if bottom == ONE else Quotient(top, bottom)
    return Negative(made) if over < 0 else made


def quotient(over: Node, under: Node) -> Node:
    """over / under."""
    return times(over, Quotient(ONE, under))


def power(base: Node, exponent: Node) -> Node:
    """base to the power of exponent."""
    whole = _whole(exponent)
    if whole == 0:
        return ONE
    if whole == 1:
        return base
    if whole is not None and isinstance(base, Power) and (inner := _whole(base.exponent)) is not None:
        return power(base.base, number(float(inner * whole)))
    return Power(base, exponent)


MINUS = Negative(ONE)


def _terms(node: Node, sign: float) -> Iterable[tuple[float, Node]]:
    """A tree as shares of terms that hold no number in front."""
    if isinstance(node, Sum):
        for term in node.terms:
            yield from _terms(term, sign)
    elif isinstance(node, Negative):
        yield from _terms(node.of, -sign)
    elif isinstance(node, Number):
        yield sign * node.value, ONE
    elif isinstance(node, Product) and isinstance(node.factors[0], Number):
        yield sign * node.factors[0].value, _product(1.0, list(node.factors[1:]))
    else:
        yield sign, node


def _factors(node: Node, exponent: int) -> Iterable[tuple[Node, int]]:
    """A tree as whole powers of bases."""
    if isinstance(node, Product):
        for factor in node.factors:
            yield from _factors(factor, exponent)
    elif isinstance(node, Quotient):
        yield from _factors(node.over, exponent)
        yield from _factors(node.under, -exponent)
    elif isinstance(node, Negative):
        yield from [(MINUS, 1)] * (exponent % 2)
        yield from _factors(node.of, exponent)
    elif isinstance(node, Power) and (whole := _whole(node.exponent)) is not None:
        yield from _factors(node.base, whole * exponent)
    elif node != ONE:
        yield node, exponent


def _to_the(value: float, exponent: int) -> float:
    try:
        return float(value**exponent)
    except OverflowError:
        return math.inf


def _whole(node: Node) -> int | None:
    """The whole number that a tree is, unless it is none."""
    if isinstance(node, Negative) and isinstance(node.of, Number) and node.of.value.is_integer():
        return -int(node.of.value)
    return int(node.value) if isinstance(node, Number) and node.value.is_integer() else None


def _reduced(over: float, under: float) -> tuple[float, float]:
    """A fraction with one whole number above and one below, as small as they can be; else one number."""
    if under == 0 or not (math.isfinite(over) and math.isfinite(under)):
        return over, under
    if over.is_integer() and under.is_integer():
        common = math.gcd(int(over), int(under))
        return over / common, under / common
    return over / under, 1.0


def _product(share: float, factors: list[Node]) -> Node:
    made = factors if share == 1 and factors else [number(share), *factors]
    return made[0] if len(made) == 1 else Product(tuple(made))
