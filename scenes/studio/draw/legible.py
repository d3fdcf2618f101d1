"""Whether printed numbers can be seen: inside the frame, large enough, and under nothing that is drawn later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import SMALLEST
from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.stage.frames import FRAMES
from scenes.stage.lesson_scene import LessonScene
from scenes.studio.draw.camera import in_order
from scenes.studio.draw.seen import Text, box_of, edges, em_of, inside, name_of, props, strength

THERE = 0.9             # nearer to its whole strength a text is there; less, and it comes or goes
OPAQUE = 0.5            # alpha from which a fill hides what is under it
HIDDEN = 0.02           # share of a number's outline that may be hidden
Points = NDArray[np.float64]


class PrintedNumbers:
    """The texts of a set that hold a digit, and all parts in the order in which they are drawn.

    A set is built once, so both are found once; a take asks at every whole step.
    """

    def __init__(self, scene: LessonScene) -> None:
        width, height = FRAMES[scene.plan.shape]
        self.frame = Region(0, 0, width, height)
        self.parts: Sequence[Shape | Picture] = [
            part for part in in_order(scene.mobjects) if isinstance(part, Shape | Picture)]
        place = {id(part): k for k, part in enumerate(self.parts)}
        self.texts = [(text, place[id(text.ink)]) for top in scene.mobjects for text in props(top)
                      if isinstance(text, Text) and not text.bleeds]
        self.boxes: dict[int, tuple[Points, Region]] = {}

    def faults(self) -> Iterator[str]:
        """What is wrong as the set is posed, in words."""
        for text, drawn in self.texts:
            if text.ink.fade_amount >= THERE and any(map(str.isdigit, text.text)) and strength(text) >= THERE:
                yield from self._faults(text, drawn)

    def _faults(self, text: Text, drawn: int) -> Iterator[str]:
        box = box_of(text)
        if box is None:
            return
        if not inside(box, self.frame):
            yield f"{name_of(text)} is cut by the frame: {edges(box)} of {edges(self.frame)}"
        if em_of(text) < SMALLEST - 1e-6:
            yield f"{name_of(text)} is too small to read: {em_of(text):.2f} em, at least {SMALLEST}"
        over = self._over(text.ink.points[::4, :2], box, drawn)
        if over:
            yield f"{name_of(text)} is hidden by a {over}"

    def _over(self, outline: Points, box: Region, drawn: int) -> str:
        """What is drawn over the outline of a text; nothing if it is in sight."""
        for part in self.parts[drawn + 1 :]:
            if part.fade_amount > 0 and len(part.points) and _meet(self._box(part), box):
                hidden = _under_picture(outline, part) if isinstance(part, Picture) else _under_fill(outline, part)
                if hidden.mean() > HIDDEN:
                    return type(part).__name__.lower()
        return ""

    def _box(self, part: Shape | Picture) -> Region:
        known = self.boxes.get(id(part))
        if known is None or known[0] is not part.points:
            low, high = part.points.min(axis=0).tolist(), part.points.max(axis=0).tolist()
            known = self.boxes[id(part)] = part.points, Region.spanning(low[0], high[0], low[1], high[1])
        return known[1]


def _meet(one: Region, other: Region) -> bool:
    return (one.left < other.right and other.left < one.right
            and one.bottom < other.top and other.bottom < one.top)


def _under_picture(outline: Points, picture: Picture) -> NDArray[np.bool_]:
    """Which points (n, 2) lie under opaque pixels."""
    corner, right, down = picture.points[:3, :2]
    across = np.linalg.solve(np.column_stack([right - corner, down - corner]), (outline - corner).T)
    height, width = picture.pixel_array.shape[:2]
    columns, rows = np.floor(across * [[width], [height]]).astype(int)
    there = (columns >= 0) & (columns < width) & (rows >= 0) & (rows < height)
    alphas = picture.pixel_array[rows.clip(0, height - 1), columns.clip(0, width - 1), 3]
    return np.asarray(there & (alphas >= 255 * OPAQUE))


def _under_fill(outline: Points, shape: Shape) -> NDArray[np.bool_]:
    """Which points (n, 2) lie within an opaque fill: those that its path winds round."""
    if shape.fill_rgbas[:, 3].min() < OPAQUE:
        return np.zeros(len(outline), dtype=bool)
    a, b, c, d = shape.points[:, :2].reshape(-1, 4, 2).transpose(1, 0, 2)
    middle = (a + 3 * b + 3 * c + d) / 8
    start, end = np.concatenate([a, middle]), np.concatenate([middle, d])
    x, y = outline[:, :1], outline[:, 1:]
    rise = (start[:, 1] <= y).astype(int) - (end[:, 1] <= y).astype(int)        # +1 up through y, −1 down
    along = (y - start[:, 1]) / np.where(end[:, 1] == start[:, 1], 1.0, end[:, 1] - start[:, 1])
    right = start[:, 0] + along * (end[:, 0] - start[:, 0]) > x
    return np.asarray((rise * right).sum(axis=1) != 0)
