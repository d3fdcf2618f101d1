"""A learning curve on an even axis of meals that can be drawn together: how far off a guesser is, meal by meal."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit import outline as o
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.words import Words

DOT, TICK = 0.10, 0.10
APART = 0.25            # ems, at least, between two numbers of the axis
MOST, COMING = 12, 0.03     # of numbers of one level on an axis; how much more room than it needs one has that stands
TOP = 10.0              # points of error at the upper end of the ruler
LEAD = 0.45             # how strongly it is shaded by how much the curve is under the level line


class LearningCurve(Prop):
    """Error upwards in points, meals to the right on an even axis that ends at `most`.

    show(meals, errors, upto, most, line, ticks): the curve as far as meal `upto`; dots at those of `dotted` that it has
    reached; `line` 0 to 1 is how far the level line of `to_beat` is drawn. exact: every point of the curve, and the
    level line, and where the shade between both begins. plot: its foot is no error, its top TOP points off.
    """

    def __init__(self, plot: Region, theme: Theme, to_beat: float, dotted: Sequence[int], colour: str = "",
                 leads: int | None = None) -> None:
        """colour: of the level line; leads: the meal from which on it is shaded between both."""
        super().__init__()
        self.leads = leads
        self.lead = self.shape(fill=theme.actors[1], alpha=LEAD)
        self.plot, self.to_beat, self.dotted, self.most = plot, to_beat, dotted, 1.0
        self.axis = self.shape(stroke=theme.line, width=2.6)
        self.rival = self.shape(stroke=colour or theme.ink, width=4.5)
        self.line = self.shape(stroke=theme.actors[1], width=5.0)
        self.dots = self.shape(fill=theme.actors[1], stroke=theme.panel, width=2.0)

    def x_of(self, meals: float, most: float = 0.0) -> float:
        return self.plot.left + self.plot.width * meals / (most or self.most)

    def y_of(self, error: float) -> float:
        return self.plot.bottom + self.plot.height * error / TOP

    def draw(self, meals: tuple[int, ...], errors: tuple[float, ...], upto: float, most: float, line: float,
             ticks: tuple[int, ...]) -> None:
        self.most, p = most, self.plot
        ends = [o.polyline([(p.left, p.bottom), (p.right, p.bottom)])]
        self.axis.outline(np.vstack([*ends, *(o.polyline([(x, p.bottom), (x, p.bottom - TICK)])
                                              for x in map(self.x_of, ticks))]))
        made = [(self.x_of(m), self.y_of(e)) for m, e in zip(meals, errors, strict=True) if m <= upto]
        self.line.outline(o.polyline(made) if len(made) > 1 else o.EMPTY)
        since = [] if self.leads is None else [p for m, p in zip(meals, made, strict=False) if m >= self.leads]
        foot = self.y_of(self.to_beat)
        self.lead.outline(o.polygon([*since, (since[-1][0], foot), (since[0][0], foot)]) if len(since) > 1 else o.EMPTY)
        known = dict(zip(meals, errors, strict=True))
        self.dots.outline(o.together([o.circle(DOT, (self.x_of(m), self.y_of(known[m])))
                                      for m in self.dotted if m <= upto]))
        y = self.y_of(self.to_beat)
        self.rival.outline(o.dashes((p.left, y), (p.left + max(0.02, line) * p.width, y), 0.16, 0.11)
                           if line else o.EMPTY)

    def read_end(self) -> tuple[float, float]:
        """(meals, error) where the curve ends."""
        x, y = self.at_home(self.line)[-1, :2]
        return self._meals_at(float(x)), self._error_at(float(y))

    def read_dots(self) -> list[tuple[float, float]]:
        """(meals, error) of each dot."""
        rings = self.at_home(self.dots)
        if not len(rings):
            return []
        middles = rings.reshape(-1, len(o.circle(DOT)), 3)
        return [(self._meals_at(float(x)), self._error_at(float(y))) for x, y in
                (0.5 * (ring.min(axis=0) + ring.max(axis=0))[:2] for ring in middles)]

    def read_lead(self) -> float | None:
        """The meal from which on it is shaded; None while it is not."""
        points = self.at_home(self.lead)
        return self._meals_at(float(points[:, 0].min())) if len(points) else None

    def read_rival(self) -> float:
        """The error at which the level line lies."""
        return self._error_at(float(self.at_home(self.rival)[:, 1].mean()))

    def _meals_at(self, x: float) -> float:
        return (x - self.plot.left) / self.plot.width * self.most

    def _error_at(self, y: float) -> float:
        return (y - self.plot.bottom) / self.plot.height * TOP


class AxisNumbers:
    """The numbers of an axis of meals while it is drawn together: those of every power of ten and of five of them, each
    as long as there is room for it and its like."""

    def __init__(self, curve: LearningCurve, theme: Theme, size: float, most: int, words: Words) -> None:
        """most: meals that the axis ever has."""
        self.curve, self.size = curve, size
        y = curve.plot.bottom - TICK - 0.12 - 0.72 * size
        self.levels = [s for k in range(6) for s in (10**k, 5 * 10**k)]
        values = sorted({k * s for s in self.levels for k in range(MOST + 1) if k * s <= most})
        self.labels = {m: Label(f"{m:,}", size, theme.ink, (0.0, y), weight="SEMIBOLD", words=words) for m in values}

    @property
    def props(self) -> list[Prop]:
        return [*self.labels.values()]

    def there(self, value: int, most: float) -> float:
        """How far a number is there: as its coarsest level has room, or comes to have it."""
        if value > most + 1e-6:
            return 0.0
        level = max(s for s in self.levels if value % s == 0)
        apart = self.curve.plot.width * level / most
        need = max(self.labels[m].width_of_text for m in self.labels if m <= most) + APART * self.size
        return min(1.0, max(0.0, (apart / need - 1) / COMING))

    def ticks(self, most: float) -> tuple[int, ...]:
        return tuple(value for value in self.labels if self.there(value, most) > 0)

    def pose(self, most: float, there: float) -> None:
        for value, label in self.labels.items():
            seen = self.there(value, most)
            label.place(self.curve.x_of(value, most) if seen else 0.0, 0.0)
            label.appear(there * seen)
