"""A loss as the loudest number of a picture: with an edge of ink round it, by which a print without colour tells it."""

from __future__ import annotations

from typing import Any

from scenes.kit.lettering import Number
from scenes.kit.theme import Theme

EDGE = 5.0      # width of the edge, of which the letters hide the inner half


class EdgedNumber(Number):
    """A number in the colour of loss. Printed: the text."""

    def __init__(self, theme: Theme, size: float, *where: Any, **more: Any) -> None:
        super().__init__(size, theme.loss, *where, **more)
        self.edge = self.shape(stroke=theme.ink, width=EDGE, round_ends=True)
        self.add_to_back(self.edge)

    def draw(self, text: str, brief: str = "") -> None:
        super().draw(text, brief)
        self.edge.outline(self.ink.rest)
