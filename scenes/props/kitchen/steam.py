"""Steam: ribbons that sway as they rise and dissolve."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

Points = NDArray[np.float64]

RIBBONS = 3
UP = np.linspace(0, 1, 40)                                      # along a ribbon
THICK = 0.03 + 0.17 * np.sin(np.pi * np.clip(UP * 1.02, 0, 1)) * (0.4 + 0.6 * UP)      # half of it
SOFTNESS = ((1.9, 0.035), (1.5, 0.045), (1.1, 0.06), (0.75, 0.07), (0.45, 0.09))    # nested (width, alpha)


class Steam(Prop):
    """Three ribbons over the pot. Origin: the middle of the surface they rise from. Shows no quantity.

    show(phase): cycles; whole numbers look alike. sway in units, at the height of the ribbons' ends.
    """

    bleeds = True

    def __init__(self, width: float, height: float, theme: Theme, sway: float = 0.26) -> None:
        super().__init__()
        self.span, self.rise, self.sway = width, height, sway
        strength = 1.0 if theme.dark else 1.3
        axis = ((0.0, 0.0), (0.0, height))
        fades = strength * np.array([0.0, 1.0, 0.9, 0.5, 0.15, 0.0])
        nothing = outline.EMPTY
        self.layers = [(wide, self.shape(nothing, fill=theme.steam, axis=axis, alpha=tuple(alpha * fades)))
                       for wide, alpha in SOFTNESS]
        rng = np.random.default_rng(4)
        self.begin = rng.uniform(0, 2 * np.pi, RIBBONS)
        self.tall = height * rng.uniform(0.78, 1.0, RIBBONS)
        self.show(0.0)

    def draw(self, phase: float) -> None:
        spines = self._spines(phase)
        for wide, layer in self.layers:
            layer.outline(outline.ribbons(spines, np.broadcast_to(wide * THICK, spines.shape[:2])))

    def _spines(self, phase: float) -> Points:
        """The middle lines (3, 40, 2) of the ribbons."""
        t, begin = UP, self.begin[:, None]
        turn = 2 * np.pi * (1.05 * t - phase) + begin
        drift = np.sin(turn) + 0.35 * np.sin(1.9 * 2 * np.pi * t - 2 * np.pi * phase + 2 * begin)
        place = (np.arange(RIBBONS)[:, None] - (RIBBONS - 1) / 2) * self.span / RIBBONS
        return np.stack([place + self.sway * drift * (0.12 + 0.88 * t), self.tall[:, None] * t], axis=-1)
