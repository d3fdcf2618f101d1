"""A run over two knobs: a second joins the first, and the same cook goes down the landscape of both, in its fog."""

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
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.bearing import at_the_dial, bearing
from scenes.stagings.foggy_hill.beside_land import Beside, larger
from scenes.stagings.foggy_hill.flags_on_land import FlagsOnLand
from scenes.stagings.foggy_hill.fog_walk import FogWalk
from scenes.stagings.foggy_hill.land_layout import is_pulled, own_land, pulled_land, sky_over
from scenes.stagings.foggy_hill.land_walk import LandWalk
from scenes.stagings.foggy_hill.land_words import LandWords
from scenes.stagings.foggy_hill.on_land import AT_ONCE, OnLand, there
from scenes.stagings.foggy_hill.props.streaks import Streaks
from scenes.stagings.foggy_hill.shroud import Shroud
from scenes.stagings.foggy_hill.throw import Throw
from scenes.stagings.foggy_hill.timing import CROSSINGS, OVERSTEPS, STEPS, TURNS, move
from scenes.stagings.foggy_hill.views import near_width
from scenes.stagings.foggy_hill.walker import DIAL_MARK, Bearing, Walker, striding
from scenes.stagings.foggy_hill.written_out import WrittenOut
from soupmath import Trajectory

