"""The recipe card: three knobs, each on a ruler of amounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit import outline
from scenes.kit.lettering import Label, Number, outline_of
from scenes.kit.log_scale import LogScale
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

RADIUS, KNOB = 0.22, 0.14
APART = 0.20                     # between the ruler's end and its amount
ROOMY = 3.0                      # width of a row from which on its ruler's upper end can carry the unit
FOLD = 16.0                      # from the lower to the upper end of every ruler


@dataclass(frozen=True)
class Entry:
    """A line of a recipe: an ingredient, the foot of its ruler, how its amount is printed."""

    name: str
    low: float
    form: str


class RecipeCard(Prop):
    """A card with a row for each ingredient: name, knob, printed amount. Fills its region.

    put(card, *card.rows). set(amounts, printed) moves the knobs and prints the amounts. exact: the knobs;
    printed: the amounts. Low rows have all on one line.
    """

    def __init__(self, region: Region, theme: Theme, entries: Sequence[Entry], size: float = 0.33) -> None:
        super().__init__()
        self.entries = {entry.name: entry for entry in entries}
        at, row = (region.x, region.y), region.height / len(entries)
        self.shape(outline.rectangle(region.width, region.height, (at[0] + 0.04, at[1] - 0.07), RADIUS),
                   fill="#000000", alpha=0.5 * theme.shadow_alpha)
        self.shape(outline.rectangle(region.width, region.height, at, RADIUS), fill=theme.panel, alpha=0.94,
                   stroke=theme.line, width=1.6, stroke_alpha=0.5)
        for k in range(1, len(entries)):
            y = region.top - k * row
            self.shape(outline.polyline([(region.left + 0.18, y), (region.right - 0.18, y)]),
                       stroke=theme.line, width=1.6, stroke_alpha=0.35)
        self.knobs: dict[str, Knob] = {}
        self.amounts: dict[str, Number] = {}
        for k, entry in enumerate(entries):
            self._row(entry, Region(region.x, region.top - (k + 0.5) * row, region.width, row), theme, size)

    def _row(self, entry: Entry, row: Region, theme: Theme, size: float) -> None:
        pad, one_line = min(0.22, 0.06 * row.width), row.height < 2.2 * size
        y = row.y - 0.36 * size if one_line else row.top - 0.12 - 0.8 * size
        self.add(Label(entry.name, size, theme.soft, (row.left + pad, y), "left"))
        self.amounts[entry.name] = Number(size, theme.ink, (row.right - pad, y), "right")
        roomy = not one_line and row.width > ROOMY
        unit = entry.form.rpartition(" ")[2] if roomy else ""
        slot = (Region(row.x, row.y + 0.05 * row.height, row.width - 4.2, 0.3) if one_line
                else Region(row.x - 0.29 * roomy, y - 0.36, row.width - 1.50 - 0.64 * roomy - pad, 0.3))
        self.knobs[entry.name] = Knob(slot, theme, entry.low, size, unit)

    @property
    def rows(self) -> list[Prop]:
        """Knobs and numbers: props of their own."""
        return [*self.knobs.values(), *self.amounts.values()]

    def set(self, amounts: Mapping[str, float], printed: Mapping[str, float]) -> None:
        for name, entry in self.entries.items():
            self.knobs[name].show(amounts[name])
            self.amounts[name].show(entry.form.format(printed[name]))

    def appear(self, amount: float) -> RecipeCard:
        super().appear(amount)
        for prop in self.rows:
            prop.appear(amount)
        return self


class Knob(Prop):
    """A steel knob on a logarithmic ruler: one amount of the recipe.

    The ruler fills the region's width at its middle height, from `low` to 16 times as much, for every
    ingredient, so equal ways mean equally many times more; its ends carry their amounts. show(amount).
    exact: the amount at the knob's middle. clipped: beyond an end the knob rests there, hollow.
    """

    def __init__(self, region: Region, theme: Theme, low: float, size: float = 0.33, unit: str = "") -> None:
        super().__init__()
        self.line = LogScale(low, low * FOLD, region.left, region.right)
        self.y, y = region.y, region.y
        self.shape(outline.rectangle(region.width + 0.18, 0.10, (region.x, y), 0.05), fill="#000000",
                   alpha=0.60 if theme.dark else 0.16)
        self.shape(outline.polyline([(region.left, y), (region.right, y)]), stroke=theme.line, width=3.0,
                   round_ends=True)
        marks = map(self.line.x, low * 2.0 ** np.arange(5))
        self.shape(np.vstack([outline.polyline([(x, y - 0.15), (x, y - 0.08)]) for x in marks]),
                   stroke=theme.line, width=3.0)
        for text, side in ((f"{low:g}", -1), (f"{low * FOLD:g} {unit}".strip(), 1)):
            letters, advance = outline_of(text)
            left = (region.left - APART - advance * size) if side < 0 else region.right + APART
            self.shape(letters * size + (left, y - 0.36 * size, 0.0), fill=theme.soft)
        nothing = outline.EMPTY
        self.shade = self.shape(nothing, fill="#000000", alpha=theme.shadow_alpha)
        self.knob = self.shape(nothing, fill=("#6E6A68", "#D5D0CA", "#FFFFFF"), stroke=theme.outline,
                               width=1.6)
        self.face = self.shape(nothing, fill=("#F4F1EC", "#A7A19B"))

    def draw(self, amount: float) -> None:
        x, y = self.line.x(self.clipped(amount)), self.y
        inside = amount == self.clipped(amount)
        self.shade.outline(outline.circle(KNOB, (x + 0.02, y - 0.05)))
        self.knob.outline(outline.circle(KNOB, (x, y)))
        hollow = () if inside else (outline.reverse(outline.circle(0.5 * KNOB, (x, y))),)
        self.face.outline(np.vstack([outline.circle(0.70 * KNOB, (x, y)), *hollow]))

    def clipped(self, amount: float) -> float:
        """The amount, or the end of the ruler next to it."""
        return self.line.clipped(amount)

    def read(self) -> float:
        """The amount at the middle of the knob."""
        across = self.at_home(self.knob)[:, 0]
        return self.line.amount(0.5 * (across.min() + across.max()))
