"""The square that stands on a miss: a loss as tiles that can be counted, and poured into a jar."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenes.kit.easing import smoothstep
from scenes.kit.outline import EMPTY, polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.stagings.loss_meter.cells import cells

FILL = 0.92                # of a tile's pitch
OVER_MOUTH, MELT = 0.52, 0.76   # of a tile's way: where it is over the jar, and at the surface
Array = NDArray[np.float64]


@dataclass(frozen=True)
class TilesUnderWay:
    """Tiles on their way into a jar. Places are from the same origin as the tiles, in units.

    ways: how far each has gone, in the order of `cells`; level: the jar's surface;
    mouth: the jar's opening; without one, tiles melt where they stand;
    arc: how far over home and mouth the way there is bent.
    """

    ways: tuple[float, ...]
    level: float
    mouth: tuple[float, float] | None = None
    arc: float = 0.3


def melted(way: float) -> float:
    """How much of a tile is liquid after this much of its way: none before the surface, all at the end."""
    return smoothstep((way - MELT) / (1.0 - MELT))


class Tiles(Prop):
    """A square of side `gap` points, its lower left corner at the origin; `unit` is the length of a point.

    Shows: exact, the loss that is not in the jar yet, by the tiles' own areas. What has melted is in the
    jar: the two together are always gap².
    """

    def __init__(self, theme: Theme, unit: float) -> None:
        super().__init__()
        self.unit = unit
        deep, light = blend(theme.loss, "#000000", 0.34), blend(theme.loss, "#FFFFFF", 0.30)
        self.deep = self.shape(fill=deep)
        self.face = self.shape(fill=theme.loss)
        self.gleam = self.shape(fill=light, alpha=0.75)
        self.edge = self.shape(stroke=light, width=3.0, round_ends=True)
        self.signs = self.shape(stroke=theme.ink, width=3.5, round_ends=True)

    def draw(self, gap: float, swept: float | None = None, leaving: TilesUnderWay | None = None,
             split: float = 0.0, beyond: bool = False) -> None:
        """gap: side in points; swept: points of width drawn so far (None: all); leaving: on their way to a jar;
        split: units between the four quarters of the square; beyond: it is but the corner of a larger one."""
        tiles = cells(gap)
        if swept is not None:
            tiles[:, 2] = np.clip(swept - tiles[:, 0], 0.0, tiles[:, 2])
            tiles = tiles[tiles[:, 2] > 0]
        centres = (tiles[:, :2] + tiles[:, 2:] / 2) * self.unit
        centres = centres + split * (2 * tiles[:, :2] >= gap)
        sizes = tiles[:, 2:] * self.unit * FILL
        if leaving:
            centres, sizes = _under_way(centres, sizes, leaving)
        self._tile(centres, sizes)
        at = 0.0 if swept is None else swept * self.unit
        seen = swept is not None and 0.0 < swept < gap
        self.edge.outline(polyline([(at, 0.0), (at, gap * self.unit)]) if seen else EMPTY)
        self.signs.outline(_goes_on(gap * self.unit) if beyond and not leaving else EMPTY)

    def read(self) -> float:
        """The loss these tiles stand for, by the area of each."""
        if not len(self.deep.points):
            return 0.0
        tiles = self.at_home(self.deep).reshape(-1, len(_TILE), 3)
        sides = (tiles.max(axis=1) - tiles.min(axis=1))[:, :2] / (self.unit * FILL)
        return float(sides.prod(axis=1).sum())

    def _tile(self, centres: Array, sizes: Array) -> None:
        rim = 0.07 * self.unit
        self.deep.outline(_many(centres, sizes))
        inner = np.maximum(sizes - (0.4 * rim, rim), 0.0)
        self.face.outline(_many(centres + np.array([0.0, 0.5 * rim]), inner))
        line = np.column_stack([0.82 * inner[:, 0], np.minimum(0.05 * self.unit, inner[:, 1])])
        top = centres + np.column_stack([np.zeros(len(inner)), 0.5 * rim + inner[:, 1] / 2 - line[:, 1]])
        self.gleam.outline(_many(top, line))


_TILE = rectangle(1.0, 1.0, radius=0.11)


def _goes_on(side: float) -> Array:
    """Two strokes past the right edge and two past the upper one: the square goes on there."""
    right = np.array([(0.10, 0.12), (0.22, 0.0), (0.10, -0.12)])
    return together([polyline(np.add(right, (side, side / 2))), polyline(np.add(right[:, ::-1], (side / 2, side)))])


def _many(centres: Array, sizes: Array) -> Array:
    """One outline of many rounded rectangles."""
    scale = np.column_stack([sizes, np.ones(len(sizes))])[:, None]
    shift = np.column_stack([centres, np.zeros(len(centres))])[:, None]
    return (_TILE[None] * scale + shift).reshape(-1, 3)


def _under_way(centres: Array, sizes: Array, leaving: TilesUnderWay) -> tuple[Array, Array]:
    """Where tiles are that have left: an arc to the mouth, straight down, then under the surface."""
    centres, sizes, kept = centres.copy(), sizes.copy(), []
    for k, way in enumerate(leaving.ways):
        left = 1.0 - melted(way)
        sizes[k, 1] *= left
        if way > 0 and leaving.mouth is not None:
            centres[k] = _flight(centres[k], way, np.array(leaving.mouth), leaving.level + sizes[k, 1] / 2, leaving.arc)
        if left > 0:
            kept.append(k)
    return centres[kept], sizes[kept]


def _flight(home: Array, way: float, mouth: Array, rest: float, arc: float) -> Array:
    if way < OVER_MOUTH:
        t = smoothstep(way / OVER_MOUTH)
        above = np.array([0.5 * (home[0] + mouth[0]), max(home[1], mouth[1]) + arc])
        return (1 - t) ** 2 * home + 2 * t * (1 - t) * above + t * t * mouth
    fall = min(1.0, (way - OVER_MOUTH) / (MELT - OVER_MOUTH))
    return np.array([mouth[0], mouth[1] + (rest - mouth[1]) * fall * fall])
