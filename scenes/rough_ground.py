"""Rough ground: flat starts, ravines and shelves, and what helps there."""

from __future__ import annotations

import math
from collections.abc import Iterator

import soupmath as sm
from scenes.props.amounts_ruler import AmountsRuler
from scenes.props.contour_map import Window
from scenes.props.dial import Dial
from scenes.props.ground import Ground
from scenes.props.instruments import Instruments, Places
from scenes.props.jar_mark import JarMark
from scenes.props.lettering import Label, Number
from scenes.props.map_frame import Axis
from scenes.props.map_walk import Map, MapWalk
from scenes.props.prop import Reading
from scenes.props.region import Region
from scenes.props.room import Room
from scenes.props.scale import LogScale
from scenes.props.step_bar import StepBar
from scenes.props.view import View
from scenes.props.walk import Walk
from scenes.stage import LessonScene
from scenes.studio.timeline import Moment

TOP = 4.5
LOW, HIGH = 0.5, 16.0
WINDOW = (-1.1, 5.3, -0.9, 3.9)             # of the ravine's two knobs
LEVELS = (0.5, 2.0, 8.0, 32.0, 128.0)
RAVINE_TOP = 70.0
NARROW = 0.50           # em of the jar's number where there is little room
KNOBS = (Axis("one knob", ()), Axis("other knob", ()))
FAINT = 0.24            # of the first trail, while the second one is made
TALLY = 40              # ticks in which a late racer is followed to the end
RACE_WINDOW = (-0.95, 5.3, -1.3, 4.5)
NO_KNOBS = (Axis("", ()), Axis("", ()))
RACERS = ("plain", "momentum", "adam")
NAMES = {"plain": "plain", "momentum": "momentum", "adam": "Adam"}
MARKS = ("round", "square", "triangle")
HILLS = ("flat", "sled")
HOPS = ("zigzag", "decay")


