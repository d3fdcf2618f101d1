"""What makes a ravine: the ground cut through where the cook stands, across and along, on one scale."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

import soupmath as sm
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.words import marked
from scenes.props.cast.cook import Cook
from scenes.props.map.projection import Projection
from scenes.props.measure.guide import Guide
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.props.ground_section import GroundSection
from scenes.stagings.rough_ground.timing import cut, move

# For translators: two cuts through a ravine
CUTS = marked("across"), marked("along")
COOK = 0.5              # height
BELOW = 0.22            # from a slice to the head of its name
AROUND = 0.16           # of plate round a slice
BEGUN = 0.25            # of a cut, by which it and its slice are wholly there


class RavineCuts:
    """Two lines on the map from the start of a run, as long as the way to the other wall, and their slices."""

    def __init__(self, setting: Setting, run: sm.Trajectory, view: Projection) -> None:
        self.run, self.view = run, view
        theme, size = setting.theme, setting.sizes["label"]
        where = [setting.regions[name] for name in CUTS]
        self.ways = dict(zip(CUTS, self._ways(), strict=True))
        self.slices = {name: GroundSection(theme, at, run.loss, run.points[0], self.ways[name])
                       for name, at in zip(CUTS, where, strict=True)}
        self.lines = {name: Guide(theme.ink, 4.5, 0.13, 0.09) for name in CUTS}
        self.names = {name: Label(theme.words.gettext(name), size, theme.ink, (at.x, at.bottom - BELOW - 0.75 * size))
                      for name, at in zip(CUTS, where, strict=True)}
        for label in self.names.values():       # high letters stand lower
            label.place(0.0, -max(0.0, label.high - 0.73 * size))
        self.plates = {name: Panel(theme, _around(at, size)) for name, at in zip(CUTS, where, strict=True)}
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

    @property
    def back(self) -> list[Prop]:
        """On the map."""
        return [*self.lines.values()]

    @property
    def front(self) -> list[Prop]:
        """Beside it."""
        return [*self.plates.values(), *self.slices.values(), *self.names.values(), *self.cooks.values()]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.back, *self.front]

    def pose(self, now: Moment, there: float) -> None:
        left = 1.0 if now.beat.exit.get("cut") else 1.0 - move(now, "cuts go").ease(now)
        for name in CUTS:
            made = cut(now, name)
            seen = there * min(1.0, made / BEGUN) * left
            parts: list[Prop] = [self.plates[name], self.slices[name], self.lines[name], self.names[name],
                                 self.cooks[name]]
            for prop in parts:
                prop.appear(seen)
            if seen > 0:
                self.slices[name].show(made)
                self.lines[name].show(self._spot(0.0, name), self._spot(made, name))

    def _spot(self, part: float, name: str) -> tuple[float, float]:
        x, y = self.view.project(self.run.points[0] + part * self.ways[name])
        return float(x), float(y)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, piece in self.slices.items():
            if not piece.faded:
                continue
            made = cut(now, name)
            for k, (shown, loss) in enumerate(zip(piece.read(), piece.losses(made), strict=True)):
                yield Reading(f"the slice {name}, {k}", "exact", float(shown), float(loss))
            yield from pair(f"the cook on the slice {name}", self.cooks[name].read(), piece.at(0.0))
            yield from pair(f"the cut {name}", self.lines[name].read()[1], self._spot(made, name))


def _around(at: Region, size: float) -> Region:
    """The plate of a slice with its name, and who stands on it."""
    return Region.spanning(at.left - AROUND, at.right + AROUND, at.bottom - BELOW - size - AROUND,
                           at.top + COOK + AROUND)
