"""A run over two knobs: the profile is pulled out to a landscape, and the same cook goes down it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.setting import Setting
from scenes.props.measure.counter import known_rate
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.measure.loss_curve import SIZE
from scenes.props.sign.tag import Tag
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.bearing import bearing
from scenes.stagings.foggy_hill.flags_on_land import FlagsOnLand
from scenes.stagings.foggy_hill.fog_walk import FogWalk
from scenes.stagings.foggy_hill.land_layout import fog_over, is_pulled, own_land, pulled_land, sky_over
from scenes.stagings.foggy_hill.land_walk import LandWalk
from scenes.stagings.foggy_hill.props.rolling_fog import RollingFog
from scenes.stagings.foggy_hill.timing import CROSSINGS, STEPS, TURN, move
from scenes.stagings.foggy_hill.walker import Bearing, Walker, striding
from soupmath import Trajectory

CURVED, LARGE = 0.46, 2.5       # em of the letters of a curve that is higher than this
BESIDE, UNDER = 0.05, 0.30      # of a word, from the end of what it names
NEXT = 1e-4             # of salt's parameter, over which the ground's tilt is taken to either side
PACES, OVER_STEP = 7, 2.0       # as the cook goes to the land; in a step


class TwoKnobs:
    """The land of the run, its curve and counter, and the words gradient and descent.

    walk: over one parameter, before; of whose hill it is pulled out where both are of a soup.
    """

    def __init__(self, setting: Setting, run: Trajectory, walk: FogWalk | None, letters: Letters) -> None:
        theme, r = setting.theme, setting.regions
        self.run, self.size = run, r["small_cook"].height / r["cook"].height
        self.pulled_of = walk if walk and is_pulled(walk.run, run) else None
        self.walker = walk.walker if walk else Walker(theme, r["cook"].height, run)
        self.sky = None if walk else sky_over(setting)
        layout = pulled_land(setting, run, self.pulled_of) if self.pulled_of else own_land(setting, run)
        self.plane = LandWalk(setting, run, layout.outlook, layout.frame, r["small_cook"].height, layout.levels)
        self.flags = FlagsOnLand(theme, self.plane) if self.pulled_of is None else None
        em = CURVED if r["land_card"].height > LARGE else SIZE
        self.meter = Instruments(theme, run, InstrumentPlaces(None, r["land_counter"], r["land_card"], bare=True),
                                 letters, LossMarks(layout.curve, card=layout.curve.ticks(3), letters=em))
        for prop in self.meter.beside:
            prop.margin = True
        self.mist = RollingFog(theme, fog_over(r["hill_view"], r["land"]), r["small_cook"].height,
                               () if self.pulled_of else (r["land"],))
        em = setting.sizes["label"] * r["knobs" if self.pulled_of else "land"].width / r["frame"].width
        # For translators: names of a tilting plank and of an arrow along the step
        self.gradient_word = Tag(theme, theme.words.gettext("gradient"), theme.slope, em)
        self.descent_word = Tag(theme, theme.words.gettext("descent"), theme.step_text, em)

    @property
    def back(self) -> list[Prop]:
        return [*filter(None, (self.sky,)), *self.plane.back]

    @property
    def middle(self) -> list[Prop]:
        """Behind flag and cook, from what the fog over the land hides on."""
        return [*(self.flags.props if self.flags else []), *self.plane.laid, self.mist, *self.plane.front]

    @property
    def front(self) -> list[Prop]:
        walker = [] if self.sky is None else self.walker.props
        return [*walker, self.gradient_word, self.descent_word, *self.meter.props]

    # as functions of the moment ----------------------------------------------------------
    def crossed(self, now: Moment) -> float:
        """The playhead of the run over two parameters; it waits while the other one goes."""
        return now.s if now.beat.verb in CROSSINGS else float(now.beat.entry.get("crossed", 0))  # type: ignore[arg-type]

    def _turn_dial(self, now: Moment) -> None:
        """The dial in the cook's hand is turned down as the land is told to be steeper."""
        if now.beat.exit.get("surface"):
            rate = known_rate(self.run, timing.printed(now, self.crossed(now), CROSSINGS))
            before, turned = self._rate_before(now), self._there(now, "dial")
            if rate is None or before is None:
                self.walker.turn_dial(rate if turned else before)
            else:
                self.walker.turn_dial(between(before, rate, turned))

    def _rate_before(self, now: Moment) -> float | None:
        before = self.pulled_of.run if self.pulled_of else self.run
        return known_rate(before, int(str(now.beat.entry.get("walked", 0))))

    @staticmethod
    def _up(now: Moment) -> float:
        """How high the land stands: it sinks to a map at the end."""
        return 1.0 - move(now, "sunk").presence(now, "sunk")

    @staticmethod
    def _there(now: Moment, thing: str = "landscape") -> float:
        """How far a part of its coming is done."""
        if not now.beat.exit.get("surface"):
            return 0.0
        return move(now, thing).ease(now) if now.comes("surface") else 1.0

    def _told(self, now: Moment) -> InstrumentPose:
        s, there = self.crossed(now), move(now, "counted").presence(now, "counted")
        step = timing.printed(now, s, CROSSINGS)
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there, number=1.0, tally=there,
                              grown=timing.grown(now, CROSSINGS))

    def _plank(self, now: Moment) -> float:
        if now.beat.verb == "cross_on" and not timing.stands(now):
            return 1.0
        return move(now, "plank").presence(now, "laid")

    # pose ----------------------------------------------------------------------------
    def pose(self, now: Moment, how: Bearing | None) -> None:
        there, up, s = self._there(now), self._up(now), self.crossed(now)
        steep, pulled = self._there(now, "steep"), self._there(now, "pulled")
        if self.sky:
            self.sky.appear(1.0)
        self._turn_dial(now)
        self.plane.pull(there, steep, pulled, up)
        self.plane.line(move(now, "lined").presence(now, "lined"), up)
        rulers = self._there(now, "axis"), self._there(now, "rulers"), self._upright(now)
        self.plane.frame_it(rulers, steep, pulled, up)
        self.meter.pose(self._told(now))
        here = float(pulled >= 1.0)
        self.plane.stand(here, s, up, self._plank(now))
        self.plane.slides.pose(here * move(now, "slid").presence(now, "slid"), s, self.plane.foot(s, up))
        coming = bool(now.beat.exit.get("surface"))
        self.mist.appear(float(coming and self._misty(now) > 0))
        if coming:
            self._carry_cook(now, how or bearing(now), s)
        for prop in (self.gradient_word, self.descent_word):
            prop.appear(0.0)
        if self.flags:
            self.flags.pose(move(now, "flag").presence(now, "flag") * there, up)
        self._show_turned(now)
        if timing.parts(now, ("cross",)):
            self._step(now)
        if timing.parts(now, ("cross_on",)) and now.beat.steps_at <= now.tick < last_step(now):
            self.plane.step(now.gesture[0], timing.arrow(now, CROSSINGS), 1.0 - share_done(now, _LEAVES))

    @staticmethod
    def _upright(now: Moment) -> float:
        """How far the axis of heights is there: while the land can be seen, and stands."""
        if not now.comes("sunk"):
            return 0.0
        return move(now, "lined").ease(now) * max(0.0, 1.0 - 2 * move(now, "sunk").ease(now))

    def _shroud(self, now: Moment, foot: tuple[float, float], s: float) -> None:
        """The fog that comes in from the right and rolls off to there, and in it the lantern's light."""
        misty, (along, across) = self._misty(now), self.plane.zone(s)
        self.mist.show(foot, along, across, 1.0 - misty, timing.drift_of(now), misty * self.plane.presence(s))

    @staticmethod
    def _misty(now: Moment) -> float:
        """How much of its fog is there."""
        return move(now, "mist").presence(now, "mist")

    def _carry_cook(self, now: Moment, how: Bearing, s: float) -> None:
        """From the shelf over the profile, then over the land that is pulled out of it, to where the run starts."""
        steep, pulled, walker = self._there(now, "steep"), self._there(now, "pulled"), self.walker
        away = s - math.floor(s + 1e-9)
        paces = OVER_STEP * away * (away > 1e-9) if pulled >= 1 else PACES * (steep + pulled) / 2
        at, tilt, felt = self.plane.foot(s, self._up(now)), 0.0, s
        if pulled < 1 and self.pulled_of:
            felt = float(self.pulled_of.run.steps)      # the face is still that of the walk before
            at, tilt = self._on_the_way(steep, pulled)
        how = replace(how, size=between(1.0, self.size, pulled), ground=(1.0 - pulled) * tilt)
        walker.pose(at, felt, striding(how, paces) if paces else how, self.run if pulled >= 1 else None)
        walker.appear(self.plane.presence(s) if pulled >= 1 else 1.0)
        self._shroud(now, at, s)

    def _on_the_way(self, steep: float, pulled: float) -> tuple[tuple[float, float], float]:
        """On the ground as it is, and how that tilts: first along the one ruler, then along the other."""
        assert self.pulled_of
        if steep == pulled == 0:        # the view of a land is never quite that of a profile
            last = float(self.pulled_of.run.steps)
            return self.pulled_of.foot(last), math.atan(self.pulled_of.slope(last))
        outlook, alone, start = self.plane.outlook, self.pulled_of.run, self.run.points[0]
        first = outlook.wish[0] + alone.points[-1, 0] - alone.loss.minima[0, 0]
        point = np.array([between(first, float(start[0]), steep), between(outlook.wish[1], float(start[1]), pulled)])
        view = outlook.view(steep, pulled)
        aside = np.array([NEXT, 0.0])
        (left, low), at, (right, high) = (view.spot(spot, float(outlook.heights(spot, steep)))
                                          for spot in (point - aside, point, point + aside))
        return at, math.atan2(high - low, right - left)

    def _show_turned(self, now: Moment) -> None:
        """The arrow of a slow step stays until the next beat takes it away."""
        there = timing.left(now, "turned")
        if there > 0:
            index = int(str(now.beat.entry["crossed"])) - 1
            self.plane.step(index, 1.0, there)
            self.plane.slides.step(index, 1.0, there)

    def _step(self, now: Moment) -> None:
        index, grown = now.gesture[0], timing.arrow(now, CROSSINGS)
        if grown > 0:
            self.plane.step(index, grown, timing.lasting(now))
            self.plane.slides.step(index, move(now, "split").ease(now), timing.lasting(now))
            (x, y), (dx, dy) = self.plane.foot(index), self.plane.half_plank(index)
            side = -math.copysign(1.0, dy or 1.0)       # downhill, as far as there is light
            self.descent_word.place(x + side * dx + BESIDE - (dx * side < 0) * self.descent_word.width_of_plate,
                                    y + side * dy - UNDER)
            self.descent_word.appear(move(now, "descent").ease(now) * (1.0 - share_done(now, TURN["walk"])))
        if index not in self.plane.on.steps(index):
            return
        (x, y), (dx, dy) = self.plane.foot(index), self.plane.half_plank(index)
        self.gradient_word.place(x + abs(dx) + BESIDE, y + dy * math.copysign(1.0, dx))
        self.gradient_word.appear(move(now, "gradient").ease(now) * (1.0 - move(now, "gradient goes").ease(now)))

    # read-back -------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        told, s, cook = self._told(now), self.crossed(now), self.walker.cook
        if self._there(now, "pulled") >= 1.0:
            yield from self.plane.readings(s, self._up(now), self._plank(now))
            yield from pair("the cook on the land", cook.read_feet(), self.plane.foot(s, self._up(now)))
            yield from self.walker.readings(s, self.run)
            yield from self._read_mist(s)
        if self.plane.arrow.faded and timing.arrow(now, CROSSINGS) == 1.0:
            yield from self.plane.read_arrow(now.gesture[0])
            if self.plane.slides.arrows[0].faded and move(now, "split").ease(now) == 1.0:
                yield from self.plane.slides.read_arrows(now.gesture[0])
        if told.there:
            yield from self.meter.readings(told)

    def _read_mist(self, s: float) -> Iterator[Reading]:
        """Over the land it is clear as far as the plank can be trusted, that way and across."""
        for name, shown, true in zip(("the plank", "its side"), self.mist.read_zone(), self.plane.zone(s), strict=True):
            yield from pair(f"how far it is clear to {name}", shown, true)


_LEAVES = STEPS["cross_on"]["leaves"]
