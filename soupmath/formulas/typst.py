"""Tree -> Typst's notation for mathematics."""

from __future__ import annotations

import re
from itertools import pairwise

from .functions import FUNCTIONS
from .printer import number_text
from .tree import Call, Constant, Name, Negative, Node, Number, Power, Product, Quotient, Sum

__all__ = ["INDEXED", "typst"]

INDEXED = re.compile(r"([^\W\d_])_?(\d+)")


def typst(tree: Node) -> str:
    """The formula as Typst sets it between two $, as "x^4 - 3 x^2 + x"."""
    match tree:
        case Number(value):
            return _number(value)
        case Constant(name):
            return name
        case Name(name):
            return _name(name)
        case Negative(of):
            return f"-{_held(of, Sum, Negative)}"
        case Sum(terms):
            return " ".join([_held(terms[0], Sum), *map(_further, terms[1:])])
        case Product(factors):
            return _product(factors)
        case Quotient(over, under):
            return f"frac({typst(over)}, {typst(under)})"
        case Power(base, exponent):
            return f"{_base(base)}^({typst(exponent)})"
        case Call("exp", of):
            return f"e^({typst(of)})"
        case Call(function, of):
            return f"{FUNCTIONS[function].typst}({typst(of)})"
    raise TypeError(f"tree must be a formula's, got {tree!r}")


def _number(value: float) -> str:
    digits, _, exponent = number_text(value).partition("e")
    if not exponent:
        return digits
    return f"10^({int(exponent)})" if digits == "1" else f"{digits} dot 10^({int(exponent)})"


def _name(name: str) -> str:
    """One letter, with an index or without, is set as mathematics, a word as a word."""
    if len(name) == 1:
        return name
    indexed = INDEXED.fullmatch(name)
    return f"{indexed[1]}_({indexed[2]})" if indexed else f'"{name.replace("_", " ")}"'


def _held(node: Node, *held: type[Node]) -> str:
    """A part, in brackets if it is one of these."""
    return f"({typst(node)})" if isinstance(node, held) else typst(node)


def _further(term: Node) -> str:
    of, sign = (term.of, "-") if isinstance(term, Negative) else (term, "+")
    return f"{sign} {_held(of, Sum, Negative)}"


def _base(node: Node) -> str:
    return typst(node) if isinstance(node, Number | Name | Constant) and "^" not in typst(node) else f"({typst(node)})"


def _product(factors: tuple[Node, ...]) -> str:
    """Factors side by side, with a dot where they would else run into each other."""
    made = [_held(factor, Sum, Negative, Product) for factor in factors]
    signs = [" dot " if after[0].isdigit() or '"' in (before[-1], after[0]) else " "
             for before, after in pairwise(made)]
    return made[0] + "".join(sign + text for sign, text in zip(signs, made[1:], strict=True))
