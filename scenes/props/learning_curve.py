"""A learning curve: how far off a guesser is, after more and more meals."""

from __future__ import annotations

import math

import numpy as np

from scenes.props import outline as o
from scenes.props.lettering import Label
from scenes.props.panel import Panel
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.theme import Theme


class LearningCurve(Prop):
    """Error upwards in points, meals to the right on a logarithmic axis; a dashed line is the one to beat.

    show(meals, errors, upto, line): the curve as far as meal `upto`, which lies between whole meals only
    while it is drawn; dots at the axis' own numbers; `line` 0 to 1 is how far the dashed line is drawn.
    exact: every point of the curve. Labels are props of their own: put(curve, *curve.labels).
    """

    def __init__(self, region: Region, theme: Theme, most: int, top: float, to_beat: float, marks: tuple[int, ...],
                 size: float, names: tuple[str, str, str],
                 own: str = " ") -> None:
        """names: of the axes and of the dashed line; own: of the curve, said at its moving end."""
        super().__init__()
        self.most, self.top, self.marks = most, top, marks
        self.plot = Region.spanning(region.left + 1.7 * size + 0.25, region.right - 0.45, region.bottom + 2.7 * size,
                                    region.top - 1.9 * size)
        self.add(Panel(theme, region))
        p = self.plot
        ticks = [o.polyline([(self.x_of(m), p.bottom), (self.x_of(m), p.bottom - 0.10)]) for m in marks]
        levels = [v for v in range(0, math.floor(top) + 1, 2)]
        ticks += [o.polyline([(p.left, self.y_of(v)), (p.left - 0.10, self.y_of(v))]) for v in levels]
        self.shape(np.vstack([o.polyline([(p.left, p.top), (p.left, p.bottom), (p.right, p.bottom)]), *ticks]),
                   stroke=theme.line, width=3.0)
        self.rival = self.shape(np.zeros((0, 3)), stroke=theme.actors[2], width=4.5)
        self.y_beat = self.y_of(to_beat)
        self.line = self.shape(np.zeros((0, 3)), stroke=theme.loss, width=5.0)
        self.dots = self.shape(np.zeros((0, 3)), fill=theme.loss, stroke=theme.panel, width=2.0)
        self.labels = [Label(f"{m:,}", size, theme.soft, (self.x_of(m), p.bottom - 1.15 * size)) for m in marks]
        self.labels += [Label(str(v), size, theme.soft, (p.left - 0.2, self.y_of(v) - 0.35 * size), "right")
                        for v in levels]
        self.labels += [Label(names[0], size, theme.soft, (p.left - 0.1, p.top + 0.75 * size), "left"),
                        Label(names[1], size, theme.soft, ((p.left + p.right) / 2, p.bottom - 2.35 * size))]
        self.own_name = Label(own, size, theme.loss, weight="BOLD")
        self.rival_name = Label(names[2], size, theme.ink, (p.left + 0.2, self.y_beat - 1.05 * size), "left", "BOLD")

    def x_of(self, meals: float) -> float:
        return self.plot.left + self.plot.width * math.log10(max(1.0, meals)) / math.log10(self.most)

    def y_of(self, error: float) -> float:
        return self.plot.bottom + self.plot.height * error / self.top

    def draw(self, meals: tuple[int, ...], errors: tuple[float, ...], upto: float, line: float) -> None:  # type: ignore[override]
        made = [(self.x_of(m), self.y_of(e)) for m, e in zip(meals, errors, strict=True) if m <= upto]
        self.line.outline(o.polyline(made) if len(made) > 1 else np.zeros((0, 3)))
        if made:
            self._name(*made[-1])
        known = dict(zip(meals, errors, strict=True))
        dots = [o.circle(0.11, (self.x_of(m), self.y_of(known[m]))) for m in self.marks if m <= upto]
        self.dots.outline(np.vstack([np.zeros((0, 3)), *dots]))
        end = self.plot.left + line * self.plot.width
        self.rival.outline(o.dashes((self.plot.left, self.y_beat), (end, self.y_beat), 0.16, 0.11))

    def _name(self, x: float, y: float) -> None:
        """The curve's name stands over its end, clear of the dashed line and of what is said at the crossing."""
        half, p = self.own_name.width_of_text / 2, self.plot
        self.own_name.place(min(x + 0.25 + half, p.right - half), max(y + 0.25, self.y_beat + 1.15))

    def read_end(self) -> tuple[float, float]:
        """(meals, error) of the last point that is drawn."""
        x, y, _ = self.at_home(self.line)[-1]
        return (10 ** ((x - self.plot.left) / self.plot.width * math.log10(self.most)),
                (y - self.plot.bottom) / self.plot.height * self.top)

    def read(self) -> list[tuple[float, float]]:
        """(meals, error) of each dot."""
        centres = self.at_home(self.dots).reshape(-1, 32, 3)[:, ::4, :2].mean(axis=1)
        return [(10 ** ((x - self.plot.left) / self.plot.width * math.log10(self.most)),
                 (y - self.plot.bottom) / self.plot.height * self.top) for x, y in centres]

    def read_rival(self) -> float:
        """The error that the dashed line stands at."""
        y = float(self.at_home(self.rival)[0, 1])
        return (y - self.plot.bottom) / self.plot.height * self.top
