"""A walk down a hill in fog: a run over one parameter, and what the cook knows of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import soupmath as sm
from scenes.kit.heights import Heights
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.cook import APRON, Cook
from scenes.props.cast.sled import Sled
from scenes.props.hill.fog import Fog
from scenes.props.hill.footprints import Footprints
from scenes.props.hill.hill import Hill, Sky
from scenes.props.hill.on_hill import OnHill
from scenes.props.kitchen.floor import Floor
from scenes.props.measure.flag import Flag
from scenes.props.measure.plank import Plank
from scenes.props.measure.step_arrow import StepArrow

LOW, HIGH = 0.5, 16.0   # g/L of salt at the ends of the ruler
TOP = 4.5               # loss at the upper end of hill and jar
PACE, SHUFFLE = 0.42, 0.04      # units that a pace of the cook covers, and within which there is none
LEAN, LEANS = math.radians(12), 0.22    # of the cook, at most, and in the ground's angle
RIDES, BENDS = 0.6, 0.4         # a rider's lean and the tilt of the boots, in the ground's angle
UPRIGHT = 1.25          # height of the clear zone beside its width
SLED = 0.72             # length, in the rider's height


@dataclass(frozen=True)
class HillWalkLook:
    """Heights of the cook and the flag, whether the cook rides a sled, and the apron's colour."""

    cook: float
    flag: float = 0.75
    sled: bool = False
    apron: str = APRON


class HillWalk(OnHill):
    """A hill in the region "hill", as high as the jar beside it, its ruler, and the run that goes down it."""

    def __init__(self, setting: Setting, run: sm.Trajectory, look: HillWalkLook,
                 quiet: tuple[Region, ...] = ()) -> None:
        """quiet: where letters stand over the fog."""
        theme, frame = setting.theme, setting.regions["frame"]
        low, high = (float(run.loss.theta([amount])[0]) for amount in (LOW, HIGH))
        super().__init__(setting, run, (low, high), Heights(TOP))
        self.sky, self.hill, self.flag = Sky(theme, frame), Hill(theme, self.ground, frame), Flag(theme, look.flag)
        self.fog = Fog(theme, frame, look.cook, quiet)
        self.floor, self.prints = Floor(theme, frame, self.ground.floor), Footprints(theme)
        self.arrow, self.plank = StepArrow(theme), Plank(theme)
        self.cook = Cook(theme, look.cook, look.apron)
        self.sled = Sled(theme, SLED * look.cook) if look.sled else None
        self.flag.place(*self.ground.at(float(run.loss.minima[0, 0])))

    @property
    def back(self) -> list[Prop]:
        """Up to the floor."""
        return [self.sky, self.hill, self.flag, self.fog, self.floor]

    @property
    def front(self) -> list[Prop]:
        return [self.prints, self.loss_line, self.plumb, self.ruler, self.arrow, self.ruler.marker,
                self.ruler.off_scale, *([self.sled] if self.sled else []), self.cook, self.plank]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.back, *self.front]

    # pose ------------------------------------------------------------------------
    def set_stage(self, sky: float, hill: float, flag: float) -> None:
        self.sky.appear(sky)
        self.floor.appear(sky)
        self.hill.appear(hill)
        self.flag.appear(flag)

    def drift_fog(self, s: float, there: float, gone: float, drift: float) -> None:
        """there: the lantern's light; gone: how far the fog has lifted."""
        if there > 0:
            along = self.half_plank(s)
            self.fog.show(self.foot(s), along, (0.0, UPRIGHT * along[0]), gone, drift)
        self.fog.appear(there)

    def stand(self, s: float, there: float, meter: float, plank: float) -> None:
        """The cook and what hangs from the foot; plank: how far it is laid, 0 to 1."""
        on = self.on_scale(s)
        figure: list[Prop] = [self.cook, *([self.sled] if self.sled else []), self.plank]
        for prop in figure:
            prop.appear(there * on)
        self.prints.appear(there)
        for line in (self.loss_line, self.plumb):
            line.appear(meter * on)
        for sign in (self.ruler.marker, self.ruler.off_scale):
            sign.appear(meter)
        if there > 0 or meter > 0:
            self._stand(s, plank)

    def _stand(self, s: float, plank: float) -> None:
        foot, slope, whole = self.foot(s), self.slope(s), whole_step(s)
        self._carry_cook(s, foot, math.atan(slope))
        self.plank.show(foot, self.half_plank(s, plank))
        self.prints.show(tuple(self.foot(k) for k in range(whole + 1)))
        self.point_out(s)

    def _carry_cook(self, s: float, foot: tuple[float, float], angle: float) -> None:
        """On foot, leaning a little with the ground; or on the sled's seat."""
        if self.sled:
            self.sled.place(*foot, angle)
            up = self.sled.seat
            self.cook.place(foot[0] - up * math.sin(angle), foot[1] + up * math.cos(angle), RIDES * angle)
            self.cook.show(0.0, BENDS * angle)
        else:
            lean, whole = max(-LEAN, min(LEAN, LEANS * angle)), whole_step(s)
            self.cook.place(*foot, lean).show(self._paces(whole) * (s - whole), angle - lean)

    def step(self, index: int, grown: float, there: float) -> None:
        """The arrow of the step that leaves point `index`, on the recipe ruler."""
        self.arrow.grow(*self.arrow_on_ruler(index), grown)
        self.arrow.appear(there)

    def _paces(self, whole: int) -> int:
        across = abs(self.foot(whole + 1)[0] - self.foot(whole)[0])
        return max(1, round(across / PACE)) if across > SHUFFLE else 0

    # read-back ---------------------------------------------------------------------
    def readings(self, s: float, laid: float = 1.0) -> Iterator[Reading]:
        """laid: how far the plank lies, as it was posed."""
        foot = self.foot(s)
        yield from pair("where the cook stands", (self.sled or self.cook).read(), foot)
        if self.fog.faded:
            x, y, reach = self.fog.read()
            yield from pair("the fog's middle", (x, y), foot)
            yield Reading("the fog's reach", "exact", reach, self.half_plank(s)[0])
        if self.plank.lies:
            yield from self.read_plank(s, laid)
        yield from self.read_lines(s)
        for k, shown in enumerate(self.prints.read()):
            yield from pair(f"footprint {k}", shown, self.foot(k))

    def read_arrow(self, index: int) -> Iterator[Reading]:
        """The arrow, grown to its length, ends at the next amount."""
        yield from self.read_tip(self.arrow.read(self.arrow_on_ruler(index)[0])[0], index)
