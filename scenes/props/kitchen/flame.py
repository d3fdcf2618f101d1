"""The burner and its fire."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

Points = NDArray[np.float64]

TONGUES = 10                     # of the front row; the row behind has one less
BLUE = {True: "#3F7FD0", False: "#4C86C8"}       # foot of the flame, in dark and light rooms
RED = {True: "#E8622A", False: "#D9541E"}


class Burner(Prop):
    """The iron that the pot stands on. Origin: the middle of its bar; width: of the fire. Shows nothing."""

    grounded = True

    def __init__(self, width: float, theme: Theme, rise: float) -> None:
        """rise: from the bar to the foot of the pot."""
        super().__init__()
        shadow = glow("#000000", 1.6 * theme.shadow_alpha, power=1.2)
        self.add(Picture(shadow, 1.75 * width, 0.62, (0.0, -0.16)))
        self.shape(outline.rectangle(1.10 * width, 0.15, (0.0, 0.0), 0.07), fill=(theme.iron, "#4A3E37"))
        self.shape(outline.rectangle(1.07 * width, 0.02, (0.0, 0.055), 0.01), fill="#FFB877",
                   alpha=(0.0, 0.5, 0.0), axis="right")
        for foot, head in ((-0.47, -0.40), (-0.16, -0.14), (0.16, 0.14), (0.47, 0.40)):
            leg = np.array([(foot * width, 0.0), (head * width, rise)])
            self.shape(outline.ribbon(leg, np.array([0.075, 0.05])), fill=(theme.iron, "#4A3E37"))
        self.shape(outline.rectangle(0.88 * width, 0.10, (0.0, rise - 0.05), 0.05),
                   fill=(theme.iron, "#5A4A40"))


class Flame(Prop):
    """Two rows of gas flames over the burner. Origin: the burner's bar; shows nothing.

    show(phase): cycles of the flicker; whole numbers look alike. show(phase, heat): 0 is out, 1 full.
    """

    grounded = True

    def __init__(self, width: float, height: float, theme: Theme) -> None:
        super().__init__()
        shine = glow(theme.flame, 0.42 if theme.dark else 0.25, power=1.5, size=160)
        self.add(Picture(shine, 1.5 * width, 2.2, (0.0, 0.30)))
        rng = np.random.default_rng(3)
        self.rows = [_Row(self, theme, width, height, back, rng) for back in (True, False)]
        self.show(0.0, 1.0)

    def draw(self, phase: float, heat: float = 1.0) -> None:
        for row in self.rows:
            row.lick(phase, heat)


class _Row:
    """One row of tongues: each with its own gradient, and all their pale cores in one shape."""

    def __init__(self, fire: Flame, theme: Theme, width: float, height: float, back: bool,
                 rng: np.random.Generator) -> None:
        count = TONGUES - back
        out = (np.arange(count) + 0.5 * back) / (TONGUES - 1) - 0.5
        self.x = out * 0.90 * width
        self.tall = height * (1.0 - 0.18 * back) * rng.uniform(0.72, 1.0, count) * (1.0 - 0.5 * out**2)
        self.half = 0.50 * width / TONGUES * rng.uniform(0.9, 1.15, count)
        self.lean = 0.22 * out + rng.uniform(-0.05, 0.05, count)
        self.start = rng.uniform(0, 2 * np.pi, (3, count))
        colours = (BLUE[theme.dark], theme.flame, theme.flame, theme.flame, RED[theme.dark])
        self.outer = [fire.shape(fill=colours, alpha=(0.75, 0.80, 0.90, 0.85, 0.35),
                                 axis=((x, -0.02), (x, 1.05 * tall)))
                      for x, tall in zip(self.x, self.tall, strict=True)]
        core = 0.62 * float(self.tall.max())
        self.core = fire.shape(fill=(theme.flame_core, theme.flame_core, theme.flame),
                               alpha=(0.35, 0.95, 0.40), axis=((0.0, 0.0), (0.0, core)))

    def lick(self, phase: float, heat: float) -> None:
        one, two, three = np.sin(2 * np.pi * np.array([[1], [2], [3]]) * phase + self.start)
        tall = self.tall * (1 + 0.10 * one + 0.07 * two + 0.05 * three) * (0.15 + 0.85 * heat)
        lean = self.lean + 0.05 * two + 0.03 * three
        for shape, points in zip(self.outer, _drops(self.x, tall, self.half, lean), strict=True):
            shape.outline(points)
        self.core.outline(_drops(self.x, 0.55 * tall, 0.5 * self.half, 0.4 * lean).reshape(-1, 3))


UP = np.array([0.0, 0.10, 0.26, 0.44, 0.62, 0.80, 0.93, 1.0])
WIDE = np.array([0.30, 0.74, 0.98, 0.90, 0.62, 0.32, 0.12, 0.0])


def _drops(x: Points, tall: Points, half: Points, lean: Points) -> Points:
    """Outlines (n, 4m, 3) of flames: round at the foot, fullest below the middle, a bent tip."""
    x, tall, half, lean = (values[:, None] for values in (x, tall, half, lean))
    spine = x + lean * UP**2 + 0.12 * half * np.sin(4.0 * UP)
    wide, up = WIDE * half, tall * UP
    across = np.concatenate([spine - wide, (spine + wide)[:, -2::-1]], axis=1)
    p = np.stack([across, np.concatenate([up, up[:, -2::-1]], axis=1), 0 * across], axis=-1)
    before, after = np.roll(p, 1, axis=1), np.roll(p, -1, axis=1)
    tangent = (after - before) / 6
    curves = np.stack([p, p + tangent, after - np.roll(tangent, -1, axis=1), after], axis=2)
    return curves.reshape(len(p), -1, 3)

