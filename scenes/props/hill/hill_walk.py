"""A walk down a hill in fog: a run over one parameter, and what the cook knows of it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import soupmath as sm
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.cook import APRON, Cook
from scenes.props.cast.sled import Sled
from scenes.props.hill.fog import Fog
from scenes.props.hill.footprints import Footprints
from scenes.props.hill.ground import Ground
from scenes.props.hill.hill import Hill, Sky
from scenes.props.kitchen.floor import Floor
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.flag import Flag
from scenes.props.measure.guide import Guide
from scenes.props.measure.plank import Plank
from scenes.props.measure.step_arrow import StepArrow

TOLERANCE = 0.08        # of loss: what the tangent may be wrong by inside the clear zone
PACE = 0.42             # units that a pace of the cook covers
LEAN = math.radians(12)
UPRIGHT = 1.25          # height of the clear zone beside its width


class Walk:
    """The props of a run over one parameter, and their pose at a playhead."""

    def __init__(self, theme: Theme, run: sm.Trajectory, ground: Ground, frame: Region, ruler: AmountsRuler,
                 jar_edge: float, cook: float, sled: bool = False,
                 quiet: tuple[Region, ...] = (), flag: float = 0.75, apron: str = APRON) -> None:
        """jar_edge: x at which the loss line ends; cook, flag: height; sled: the cook rides one;
        quiet: where letters stand over the fog."""
        self.run, self.ground, self.ruler, self.jar_edge = run, ground, ruler, jar_edge
        self.sky, self.hill = Sky(theme, frame), Hill(theme, ground, frame)
        self.flag = Flag(theme, flag)
        self.fog = Fog(theme, frame, lamp=(0.395 * cook, 0.36 * cook), quiet=quiet)
        self.floor = Floor(theme, frame, ground.floor)
        self.prints = Footprints(theme)
        self.loss_line = Guide(theme.loss, 4.0, 0.12, 0.09, "loss", theme.bg)
        self.plumb = Guide(theme.ink, 2.5, 0.07, 0.08)
        self.arrow = StepArrow(theme)
        self.cook, self.plank = Cook(theme, cook, apron), Plank(theme)
        self.sled = Sled(theme, 0.72 * cook) if sled else None
        self.flag.place(*ground.at(float(run.loss.minima[0, 0])))
        self._reach: dict[float, float] = {}

    @property
    def back(self) -> list[Prop]:
        """Up to the floor, from back to front."""
        return [self.sky, self.hill, self.flag, self.fog, self.floor]

    @property
    def front(self) -> list[Prop]:
        return [self.prints, self.loss_line, self.plumb, self.ruler, self.arrow, self.ruler.marker,
                *([self.sled] if self.sled else []), self.cook, self.plank]

    # what is true at the playhead --------------------------------------------
    def theta(self, s: float) -> float:
        return float(self.run.at(s)[0])

    def foot(self, s: float) -> tuple[float, float]:
        return self.ground.at(self.theta(s))

    def slope(self, s: float) -> float:
        return self.ground.slope(self.theta(s))

    def reach(self, s: float) -> float:
        if s not in self._reach:        # sampling takes milliseconds and is asked for twice a frame
            self._reach = {s: self.ground.reach(self.theta(s), TOLERANCE)}
        return self._reach[s]

    def amount(self, s: float) -> float:
        return float(self.run.loss.amounts(self.run.at(s))[0])

    # pose ------------------------------------------------------------------------
    def set_stage(self, sky: float, hill: float, flag: float) -> None:
        self.sky.appear(sky)
        self.floor.appear(sky)
        self.hill.appear(hill)
        self.flag.appear(flag)

    def drift_fog(self, s: float, there: float, gone: float, drift: float) -> None:
        """there: the lantern's light; gone: how far the fog has lifted."""
        if there > 0:
            reach = self.reach(s)
            self.fog.show(self.foot(s), (reach, self.slope(s) * reach), (0.0, UPRIGHT * reach), gone, drift)
        self.fog.appear(there)

    def stand(self, s: float, there: float, meter: float, plank: float) -> None:
        """The cook and what hangs from the foot; plank: how far it is laid, 0 to 1."""
        for prop in (self.cook, self.sled, self.plank, self.prints):
            if prop:
                prop.appear(there)
        for prop in (self.loss_line, self.plumb, self.ruler.marker):
            prop.appear(meter)
        if there > 0 or meter > 0:
            self._stand(s, plank)

    def _stand(self, s: float, plank: float) -> None:
        foot, slope, whole = self.foot(s), self.slope(s), math.floor(s + 1e-9)
        angle = math.atan(slope)
        lean = max(-LEAN, min(LEAN, 0.22 * angle))
        if self.sled:
            self.sled.place(*foot, angle)
            up = self.sled.seat
            self.cook.place(foot[0] - up * math.sin(angle), foot[1] + up * math.cos(angle), 0.6 * angle)
            self.cook.show(0.0, 0.4 * angle)
        else:
            self.cook.place(*foot, lean).show(self._paces(whole) * (s - whole), angle - lean)
        reach = plank * self.reach(s)
        self.plank.show(foot, (reach, slope * reach))
        self.prints.show(tuple(self.foot(k) for k in range(whole + 1)))
        self.loss_line.show((self.jar_edge, foot[1]), foot)
        self.plumb.show(foot, (foot[0], self.ruler.y))
        self.ruler.marker.show(self.amount(s))

    def step(self, index: int, grown: float, there: float) -> None:
        """The arrow of the step that leaves point `index`, on the recipe ruler."""
        start, end = (self.ruler.x_of(self.amount(k)) for k in (index, index + 1))
        self.arrow.grow((start, self.ruler.y), (end, self.ruler.y), grown)
        self.arrow.appear(there)

    def _paces(self, whole: int) -> int:
        across = abs(self.foot(whole + 1)[0] - self.foot(whole)[0])
        return max(1, round(across / PACE)) if across > 0.04 else 0

    # read-back ---------------------------------------------------------------------
    def readings(self, s: float, laid: float = 1.0) -> Iterator[Reading]:
        """laid: how far the plank lies, as it was posed."""
        foot, slope = self.foot(s), self.slope(s)
        yield from pair("where the cook stands", (self.sled or self.cook).read(), foot)
        if self.fog.faded:
            x, y, reach = self.fog.read()
            yield from pair("the fog's middle", (x, y), foot)
            yield Reading("the fog's reach", "exact", reach, self.reach(s))
        if self.plank.lies:
            middle, half = self.plank.read()
            yield from pair("the plank's middle", middle, foot)
            yield Reading("the plank's slope", "exact", half[1] / half[0], slope)
            yield Reading("the plank's reach", "exact", half[0], laid * self.reach(s))
        (_, height), end = self.loss_line.read()
        yield Reading("the loss line", "exact", height, foot[1])
        yield from pair("the loss line's end", end, foot)
        truth = self.ruler.log_scale.clipped(self.amount(s))
        yield Reading("the recipe", "exact", self.ruler.marker.read(), truth)
        for k, shown in enumerate(self.prints.read()):
            yield from pair(f"footprint {k}", shown, self.foot(k))

    def read_arrow(self, index: int) -> Iterator[Reading]:
        """The arrow, grown to its length, ends at the next amount."""
        amount = self.ruler.log_scale.amount(self.arrow.read()[0])
        yield Reading("the step's tip", "exact", amount, self.amount(index + 1))
