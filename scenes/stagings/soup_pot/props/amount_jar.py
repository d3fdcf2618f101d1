"""A jar on the shelf that shows how much of a thing is in the pot."""

from __future__ import annotations

from scenes.kit.heights import Heights
from scenes.kit.outline import EMPTY, ellipse, polyline, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.jar_glass import BASE, LIP, SURFACE, Glass

GLASS = "#DCE8EE"
WIDE, SCALE = 1.0, 1.15          # of the glass, and of what can stand in it, before it is placed
TALL = SCALE + BASE + LIP        # of all of it
MARKS = 4                        # along it, at most


class AmountJar(Prop):
    """Stands with the middle of its foot at the origin, TALL high and WIDE wide; place() makes it as large as it is.

    scale: of the amounts, from its floor to the end of the scale. show(amount). Exact: the amount, by the height of
    what is in it; clipped above the end of the scale, where it domes over the rim.
    """

    def __init__(self, theme: Theme, scale: Heights, colour: str) -> None:
        super().__init__()
        self.scale_of, self.region = scale, Region.spanning(-WIDE / 2, WIDE / 2, BASE, BASE + SCALE)
        self.glass, r = Glass(self.region, scale), self.region
        self.shape(self.glass.walls(), fill=GLASS, alpha=theme.glass, axis="right")
        dark, light = blend(colour, "#000000", 0.30), blend(colour, "#FFFFFF", 0.25)
        self.body = self.shape(fill=(dark, colour, light, colour, dark), axis="right")
        self.surface = self.shape(fill=(colour, light), stroke=theme.outline, width=1.4)
        self.spill = self.shape(fill=(dark, colour, light, colour, dark), axis="right")
        self.shape(rectangle(r.width * 0.10, r.height * 0.88, (r.left + 0.24 * r.width, r.y), 0.03), fill="#FFFFFF",
                   alpha=(0.05, 0.42, 0.20))
        for mark in scale.ticks(MARKS):
            y = self.glass.y_of(mark)
            self.shape(polyline([(r.right, y), (r.right - 0.22 * r.width, y)]), stroke=theme.ink, width=1.8,
                       stroke_alpha=0.7)
        self.shape(self.glass.walls(), stroke=theme.line, width=2.0, stroke_alpha=0.9)
        self.shape(ellipse(r.width / 2, SURFACE + 0.02, (r.x, r.top + LIP)), fill=GLASS, alpha=0.12, stroke=theme.line,
                   width=1.6, stroke_alpha=0.8)
        self.show(0.0)

    def draw(self, amount: float) -> None:
        level, over = self.glass.y_of(self.scale_of.clipped(amount)), amount > self.scale_of.top
        self.body.outline(self.glass.body(level))
        self.surface.outline(EMPTY if over else self.glass.surface(level))
        self.spill.outline(self.glass.spill(self.region.top + LIP) if over else EMPTY)

    def read(self) -> float:
        """How high what is in it stands: its share of the scale."""
        return (float(self.at_home(self.body)[:, 1].max()) - self.region.bottom) / self.region.height
