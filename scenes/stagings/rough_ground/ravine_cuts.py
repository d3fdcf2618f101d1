"""What makes a ravine: the ground cut through where the cook stands, across and along, on one scale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

import soupmath as sm
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.cook import Cook
from scenes.props.map.projection import Projection
from scenes.props.measure.guide import Guide
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.rough_ground.props.ground_section import Slice

CUTS = ("across", "along")
COOK = 0.5              # height
COMES = (16, 34)        # ticks at which the cuts are made where no word says so
MADE = 12               # ticks that one needs
NEEDS = MADE + 6        # ticks from then to the end of the beat


class RavineCuts:
    """Two lines on the map from the start of a run, as long as the way to the other wall, and their slices."""

    def __init__(self, theme: Theme, run: sm.Trajectory, view: Projection, regions: Mapping[str, Region],
                 size: float) -> None:
        """size: em of the names."""
        self.run, self.view = run, view
        where = [regions[name] for name in CUTS]
        self.ways = dict(zip(CUTS, self._ways(), strict=True))
        self.slices = {name: Slice(theme, at, run.loss, run.points[0], self.ways[name])
                       for name, at in zip(CUTS, where, strict=True)}
        self.lines = {name: Guide(theme.ink, 4.5, 0.13, 0.09) for name in CUTS}
        self.names = {name: Label(name, size, theme.ink, (at.x, at.bottom - 0.22 - 0.75 * size))
                      for name, at in zip(CUTS, where, strict=True)}
        self.cooks = {name: Cook(theme, COOK, lantern=False) for name in CUTS}
        for name, cook in self.cooks.items():
            cook.place(*self.slices[name].at(0.0))

    def _ways(self) -> tuple[np.ndarray, np.ndarray]:
        """Across the sharpest bend to the other wall, and as far along, both towards the best."""
        start, loss = self.run.points[0], self.run.loss
        assert loss.hessian is not None
        _, bends = np.linalg.eigh(loss.hessian(start))
        off = (start - loss.minima[0]) @ bends
        across, along = -np.sign(off[-1]) * bends[:, -1], -np.sign(off[0]) * bends[:, 0]
        far = 2 * abs(float(off[-1]))
        return far * across, far * along

    def lines_on_map(self) -> list[Prop]:
        return list(self.lines.values())

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.slices.values(), *self.names.values(), *self.cooks.values()]

    def pose(self, now: Moment, there: float) -> None:
        for name in CUTS:
            cut = self._cut(now, name)
            seen = there * min(1.0, 4 * cut) * (1.0 - now.ease(0, SMALL) if not now.beat.exit.get("cut") else 1.0)
            for prop in (self.slices[name], self.lines[name], self.names[name], self.cooks[name]):
                prop.appear(seen)
            if seen > 0:
                self.slices[name].show(cut)
                self.lines[name].show(self._spot(0.0, name), self._spot(cut, name))

    @staticmethod
    def _cut(now: Moment, name: str) -> float:
        """How far a cut has been made: at its word."""
        if not now.comes("cut"):
            return float(bool(now.beat.entry.get("cut")))
        at = min(now.cue(name, COMES[CUTS.index(name)]), now.beat.ticks - NEEDS)
        return now.ease(at, MADE)

    def _spot(self, part: float, name: str) -> tuple[float, float]:
        x, y = self.view.project(self.run.points[0] + part * self.ways[name])
        return float(x), float(y)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, piece in self.slices.items():
            if not piece.faded:
                continue
            cut = self._cut(now, name)
            for k, (shown, loss) in enumerate(zip(piece.read(), piece.losses(cut), strict=True)):
                yield Reading(f"the slice {name}, {k}", "exact", float(shown), float(loss))
            yield from pair(f"the cook on the slice {name}", self.cooks[name].read(), piece.at(0.0))
            yield from pair(f"the cut {name}", self.lines[name].read()[1], self._spot(cut, name))
