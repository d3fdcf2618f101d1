"""The soup in the pot: a surface that simmers, and whose colour tells how much cream is in it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.shape import rgbas
from scenes.kit.theme import Theme
from scenes.props.kitchen.pot import HEIGHT, LEVEL, MOUTH

Points = NDArray[np.float64]

SURFACE = (0.955, 0.93)          # of the mouth's half-axes
FULL_OF_CREAM = 100.0            # mL/L at which the colour is cream's own
PEPPER_GRAIN = 0.01              # grams that one speck stands for
OIL_RINGS, BUBBLES, MOST_SPECKS = 9, 7, 400


class Liquid(Prop):
    """The soup's surface. Origin: the middle of the pot's mouth; width: of the mouth.

    show(cream, pepper, phase, turn, stirred): cream in mL/L and pepper in g/L, of one litre; phase in
    cycles of the simmer, whole numbers look alike; turn in radians, how far the surface has been stirred
    round; stirred 0…1, how strongly it swirls now.
    exact: the colour, of cream (0 to 100 mL/L; clipped at the plain and at the full colour).
    counted: the specks afloat, one for each 0.01 g of pepper.
    """

    def __init__(self, width: float, theme: Theme) -> None:
        super().__init__()
        a, b = MOUTH
        self.a, self.b = a * SURFACE[0] * width, b * SURFACE[1] * width
        self.middle = -(1 - LEVEL) * HEIGHT * width
        self.plain = rgbas((theme.soup_deep, theme.soup, theme.soup), 1.0)
        self.creamy = rgbas((theme.soup, theme.cream, theme.cream), 1.0)
        nothing = outline.EMPTY
        self.surface = self.shape(nothing, fill=theme.soup)
        self.edge = self.shape(nothing, stroke=theme.soup_deep, width=2.0, stroke_alpha=0.55)
        self.swirl = self.shape(nothing, fill=theme.cream, alpha=0.42)
        self.crescents = self.shape(nothing, fill=theme.cream, alpha=0.38)
        self.oil = self.shape(nothing, fill="#FFD98A", alpha=0.18, stroke="#FFE7B0", width=1.4,
                              stroke_alpha=0.5)
        self.bubbles = self.shape(nothing, fill=theme.cream, alpha=0.16, stroke=theme.cream, width=1.2,
                                  stroke_alpha=0.5)
        self.specks = self.shape(nothing, fill="#2A1A12", alpha=0.95)
        rng = np.random.default_rng(5)
        self.oil_at = _spread(OIL_RINGS, 0.80, rng)
        self.oil_size = rng.uniform(0.014, 0.032, OIL_RINGS) * width
        self.bubble_at = _spread(BUBBLES, 0.85, rng)
        self.bubble_born = rng.uniform(0, 1, BUBBLES)
        self.speck_at = _spread(MOST_SPECKS, 0.92, rng)

    def draw(self, cream: float, pepper: float, phase: float, turn: float, stirred: float) -> None:
        self.surface.outline(self._rim(phase, stirred))
        self.surface.paint(fill=self.plain + (self.creamy - self.plain) * self.share(cream))
        self.edge.outline(outline.arc(self.a, self.b, 0.06 * np.pi, 0.94 * np.pi, (0.0, self.middle)))
        self.crescents.outline(self._crescents(phase, turn))
        self.swirl.outline(self._swirl(turn, stirred))
        sway = 0.02 * np.sin(2 * np.pi * (phase + np.linspace(0, 1, OIL_RINGS)))
        self.oil.outline(self._discs(self.oil_at + sway[:, None], self.oil_size, turn))
        self._simmer(phase, turn)
        self.specks.outline(self._discs(self.speck_at[: self.specks_for(pepper)], 0.032 * self.a / 2.24, turn,
                                        flat=0.6))

    @staticmethod
    def share(cream: float) -> float:
        """How far the colour is on its way from plain soup to cream."""
        return float(np.clip(cream / FULL_OF_CREAM, 0.0, 1.0))

    @staticmethod
    def specks_for(pepper: float) -> int:
        return round(min(MOST_SPECKS, pepper / PEPPER_GRAIN))

    def at(self, u: float, v: float, turn: float = 0.0) -> tuple[float, float]:
        """The point of the surface at (u, v) of its unit disc, after it was stirred by `turn`."""
        cos, sin = np.cos(turn), np.sin(turn)
        return float(self.a * (u * cos - v * sin)), float(self.middle + self.b * (u * sin + v * cos))

    def read(self) -> tuple[float, int]:
        """(cream in mL/L by the colour, specks of pepper)."""
        way = self.creamy[-1, :3] - self.plain[-1, :3]
        share = (self.surface.full_fill[-1, :3] - self.plain[-1, :3]) @ way / (way @ way)
        return float(share * FULL_OF_CREAM), len(self.specks.rest) // PER_DISC

    def _rim(self, phase: float, stirred: float) -> Points:
        """The surface's outline: the far edge breathes with the simmer, the near one is behind the lip."""
        t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
        wave = np.sin(5 * t - 2 * np.pi * phase) + 0.6 * np.sin(8 * t + 4 * np.pi * phase)
        lift = (0.012 + 0.03 * stirred) * self.b * wave
        return outline.smooth(np.column_stack([self.a * np.cos(t), self.middle + self.b * np.sin(t) + lift]),
                              closed=True)

    def _crescents(self, phase: float, turn: float) -> Points:
        """Light of the lamp on the surface: it stays where it is and only trembles."""
        tremble = 0.05 * np.sin(2 * np.pi * phase)
        begin, end, out = np.array([(2.0, 2.75, 0.84), (2.15, 2.5, 0.68), (-0.9, -0.35, 0.82)]).T
        return self._lenses(begin + tremble, end + tremble, out, 0.055 * self.b)

    def _swirl(self, turn: float, stirred: float) -> Points:
        if stirred <= 0:
            return outline.EMPTY
        begin, out = np.array([(0.2, 0.72), (2.3, 0.55), (4.2, 0.66), (1.1, 0.34), (3.6, 0.28)]).T
        return self._lenses(turn + begin, turn + begin + 1.5, out, 0.07 * self.b * stirred)

    def _lenses(self, begin: Points, end: Points, out: Points, thick: float) -> Points:
        """Streaks along the circles `out` (k,) of the way to the rim, thin at both ends."""
        t, out = np.linspace(begin, end, 14, axis=1), out[:, None]
        lines = np.stack([out * self.a * np.cos(t), self.middle + out * self.b * np.sin(t)], axis=-1)
        return outline.ribbons(lines, np.broadcast_to(thick * np.sin(np.linspace(0, np.pi, 14)), t.shape))

    def _simmer(self, phase: float, turn: float) -> None:
        """Bubbles rise, swell and are gone, each at its own time of the cycle."""
        age = (phase + self.bubble_born) % 1.0
        size = 0.03 * self.a * np.sqrt(age) * (age < 0.85)
        self.bubbles.outline(self._discs(self.bubble_at, size, turn, flat=0.55))

    def _discs(self, unit: Points, size: Points | float, turn: float, flat: float = 0.36) -> Points:
        """Small ellipses floating at points (n, 2) of the unit disc, turned round with the surface."""
        cos, sin = np.cos(turn), np.sin(turn)
        x = self.a * (unit[:, 0] * cos - unit[:, 1] * sin)
        y = self.middle + self.b * (unit[:, 0] * sin + unit[:, 1] * cos)
        size = np.broadcast_to(size, x.shape)
        discs = _DISC[None] * np.stack([size, size * flat, 0 * size], axis=-1)[:, None]
        return (discs + np.stack([x, y, 0 * x], axis=-1)[:, None]).reshape(-1, 3)


_DISC = outline.ellipse(1.0, 1.0)
PER_DISC = len(_DISC)


def _spread(n: int, out: float, rng: np.random.Generator) -> Points:
    """n points (n, 2), evenly spread over the disc of radius `out` and then jogged."""
    k = np.arange(n)
    angle, radius = 2.399963 * k + rng.uniform(0, 1.2, n), out * np.sqrt((rng.permutation(n) + 0.5) / n)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
