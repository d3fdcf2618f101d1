"""A small lamp on a counter, with a knob on top that puts it out."""

from __future__ import annotations

from scenes.kit.outline import circle, ellipse, polygon, polyline
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

# in shares of its region: the shade's foot and its half-widths, the stem, the foot; the knob, in units over the top
SHADE, HEAD, STEM, BASE = 0.50, 0.58, 0.07, (0.62, 0.09)
KNOB = 0.05, 0.07       # how high, and how large
REACHES = 2.6           # how far its light goes, in its heights
LIGHT = "#FFD9A0"


class NightLamp(Prop):
    """Stands in its region, but for the `knob` on top, where a hand takes hold of it. Shows no quantity."""

    bleeds = True       # its light

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        self.region = region
        r, wood, rim = region, theme.wood, blend(theme.outline, theme.copper_dark, 0.4)
        half, low = r.width / 2, r.bottom + SHADE * r.height
        self.add(Picture(glow(theme.glow if theme.dark else theme.flame_core, 0.55, 1.8), REACHES * r.height,
                             REACHES * r.height, (r.x, low + 0.2 * r.height)))
        self.shape(ellipse(BASE[0] * half, BASE[1] * r.height, (r.x, r.bottom + BASE[1] * r.height)),
                   fill=wood, axis="right", stroke=rim, width=1.6)
        self.shape(polyline([(r.x, r.bottom + BASE[1] * r.height), (r.x, low)]), stroke=wood[1],
                   width=100 * STEM * r.width, matter=True)
        self.shape(circle(KNOB[1], self.knob), fill=wood, axis="right", stroke=rim, width=1.4)
        self.shape(polygon([(r.x - half, low), (r.x + half, low), (r.x + HEAD * half, r.top),
                                         (r.x - HEAD * half, r.top)]),
                                fill=(blend(LIGHT, "#FFFFFF", 0.45), LIGHT, blend(LIGHT, theme.copper_dark, 0.35)),
                                stroke=rim, width=2.0)

    @property
    def knob(self) -> tuple[float, float]:
        return self.region.x, self.region.top + KNOB[0]
