"""The recipe card: three knobs, each on a ruler of amounts."""

from __future__ import annotations

import numpy as np

from scenes.props import outline
from scenes.props.lettering import outline_of
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.scale import LogScale
from scenes.props.theme import Theme

RADIUS, KNOB = 0.22, 0.15
FOLD = 16.0                      # from the lower to the upper end of every ruler


class RecipeCard(Prop):
    """The paper that the knobs sit on. Fills its region; shows nothing."""

    def __init__(self, region: Region, theme: Theme) -> None:
        super().__init__()
        at, size = (region.x, region.y), (region.width, region.height)
        self.shape(outline.rectangle(size[0], size[1], (at[0] + 0.04, at[1] - 0.07), RADIUS), fill="#000000",
                   alpha=0.5 * theme.shadow_alpha)
        self.shape(outline.rectangle(*size, at, RADIUS), fill=theme.panel, alpha=0.94, stroke=theme.line, width=1.6,
                   stroke_alpha=0.5)


class Knob(Prop):
    """A brass knob that slides up a logarithmic ruler: one amount of the recipe.

    low: the amount at the foot of the region; the top is 16 times as much, for every ingredient, so equal
    ways mean equally many times more. lettered: amounts that carry a number. show(amount).
    exact: the amount at the knob's middle. clipped: beyond an end the knob rests there, hollow.
    """

    def __init__(self, region: Region, theme: Theme, low: float, lettered: tuple[float, ...], size: float = 0.33) -> None:
        super().__init__()
        self.scale_of_amounts = LogScale(low, low * FOLD, region.bottom, region.top)
        self.x, self.theme = region.x, theme
        self.shape(outline.rectangle(0.09, region.height + 0.16, (region.x, region.y), 0.045), fill="#000000",
                   alpha=0.55 if theme.dark else 0.20)
        self.shape(outline.polyline([(region.x, region.bottom), (region.x, region.top)]), stroke=theme.line,
                   width=3.5, round_ends=True)
        self.shape(np.vstack([self._tick(low * 2.0**k) for k in range(5)]), stroke=theme.line, width=3.0)
        for amount in lettered:
            letters, advance = outline_of(f"{amount:g}")
            at = (region.x - 0.26 - advance * size, self.scale_of_amounts.x(amount) - 0.35 * size, 0.0)
            self.shape(letters * size + at, fill=theme.soft)
        nothing = np.zeros((0, 3))
        self.shade = self.shape(nothing, fill="#000000", alpha=theme.shadow_alpha)
        self.knob = self.shape(nothing, fill=("#7E5A22", "#D9B45C", "#F7E3A1"), stroke=theme.outline, width=1.6)
        self.face = self.shape(nothing, fill=("#F0D58A", "#B98E3F"))

    def draw(self, amount: float) -> None:  # type: ignore[override]
        x, y = self.x, self.scale_of_amounts.x(self.clipped(amount))
        inside = amount == self.clipped(amount)
        self.shade.outline(outline.circle(KNOB, (x + 0.02, y - 0.04)))
        self.knob.outline(outline.circle(KNOB, (x, y)))
        hollow = () if inside else (outline.reverse(outline.circle(0.6 * KNOB, (x, y))),)
        self.face.outline(np.vstack([outline.circle(0.72 * KNOB, (x, y)), *hollow]))

    def clipped(self, amount: float) -> float:
        """The amount, or the end of the ruler next to it."""
        return self.scale_of_amounts.clipped(amount)

    def read(self) -> float:
        """The amount at the middle of the knob."""
        up = self.at_home(self.knob)[:, 1]
        return self.scale_of_amounts.amount(0.5 * (up.min() + up.max()))

    def _tick(self, amount: float) -> np.ndarray:
        y = self.scale_of_amounts.x(amount)
        return outline.polyline([(self.x - 0.17, y), (self.x - 0.07, y)])
