"""A recipe ruler of which only a part is known at first: its other numbers would give away where the valley lies."""

from __future__ import annotations

from typing import Self

from scenes.kit.lettering import Label
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.amounts_ruler import AmountsRuler, doublings


class KnownRuler(AmountsRuler):
    """Amounts up to `known` are numbered at once, those beyond as far as they are told: tell(share)."""

    def __init__(self, theme: Theme, region: Region, ends: tuple[float, float], known: float, name: str,
                 size: float) -> None:
        super().__init__(theme, region, *ends, tick_size=size)
        self.told = 0.0
        marks = [part.ink for part in self.submobjects if isinstance(part, Label)]
        amounts = doublings(*ends)
        self.later = [part for amount, label, tick in zip(amounts, marks, self.tick_marks, strict=True)
                      if amount > known for part in (label, tick)]
        self.add(Label(name, size, theme.soft, (region.left - 0.42, self.y - 0.17 - 0.72 * size), "right"))

    def tell(self, share: float) -> Self:
        """How far the numbers are there that were not known."""
        self.told = share
        return self._tell()

    def appear(self, amount: float) -> Self:
        super().appear(amount)
        return self._tell()

    def _tell(self) -> Self:
        for part in self.later:
            part.appear(self.faded * self.told)
        return self
