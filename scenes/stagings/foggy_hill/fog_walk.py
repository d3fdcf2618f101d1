"""A walk down a hill in fog: a run over one parameter, the ground that it knows, and who goes there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.hill.footprints import Footprints
from scenes.props.hill.ground_arrow import GroundArrow
from scenes.props.hill.hill import Hill, Sky
from scenes.props.hill.on_hill import OnHill
from scenes.props.hill.window import flags
from scenes.props.kitchen.floor import Floor
from scenes.props.measure.flag import Flag
from scenes.props.measure.plank import Plank
from scenes.props.measure.step_arrow import StepArrow
from scenes.stagings.foggy_hill.props.rolling_fog import RollingFog
from scenes.stagings.foggy_hill.timing import ENTERING
from scenes.stagings.foggy_hill.walker import Bearing, Walker, striding

PACE, SHUFFLE = 0.55, 0.04      # units that a pace of the cook covers, and within which there is none
UPRIGHT = 1.25          # height of the clear zone beside its width
FLAG, OVER_COOK, LESSER = 1.0, 1.10, 0.55       # heights of a soup's flag; of one at which a cook may stand, in the
# cook's; and of those at other minima than the lowest
USUAL, THICK = 2.0, 0.055        # height of a cook whose arrows have the usual width; of the plank, in that
BENDS = 24              # straight pieces of an arrow on the ground
FOGGED = 1.08           # of the frame, that fog fills
AROUND = 1.8            # of the frame, that the sky fills: a view may go beside it
SHADOW = (0.09, 0.22)   # of the arrow, on the ruler: its width and head
SILL = 3.6              # units that the sill goes down
ASIDE = 1.15            # units that one steps aside of what others are to see
ENTERS = 2.9            # units, uphill of the start, from where the cook comes


class FogWalk(OnHill):
    """A hill in the region "hill", as high as the jar beside it, its ruler, and the run that goes down it."""

    def __init__(self, setting: Setting, run: sm.Trajectory, tall: float, quiet: tuple[Region, ...] = (),
                 edge: float = -math.inf) -> None:
        """tall: the cook; quiet: where letters stand over the fog; edge: left of which no letter stands."""
        super().__init__(setting, run, edge=edge)
        theme, frame = setting.theme, setting.regions["frame"]
        wide = Region(frame.x, frame.y, AROUND * frame.width, AROUND * frame.height)
        self.sky, self.hill = Sky(by_day(theme), wide), Hill(theme, self.ground, frame)
        self.minima = flags(run.loss, np.array([[self.ground.scale.low, self.ground.scale.high]]))[:, 0].tolist()
        high = FLAG if run.loss.reference is not None else OVER_COOK * tall
        self.flag, self.lesser = Flag(theme, high), [Flag(theme, LESSER) for _ in self.minima[1:]]
        self.fog = RollingFog(theme, Region(frame.x, frame.y, FOGGED * frame.width, FOGGED * frame.height), tall, quiet)
        self.floor, self.prints = Floor(theme, frame, self.ground.floor), Footprints(theme, 0.07)
        self.arrow, self.shadow = GroundArrow(theme, tall / USUAL), StepArrow(theme, *SHADOW)
        self.plank, self.walker = Plank(theme, THICK * tall), Walker(theme, tall, run)
        self.flags_at = [self.ground.at(theta) for theta in self.minima]
        for pole, at in zip((self.flag, *self.lesser), self.flags_at, strict=False):
            pole.place(*at)

    @property
    def side(self) -> int:
        """Where there is room beside who begins: 1 at the right, −1 at the left."""
        scale = self.ground.scale
        return -1 if self.theta(0) > (scale.low + scale.high) / 2 else 1

    @property
    def ahead(self) -> int:
        """Which way the first step goes."""
        return -1 if self.theta(1) < self.theta(0) else 1

    @property
    def back(self) -> list[Prop]:
        """Up to what jars stand in."""
        return [self.sky, self.hill]

    @property
    def front(self) -> list[Prop]:
        """The fog hides the end of an arrow that nobody can see from where it begins."""
        return [self.flag, *self.lesser, self.plank, self.arrow, self.fog, self.floor, self.prints, self.loss_line,
                self.plumb, self.ruler, self.shadow, self.ruler.marker, self.ruler.off_scale]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.back, *self.front, *self.walker.props]

    def on_ground(self, index: int) -> tuple[tuple[float, float], ...]:
        """The step that leaves point `index`, as it lies on the ground."""
        way = np.linspace(self.theta(index), self.theta(index + 1), BENDS)
        return tuple(self.ground.at(float(theta)) for theta in way)

    # pose ------------------------------------------------------------------------
    def set_stage(self, sky: float, hill: float, flag: float, floor: float, earth: float = 1.0,
                  until: float = math.inf) -> None:
        """flag: how far it is planted; floor: how far the sill is there, which goes downwards; earth: how far it has
        filled the hill, and until which x."""
        self.sky.appear(sky)
        self.hill.appear(hill)
        self.hill.show(earth, until)
        for pole, at in zip((self.flag, *self.lesser), self.flags_at or [(0.0, 0.0)], strict=True):
            pole.appear(min(1.0, 4 * flag) * bool(self.flags_at))
            pole.place(*at, 0.0, max(0.05, flag))
        self.floor.appear(sky * float(floor > 0))
        self.floor.place(0.0, -(1.0 - floor) * SILL)

    def drift_fog(self, s: float, there: float, gone: float, drift: float, lit: float = 1.0) -> None:
        """there: whether there is any; gone: how far it has rolled off; lit: how far the lantern is there."""
        if there > 0:
            along = self.half_plank(s)
            self.fog.show(self.foot(s), along, (0.0, UPRIGHT * along[0]), gone, drift, lit)
        self.fog.appear(there)

    def measure(self, s: float, there: float) -> None:
        """The line to the jar, the plumb line to the ruler, and what stands there."""
        on = self.on_scale(s)
        for line in (self.loss_line, self.plumb):
            line.appear(there * on)
        for sign in (self.ruler.marker, self.ruler.off_scale):
            sign.appear(there)
        self.point_out(s)

    def stand(self, s: float, there: float, plank: float, how: Bearing, enters: float = 1.0, aside: float = 0.0,
              told: float = math.inf) -> None:
        """The cook and its footprints; plank: how far it is laid; enters: how far it has come to its first print;
        aside: how far it has stepped from its last one; told: how many prints are shown."""
        on, whole = there * self.on_scale(s), whole_step(s)
        self.walker.appear(on, how.spoon)
        self.plank.appear(on)
        self.prints.appear(self.hill.faded * there * float(enters >= 1.0))
        self.plank.show(self.foot(s), self.half_plank(s, plank))
        self.prints.show(tuple(self.foot(k) for k in range(int(min(whole + 1, told)))))
        theta = self.theta(s) - self._enters() * (1.0 - enters) + self._aside(aside)
        paces = ENTERING * enters if enters < 1 else aside or self._paces(s)
        how = replace(how, ground=math.atan(self.ground.slope(theta)))
        self.walker.pose(self.ground.at(theta), s, striding(how, paces) if paces else how)

    def step(self, index: int, grown: float, there: float) -> None:
        """The arrow of the step that leaves point `index`: on the ground, and its shadow on the recipe ruler."""
        self.arrow.show(self.on_ground(index), grown)
        self.shadow.grow(*self.arrow_on_ruler(index), grown)
        for arrow in (self.arrow, self.shadow):
            arrow.appear(there if grown > 0 else 0.0)

    def _aside(self, aside: float) -> float:
        """In the parameter: back to where it came from."""
        return -self.ahead * aside * ASIDE / self.ground.scale.per_unit

    def beside(self, s: float, aside: float) -> tuple[float, float]:
        """On the ground, so far aside of where one is at a playhead."""
        return self.ground.at(self.theta(s) + self._aside(aside))

    def tilt(self, s: float, aside: float) -> float:
        """Of the ground there."""
        return math.atan(self.ground.slope(self.theta(s) + self._aside(aside)))

    def _enters(self) -> float:
        """In the parameter."""
        return ENTERS / self.ground.scale.per_unit

    def _paces(self, s: float) -> float:
        """Of the hop that is being made."""
        whole = whole_step(s)
        if s - whole < 1e-9 or whole >= self.run.steps:
            return 0.0
        across = abs(self.foot(whole + 1)[0] - self.foot(whole)[0])
        return max(1, round(across / PACE)) * (s - whole) if across > SHUFFLE else 0.0

    # read-back ---------------------------------------------------------------------
    def readings(self, s: float, laid: float, measured: bool, tasted: float = 0.0,
                 aside: float = 0.0) -> Iterator[Reading]:
        """laid: how far the plank lies, as it was posed; measured: whether lines lead to jar and ruler; tasted: as in
        Bearing."""
        foot = self.foot(s)
        stands = self.beside(s, aside) if aside else foot
        yield from pair("where the cook stands", self.walker.cook.read_feet(), stands)
        yield from self.walker.readings(s, tasted=tasted)
        if self.fog.faded:
            x, y, reach = self.fog.read()
            yield from pair("the fog's middle", (x, y), foot)
            yield Reading("the fog's reach", "exact", reach, self.half_plank(s)[0])
        if self.plank.lies:
            yield from self.read_plank(s, laid)
        if measured:
            yield from self.read_lines(s)
        for k, shown in enumerate(self.prints.read() if self.prints.faded else ()):
            yield from pair(f"footprint {k}", shown, self.foot(k))

    def read_arrow(self, index: int) -> Iterator[Reading]:
        """The arrows, grown to their length, lead to the next amount."""
        yield from self.read_tip(self.shadow.read(self.arrow_on_ruler(index)[0])[0], index)
        if len(self.arrow.arrow.points):
            tail, tip = self.arrow.read()
            yield from pair("the arrow's tail on the ground", tail, self.foot(index))
            yield from pair("the arrow's tip on the ground", tip, self.foot(index + 1))


def by_day(theme: Theme) -> Theme:
    """The sky behind the fog is that of a dull day, without stars."""
    low = blend(theme.fog, theme.wisp, 0.20)
    return replace(theme, dark=False, sky=(low, theme.fog, blend(theme.bg, theme.fog, 0.45)))
