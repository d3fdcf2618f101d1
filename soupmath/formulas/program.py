"""Trees as a list of steps, each part of them once, that can be walked with floats, complex numbers or intervals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from ..arguments import Array
from .functions import FUNCTIONS
from .tree import CONSTANTS, Call, Constant, Name, Negative, Node, Number, Power, Product, Quotient, Sum

__all__ = ["FLOATS", "Algebra", "Floats", "Program", "program"]


class Algebra(Protocol):
    """What a step can do to values of one kind."""

    def number(self, value: float) -> Any: ...
    def negative(self, a: Any) -> Any: ...
    def sum(self, a: Any, b: Any) -> Any: ...
    def product(self, a: Any, b: Any) -> Any: ...
    def quotient(self, a: Any, b: Any) -> Any: ...
    def power(self, a: Any, b: Any) -> Any: ...
    def call(self, name: str, a: Any) -> Any: ...


@dataclass(frozen=True)
class Program:
    """steps: what is done, and to the values of which earlier steps (or the number, parameter or function it is
    about); gives: the steps whose values are asked for."""

    steps: tuple[tuple[str, tuple[Any, ...]], ...]
    gives: tuple[int, ...]

    def run(self, algebra: Algebra, parameters: Sequence[Any]) -> list[Any]:
        """The values, given those of the parameters in their order."""
        values: list[Any] = []
        for what, of in self.steps:
            if what == "parameter":
                values.append(parameters[of[0]])
            elif what == "number":
                values.append(algebra.number(of[0]))
            elif what == "call":
                values.append(algebra.call(of[0], values[of[1]]))
            else:
                values.append(getattr(algebra, what)(*(values[part] for part in of)))
        return [values[step] for step in self.gives]


def program(trees: Sequence[Node], names: Sequence[str]) -> Program:
    """The steps that give the values of these trees, over parameters of these names."""
    made = _Steps({name: place for place, name in enumerate(names)})
    gives = tuple(made.of(tree) for tree in trees)
    return Program(tuple(made.steps), gives)


class _Steps:
    def __init__(self, places: dict[str, int]) -> None:
        self.places, self.known = places, dict[Node, int]()
        self.steps: dict[tuple[str, tuple[Any, ...]], int] = {}

    def of(self, node: Node) -> int:
        if node not in self.known:
            self.known[node] = self._of(node)
        return self.known[node]

    def step(self, what: str, *of: Any) -> int:
        return self.steps.setdefault((what, of), len(self.steps))

    def _of(self, node: Node) -> int:
        match node:
            case Number(value):
                return self.step("number", value)
            case Constant(name):
                return self.step("number", CONSTANTS[name])
            case Name(name):
                return self.step("parameter", self.places[name])
            case Negative(of):
                return self.step("negative", self.of(of))
            case Sum(parts):
                return self.chain("sum", parts)
            case Product(parts):
                return self.chain("product", parts)
            case Quotient(over, under):
                return self.step("quotient", self.of(over), self.of(under))
            case Power(base, exponent):
                return self.step("power", self.of(base), self.of(exponent))
            case Call(function, of):
                return self.step("call", function, self.of(of))
        raise TypeError(f"node must be a part of a formula, got {node!r}")

    def chain(self, what: str, parts: Sequence[Node]) -> int:
        so_far = self.of(parts[0])
        for part in parts[1:]:
            so_far = self.step(what, so_far, self.of(part))
        return so_far


class Floats:
    """Floats, complex numbers, and arrays of them. What has no value is nan, what is too large inf."""

    def number(self, value: float) -> Any:
        return value

    def negative(self, a: Any) -> Any:
        return -a

    def sum(self, a: Any, b: Any) -> Any:
        return a + b

    def product(self, a: Any, b: Any) -> Any:
        return a * b

    def quotient(self, a: Any, b: Any) -> Any:
        return np.divide(a, b)

    def power(self, a: Any, b: Any) -> Any:
        """Whole powers of complex numbers by products: through their angles, a complex step would be lost."""
        if np.iscomplexobj(a) and np.ndim(b) == 0 and np.isreal(b) and float(np.real(b)).is_integer():
            return _whole_power(a, int(np.real(b)))
        return np.power(np.float64(a) if type(a) is float else a, b)

    def call(self, name: str, a: Any) -> Any:
        return FUNCTIONS[name].of(a)


FLOATS = Floats()


def _whole_power(a: Array, n: int) -> Any:
    if n < 0:
        return np.divide(1.0, _whole_power(a, -n))
    made: Any = np.ones_like(a)
    while n:
        if n % 2:
            made = made * a
        a, n = a * a, n // 2
    return made
