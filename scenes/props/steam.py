"""Steam: ribbons that sway as they rise and dissolve."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.props import outline
from scenes.props.prop import Prop
from scenes.props.theme import Theme

Points = NDArray[np.float64]

RIBBONS, POINTS_OF_RIBBON = 3, 40
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
        nothing = np.zeros((0, 3))
        self.layers = [(wide, self.shape(nothing, fill=theme.steam, axis=axis, alpha=tuple(alpha * fades)))
                       for wide, alpha in SOFTNESS]
        rng = np.random.default_rng(4)
        self.begin = rng.uniform(0, 2 * np.pi, RIBBONS)
        self.tall = height * rng.uniform(0.78, 1.0, RIBBONS)
        self.show(0.0)

    def draw(self, phase: float) -> None:
        spines = [self._spine(k, phase) for k in range(RIBBONS)]
        for wide, layer in self.layers:
            layer.outline(np.vstack([outline.ribbon(line, wide * thick) for line, thick in spines]))

    def _spine(self, k: int, phase: float) -> tuple[Points, Points]:
        """The middle line (40, 2) of a ribbon and its half-widths."""
        t = np.linspace(0, 1, POINTS_OF_RIBBON)
        turn = 2 * np.pi * (1.05 * t - phase) + self.begin[k]
        drift = np.sin(turn) + 0.35 * np.sin(1.9 * 2 * np.pi * t - 2 * np.pi * phase + 2 * self.begin[k])
        x = (k - (RIBBONS - 1) / 2) * self.span / RIBBONS + self.sway * drift * (0.12 + 0.88 * t)
        thick = 0.03 + 0.17 * np.sin(np.pi * np.clip(t * 1.02, 0, 1)) * (0.4 + 0.6 * t)
        return np.column_stack([x, self.tall[k] * t]), thick
