"""Slopes of trees, exactly, as trees."""

from __future__ import annotations

from .build import ONE, ZERO, minus, number, plus, power, quotient, times
from .errors import FormulaError
from .functions import FUNCTIONS
from .tree import Call, Constant, Name, Negative, Node, Number, Power, Product, Quotient, Sum

__all__ = ["DEEPEST_SLOPE", "derivative"]

DEEPEST_SLOPE = 160     # levels


def derivative(tree: Node, name: str) -> Node:
    """∂tree/∂name; FormulaError where it would be too deep a tree."""
    return _Slope(name).of(tree)


class _Slope:
    """By one name; what a tree shares is differentiated once."""

    def __init__(self, name: str) -> None:
        self.name, self.known = name, dict[int, Node]()

    def of(self, node: Node) -> Node:
        if id(node) not in self.known:
            self.known[id(node)] = found = self._of(node)
            if found.depth > DEEPEST_SLOPE:
                raise FormulaError("must be simpler", "a slope that is nested too deep", "Nest it less.")
        return self.known[id(node)]

    def _of(self, node: Node) -> Node:
        match node:
            case Number() | Constant():
                return ZERO
            case Name(name):
                return ONE if name == self.name else ZERO
            case Negative(of):
                return minus(self.of(of))
            case Sum(terms):
                return plus(*map(self.of, terms))
            case Product(factors):
                return plus(*(times(*factors[:i], slope, *factors[i + 1:])
                              for i, slope in enumerate(map(self.of, factors)) if slope != ZERO))
            case Quotient(over, under):
                return self._of_quotient(over, under)
            case Power(base, exponent):
                return self._of_power(node, base, exponent)
            case Call(function, of):
                slope = self.of(of)
                return ZERO if slope == ZERO else times(slope, FUNCTIONS[function].slope(of))
        raise TypeError(f"node must be a part of a formula, got {node!r}")

    def _of_quotient(self, over: Node, under: Node) -> Node:
        up, down = self.of(over), self.of(under)
        if down == ZERO:
            return quotient(up, under)
        return quotient(plus(times(up, under), minus(times(over, down))), power(under, Number(2.0)))

    def _of_power(self, node: Node, base: Node, exponent: Node) -> Node:
        """b^e: e b^(e−1) b′ + b^e ln(b) e′."""
        up, by_exponent = self.of(base), self.of(exponent)
        falling = ZERO if up == ZERO else times(exponent, power(base, plus(exponent, number(-1.0))), up)
        growing = ZERO if by_exponent == ZERO else times(node, Call("log", base), by_exponent)
        return plus(falling, growing)
