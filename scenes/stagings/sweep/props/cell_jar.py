"""A small measuring jar on a shelf: the loss of one run among many."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.heights import Heights
from scenes.kit.outline import EMPTY, Points, arc, dashes, ellipse, join, polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.jar import GLASS
from scenes.props.measure.jar_glass import BASE, LIP, SURFACE, WALL, Glass

FULL = 0.5              # of the scale over its end, from which no more is seen to run over
DOME = 0.10             # half the height of what stands over the rim
RUNS = 0.085            # half the width of what runs down the glass
FALLS = 0.45            # of what is seen to run over, by which it has come down to the shelf
POOL = 0.28, 0.10       # how far it lies round the glass, and half how deep
BREAK = 0.62, 0.10      # where the scale is broken, of its height; half the gap between its lines


class CellJar(Prop):
    """show(loss): the liquid stands at it; a dashed line stays where the first loss was, as far as `reach`.

    exact: the loss, by the height of the liquid. clipped: over the top it runs over the rim, down the glass and onto
    the shelf, and two zigzag lines break the scale; under the foot there is none.
    """

    meaning = "loss"

    def __init__(self, theme: Theme, region: Region, heights: Heights, first: float,
                 reach: float = -math.inf) -> None:
        super().__init__()
        self.heights, self.glass = heights, Glass(region, heights)
        dark, light = blend(theme.loss, "#000000", 0.35), blend(theme.loss, "#FFFFFF", 0.25)
        stops = (dark, theme.loss, light, theme.loss, dark)
        self.shape(ellipse(0.62 * region.width, 0.07, (region.x + 0.05, region.bottom - BASE)), fill="#000000",
                   alpha=theme.shadow_alpha)
        self.shape(self.glass.walls(), fill=GLASS, alpha=theme.glass, axis="right")
        self.body = self.shape(fill=stops, axis="right")
        self.surface = self.shape(fill=(theme.loss, light))
        self.spill = self.shape(fill=stops, axis="right")
        self.broken = self.shape(stroke=theme.bg, width=4.0)
        self._build_glass(theme)
        self.streams = self.shape(fill=(theme.loss, light))
        self.pool = self.shape(fill=(dark, theme.loss, light), stroke=dark, width=1.2)
        began, over = self.glass.y_of(heights.clipped(first)), 0.12
        line = dashes((region.left - over, began), (max(reach, region.right + over), began), 0.09, 0.06)
        self.line = self.shape(line, stroke=theme.ink, width=2.5)

    def _build_glass(self, theme: Theme) -> None:
        """Its outline, the light on it, and the near side of its rim."""
        r = self.glass.region
        middle, high = (r.bottom + r.top) / 2, r.height
        self.shape(rectangle(r.width * 0.10, high * 0.92, (r.left + r.width * 0.24, middle), 0.03), fill="#FFFFFF",
                   alpha=(0.05, 0.50, 0.25))
        self.shape(rectangle(r.width * 0.045, high * 0.8, (r.x + r.width * 0.36, middle), 0.015), fill="#FFFFFF",
                   alpha=(0.0, 0.22, 0.12))
        self.shape(self.glass.walls(), stroke=theme.line, width=2.2)
        self.shape(arc(r.width / 2, SURFACE, np.pi, 2 * np.pi, (r.x, r.top + LIP)), stroke=theme.ink, width=1.8,
                   stroke_alpha=0.6)

    def draw(self, loss: float) -> None:
        part = self.heights.part(loss)
        over = loss > self.heights.top
        level = self.glass.y_of(self.heights.clipped(loss))
        self.body.outline(self.glass.body(level))
        self.surface.outline(EMPTY if over else self.glass.surface(level))
        ran = min(1.0, (part - 1.0) / FULL) if over and math.isfinite(part) else float(over)
        self.spill.outline(self._over_rim() if over else EMPTY)
        self.broken.outline(self._break() if over else EMPTY)
        self.streams.outline(self._streams(min(1.0, ran / FALLS)) if ran > 0 else EMPTY)
        lies = smoothstep((ran - 0.8 * FALLS) / (1.0 - 0.8 * FALLS))
        r = self.glass.region
        wide, deep = r.width / 2 + lies * POOL[0], POOL[1] * (0.4 + 0.6 * lies)
        self.pool.outline(ellipse(wide, deep, (r.x, r.bottom - BASE - 0.02)) if lies > 0 else EMPTY)

    def _over_rim(self) -> Points:
        """From the end of the scale to the rim, and a little over it."""
        r = self.glass.region
        half, rim, end = r.width / 2 - WALL, r.top + LIP, r.top - 0.02
        return join(polyline([(r.x - half, rim), (r.x - half, end), (r.x + half, end), (r.x + half, rim),
                              (r.x + half + WALL, rim)]),
                    arc(half + WALL, DOME, 0.0, np.pi, (r.x, rim)), closed=True)

    def _streams(self, fallen: float) -> Points:
        """What runs down both sides of the glass."""
        r = self.glass.region
        rim = r.top + LIP + 0.03
        sides = []
        for edge, share in ((r.left, 1.0), (r.right, 0.86)):
            foot = rim - max(0.12, min(1.0, fallen / share) * (rim - r.bottom + BASE))
            sides.append(join(polyline([(edge - 0.6 * RUNS, rim), (edge - 0.7 * RUNS, foot + RUNS)]),
                              arc(0.85 * RUNS, RUNS, np.pi, 2 * np.pi, (edge + 0.15 * RUNS, foot + RUNS)),
                              polyline([(edge + RUNS, foot + RUNS), (edge + 0.8 * RUNS, rim)]), closed=True))
        return together(sides)

    def _break(self) -> Points:
        """Two zigzag lines across the liquid."""
        r = self.glass.region
        half, y = r.width / 2 - WALL, r.bottom + BREAK[0] * r.height
        xs = np.linspace(r.x - half, r.x + half, 6)
        ys = np.where(np.arange(6) % 2, 0.06, -0.06)
        return together(polyline(np.column_stack([xs, y + side * BREAK[1] / 2 + ys])) for side in (-1, 1))

    def begin(self, there: float) -> None:
        """How far the line of the first loss is there."""
        self.line.appear(self.faded * there)

    def read(self) -> float:
        """The loss at which the liquid stands."""
        return self.glass.loss_at(float(self.at_home(self.body)[:, 1].max()))
