"""The rulers of a map and the axis that stands on it: where parameters and loss are read off."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Self

import numpy as np

from scenes.kit import outline as o
from scenes.kit.lettering import LATIN_DEEP, Label
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.map.projection import Projection, Window

TICK = 0.10


@dataclass(frozen=True)
class Axis:
    """A quantity's name with its unit, and its ticks: (value, letters)."""

    name: str
    ticks: tuple[tuple[float, str], ...]


class MapFrame(Prop):
    """Rulers along the low edges of a window (p low, p high, q low, q high), heights at their corner.

    show(view, post): post is how far the axis of heights is there. exact: where its ticks stand.
    The letters stay upright; they are props of their own, so that they can move by themselves:
    put(frame, *frame.labels).
    """

    bleeds = True

    def __init__(self, theme: Theme, window: Window, axes: tuple[Axis, ...], size: float,
                 q_beyond: bool = False, edge: float = -math.inf, numbered: str | None = None,
                 amid: bool = False) -> None:
        """axes: of p, of q and, if there is one, of height; size: em; q_beyond: the ruler of q stands at high p,
        not at low; edge: beyond which the name of the height does not stand at the left; amid: a ruler of q there
        has its name beside its middle."""
        super().__init__()
        self.window, self.size, self.line = window, size, theme.line
        self.q_at, self.amid = window[1 if q_beyond else 0], amid
        self.axes, self.edge_at_left = axes, edge
        self.edge = self.shape(stroke=theme.line, width=2.0, stroke_alpha=0.8)
        self.rulers = [self.shape(stroke=theme.line, width=3.0) for _ in self.axes]
        self.letters = [[Label(text, size, numbered or theme.soft, words=theme.words) for _, text in axis.ticks]
                        for axis in self.axes]
        self.names = [Label(axis.name or " ", size, theme.ink).keep(LATIN_DEEP) for axis in self.axes]

    @property
    def labels(self) -> list[Label]:
        return [*(label for row in self.letters for label in row), *self.names]

    @property
    def upright(self) -> list[Label]:
        """The letters of the axis of heights, if there is one."""
        return [*self.letters[2], self.names[2]] if len(self.axes) > 2 else []

    def appear(self, amount: float) -> Self:
        super().appear(amount)
        for label in self.labels:
            label.appear(amount)
        return self

    def draw(self, view: Projection, post: float = 0.0) -> None:
        p0, p1, q0, q1 = self.window
        self.edge.paint(stroke=self.line, stroke_alpha=0.8 * (1.0 - post))
        for ruler in self.rulers[2:]:
            ruler.paint(stroke=self.line, stroke_alpha=post)
        self.edge.outline(o.polygon(view.project([(p0, q0), (p1, q0), (p1, q1), (p0, q1)])))
        for k, (ruler, axis) in enumerate(zip(self.rulers, self.axes, strict=True)):
            out = self._outward(view, k)
            feet = [self._foot(view, k, value) for value, _ in axis.ticks]
            ruler.outline(np.vstack([o.polyline(self._ends(view, k)),
                                     *(o.polyline([foot, foot + TICK * out]) for foot in feet)]))
            self._letter(view, k)

    def _ends(self, view: Projection, k: int) -> np.ndarray:
        p0, p1, q0, q1 = self.window
        if k == 2:
            return view.project([(p0, q0), (p0, q0)], [0.0, self.axes[2].ticks[-1][0]])
        return view.project([(p0, q0), (p1, q0)] if k == 0 else [(self.q_at, q0), (self.q_at, q1)])

    def _foot(self, view: Projection, k: int, value: float) -> np.ndarray:
        p0, _, q0, _ = self.window
        if k == 2:
            return view.project((p0, q0), value)
        return view.project((value, q0) if k == 0 else (self.q_at, value))

    def _letter(self, view: Projection, k: int) -> None:
        """Ticks' letters beyond the ticks, the name beyond the letters."""
        out, widest = self._outward(view, k), 0.0
        for (value, _), label in zip(self.axes[k].ticks, self.letters[k], strict=True):
            widest = max(widest, label.width_of_text)
            self._put(label, self._foot(view, k, value) + (TICK + 0.08) * out, out)
        start, end = self._ends(view, k)
        if not self.axes[k].name:
            return
        if k == 1 and abs(out[0]) > 0.99:       # an upright ruler: its name stands above it
            label = self.names[k]
            label.place(float(end[0] + 0.5 * label.width_of_text), float(end[1] + 0.16))
            return
        if k == 2:
            half = 0.5 * self.names[k].width_of_text
            aside = max(0.0, self.edge_at_left - (float(end[0]) + 0.12 - 2 * half))
            over = max(0.24, 0.8 * self.size)
            left = np.array([0.12 - half + aside, over + 0.35 * (aside > 0)])       # over what it would come to
            self._put(self.names[k], end + left, np.array([0.0, 1.0]))
            return
        away = TICK + 0.18 + widest * abs(out[0]) + self.size * abs(out[1])
        along = 0.5
        if k == 1 and self.q_at == self.window[1] and not self.amid:      # by the near corner, under letters
            along, away = 0.02, TICK + 0.18 + 1.1 * self.size
        self._put(self.names[k], start + along * (end - start) + away * out, out)

    def _outward(self, view: Projection, k: int) -> np.ndarray:
        """Unit vector in the picture from the map across the ruler of an axis."""
        p0, p1, q0, q1 = self.window
        if k == 2:
            return np.array([-1.0, 0.0])
        inner = (p0, q1) if k == 0 else (p0 + p1 - self.q_at, q0)
        start, end = view.project([(p0, q0) if k == 0 else (self.q_at, q0), inner])
        return (start - end) / np.linalg.norm(start - end)

    def _put(self, label: Label, edge: np.ndarray, out: np.ndarray) -> None:
        """A label that lies wholly beyond `edge`."""
        half = 0.5 * np.array([label.width_of_text, 0.72 * self.size])
        middle = edge + out * float(half @ np.abs(out))
        label.place(float(middle[0]), float(middle[1] - half[1]))

    def read(self) -> list[list[float]]:
        """The values at which the ticks of each ruler stand."""
        view: Projection = self.shown[0]  # type: ignore[assignment, index]
        feet = [self.at_home(ruler)[4::4, :2] for ruler in self.rulers]
        read = [view.ground(feet[k])[:, k].tolist() for k in (0, 1)]
        zero = view.project((self.window[0], self.window[2]))
        return read + [[float((y - zero[1]) / view.rise) for _, y in feet[2]]] * (len(feet) > 2)
