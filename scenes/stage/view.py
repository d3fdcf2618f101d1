"""The camera's view: which part of the world fills the frame. manim-free.

There are two layers. The world is seen through the view; what lies in the margin (title, badge, burned captions)
no view moves. A view is named by a region of the staging, "frame" for the whole, and stands in the state, so that
it is folded by the Plan as all that stands is.
"""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.region import Region
from scenes.stage.frames import FRAMES

WHOLE = "frame"         # the region that is seen where no verb asks for another


@dataclass(frozen=True)
class View:
    """A window onto the world: its middle, and how many times larger than in the whole frame things are in it."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 1.0

    def window(self, shape: str) -> Region:
        """What of the world is seen in a shape."""
        width, height = FRAMES[shape]
        return Region(self.x, self.y, width / self.zoom, height / self.zoom)

    def on_screen(self, box: Region) -> Region:
        """Where a region of the world stands in the frame."""
        return Region((box.x - self.x) * self.zoom, (box.y - self.y) * self.zoom,
                      box.width * self.zoom, box.height * self.zoom)

    def towards(self, other: View, part: float) -> View:
        """The view `part` of the way to another: the size changes by equal factors, and one point stands still."""
        if part in (0.0, 1.0) or self == other:
            return other if part else self
        zoom = self.zoom * (other.zoom / self.zoom) ** part
        if abs(other.zoom / self.zoom - 1) > 1e-9:      # how far the window has gone as it grew or shrank
            part = (1 / zoom - 1 / self.zoom) / (1 / other.zoom - 1 / self.zoom)
        return View(self.x + part * (other.x - self.x), self.y + part * (other.y - self.y), zoom)


def view_of(region: Region, shape: str) -> View:
    """The view that shows a region as large as the frame lets it be."""
    width, height = FRAMES[shape]
    return View(region.x, region.y, min(width / region.width, height / region.height))


def view_with(box: Region, at: Region) -> View:
    """The view in which a region of the world stands where another is in the frame, and is as high."""
    zoom = at.height / box.height
    return View(box.x - at.x / zoom, box.y - at.y / zoom, zoom)
