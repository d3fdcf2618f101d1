"""Expressions of a face: numbers that a head is drawn from, key shapes by name, and blends of them. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple, dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Expression:
    """A face. Everything is a share of what the face can do.

    brows: (left, right) raised 1 … lowered −1, as one sees them; slant: inner ends raised 1 (worry) … lowered −1
    (pain).
    lids: 0 open, 1 closed; eyes: how wide, 1 as usual. curve: corners of the mouth up 1 … down −1; skew: one of them
    only; gape: 0 closed, 1 wide open; wide: the mouth's width, 1 as usual; teeth: 0 … 1 of a clenched mouth.
    cheeks: flush, 0 … 1.
    """

    left_brow: float = 0.0
    right_brow: float = 0.0
    slant: float = 0.0
    lids: float = 0.0
    eyes: float = 1.0
    curve: float = 0.25
    skew: float = 0.0
    gape: float = 0.0
    wide: float = 1.0
    teeth: float = 0.0
    cheeks: float = 0.25

    def towards(self, other: Expression, part: float) -> Expression:
        """The expression `part` of the way to another."""
        return Expression(*(a + part * (b - a) for a, b in zip(astuple(self), astuple(other), strict=True)))


EXPRESSIONS: Mapping[str, Expression] = MappingProxyType({
    "curious": Expression(0.35, 0.70, 0.15, 0.0, 1.06, 0.15, 0.0, 0.0, 0.72),
    "puzzled": Expression(0.85, -0.45, -0.15, 0.12, 1.0, -0.20, 0.8, 0.0, 0.72),
    "pleased": Expression(0.60, 0.60, 0.15, 0.12, 1.0, 1.0, 0.0, 0.62, 1.18, 0.0, 0.75),
    "wincing": Expression(-0.75, -0.75, -0.80, 0.72, 0.95, -0.65, 0.0, 0.30, 1.12, 1.0, 0.45),
    "content": Expression(0.15, 0.15, 0.30, 0.88, 1.0, 0.85, 0.0, 0.0, 1.10, 0.0, 0.85),
    "horrified": Expression(1.0, 1.0, 0.95, -0.12, 1.22, -0.75, 0.0, 1.0, 0.80, 0.0, 0.0),
})
CALM = Expression()


def expression_of(mood: str, strength: float = 1.0) -> Expression:
    """The face of a mood, or as much of it."""
    return CALM.towards(EXPRESSIONS[mood], strength)


def mood_like(seen: Mapping[str, float]) -> tuple[str, float]:
    """(mood, strength) whose face comes nearest to what was measured of one, by names of an Expression's numbers."""
    best = ("curious", 0.0, float("inf"))
    for mood in EXPRESSIONS:
        way = {name: getattr(EXPRESSIONS[mood], name) - getattr(CALM, name) for name in seen}
        gone = {name: value - getattr(CALM, name) for name, value in seen.items()}
        length = sum(x * x for x in way.values())
        strength = min(1.0, max(0.0, sum(way[name] * gone[name] for name in seen) / length))
        left = sum((gone[name] - strength * way[name]) ** 2 for name in seen)
        if left < best[2]:
            best = mood, strength, left
    return best[:2]


