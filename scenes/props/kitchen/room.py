"""The kitchen behind everything: a tiled wall and a wooden counter in the light of one lamp."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.easing import between
from scenes.kit.hours import Hour
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.kitchen.furniture import furniture

Field = NDArray[np.float64]

PIXELS_PER_UNIT = 90
BLEED = 0.1                      # units beyond the frame, so that rounding never bares an edge
LAMP = (9.5, 6.8)                # half-axes of the pool of light
LAMPLIGHT = 1.25
TILE = (1.24, 0.62)
HUE = (0.75, 0.5)                # how much of its own colour a thing at the wall keeps: dark, light
DEEPER, RIM = (1.75, 0.96), (1.8, 0.3)         # its brightness beside the wall's, light on its edges
SPILL = (3.2, 0.9)              # half-axes of a window's light on the counter
LUMA = np.array([0.2126, 0.7152, 0.0722])
WOODEN = 0.12                   # how much of an hour's tint wood takes
PANE, BAR = (1.75, 1.15), 0.045         # half the width of a window's light, and one pane's height; half a bar of it


class Room(Prop):
    """Wall, counter and the pool of lamplight, as one picture that never changes.

    frame: the whole picture. glow_at: middle of the light, in units. horizon: where the wall ends and
    the counter begins; None leaves the counter away. tiles: a bare wall without, where nothing hangs. laid: whether
    anything lies in a wide counter's corners. about: the part of a larger picture for which the kitchen is
    furnished and lit. Shows no quantity.
    """

    bleeds = True
    backdrop = True

    def __init__(self, frame: Region, theme: Theme, glow_at: tuple[float, float],
                 horizon: float | None = None, tiles: bool = True, laid: bool = True,
                 about: Region | None = None) -> None:
        super().__init__()
        seen = _seen(frame, glow_at, about)
        image = _wall(seen, theme, horizon, tiles)
        if horizon is not None:
            image = np.where(seen.y < horizon, _counter(seen, theme, horizon), image)
        if tiles:
            image = _furnished(image, seen, theme, glow_at[0], laid)
        image *= _vignette(seen, 0.20 if theme.dark else 0.06)
        self.add(Picture(_pixels(image), frame.width + 2 * BLEED, frame.height + 2 * BLEED, (frame.x, frame.y)))


class Counter(Prop):
    """The room's counter alone, to stand before who stands behind it: the same pixels from the horizon down.

    furnished: with what lies on it; about: as for the room.
    """

    bleeds = True

    def __init__(self, frame: Region, theme: Theme, glow_at: tuple[float, float], horizon: float,
                 furnished: bool = False, about: Region | None = None) -> None:
        super().__init__()
        low = Region.spanning(frame.left, frame.right, frame.bottom, horizon - BLEED)
        seen = _seen(frame if furnished else low, glow_at, about or frame)
        image = _counter(seen, theme, horizon)
        if furnished:
            image = _furnished(image, seen, theme, glow_at[0])
        image *= _vignette(seen, 0.20 if theme.dark else 0.06)
        if furnished:       # drawn for the whole frame, of which the lowest part is kept
            image = image[:, seen.y[:, 0] <= horizon]
        self.add(Picture(_pixels(image), low.width + 2 * BLEED, low.height + 2 * BLEED, (low.x, low.y)))


@dataclass(frozen=True)
class _Seen:
    """Every pixel of a frame: where it lies, in units, and how much lamplight falls there, 0 to 1."""

    frame: Region
    x: Field
    y: Field
    light: Field


def _seen(frame: Region, glow_at: tuple[float, float], whole: Region | None = None) -> _Seen:
    """whole: what the frame is a part of."""
    rows, columns = (round(size * PIXELS_PER_UNIT) for size in (frame.height, frame.width))
    y, x = np.mgrid[frame.top + BLEED : frame.bottom - BLEED : rows * 1j,
                    frame.left - BLEED : frame.right + BLEED : columns * 1j]
    away = np.hypot((x - glow_at[0]) / LAMP[0], (y - glow_at[1]) / LAMP[1])
    return _Seen(whole or frame, x, y, np.clip(1 - away, 0, 1) ** 1.9)


def _wall(seen: _Seen, theme: Theme, horizon: float | None, tiles: bool) -> Field:
    frame, y, light = seen.frame, seen.y, seen.light
    down = np.clip((frame.top - y) / (frame.top - (frame.bottom if horizon is None else horizon)), 0, 1)
    wall = _cast(between(_rgb(theme.bg), _rgb(theme.wall), down), theme)
    wall = between(wall, _rgb(theme.glow), light * LAMPLIGHT * theme.glow_alpha * theme.hour.lamp)
    wall = between(wall, _rgb(theme.hour.window), _window(seen, theme.hour) * theme.hour.strength[not theme.dark])
    if tiles:
        gloss, joint = _tiles(seen.x, y)
        depth = 1.0 if theme.dark else 0.22          # a bright wall shows its glaze far less
        wall = wall * (1 + depth * (0.02 + 0.09 * light) * gloss)
        wall = wall * (1 - depth * (0.06 + 0.18 * light) * joint)
    if horizon is not None:      # the corner where wall and counter meet sees less light
        wall = wall * (1 - 0.35 * theme.shadow_alpha * np.exp(-(y - horizon).clip(0) / 0.35))
    return wall


def _furnished(wall: Field, seen: _Seen, theme: Theme, light_from: float, laid: bool = True) -> Field:
    """A kitchen with what hangs and stands there, near its own brightness: what is written there stays legible."""
    (hue, there, rim), depth = _in_its_part(seen, light_from, laid), theme.dark
    own = wall.mean(axis=0)
    coloured = own * hue / hue.mean(axis=0).clip(0.05)
    shaded = between(wall, coloured, HUE[not depth]) * (1 + (DEEPER[not depth] - 1) + 0.25 * (hue.mean(axis=0) - 0.4))
    image = between(wall, shaded, there)
    return between(image, _rgb(theme.glow), rim * (0.06 + 0.30 * seen.light) * RIM[not depth])


def _in_its_part(seen: _Seen, light_from: float, laid: bool) -> tuple[Field, Field, Field]:
    """Furniture in the part of a picture that is furnished; nothing is there beside that."""
    part = seen.frame
    inside = (np.abs(seen.x - part.x) < part.width / 2) & (np.abs(seen.y - part.y) < part.height / 2)
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    high, wide = seen.y.shape
    if len(rows) > high - 3 * BLEED * PIXELS_PER_UNIT and len(columns) > wide - 3 * BLEED * PIXELS_PER_UNIT:
        return furniture(seen.frame, seen.y.shape, light_from, laid)
    at = np.s_[..., rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    hue, there, rim = np.ones((3, high, wide)), np.zeros((high, wide)), np.zeros((high, wide))
    hue[at], there[at], rim[at] = furniture(seen.frame, (len(rows), len(columns)), light_from, laid)
    return hue, there, rim


def _cast(field: Field, theme: Theme, much: float = 1.0) -> Field:
    """What the hour makes of a ground, by so much of its tint: another hue, as bright to the eye: inks read as well."""
    colour = _rgb(theme.hour.cast[not theme.dark])
    alike = (_luma(field) / _luma(colour)).clip(0.4, 1.6)
    cast = between(field, colour * alike, much * theme.hour.tint)
    return cast * theme.hour.bright if theme.dark else cast


def _luma(field: Field) -> Field:
    """How bright a colour is to the eye (weights of ITU-R BT.709)."""
    return np.tensordot(LUMA, field, 1)


def _window(seen: _Seen, hour: Hour) -> Field:
    """0 to 1: where the light of a window falls, two panes by three, soft at its rims."""
    frame = seen.frame
    x0, y0 = frame.left + hour.falls[0] * frame.width, frame.bottom + hour.falls[1] * frame.height
    across = (seen.x - x0 - hour.lean * (seen.y - y0)) / PANE[0]
    up = (seen.y - y0) / PANE[1]
    inside = _soft(1.0 - np.abs(across), 0.10) * _soft(1.5 - np.abs(up), 0.14)
    bars = _soft(np.abs(across) - BAR, 0.05) * _soft(np.abs(np.abs(up) - 0.5) - BAR, 0.05)
    return inside * bars


def _spill(seen: _Seen, hour: Hour, horizon: float) -> Field:
    """0 to 1: what of a window's light comes to lie on the counter under it."""
    frame = seen.frame
    over = frame.bottom + hour.falls[1] * frame.height - horizon
    foot = frame.left + hour.falls[0] * frame.width - hour.lean * over
    return np.exp(-((seen.x - foot) / SPILL[0]) ** 2 - ((horizon - SPILL[1] - seen.y) / SPILL[1]) ** 2)


