"""A run over two parameters on a map: its trail, and the cook at the end of that."""

from __future__ import annotations

from collections.abc import Iterator

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.theme import Theme
from scenes.props.cast.cook import Cook
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Trail

MARK = 0.06             # radius of a point of the trail


class MapWalk:
    """What stands in the middle of it, such as a step's arrow, lies on the trail and under the cook."""

    def __init__(self, theme: Theme, run: sm.Trajectory, view: Projection, cook: float) -> None:
        """cook: height."""
        self.run, self.view = run, view
        self.trail = Trail(theme, theme.ink, radius=MARK)
        self.cook = Cook(theme, cook, apron=theme.ink, lantern=False)

    @property
    def back(self) -> list[Prop]:
        return [self.trail]

    @property
    def front(self) -> list[Prop]:
        return [self.cook]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.back, *self.front]

    def spot(self, s: float) -> tuple[float, float]:
        return self.view.spot(self.run.at(s))

    def pose(self, there: float, s: float) -> None:
        for prop in self.props:
            prop.appear(there)
        if there <= 0:
            return
        made = tuple(self.spot(k) for k in range(whole_step(s) + 1))
        self.trail.show(made, (*made, self.spot(s)) if s > len(made) - 1 else made)
        self.cook.place(*self.spot(s))

    def readings(self, s: float, name: str) -> Iterator[Reading]:
        yield from pair(f"{name}: the cook", self.cook.read(), self.spot(s))
        for k, mark in enumerate(self.trail.read()):
            yield from pair(f"{name}: point {k}", mark, self.spot(k))
