"""How cooks are told apart: an ink, and a mark with its strokes; six pairs of them. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.shape import blend
from scenes.kit.theme import Theme

MARKS = ("round", "square", "triangle")
NESTED = {"round": 0.8, "square": 1.0, "triangle": 1.5}     # sizes of heads: at a start one shows round the other
LIGHTER = 0.35          # of white in the inks of trails, on dark ground
PAIR = (("#FFD2A0", "#9B7AEA"), ("#D07C28", "#46288F"))      # of two cooks, apart in a grey print


@dataclass(frozen=True)
class CookInk:
    """apron: as the cook wears it; line: of its trail and curve."""

    apron: str
    line: str
    mark: str


def inks(theme: Theme, count: int) -> list[CookInk]:
    """Of so many cooks: after the third, the inks come again with other marks."""
    if count == 2:
        return [CookInk(ink, ink, mark) for ink, mark in zip(PAIR[not theme.dark], MARKS, strict=False)]
    return [CookInk(theme.actors[k % 3], blend(theme.actors[k % 3], "#FFFFFF", LIGHTER * theme.dark),
                    MARKS[(k + k // 3) % 3]) for k in range(count)]
