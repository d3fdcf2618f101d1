"""Fog: it hides whatever the slope underfoot cannot vouch for."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.easing import between, smoothstep_of
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

Field = NDArray[np.floating]

PIXELS_PER_UNIT = 24
EDGE = 0.40             # the fog thickens over this much of the radius
THICK = 0.995           # what the fog hides of what lies in it
EIGHTH = 4              # rows of the rim that make an eighth of it
QUIET = 0.2             # what is left of the clouds where letters stand
LIFTING = 3.0           # height over which the lower end of lifting fog thins out
SEED = 5                # of the clouds
LAMP = (0.395, 0.36)    # where the light is: from the foot, in the cook's height
LIGHT = 2.6             # reach of the lantern's light in the fog, in units


class Fog(Prop):
    """Fog over the region, with a clear zone round a foot.

    show(foot, along, up, gone, drift): the zone is an ellipse about the foot, through the ends of the
    vectors `along` and `up`; gone in [0, 1] lifts the fog from the ground upwards; drift is how far the
    wisps have moved.
    exact: the foot and the reach, by the rim of the zone, from which the raster is made.
    """

    bleeds = True

    def __init__(self, theme: Theme, region: Region, cook: float, quiet: tuple[Region, ...] = ()) -> None:
        """cook: the height of who carries the lantern; quiet: where the fog is even, for letters."""
        super().__init__()
        self.theme, self.region, self.lamp = theme, region, (LAMP[0] * cook, LAMP[1] * cook)
        self.light_at = self.lamp, LIGHT        # from the foot, and how far it reaches
        self.columns = region.left + _middles(region.width)
        self.rows = region.top - _middles(region.height)
        self.x, self.y = np.meshgrid(self.columns.astype(np.float32), self.rows.astype(np.float32))
        self.zone: tuple[object, ...] = ()
        rng = np.random.default_rng(SEED)
        self.noise = rng.uniform(-0.5, 0.5, self.x.shape).astype(np.float32)
        self.quiet = np.ones_like(self.x)
        for place in quiet:
            self.quiet *= 1 - (1 - QUIET) * self._within(place)
        self.cloud = _cloud(rng, len(self.rows), 2 * len(self.columns)).astype(np.float32)
        self.rim = self.shape()
        blank = np.zeros((*self.x.shape, 4), dtype=np.uint8)
        self.picture = Picture(blank, region.width, region.height, (region.x, region.y))
        self.add(self.picture)

    def draw(self, foot: tuple[float, float], along: tuple[float, float],
             up: tuple[float, float], gone: float, drift: float) -> None:
        zone = (foot, along, up)
        if zone != self.zone:
            self.zone = zone
            lean = np.array([[along[0], up[0], 0.0], [along[1], up[1], 0.0], [0.0, 0.0, 0.0]])
            self.rim.outline(o.ellipse(1.0, 1.0) @ lean.T + np.array([*foot, 0.0]))
            away = self._away()
            self.closed, self.light = self._closed(away), self._light(away)
        self.thickness = self.closed * self._left(gone) if gone else self.closed
        self._paint(self.thickness, self.light, drift)

    def read(self) -> tuple[float, float, float]:
        """(x, y of the middle of the clear zone, its reach to each side)."""
        rim = self.at_home(self.rim)
        x, y = self._middle(rim).tolist()
        return x, y, float(np.ptp(rim[:, 0])) / 2

    def read_zone(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """(dx, dy) from the middle of the clear zone to the ends of `along` and `up`."""
        rim = self.at_home(self.rim)
        (ax, ay), (ux, uy) = rim[0, :2] - self._middle(rim), rim[EIGHTH * 2, :2] - self._middle(rim)
        return (float(ax), float(ay)), (float(ux), float(uy))

    def clear_at(self, x: float, y: float) -> float:
        """What of the set is seen at a point through the fog as it stands, from its pixels."""
        column, row = np.abs(self.columns - x).argmin(), np.abs(self.rows - y).argmin()
        return 1.0 - float(self.thickness[row, column])

    # fields ------------------------------------------------------------------
    def _middle(self, rim: Field) -> Field:
        return 0.5 * (rim[:, :2].min(axis=0) + rim[:, :2].max(axis=0))

    def _closed(self, away: Field) -> Field:
        """What the fog hides, where none of it is gone."""
        return THICK * smoothstep_of((away - 1.0) / EDGE)

    def _within(self, place: Region) -> Field:
        """1 in a region, 0 from a unit and a half beyond its edges."""
        beyond = np.hypot(np.maximum(np.abs(self.x - place.x) - place.width / 2, 0),
                          np.maximum(np.abs(self.y - place.y) - place.height / 2, 0))
        return 1 - smoothstep_of(beyond / 1.5)

    def _away(self) -> Field:
        """Distance from the foot in units of the zone: 1 on its rim."""
        rim, (x, y) = self.rim.rest, self._middle(self.rim.rest).tolist()
        east, north = rim[0, :2] - (x, y), rim[EIGHTH * 2, :2] - (x, y)
        back = np.linalg.inv(np.column_stack([east, north]))
        x, y = self.x - x, self.y - y
        (a, b), (c, d) = back.tolist()
        return np.hypot(a * x + b * y, c * x + d * y)

    def _left(self, gone: float) -> Field:
        """What is left of the fog while it lifts: nothing near the ground, some high above."""
        bottom = self.region.bottom - LIFTING + gone * (self.region.height + LIFTING)
        return (1.0 - gone**4) * smoothstep_of((self.y - bottom) / LIFTING)

    def _light(self, away: Field) -> Field:
        """The lantern's light in 0..1; within the zone it is never quite dark."""
        x, y = self._middle(self.rim.rest).tolist()
        (aside, high), reach = self.light_at
        lamp = np.hypot(self.x - x - aside, (self.y - y - high) / 1.1)
        near = 0.45 * np.clip(1.6 - away, 0, 1)
        return np.maximum(np.clip(1 - lamp / reach, 0, 1) ** 2.4, near)

    def _paint(self, thickness: Field, light: Field, drift: float) -> None:
        """The lantern's light on the ground, and over it the fog, lit from within: one raster for both.

        Colour by colour: numpy is slow along an axis of three.
        """
        dark = self.theme.dark
        warm, strength = (_rgb("#FFB45A"), 0.36) if dark else (_rgb("#FFE3B0"), 0.55)
        mist = self._mist(drift) * self.quiet * self.theme.wisp_alpha * (1.7 if dark else 1.2)
        lit = 0.44 * strength * light
        alpha = thickness + (0.8 if dark else 1.0) * strength * light * (1.0 - thickness)
        part = thickness / np.maximum(alpha, 1e-6)
        pixels = np.empty((*alpha.shape, 4), dtype=np.uint8)
        colours = zip(_rgb(self.theme.fog), _rgb(self.theme.wisp), warm, strict=True)
        for channel, (fog, wisp, lamp) in enumerate(colours):
            seen = between(lamp, between(between(fog, wisp, mist), lamp, lit), part)
            pixels[..., channel] = self._levels(seen)
        pixels[..., 3] = self._levels(alpha)
        self.picture.repaint(pixels)

    def _levels(self, field: Field) -> Field:
        """0 to 1 as 0 to 255, roughened so that it does not band."""
        return np.clip(255 * field + self.noise + 0.5, 0, 255)

    def _mist(self, drift: float) -> Field:
        """How bright the cloud is in each place, in 0..1; it moves sideways by `drift` units."""
        shift = len(self.columns) / 2 + drift * PIXELS_PER_UNIT
        whole = int(shift)
        first, second = (self.cloud[:, k : k + len(self.columns)] for k in (whole, whole + 1))
        return first + (second - first) * (shift - whole)


def _cloud(rng: np.random.Generator, rows: int, columns: int) -> Field:
    """(rows, columns) in 0..1: smooth noise at four sizes, drawn out sideways."""
    field = np.zeros((rows, columns))
    for high, wide, weight in ((4, 5, 1.0), (8, 11, 0.7), (15, 22, 0.4), (28, 40, 0.2)):
        table = rng.uniform(-1, 1, (high + 3, wide + 3))
        field += weight * _cubic(_cubic(table, rows).T, columns).T
    return smoothstep_of((field + 0.45) / 1.3)


def _cubic(table: Field, count: int) -> Field:
    """The rows of a table read at `count` places, by cubic B-splines: no corners."""
    at = np.linspace(1, len(table) - 2.001, count)
    k, t = at.astype(int), (at % 1)[:, None]
    weights = ((1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3)
    return sum(w * table[np.minimum(k + j - 1, len(table) - 1)] for j, w in enumerate(weights)) / 6


def _middles(length: float) -> Field:
    """Middles of the pixels along a length, from its end."""
    count = round(length * PIXELS_PER_UNIT)
    return (np.arange(count) + 0.5) * length / count


def _rgb(colour: str) -> Field:
    return np.array(ManimColor(colour).to_rgb(), dtype=np.float32)
