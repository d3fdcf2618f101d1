"""The land: a loss over two parameters as a lit block of earth, pulled out of a profile; it can sink to a map."""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.map.projection import Projection
from scenes.stagings.foggy_hill.outlook import Field, Outlook, grid_over

CELLS, COARSE = 240, 60         # facets along each parameter, at rest and while it moves
PIXELS, ROUGH = 210, 90         # to a unit
FINER = 2               # drawn this much larger, then averaged: smooth edges
BEDS = 48               # shades of earth that a cut has, from its edge to its foot: too many to be seen as stripes
LIT_EDGE = 0.7          # of the lightest earth, in a cut under its edge
MESH = math.log(2) / 2  # of a parameter, from one line of the mesh to the next: half a doubling of an amount
MESHED, GRAIN = 46, 0.07        # alpha of its lines, of 255; unevenness of the ground
LAMP = np.array([0.62, -0.42, 0.66])        # towards the light, in parameters and height
Pixels = NDArray[np.uint8]
_LAST: dict[tuple[object, ...], Pixels] = {}        # drawn by this process: each shot has its own set, most one land


class Land(Prop):
    """show(steep, pulled, up): see Outlook; up: how high it stands, 1 at its true height, 0 flat.

    Its heights are the loss's own at the corners of its facets, flat between.
    """

    bleeds = True

    def __init__(self, theme: Theme, outlook: Outlook, canvas: Region, top: float) -> None:
        """canvas: where it may be seen; top: the height that is lightest."""
        super().__init__()
        self.outlook, self.canvas, self.top = outlook, canvas, top
        self.dark = theme.dark
        self.tones = [np.array(ManimColor(c).to_rgb()) for c in theme.earth]
        self.rim = tuple(int(255 * c) for c in ManimColor(theme.crest[1]).to_rgb())
        blank = np.zeros((4, 4, 4), dtype=np.uint8)
        self.picture = Picture(blank, canvas.width, canvas.height, (canvas.x, canvas.y))
        self.add(self.picture)

    def draw(self, steep: float, pulled: float, up: float) -> None:
        whole = (steep, pulled, up) == (1.0, 1.0, 1.0)
        self.picture.repaint(self._at_rest.copy() if whole else self._block(steep, pulled, up, COARSE, ROUGH).drawn())

    @cached_property
    def _at_rest(self) -> Pixels:
        block = self._block(1.0, 1.0, 1.0, CELLS, PIXELS)
        key = block.told_by()
        if key not in _LAST:
            _LAST.clear()
            _LAST[key] = block.drawn()
        return _LAST[key]

    def _block(self, steep: float, pulled: float, up: float, cells: int, pixels: int) -> _Block:
        view, grid = self.outlook.view(steep, pulled), grid_over(self.outlook.seen(steep, pulled), cells)
        return _Block(self, view, grid, up * self.outlook.heights(grid, steep), pixels)


