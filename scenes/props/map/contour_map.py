"""Level lines: each joins points of equal loss. They can stand at their height or lie on the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.map.projection import Projection, Window

Field = NDArray[np.float64]

CELLS = 96
CLOSE = 1e-9            # of a level: what is on it
TINT = 220              # pixels across the tinted ground


class ContourMap(Prop):
    """Level lines of a loss over a window (p low, p high, q low, q high).

    show(view, rise): every line stands at rise × its level; at 0 they lie on the ground as a map.
    exact: the loss at the anchors of every line.
    """

    bleeds = True

    def __init__(self, theme: Theme, loss: sm.Loss, window: Window, levels: Sequence[float],
                 width: float = 2.2, height: Callable[[float], float] = float) -> None:
        """height: at which a level is drawn."""
        super().__init__()
        self.loss, self.levels, self.raised = loss, tuple(levels), height
        with np.errstate(all="ignore"):
            found = sm.terrain.level_lines(loss, np.array(levels), window, CELLS)
            self.pieces = [[part for piece in pieces for part in _exact(loss, piece, level)]
                           for level, pieces in zip(levels, found, strict=True)]
        colour = theme.crest[1] if theme.dark else theme.crest[0]
        self.lines = [self.shape(stroke=colour, width=width, stroke_alpha=0.85)
                      for _ in levels]

    def draw(self, view: Projection, rise: float) -> None:
        for line, level, pieces in zip(self.lines, self.levels, self.pieces, strict=True):
            drawn = [o.polyline(view.project(piece, rise * self.raised(level))) for piece in pieces]
            line.outline(o.together(drawn))

    def read(self) -> list[tuple[float, float]]:
        """(level, loss that is farthest from it among the anchors of its line) for each line."""
        view, rise = cast(tuple[Projection, float], self.shown)
        read = []
        for line, level in zip(self.lines, self.levels, strict=True):
            anchors = self.at_home(line)[::4, :2]
            losses = self.loss.value(view.ground(anchors, rise * self.raised(level)))
            read.append((level, float(losses[np.abs(losses - level).argmax()]) if len(losses) else level))
        return read


class Tint(Prop):
    """The ground of a map, coloured by its height. show(view): it lies flat, seen from the view."""

    bleeds = True

    def __init__(self, theme: Theme, loss: sm.Loss, window: Window, top: float) -> None:
        """top: the height that is lightest."""
        super().__init__()
        self.window = window
        ps, qs = np.linspace(window[0], window[1], TINT), np.linspace(window[3], window[2], TINT)
        ground = np.stack(np.meshgrid(ps, qs), axis=-1)
        up = np.clip(loss.value(ground) / top, 0, 1) ** 0.5
        self.picture = Picture(_tinted(theme, up, _shade(loss.gradient(ground))), 1.0, 1.0)
        self.add(self.picture)

    def draw(self, view: Projection) -> None:
        p0, p1, q0, q1 = self.window
        corners = view.project([(p0, q1), (p1, q1), (p0, q0), (p1, q0)])
        self.picture.rest = np.column_stack([corners, np.zeros(4)])[: len(self.picture.points)]


def _exact(loss: sm.Loss, piece: Field, level: float) -> list[Field]:
    """The traced points moved along the slope until their loss is the level (Newton); without those that do not come
    there, as where the loss is undefined."""
    for _ in range(8):        # a long, narrow line is traced roughly at its ends
        slope = loss.gradient(piece)
        square = np.maximum((slope**2).sum(axis=-1, keepdims=True), np.finfo(float).tiny)
        piece = piece + (level - loss.value(piece))[:, None] * slope / square
    there = np.abs(loss.value(piece) - level) <= CLOSE * max(abs(level), np.finfo(float).tiny)
    if there.all():
        return [piece]
    parts = np.split(np.arange(len(piece)), np.flatnonzero(np.diff(there.astype(int))) + 1)
    return [piece[part] for part in parts if there[part[0]] and len(part) > 1]


def _shade(slope: Field) -> Field:
    """Light from the upper left on the sides that face it, −1..1, as on a relief map."""
    steepness = np.linalg.norm(slope, axis=-1)
    towards = -slope @ np.array([-0.7, 0.7])
    return towards / (steepness + np.median(steepness) + 1e-12)


def _tinted(theme: Theme, up: Field, shade: Field) -> NDArray[np.uint8]:
    low, middle, high = (np.array(ManimColor(c).to_rgb()) for c in theme.relief)
    first = low + (middle - low) * np.clip(2 * up, 0, 1)[..., None]
    colour = first + (high - first) * np.clip(2 * up - 1, 0, 1)[..., None]
    colour = colour * (1 + (0.45 if theme.dark else 0.14) * shade)[..., None]
    noise = np.random.default_rng(2).uniform(-0.5, 0.5, (*up.shape, 1))
    pixels = np.full((*up.shape, 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.clip(255 * colour + noise, 0, 255)
    return pixels
