"""A knob of the recipe: one amount on a ruler of its own."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline
from scenes.kit.lettering import outline_of
from scenes.kit.log_scale import LogScale
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

KNOB = 0.14                      # radius
APART = 0.20                     # between the ruler's end and its amount
LETTERS_UNDER = 0.36             # ems from the ruler down to their baseline
FOLD = 16.0                      # from the lower to the upper end of every ruler


class AmountKnob(Prop):
    """A steel knob on a logarithmic ruler: one amount of the recipe.

    The ruler fills the region's width at its middle height, from `low` to 16 times as much, for every
    ingredient, so equal ways mean equally many times more; its ends carry their amounts. show(amount).
    exact: the amount at the knob's middle. clipped: beyond an end the knob rests there, hollow.
    """

    def __init__(self, region: Region, theme: Theme, low: float, size: float = 0.33, unit: str = "") -> None:
        super().__init__()
        self.along = LogScale(low, low * FOLD, region.left, region.right)
        self.y, y = region.y, region.y
        self.shape(outline.rectangle(region.width + 0.18, 0.10, (region.x, y), 0.05), fill="#000000",
                   alpha=0.60 if theme.dark else 0.16)
        self.shape(outline.polyline([(region.left, y), (region.right, y)]), stroke=theme.line, width=3.0,
                   round_ends=True)
        marks = map(self.along.x, low * 2.0 ** np.arange(5))
        self.shape(np.vstack([outline.polyline([(x, y - 0.15), (x, y - 0.08)]) for x in marks]),
                   stroke=theme.line, width=3.0)
        for text, side in ((f"{low:g}", -1), (f"{low * FOLD:g} {unit}".strip(), 1)):
            letters, advance = outline_of(theme.words.figures(text))
            left = (region.left - APART - advance * size) if side < 0 else region.right + APART
            self.shape(letters * size + (left, y - LETTERS_UNDER * size, 0.0), fill=theme.soft)
        nothing = outline.EMPTY
        self.shade = self.shape(nothing, fill="#000000", alpha=theme.shadow_alpha)
        self.knob = self.shape(nothing, fill=("#6E6A68", "#D5D0CA", "#FFFFFF"), stroke=theme.outline,
                               width=1.6)
        self.face = self.shape(nothing, fill=("#F4F1EC", "#A7A19B"))

    def draw(self, amount: float) -> None:
        x, y = self.along.x(self.clipped(amount)), self.y
        inside = amount == self.clipped(amount)
        self.shade.outline(outline.circle(KNOB, (x + 0.02, y - 0.05)))
        self.knob.outline(outline.circle(KNOB, (x, y)))
        hollow = () if inside else (outline.reverse(outline.circle(0.5 * KNOB, (x, y))),)
        self.face.outline(np.vstack([outline.circle(0.70 * KNOB, (x, y)), *hollow]))

    def clipped(self, amount: float) -> float:
        """The amount, or the end of the ruler next to it."""
        return self.along.clipped(amount)

    def read(self) -> float:
        """The amount at the middle of the knob."""
        across = self.at_home(self.knob)[:, 0]
        return self.along.amount(0.5 * (across.min() + across.max()))
