"""A run over two knobs: the profile is pulled out to a landscape, and the same cook goes down it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scenes.kit.easing import between, smoothstep
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.actor import head_box
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.measure.loss_curve import SIZE
from scenes.props.sign.spelled import spelled
from scenes.stage.step_parts import AfterSteps, last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.bearing import at_the_dial, bearing
from scenes.stagings.foggy_hill.flags_on_land import FlagsOnLand
from scenes.stagings.foggy_hill.fog_walk import FogWalk
from scenes.stagings.foggy_hill.land_layout import behind_letters, fog_over, is_pulled, own_land, pulled_land, sky_over
from scenes.stagings.foggy_hill.land_walk import LandWalk
from scenes.stagings.foggy_hill.land_words import LandWords
from scenes.stagings.foggy_hill.on_land import AT_ONCE, OnLand, there, up
from scenes.stagings.foggy_hill.props.rolling_fog import RollingFog
from scenes.stagings.foggy_hill.timing import CROSSINGS, OVERSTEPS, STEPS, TURNS, move
from scenes.stagings.foggy_hill.views import near_width
from scenes.stagings.foggy_hill.walker import DIAL_MARK, Bearing, Walker, striding
from scenes.stagings.foggy_hill.written_out import WrittenOut
from soupmath import Trajectory

CURVED, LARGE = 0.38, 2.5       # em of the letters of a curve that is higher than this
PACES, KICKS = 7, 5.0     # as the cook goes to the land; of who is thrown
CLOUDS = 0.12, 0.35     # of a throw's way, that the clouds seem to go, which are far off; and of the fog, at most
Spot = tuple[float, float]


class TwoKnobs:
    """The land of the run, its curve and counter, and what is thrown off it.

    walk: over one parameter, before; of whose hill it is pulled out where both are of a soup.
    """

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory], walk: FogWalk | None,
                 letters: Letters, shape: str) -> None:
        """runs: by name, of which the first is walked; others may step too far."""
        theme, r, run = setting.theme, setting.regions, next(iter(runs.values()))
        self.setting, self.run, self.size = setting, run, r["small_cook"].height / r["cook"].height
        self.pulled_of = walk if walk and is_pulled(walk.run, run) else None
        self.walker = walk.walker if walk else Walker(theme, r["cook"].height, run)
        self.sky = None if walk else sky_over(setting)
        layout = pulled_land(setting, run, self.pulled_of) if self.pulled_of else own_land(setting, run)
        self.plane = LandWalk(setting, run, layout.outlook, layout.frame, r["small_cook"].height, layout.levels)
        self.on = OnLand(self.plane, runs, self.pulled_of, near_width(r))
        self.flags = FlagsOnLand(theme, self.plane) if self.pulled_of is None else None
        self.written, self.beside = WrittenOut(setting, run) if spelled(run.loss) else None, r["land_formula"]
        self.late = bool(self.written) and r["land_card"].right > self.beside.left      # curve and counter wait
        em = CURVED if r["land_card"].height > LARGE else SIZE
        marks = LossMarks(layout.curve, card=layout.curve.ticks(3), letters=em)
        self.meter = Instruments(theme, run, InstrumentPlaces(None, r["land_counter"], r["land_card"], bare=True),
                                 letters, marks)
        for prop in self.meter.props:
            prop.margin = True
        self.mist = RollingFog(theme, fog_over(r["hill_view"], r["land"]), r["small_cook"].height,
                               (behind_letters(r),) if self.pulled_of else (r["land"],))
        self.words = LandWords(setting, run, shape, self.pulled_of is not None)

    @property
    def back(self) -> list[Prop]:
        return [*filter(None, (self.sky,)), *self.plane.back]

    @property
    def middle(self) -> list[Prop]:
        """Behind flag and cook, from what the fog over the land hides on."""
        return [*(self.flags.props if self.flags else []), self.plane.plank, self.mist, *self.plane.front,
                *self.words.product.terms]

    @property
    def front(self) -> list[Prop]:
        walker = [] if self.sky is None else self.walker.props
        """The arrow too, over the fog and the boots: slope times rate says how far a step goes, whatever lies there."""
        return [*walker, self.plane.arrow, self.plane.off_map, *self.meter.props]

    def _told(self, now: Moment) -> InstrumentPose:
        s, there = self.on.crossed(now), self._far(now, "curve") * self._counted(now)
        step = timing.printed(now, s, CROSSINGS)
        tally = there * move(now, "tallied").presence(now, "tallied")
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there, number=1.0, tally=tally,
                              grown=timing.grown(now, CROSSINGS))

    def _counted(self, now: Moment) -> float:
        """How far curve and counter are there: after the formulas, where these stand in their place."""
        late = now.beat.verb == "cross" and self.late
        return move(now, "counted late" if late else "counted").presence(now, "counted")

    def face(self, now: Moment) -> Region:
        """Where the cook's head is when the land has sunk."""
        return head_box(self.plane.foot(self.on.crossed(now), 0.0), self.walker.tall * self.size)

    def _plank(self, now: Moment) -> float:
        """How far it is laid: it stays behind who is thrown, and lies again where they land."""
        if now.beat.verb in ("cross_on", "cross_run") and not timing.stands(now):
            return 1.0
        laid = move(now, "plank").presence(now, "laid")
        if timing.parts(now, OVERSTEPS):
            return laid * (1.0 - smoothstep(AT_ONCE * now.s))
        return AfterSteps(0, 8).ease(now) if now.beat.entry.get("flung") else laid

    # pose ----------------------------------------------------------------------------
    def pose(self, now: Moment, how: Bearing | None) -> None:
        s, high, come = self.on.crossed(now), up(now), there(now)
        steep, pulled = there(now, "steep"), there(now, "pulled")
        if sky := (self.pulled_of or self).sky:
            sky.place(*self.on.beyond(now))
        if now.beat.exit.get("surface"):        # the dial is still that of the walk before, until it is turned
            self.walker.turn_dial(self.on.rate(now))
        self.plane.pull(come, steep, pulled, high)
        self.plane.line(move(now, "lined").presence(now, "lined"), high)
        far = self._far(now)
        rulers = far * there(now, "axis"), far * there(now, "rulers"), self._upright(now)
        self.plane.frame_it(rulers, steep, pulled, high)
        self.meter.pose(self._told(now))
        here = float(pulled >= 1.0)
        self.plane.stand(here, s, high, self._plank(now))
        self.plane.slides.pose(here * far * move(now, "slid").presence(now, "slid"), s, self.plane.foot(s, high))
        coming = bool(now.beat.exit.get("surface"))
        self.mist.appear(float(coming and self._misty(now) > 0))
        if coming:
            self._carry_cook(now, how or bearing(now))
        if self.flags:
            self.flags.pose(move(now, "flag").presence(now, "flag") * come, high)
        if self.written:
            self.written.pose(now, self.beside, 1)
        self._lay_arrow(now)
        self.words.pose(now, self.on.chased(now), self.on.bold(now))

    def _far(self, now: Moment, thing: str = "close_up") -> float:
        """How far all is there that is not at hand, where the view is near."""
        return 1.0 if self.pulled_of is None else 1.0 - move(now, thing).presence(now, "close_up")

    @staticmethod
    def _upright(now: Moment) -> float:
        """How far the axis of heights is there: while the land can be seen, and stands."""
        if not now.comes("sunk"):
            return 0.0
        return move(now, "lined").ease(now) * max(0.0, 1.0 - 2 * move(now, "sunk").ease(now))

    def _clear(self, now: Moment) -> tuple[Spot, Spot]:
        """How far the fog is clear, along the tilt and across: to whoever flies as far as on the ground."""
        return self.plane.zone(now.s if now.beat.verb in TURNS else self.on.crossed(now))

    def _shroud(self, now: Moment, foot: Spot) -> None:
        """The fog that comes in from the right and rolls off to there, and in it the lantern's light; beyond the land
        it goes with whoever is thrown."""
        misty, (dx, dy) = self._misty(now), self.on.beyond(now)
        most = CLOUDS[1] * self.mist.region.width
        drift = timing.drift_of(now) + max(-most, min(CLOUDS[0] * dx, most))
        self.mist.place(dx, dy)
        self.mist.show((foot[0] - dx, foot[1] - dy), *self._clear(now), 1.0 - misty, drift,
                       misty * self.plane.presence(self.on.crossed(now)))

    @staticmethod
    def _misty(now: Moment) -> float:
        """How much of its fog is there."""
        return move(now, "mist").presence(now, "mist")

    def _carry_cook(self, now: Moment, how: Bearing) -> None:
        """From the shelf over the profile, then over the land that is pulled out of it, to where the run starts."""
        steep, pulled, s = there(now, "steep"), there(now, "pulled"), self.on.crossed(now)
        away = s - math.floor(s + 1e-9)
        paces = away * (away > 1e-9) if pulled >= 1 else PACES * (steep + pulled) / 2
        at, tilt = self.on.at(now), 0.0
        if pulled < 1 and self.pulled_of:
            at, tilt = self.on.on_the_way(steep, pulled)
        if now.beat.verb in OVERSTEPS:
            paces = KICKS * now.s
        how = at_the_dial(replace(how, size=between(1.0, self.size, pulled), ground=(1.0 - pulled) * tilt),
                          self._turns(now))
        if self.pulled_of is None:      # nobody tastes what is no soup
            how = replace(how, spoon=0.0)
        self.walker.pose(at, self.on.felt(now)[0], striding(how, paces) if paces else how, self.on.felt(now)[1])
        self.walker.appear(self.plane.presence(s) if pulled >= 1 else 1.0, how.spoon)
        self._shroud(now, at)

    @staticmethod
    def _turns(now: Moment) -> float:
        """How far the lantern is set down and the hand has come to the dial; then both go back."""
        if now.beat.verb not in TURNS:
            return 0.0
        return move(now, "hand").ease(now) - move(now, "hand back").ease(now)

    def _lay_arrow(self, now: Moment) -> None:
        """That of a slow step stays until the next beat takes it away; that of a step too far is as long as it is."""
        if thrown := self.on.thrown(now):
            throw, share = thrown
            grown = timing.arrow(now, OVERSTEPS) if timing.parts(now, OVERSTEPS) else 1.0
            self.plane.arrow.show(throw.way(1.0 if now.beat.verb in OVERSTEPS else share), grown)
            self.plane.arrow.appear(float(grown > 0))
            return
        if (there := timing.left(now, "turned")) > 0:
            index = int(str(now.beat.entry["crossed"])) - 1
            self.plane.step(index, 1.0, there)
            self.plane.slides.step(index, 1.0, there * float(bool(now.beat.entry.get("slid"))))
        if timing.parts(now, TURNS):
            self.plane.step(now.gesture[0], 1.0, 1.0)
        if timing.parts(now, ("cross",)) and (grown := timing.arrow(now, CROSSINGS)) > 0:
            self.plane.step(now.gesture[0], grown, timing.lasting(now))
            self.plane.slides.step(now.gesture[0], move(now, "split").ease(now), timing.lasting(now))
        if timing.parts(now, ("cross_on",)) and now.beat.steps_at <= now.tick < last_step(now):
            self.plane.step(now.gesture[0], timing.arrow(now, CROSSINGS), 1.0 - share_done(now, _LEAVES))

    # read-back -------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        told, thrown, cook = self._told(now), self.on.thrown(now), self.walker.cook
        if there(now, "pulled") >= 1.0:
            yield from self.plane.readings(self.on.crossed(now), up(now), self._plank(now))
            yield from pair("the cook on the land", cook.read_feet(), self.on.at(now))
            yield from self.walker.readings(*self.on.felt(now))
            yield from self._read_mist(now)
        yield from self.words.readings(now, self.on.bold(now))
        if thrown:
            yield from thrown[0].readings(cook.read_feet(), thrown[1])
            if self.plane.arrow.faded and (now.beat.verb in TURNS or timing.arrow(now, OVERSTEPS) == 1.0):
                share = thrown[1] if now.beat.verb in TURNS else 1.0
                yield from thrown[0].readings(self.plane.arrow.read()[1], share)
        elif self.plane.arrow.faded and timing.arrow(now, CROSSINGS) == 1.0:
            yield from self.plane.read_arrow(now.gesture[0])
            if self.plane.slides.arrows[0].faded and move(now, "split").ease(now) == 1.0:
                yield from self.plane.slides.read_arrows(now.gesture[0])
        if told.there:
            yield from self.meter.readings(told)
        if now.beat.exit.get("surface") and (rate := self.on.rate(now)) is not None:
            dial = self.walker.dial
            yield Reading("the dial in the hand", "exact", dial.read(), dial.clipped(rate / DIAL_MARK))
        if self.written:
            yield from self.written.readings()

    def _read_mist(self, now: Moment) -> Iterator[Reading]:
        """Over the land it is clear as far as the plank can be trusted, that way and across."""
        for name, shown, true in zip(("the plank", "its side"), self.mist.read_zone(), self._clear(now), strict=True):
            yield from pair(f"how far it is clear to {name}", shown, true)


_LEAVES = STEPS["cross_on"]["leaves"]
