"""The step that is made, in figures, on a yellow pill."""

from __future__ import annotations

import math

from scenes.kit import outline
from scenes.kit.lettering import Number, baseline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class StepPill(Prop):
    """As wide as its text, such as "step: + 4.7 g salt". Origin: its middle; printed."""

    meaning = "step"

    def __init__(self, theme: Theme, size: float, room: float = math.inf) -> None:
        """room: its greatest width."""
        super().__init__()
        self.size, self.high = size, 1.72 * size
        edge = theme.step if theme.dark else theme.ink
        self.plate = self.shape(fill=theme.step if theme.dark else "#FBE7AE",
                                alpha=0.16 if theme.dark else 1.0, stroke=edge, width=2.5)
        self.number = Number(size, theme.step_text, (0.0, baseline(0.0, size)), "centre",
                             room=room - 1.3 * size)
        self.add(self.number)

    def draw(self, text: str) -> None:
        self.number.show(text)
        width = self.number.width_of_text + 1.3 * self.size if text else 0.0
        self.plate.outline(outline.rectangle(width, self.high, (0.0, 0.0), self.high / 2) if text
                           else outline.EMPTY)

    def read(self) -> str:
        return self.number.read()
