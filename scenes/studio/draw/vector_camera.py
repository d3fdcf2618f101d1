"""A still as outlines, for print: the film's own drawing on a surface of SVG. Textures stay the pixels they are."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import Sequence

import cairo
import numpy as np
from manim import Mobject
from PIL import Image

from scenes.stage.stage_camera import in_layers
from scenes.studio.draw.camera import FilmCamera, in_order

COLOUR = re.compile(r"rgb\(([\d.]+%?), ?([\d.]+%?), ?([\d.]+%?)\)")
PIXELS = re.compile(r'(data:image/png;base64,)([^"]+)')


class VectorCamera(FilmCamera):
    """Draws what FilmCamera does, once, and without a pixel of its own."""

    def outlines(self, mobjects: Sequence[Mobject]) -> bytes:
        """The frame as SVG. Raises ValueError for what is no outline, and for a point that is no number."""
        world, margin = (in_order(layer) for layer in in_layers(mobjects))
        self.begin()
        tiles = self._look([*world, *margin], len(world))
        if None in self._cels:
            raise ValueError("a part of the picture can be drawn as pixels only")
        held = io.BytesIO()
        surface = cairo.SVGSurface(held, self.width, self.height)
        ctx = cairo.Context(surface)
        if not self._clear:
            self._ground(ctx)
        self._draw(ctx, 0, len(self._cels), tiles)
        surface.finish()
        return _as_meant(held.getvalue().decode()).encode()


def _as_meant(svg: str) -> str:
    """With red and blue in their places: manim has cairo paint each in the other's."""
    turned = COLOUR.sub(lambda found: f"rgb({found[3]},{found[2]},{found[1]})", svg)
    return PIXELS.sub(lambda found: found[1] + _turned(found[2]), turned)


def _turned(data: str) -> str:
    """A picture in base64 likewise; one of opacities has no colours."""
    picture = Image.open(io.BytesIO(base64.b64decode(data)))
    if picture.mode not in ("RGB", "RGBA"):
        return data
    pixels, held = np.asarray(picture), io.BytesIO()
    Image.fromarray(pixels[..., [2, 1, 0, *range(3, pixels.shape[2])]]).save(held, "PNG")
    return base64.b64encode(held.getvalue()).decode()
