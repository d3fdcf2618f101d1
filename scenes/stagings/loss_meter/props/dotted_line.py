"""A dotted line: a way that something would go, or a level that was."""

from __future__ import annotations

from scenes.kit.outline import dashes
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

DASH, GAP = 0.05, 0.11


class DottedLine(Prop):
    """From one point (x, y) to another. Shows no quantity."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = self.shape(stroke=theme.soft, width=2.5)

    def draw(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.line.outline(dashes(start, end, DASH, GAP))
