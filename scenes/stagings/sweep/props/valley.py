"""The ground of one run among many: a slice of earth that stands on the shelf, seen a little from above and aside."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.hill.ground import Ground

ANCHORS = 181
DEEP = 0.15, 0.10       # how far the slice's back edge lies to the right of its front edge, and over it
LAYERS = 0.26, 0.58, 1.0            # of soil, under the ground
SHADE = 0.0, 0.0, 0.06, 0.26        # of the face, from the light to the dark side
SHADOW = 0.10           # half the height of its shadow on the shelf


class Valley(Prop):
    """As far as it is lower than its top; where the loss is undefined there is none. Shows the ground, which is posed
    by nothing."""

    def __init__(self, theme: Theme, ground: Ground, region: Region, foot: float) -> None:
        """foot: the height that it stands on, under loss 0."""
        super().__init__()
        self.foot, self.theme = foot, theme
        xs = np.linspace(region.left, region.right, ANCHORS)
        ys = np.nan_to_num(np.maximum(ground.heights(xs), region.bottom), nan=region.top + 1)
        seen = np.flatnonzero(ys <= region.top + 1e-9)
        for piece in np.split(seen, np.flatnonzero(np.diff(seen) > 1) + 1):
            if len(piece) >= 2:
                self._build(np.column_stack([xs[piece], ys[piece]]), region)

    def _build(self, crest: np.ndarray, region: Region) -> None:
        theme, foot = self.theme, self.foot
        left, right = float(crest[0, 0]), float(crest[-1, 0])
        back = crest + np.array(DEEP)
        deep, middle, top = theme.earth
        lit, dark = blend(theme.crest[0], top, 0.35), blend(deep, "#000000", 0.25)
        self.shape(o.ellipse((right - left) / 2 + DEEP[0], SHADOW, ((left + right + DEEP[0]) / 2, foot)),
                   fill="#000000", alpha=theme.shadow_alpha)
        self.shape(o.polygon([crest[-1], back[-1], (right + DEEP[0], foot + DEEP[1]), (right, foot)]),
                   fill=(dark, blend(deep, middle, 0.5)))
        self.shape(o.polygon(np.vstack([crest, back[::-1]])), fill=(middle, lit))
        self.shape(o.polyline(back), stroke=theme.crest[0], width=1.6, stroke_alpha=0.7)
        low, top = blend(deep, middle, 0.85), blend(top, theme.crest[0], 0.12)
        face = o.polygon(np.vstack([crest, [(right, foot), (left, foot)]]))
        self.shape(face, fill=(low, middle, top, top), axis=((0.0, foot), (0.0, region.top)))
        for k, under in enumerate(LAYERS):
            for line in _over(crest - np.array((0.0, under)), foot):
                self.shape(o.polyline(line), stroke=deep, width=2.4, stroke_alpha=0.55 - 0.14 * k)
        self.shape(face, fill="#000000", alpha=SHADE if theme.dark else tuple(0.4 * a for a in SHADE), axis="right")
        self.shape(o.polyline(crest), stroke=theme.crest[0], width=7.0)
        self.shape(o.polyline(crest + np.array((0.0, 0.012))), stroke=theme.crest[1], width=2.6)


def _over(line: np.ndarray, foot: float) -> list[np.ndarray]:
    """The pieces of a line that lie over the foot."""
    seen = np.flatnonzero(line[:, 1] > foot + 0.03)
    return [line[piece] for piece in np.split(seen, np.flatnonzero(np.diff(seen) > 1) + 1) if len(piece) > 1]
