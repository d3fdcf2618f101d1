"""Runs on a map seen from above: the ground they share, and the trail of each."""

from __future__ import annotations

import math
from collections.abc import Iterator

import soupmath as sm
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.theme import Theme
from scenes.props.cast.cook import Cook
from scenes.props.map.contour_map import ContourMap, Tint, Window
from scenes.props.map.map_frame import Axis, MapFrame
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Trail
from scenes.props.measure.flag import Flag

Levels = tuple[float, ...]


class Map:
    """Tinted ground with level lines, its two rulers and the flag at the lowest minimum."""

    def __init__(self, theme: Theme, loss: sm.Loss, view: Projection, window: Window, levels: Levels,
                 axes: tuple[Axis, Axis], size: float, flag: float) -> None:
        """size: em of the rulers' letters; flag: height."""
        self.tint = Tint(theme, loss, window, max(levels))
        self.lines = ContourMap(theme, loss, window, levels)
        self.frame, self.flag = MapFrame(theme, window, *axes, size=size), Flag(theme, flag)
        self.best = loss.minima[0]
        self.look(view)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.tint, self.lines, self.frame, *self.frame.labels, self.flag]

    def look(self, view: Projection, flag: float = 1.0) -> None:
        """From another view; flag: its size beside that in which it was built."""
        self.view = view
        x, y = view.project(self.best)
        self.flag.place(float(x), float(y), 0.0, flag)

    def pose(self, there: float) -> None:
        for prop in (self.tint, self.lines, self.frame, self.flag):
            prop.appear(there)
        if there > 0:
            self.tint.show(self.view)
            self.lines.show(self.view, 0.0)
            self.frame.show(self.view)

    def readings(self) -> Iterator[Reading]:
        for level, loss in self.lines.read():
            yield Reading(f"the line of {level:g}", "exact", loss, level)


class MapWalk:
    """The trail of a run over two parameters, and the cook at its end."""

    def __init__(self, theme: Theme, run: sm.Trajectory, view: Projection, colour: str, mark: str,
                 cook: float, radius: float = 0.065) -> None:
        """cook: height; its apron has the trail's colour."""
        self.run, self.view = run, view
        self.trail = Trail(theme, colour, mark, radius)
        self.cook = Cook(theme, cook, apron=colour, lantern=False)

    @property
    def props(self) -> list[Prop]:
        return [self.trail, self.cook]

    def spot(self, s: float) -> tuple[float, float]:
        x, y = self.view.project(self.run.at(s))
        return float(x), float(y)

    def pose(self, there: float, s: float, cook: float = 1.0) -> None:
        self.trail.appear(there)
        self.cook.appear(there * cook)
        if there <= 0:
            return
        made = tuple(self.spot(k) for k in range(math.floor(s + 1e-9) + 1))
        self.trail.show(made, (*made, self.spot(s)) if s > len(made) - 1 else made)
        self.cook.place(*self.spot(s))

    def readings(self, s: float, name: str) -> Iterator[Reading]:
        yield from pair(f"{name}: the cook", self.cook.read(), self.spot(s))
        for k, mark in enumerate(self.trail.read()):
            yield from pair(f"{name}: point {k}", mark, self.spot(k))
