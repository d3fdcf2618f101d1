"""The film's camera: manim's drawing of a scene, without drawing anew what did not change.

Parts that rest are kept as layers; of the last frame only the tiles are painted
again in which something changed. What is drawn, and in which order, is manim's.
Whether a part rests depends on the frames of the shot alone, so equal shots are
equal pixels wherever they are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from itertools import groupby

import cairo
import numpy as np
from manim import ManimColor, Mobject, PMobject, VMobject
from manim.mobject.types.image_mobject import AbstractImageMobject
from manim.utils.family import extract_mobject_family_members
from numpy.typing import NDArray

from scenes.kit.shape import Picture
from scenes.stage.stage_camera import StageCamera, in_layers
from scenes.studio.draw.boxes import NOWHERE, TILE, Box, PixelGrid, any_in, area, around, mark, rectangles
from scenes.studio.draw.cels import Cel
from scenes.studio.draw.picture_cel import PictureCel
from scenes.studio.draw.shape_cel import ShapeCel

RESTED = 6          # frames without a change after which a part goes into a layer
PER_PIXEL = 1.0     # nanoseconds to lay a layer's pixel over the frame
DRAWABLE = (VMobject, AbstractImageMobject, PMobject)


@dataclass
class Layer:
    """Neighbouring parts [first, last) that rest, drawn once. The lowest holds the background too."""

    first: int
    last: int
    box: Box
    surface: cairo.ImageSurface


class FilmCamera(StageCamera):
    """Draws Shapes, Pictures and manim's vector mobjects; everything else as manim does, and every time."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.width, self.height = self.pixel_width, self.pixel_height
        self._margin = PixelGrid(self.width, self.height, self.pixel_height / self.frame_height)
        self.begin()

    def begin(self) -> None:
        """Forget everything: the next frame is drawn from nothing, as the first of a shot must be."""
        self._parts: list[Mobject] = []
        self._world, self._of_world = self._margin, 0
        self._cels: list[Cel | None] = []
        self._layers: list[Layer] = []
        self._rests: list[bool] = []

    def film(self, mobjects: Sequence[Mobject], without: Sequence[Mobject] = ()) -> list[Box]:
        """Draw the frame into pixel_array; the boxes, in pixels, outside which nothing has changed.

        without: mobjects that are left out, with all that they are made of.
        Raises ValueError for a shape with a point that is no number, which manim would leave out.
        """
        world, margin = (_left(in_order(layer), without) for layer in in_layers(mobjects))
        tiles = self._look([*world, *margin], len(world))
        boxes = [(left * TILE, top * TILE, min(self.width, right * TILE), min(self.height, bottom * TILE))
                 for left, top, right, bottom in rectangles(tiles)]
        if boxes:
            self._sort()
            self._paint(tiles, boxes)
        return boxes

    # what changed ---------------------------------------------------------------

    def _look(self, parts: list[Mobject], of_world: int) -> NDArray[np.bool_]:
        """Tiles in which the picture changed since the last frame. of_world: how many parts, the others are margin."""
        fresh = parts != self._parts or not self._layers
        if fresh:
            self.begin()
            self._parts, self._cels, self._of_world = parts, [_cel(part) for part in parts], of_world
            self._rests = [False] * len(parts)
        if fresh or self.view != self._world.view:
            self._world, self._layers = replace(self._margin, view=self.view), []
            for k, cel in enumerate(self._cels):
                if cel is not None:
                    cel.look(self._grid_of(k))
                    cel.still = 0
            return np.ones(self._grid, dtype=bool)
        tiles = np.zeros(self._grid, dtype=bool)
        for k, cel in enumerate(self._cels):
            if cel is None:
                tiles[:] = True
                continue
            before = cel.box
            if cel.look(self._grid_of(k)):
                cel.still = 0
                mark(tiles, before)
                mark(tiles, cel.box)
            else:
                cel.still += 1
        return tiles

    def _grid_of(self, k: int) -> PixelGrid:
        return self._world if k < self._of_world else self._margin

    @property
    def _grid(self) -> tuple[int, int]:
        return -(-self.height // TILE), -(-self.width // TILE)

    # layers ---------------------------------------------------------------------

    def _sort(self) -> None:
        """Make the layers anew where a part began to move or came to rest."""
        rests = [cel is not None and cel.still >= RESTED for cel in self._cels]
        if rests == self._rests and self._layers:
            return
        kept = {(layer.first, layer.last): layer for layer in self._layers}     # what is in one has not changed
        self._rests = rests
        self._layers = [kept.get(run) or self._layer(*run) for run in self._runs(rests)]

    def _runs(self, rests: Sequence[bool]) -> Iterator[tuple[int, int]]:
        """[first, last) of the lowest resting neighbours, even if there are none, and of others worth a layer."""
        lowest = rests.index(False) if False in rests else len(rests)
        yield 0, lowest
        for rest, run in groupby(range(lowest, len(rests)), key=rests.__getitem__):
            indices = list(run)
            if rest and self._worth(indices[0], indices[-1] + 1):
                yield indices[0], indices[-1] + 1

    def _worth(self, first: int, last: int) -> bool:
        cels = [cel for cel in self._cels[first:last] if cel is not None]
        return sum(cel.cost for cel in cels) > PER_PIXEL * area(around(cel.box for cel in cels))

    def _layer(self, first: int, last: int) -> Layer:
        lowest = first == 0
        cels = [cel for cel in self._cels[first:last] if cel is not None]
        box = (0, 0, self.width, self.height) if lowest else around(cel.box for cel in cels)
        size = box[2] - box[0], box[3] - box[1]
        surface = cairo.ImageSurface(cairo.FORMAT_RGB24 if lowest and not self._clear else cairo.FORMAT_ARGB32, *size)
        ctx = cairo.Context(surface)
        ctx.translate(-box[0], -box[1])
        if lowest and not self._clear:
            self._ground(ctx)
        self._draw(ctx, first, last, np.ones(self._grid, dtype=bool))
        surface.flush()
        return Layer(first, last, box, surface)

    @property
    def _clear(self) -> bool:
        """Whether nothing is behind the parts."""
        return self.background_opacity == 0.0

    def _ground(self, ctx: cairo.Context) -> None:
        red, green, blue = ManimColor(self.background_color).to_rgb()
        ctx.set_source_rgb(blue, green, red)
        ctx.paint()

    # painting --------------------------------------------------------------------

    def _paint(self, tiles: NDArray[np.bool_], boxes: Sequence[Box]) -> None:
        """Paint the marked tiles, which the boxes cover, from the lowest layer to the last part."""
        surface = self._surface()
        ctx = cairo.Context(surface)
        for left, top, right, bottom in boxes:
            ctx.rectangle(left, top, right - left, bottom - top)
        ctx.clip()
        k = 0
        for layer in [*self._layers, None]:
            until = layer.first if layer else len(self._cels)
            if k < until:
                self._draw(ctx, k, until, tiles)
            if layer:
                self._lay(ctx, layer, tiles)
                k = layer.last
        surface.flush()

    def _draw(self, ctx: cairo.Context, first: int, last: int, tiles: NDArray[np.bool_]) -> None:
        """Draw parts [first, last) as they were seen, where a tile is marked."""
        for begin, end, grid in ((first, min(last, self._of_world), self._world),
                                 (max(first, self._of_world), last, self._margin)):
            ctx.save()
            ctx.transform(grid.matrix())
            for k in range(begin, end):
                cel = self._cels[k]
                if cel is None:
                    self._as_manim_does(k)
                elif cel.box != NOWHERE and any_in(tiles, cel.box):
                    cel.draw(ctx)
            ctx.restore()

    def _lay(self, ctx: cairo.Context, layer: Layer, tiles: NDArray[np.bool_]) -> None:
        if layer.first == 0:
            ctx.set_operator(cairo.OPERATOR_SOURCE)
            ctx.set_source_surface(layer.surface, 0, 0)
            ctx.paint()
            ctx.set_operator(cairo.OPERATOR_OVER)
        elif layer.box != NOWHERE and any_in(tiles, layer.box):
            ctx.set_source_surface(layer.surface, layer.box[0], layer.box[1])
            ctx.paint()

    def _as_manim_does(self, k: int) -> None:
        part = self._parts[k]
        kind = self.type_or_raise(part)
        self._surface().flush()
        with self.seeing() if k < self._of_world else nullcontext():
            self.display_funcs[kind]([part], self.pixel_array)
        self._surface().mark_dirty()

    def _surface(self) -> cairo.ImageSurface:
        """The frame itself: pixel_array, as manim's own context sees it."""
        return self.get_cairo_context(self.pixel_array).get_target()


def in_order(mobjects: Sequence[Mobject]) -> list[Mobject]:
    """What has to be drawn, from back to front, as manim orders it. Parts without points are kept in place."""
    found: list[Mobject] = []
    plain = _gather(mobjects, found)
    if plain and len(set(map(id, found))) == len(found):
        return found
    return [part for part in extract_mobject_family_members(mobjects, use_z_index=True) if isinstance(part, DRAWABLE)]


def _gather(mobjects: Sequence[Mobject], found: list[Mobject]) -> bool:
    """Append the families in order; whether none of them has a z_index."""
    plain = True
    for mobject in mobjects:
        plain = plain and not mobject.z_index
        if isinstance(mobject, DRAWABLE):
            found.append(mobject)
        if mobject.submobjects:
            plain = _gather(mobject.submobjects, found) and plain
    return plain


def _left(parts: list[Mobject], without: Sequence[Mobject]) -> list[Mobject]:
    gone = {id(part) for mobject in without for part in mobject.get_family()}
    return [part for part in parts if id(part) not in gone] if gone else parts


def _cel(part: Mobject) -> Cel | None:
    """The part's cel; None for what only manim can draw."""
    if isinstance(part, Picture):
        return PictureCel(part)
    if isinstance(part, VMobject) and not part.background_image and not part.background_stroke_width:
        return ShapeCel(part)
    return None
