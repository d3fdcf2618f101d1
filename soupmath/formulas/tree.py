"""A formula as a tree that nobody can change. A chain a + b − c is one Sum, a·b·c is one Product."""

from __future__ import annotations

from dataclasses import dataclass, fields

__all__ = [
    "CONSTANTS",
    "Call",
    "Constant",
    "Name",
    "Negative",
    "Node",
    "Number",
    "Power",
    "Product",
    "Quotient",
    "Sum",
    "names_of",
]

CONSTANTS = {"pi": 3.141592653589793, "e": 2.718281828459045}


class Node:
    """Equal to whatever says the same. Its hash and its depth are found once, since trees share their parts."""

    depth: int
    _hash: int

    def __post_init__(self) -> None:
        own = tuple(getattr(self, field.name) for field in fields(self))        # type: ignore[arg-type]
        object.__setattr__(self, "depth", 1 + max((part.depth for part in self.parts), default=0))
        object.__setattr__(self, "_hash", hash((type(self), *own)))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node) or type(self) is not type(other):
            return NotImplemented
        return self is other or (self._hash == other._hash and self._own() == other._own())

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self._own()      # hashes of texts are another process's others

    def _own(self) -> tuple[object, ...]:
        return tuple(getattr(self, field.name) for field in fields(self))       # type: ignore[arg-type]

    @property
    def parts(self) -> tuple[Node, ...]:
        """What it is made of."""
        return ()


@dataclass(frozen=True, eq=False)
class Number(Node):
    """0 or more; a number below 0 is the Negative of one."""

    value: float


@dataclass(frozen=True, eq=False)
class Constant(Node):
    """One of CONSTANTS."""

    name: str


@dataclass(frozen=True, eq=False)
class Name(Node):
    """A parameter."""

    name: str


@dataclass(frozen=True, eq=False)
class Negative(Node):
    of: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.of,)


@dataclass(frozen=True, eq=False)
class Sum(Node):
    """Two terms or more; a − b is the sum of a and the Negative of b."""

    terms: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.terms


@dataclass(frozen=True, eq=False)
class Product(Node):
    """Two factors or more."""

    factors: tuple[Node, ...]

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.factors


@dataclass(frozen=True, eq=False)
class Quotient(Node):
    over: Node
    under: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.over, self.under


@dataclass(frozen=True, eq=False)
class Power(Node):
    base: Node
    exponent: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return self.base, self.exponent


@dataclass(frozen=True, eq=False)
class Call(Node):
    """One of the functions in `functions.py`."""

    function: str
    of: Node

    @property
    def parts(self) -> tuple[Node, ...]:
        return (self.of,)


def names_of(tree: Node) -> list[str]:
    """The parameters in a tree, in the order in which they come first."""
    found, waiting, seen = dict[str, None](), [tree], set[int]()
    while waiting:
        node = waiting.pop()
        if isinstance(node, Name):
            found.setdefault(node.name)
        if id(node) not in seen:
            seen.add(id(node))
            waiting.extend(reversed(node.parts))
    return list(found)
