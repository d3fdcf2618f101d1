"""The step as it lies on the ground: an arrow that bends with what it lies on."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

WIDTH, HEAD, WING = 0.15, 0.34, 0.17     # of the shaft; length of the head, and half its width
OF_SHORT = 0.65         # of a short arrow's length, that its head is at most
LEAST = 1e-4            # units under which there is nothing to see
NOTHING = 1e-9          # units under which two points are one: where the ground is too far out to be told apart


class GroundArrow(Prop):
    """show(path, part, thick): along (x, y) after (x, y), as far as `part` of its length; thick: times as much as
    usual, for who looks from afar. exact: tail and tip, when whole."""

    meaning: str | None = "step"

    def __init__(self, theme: Theme, size: float = 1.0, colour: str = "", meaning: str | None = "step") -> None:
        """colour: of what is a part of a step; meaning: what that stands for."""
        super().__init__()
        self.meaning = meaning
        self.size, self.tip, self.tail = size, (0.0, 0.0), (0.0, 0.0)
        self.arrow = self.shape(fill=colour or theme.step, stroke=theme.outline, width=2.0)

    def draw(self, path: tuple[tuple[float, float], ...], part: float = 1.0, thick: float = 1.0) -> None:
        way = _cut(np.asarray(path, dtype=float), part)
        way = way[np.concatenate([[True], np.linalg.norm(np.diff(way, axis=0), axis=1) > NOTHING])]
        long = _length(way)
        if long[-1] <= LEAST:
            self.arrow.outline(o.EMPTY)
            return
        head = min(HEAD * self.size * thick, OF_SHORT * float(long[-1]))
        neck = _at(way, long, long[-1] - head)
        shaft = np.vstack([way[long < long[-1] - head], neck])
        along = (way[-1] - neck) / np.linalg.norm(way[-1] - neck)
        across = np.array([-along[1], along[0]])
        wing = WING * head / HEAD * across
        left, right = _sides(shaft, 0.5 * WIDTH * head / HEAD)
        self.arrow.outline(o.polygon(np.vstack([way[-1], neck - wing, right[::-1], left, neck + wing])))

    def read(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """(tail, tip) as they stand; both NaN without an arrow."""
        if not len(self.arrow.points):
            return (float("nan"),) * 2, (float("nan"),) * 2
        corners = self.at_home(self.arrow)[::4, :2]
        middle = len(corners) // 2
        tail = 0.5 * (corners[middle] + corners[middle + 1])
        return (float(tail[0]), float(tail[1])), (float(corners[0, 0]), float(corners[0, 1]))


def _sides(shaft: np.ndarray, half: float) -> tuple[np.ndarray, np.ndarray]:
    """The edges of the shaft, left and right of its way."""
    way = np.gradient(shaft, axis=0)
    normal = np.column_stack([-way[:, 1], way[:, 0]]) / np.linalg.norm(way, axis=1)[:, None]
    return shaft + half * normal, shaft - half * normal


def _length(way: np.ndarray) -> np.ndarray:
    """How far each point is along the way."""
    return np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))])


def _at(way: np.ndarray, long: np.ndarray, far: float) -> np.ndarray:
    return np.array([np.interp(far, long, way[:, k]) for k in (0, 1)])


def _cut(way: np.ndarray, part: float) -> np.ndarray:
    if part >= 1.0:
        return way
    long = _length(way)
    far = part * float(long[-1])
    return np.vstack([way[long < far], _at(way, long, far)])
