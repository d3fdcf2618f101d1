"""A tree with numbers in the place of its parameters, for who wants to read how its value comes about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from .tree import Name, Negative, Node, Number

__all__ = ["filled", "signs"]


def filled(tree: Node, values: Mapping[str, float]) -> Node:
    """The tree with the values of these names in it; nothing of it is worked out.

    >>> import soupmath as sm
    >>> sm.formulas.printed(filled(sm.formulas.parse("4*x**3 - 6*x"), {"x": -1.5}))
    '4*(-1.5)**3 - 6*(-1.5)'
    """
    if isinstance(tree, Name) and tree.name in values:
        value = values[tree.name] + 0.0
        return Negative(Number(-value)) if value < 0 else Number(value)
    own = (getattr(tree, field.name) for field in fields(tree))             # type: ignore[arg-type]
    return type(tree)(*(_filled(part, values) for part in own)) if tree.parts else tree


def _filled(part: object, values: Mapping[str, float]) -> object:
    if isinstance(part, Node):
        return filled(part, values)
    return tuple(_filled(one, values) for one in part) if isinstance(part, tuple) else part


def signs(tree: Node) -> int:
    """About how many signs the tree is when it is printed, where what it shares is printed each time.

    >>> import soupmath as sm
    >>> signs(sm.formulas.parse("4*x**3 - 6*x"))
    9
    """
    known: dict[int, int] = {}

    def count(node: Node) -> int:
        if id(node) not in known:
            known[id(node)] = max(1, len(node.parts) - 1 + sum(map(count, node.parts)))
        return known[id(node)]

    return count(tree)
