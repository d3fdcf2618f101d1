"""By how much a step multiplies an amount, over its arrow on the ruler: what the ruler's even marks count."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.lettering import Number, baseline
from scenes.kit.numerals import printed
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

AROUND, HIGH = 0.06, 0.60       # units of its plate beside the letters; half its height, in ems


class Times(Prop):
    """show(factor), on a small plate. printed. Its origin is the plate's middle."""

    def __init__(self, theme: Theme, em: float) -> None:
        super().__init__()
        self.em, self.half = em, 0.0
        self.plate = self.shape(fill=theme.bg, alpha=0.94)
        self.number = Number(em, theme.step_text, (0.0, baseline(0.0, em)), "centre", words=theme.words)
        self.add(self.number)

    @staticmethod
    def said(factor: float) -> str:
        return "×" + printed(factor, "{:.2f}")

    def draw(self, factor: float) -> None:
        self.half = self.number.show(self.said(factor)).width_of_text / 2 + AROUND
        self.plate.outline(o.rectangle(2 * self.half, 2 * HIGH * self.em, (0.0, 0.0), 0.08))

    def read(self) -> str:
        return self.number.read()
