"""By how much a step multiplies an amount, over its arrow on the ruler: what the ruler's even marks count."""

from __future__ import annotations

from scenes.kit.lettering import Number
from scenes.kit.numerals import printed
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class Times(Prop):
    """show(factor). printed. Its origin is under the middle of the number."""

    def __init__(self, theme: Theme, em: float) -> None:
        super().__init__()
        self.number = Number(em, theme.step_text, (0.0, 0.0), "centre", words=theme.words)
        self.add(self.number)

    @staticmethod
    def said(factor: float) -> str:
        return "×" + printed(factor, "{:.2f}")

    def draw(self, factor: float) -> None:
        self.number.show(self.said(factor))

    def read(self) -> str:
        return self.number.read()
