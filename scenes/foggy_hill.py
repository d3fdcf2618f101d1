"""The foggy hill: a cook goes down a loss, seeing no further than the slope can be trusted."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.props.amounts_ruler import AmountsRuler
from scenes.props.ground import Ground
from scenes.props.instruments import Instruments, Places
from scenes.props.jar_row import JarRow
from scenes.props.lettering import Label
from scenes.props.map_frame import Axis, MapFrame
from scenes.props.plane import Plane
from scenes.props.prop import Reading
from scenes.props.region import Region
from scenes.props.room import Room
from scenes.props.scale import LogScale
from scenes.props.tag import Tag
from scenes.props.view import View
from scenes.props.walk import Walk
from scenes.stage import LessonScene
from scenes.studio.timeline import SMALL, TICKS_PER_SECOND, Moment, smoothstep
from soupmath import Trajectory

TOP = 4.5               # loss at the upper end of jar and hill
LOW, HIGH = 0.5, 16.0   # g/L at the ends of the ruler
JARS = 25
NARROW = 0.50           # em of the jar's number where there is little room
DRIFT = 0.10            # units a second that the fog drifts, at most
WALKS = ("step", "walk", "run")
CROSSINGS = ("cross", "cross_on")
# a slow step, in ticks: plank, arrow, walk, footprint, numbers
PLANK, ARROW, WALKED, PRINT, SLOW = 8, 16, 26, 28, 36

# the run over two parameters
TURN, TILT = math.radians(28), math.radians(36)
LIFT = 0.365            # height of the highest corner, of the width
PLANE_TOP = 80.0        # loss at the upper end of its jar
SALT, CREAM = (2.0, 4.0, 8.0, 16.0), (12.5, 25.0, 50.0, 100.0)
LEVELS = tuple(float(gap * gap) for gap in range(1, 10))      # whole points short


class FoggyHill(LessonScene):
    """Plain descent on one parameter, walked by a cook; then, if the lesson has it, a run over two."""

    default_lesson = "foggy-hill"

    def build(self) -> None:
        t, r = self.theme, self.regions
        runs = list(self.runs.values())
        self.lone = next(run for run in runs if run.loss.dimension == 1)
        both = [run for run in runs if run.loss.dimension == 2]
        scale = LogScale(LOW, HIGH, r["hill"].left, r["hill"].right)
        ground = Ground(self.lone.loss, scale, r["jar"].bottom, r["jar"].height / TOP)
        cook = 1.25 if self.plan.shape == "wide" else 1.0
        ruler = AmountsRuler(t, r["ruler"], LOW, HIGH, "salt (g/L)", tick_size=self.sizes["tick"])
        beside = Region.spanning(r["frame"].left, r["jar"].left, r["jar"].bottom, r["jar"].top)
        self.walk = Walk(t, self.lone, ground, r["frame"], ruler, r["jar"].right + 0.04, cook,
                         quiet=(beside, r["counter"]))
        self.jars = JarRow(t, ground, tuple(np.geomspace(LOW, HIGH, JARS).tolist()))
        self.meter = Instruments(t, self.lone, self._places(r["jar"], r["card"]), TOP, ticks=(0, 2, 4))
        self.slope_word = Tag(t, "slope", t.slope, self.sizes["label"])
        self.step_word = Label("step", self.sizes["tick"], t.step_text, align="left", weight="BOLD")
        left = (r["hill"].left - 0.25, ground.y(2.0))
        self.loss_word = Label("loss", 0.5, t.loss, left, "right", weight="BOLD")
        self.put(*self.walk.back(), self.jars, self.loss_word, *self.walk.front())
        self.put(self.slope_word, self.step_word)
        self.plane = self._build_plane(both[0]) if both else None
        self.put(*self.meter.parts())
        self.put_title()

    def _places(self, jar: Region, card: Region) -> Places:
        z, wide = self.sizes, self.plan.shape == "wide"
        reading = z["reading"] if wide else NARROW
        return Places(jar, self.regions["counter"], card, reading, z["label"], z["tick"], 3 if wide else 2)

    def _build_plane(self, run: Trajectory) -> Plane:
        t, r = self.theme, self.regions
        p, q = (run.loss.theta(np.column_stack([SALT, CREAM]))).T
        window = (float(p[0]), float(p[-1]), float(q[0]), float(q[-1]))
        middle = (0.5 * (window[0] + window[1]), 0.5 * (window[2] + window[3]))
        top = float(run.loss.value(np.array([window[0], window[2]])))
        where = r["plane"]
        size = where.width / ((window[1] - window[0]) * (math.cos(TURN) + math.sin(TURN)))
        view = View((where.x, where.y), middle, size, LIFT * where.width / top, TURN, TILT)
        axes = (Axis("salt (g/L)", _ticks(p, SALT)), Axis("cream (mL/L)", _ticks(q, CREAM)[1:]),
                Axis("loss", ((0.0, ""), (top, ""))))
        frame = MapFrame(t, window, *axes, self.sizes["tick"], q_beyond=True)
        plane = Plane(t, run, view, window, LEVELS, frame, 0.8 if self.plan.shape == "wide" else 0.6)
        self.table = Room(r["frame"], t, (where.right, where.top), None, tiles=False)
        zero = float(view.project((window[0], window[2]))[1])     # the jar stands on the map, or beside it
        place = r.get("plane_jar", r["jar"])
        zero = place.bottom if "plane_jar" in r else zero
        jar = Region.spanning(place.left, place.right, zero, zero + PLANE_TOP * view.rise)    # on its scale
        places = self._places(jar, r.get("plane_card", r["card"]))
        self.both_meter = Instruments(t, run, places, PLANE_TOP, ticks=(0, 40, 80))
        self.gradient_word = Tag(t, "gradient", t.slope, self.sizes["label"])
        self.descent_word = Tag(t, "descent", t.step_text, self.sizes["label"])
        self.put(self.table, *plane.parts(), self.gradient_word, self.descent_word)
        self.put(*self.both_meter.parts())
        return plane

    # every beat -------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._set(now)
        s = self._alone(now)
        meter = now.presence("meter", 28, 12) if now.beat.verb == "close" else _comes_late(now, "meter")
        self.walk.stand(s, now.presence("cook", 4), meter, self._laid(now))
        self.meter.pose(meter, s, self._printed(now, s, WALKS), self._grown(now, WALKS))
        self.walk.arrow.fade(0.0)
        self.slope_word.fade(0.0)
        self.step_word.fade(0.0)
        if self.plane:
            self._both(now)

    def _set(self, now: Moment) -> None:
        there = now.presence("set", 0, 14)
        joins = now.cue("hill") if now.beat.verb == "join" else 0
        self.walk.set_stage(there, now.presence("hill", joins, 14 + joins / 4), now.presence("flag", 4, 14))
        self.walk.ruler.fade(now.presence("ruler", 6, 12))
        fog = now.presence("fog", 0, 40) if now.beat.entry.get("set") else 1.0
        self.walk.drift_fog(self._alone(now), min(there, now.presence("cook", 2, 14)), 1.0 - fog, _drift(now))
        self.loss_word.fade(now.presence("jars", joins + 4 if joins else 20, 12))
        self.jars.fade(min(there, now.presence("jars", joins + 4 if joins else 0, 16)))
        if self.jars.faded:
            self.jars.show(1.0 if now.beat.entry.get("jars") else now.ease(10, 44), 0.0)

    def _alone(self, now: Moment) -> float:
        """The playhead of the run over one parameter; it waits while the other one goes."""
        if now.beat.verb in WALKS:
            return now.s
        return float(now.beat.entry.get("walked", 0))     # type: ignore[arg-type]

    def _printed(self, now: Moment, s: float, verbs: tuple[str, ...]) -> int:
        """The step whose numbers stand; in a slow step they come after the footprint."""
        step = math.floor(s + 1e-9)
        if now.beat.verb != verbs[0] or now.beat.first == now.beat.last:
            return step
        index, part = now.gesture
        return min(step, index) if SLOW * part < PRINT else step

    def _grown(self, now: Moment, verbs: tuple[str, ...]) -> float:
        """How far the newest dot of the curve is there."""
        _, part = now.gesture
        if now.beat.verb != verbs[0] or SLOW * part < PRINT or now.beat.first == now.beat.last:
            return 1.0
        return smoothstep((SLOW * part - PRINT) / (SLOW - PRINT))

    def _laid(self, now: Moment) -> float:
        return now.presence("plank", self._laid_at(now)[0], PLANK)

    def _arrow(self, now: Moment) -> float:
        """How far the arrow of the step being made has grown."""
        if now.beat.first == now.beat.last or now.beat.verb not in ("step", "walk", "cross"):
            return 0.0
        if now.beat.verb == "walk":
            return smoothstep(now.gesture[1] / (5 / 18))
        return now.ease(self._laid_at(now)[1], ARROW - PLANK)

    def _laid_at(self, now: Moment) -> tuple[float, float]:
        """Ticks at which plank and arrow of the step being made begin: at their cues, or in their turn."""
        index, _ = now.gesture
        begins = now.beat.steps_at + (index - now.beat.first) * now.beat.step_ticks
        turn = begins + PLANK / SLOW * now.beat.step_ticks
        return now.cue("slope", begins), now.cue("arrow", turn)

    # verbs of the hill ----------------------------------------------------------------
    def show_open(self, now: Moment) -> None:
        pass

    def show_jars(self, now: Moment) -> None:
        pass

    def show_join(self, now: Moment) -> None:
        self.jars.show(1.0, now.ease(2, 22))

    def show_close(self, now: Moment) -> None:
        pass

    def show_rest(self, now: Moment) -> None:
        pass

    def show_lift(self, now: Moment) -> None:
        pass

    def show_run(self, now: Moment) -> None:
        pass

    def show_walk(self, now: Moment) -> None:
        index, part = now.gesture
        if now.beat.first < now.beat.last:
            self.walk.step(index, self._arrow(now), 1.0 - smoothstep((part - 13 / 18) / (5 / 18)))

    def show_step(self, now: Moment) -> None:
        if now.beat.first == now.beat.last:
            return
        index, part = now.gesture
        plank, arrow = self._laid_at(now)
        leave = 1.0 - smoothstep((SLOW * part - PRINT) / (SLOW - PRINT))
        self.walk.step(index, self._arrow(now), leave)
        (x, y), slope, reach = self.walk.foot(now.s), self.walk.slope(now.s), self.walk.reach(now.s)
        self.slope_word.place(x + reach + 0.10, y + slope * reach)
        self.slope_word.fade(now.ease(plank + 4, SMALL) * leave)
        tip = self.walk.ruler.x_of(self.walk.amount(index + 1))
        self.step_word.place(tip + 0.14, self.walk.ruler.y + 0.14)
        self.step_word.fade(now.ease(arrow + 4, SMALL) * leave)

    # the run over two parameters ---------------------------------------------------------
    def _crossed(self, now: Moment) -> float:
        if now.beat.verb in CROSSINGS:
            return now.s
        return float(now.beat.entry.get("crossed", 0))     # type: ignore[arg-type]

    def _both(self, now: Moment) -> None:
        assert self.plane
        there, s = now.presence("surface", 12, 18), self._crossed(now)
        self.table.fade(now.presence("surface", 2, 14))
        whole = math.floor(s + 1e-9)
        sunk = now.presence("sunk", 4, 30)
        self.plane.pose(there, sunk, s, now.presence("laid", self._laid_at(now)[0], PLANK), s - whole)
        self.both_meter.pose(there, s, self._printed(now, s, CROSSINGS), self._grown(now, CROSSINGS))
        self.plane.arrow.fade(0.0)
        self.gradient_word.fade(0.0)
        self.descent_word.fade(0.0)

    def show_surface(self, now: Moment) -> None:
        pass

    def show_sink(self, now: Moment) -> None:
        pass

    def show_cross_on(self, now: Moment) -> None:
        pass

    def show_cross(self, now: Moment) -> None:
        if not self.plane or now.beat.first == now.beat.last:
            return
        index, part = now.gesture
        plank, arrow = self._laid_at(now)
        leave = 1.0 - smoothstep((SLOW * part - PRINT) / (SLOW - PRINT))
        self.plane.step(index, self._arrow(now), leave)
        words = 1.0 - smoothstep((SLOW * part - ARROW + 4) / SMALL)
        (x, y), half = self.plane.foot(index), self.plane.half_plank(index)
        self.gradient_word.place(x + abs(half[0]) + 0.12, y - abs(half[1]) + 0.1)
        self.gradient_word.fade(now.ease(plank + 2, SMALL) * words)
        tip = self.plane.spot(index + 1)
        self.descent_word.place(tip[0] + 0.14, tip[1])
        self.descent_word.fade(now.ease(arrow + 2, SMALL) * words)

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        s = self._alone(now)
        if self.walk.cook.faded:
            yield from self.walk.readings(s, self._laid(now))
        if self.walk.arrow.faded and self._arrow(now) == 1.0:
            yield from self.walk.read_arrow(now.gesture[0])
        if self.meter.jar.faded:
            yield from self.meter.readings(s, self._printed(now, s, WALKS))
        if self.jars.faded and self.jars.shown and self.jars.shown[0] == 1.0:
            amounts = np.geomspace(LOW, HIGH, JARS)
            true = self.lone.loss.value(self.lone.loss.theta(amounts[:, None]))
            for amount, shown, loss in zip(amounts, self.jars.read(), true, strict=True):
                yield Reading(f"the jar at {amount:.2f}", "exact", shown, float(loss))
        if self.plane and self.plane.trail.faded:
            s = self._crossed(now)
            yield from self.plane.readings(s)
            if self.plane.arrow.faded and self._arrow(now) == 1.0:
                yield from self.plane.read_arrow(now.gesture[0])
            yield from self.both_meter.readings(s, self._printed(now, s, CROSSINGS))


def _comes_late(now: Moment, key: str) -> float:
    """Presence of a thing that gives its place to another of its kind: it leaves first and comes last."""
    return now.presence(key, 8, 12) if now.comes(key) else now.presence(key, 0, 8)


def _drift(now: Moment) -> float:
    """How far the fog has moved: there and back within a beat, at rest at both ends.

    Once a tick: it moves by less than a pixel then, and a fog costs more to paint than all else.
    """
    if now.calm:
        return 0.0
    swing = (1 - math.cos(2 * math.pi * math.floor(now.tick) / now.beat.ticks)) / 2
    return DRIFT * swing * now.beat.ticks / TICKS_PER_SECOND


def _ticks(at: np.ndarray, amounts: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    return tuple((float(theta), f"{amount:g}") for theta, amount in zip(at, amounts, strict=True))
