"""A small card with one run's loss on it: what all runs have in common is seen at a glance."""

from __future__ import annotations

import math

import numpy as np

from scenes.props.lettering import Label
from scenes.props.outline import circle, dashes, polyline
from scenes.props.panel import Panel
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import blend
from scenes.props.theme import Theme


class SmallCurve(Prop):
    """Loss upwards from zero to its own largest, steps to the right from none to the last.

    show(upto): the curve as far as its point number `upto`, straight on the way to the next.
    Shows: exact, the loss of every point reached. The name is a prop of its own: put(curve, curve.name).
    """

    def __init__(self, region: Region, theme: Theme, steps: tuple[int, ...], losses: tuple[float, ...],
                 name: str, size: float = 0.33) -> None:
        """steps: rising; losses: of these steps, none below 0."""
        super().__init__()
        self.plot = Region.spanning(region.left + 0.28, region.right - 0.28,
                                    region.bottom + 0.22 + 1.3 * size, region.top - 0.26)
        p, self.top = self.plot, max(*losses, 1e-12)
        across = np.asarray(steps, dtype=float) / max(1, steps[-1])
        self.spots = np.column_stack([p.left + p.width * across,
                                      p.bottom + p.height * np.asarray(losses) / self.top])
        self.add(Panel(theme, region, 0.16))
        self.shape(polyline([(p.left, p.top + 0.08), (p.left, p.bottom)]), stroke=theme.line, width=2.5)
        self.shape(dashes((p.left, p.bottom), (p.right, p.bottom), 0.08, 0.07), stroke=theme.wish, width=3.0)
        self.line = self.shape(np.zeros((0, 3)), stroke=theme.loss, width=4.5, round_ends=True)
        self.dot = self.shape(np.zeros((0, 3)), fill=blend(theme.loss, "#FFFFFF", 0.25))
        self.name = Label(name, size, theme.soft, (region.x, region.bottom + 0.16 + 0.1 * size))
        self.show(0.0)

    def draw(self, upto: float) -> None:  # type: ignore[override]
        whole = min(math.floor(upto), len(self.spots) - 1)
        path = self.spots[: whole + 1]
        if whole < len(self.spots) - 1 and upto > whole:
            path = np.vstack([path, path[-1] + (upto - whole) * (self.spots[whole + 1] - path[-1])])
        self.line.outline(polyline(path) if len(path) > 1 else np.zeros((0, 3)))
        self.dot.outline(circle(0.085, tuple(path[-1])))

    def read(self) -> list[float]:
        """The losses that the curve goes through, in the order of its points."""
        line, dot = self.at_home(self.line), self.at_home(self.dot)
        heights = np.append(line[::4, 1], dot[::4, 1].mean())     # the dot is at the end of the line
        return [float((y - self.plot.bottom) / self.plot.height * self.top) for y in heights]
