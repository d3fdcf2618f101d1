"""How cooks are told apart: an ink, and a mark with its strokes; six pairs of them. manim-free."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.shape import blend
from scenes.kit.theme import Theme

MARKS = ("round", "square", "triangle")
NESTED = {"round": 0.8, "square": 1.0, "triangle": 1.5}     # sizes of heads: at a start one shows round the other
LIGHTER = 0.35          # of white in the inks of trails, on dark ground
PAIR = (2, 1)           # whose inks two cooks have: the first of them is that of letters and lines
BRIGHT = 0.96           # how bright the strongest part of such an ink is, on dark ground


@dataclass(frozen=True)
class CookInk:
    """apron: as the cook wears it; line: of its trail and curve."""

    apron: str
    line: str
    mark: str


def inks(theme: Theme, count: int) -> list[CookInk]:
    """Of so many cooks: after the third, the inks come again with other marks."""
    if count == 2:
        return [CookInk(bright(theme.actors[own], theme), bright(theme.actors[own], theme), MARKS[k])
                for k, own in enumerate(PAIR)]
    return [CookInk(theme.actors[k % 3], blend(theme.actors[k % 3], "#FFFFFF", LIGHTER * theme.dark),
                    MARKS[(k + k // 3) % 3]) for k in range(count)]


def bright(ink: str, theme: Theme) -> str:
    """An ink on dark ground, as bright as it can be without losing its colour."""
    parts = [int(ink[k:k + 2], 16) for k in (1, 3, 5)]
    more = BRIGHT * 255 / max(parts) if theme.dark else 1.0
    return "#" + "".join(f"{min(255, round(more * part)):02X}" for part in parts)
