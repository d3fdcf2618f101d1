"""A row of jars: the loss of many recipes side by side, before anybody draws a hill through them."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.easing import smoothstep_of
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.hill.ground import Ground
from scenes.stagings.foggy_hill.timing import STAGGER, jar_begins

WIDTH, CLOSE = 0.20, 0.62        # of a jar, at most; of the way to the next
LIP = 0.22          # glass above the fullest jar


class JarRow(Prop):
    """One jar for each recipe, standing where the ruler says; the first ones are filled to their loss.

    show(filled, joined): how far these are filled, one after the other, and how far the line through their tops is
    drawn, both 0 to 1. exact, once filled: their losses, by the height of the liquid. Empty ones tell nothing.
    """

    meaning = "loss"

    def __init__(self, theme: Theme, ground: Ground, thetas: tuple[float, ...], filled: int) -> None:
        """thetas: the recipes; filled: how many of them, from the first on."""
        super().__init__()
        self.ground = ground
        places = np.array([ground.x(theta) for theta in thetas])
        self.xs, self.tops = places[:filled], ground.heights(places[:filled])
        width = min(WIDTH, CLOSE * float(places[1] - places[0]))
        self.half = width / 2
        rim = float(self.tops.max()) + LIP
        self.glasses = [o.rectangle(width, rim - ground.floor, (x, (rim + ground.floor) / 2), 0.05)
                        for x in places]
        dark, light = blend(theme.loss, "#000000", 0.35), blend(theme.loss, "#FFFFFF", 0.25)
        self.glass = self.shape(fill="#DCE8EE", alpha=0.10 if theme.dark else 0.45)
        stops = (dark, theme.loss, light, theme.loss, dark)
        self.liquids = [self.shape(fill=stops, axis="right") for _ in self.xs]
        self.surfaces = self.shape(fill=light)
        self.edges = self.shape(stroke=theme.line, width=1.6, stroke_alpha=0.8)
        self.line = self.shape(stroke=theme.crest[1], width=5.0, round_ends=True)

    def draw(self, filled: float, joined: float) -> None:
        floor, inner = self.ground.floor, self.half - 0.025
        parts = self._parts(filled)
        levels = floor + (self.tops - floor) * parts
        self.glass.outline(np.vstack(self.glasses))
        self.edges.outline(np.vstack(self.glasses))
        for liquid, x, level in zip(self.liquids, self.xs, levels, strict=True):
            corners = [(x - inner, floor), (x + inner, floor), (x + inner, level), (x - inner, level)]
            liquid.outline(o.polygon(corners) if level > floor else o.EMPTY)
        seen = [o.ellipse(inner, min(0.022, level - floor), (x, level))
                for x, level in zip(self.xs, levels, strict=True) if level > floor]
        self.surfaces.outline(o.together(seen))
        self.line.outline(self._through(joined))

    def _parts(self, filled: float) -> np.ndarray:
        """How full each jar is, 0 to 1: the first one is, and the others begin one after the other."""
        begins = np.array([jar_begins(k) for k in range(len(self.xs))])
        parts: np.ndarray = smoothstep_of((filled - begins) / (1 - STAGGER))
        parts[0] = 1.0
        return parts

    def _through(self, joined: float) -> np.ndarray:
        if joined <= 0:
            return o.EMPTY
        xs = np.linspace(self.xs[0], self.xs[0] + joined * (self.xs[-1] - self.xs[0]), 120)
        return o.polyline(np.column_stack([xs, self.ground.heights(xs)]))

    def read(self) -> list[float]:
        """The losses at which the liquids stand."""
        tops = [float(self.at_home(liquid)[:, 1].max()) for liquid in self.liquids]
        return [self.ground.loss_at(top) for top in tops]
