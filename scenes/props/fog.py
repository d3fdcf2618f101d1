"""Fog: it hides whatever the slope underfoot cannot vouch for."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.props import outline as o
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import Picture
from scenes.props.theme import Theme

Field = NDArray[np.float64]

PIXELS_PER_UNIT = 24
UPRIGHT = 1.25          # height of the clear zone beside its width
EDGE = 0.40             # the fog thickens over this much of the radius
THICK = 0.97            # what the fog hides of what lies in it
LIGHT = 2.6             # reach of the lantern's light in the fog, in units
WISPS = 12


class Fog(Prop):
    """Fog over the region, with a clear zone that leans with the ground.

    show(foot, reach, slope, gone, drift): the zone reaches `reach` to both sides of the foot, along the
    slope; gone in [0, 1] lifts the fog from the ground upwards; drift is how far the wisps have moved.
    exact: the foot and the reach, by the rim of the zone, from which the raster is made.
    """

    bleeds = True

    def __init__(self, theme: Theme, region: Region, lamp: tuple[float, float] = (0.5, 0.45),
                 seed: int = 5) -> None:
        """lamp: where the light is, from the foot."""
        super().__init__()
        self.theme, self.region, self.lamp = theme, region, lamp
        self.columns = region.left + _middles(region.width)
        self.rows = region.top - _middles(region.height)
        self.x, self.y = np.meshgrid(self.columns, self.rows)
        rng = np.random.default_rng(seed)
        self.noise = rng.uniform(-0.5, 0.5, self.x.shape)
        self.wisps = _wisps(rng, region)
        self.rim = self.shape(np.zeros((0, 3)))
        blank = np.zeros((*self.x.shape, 4), dtype=np.uint8)
        self.picture = Picture(blank, region.width, region.height, (region.x, region.y))
        self.add(self.picture)

    def draw(self, foot: tuple[float, float], reach: float, slope: float,  # type: ignore[override]
             gone: float, drift: float) -> None:
        unit = o.ellipse(1.0, 1.0)
        lean = np.array([[reach, 0.0, 0.0], [slope * reach, UPRIGHT * reach, 0.0], [0.0, 0.0, 0.0]])
        self.rim.outline(unit @ lean.T + np.array([*foot, 0.0]))
        self._paint(self._density(gone), drift)

    def read(self) -> tuple[float, float, float]:
        """(x, y of the middle of the clear zone, its reach to each side)."""
        rim = self.at_home(self.rim)
        return (*(float(c) for c in self._middle(rim)), float(np.ptp(rim[:, 0])) / 2)

    def clear_at(self, x: float, y: float) -> float:
        """What of the set is seen at a point through the fog as it stands, from its pixels."""
        column, row = np.abs(self.columns - x).argmin(), np.abs(self.rows - y).argmin()
        return 1.0 - float(self.thickness[row, column])

    # fields ------------------------------------------------------------------
    def _middle(self, rim: Field) -> Field:
        return 0.5 * (rim[:, :2].min(axis=0) + rim[:, :2].max(axis=0))

    def _density(self, gone: float) -> Field:
        """0 in the clear zone, THICK beyond its edge; lifted, the fog stands only high above the ground."""
        rim = self.rim.rest
        east, north = rim[0, :2] - self._middle(rim), rim[8, :2] - self._middle(rim)
        across = np.linalg.inv(np.column_stack([east, north]))
        x, y = self.x - self._middle(rim)[0], self.y - self._middle(rim)[1]
        away = np.hypot(across[0, 0] * x + across[0, 1] * y, across[1, 0] * x + across[1, 1] * y)
        thickness = THICK * _smooth((away - 1.0) / EDGE)
        if gone > 0:
            r = self.region
            bottom = r.bottom - 3.0 + gone * (r.height + 3.2)
            thickness = thickness * _smooth((self.y - bottom) / 3.0) * (1.0 - gone)
        self.thickness = thickness
        return thickness

    def _paint(self, thickness: Field, drift: float) -> None:
        """The lantern's light on the ground, and over it the fog, lit from within."""
        colour, middle = _rgb(self.theme.fog), self._middle(self.rim.rest)
        mist = self._mist(drift)[..., None] * self.theme.wisp_alpha * 3.2
        colour = colour + (_rgb(self.theme.wisp) - colour) * np.clip(mist, 0, 0.75)
        lamp = np.hypot(self.x - middle[0] - self.lamp[0], (self.y - middle[1] - self.lamp[1]) / 1.1)
        light = np.clip(1 - lamp / LIGHT, 0, 1) ** 2.4 * (0.42 if self.theme.dark else 0.55)
        warm = _rgb("#FFB45A" if self.theme.dark else "#FFE3B0")
        colour = colour + (warm - colour) * (light * 0.62)[..., None]
        under = light * (1.0 - thickness)
        alpha = thickness + under
        mixed = (colour * thickness[..., None] + warm * under[..., None]) / np.maximum(alpha, 1e-6)[..., None]
        pixels = self.picture.pixel_array
        pixels[..., :3] = np.clip(255 * mixed + self.noise[..., None] + 0.5, 0, 255)
        self.picture.full_alpha = np.clip(255 * alpha + 0.5, 0, 255).astype(np.uint8)
        self.picture.fade_amount = -1.0
        self.picture.fade(self.faded)

    def _mist(self, drift: float) -> Field:
        field = np.zeros(self.x.shape)
        for x, y, wide, high, strength, speed in self.wisps:
            along = np.exp(-(((self.columns - x - speed * drift) / wide) ** 2))
            up = np.exp(-(((self.rows - y) / high) ** 2))
            field += strength * up[:, None] * along[None, :]
        return field


def _wisps(rng: np.random.Generator, region: Region) -> Field:
    """(WISPS, 6): x, y, half-width, half-height, strength, speed."""
    x = region.left + region.width * (rng.permutation(WISPS) + rng.uniform(0.2, 0.8, WISPS)) / WISPS
    y = region.bottom + region.height * (np.arange(WISPS) + rng.uniform(0.2, 0.8, WISPS)) / WISPS
    shape = [rng.uniform(1.0, 2.6, WISPS), rng.uniform(0.14, 0.38, WISPS)]
    return np.column_stack([x, y, *shape, rng.uniform(0.5, 1.0, WISPS), rng.uniform(-1.0, 1.0, WISPS)])


def _middles(length: float) -> Field:
    """Middles of the pixels along a length, from its end."""
    count = round(length * PIXELS_PER_UNIT)
    return (np.arange(count) + 0.5) * length / count


def _smooth(t: Field) -> Field:
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def _rgb(colour: str) -> Field:
    return np.array(ManimColor(colour).to_rgb())