class RoughGround(LessonScene):
    """Runs flat and sled over one parameter; zigzag, decay, plain, momentum and adam over two."""

    default_lesson = "rough-ground"

    def build(self) -> None:
        t, r = self.theme, self.regions
        self.walks = {name: self._walk(name) for name in HILLS}
        self.meters = {name: self._meter(name) for name in (*HILLS, *HOPS)}
        self.table = Room(r["frame"], t, (r["map"].right, r["map"].y), None, tiles=False)
        self.put(self.table)
        self._build_ravine()
        self._build_race()
        for walk in self.walks.values():
            self.put(*walk.back(), *walk.front())
        for meter in self.meters.values():
            self.put(*meter.parts())
        self.before = JarMark(self.meters["decay"].jar, self.theme, self.runs["zigzag"].losses[-1])
        self.put(self.before)
        self.put_title()

    def _meter(self, name: str) -> Instruments:
        r, z, run = self.regions, self.sizes, self.runs[name]
        hill = name in HILLS
        card = r.get("card" if hill else "small_card")
        wide = self.plan.shape == "wide"
        places = Places(r["jar"], r["counter"], card, z["reading"] if wide else NARROW, z["label"], z["tick"],
                        3 if wide else 2)
        top, ticks = (TOP, (0, 2, 4)) if hill else (RAVINE_TOP, (0, 35, 70))
        return Instruments(self.theme, run, places, top, ticks=ticks)

    def _walk(self, name: str) -> Walk:
        t, r, run = self.theme, self.regions, self.runs[name]
        ground = Ground(run.loss, LogScale(LOW, HIGH, r["hill"].left, r["hill"].right), r["jar"].bottom,
                        r["jar"].height / TOP)
        ruler = AmountsRuler(t, r["ruler"], LOW, HIGH, "salt (g/L)", tick_size=self.sizes["tick"])
        return Walk(t, run, ground, r["frame"], ruler, r["jar"].right + 0.04, 1.05, sled=name == "sled")

    def _view(self, where: Region, window: Window) -> View:
        left, right, bottom, top = window
        size = min(where.width / (right - left), where.height / (top - bottom))
        middle = (0.5 * (left + right), 0.5 * (bottom + top))
        return View((where.x, where.y), middle, size, 0.0)

    def _build_ravine(self) -> None:
        t, z = self.theme, self.sizes
        view = self._view(self.regions["map"], WINDOW)
        self.ravine = Map(t, self.runs["zigzag"].loss, view, WINDOW, LEVELS, KNOBS, z["tick"], 0.7)
        self.hops = {name: MapWalk(t, self.runs[name], view, t.ink, "round", 0.75) for name in HOPS}
        self.dial = Dial(t, 0.62)
        where = self.regions["dial"]
        self.dial.place(where.x, where.y)
        self.put(*self.ravine.parts(), *(part for hop in self.hops.values() for part in hop.parts()))
        self.put(self.dial)

    def _build_race(self) -> None:
        t, z = self.theme, self.sizes
        window = RACE_WINDOW if self.plan.shape == "wide" else WINDOW
        self.maps, self.racers, self.names, self.counts, self.bars = {}, {}, {}, {}, {}
        longest = max(self._near(name) for name in RACERS)
        for k, name in enumerate(RACERS):
            where = self.regions[f"race_{k + 1}"]
            view = self._view(where, window)
            map_ = Map(t, self.runs[name].loss, view, window, LEVELS, NO_KNOBS, z["tick"], 0.5)
            racer = MapWalk(t, self.runs[name], view, t.actors[k], MARKS[k], 0.55, 0.045)
            at = self.regions[f"name_{k + 1}"]
            above = (at.left, at.top - 0.7 * z["label"])
            self.names[name] = Label(NAMES[name], z["label"], t.ink, above, "left", weight="BOLD")
            word = Label("steps", z["tick"], t.soft, (at.right, at.bottom), "right")
            number = (at.right - word.width_of_text - 0.12, at.bottom)
            self.names[name].add(word)
            self.counts[name] = Number(z["reading"], t.ink, number, "right")
            self.maps[name], self.racers[name] = map_, racer
            self.bars[name] = StepBar(self.regions[f"steps_{k + 1}"], t, t.actors[k], longest)
            self.put(*map_.parts(), *racer.parts(), self.names[name], self.counts[name], self.bars[name])

    # every beat ---------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self.table.fade(max(_scene(now, "ravine", 0), _scene(now, "three", 0)))
        for name in HILLS:
            self._pose_hill(now, name)
        self._pose_ravine(now)
        self._pose_race(now)

    def _pose_hill(self, now: Moment, name: str) -> None:
        walk, s, there = self.walks[name], self._s(now, name), _scene(now, name, 0)
        walk.set_stage(there, there, there)
        walk.ruler.fade(there)
        walk.drift_fog(s, there, 1.0, 0.0)
        walk.stand(s, there, there, 0.0 if name == "sled" else 1.0)
        walk.arrow.fade(0.0)
        self.meters[name].pose(there, s, math.floor(s + 1e-9))

    def _pose_ravine(self, now: Moment) -> None:
        there = _scene(now, "ravine", 2)
        self.ravine.pose(there)
        for name in HOPS:
            shown = there * _value(now, "trail", name, 0)
            s = self._s(now, name)
            self.hops[name].pose(there * self._trail(now, name), s, _value(now, "trail", name, 0))
            self.meters[name].pose(shown, s, math.floor(s + 1e-9))
        self.before.fade(there * _value(now, "trail", "decay", 0))
        self.dial.fade(there)
        if there > 0:
            self.dial.show(self._rate(now))

    def _trail(self, now: Moment, name: str) -> float:
        """How far a trail is there: the first stays faintly beside the second."""
        second = name == "zigzag" and "decay" in (now.beat.entry.get("trail"), now.beat.exit.get("trail"))
        own, left = _value(now, "trail", name, 0), FAINT if second else 0.0
        return left + (1.0 - left) * own

    def _rate(self, now: Moment) -> float:
        """What the dial shows: the rate of the trail that is shown, in units of 1/L."""
        name = "decay" if now.beat.exit.get("trail") == "decay" else "zigzag"
        run, s = self.runs[name], self._s(now, name)
        whole = math.floor(s + 1e-9)
        now_, next_ = (run.optimizer.learning_rate(k) for k in (whole, whole + 1))
        rate = now_ + (s - whole) * (next_ - now_)
        return 2.0 * rate / sm.largest_stable_learning_rate(run.loss)

    def _pose_race(self, now: Moment) -> None:
        there = _scene(now, "three", 2)
        for name in RACERS:
            self.maps[name].pose(there)
            self.racers[name].pose(there, self._raced(now, name))
            self.names[name].fade(there)
            self.counts[name].show(self._count(now, name)).fade(there)
            self.bars[name].show(self._taken(now, name)).fade(there)

    def _near(self, name: str) -> int:
        """The step from which on the run is near the best."""
        return int(self.runs[name].facts()["near_at"])

    def _raced(self, now: Moment, name: str) -> float:
        """The playhead of a racer; for the tally, one that is not there yet goes on until it is."""
        s, near = self._s(now, "all"), float(self._near(name))
        caught_up = now.presence("tally", now.cue(name), TALLY)
        return min(s + caught_up * max(0.0, near - s), float(self.runs[name].steps))

    def _count(self, now: Moment, name: str) -> str:
        """Steps made, until the run is near for good."""
        return f"{math.floor(self._taken(now, name) + 1e-9)}"

    def _taken(self, now: Moment, name: str) -> float:
        return min(self._raced(now, name), float(self._near(name)))

    def _s(self, now: Moment, name: str) -> float:
        """The playhead of a run: it waits where an earlier beat left it."""
        if now.beat.args.get("run") == name:
            return now.s
        return float(now.beat.entry.get(name, 0))       # type: ignore[arg-type]

    # verbs -------------------------------------------------------------------------------
    def show_open(self, now: Moment) -> None:
        pass

    def show_walk(self, now: Moment) -> None:
        pass

    def show_ravine(self, now: Moment) -> None:
        pass

    def show_hop(self, now: Moment) -> None:
        pass

    def show_hop_on(self, now: Moment) -> None:
        pass

    def show_ride_on(self, now: Moment) -> None:
        pass

    def show_sled(self, now: Moment) -> None:
        pass

    def show_ride(self, now: Moment) -> None:
        pass

    def show_line_up(self, now: Moment) -> None:
        pass

    def show_race(self, now: Moment) -> None:
        pass

    def show_tally(self, now: Moment) -> None:
        pass

    # read-back -----------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, walk in self.walks.items():
            if walk.cook.faded:
                yield from walk.readings(self._s(now, name))
        for name, meter in self.meters.items():
            if meter.jar.faded:
                yield from meter.readings(self._s(now, name), math.floor(self._s(now, name) + 1e-9))
        if self.before.faded:
            yield Reading("the mark on the jar", "exact", self.before.read(), float(self.runs["zigzag"].losses[-1]))
        if self.dial.faded:
            yield Reading("the dial", "exact", self.dial.read(), self._rate(now))
            yield from self.ravine.readings()
        for name, hop in self.hops.items():
            if hop.trail.faded:
                yield from hop.readings(self._s(now, name), name)
        for name, racer in self.racers.items():
            if racer.trail.faded:
                yield from racer.readings(self._raced(now, name), name)
                yield Reading(f"{name}: steps", "printed", self.counts[name].read(), self._count(now, name))
                yield Reading(f"{name}: the bar", "exact", self.bars[name].read(), self._taken(now, name))


def _scene(now: Moment, name: str, start: float) -> float:
    """How far one of the scenes is there."""
    return _value(now, "scene", name, start)


def _value(now: Moment, key: str, name: str, start: float) -> float:
    """How far the state's `key` is `name`: 1 where it stays so, between while it comes or goes."""
    before, after = now.beat.entry.get(key) == name, now.beat.exit.get(key) == name
    if before == after:
        return float(after)
    return now.ease(start + 4, 12) if after else 1.0 - now.ease(0, 10)