CURVED, LARGE = 0.38, 2.5       # em of the letters of a curve that is higher than this
PACES, KICKS = 7, 5.0     # as the cook goes to the land; of who is thrown, and comes back
TUMBLES, BLUR = 1, 0.14    # whole turns of who is thrown; the share of the way that streaks are long
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
        self.on, self.near = OnLand(self.plane, runs, self.pulled_of), r["frame"].width / near_width(r, shape)
        self.flags = FlagsOnLand(theme, self.plane) if self.pulled_of is None else None
        self.written, self.free = WrittenOut(setting, run) if spelled(run.loss) else None, r["land_formula"]
        self.late = bool(self.written) and r["land_card"].right > self.free.left      # curve and counter wait
        em = CURVED if r["land_card"].height > LARGE else SIZE
        if self.pulled_of:
            em = larger(letters, shape).tick
        marks = LossMarks(layout.curve, card=layout.curve.ticks(3), letters=em)
        places = InstrumentPlaces(None, r["land_counter"], r["land_card"], bare=True,
                                  ordinal=self.pulled_of is not None, heading=self.pulled_of is not None)
        self.meter = Instruments(theme, run, places, larger(letters, shape) if self.pulled_of else letters, marks)
        for prop in self.meter.props:
            prop.margin = True
        self.shroud = Shroud(setting, self.plane, self.on, walk.sky if walk else self.sky, self.pulled_of is not None)
        self.streaks = Streaks(theme, r["small_cook"].height)
        self.beside = Beside(setting, run, letters, layout.curve) if self.pulled_of else None
        self.words = LandWords(setting, self.on, shape, self.pulled_of is not None)

    @property
    def back(self) -> list[Prop]:
        return [*filter(None, (self.sky,)), *self.plane.back]

    @property
    def middle(self) -> list[Prop]:
        """Behind flag and cook, from what the fog over the land hides on."""
        return [*(self.flags.props if self.flags else []), self.plane.plank, self.shroud.mist,
                *self.plane.front, self.streaks]

    @property
    def front(self) -> list[Prop]:
        """The arrow too, over the fog and the boots: slope times rate says how far a step goes, whatever lies there."""
        walker = [] if self.sky is None else self.walker.props
        beside = self.beside.props if self.beside else []
        return [*walker, self.plane.arrow, self.plane.off_map, *self.meter.props, *beside, *self.words.product.terms]

    def _told(self, now: Moment) -> InstrumentPose:
        s, there = self.on.crossed(now), (1.0 - self._jarred(now)) * self._counted(now)
        step = timing.printed(now, s, CROSSINGS)
        tally = there * move(now, "tallied").presence(now, "tallied")
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there, number=1.0, tally=tally,
                              grown=timing.grown(now, CROSSINGS))

    def _jarred(self, now: Moment) -> float:
        """How far the loss is told by a jar: then by no curve."""
        return move(now, "jarred").presence(now, "jarred") if self.pulled_of else 0.0

    def _counted(self, now: Moment) -> float:
        """How far curve and counter are there: after the formulas, where these stand in their place."""
        late = now.beat.verb == "cross" and self.late
        return move(now, "counted late" if late else "counted").presence(now, "counted")

    def face(self, now: Moment) -> Region:
        """Where the cook's head is when the land has sunk."""
        return head_box(self.plane.foot(self.on.crossed(now), 0.0), self.walker.tall * self.size)

    def _plank(self, now: Moment) -> float:
        """How far it is laid: it goes as one is thrown, and lies again when they are back."""
        if now.beat.verb in ("cross_on", "cross_run") and not timing.stands(now):
            return 1.0
        laid = move(now, "plank").presence(now, "laid")
        if timing.parts(now, OVERSTEPS):
            return laid * (1.0 - smoothstep(AT_ONCE * now.s))
        return move(now, "relaid").ease(now) if now.beat.entry.get("flung") else laid

    # pose ----------------------------------------------------------------------------
    def pose(self, now: Moment, how: Bearing | None, view: View) -> None:
        """view: through which it is seen."""
        s, high, come = self.on.crossed(now), self.on.up(now), there(now)
        steep, pulled = there(now, "steep"), there(now, "pulled")
        self.shroud.span(view)
        if now.beat.exit.get("surface"):        # the dial is still that of the walk before, until it is turned
            self.walker.turn_dial(self.on.rate(now))
        here = float(pulled >= 1.0)
        self.plane.pull(come, steep, pulled, high)
        lined = here * there(now, "axis") if self.pulled_of else move(now, "lined").presence(now, "lined")
        self.plane.line(lined, high)
        far = self._far(now) * self._ruled(now)
        rulers = far * there(now, "axis"), far * there(now, "rulers"), self._upright(now)
        self.plane.frame_it(rulers, steep, pulled, high)
        self.meter.pose(self._told(now))
        self.plane.stand(here, s, high, self._plank(now))
        self.plane.slides.pose(here * far * move(now, "slid").presence(now, "slid"), s, self.plane.foot(s, high))
        coming = bool(now.beat.exit.get("surface"))
        if not coming:
            self.shroud.mist.appear(0.0)
        else:
            self._carry_cook(now, how or bearing(now), view)
        if self.flags:
            self.flags.pose(move(now, "flag").presence(now, "flag") * come, high)
        if self.written:
            self.written.pose(now, self.free, 1)
        self._lay_arrow(now, max(1.0, self.near / view.zoom) if self.pulled_of else 1.0)
        self._lay_streaks(now)
        self.words.pose(now, view)
        if self.beside:
            self.beside.pose(now, self.on.thrown(now), s, self._jarred(now))

    def _far(self, now: Moment, thing: str = "close_up") -> float:
        """How far all is there that is not at hand, where the view is near."""
        return 1.0 if self.pulled_of is None else 1.0 - move(now, thing).presence(now, "close_up")

    def _ruled(self, now: Moment) -> float:
        """How far a pulled land has its rulers: as knobs turn on them, and while all of it is seen by day."""
        if self.pulled_of is None:
            return 1.0
        if now.comes("sunk"):
            return move(now, "lined").ease(now) * max(0.0, 1.0 - 4.0 * self.shroud.dusk(now))
        return move(now, "ruled").presence(now, "ruled")

    def _upright(self, now: Moment) -> float:
        """How far the axis of heights is there: while the land can be seen, and stands."""
        if not now.comes("sunk"):
            return 0.0
        if self.pulled_of:
            return 1.0
        return move(now, "lined").ease(now) * max(0.0, 1.0 - 2 * move(now, "sunk").ease(now))

    def _carry_cook(self, now: Moment, how: Bearing, view: View) -> None:
        """From the shelf over the profile, then over the land that is pulled out of it, to where the run starts."""
        steep, pulled, s = there(now, "steep"), there(now, "pulled"), self.on.crossed(now)
        away = s - math.floor(s + 1e-9)
        paces = away * (away > 1e-9) if pulled >= 1 else PACES * (steep + pulled) / 2
        at, tilt = self.on.stands(now)
        if pulled < 1 and self.pulled_of and (aside := move(now, "aside").presence(now, "aside")) > 0:
            paces = aside
        if thrown := self.on.thrown(now):
            paces = KICKS * thrown[1]
        how = replace(how, spin=self._spin(now), size=between(1.0, self.size, pulled), ground=(1.0 - pulled) * tilt)
        how = at_the_dial(how, self._turns(now))
        if self.pulled_of is None:      # nobody tastes what is no soup
            how = replace(how, spoon=0.0)
        self.walker.pose(at, self.on.felt(now)[0], striding(how, paces) if paces else how, self.on.felt(now)[1])
        self.walker.appear(self.plane.presence(s) if pulled >= 1 else 1.0, how.spoon)
        if thrown and thrown[1] > 0:        # nothing to stand on
            self.walker.shadow.appear(0.0)
        self.shroud.pose(now, at, view)

    @staticmethod
    def _turns(now: Moment) -> float:
        """How far the lantern hangs on the belt and the hand has come to the dial; then both go back."""
        if now.beat.verb not in TURNS:
            return 0.0
        return move(now, "hand").ease(now) - move(now, "hand back").ease(now)

    def _lay_arrow(self, now: Moment, thick: float) -> None:
        """That of a slow step stays until the next beat takes it away; that of a step too far is as long as it is, and
        shortens with the dial to the step that is made instead."""
        if bold := self._bold_arrow(now):
            grown = timing.arrow(now, OVERSTEPS) if timing.parts(now, OVERSTEPS) else 1.0
            self.plane.arrow.show(bold.way(self.on.share(now)), grown, thick)
            self.plane.arrow.appear(float(grown > 0))
            return
        if (there := timing.left(now, "turned")) > 0:
            index = int(str(now.beat.entry["crossed"])) - 1
            self.plane.step(index, 1.0, there)
            self.plane.slides.step(index, 1.0, there * float(bool(now.beat.entry.get("slid"))))
        if timing.parts(now, TURNS):
            there = timing.arrow(now, TURNS)
            self.plane.step(now.gesture[0], 1.0 if now.beat.entry.get("flung") else there, 1.0)
        if timing.parts(now, ("cross",)) and (grown := timing.arrow(now, CROSSINGS)) > 0:
            self.plane.step(now.gesture[0], grown, timing.lasting(now))
            self.plane.slides.step(now.gesture[0], move(now, "split").ease(now), timing.lasting(now))
        if timing.parts(now, ("cross_on",)) and now.beat.steps_at <= now.tick < last_step(now):
            self.plane.step(now.gesture[0], timing.arrow(now, CROSSINGS), 1.0 - share_done(now, _LEAVES))

    def _bold_arrow(self, now: Moment) -> Throw | None:
        """That of a step too far, until the dial is turned down."""
        if now.beat.verb in TURNS and (flung := now.beat.entry.get("flung")):
            return self.on.throws[str(flung)] if move(now, "turned").ease(now) < 1.0 else None
        thrown = self.on.thrown(now)
        return thrown[0] if thrown else None

    def _lay_streaks(self, now: Moment) -> None:
        thrown = self.on.thrown(now)
        share = thrown[1] if thrown else 0.0
        flies = thrown is not None and 0.0 < share < 1.0
        self.streaks.appear(float(flies))
        if thrown and flies:
            forth = now.beat.verb in OVERSTEPS
            (x, y), (u, v) = (thrown[0].spot(min(1.0, max(0.0, part)))
                              for part in (share, share - BLUR if forth else share + BLUR))
            self.streaks.show((x, y), (u - x, v - y))

    def _spin(self, now: Moment) -> float:
        """Of who is thrown forwards; they come back on their feet."""
        return -2 * math.pi * TUMBLES * now.s if timing.parts(now, OVERSTEPS) and now.s < 1.0 else 0.0

    # read-back -------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        told, thrown, cook = self._told(now), self.on.thrown(now), self.walker.cook
        if there(now, "pulled") >= 1.0:
            yield from self.plane.readings(self.on.crossed(now), self.on.up(now), self._plank(now))
            tumbling = Bearing(size=self.size, spin=self._spin(now))
            yield from pair("the cook on the land", cook.read_feet(), self.walker.stands(self.on.at(now), tumbling))
            yield from self.walker.readings(*self.on.felt(now), bearing(now).tasted if self.pulled_of else 0.0)
            yield from self.shroud.readings(now)
        yield from self.words.readings(now)
        if thrown:
            if not self._spin(now):
                yield from thrown[0].readings(cook.read_feet(), thrown[1])
            if self.plane.arrow.faded and (now.beat.verb in TURNS or timing.arrow(now, OVERSTEPS) == 1.0):
                yield from thrown[0].readings(self.plane.arrow.read()[1], self.on.share(now))
        elif self.plane.arrow.faded and not self._bold_arrow(now) and timing.arrow(now, CROSSINGS) == 1.0:
            yield from self.plane.read_arrow(now.gesture[0])
            if self.plane.slides.arrows[0].faded and move(now, "split").ease(now) == 1.0:
                yield from self.plane.slides.read_arrows(now.gesture[0])
        if told.there:
            yield from self.meter.readings(told)
        if self.beside:
            yield from self.beside.readings(now, thrown, self.on.crossed(now), self._jarred(now))
        if now.beat.exit.get("surface") and (rate := self.on.rate(now)) is not None:
            dial = self.walker.dial
            yield Reading("the dial in the hand", "exact", dial.read(), dial.clipped(rate / DIAL_MARK))
        if self.written:
            yield from self.written.readings()


_LEAVES = STEPS["cross_on"]["leaves"]
