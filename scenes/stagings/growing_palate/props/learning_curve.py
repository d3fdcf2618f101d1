"""A learning curve: how far off a guesser is, after more and more meals."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline
from scenes.kit.outline import Points
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.panel import Panel

ROOMY = 1.9         # units from one power of ten to the next that leave room to say so between them
LAST = 0.18         # units that the last number gives way to the right where there is none
DOT = 0.11
FRAME = 0.10        # units at the foot that no letter comes to
EVERY = 2           # points of error from one level with a number to the next


@dataclass(frozen=True)
class Scales:
    """most: meals at the right end; top: the error at the upper end; to_beat: that of the level line; marks: the
    numbers of the axis of meals, and the errors there."""

    most: int
    top: float
    to_beat: float
    marks: Mapping[int, float]


@dataclass(frozen=True)
class Wording:
    """What is measured, what is counted, who is to be beaten, whose the curve is, and the em of all that."""

    measure: str
    counted: str
    rival: str
    learner: str
    size: float


class LearningCurve(Prop):
    """Error upwards in points, meals to the right on a logarithmic axis; a level line is the one to beat.

    show(meals, errors, upto, line): the curve as far as meal `upto`, which lies between whole meals only
    while it is drawn; dots at those of the axis' own numbers where there is room to say the error;
    `line` 0 to 1 is how far the level line is drawn.
    exact: every point of the curve; printed: the error at each dot, and that of the level line. Labels are
    props of their own: put(curve, *curve.labels, *curve.values, curve.rival_name). The first number says whose
    curve it is.
    """

    def __init__(self, region: Region, theme: Theme, scales: Scales, wording: Wording) -> None:
        super().__init__()
        self.theme, self.scales, self.wording, size = theme, scales, wording, wording.size
        self.plot = Region.spanning(region.left + 1.7 * size + 0.25, region.right - 0.85, region.bottom + 2.75 * size,
                                    region.top - 1.9 * size)
        self.y_beat = self.y_of(scales.to_beat)
        self.levels = range(0, math.floor(scales.top) + 1, EVERY)
        self.add(Panel(theme, region, 0.12, framed=True))
        self.shape(self._axes(), stroke=theme.line, width=2.2)
        self.rival = self.shape(stroke=theme.actors[2], width=4.5)
        self.line = self.shape(stroke=theme.loss, width=5.0)
        self.dots = self.shape(fill=theme.loss, stroke=theme.panel, width=2.0)
        self._name_axes(region)
        self.dotted = tuple(m for m, error in scales.marks.items() if self._free(m, error))
        self.values = [self._value(m, scales.marks[m]) for m in self.dotted]
        self.rival_name = Label(self._named(wording.rival, scales.to_beat, self._roomy), size, theme.ink,
                                (self.plot.left + 0.36, self.y_beat - 0.07 - 0.72 * size), "left", "BOLD",
                                words=theme.words)
        self.rival_name.place(0.0, -max(0.0, self.rival_name.high - 0.72 * size))

    @property
    def _roomy(self) -> bool:
        return self.plot.width / math.log10(self.scales.most) > ROOMY

    def _axes(self) -> Points:
        p = self.plot
        ticks = [o.polyline([(self.x_of(m), p.bottom), (self.x_of(m), p.bottom - 0.10)]) for m in self.scales.marks]
        ticks += [o.polyline([(p.left, self.y_of(v)), (p.left - 0.10, self.y_of(v))]) for v in self.levels]
        return np.vstack([o.polyline([(p.left, p.top), (p.left, p.bottom), (p.right, p.bottom)]), *ticks])

    def _name_axes(self, region: Region) -> None:
        p, size, soft = self.plot, self.wording.size, self.theme.soft
        last = 0.0 if self._roomy else LAST
        self.measure = Label(self.wording.measure, size, soft, (region.left + 0.25, p.top + 0.75 * size), "left",
                             words=self.theme.words)
        self.labels = [
            *(Label(f"{m:,}", size, soft, (self.x_of(m) + last * (m >= self.scales.most), p.bottom - 1.15 * size),
                    words=self.theme.words)
              for m in self.scales.marks),
            *(Label(str(v), size, soft, (p.left - 0.2, baseline(self.y_of(v), size)), "right") for v in self.levels),
            self.measure,
            self._counted(region)]

    def _counted(self, region: Region) -> Label:
        """Under the numbers, and clear of the frame with all its letters."""
        p, size = self.plot, self.wording.size
        label = Label(self.wording.counted, size, self.theme.soft, ((p.left + p.right) / 2, p.bottom - 2.4 * size))
        label.place(0.0, max(0.0, region.bottom + FRAME + label.deep - (p.bottom - 2.4 * size)))
        return label

    def x_of(self, meals: float) -> float:
        return self.plot.left + self.plot.width * math.log10(max(1.0, meals)) / math.log10(self.scales.most)

    def meals_at(self, x: float) -> float:
        return float(10 ** ((x - self.plot.left) / self.plot.width * math.log10(self.scales.most)))

    def y_of(self, error: float) -> float:
        return self.plot.bottom + self.plot.height * error / self.scales.top

    def error_at(self, y: float) -> float:
        return float((y - self.plot.bottom) / self.plot.height * self.scales.top)

    def draw(self, meals: tuple[int, ...], errors: tuple[float, ...], upto: float, line: float) -> None:
        made = [(self.x_of(m), self.y_of(e)) for m, e in zip(meals, errors, strict=True) if m <= upto]
        self.line.outline(o.polyline(made) if len(made) > 1 else o.EMPTY)
        known = dict(zip(meals, errors, strict=True))
        dots = [o.circle(DOT, (self.x_of(m), self.y_of(known[m]))) for m in self.dotted if m <= upto]
        self.dots.outline(o.together(dots))
        end = self.plot.left + line * self.plot.width
        self.rival.outline(o.polyline([(self.plot.left, self.y_beat), (end, self.y_beat)]))

    def _free(self, meals: int, error: float) -> bool:
        """A number can stand at this dot, clear of the level line; where none can, there is no dot."""
        last = meals == tuple(self.scales.marks)[-1]
        return last or not -0.2 < self.y_beat - self.y_of(error) < 0.6 + self.wording.size

    def said(self, meals: int, error: float) -> str:
        """What stands at a dot; the first one tells whose the curve is, and what is counted."""
        return self._named(self.wording.learner, error, True) if meals == self.dotted[0] else f"{error:.1f}"

    def _named(self, who: str, error: float, wordy: bool) -> str:
        """Whose error it is; wordy: and that it is one."""
        words, error_said = self.theme.words, f"{error:.1f}"
        # For translators: learner: 6.7 off, in points
        return (words.gettext("{who}: {error} off", who=who, error=error_said) if wordy
                else words.gettext("{who}: {error}", who=who, error=error_said))

    def _value(self, meals: int, error: float) -> Label:
        """The words at a dot: over it to the right, where the curve falls away."""
        size, last = self.wording.size, tuple(self.scales.marks)[-1]
        up = {self.dotted[0]: 0.22, last: baseline(0.0, size)}.get(meals, 0.20)
        at = (self.x_of(meals) + 0.18, self.y_of(error) + up)
        return Label(self.said(meals, error), size, self.theme.loss, at, "left", "BOLD", words=self.theme.words)

    def read_end(self) -> tuple[float, float]:
        """(meals, error) of the last point that is drawn."""
        x, y, _ = self.at_home(self.line)[-1]
        return self.meals_at(x), self.error_at(y)

    def read(self) -> list[tuple[float, float]]:
        """(meals, error) of each dot."""
        centres = self.at_home(self.dots).reshape(-1, 32, 3)[:, ::4, :2].mean(axis=1)
        return [(self.meals_at(x), self.error_at(y)) for x, y in centres]

    def read_rival(self) -> float:
        """The error that the level line stands at."""
        return self.error_at(self.at_home(self.rival)[0, 1])


class Lead(Prop):
    """What lies between the curve and the level line: show(meals, errors) of points under that line.

    exact: the meals it reaches from and to.
    """

    def __init__(self, curve: LearningCurve, colour: str) -> None:
        super().__init__()
        self.curve = curve
        self.area = self.shape(fill=colour, alpha=0.38)

    def draw(self, meals: tuple[int, ...], errors: tuple[float, ...]) -> None:
        if len(meals) < 2:
            self.area.outline(o.EMPTY)
            return
        under = [(self.curve.x_of(m), self.curve.y_of(e)) for m, e in zip(meals, errors, strict=True)]
        over = [(self.curve.x_of(m), self.curve.y_beat) for m in (meals[-1], meals[0])]
        self.area.outline(o.polygon([*under, *over]))

    def read(self) -> tuple[float, float]:
        """(meals at its beginning, at its end)."""
        x = self.at_home(self.area)[:, 0]
        return self.curve.meals_at(float(x.min())), self.curve.meals_at(float(x.max()))
