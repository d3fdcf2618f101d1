"""The map of a model's two parameters, with the way that a run makes on it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import nice_between, tick_letters, whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.words import marked
from scenes.props.map.loss_map import LossMap, Sheet
from scenes.props.map.map_frame import Axis
from scenes.props.map.off_map import OffMap
from scenes.props.map.projection import Projection, Window
from scenes.props.map.trail import Trail
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.map.window import holds, pieces
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.answer_texts import told, unit_of
from scenes.stagings.fitting.fitting_words import first_that_fits
from scenes.stagings.fitting.timing import there
from soupmath import Loss, Trajectory
from soupmath.fits.table import Polynomial

NAMES = {"height": marked("height"), "tilt": marked("tilt")}
LEVELS = 7
AIR = 0.35              # units free about what the map must show
FLAG = 0.6
APART = 0.13            # units between the marks of a trail
CLEAR = 0.2             # units between the letters of neighbouring ticks
LINES = 0.55            # how strong the level lines are


@dataclass(frozen=True, eq=False)
class Excess:
    """A loss over two parameters in units of its own: parameters in `unit` from `middle`, and what it is over the
    least that is known, in unit²."""

    loss: Loss
    middle: np.ndarray
    unit: float
    least: float

    def value(self, u: np.ndarray) -> np.ndarray:
        return (self.loss.value(self.middle + self.unit * u) - self.least) / self.unit**2

    def gradient(self, u: np.ndarray) -> np.ndarray:
        return self.loss.gradient(self.middle + self.unit * u) / self.unit

    def scaled(self, points: np.ndarray) -> np.ndarray:
        with np.errstate(over="ignore"):
            return np.clip((points - self.middle) / self.unit, -1e150, 1e150)

    def as_loss(self) -> Loss:
        return Loss("excess", 2, self.value, self.gradient, minima=np.zeros((1, 2)))


def excess_of(loss: Loss) -> Excess:
    """Seen from the minimum, in the largest way that the loss's window goes from there."""
    best, window = loss.minima[0], loss.window
    unit = float(np.abs(window - best[:, None]).max()) if window is not None else 1.0
    return Excess(loss, best, unit, float(loss.value(best)))


