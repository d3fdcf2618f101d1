"""A run over two parameters on a map: its trail, and the cook at the end of that."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.setting import Setting
from scenes.props.cast.cook import Cook
from scenes.props.map.off_map import OffMap
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Places, Trail
from scenes.props.map.way_on_map import WayOnMap

MARK = 0.06             # radius of a point of the trail


class MapWalk:
    """What stands in the middle of it, such as a step's arrow, lies on the trail and under the cook.

    Shows what lies on the map; of a run that has left it, where.
    """

    def __init__(self, setting: Setting, name: str, on: WayOnMap, view: Projection, cook: float) -> None:
        """name: of the run; cook: height."""
        theme, self.name = setting.theme, name
        self.run, self.on, self.view, self.sheet = on.run, on, view, view.lies(on.window)
        self.trail = Trail(theme, theme.ink, radius=MARK)
        self.trail.whose = name
        self.cook = Cook(theme, cook, apron=theme.ink, lantern=False)
        self.off_map = OffMap(theme, setting.sizes["tick"])

    @property
    def back(self) -> list[Prop]:
        return [self.trail]

    @property
    def front(self) -> list[Prop]:
        return [self.cook, self.off_map]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.back, *self.front]

    def spot(self, s: float) -> tuple[float, float]:
        return self.view.spot(self.run.at(s))

    def pose(self, there: float, s: float) -> None:
        self.trail.appear(there)
        self.cook.appear(there * self.on.presence(s, self.view))
        self.off_map.appear(0.0)
        if there <= 0:
            return
        self.trail.show(tuple(self.spot(k) for k in self.on.steps(s)), *self._ways(s))
        self.cook.place(*self.spot(s))
        left = self.on.left(s)
        self.off_map.mark(None if left is None else self.view.spot(left), self.sheet, there)

    def _ways(self, s: float) -> tuple[Places, ...]:
        made = np.arange(whole_step(s) + 1.0)
        ways = self.on.ways([*made, s] if s > made[-1] else made)
        return tuple(tuple(self.view.spot(point) for point in way) for way in ways)

    def readings(self, s: float) -> Iterator[Reading]:
        yield from pair(f"{self.name}: the cook", self.cook.read(), self.spot(s))
        for k, mark in zip(self.on.steps(s), self.trail.read(), strict=True):
            yield from pair(f"{self.name}: point {k}", mark, self.spot(k))
