"""A walk down a hill in fog: a run over one parameter, and what the cook knows of it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import soupmath as sm
from scenes.kit.far import near, nearest
from scenes.kit.log_scale import LogScale
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.cook import APRON, Cook
from scenes.props.cast.sled import Sled
from scenes.props.hill.fog import Fog
from scenes.props.hill.footprints import Footprints
from scenes.props.hill.ground import Ground
from scenes.props.hill.hill import Hill, Sky
from scenes.props.hill.trust import Trust
from scenes.props.kitchen.floor import Floor
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.flag import Flag
from scenes.props.measure.guide import Guide
from scenes.props.measure.plank import Plank
from scenes.props.measure.step_arrow import StepArrow

LOW, HIGH = 0.5, 16.0   # g/L of salt at the ends of the ruler
TOP = 4.5               # loss at the upper end of hill and jar
TOLERANCE = 0.08        # of loss: what the tangent may be wrong by inside the clear zone
PACE, SHUFFLE = 0.42, 0.04      # units that a pace of the cook covers, and within which there is none
LEAN, LEANS = math.radians(12), 0.22    # of the cook, at most, and in the ground's angle
RIDES, BENDS = 0.6, 0.4         # a rider's lean and the tilt of the boots, in the ground's angle
UPRIGHT = 1.25          # height of the clear zone beside its width
SLED = 0.72             # length, in the rider's height
GAP = 0.04              # from the jar to the end of the loss line
GOES = 0.5              # units past the ruler's end, over which who walks goes


@dataclass(frozen=True)
class HillWalkLook:
    """Heights of the cook and the flag, whether the cook rides a sled, and the apron's colour."""

    cook: float
    flag: float = 0.75
    sled: bool = False
    apron: str = APRON


class HillWalk:
    """A hill in the region "hill", as high as the jar beside it, its ruler, and the run that goes down it."""

    def __init__(self, setting: Setting, run: sm.Trajectory, look: HillWalkLook,
                 quiet: tuple[Region, ...] = ()) -> None:
        """quiet: where letters stand over the fog."""
        theme, r, frame = setting.theme, setting.regions, setting.regions["frame"]
        self.run, self.trust = run, Trust(run, TOLERANCE)
        scale = LogScale(LOW, HIGH, r["hill"].left, r["hill"].right)
        self.ground = Ground(run.loss, scale, r["jar"].bottom, r["jar"].height / TOP)
        self.sky, self.hill, self.flag = Sky(theme, frame), Hill(theme, self.ground, frame), Flag(theme, look.flag)
        self.fog = Fog(theme, frame, look.cook, quiet)
        self.floor, self.prints = Floor(theme, frame, self.ground.floor), Footprints(theme)
        self.loss_line, self.jar_edge = Guide(theme.loss, 4.0, 0.12, 0.09, "loss", theme.bg), r["jar"].right + GAP
        self.plumb = Guide(theme.ink, 2.5, 0.07, 0.08)
        self.ruler = AmountsRuler(theme, r["ruler"], LOW, HIGH, theme.words.gettext("salt (g/L)"),
                                  tick_size=setting.sizes["tick"])
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

    # what is true at the playhead --------------------------------------------
    def theta(self, s: float) -> float:
        return float(self.run.at(s)[0])

    def foot(self, s: float) -> tuple[float, float]:
        return self.ground.at(self.theta(s))

    def slope(self, s: float) -> float:
        return self.ground.slope(self.theta(s))

    def reach(self, s: float) -> float:
        """How far the slope can be trusted, in units of the picture."""
        return near(self.trust.reach(s) * self.ground.scale.per_fold)

    def half_plank(self, s: float, laid: float = 1.0) -> tuple[float, float]:
        """From the foot to the plank's end; laid: how far it is laid, 0 to 1."""
        reach = laid * self.reach(s)
        return nearest(reach, self.slope(s) * reach)

    def amount(self, s: float) -> float:
        return float(self.run.loss.amounts(self.run.at(s))[0])

    def on_scale(self, s: float) -> float:
        """How far who walks is seen: a little past the end of the ruler the hill is gone, and so are they."""
        along, amount = self.ruler.log_scale, self.amount(s)
        return max(0.0, 1.0 - abs(along.x(amount) - along.x(along.clipped(amount))) / GOES)

    def _beyond(self, step: int) -> int:
        """Past which end of the ruler a step stands."""
        return self.ruler.log_scale.beyond(self.amount(step))

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
        self.loss_line.show((self.jar_edge, foot[1]), foot)
        self.plumb.show(foot, (foot[0], self.ruler.y))
        self.ruler.marker.show(self.amount(s))
        self.ruler.off_scale.show(self._beyond(whole))

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
        start, end = (self.ruler.x_of(self.amount(k)) for k in (index, index + 1))
        self.arrow.grow((start, self.ruler.y), (end, self.ruler.y), grown)
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
            yield from self._read_plank(s, laid)
        (_, height), end = self.loss_line.read()
        yield Reading("the loss line", "exact", height, foot[1])
        yield from pair("the loss line's end", end, foot)
        truth = self.ruler.log_scale.clipped(self.amount(s))
        yield Reading("the recipe", "exact", self.ruler.marker.read(), truth)
        yield Reading("off the scale", "counted", self.ruler.off_scale.read(), self._beyond(whole_step(s)))
        for k, shown in enumerate(self.prints.read()):
            yield from pair(f"footprint {k}", shown, self.foot(k))

    def _read_plank(self, s: float, laid: float) -> Iterator[Reading]:
        middle, half = self.plank.read()
        yield from pair("the plank's middle", middle, self.foot(s))
        yield Reading("the plank's slope", "exact", half[1] / half[0], self.slope(s))
        yield Reading("the plank's reach", "exact", half[0], self.half_plank(s, laid)[0])

    def read_arrow(self, index: int) -> Iterator[Reading]:
        """The arrow, grown to its length, ends at the next amount."""
        along = self.ruler.log_scale
        start = (self.ruler.x_of(self.amount(index)), self.ruler.y)
        amount = along.amount(self.arrow.read(start)[0])
        yield Reading("the step's tip", "exact", amount, along.near(self.amount(index + 1)))
