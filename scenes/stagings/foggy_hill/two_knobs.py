"""A run over two knobs: the profile is pulled out to a landscape, and the same cook goes down it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.map.map_frame import Axis, MapFrame
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.sign.tag import Tag
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.fog_walk import FogWalk
from scenes.stagings.foggy_hill.land_walk import LandWalk
from scenes.stagings.foggy_hill.outlook import Outlook
from scenes.stagings.foggy_hill.props.rolling_fog import RollingFog
from scenes.stagings.foggy_hill.timing import CROSSINGS, STEPS, TURN, move
from scenes.stagings.foggy_hill.walker import Bearing, striding
from soupmath import Loss, Trajectory

LOW, HIGH = (3.0, 10.0), (12.0, 100.0)          # salt (g/L) and cream (mL/L) where the rulers begin and end
SALT, CREAM = (4.0, 8.0), (12.5, 25.0, 50.0, 100.0)
HEIGHTS = (25.0, 50.0)  # losses with a number on the upright axis
TOP, LOSSES, CURVED = 20.0, (0, 10, 20), 0.46    # of the curve; em of its letters
STANDS = 0.21           # height of the leftmost corner, of the land's width
BESIDE, UNDER = 0.05, 0.30      # of a word, from the end of what it names
NEXT = 0.01             # of salt's parameter, over which the ground's tilt is taken
PACES, OVER_STEP = 7, 2.0       # as the cook goes to the land; in a step
MISTY = 1.1             # of the view of the land, that its fog fills


class TwoKnobs:
    """The land of the run, its curve and counter, and the words gradient and descent."""

    def __init__(self, setting: Setting, run: Trajectory, walk: FogWalk, letters: Letters) -> None:
        theme, r = setting.theme, setting.regions
        self.run, self.walk, self.size = run, walk, r["small_cook"].height / r["cook"].height
        outlook = _outlook(run.loss, walk, r["plane"].width)
        self.plane = LandWalk(setting, run, outlook, _frame(setting, run.loss, outlook), r["small_cook"].height)
        self.meter = Instruments(theme, run, InstrumentPlaces(None, r["land_counter"], r["land_card"], bare=True),
                                 letters, LossMarks(TOP, card=LOSSES, letters=CURVED))
        for prop in self.meter.beside:
            prop.margin = True
        self.mist = RollingFog(theme, _over(r["hill_view"], r["land"]), r["small_cook"].height)
        em = setting.sizes["label"] * r["knobs"].width / r["frame"].width
        # For translators: names of a tilting plank and of an arrow along the step
        self.gradient_word = Tag(theme, theme.words.gettext("gradient"), theme.slope, em)
        self.descent_word = Tag(theme, theme.words.gettext("descent"), theme.step_text, em)

    @property
    def back(self) -> list[Prop]:
        return self.plane.back

    @property
    def middle(self) -> list[Prop]:
        """Behind flag and cook, from what the fog over the land hides on."""
        return [*self.plane.laid, self.mist, *self.plane.front]

    @property
    def front(self) -> list[Prop]:
        return [self.gradient_word, self.descent_word, *self.meter.props]

    # as functions of the moment ----------------------------------------------------------
    def crossed(self, now: Moment) -> float:
        """The playhead of the run over two parameters; it waits while the other one goes."""
        return now.s if now.beat.verb in CROSSINGS else float(now.beat.entry.get("crossed", 0))  # type: ignore[arg-type]

    def rate(self, now: Moment, before: float) -> float:
        """What the dial in the cook's hand shows: it is turned down as the land is told to be steeper."""
        if not now.beat.exit.get("surface"):
            return before
        step = timing.printed(now, self.crossed(now), CROSSINGS)
        return between(before, self.run.optimizer.learning_rate(step), self._there(now, "dial"))

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
    def pose(self, now: Moment, how: Bearing) -> None:
        there, up, s = self._there(now), self._up(now), self.crossed(now)
        steep, pulled = self._there(now, "steep"), self._there(now, "pulled")
        self.plane.pull(there, steep, pulled, up)
        self.plane.line(move(now, "lined").presence(now, "lined"), up)
        rulers = self._there(now, "axis"), self._there(now, "rulers"), self._upright(now)
        self.plane.frame_it(rulers, steep, pulled, up)
        self.meter.pose(self._told(now))
        here = float(pulled >= 1.0)
        self.plane.stand(here, s, up, self._plank(now))
        self.plane.slides.pose(here * move(now, "slid").presence(now, "slid"), s, self.plane.foot(s, up))
        coming = bool(now.beat.exit.get("surface"))
        self.mist.appear(float(coming))
        if coming:
            self._carry_cook(now, how, s)
        for prop in (self.gradient_word, self.descent_word):
            prop.appear(0.0)
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
        """The lantern's light, and the fog that comes in from the right and rolls off to there."""
        gone = 1.0 - move(now, "mist").presence(now, "mist")
        along, across = self.plane.zone(s)
        self.mist.show(foot, along, across, gone, timing.drift_of(now), self.plane.presence(s))

    def _carry_cook(self, now: Moment, how: Bearing, s: float) -> None:
        """From the shelf over the profile, then over the land that is pulled out of it, to where the run starts."""
        steep, pulled, walker = self._there(now, "steep"), self._there(now, "pulled"), self.walk.walker
        away = s - math.floor(s + 1e-9)
        paces = OVER_STEP * away * (away > 1e-9) if pulled >= 1 else PACES * (steep + pulled) / 2
        at, tilt = self.plane.foot(s, self._up(now)), 0.0
        if pulled < 1:
            at, tilt = self._on_the_way(steep, pulled)
        how = replace(how, size=between(1.0, self.size, pulled), ground=(1.0 - pulled) * tilt)
        walker.pose(at, s, striding(how, paces) if paces else how, self.run if pulled >= 1 else None)
        walker.appear(self.plane.presence(s) if pulled >= 1 else 1.0)
        self._shroud(now, at, s)

    def _on_the_way(self, steep: float, pulled: float) -> tuple[tuple[float, float], float]:
        """On the ground as it is, and how that tilts: first along the one ruler, then along the other."""
        outlook, alone, start = self.plane.outlook, self.walk.run, self.run.points[0]
        first = outlook.wish[0] + alone.points[-1, 0] - alone.loss.minima[0, 0]
        point = np.array([between(first, float(start[0]), steep), between(outlook.wish[1], float(start[1]), pulled)])
        view = outlook.view(steep, pulled)
        (x, y), (ahead, higher) = (view.spot(at, float(outlook.heights(at, steep)))
                                   for at in (point, point + np.array([NEXT, 0.0])))
        return (x, y), math.atan2(higher - y, ahead - x)

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
        told, s, cook = self._told(now), self.crossed(now), self.walk.walker.cook
        if self._there(now, "pulled") >= 1.0:
            yield from self.plane.readings(s, self._up(now), self._plank(now))
            yield from pair("the cook on the land", cook.read_feet(), self.plane.foot(s, self._up(now)))
            yield from self.walk.walker.readings(s, self.run)
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


