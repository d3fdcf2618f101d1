"""A wooden ruler that stands upright, with numbers beside it and a name over it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self, cast

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Align, Label
from scenes.kit.outline import rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Colour, Picture
from scenes.kit.theme import Theme

END = 0.16                 # wood beyond the first and the last mark
NAME = 0.40                # em of its name
ASIDE = 1.5                # ems round a larger number, in which none of its own stands


@dataclass(frozen=True)
class RulerLook:
    """size: em of the numbers; side: -1 puts them left of the ruler, 1 right of it; stands: on something that it throws
    a shadow on; clear: letters in ink, where light falls behind them; named: in which colour, if in another; name: em
    of its name; beyond: units that its numbers leave free for what lies along it."""

    size: float = 0.34
    side: int = -1
    stands: bool = True
    clear: bool = False
    named: Colour | None = None
    aside: float = ASIDE
    name: float = NAME
    beyond: float = 0.0


class UprightRuler(Prop):
    """Its scale lies along its region, from bottom to top: subclasses say by y_of where a value stands.

    marks: (value, whether it is a long one); numbered: (value, letters). Numbers and name are props of their own:
    put(ruler, *ruler.labels).
    """

    def __init__(self, region: Region, theme: Theme, look: RulerLook, marks: Sequence[tuple[float, bool]],
                 numbered: Sequence[tuple[float, str]], name: str) -> None:
        super().__init__()
        self.region, self.size, self.side, side = region, look.size, look.side, look.side
        self.aside = look.aside
        shadow = glow("#000000", theme.shadow_alpha, power=1.1, size=96)
        w, h, at = region.width, region.height + 2 * END, (region.x, region.y)
        if look.stands:
            self.add(Picture(shadow, 3.2 * w, 0.34, (region.x, region.bottom - END)))
        self.wood = self.shape(rectangle(w, h, at, radius=0.09), fill=theme.wood, stroke=theme.outline, width=1.6,
                               stroke_alpha=0.55, axis="right")
        fibres = [rectangle(0.012, 0.94 * h, (at[0] + share * w, at[1])) for share in (-0.36, -0.06, 0.2)]
        self.shape(np.vstack(fibres), fill=theme.wood[0], alpha=0.35)
        self.shape(rectangle(0.12 * w, 0.96 * h, (at[0] - 0.22 * w, at[1]), 0.02), fill="#FFFFFF",
                   alpha=(0.0, 0.20, 0.12), axis="up")
        self.marks = self.shape(np.vstack([self._mark(value, long) for value, long in marks] or [np.zeros((0, 3))]),
                                fill=theme.wood[0])
        align: Align = "right" if side < 0 else "left"
        x = region.x + side * (w / 2 + 0.14 + look.beyond)
        letters = theme.ink if look.clear else theme.soft
        self.values = [value for value, _ in numbered]
        self.numbers = [Label(text, look.size, letters, (x, self.y_of(value) - 0.352 * look.size), align,
                              weight="SEMIBOLD", words=theme.words) for value, text in numbered]
        self.heading = Label(name, look.name, look.named or letters, (region.x, region.top + END + 0.26), weight="BOLD")
        self.labels = [*self.numbers, self.heading]

    def y_of(self, value: float) -> float:
        """Height of a value, inside the ruler or beyond."""
        raise NotImplementedError(type(self).__name__)

    def draw(self, clear: float = 0.0, held: float = 0.0) -> None:
        """clear: a height at which no number of the ruler may stand, because a larger one is there;
        held: how far that one is there, 0 to 1."""
        self._letter(clear, held)

    def appear(self, amount: float) -> Self:
        super().appear(amount)
        self._letter(*cast(tuple[float, ...], self.shown or ()))
        return self

    def _mark(self, value: float, long: bool) -> NDArray[np.float64]:
        """Engraved at the edge away from the numbers, where the spoon points."""
        wide = (0.42 if long else 0.26) * self.region.width
        return rectangle(wide, 0.03, (self.region.x - self.side * (self.region.width / 2 - wide / 2), self.y_of(value)))

    def _letter(self, clear: float = 0.0, held: float = 0.0) -> None:
        for label, value in zip(self.numbers, self.values, strict=True):
            y = self.y_of(value)
            label.appear(self.faded * (1.0 - held * _near(y, clear, self.size, self.aside)))
        self.heading.appear(self.faded)


def _near(y: float, clear: float, size: float, aside: float) -> float:
    """1 where a number would touch the larger one at `clear`, 0 from a little further on."""
    return min(1.0, max(0.0, (aside * size - abs(y - clear)) / (0.45 * size)))