class ParameterMap:
    """Shows: exact, the points of the run and its level lines; the flag stands at the minimum once that is told."""

    def __init__(self, setting: Setting, run: Trajectory, fit: Polynomial, size: float) -> None:
        theme, region = setting.theme, setting.regions["map"]
        self.fit, self.fitted, self.words = fit, run, theme.words
        self.per_unit = float(fit.scaling.spread), float(fit.scaling.middle)
        excess = excess_of(run.loss)
        loss = excess.as_loss()
        self.run = replace(run, points=excess.scaled(run.points))
        reach = 1.25 * np.abs(excess.scaled(run.loss.window)) if run.loss.window is not None else np.ones((2, 2))
        spread = self.per_unit[0]
        ticks = _letters(excess, 1, reach.max(), 3, spread)
        left = max(Label(text, size, theme.soft).width_of_text for _, text in ticks) + 0.25
        ground = Region.spanning(region.left + left, region.right, region.bottom + 2.5 * size, region.top - 1.6 * size)
        self.ground, (window, scale) = ground, _window(ground)
        across = _inside(_letters(excess, 0, window[1], 3), window[:2])
        wide = max((Label(text, size, theme.soft).width_of_text for _, text in across), default=0.0)
        unit = re.sub(r"^ (.+)$", r" (\1)", unit_of(fit.columns[1]))
        axes = (Axis(theme.words.gettext(NAMES["height"]) + unit, _apart(across, (wide + CLEAR) / scale)),
                Axis(theme.words.gettext(NAMES["tilt"]),
                     _inside(_letters(excess, 1, window[3], 4, spread), window[2:])))
        top = float(loss.value(np.array([window[1], window[3]])))
        levels = tuple(top * (k / LEVELS) ** 2 for k in range(1, LEVELS))
        sheet = Sheet(Projection((ground.x, ground.y), (0.0, 0.0), scale, 0.0), window, levels, axes)
        self.map = LossMap(theme, loss, sheet, size, FLAG)
        self.way = WayOnMap(self.run, window)
        self.trail = Trail(theme, theme.ink, "round", 0.085, 4.0, APART)
        self.off = OffMap(theme, size)
        place = setting.regions["formula"]
        self.formula = Number(size, theme.ink, (place.right, baseline(place.y, size)), "right", room=place.width,
                              words=theme.words)
        self.ems = place.width / size
        self.props: list[Prop] = [*self.map.props, self.trail, self.off, self.formula]

    def says(self, s: float) -> str:
        """The line in the map's own two numbers: y = height + tilt × (x − its middle)."""
        spread, middle = self.per_unit
        height, tilt = (float(value) for value in self.fitted.at(s))
        x, y = self.fit.columns
        rise = tilt / spread if spread else 0.0
        sign = "−" if rise < 0 else "+"
        texts = [f"{b} = {told(height)} {sign} {told(abs(rise))} × ({a} − {told(middle)})"
                 for a, b in ((x, y), ("x", "y"))]
        return first_that_fits(self.words, [*texts, " "], "BOLD", self.ems)

    def spots(self, points: np.ndarray) -> tuple[tuple[float, float], ...]:
        return tuple(self.map.view.spot(point) for point in points)

    def made(self, s: float) -> tuple[tuple[float, float], ...]:
        """Where the points made so far lie that are on the map."""
        way = self._way(s)[:-1]
        return self.spots(way[[holds(self.way.window, point) for point in way]])

    def _way(self, s: float) -> np.ndarray:
        """The points (n, 2) made so far, and the one at the playhead."""
        return np.concatenate([self.run.points[self.run.kept <= whole_step(s)], [self.run.at(s)]])

    def pose(self, now: Moment) -> None:
        seen = there(now, "map")
        self.map.pose(seen)
        self.map.lines.appear(LINES * seen)
        self.map.flag.appear(seen * there(now, "answer"))
        self.formula.show(self.says(now.step)).appear(seen * (1 - there(now, "answer", "makes room")))
        on = pieces(self.way.window, self._way(now.s))
        self.trail.show(self.made(now.s), *map(self.spots, on))
        self.trail.appear(seen)
        left = self._left(now.s)
        self.off.mark(None if left is None else self.map.view.spot(left), self.ground, seen)

    def _left(self, s: float) -> np.ndarray | None:
        """Where the way left the map, while it is off it."""
        way = self._way(s)[:-1]
        if holds(self.way.window, way[-1]):
            return None
        on = pieces(self.way.window, way)
        return on[-1][-1] if on else self.way.nearest(whole_step(s))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if there(now, "map") < 1.0:
            return
        yield from self.map.readings()
        made = np.array(self.made(now.s)).reshape(-1, 2)
        true = made[self.trail.marked(tuple(map(tuple, made.tolist())))]
        found = np.array(self.trail.read()).reshape(-1, 2)
        worst = np.abs(found - true).max(initial=0.0) if len(found) == len(true) else np.inf
        if self.formula.faded == 1.0:
            yield self.formula.reading("the line", self.says(now.step))
        yield Reading("points on the map", "exact", float(worst), 0.0)


def _window(ground: Region) -> tuple[Window, float]:
    """(a window round the minimum in which parameters up to 1 from it lie; units for 1 of a parameter)."""
    scale = min(ground.width - 2 * AIR, ground.height - 2 * AIR) / 2
    across, up = ground.width / 2 / scale, ground.height / 2 / scale
    return (-across, across, -up, up), scale


def _letters(excess: Excess, which: int, reach: float, most: int, per: float = 1.0) -> tuple[tuple[float, str], ...]:
    """Round numbers of a parameter within reach of its best, where they stand and what is written there.

    per: of what it is told for each one: of a tilt, spreads of x."""
    middle, wide = float(excess.middle[which]), float(reach) * excess.unit
    values = nice_between((middle - wide) / per, (middle + wide) / per, most)
    places = [(value * per - middle) / excess.unit for value in values]
    return tuple(zip(places, tick_letters(values), strict=True))


def _apart(ticks: tuple[tuple[float, str], ...], least: float) -> tuple[tuple[float, str], ...]:
    """Every tick, or every other and so on, such that neighbours are so far from each other."""
    pitch = min((b[0] - a[0] for a, b in pairwise(ticks)), default=least)
    return ticks[::math.ceil(least / pitch - 1e-9)]


def _inside(ticks: tuple[tuple[float, str], ...], span: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    return tuple(tick for tick in ticks if span[0] <= tick[0] <= span[1])