def _over(hill: Region, land: Region) -> Region:
    """What is seen of either, and a little around the land."""
    wide, high = MISTY * land.width / 2, MISTY * land.height / 2
    return Region.spanning(min(hill.left, land.x - wide), max(hill.right, land.x + wide),
                           min(hill.bottom, land.y - high), max(hill.top, land.y + high))


def _outlook(loss: Loss, walk: FogWalk, width: float) -> Outlook:
    """The land fills a width of the picture."""
    (p0, q0), (p1, q1) = loss.theta(np.array([LOW, HIGH])).tolist()
    window = (p0, p1, q0, q1)
    rough = Outlook(loss, walk.ground, window, 1.0, 1.0)
    size = width / rough.view().lies(window).width
    return Outlook(loss, walk.ground, window, size, STANDS * width / float(loss.value(np.array([p0, q0]))))


def _frame(setting: Setting, loss: Loss, outlook: Outlook) -> MapFrame:
    words = setting.theme.words
    axes = (Axis(words.gettext("salt (g/L)"), _ticks(loss, 0, SALT)),
            Axis(words.gettext("cream (mL/L)"), _ticks(loss, 1, CREAM)),
            Axis(words.gettext("loss"), tuple((height, f"{height:g}") for height in HEIGHTS)))
    em = setting.sizes["tick"] * setting.regions["land"].width / setting.regions["frame"].width
    return MapFrame(setting.theme, outlook.window, axes, em, q_beyond=True)


def _ticks(loss: Loss, knob: int, amounts: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    """The amounts of one knob as places on its ruler, with their letters."""
    assert loss.reference is not None
    return tuple((math.log(amount / loss.reference[knob]), f"{amount:g}") for amount in amounts)
