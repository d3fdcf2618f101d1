"""Whether printed numbers can be seen: inside the frame, large enough, and under nothing that is drawn later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scenes.kit.lettering import SMALLEST
from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.stage.frames import FRAMES
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.stage_camera import in_margin
from scenes.stage.view import View
from scenes.studio.draw import covering
from scenes.studio.draw.as_seen import WHOLE, as_seen
from scenes.studio.draw.camera import in_order
from scenes.studio.draw.covering import Points, meet, under
from scenes.studio.draw.seen import THERE, Text, box_of, edges, em_of, inside, name_of, props, strength

HIDDEN = 0.02           # share of a number's outline that may be hidden


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
        self.scene = scene
        self.texts = [(text, place[id(text.ink)], in_margin(top)) for top in scene.mobjects for text in props(top)
                      if isinstance(text, Text) and not text.bleeds]
        self.boxes: dict[int, tuple[Points, Region]] = {}

    def faults(self, rests: bool = True) -> Iterator[str]:
        """What is wrong as the set is posed, in words; rests: whether the view stands still."""
        with as_seen(self.scene) as view:
            for text, drawn, margin in self.texts:
                if text.ink.fade_amount >= THERE and any(map(str.isdigit, text.text)) and strength(text) >= THERE:
                    yield from self._faults(text, drawn, WHOLE if margin else view, rests or margin)

    def _faults(self, text: Text, drawn: int, view: View, rests: bool) -> Iterator[str]:
        box = box_of(text)
        if box is None or (view != WHOLE and not meet(box, self.frame)):     # a view leaves out what is beside it
            return
        if rests and not inside(box, self.frame):
            yield f"{name_of(text)} is cut by the frame: {edges(box)} of {edges(self.frame)}"
        if em_of(text) * view.zoom < SMALLEST - 1e-6:
            yield f"{name_of(text)} is too small to read: {em_of(text) * view.zoom:.2f} em, at least {SMALLEST}"
        over = self._over(text.ink.points[::4, :2], box, drawn)
        if over:
            yield f"{name_of(text)} is hidden by a {over}"

    def _over(self, outline: Points, box: Region, drawn: int) -> str:
        """What is drawn over the outline of a text; nothing if it is in sight."""
        for part in self.parts[drawn + 1 :]:
            near = part.fade_amount > 0 and len(part.points) and meet(self._box(part), box)
            if near and under(outline, part).mean() > HIDDEN:
                return type(part).__name__.lower()
        return ""

    def _box(self, part: Shape | Picture) -> Region:
        known = self.boxes.get(id(part))
        if known is None or known[0] is not part.points:
            known = self.boxes[id(part)] = part.points, covering.box_of(part.points)
        return known[1]
