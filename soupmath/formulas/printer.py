"""Tree -> text that reads as the same tree."""

from __future__ import annotations

from .tree import Call, Constant, Name, Negative, Node, Number, Power, Product, Quotient, Sum

__all__ = ["ATOMS", "number_text", "printed"]

ATOMS = Number, Name, Constant, Call


def printed(tree: Node) -> str:
    """The formula, as "x**4 - 3*x**2 + x"."""
    match tree:
        case Number(value):
            return number_text(value)
        case Name(name) | Constant(name):
            return name
        case Negative(of):
            return f"-{_in(of, *ATOMS, Product, Quotient, Power)}"
        case Sum(terms):
            return "".join([_in(terms[0], *ATOMS, Negative, Product, Quotient, Power), *map(_further, terms[1:])])
        case Product(factors):
            return "*".join([_in(factors[0], *ATOMS, Quotient, Power),
                             *(_in(factor, *ATOMS, Power) for factor in factors[1:])])
        case Quotient(over, under):
            return f"{_in(over, *ATOMS, Product, Quotient, Power)}/{_in(under, *ATOMS, Power)}"
        case Power(base, exponent):
            return f"{_in(base, *ATOMS)}**{_in(exponent, *ATOMS, Power)}"
        case Call(function, of):
            return f"{function}({printed(of)})"
    raise TypeError(f"tree must be a formula's, got {tree!r}")


def number_text(value: float) -> str:
    """The shortest that reads as this number."""
    return repr(value).removesuffix(".0")


def _in(node: Node, *bare: type[Node]) -> str:
    """A part, in brackets unless it is one of these."""
    return printed(node) if isinstance(node, bare) else f"({printed(node)})"


def _further(term: Node) -> str:
    bare = *ATOMS, Product, Quotient, Power
    return f" - {_in(term.of, *bare)}" if isinstance(term, Negative) else f" + {_in(term, *bare)}"
