"""The surface: a loss over two parameters as a lit model, seen from a view that hides none of it."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray
from PIL import Image, ImageDraw

import soupmath as sm
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.map.projection import Projection, Window

Field = NDArray[np.float64]

CELLS = 120
PIXELS_PER_UNIT = 90
FINER = 3               # drawn this much larger, then averaged: smooth edges
BEDS = 9                # layers of earth that a cut shows
LAMP = np.array([0.62, -0.42, 0.66])        # towards the light, in parameters and height

Place = Callable[[Field, Field], Field]


class LitSurface(Prop):
    """The surface over a window (p low, p high, q low, q high), cut off at its edges like a block of earth.

    It never changes. Its heights are the loss's own at (CELLS + 1)² points, flat facets between.
    """

    bleeds = True

    def __init__(self, theme: Theme, loss: sm.Loss, window: Window, view: Projection, top: float) -> None:
        """top: the height that is lightest."""
        super().__init__()
        self.grid = _grid(window)
        self.heights = loss.value(self.grid)
        self.view, self.theme, self.top = view, theme, top
        corners = np.concatenate([view.project(self.grid, self.heights), view.project(self.grid)])
        low, high = corners.min(axis=(0, 1)) - 0.1, corners.max(axis=(0, 1)) + 0.1
        width, height = high - low
        self.add(Picture(self._drawn(low, high), float(width), float(height), tuple(0.5 * (low + high))))

    def _drawn(self, low: Field, high: Field) -> NDArray[np.uint8]:
        across, up = (int(s) for s in np.ceil((high - low) * PIXELS_PER_UNIT) * FINER)
        image = Image.new("RGBA", (across, up), (0, 0, 0, 0))
        pen = ImageDraw.Draw(image)

        def place(points: Field, heights: Field) -> Field:
            at = self.view.project(points, heights)
            return np.stack([at[..., 0] - low[0], high[1] - at[..., 1]], axis=-1) * PIXELS_PER_UNIT * FINER

        self._facets(pen, place(self.grid, self.heights))
        for edge, shade in (((slice(None), 0), 1.0), ((-1, slice(None)), 0.62)):
            self._side(pen, place, self.grid[edge], self.heights[edge], shade)
        return np.array(image.resize((across // FINER, up // FINER), Image.Resampling.BOX))

    def _facets(self, pen: ImageDraw.ImageDraw, at: Field) -> None:
        """From the farthest to the nearest."""
        view, tones = self.view, self._tones()
        rows, columns = np.meshgrid(np.arange(CELLS), np.arange(CELLS), indexing="ij")
        depth = columns * math.cos(view.turn) - rows * math.sin(view.turn)
        for k in np.argsort(-depth, axis=None, kind="stable"):
            i, j = divmod(int(k), CELLS)
            corners = [tuple(at[a, b]) for a, b in ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))]
            pen.polygon(corners, fill=tones[i][j], outline=tones[i][j])

    def _tones(self) -> list[list[tuple[int, ...]]]:
        """The colour of each facet: lighter with height, and where it faces the lamp."""
        lit = _lit(self.grid, self.heights * self.view.lift / self.view.size)[..., None]
        h = self.heights
        up = np.sqrt(np.clip(0.25 * (h[1:, 1:] + h[:-1, 1:] + h[1:, :-1] + h[:-1, :-1]) / self.top, 0, 1))
        deep, middle, light = (np.array(ManimColor(c).to_rgb()) for c in self.theme.earth)
        if not self.theme.dark:
            deep = middle
        colour = middle + (light - middle) * (0.25 + 0.75 * up[..., None])
        colour = deep + (colour - deep) * (0.35 + 0.65 * lit)
        colour = colour * (0.62 + 0.72 * lit**2)
        return [[(*tone, 255) for tone in row] for row in np.clip(255 * colour, 0, 255).astype(int).tolist()]

    def _side(self, pen: ImageDraw.ImageDraw, place: Place, edge: Field, heights: Field,
              shade: float) -> None:
        """A cut through the block: beds of earth, darker downwards, under a bright edge."""
        deep, middle, _ = (np.array(ManimColor(c).to_rgb()) for c in self.theme.earth)
        foot = place(edge, np.zeros(len(edge)))[::-1]
        for bed in range(BEDS):
            upper = place(edge, heights * (1 - bed / BEDS))
            colour = shade * (middle + (deep - middle) * (bed / (BEDS - 1)) ** 0.8) * (1.0 + 0.10 * (bed % 2))
            tone = (*np.clip(255 * colour, 0, 255).astype(int).tolist(), 255)
            pen.polygon([tuple(p) for p in [*upper, *foot]], fill=tone)
        rim = (*(int(255 * c) for c in ManimColor(self.theme.crest[0]).to_rgb()), 255)
        pen.line([tuple(p) for p in place(edge, heights)], fill=rim, width=3 * FINER, joint="curve")


def hides_nothing(loss: sm.Loss, window: Window, view: Projection) -> bool:
    """Whether all of the surface is seen: going away, the ground falls less than the eye looks down."""
    slope = loss.gradient(_grid(window))
    away = np.array([-math.sin(view.turn), math.cos(view.turn)])
    steepest = float((-(slope @ away)).max()) * view.lift / view.size
    return steepest < math.tan(view.tilt)


def _grid(window: Window) -> Field:
    """(CELLS + 1, CELLS + 1, 2): the corners of the facets, row by row of equal p."""
    p0, p1, q0, q1 = window
    ps, qs = np.linspace(p0, p1, CELLS + 1), np.linspace(q0, q1, CELLS + 1)
    return np.stack(np.meshgrid(ps, qs, indexing="ij"), axis=-1)


def _lit(grid: Field, rise: Field) -> Field:
    """(CELLS, CELLS): how far each facet faces the lamp, 0..1; rise: heights in units of the parameters."""
    step = grid[1, 1] - grid[0, 0]
    dp = 0.5 * (np.diff(rise, axis=0)[:, 1:] + np.diff(rise, axis=0)[:, :-1]) / step[0]
    dq = 0.5 * (np.diff(rise, axis=1)[1:] + np.diff(rise, axis=1)[:-1]) / step[1]
    normal = np.stack([-dp, -dq, np.ones_like(dp)], axis=-1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    return np.clip(normal @ (LAMP / np.linalg.norm(LAMP)), 0, 1)
