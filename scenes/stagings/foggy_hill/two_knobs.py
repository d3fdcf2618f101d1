"""A run over two knobs: the profile is pulled out to a landscape, and the same cook goes down it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.actor import head_box
from scenes.props.measure.counter import known_rate
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.measure.loss_curve import SIZE, CurveCard
from scenes.props.sign.spelled import spelled
from scenes.props.sign.tag import Tag
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.bearing import at_the_dial, bearing
from scenes.stagings.foggy_hill.flags_on_land import FlagsOnLand
from scenes.stagings.foggy_hill.fog_walk import FogWalk
from scenes.stagings.foggy_hill.land_layout import fog_over, is_pulled, own_land, pulled_land, sky_over
from scenes.stagings.foggy_hill.land_walk import LandWalk
from scenes.stagings.foggy_hill.product import Product, is_product
from scenes.stagings.foggy_hill.props.rolling_fog import RollingFog
from scenes.stagings.foggy_hill.timing import CROSSINGS, OVERSTEPS, STEPS, TURN, move
from scenes.stagings.foggy_hill.walker import DIAL_MARK, Bearing, Walker, striding
from scenes.stagings.foggy_hill.written_out import WrittenOut
from soupmath import Trajectory

CURVED, LARGE = 0.38, 2.5       # em of the letters of a curve that is higher than this
BESIDE, UNDER = 0.05, 0.30      # of a word, from the end of what it names
NEXT = 1e-4             # of salt's parameter, over which the ground's tilt is taken to either side
PACES, OVER_STEP = 7, 2.0       # as the cook goes to the land; in a step
AT_ONCE = 8.0           # times as soon as the step is made, that a face shows where one too far leads
ASIDE = 1.5             # of what is seen, that even fog behind letters reaches to either side
NOBODY = 1e-3           # of the clear zone, where nobody carries a light
FROM = 0.7              # of the way from the land's edge to the start, that one comes back who was flung off
BESIDE_HAT = 0.30, 0.92, 1.26   # of the cook's height from the foot, where slope × rate = step begins; higher in three
# lines
LINE_EM, LINE = 0.345, 0.78     # em of that as it is seen; room for it in a line, of the near view
LETTERS = 0.2           # units within what is seen, to which letters come
Spot = tuple[float, float]


class TwoKnobs:
    """The land of the run, its curve and counter, and the words gradient and descent.

    walk: over one parameter, before; of whose hill it is pulled out where both are of a soup.
    """

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory], walk: FogWalk | None,
                 letters: Letters) -> None:
        """runs: by name, of which the first is walked; others may step too far."""
        theme, r, run = setting.theme, setting.regions, next(iter(runs.values()))
        self.setting, self.run, self.size = setting, run, r["small_cook"].height / r["cook"].height
        self.pulled_of = walk if walk and is_pulled(walk.run, run) else None
        self.walker = walk.walker if walk else Walker(theme, r["cook"].height, run)
        self.sky = None if walk else sky_over(setting)
        layout = pulled_land(setting, run, self.pulled_of) if self.pulled_of else own_land(setting, run)
        self.plane = LandWalk(setting, run, layout.outlook, layout.frame, r["small_cook"].height, layout.levels)
        self.ways = {name: self.plane if one is run else self.plane.of(one) for name, one in runs.items()}
        self.flags = FlagsOnLand(theme, self.plane) if self.pulled_of is None else None
        self.written, self.beside = WrittenOut(setting, run) if spelled(run.loss) else None, r["land_formula"]
        self.late = bool(self.written) and r["land_card"].right > self.beside.left      # curve and counter wait
        em = CURVED if r["land_card"].height > LARGE else SIZE
        marks = LossMarks(layout.curve, card=layout.curve.ticks(3), letters=em)
        card = CurveCard(r["land_card"], theme, run.steps, layout.curve, marks.card, True, em).plot
        ends = r["land_jar"].left, r["land_jar"].right, card.bottom, card.top       # one scale for both
        jar = Region.spanning(*ends) if self.pulled_of else None
        self.meter = Instruments(theme, run, InstrumentPlaces(jar, r["land_counter"], r["land_card"], bare=True),
                                 letters, marks)
        for prop in self.meter.props:
            prop.margin = True
        self.mist = RollingFog(theme, fog_over(r["hill_view"], r["land"]), r["small_cook"].height,
                               (self._behind(),) if self.pulled_of else (r["land"],))
        seen = r["knobs" if self.pulled_of else "land"]
        em = setting.sizes["label"] * seen.width / r["frame"].width
        # For translators: names of a tilting plank and of an arrow along the step
        self.gradient_word = Tag(theme, theme.words.gettext("gradient"), theme.slope, em)
        self.descent_word = Tag(theme, theme.words.gettext("descent"), theme.step_text, em)
        size = LINE_EM * seen.width / r["frame"].width
        self.line_to, self.left = seen.right - LETTERS, seen.left + LETTERS
        self.product = Product(theme, size, theme.words.gettext("slope"), LINE * r["hand"].width, run)

    def _behind(self) -> Region:
        """What of the world is seen behind jar, curve and counter: one band, in which the fog is even."""
        r = self.setting.regions
        knobs, frame, low = r["knobs"], r["frame"], r["land_card"].bottom
        scale = knobs.width / frame.width
        return Region.spanning(knobs.x - ASIDE * knobs.width, knobs.x + ASIDE * knobs.width,
                               knobs.y + scale * low, knobs.y + scale * 2 * frame.top)

    @property
    def back(self) -> list[Prop]:
        return [*filter(None, (self.sky,)), *self.plane.back]

    @property
    def middle(self) -> list[Prop]:
        """Behind flag and cook, from what the fog over the land hides on."""
        return [*(self.flags.props if self.flags else []), self.plane.plank, self.mist, *self.plane.front,
                *self.product.terms]

    @property
    def front(self) -> list[Prop]:
        walker = [] if self.sky is None else self.walker.props
        """The arrow too, over the fog and the boots: slope times rate says how far a step goes, whatever lies there."""
        return [*walker, self.plane.arrow, self.plane.off_map, self.gradient_word, self.descent_word, *self.meter.props]

    # as functions of the moment ----------------------------------------------------------
    def crossed(self, now: Moment) -> float:
        """The playhead of the run over two parameters; it waits while the other one goes."""
        return now.s if now.beat.verb in CROSSINGS else float(now.beat.entry.get("crossed", 0))  # type: ignore[arg-type]

    def _way(self, now: Moment) -> tuple[LandWalk, float]:
        """Who walks on the land, and how far they are: of a step that went too far they are gone."""
        if timing.parts(now, OVERSTEPS):
            return self.ways[str(now.beat.args["run"])], now.s
        if (flung := now.beat.entry.get("flung")) and move(now, "goes").ease(now) < 1.0:
            way = self.ways[str(flung)]
            return way, float(way.run.steps)
        return self.plane, self.crossed(now)

    def _turn_dial(self, now: Moment) -> None:
        """The dial in the cook's hand is still that of the walk before, until it is turned."""
        if now.beat.exit.get("surface"):
            self.walker.turn_dial(self._rate(now))

    def _rate(self, now: Moment) -> float | None:
        """At which the dial in the hand stands: turned by equal factors, so that the arrow shrinks evenly."""
        rate = known_rate(self.run, timing.printed(now, self.crossed(now), CROSSINGS))
        before, turned = self._rate_before(now), move(now, "dial").presence(now, "dialled")
        if rate is None or before is None or turned in (0.0, 1.0):
            return rate if turned else before
        return before * (rate / before) ** turned

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

    def _instruments(self, now: Moment) -> Instruments:
        """Those of the run that steps."""
        return self.meter if self._way(now)[0] is self.plane else self.meter.of(self._way(now)[0].run)

    def _told(self, now: Moment) -> InstrumentPose:
        (way, s), there = self._way(now), self._far(now) * self._counted(now)
        verbs = CROSSINGS if way is self.plane else OVERSTEPS
        step = timing.printed(now, s, verbs)
        before = self._turning(now) and not move(now, "settled").ease(now)
        tally = there * move(now, "tallied").presence(now, "tallied")
        number = 1.0 if now.beat.verb == "cross_on" else timing.number(now, verbs)      # quick ones would only blink
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there,
                              number=number, tally=tally, grown=timing.grown(now, verbs),
                              rate=self._rate_before(now) if before else None)

    def _counted(self, now: Moment) -> float:
        """How far curve and counter are there: after the formulas, where these stand in their place."""
        late = now.beat.verb == "cross" and self.late
        return move(now, "counted late" if late else "counted").presence(now, "counted")

    def face(self, now: Moment) -> Region:
        """Where the cook's head is when the land has sunk."""
        return head_box(self.plane.foot(self.crossed(now), 0.0), self.walker.tall * self.size)

    def _plank(self, now: Moment) -> float:
        if now.beat.verb == "cross_on" and not timing.stands(now):
            return 1.0
        return move(now, "plank").presence(now, "laid")

    # pose ----------------------------------------------------------------------------
    def pose(self, now: Moment, how: Bearing | None) -> None:
        there, up, (way, s) = self._there(now), self._up(now), self._way(now)
        steep, pulled = self._there(now, "steep"), self._there(now, "pulled")
        if self.sky:
            self.sky.appear(1.0)
        self._turn_dial(now)
        self.plane.pull(there, steep, pulled, up)
        self.plane.line(move(now, "lined").presence(now, "lined"), up)
        far = self._far(now)
        rulers = far * self._there(now, "axis"), far * self._there(now, "rulers"), self._upright(now)
        self.plane.frame_it(rulers, steep, pulled, up)
        self._instruments(now).pose(self._told(now))
        here = float(pulled >= 1.0) * self._shows(now)
        way.stand(here, s, up, self._plank(now))
        way.slides.pose(here * far * move(now, "slid").presence(now, "slid"), s, way.foot(s, up))
        coming = bool(now.beat.exit.get("surface"))
        self.mist.appear(float(coming and self._misty(now) > 0))
        if coming:
            self._carry_cook(now, how or bearing(now))
        for prop in (self.gradient_word, self.descent_word):
            prop.appear(0.0)
        if self.flags:
            self.flags.pose(move(now, "flag").presence(now, "flag") * there, up)
        self._show_turned(now)
        if now.beat.verb == "turn_down":
            self._aim(now)
        if self.written:
            self.written.pose(now, self.beside, 1)
        if timing.parts(now, ("cross",)):
            self._step(now)
        if way is not self.plane:
            way.step(0, timing.arrow(now, OVERSTEPS) if timing.parts(now, OVERSTEPS) else 1.0, here)
        if timing.parts(now, ("cross_on",)) and now.beat.steps_at <= now.tick < last_step(now):
            self.plane.step(now.gesture[0], timing.arrow(now, CROSSINGS), 1.0 - share_done(now, _LEAVES))
        self._show_product(now)

    @staticmethod
    def _far(now: Moment) -> float:
        """How far all is there that is not at hand, where the view is near."""
        return 1.0 - move(now, "close_up").presence(now, "close_up")

    def _shows(self, now: Moment) -> float:
        """How far what is laid is there: that of a step too far goes, before whoever made it is back."""
        if not now.beat.entry.get("flung"):
            return 1.0
        return self._back(now) if self._way(now)[0] is self.plane else 1.0 - move(now, "goes").ease(now)

    @staticmethod
    def _back(now: Moment) -> float:
        """How far who went off the land is back."""
        return 1.0 if now.comes("flung") else 1.0 - move(now, "back").presence(now, "flung")

    @staticmethod
    def _upright(now: Moment) -> float:
        """How far the axis of heights is there: while the land can be seen, and stands."""
        if not now.comes("sunk"):
            return 0.0
        return move(now, "lined").ease(now) * max(0.0, 1.0 - 2 * move(now, "sunk").ease(now))

    def _clear(self, now: Moment) -> tuple[Spot, Spot, Spot]:
        """The middle of what the fog leaves clear, and how far: none of it where nobody is."""
        (way, s), back = self._way(now), self._back(now)
        seen = back * way.presence(s)
        if not seen:
            way, s = self.plane, self.crossed(now)
        (ax, ay), (bx, by) = way.zone(s)
        seen = max(seen, NOBODY)
        return way.foot(s, self._up(now)), (seen * ax, seen * ay), (seen * bx, seen * by)

    def _shroud(self, now: Moment, foot: Spot | None = None) -> None:
        """The fog that comes in from the right and rolls off to there, and in it the lantern's light."""
        misty, (middle, along, across), (way, s) = self._misty(now), self._clear(now), self._way(now)
        lit = misty * way.presence(s) * self._back(now)
        self.mist.show(foot or middle, along, across, 1.0 - misty, timing.drift_of(now), lit)

    @staticmethod
    def _misty(now: Moment) -> float:
        """How much of its fog is there."""
        return move(now, "mist").presence(now, "mist")

    def _carry_cook(self, now: Moment, how: Bearing) -> None:
        """From the shelf over the profile, then over the land that is pulled out of it, to where the run starts."""
        steep, pulled, (way, s) = self._there(now, "steep"), self._there(now, "pulled"), self._way(now)
        away = s - math.floor(s + 1e-9)
        paces = OVER_STEP * away * (away > 1e-9) if pulled >= 1 else PACES * (steep + pulled) / 2
        at, tilt, middle = way.foot(s, self._up(now)), 0.0, None
        if pulled < 1 and self.pulled_of:
            at, tilt = self._on_the_way(steep, pulled)
            middle = at
        if now.beat.entry.get("flung"):
            at, paces = self._coming_back(now)
            middle = at
        how = at_the_dial(replace(how, size=between(1.0, self.size, pulled), ground=(1.0 - pulled) * tilt),
                          self._turns(now))
        self.walker.pose(at, self._felt(now)[0], striding(how, paces) if paces else how, self._felt(now)[1])
        self.walker.appear(way.presence(s) * min(1.0, 4 * self._back(now)) if pulled >= 1 else 1.0)
        self._shroud(now, middle)

    def _felt(self, now: Moment) -> tuple[float, Trajectory]:
        """The playhead, and of which run, that the face is about: still of the walk before, or of the step too far."""
        (way, s), flung = self._way(now), now.beat.entry.get("flung")
        if self._there(now, "pulled") < 1 and self.pulled_of:
            return float(self.pulled_of.run.steps), self.pulled_of.run
        if flung:
            run = self.ways[str(flung)].run
            return run.steps * (1.0 - move(now, "hand").ease(now)), run
        if way is not self.plane:       # it shows what comes while the cook can still be seen
            return min(float(way.run.steps), AT_ONCE * s), way.run
        return s, way.run

    def _coming_back(self, now: Moment) -> tuple[Spot, float]:
        """From the near edge of the land to where the run starts, and in how many paces."""
        start, (low, *_), back = self.run.points[0], self.plane.outlook.window, self._back(now)
        far = np.array([(1.0 - back) * FROM * (start[0] - low), 0.0])
        return self.plane.spot(start - far), PACES * back * (back < 1.0)

    @staticmethod
    def _turns(now: Moment) -> float:
        """How far the lantern is set down and the hand has come to the dial; then both go back."""
        if not now.comes("dialled") or now.beat.verb != "turn_down":
            return 0.0
        return move(now, "hand").ease(now) - move(now, "hand back").ease(now)

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

    def _show_product(self, now: Moment) -> None:
        """Slope × rate = step beside the cook's hat, from the first step that is tried on."""
        there = self._multiplied(now)
        if not any(there):
            self.product.appear(*there)
            return
        self.product.show(*self._factors(now))
        self.product.appear(*there)
        (x, y), tall = self.plane.foot(self.crossed(now), self._up(now)), self.walker.tall * self.size
        wide, aside = self.product.width, BESIDE_HAT[0] * tall
        left = min(x + aside, self.line_to - wide)
        if left < x + aside and self.pulled_of is None:         # at the other side of the hat
            left = max(self.left, x - aside - wide)
        line = left, y + BESIDE_HAT[1 + self.product.stacked] * tall
        self.product.place((line,) * 3, line, 1.0)

    def _multiplied(self, now: Moment) -> tuple[float, float, float]:
        """How far each term is there: one after the other at first; rate and step stand aside as they are turned."""
        there = float(bool(now.beat.exit.get("multiplied") or timing.parts(now, ("cross",)))) * is_product(self.run)
        if timing.parts(now, ("cross",)):       # until the step is walked
            there *= 1.0 - share_done(now, TURN["walk"])
        if not now.beat.entry.get("multiplied") and timing.parts(now, (*OVERSTEPS, "cross")):
            return tuple(there * move(now, thing).ease(now) for thing in ("plank", "dial", "arrow"))  # type: ignore[return-value]
        aside = move(now, "aside").ease(now) - move(now, "settled").ease(now) if self._turning(now) else 0.0
        return there, there * (1.0 - aside), there * (1.0 - aside)

    @staticmethod
    def _turning(now: Moment) -> bool:
        return now.beat.verb == "turn_down" and now.comes("dialled")

    def _factors(self, now: Moment) -> tuple[Trajectory, int, float | None]:
        """The step that is told of, and the dial's rate where that is not the run's."""
        if timing.parts(now, OVERSTEPS):
            return self._way(now)[0].run, 0, None
        if timing.parts(now, CROSSINGS):
            return self.run, now.gesture[0], None
        before = self._turning(now) and not move(now, "settled").ease(now)
        return self.run, min(int(self.crossed(now)), self.run.steps - 1), self._rate_before(now) if before else None

    def _aim(self, now: Moment) -> None:
        """The arrow shrinks with the dial that is turned."""
        rate = self._rate(now)
        if rate is not None:
            self.plane.aim(int(self.crossed(now)), rate, move(now, "aimed").presence(now, "aimed"))

    def _step(self, now: Moment) -> None:
        index, grown = now.gesture[0], max(timing.arrow(now, CROSSINGS), float(bool(now.beat.entry.get("aimed"))))
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
        up = math.copysign(1.0, dy)                 # the plank's upper end; at the lower one is the other word
        aside = BESIDE if up * dx > 0 else -BESIDE - self.gradient_word.width_of_plate
        self.gradient_word.place(max(self.left, x + up * dx + aside), y + up * dy - UNDER)
        self.gradient_word.appear(move(now, "gradient").ease(now) * (1.0 - share_done(now, TURN["walk"])))

    # read-back -------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        told, (way, s), cook = self._told(now), self._way(now), self.walker.cook
        if self._there(now, "pulled") >= 1.0:
            yield from way.readings(s, self._up(now), self._plank(now))
            if not now.beat.entry.get("flung") or self._back(now) == 1.0:
                yield from pair("the cook on the land", cook.read_feet(), way.foot(s, self._up(now)))
            yield from self.walker.readings(*self._felt(now))
            yield from self._read_mist(now)
        if any(self._multiplied(now)):
            yield from self.product.readings(*self._factors(now))
        if self.plane.arrow.faded and timing.arrow(now, CROSSINGS) == 1.0:
            yield from self.plane.read_arrow(now.gesture[0])
            if self.plane.slides.arrows[0].faded and move(now, "split").ease(now) == 1.0:
                yield from self.plane.slides.read_arrows(now.gesture[0])
        if told.there:
            yield from self._instruments(now).readings(told)
        if now.beat.exit.get("surface") and (rate := self._rate(now)) is not None:
            dial = self.walker.dial
            yield Reading("the dial in the hand", "exact", dial.read(), dial.clipped(rate / DIAL_MARK))
        if self.written:
            yield from self.written.readings()

    def _read_mist(self, now: Moment) -> Iterator[Reading]:
        """Over the land it is clear as far as the plank can be trusted, that way and across."""
        _, *zone = self._clear(now)
        for name, shown, true in zip(("the plank", "its side"), self.mist.read_zone(), zone, strict=True):
            yield from pair(f"how far it is clear to {name}", shown, true)


_LEAVES = STEPS["cross_on"]["leaves"]
