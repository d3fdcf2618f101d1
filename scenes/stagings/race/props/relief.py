"""The ground of two parameters seen aslant: a lit relief that fills its sheet, cut off level above."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.easing import smoothstep_of
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.hill.landscape import earth
from scenes.stagings.race.land_view import Field, LandView
from scenes.stagings.race.props.hour_light import far_and_near, glow_on, rgb, tinted

PIXELS = 1900           # along the longer side of the sheet
DEEP = 1500             # points along a line of sight
LAMP = np.array([-0.62, 0.50, 0.60])    # towards the light: to the right, away from us, up
LIGHT = (0.62, 0.24)    # how much lighter or darker a side is than level ground, over a dark theme and a light one
LINES, LINE, RIM = 9, (0.16, 0.20), (0.55, 0.45)    # level lines; how strong they are, and the edge of the cut
LOWEST = 0.34           # of the way from the darkest brown to the lightest, that the lowest place is
GRAIN = 0.035           # unevenness of the ground
ANCHORS, EDGE = 420, (6.0, 1.8)         # of the front edge, and its strokes
CUT_OFF = 0.999         # of the cut: it is level from there on
WARM, WARMTH = 7.0, 0.62 # units that the light in the hollow reaches, and how strong it is
FAR = 0.30              # how much darker it is at the upper edge


class Relief(Prop):
    """Shows the ground of a view, cut through in front; it never changes."""

    bleeds = True

    def __init__(self, theme: Theme, land: LandView, sheet: Region, nearer: float,
                 goals: Sequence[tuple[float, float]] = ()) -> None:
        """nearer: how many times larger it is when it fills the frame; goals: where the light lies."""
        super().__init__()
        frame = Region(0.0, 0.0, nearer * sheet.width, nearer * sheet.height)

        def edge(xs: Field) -> Field:
            return np.asarray(nearer * (land.section(xs / nearer + sheet.x) - sheet.y))

        section = tinted(theme, earth(theme, frame, edge, frame.bottom, (frame.left - 1.0, frame.right + 1.0)))
        for pixels in (_painted(theme, land, sheet, nearer, goals), section):
            self.add(Picture(pixels, sheet.width, sheet.height, (sheet.x, sheet.y)))
        xs = np.linspace(sheet.left, sheet.right, ANCHORS)
        crest = o.polyline(np.column_stack([xs, np.clip(land.section(xs), sheet.bottom, sheet.top)]))
        for colour, width, alpha in zip(theme.crest, EDGE, (1.0, 0.55), strict=True):
            self.shape(crest, stroke=colour, width=width, stroke_alpha=alpha)


def _painted(theme: Theme, land: LandView, sheet: Region, nearer: float,
             goals: Sequence[tuple[float, float]]) -> NDArray[np.uint8]:
    """(h, w, 4)."""
    scale = PIXELS / max(sheet.width, sheet.height)
    columns, rows = round(sheet.width * scale), round(sheet.height * scale)
    xs, ys = (low + np.arange(0.5, count, dtype=np.float64) / scale for low, count in (
        (sheet.left, columns), (sheet.bottom, rows)))
    up, lit = _seen(land, sheet, xs, ys)
    image = _coloured(theme, up, lit, ys, sheet)
    shine = glow_on(theme, xs[None, :], ys[:, None], goals, WARM / nearer, 0.3 / nearer) * (up < CUT_OFF)
    image = image + (rgb(theme.hour.window) - image) * WARMTH * shine[..., None]
    pixels = np.full((rows, columns, 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.clip(255 * image, 0, 255)[::-1]
    return pixels


def _seen(land: LandView, sheet: Region, xs: Field, ys: Field) -> tuple[Field, Field]:
    """(rows, columns), the lowest row first: how high the ground is there, of the cut, and how it is lit, −1..1."""
    view = land.view
    down = view.size * math.sin(view.tilt)
    low, high = land.front, view.middle[1] + (sheet.top - view.at[1]) / down + (sheet.height / DEEP) / down
    ps, qs = view.middle[0] + (xs - view.at[0]) / view.size, np.linspace(low, high, DEEP)
    heights = land.heights(np.stack(np.meshgrid(ps, qs, indexing="ij"), axis=-1))
    places = view.at[1] + down * (qs - view.middle[1]) + view.rise * heights
    horizon = np.maximum.accumulate(places, axis=1)
    met = np.array([np.searchsorted(line, ys) for line in horizon]).clip(0, DEEP - 1)
    lift = view.lift / view.size
    dp = np.gradient(lift * heights, ps, axis=0)
    dq = np.gradient(lift * heights, qs, axis=1)
    facing = (-dp * LAMP[0] - dq * LAMP[1] + LAMP[2]) / np.sqrt(dp**2 + dq**2 + 1) / np.linalg.norm(LAMP)
    lit = facing - LAMP[2] / np.linalg.norm(LAMP)
    each = np.arange(len(xs))[:, None]
    return (heights[each, met] / land.cut).T, lit[each, met].T


def _coloured(theme: Theme, up: Field, lit: Field, ys: Field, sheet: Region) -> Field:
    """Brown by height, darker where it is low; lighter and darker by the light alone."""
    low, middle, high = (np.array(ManimColor(c).to_rgb()) for c in theme.relief)
    tone = (LOWEST + (1 - LOWEST) * np.sqrt(up))[..., None]
    image = low + (middle - low) * np.clip(2 * tone, 0, 1)
    image = image + (high - image) * np.clip(2 * tone - 1, 0, 1)
    image = image * (1 + LIGHT[not theme.dark] * lit)[..., None]
    rng = np.random.default_rng(5)
    rough = np.kron(rng.normal(size=(up.shape[0] // 3 + 1, up.shape[1] // 4 + 1)), np.ones((3, 4)))
    grain = 0.5 * rng.normal(size=up.shape) + 0.5 * rough[: up.shape[0], : up.shape[1]]
    image = image * (1 + (1.0 if theme.dark else 0.5) * GRAIN * grain)[..., None]
    line, rim = _lines(up)
    ink = np.array(ManimColor(theme.crest[0]).to_rgb())
    image = image + (ink - image) * (LINE[not theme.dark] * line + RIM[not theme.dark] * rim).clip(0, 1)[..., None]
    far = smoothstep_of((ys - sheet.y) / (0.5 * sheet.height)) * FAR * (1.0 if theme.dark else 0.25)
    image = image * (1 - far)[:, None, None]
    plain = _plain(theme, ys, sheet) * (1 + 0.4 * GRAIN * grain)[..., None]
    return np.asarray(np.where((up >= CUT_OFF)[..., None], plain, image))


def _plain(theme: Theme, ys: Field, sheet: Region) -> Field:
    """The level ground above the cut: as the hour is, lighter towards us."""
    high, low = far_and_near(theme)
    away = smoothstep_of(np.clip((ys - sheet.bottom) / sheet.height, 0, 1))[:, None, None]
    return np.asarray(low + (high - low) * away)


def _lines(up: Field) -> tuple[Field, Field]:
    """Where a level line goes, and where the ground is cut off: each about two pixels wide."""
    level = LINES * np.sqrt(up)
    steep = np.hypot(*np.gradient(level)) + 1e-9
    near = np.abs(level - np.round(level)) / steep
    smooth = (steep < 0.35) & (up < 0.999)      # not along an edge that hides what is behind
    line = np.clip(1.4 - near, 0, 1) * smooth * (np.round(level) < LINES)
    cut = (up >= 0.999).astype(float)
    edge = np.hypot(*np.gradient(cut))
    return line, np.clip(1.6 * edge, 0, 1)