class _Block:
    """One drawing of it."""

    def __init__(self, land: Land, view: Projection, grid: Field, heights: Field, pixels: int) -> None:
        self.land, self.view, self.grid, self.heights, self.pixels = land, view, grid, heights, pixels * FINER

    def told_by(self) -> tuple[object, ...]:
        """All that the drawing depends on."""
        land = self.land
        colours = b"".join(tone.tobytes() for tone in land.tones), land.rim, land.dark, land.top
        return (self.view, self.pixels, land.canvas, colours, land.outlook.profile, self.grid.tobytes(),
                self.heights.tobytes())

    def drawn(self) -> Pixels:
        land, pixels = self.land, self.pixels // FINER
        across, high = (round(size * pixels) for size in (land.canvas.width, land.canvas.height))
        image = Image.new("RGBA", (across * FINER, high * FINER), (0, 0, 0, 0))
        self.paint(ImageDraw.Draw(image))
        if land.outlook.profile:
            image = self.meshed(image)
        return np.array(image.resize((across, high), Image.Resampling.BOX))

    def paint(self, pen: ImageDraw.ImageDraw) -> None:
        self._facets(pen, self._place(self.grid, self.heights))
        self.heights = np.nan_to_num(self.heights)
        near = 0 if self.view.aspect > 0 else -1
        for edge, shade in (((slice(None), near), 1.0), ((-1, slice(None)), 0.62)):
            self._side(pen, self.grid[edge], self.heights[edge], shade)

    def meshed(self, image: Image.Image) -> Image.Image:
        """With lines of equal amounts on its ground, so that one sees how it lies."""
        sheet = Image.new("RGBA", image.size, (0, 0, 0, 0))
        pen, colour = ImageDraw.Draw(sheet), (*self.land.rim, MESHED)
        p, q = self.grid[:, 0, 0], self.grid[0, :, 1]
        for axis, ends in enumerate((p, q)):
            for value in np.arange(math.ceil(ends[0] / MESH), ends[-1] / MESH) * MESH:
                line = np.stack([np.full_like(q, value), q] if axis == 0 else [p, np.full_like(p, value)], axis=-1)
                heights = self.land.outlook.height(line)
                pen.line([tuple(at) for at in self._place(line, heights).tolist()], fill=colour,
                         width=max(1, round(0.014 * self.pixels)), joint="curve")
        return Image.alpha_composite(image, sheet)

    def _place(self, points: Field, heights: Field) -> Field:
        """In pixels of the drawing."""
        at, canvas = self.view.project(points, heights), self.land.canvas
        return np.stack([at[..., 0] - canvas.left, canvas.top - at[..., 1]], axis=-1) * self.pixels

    def _facets(self, pen: ImageDraw.ImageDraw, at: Field) -> None:
        """From the farthest to the nearest."""
        view, tones, cells = self.view, self._tones(), len(at) - 1
        rows, columns = np.meshgrid(np.arange(cells), np.arange(cells), indexing="ij")
        depth = math.copysign(1.0, view.aspect) * columns * math.cos(view.turn) - rows * math.sin(view.turn)
        corners = np.stack([at[:-1, :-1], at[1:, :-1], at[1:, 1:], at[:-1, 1:]], axis=2).reshape(-1, 8)
        there, facets = np.asarray(np.isfinite(corners).all(axis=1)), corners.tolist()
        for k in np.argsort(-depth, axis=None, kind="stable").tolist():
            if not there[k]:        # where the loss is undefined the land ends
                continue
            pen.polygon(facets[k], fill=tones[k], outline=tones[k])

    def _tones(self) -> list[tuple[int, ...]]:
        """The colour of each facet: lighter with height, and where it faces the lamp."""
        lit = _lit(self.grid, self.heights * self.view.lift / self.view.size, self.view.aspect)[..., None]
        h = self.heights
        mean = 0.25 * (h[1:, 1:] + h[:-1, 1:] + h[1:, :-1] + h[:-1, :-1])
        up = np.sqrt(np.clip(mean / self.land.top, 0, 1))
        deep, middle, light = self.land.tones
        if not self.land.dark:
            deep = middle
        colour = middle + (light - middle) * (0.25 + 0.75 * up[..., None])
        colour = deep + (colour - deep) * (0.35 + 0.65 * lit)
        colour = colour * (0.62 + 0.72 * lit**2)
        grain = np.random.default_rng(4).normal(0.0, GRAIN * len(lit) / CELLS, lit.shape)      # of larger facets less
        colour = colour * (1.0 + (grain if self.land.outlook.profile else 0.0))
        levels = np.nan_to_num(np.clip(255 * colour, 0, 255)).astype(int)
        return [(*tone, 255) for tone in levels.reshape(-1, 3).tolist()]

    def _side(self, pen: ImageDraw.ImageDraw, edge: Field, heights: Field, shade: float) -> None:
        """A cut through the block: beds of earth, darker downwards, under a bright edge."""
        deep, middle, light = self.land.tones
        foot = self._place(edge, np.zeros(len(edge)))[::-1]
        for bed in range(BEDS):
            upper = self._place(edge, heights * (1 - bed / BEDS))
            down = bed / (BEDS - 1)
            bright = light if self.land.dark else middle
            colour = shade * (middle + LIT_EDGE * (bright - middle) * (1 - down) ** 4 + (deep - middle) * down**0.8)
            tone = (*np.clip(255 * colour, 0, 255).astype(int).tolist(), 255)
            pen.polygon([tuple(p) for p in [*upper, *foot]], fill=tone)
        rim = [tuple(p) for p in self._place(edge, heights)]
        pen.line(rim, fill=(*self.land.rim, 255), width=max(2, round(0.03 * self.pixels)), joint="curve")


def _lit(grid: Field, rise: Field, aspect: float) -> Field:
    """(cells, cells): how far each facet faces the lamp, 0..1; rise: heights in units of the parameters."""
    step = grid[1, 1] - grid[0, 0]
    dp = 0.5 * (np.diff(rise, axis=0)[:, 1:] + np.diff(rise, axis=0)[:, :-1]) / step[0]
    dq = 0.5 * (np.diff(rise, axis=1)[1:] + np.diff(rise, axis=1)[:-1]) / step[1]
    normal = np.stack([-dp, -dq, np.ones_like(dp)], axis=-1)
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    lamp = LAMP * (1.0, math.copysign(1.0, aspect), 1.0)      # from the same side of the picture
    return np.asarray(np.clip(normal @ (lamp / np.linalg.norm(lamp)), 0, 1))