def _soft(inside: Field, rim: float) -> Field:
    """1 well within, 0 well without, over a rim."""
    x = np.clip(0.5 + inside / rim / 2, 0, 1)
    return x * x * (3 - 2 * x)


def _tiles(x: Field, y: Field) -> tuple[Field, Field]:
    """(brightness of each tile's glaze in −1..1, 1 on the joints between tiles)."""
    row = np.floor(y / TILE[1])
    across = x / TILE[0] + 0.5 * (row % 2)
    column = np.floor(across)
    u, v = across - column - 0.5, y / TILE[1] - row - 0.5
    table = np.random.default_rng(7).uniform(-1, 1, (64, 64))
    tint = table[row.astype(int) % 64, column.astype(int) % 64]
    edge = np.maximum((np.abs(u) - 0.5) * TILE[0], (np.abs(v) - 0.5) * TILE[1])
    joint = np.clip(1 + edge / 0.035, 0, 1)
    return 0.55 * tint + 0.45 * (v - u), joint


def _counter(seen: _Seen, theme: Theme, horizon: float) -> Field:
    y, light = seen.y, seen.light
    down = np.clip((horizon - y) / (horizon - seen.frame.bottom), 0, 1)
    wood = _cast(between(_rgb(theme.counter), _rgb(theme.counter_deep), down), theme, WOODEN)
    wood = between(wood, _rgb(theme.glow), light * theme.glow_alpha * 0.8 * theme.hour.lamp)
    spilt = _spill(seen, theme.hour, horizon) * theme.hour.strength[not theme.dark]
    wood = between(wood, _rgb(theme.hour.window), spilt)
    depth = 1.0 if theme.dark else 0.4
    wood = wood * (1 + depth * (0.05 + 0.07 * light) * _grain(y.shape))
    edge = np.exp(-((horizon - y) / 0.02) ** 2) * (0.10 + 0.9 * light)
    return between(wood, _rgb(theme.copper_rim), 0.45 * edge)


