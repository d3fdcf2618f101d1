"""What stands and hangs in the kitchen: a rail with tools, a shelf with jars, and on the counter what is to be cut.

Out of focus, and no quantity.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from scenes.kit.region import Region

Field = NDArray[np.float64]
Draw = Callable[["_Sketch", float, float], None]

SHARP = 2               # pixels that are drawn for one, a side
BLUR = 0.045            # units: the wall lies behind what one looks at
RAIL, SHELF = 0.62, 1.55        # from the frame's upper edge down
SIDE = 0.35             # from the frame's side to the first thing
LOW = 0.9               # from the lower edge of a high frame up to the board
WIDE, CORNER = 12.0, 1.25       # from which width the counter's corners are laid; to the middle of what lies there
HIGHER = 0.9            # where the frame is high, all of it stands so much lower than that
COPPER, IRON, WOOD, CREAM, LEAF, GLASS = "#B5633A", "#5C544E", "#7A5433", "#D9C7A8", "#6E7B4A", "#8C8F86"


def furniture(frame: Region, shape: tuple[int, int], light_from: float,
              laid: bool = True) -> tuple[Field, Field, Field]:
    """(colour (3, h, w), how much of it is there (h, w), how much light its edges catch (h, w)), for so many pixels.

    light_from: where the light stands, in units: edges on its side catch it. laid: with what lies in
    a wide counter's corners.
    """
    sketch = _Sketch(frame, shape)
    down = HIGHER if frame.height > frame.width else 0.0
    _rail(sketch, frame.left + SIDE, frame.top - RAIL - down)
    _shelf(sketch, frame.right - SIDE, frame.top - SHELF - down)
    if down:
        _chopped(sketch, frame.x, frame.bottom + LOW)
    if frame.width > WIDE and laid:
        _onions(sketch, frame.left + CORNER, frame.bottom)
        _bread(sketch, frame.right - CORNER, frame.bottom)
    colour, there = sketch.finished()
    middle = (light_from - frame.left) / frame.width * shape[1]
    towards = np.where(np.arange(shape[1]) < middle, -1, 1) * max(1, round(0.03 * sketch.per_unit))
    beside = there[:, np.clip(np.arange(shape[1]) - towards, 0, shape[1] - 1)]
    return colour, there, np.clip(there - beside, 0, 1)


class _Sketch:
    """Flat shapes in units, on a picture of their own."""

    def __init__(self, frame: Region, shape: tuple[int, int]) -> None:
        self.frame, self.shape, self.per_unit = frame, shape, shape[1] / frame.width
        self.image = Image.new("RGBA", (shape[1] * SHARP, shape[0] * SHARP), (0, 0, 0, 0))
        self.pen = ImageDraw.Draw(self.image)

    def at(self, x: float, y: float) -> tuple[float, float]:
        scale = self.per_unit * SHARP
        return (x - self.frame.left) * scale, (self.frame.top - y) * scale

    def polygon(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        self.pen.polygon([self.at(*point) for point in points], fill=colour)

    def box(self, left: float, right: float, low: float, high: float, colour: str, radius: float = 0.0) -> None:
        corners = [self.at(left, high), self.at(right, low)]
        self.pen.rounded_rectangle(corners, radius * self.per_unit * SHARP, fill=colour)

    def oval(self, x: float, y: float, half: tuple[float, float], colour: str) -> None:
        self.pen.ellipse([self.at(x - half[0], y + half[1]), self.at(x + half[0], y - half[1])], fill=colour)

    def finished(self) -> tuple[Field, Field]:
        """(colour (3, h, w), how much is there (h, w)), out of focus; colours do not mix with what is not there."""
        rgba = np.asarray(self.image, dtype=float) / 255
        rgba[..., :3] *= rgba[..., 3:]
        soft = [_blurred(rgba[..., k], self.shape, BLUR * self.per_unit) for k in range(4)]
        there = soft[3]
        return np.array(soft[:3]) / np.maximum(there, 1e-3), there


def _blurred(channel: Field, shape: tuple[int, int], radius: float) -> Field:
    picture = Image.fromarray(np.round(channel * 255).astype(np.uint8))
    small = picture.resize((shape[1], shape[0]), Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(radius))
    return np.asarray(small, dtype=float) / 255


def _rail(sketch: _Sketch, x: float, y: float) -> None:
    """An iron rail with what hangs from it."""
    sketch.box(x - 0.2, x + 3.3, y - 0.03, y + 0.03, IRON, 0.03)
    for along, hung in ((0.15, _ladle), (0.85, _pan), (1.75, _sieve), (2.45, _herbs), (3.05, _ladle)):
        sketch.box(x + along - 0.015, x + along + 0.015, y - 0.16, y, IRON)
        hung(sketch, x + along, y - 0.14)


def _ladle(sketch: _Sketch, x: float, y: float) -> None:
    sketch.box(x - 0.03, x + 0.03, y - 0.95, y, WOOD, 0.03)
    sketch.oval(x, y - 1.05, (0.16, 0.14), WOOD)


def _pan(sketch: _Sketch, x: float, y: float) -> None:
    sketch.box(x - 0.045, x + 0.045, y - 0.62, y, IRON, 0.04)
    sketch.oval(x, y - 1.0, (0.42, 0.42), COPPER)
    sketch.oval(x, y - 1.0, (0.34, 0.34), "#8A4526")


def _sieve(sketch: _Sketch, x: float, y: float) -> None:
    sketch.box(x - 0.03, x + 0.03, y - 0.5, y, IRON, 0.03)
    sketch.oval(x, y - 0.76, (0.28, 0.28), IRON)
    sketch.oval(x, y - 0.76, (0.22, 0.22), "#3B342E")


def _herbs(sketch: _Sketch, x: float, y: float) -> None:
    dice = np.random.default_rng(5)
    for _ in range(26):
        along, aside = dice.uniform(0.1, 0.85), dice.uniform(-0.24, 0.24)
        sketch.oval(x + aside * along, y - along, (0.07, 0.05), LEAF)


def _shelf(sketch: _Sketch, x: float, y: float) -> None:
    """A board whose right end is at x, with what stands on it."""
    sketch.box(x - 3.4, x + 0.1, y - 0.10, y, WOOD)
    for bracket in (x - 3.1, x - 0.25):
        sketch.polygon([(bracket, y - 0.1), (bracket + 0.08, y - 0.1), (bracket + 0.04, y - 0.42)], WOOD)
    for along, stood in ((0.35, _jar), (0.95, _bottle), (1.5, _bowls), (2.3, _jar), (2.85, _plant)):
        stood(sketch, x - along, y)


def _jar(sketch: _Sketch, x: float, y: float) -> None:
    sketch.box(x - 0.22, x + 0.22, y, y + 0.56, GLASS, 0.07)
    sketch.box(x - 0.19, x + 0.19, y + 0.03, y + 0.36, CREAM, 0.05)
    sketch.box(x - 0.24, x + 0.24, y + 0.54, y + 0.66, WOOD, 0.03)


def _bottle(sketch: _Sketch, x: float, y: float) -> None:
    sketch.box(x - 0.14, x + 0.14, y, y + 0.62, LEAF, 0.06)
    sketch.box(x - 0.05, x + 0.05, y + 0.58, y + 0.92, LEAF, 0.02)


def _bowls(sketch: _Sketch, x: float, y: float) -> None:
    for k in range(3):
        low, half = y + 0.13 * k, 0.34
        sketch.polygon([(x - half, low + 0.2), (x + half, low + 0.2), (x + 0.16, low), (x - 0.16, low)],
                       CREAM if k % 2 else COPPER)


def _plant(sketch: _Sketch, x: float, y: float) -> None:
    sketch.polygon([(x - 0.2, y + 0.32), (x + 0.2, y + 0.32), (x + 0.14, y), (x - 0.14, y)], COPPER)
    for lean in np.linspace(-0.42, 0.42, 7):
        sketch.polygon([(x - 0.05, y + 0.3), (x + 0.05, y + 0.3), (x + lean + 0.05, y + 0.82 - abs(lean)),
                        (x + lean - 0.05, y + 0.86 - abs(lean))], LEAF)


def _chopped(sketch: _Sketch, x: float, y: float) -> None:
    """A board before one, with a knife and what is to be cut."""
    sketch.polygon([(x - 2.9, y), (x + 2.5, y), (x + 2.1, y + 1.7), (x - 2.5, y + 1.7)], WOOD)
    sketch.box(x - 2.9, x + 2.5, y - 0.16, y + 0.02, "#5E3F27", 0.06)
    sketch.polygon([(x - 0.2, y + 0.35), (x + 1.3, y + 0.55), (x + 1.28, y + 0.72), (x - 0.2, y + 0.68)], GLASS)
    sketch.box(x + 1.28, x + 2.1, y + 0.56, y + 0.72, "#3B342E", 0.06)
    for along, up, half, colour in ((-1.9, 1.0, 0.42, CREAM), (-1.2, 0.72, 0.30, COPPER), (-0.75, 1.25, 0.34, CREAM),
                                    (0.35, 1.3, 0.26, LEAF), (0.8, 1.2, 0.22, LEAF)):
        sketch.oval(x + along, y + up, (half, 0.82 * half), colour)


def _onions(sketch: _Sketch, x: float, y: float) -> None:
    """A bowl in the lower left corner, before one."""
    for along, up in ((-0.5, 0.75), (0.45, 0.78), (0.0, 0.95)):
        sketch.oval(x + along, y + up, (0.36, 0.32), COPPER)
        foot = y + up + 0.26
        sketch.polygon([(x + along - 0.06, foot), (x + along + 0.06, foot), (x + along, foot + 0.24)], COPPER)
    sketch.polygon([(x - 1.0, y + 0.72), (x + 1.0, y + 0.72), (x + 0.55, y + 0.02), (x - 0.55, y + 0.02)], CREAM)


def _bread(sketch: _Sketch, x: float, y: float) -> None:
    """A loaf on a cloth, in the lower right one."""
    sketch.polygon([(x - 1.1, y + 0.1), (x + 1.2, y + 0.1), (x + 0.9, y + 0.55), (x - 0.8, y + 0.55)], CREAM)
    sketch.oval(x, y + 0.62, (0.85, 0.36), WOOD)
    for cut in (-0.4, 0.0, 0.4):
        sketch.polygon([(x + cut - 0.05, y + 0.9), (x + cut + 0.05, y + 0.92), (x + cut + 0.2, y + 0.6),
                        (x + cut + 0.1, y + 0.58)], CREAM)
