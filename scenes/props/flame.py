"""The burner and its fire."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.props import outline
from scenes.props.prop import Prop
from scenes.props.softness import glow
from scenes.props.shape import Picture
from scenes.props.theme import Theme

Points = NDArray[np.float64]

TONGUES = 10                     # of the front row; the row behind has one less
BLUE = {True: "#3F7FD0", False: "#4C86C8"}       # foot of the flame, in dark and light rooms
RED = {True: "#E8622A", False: "#D9541E"}


class Burner(Prop):
    """The iron that the pot stands on. Origin: the middle of the bar; width: of the fire. Shows nothing."""

    def __init__(self, width: float, theme: Theme) -> None:
        super().__init__()
        shadow = Picture(glow("#000000", 1.6 * theme.shadow_alpha, power=1.2), 1.75 * width, 0.62)
        shadow.rest = shadow.rest + np.array([0.0, -0.16, 0.0])
        shadow.points = shadow.rest.copy()
        self.add(shadow)
        self.shape(outline.rectangle(1.10 * width, 0.15, (0.0, 0.0), 0.07), fill=(theme.iron, "#4A3E37"))
        self.shape(outline.rectangle(1.07 * width, 0.02, (0.0, 0.055), 0.01), fill="#FFB877", alpha=(0.0, 0.5, 0.0),
                   axis="right")
        for at in (-0.46, 0.0, 0.46):
            self.shape(outline.rectangle(0.13, 0.30, (at * width, 0.10), 0.04), fill=(theme.iron, "#3A2F29"))


class Flame(Prop):
    """Two rows of gas flames over the burner. Origin: the burner's bar; shows nothing.

    show(phase): cycles of the flicker; whole numbers look alike. show(phase, heat): 0 is out, 1 full.
    """

    def __init__(self, width: float, height: float, theme: Theme) -> None:
        super().__init__()
        self.span, self.rise = width, height
        light = Picture(glow(theme.flame, 0.42 if theme.dark else 0.25, power=1.5, size=160), 1.5 * width, 2.2)
        light.rest = light.rest + np.array([0.0, 0.30, 0.0])
        light.points = light.rest.copy()
        self.add(light)
        rng = np.random.default_rng(3)
        self.tongues = []
        for row, count in ((1, TONGUES - 1), (0, TONGUES)):
            for k in range(count):
                out = (k + 0.5 * row) / (TONGUES - 1) - 0.5
                self.tongues.append(_Tongue(self, theme, out, 1.0 - 0.18 * row, rng))
        self.show(0.0, 1.0)

    def draw(self, phase: float, heat: float = 1.0) -> None:  # type: ignore[override]
        for tongue in self.tongues:
            tongue.lick(phase, heat)


class _Tongue:
    """One flame: an outer tongue and its pale core."""

    def __init__(self, fire: Flame, theme: Theme, out: float, share: float, rng: np.random.Generator) -> None:
        self.x = out * 0.90 * fire.span
        self.tall = fire.rise * share * rng.uniform(0.72, 1.0) * (1.0 - 0.5 * abs(out) ** 2)
        self.half = 0.50 * fire.span / TONGUES * rng.uniform(0.9, 1.15)
        self.lean = 0.22 * out + rng.uniform(-0.05, 0.05)
        self.start = rng.uniform(0, 2 * np.pi, 3)
        axis = ((self.x, -0.02), (self.x, 1.05 * self.tall))
        self.outer = fire.shape(np.zeros((0, 3)), axis=axis, alpha=(0.75, 0.80, 0.90, 0.85, 0.35),
                                fill=(BLUE[theme.dark], theme.flame, theme.flame, theme.flame, RED[theme.dark]))
        core = ((self.x, 0.0), (self.x, 0.62 * self.tall))
        self.core = fire.shape(np.zeros((0, 3)), axis=core, alpha=(0.35, 0.95, 0.40),
                               fill=(theme.flame_core, theme.flame_core, theme.flame))

    def lick(self, phase: float, heat: float) -> None:
        turn = 2 * np.pi * phase
        one, two, three = (np.sin(k * turn + begin) for k, begin in zip((1, 2, 3), self.start, strict=True))
        tall = self.tall * (1 + 0.10 * one + 0.07 * two + 0.05 * three) * (0.15 + 0.85 * heat)
        lean = self.lean + 0.05 * two + 0.03 * three
        self.outer.outline(_drop(self.x, tall, self.half, lean))
        self.core.outline(_drop(self.x, 0.55 * tall, 0.5 * self.half, 0.4 * lean))


def _drop(x: float, tall: float, half: float, lean: float) -> Points:
    """A flame's outline: round at the foot, fullest below its middle, drawn out to a bent tip."""
    up = np.array([0.0, 0.10, 0.26, 0.44, 0.62, 0.80, 0.93, 1.0])
    wide = np.array([0.30, 0.74, 0.98, 0.90, 0.62, 0.32, 0.12, 0.0]) * half
    spine = x + lean * up**2 + 0.12 * half * np.sin(4.0 * up)
    left = np.column_stack([spine - wide, tall * up])
    right = np.column_stack([spine + wide, tall * up])[::-1]
    return outline.smooth(np.vstack([left, right[1:]]), closed=True)
