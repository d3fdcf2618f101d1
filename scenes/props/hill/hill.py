"""The hill: the loss of every recipe along one ruler, as ground to stand on."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit import outline as o
from scenes.kit.easing import smoothstep_of
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.hill.ground import Ground
from scenes.props.hill.landscape import FADE, earth, sky

ANCHORS = 480
DEEP = 2.0              # units under the floor that a line goes on, behind the sill
THINS = 0.5             # units over which the earth ends that goes no further yet
LIGHT = 0.02            # the lit edge lies this much above the ground


class Sky(Prop):
    """A quiet sky over the frame. Shows no quantity."""

    bleeds = True
    backdrop = True

    def __init__(self, theme: Theme, frame: Region) -> None:
        super().__init__()
        self.add(Picture(sky(theme, frame), frame.width, frame.height, (frame.x, frame.y)))


class Hill(Prop):
    """Earth over the frame; its crest line is the loss.

    show(filled, until): how high the earth has come up to that line, 0 to 1, and to which x there is any; the crest is
    there when it is full.
    exact: the loss at any point, by the height of the crest there (straight between ANCHORS anchors,
    which stand on the ground itself). Where the loss is undefined there is none, and the earth ends at an edge.
    """

    bleeds = True

    def __init__(self, theme: Theme, ground: Ground, frame: Region) -> None:
        super().__init__()
        self.ground = ground
        known = (ground.scale.left - 0.12, ground.scale.right + 0.12)
        self.earth, self.frame = earth(theme, frame, ground.heights, ground.floor, known), frame
        self.picture = Picture(self.earth, frame.width, frame.height, (frame.x, frame.y))
        self.add(self.picture)
        self.line = crest = _crest(ground, frame)
        axis = ((known[0] - FADE, 0.0), (known[1] + FADE, 0.0))
        lit = _lit(known)
        self.under = self.shape(crest, stroke=theme.crest[0], width=7.0, stroke_alpha=lit, axis=axis)
        self.crest = self.shape(crest + np.array([0.0, LIGHT, 0.0]), stroke=theme.crest[1], width=2.5,
                                stroke_alpha=lit, axis=axis)
        self.show()

    def draw(self, filled: float = 1.0, until: float = math.inf) -> None:
        pixels = self.earth.copy()
        if filled < 1.0:
            highest = float(self.line[:, 1].max(initial=self.ground.floor))
            level = self.ground.floor + filled * (highest - self.ground.floor)
            rows = np.linspace(self.frame.top, self.frame.bottom, len(pixels))
            pixels[rows > level, :, 3] = 0
        if until < self.frame.right:
            columns = np.linspace(self.frame.left, self.frame.right, pixels.shape[1])
            left = smoothstep_of((until - columns) / THINS)
            pixels[..., 3] = (pixels[..., 3] * left).astype(np.uint8)
        self.picture.repaint(pixels)
        whole = filled >= 1.0 and until >= self.frame.right
        self.under.outline(self.line if whole else o.EMPTY)
        self.crest.outline(self.line + np.array([0.0, LIGHT, 0.0]) if whole else o.EMPTY)

    def read(self) -> list[tuple[float, float]]:
        """(x, y) of the crest's anchors."""
        over = self.ground.floor + LIGHT
        return [(float(x), float(y) - LIGHT) for x, y, _ in self.at_home(self.crest)[::4] if y > over]


def _crest(ground: Ground, frame: Region) -> o.Points:
    """The line along the ground, as far as it is in the frame; down to the floor where the ground ends."""
    xs = np.linspace(frame.left - 0.1, frame.right + 0.1, ANCHORS)
    ys = np.maximum(ground.heights(xs), ground.floor - DEEP)
    seen = ys < frame.top + 0.4
    pieces = []
    for piece in np.split(np.arange(ANCHORS), np.flatnonzero(np.diff(seen.astype(int))) + 1):
        if len(piece) < 2 or not seen[piece[0]]:
            continue
        line = np.column_stack([xs[piece], ys[piece]])
        for beyond, (x, y) in ((piece[0] - 1, line[0]), (piece[-1] + 1, line[-1])):
            if 0 <= beyond < ANCHORS and np.isnan(ys[beyond]):
                pieces.append(o.polyline([(x, ground.floor), (x, y)]))
        pieces.append(o.polyline(line))
    return o.together(pieces)


def _lit(known: tuple[float, float], stops: int = 33) -> tuple[float, ...]:
    """Alphas along the crest: full between the known ends, 0 beyond their fade."""
    xs = np.linspace(known[0] - FADE, known[1] + FADE, stops)
    return tuple(smoothstep_of(np.minimum(xs - known[0], known[1] - xs) / FADE + 1).tolist())
