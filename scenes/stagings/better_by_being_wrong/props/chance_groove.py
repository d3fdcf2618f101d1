"""A bar in a groove: how likely one answer is."""

from __future__ import annotations

from scenes.kit.lettering import Align, Label, Number
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.chance_bars import ChanceBars

THICK = 0.20
OVER = 0.11         # between the groove and what is written over it


class ChanceGroove(ChanceBars):
    """A groove along the bottom of the region; a chance of 1 fills it. show(chance).

    say(chance) prints it in per cent: `number`, and what it is, are props of their own over the groove:
    put(groove, *groove.words).
    """

    def __init__(self, theme: Theme, region: Region, size: float = 0.36) -> None:
        groove = Region.spanning(region.left, region.right, region.bottom, region.bottom + THICK)
        super().__init__(groove, 1, THICK, radius=THICK / 2)
        self.shape(rectangle(groove.width, THICK, (groove.x, groove.y), self.radius), fill=theme.panel,
                   stroke=theme.line, width=2.0)
        self._bars(theme)
        base = groove.top + OVER
        ends: list[tuple[float, Align]] = [(region.left, "left"), (region.right, "right")]
        (first, side), (last, other) = reversed(ends) if theme.words.leftward else ends
        self.number = Number(size, theme.ink, (last, base), other, words=theme.words)
        # For translators: how likely the machine finds a word, in per cent
        self.words: list[Prop] = [Label(theme.words.gettext("chance"), size, theme.ink, (first, base), side),
                                  self.number]
        self.show(0.0)

    def say(self, chance: float) -> None:
        self.number.show(f"{chance:.1%}")
