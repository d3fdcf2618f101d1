"""The wooden spoon: it dips, stirs, and carries a sip."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

Points = NDArray[np.float64]

BOWL = 0.52                      # units from the middle of the bowl to its tip
BLUR = 0.10                      # units over which what dips fades under the surface


class Spoon(Prop):
    """A spoon of `length`, its handle upwards. Origin: the middle of its bowl. Shows no quantity.

    show(waterline, sip, share, lean): what lies below the waterline, a height along the handle, is seen
    through soup (-1 and lower: none of it); sip 0…1 is how full the bowl is; share 0…1 how creamy the soup
    is; lean is the angle it will be placed at, so that the ring round it lies level.
    """

    def __init__(self, length: float, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        dark, wood, light, shaded = theme.wood
        self.silhouette = np.vstack([_handle(length), _bowl(1.0)])
        if not theme.dark:
            self.shape(self.silhouette, stroke=theme.outline, width=2.0, stroke_alpha=0.35)
        self.shape(_handle(length), fill=(dark, wood, light, shaded), axis=((-0.09, 0.0), (0.09, 0.0)))
        self.shape(_bowl(1.0), fill=("#7A4A2A", "#D79C66", "#F0C590", "#B77A48"), axis="right")
        self.shape(_bowl(0.72), fill=("#C68B57", "#A8703F", "#8A5630"))
        self.soup = self.shape(_bowl(0.66), fill=theme.soup)
        self.glint = self.shape(outline.ellipse(0.05, 0.10, (-0.09, 0.08)), fill="#FFFFFF", alpha=0.5)
        sheen = np.array([(-0.02, 0.5), (-0.012, 0.5 * length), (-0.025, 0.9 * length)])
        self.shape(outline.ribbon(sheen, 0.009), fill="#FFFFFF", alpha=0.28)
        self.under = self.shape(fill=theme.soup)
        self.ripple = self.shape(stroke=theme.cream, width=1.6, stroke_alpha=0.5)
        self.show(-1.0, 0.0, 0.0, 0.0)

    def draw(self, waterline: float, sip: float, share: float, lean: float) -> None:
        surface = blend(self.theme.soup, self.theme.cream, share)
        deep = blend(self.theme.soup_deep, self.theme.soup, share)
        self.soup.outline(_bowl(0.66 * np.sqrt(sip)) if sip > 0 else outline.EMPTY)
        self.soup.paint(fill=(deep, surface))
        self.glint.outline(outline.ellipse(0.05, 0.10, (-0.09, 0.08)) if sip > 0.5 else outline.EMPTY)
        dips = waterline > -BOWL
        self.under.axis = ((0.0, waterline - BLUR), (0.0, waterline + 0.3 * BLUR))
        self.under.outline(self.silhouette if dips else outline.EMPTY)
        self.under.paint(fill=surface, alpha=(0.94, 0.6, 0.0))
        wide = _half_width(waterline)
        self.ripple.outline(_level_ring(1.5 * wide + 0.06, waterline, lean) if dips else outline.EMPTY)

    def tip(self) -> tuple[float, float]:
        """The end of the bowl, as it stands in the picture."""
        matrix, shift = self._placement()
        x, y, _ = matrix @ (0.0, -BOWL, 0.0) + shift
        return float(x), float(y)


def _level_ring(half: float, up: float, lean: float) -> Points:
    """A flat ring round the handle, level once the spoon leans."""
    ring = outline.ellipse(half, 0.28 * half)
    cos, sin = np.cos(lean), np.sin(lean)
    x, y = ring[:, 0] * cos + ring[:, 1] * sin, -ring[:, 0] * sin + ring[:, 1] * cos
    return np.column_stack([x, y + up, 0 * x])


def _half_width(up: float) -> float:
    """Half the spoon's width at a height along it."""
    return 0.33 * float(np.sqrt(max(0.0, 1 - (up / BOWL) ** 2))) if up < 0.42 else 0.07


def _bowl(size: float) -> Points:
    """An egg, blunt at its tip; the smaller ones are its hollow and what lies in it."""
    t = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    across = 0.33 * np.cos(t) * (1 - 0.16 * np.sin(t))
    along = np.where(np.sin(t) > 0, 0.42, BOWL) * np.sin(t)
    return outline.smooth(size * np.column_stack([across, along]), closed=True)


def _handle(length: float) -> Points:
    up = np.array([0.25, 0.5, 0.55 * length, 0.90 * length, 0.97 * length, length])
    half = np.array([0.075, 0.058, 0.05, 0.082, 0.075, 0.03])
    right = np.column_stack([half, up])
    return outline.smooth(np.vstack([right, right[::-1] * (-1, 1)]), closed=True)