def _grain(shape: tuple[int, ...]) -> Field:
    """Long fibres: noise drawn out sideways, at three finenesses, in about −1..1."""
    rng, rows = np.random.default_rng(11), np.arange(shape[0])
    grain = np.zeros(shape)
    for fineness, knots, weight in ((3, 6, 0.5), (7, 10, 0.35), (17, 24, 0.25)):
        table = rng.normal(size=(shape[0] // fineness + 2, knots))
        at = np.linspace(0, knots - 1, shape[1])
        drawn = np.array([np.interp(at, np.arange(knots), line) for line in table])
        low, part = rows // fineness, (rows % fineness / fineness)[:, None]
        grain += weight * (drawn[low] * (1 - part) + drawn[low + 1] * part)
    return grain


def _vignette(seen: _Seen, depth: float) -> Field:
    frame = seen.frame
    out = np.hypot((seen.x - frame.x) / frame.width, (seen.y - frame.y) / frame.height) * np.sqrt(2)
    return 1 - depth * np.clip(out - 0.35, 0, 1) ** 1.6


def _pixels(image: Field) -> NDArray[np.uint8]:
    """Opaque 8-bit pixels; half a level of noise keeps the wide gradients from banding."""
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, image.shape[1:])
    pixels = np.full((*image.shape[1:], 4), 255, dtype=np.uint8)
    for channel, values in enumerate(image):
        pixels[..., channel] = np.clip(np.round(255 * values + noise), 0, 255)
    return pixels


def _rgb(colour: str) -> Field:
    """(3, 1, 1): colours come first, for numpy is slow along a last axis of three."""
    return np.array(ManimColor(colour).to_rgb())[:, None, None]
