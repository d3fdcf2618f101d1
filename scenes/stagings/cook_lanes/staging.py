"""Cook lanes: the same slope and three sizes of step, as cooks who hop along rulers of salt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from scenes.kit.log_scale import LogScale
from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.sign.loop_badge import Badge
from scenes.stage import moments
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.moments import cue_in_time, either
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment
from scenes.stagings.cook_lanes.border import Brink
from scenes.stagings.cook_lanes.cook_on_lane import Ground, Runner, stood
from scenes.stagings.cook_lanes.jars_along_ruler import Valley
from scenes.stagings.cook_lanes.lane_readings import off, salt, shares, slope_of, track_of, wish_of
from scenes.stagings.cook_lanes.pinch_of_one_cook import Bench
from scenes.stagings.cook_lanes.props.lane import GROUND
from scenes.stagings.cook_lanes.weight_pinch import Weight, steepest
from soupmath.learners import NextWord

LOW, SEA = 2.0, 35.0                        # g/L: where the ruler begins, and sea water, where it ends
MARKS = (2.0, 4.0, 8.0, 16.0, SEA)
BENCH, ROOM = 0.38, 2.1                     # the lone cook: of the bench's height, of the way to the flag
ALONE = ("border", "word", "jars")          # what is shown when the lanes are one
HIGHEST = 100.0                             # loss at the jars' upper end
TALLEST = 4.0                               # times a lane's hops: those on the large lane


class CookLanes(LessonScene):
    """Verbs: open, grain, pinch, line_up, race, border, word_weight, jars.

    The lane of the middle run is the bench: it stands alone and large until the cooks line up.
    """

    # building -----------------------------------------------------------------
    def build(self) -> None:
        theme, lanes, scale = self.theme, self.regions["lanes"], self.regions["scale"]
        (edge,) = self.plan.built_from.get("border.run", ("",))[:1]
        self.names = [name for name, run in self.runs.items() if run.loss.reference is not None and name != edge]
        self.lanes = {name: self.runs[name] for name in self.names}
        self.bench = self.names[len(self.names) // 2]
        self.scale = LogScale(LOW, SEA, scale.left, scale.right)
        pitch = lanes.height / len(self.names)
        self.grounds = {name: lanes.top - (k + 1) * pitch + GROUND for k, name in enumerate(self.names)}
        bench = self.regions["bench"]
        self.bench_y = bench.bottom + GROUND
        ground = self._ground(pitch)
        apart = abs(self.scale.x(ground.wish) - self.scale.x(salt(self.runs[self.bench])[0]))
        tallest = min(BENCH * bench.height, ROOM * apart)
        self.large = tallest / ground.cook
        self.runners = {name: Runner(theme, ground, track_of(name, run, k))
                        for k, (name, run) in enumerate(self.lanes.items())}
        self.lone = Bench(theme, self.regions["product"], self.runners[self.bench], self.runs[self.bench], self.bench_y,
                          min(1.2 * tallest, 1.75 * apart))     # its end stays short of the flag
        self._build_brink(str(edge), ground)
        self._build_valley()
        self.weight = self._weight()
        self._put_all()

    def _ground(self, pitch: float) -> Ground:
        """Lanes for a pitch: the legend stands beside the ruler, or over it where the frame is narrow."""
        regions, legend = self.regions, self.regions["legend"]
        beside = legend.right < self.scale.left
        self.free = room = pitch - GROUND if beside else legend.bottom
        radius = min(0.40, 0.16 * legend.width, 0.46 * legend.height)
        x = legend.left + 1.1 * radius + 0.05
        text = x + 1.1 * radius + (0.2 if radius > 0.3 else 0.12)
        up = legend.y if beside else legend.y - 0.14
        return Ground(self.scale, regions["frame"].left - 0.2, regions["frame"].right + 0.2, MARKS,
                      ("salt g/L", regions["lanes"].left + 0.05), ("sea", regions["lanes"].right),
                      wish_of(self.runs[self.bench]),
                      cook=(0.70 if beside else 0.66) * room, hop=0.37 * room,     # a hat stays below the lane above
                      dial=(x, legend.y, radius), name=(text, up + 0.05 * beside),
                      rate=(text if beside else text + 1.45, up - 0.40 * beside),
                      off=regions["off"], bowls=self._bowls(beside))

    def _bowls(self, beside: bool) -> tuple[float, float, float]:
        """Where spoiled bowls are put: at the board's left end, or between words and ruler; none without room."""
        legend = self.regions["legend"]
        if beside:
            return legend.right - 0.2, 0.05, 0.36 if legend.width > 3 else 0.0
        return legend.left + 0.6 * 0.42, 0.05, 0.42

    def _build_brink(self, edge: str, ground: Ground) -> None:
        """The large lane: a cook at the border, if a run stands there, then the boldest of all."""
        bold = max(self.lanes, key=lambda name: shares(self.lanes[name]))
        self.edge, self.past = self.runs.get(edge, self.runs[bold]), self.runs[bold]
        rates = sorted(shares(run) for run in self.lanes.values())
        large = replace(ground, hop=TALLEST * ground.hop, off=self.regions["big_off"])
        who = self.names.index(bold)
        tracks = (track_of("edge", self.edge, who), track_of("past", self.past, who))
        self.brink = Brink(self.theme, self.regions["big_dial"], large, *tracks, rates, self.past,
                           lambda amount: float(self.past.loss.gradient(self.past.loss.theta([amount]))[0]))

    def _build_valley(self) -> None:
        run = self.runs[self.bench]
        stood = [runner.xs for runner in self.runners.values()]
        wish = self.scale.x(self.runners[self.bench].ground.wish)
        self.valley = Valley(self.theme, self.regions["jars"], self.scale, stood, wish,
                             lambda amount: float(run.loss.value(run.loss.theta([amount]))), HIGHEST)

    def _weight(self) -> Weight | None:
        """One weight of the first next-word model among the runs: the one between words that pulls most."""
        models = [(name, model) for name, model in self.plan.learners.items() if isinstance(model, NextWord)]
        if not models:
            return None
        name, model = models[0]
        pinch = steepest(model, self.runs[name])
        return Weight(self.theme, self.regions["weight"], self.regions["product"], pinch)

    def _put_all(self) -> None:
        lanes = self.regions["lanes"]
        x = self.scale.left + 0.72 * (self.scale.right - self.scale.left)
        light = (x, lanes.bottom + 0.46 * lanes.height)
        self.put(Room(self.regions["frame"], self.theme, light, lanes.bottom - 0.28))
        self.put(*(runner.lamp for runner in self.runners.values()))
        for runner in self.runners.values():
            self.put(*runner.scenery())
        self.put(*self.valley.props)
        for runner in self.runners.values():
            self.put(*runner.legend())
        for name in self.names:
            if name != self.bench:
                self.put(*self.runners[name].action())
        self.put(*self.lone.back, *self.runners[self.bench].action(), *self.lone.front)
        self.put(*self.brink.props, *(self.weight.props if self.weight else ()))
        self.badge = Badge(self.theme)
        self.badge.show("hand")
        self.put(self.badge)
        self.put_title()

    # every beat -----------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._pose_lanes(now)
        self.lone.pose(now)
        self._pose_brink(now)
        self._pose_weight(now)
        self._pose_valley(now)
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y).appear(now.presence("title"))

    def _pose_lanes(self, now: Moment) -> None:
        """The lane of the bench leads: alone and large at first, and again from the border on."""
        lined, merged = now.presence("lanes", 4, 22), either(now, ALONE, 22)
        gone = either(now, ALONE, SMALL)
        board = 1 - now.presence("word", 0, SMALL) if not now.comes("jars") else now.presence("jars", 4, STANDARD)
        for k, (name, runner) in enumerate(self.runners.items()):
            leads = name == self.bench
            shown = (1.0 if leads else now.presence("lanes", 12 + 4 * k, STANDARD)) * (1 - gone)
            legend = now.presence("lanes", 16 + 4 * k, STANDARD) * (1 - gone)
            y = self.grounds[name] + (self.bench_y - self.grounds[name]) * (max(1 - lined, merged) if leads else merged)
            size = 1 + (self.large - 1) * (1 - lined) if leads else 1.0
            grown = max(1 - lined, merged * (1 - now.presence("jars", 0, 22))) if leads else 0.0
            stands = shown if not leads else board if merged else 1.0
            runner.raise_to(y, stands, legend, 1 + 0.3 * (self.large - 1) * grown)
            runner.off.place(y, shown)
            for prop in (*runner.action(), *runner.off.texts()):
                prop.appear(shown)
            runner.hops.appear(shown * lined)
            runner.lamp.appear(self._lit(now, name))
            runner.sea.show(now.ambient % 1.0)
            runner.flag.show(now.ambient % 1.0)
            runner.dial.show(runner.track.shares * now.presence("lanes", 24 + 4 * k, LARGE))
            self._pose_cook(now, name, y, size, shown)

    def _lit(self, now: Moment, name: str) -> float:
        """One cook's race has a light of its own; it is out at both ends of the beat."""
        alone = now.beat.args.get("lane") != "all" and len(self.names) > 1
        if not (_races(now, name) and alone):
            return 0.0
        return now.ease(0, STANDARD) * (1 - now.ease(now.beat.ticks - STANDARD, STANDARD))

    def _planked(self, now: Moment, name: str) -> float:
        """A cook who sets out gets a plank underfoot, and keeps it: it says what slope is left."""
        if _made(now.beat.entry, name):
            return 1.0
        return now.ease(0, SMALL) if _races(now, name) else 0.0

    def _pose_cook(self, now: Moment, name: str, y: float, size: float, shown: float) -> None:
        runner, s = self.runners[name], self.playhead(now, name)
        lift, ground = runner.seesaw(y, s, slope_of(self.runs[name], stood(s)), self._planked(now, name))
        if name == self.bench and self.lone.tilted(now):
            lift, ground = self.lone.underfoot(now)
        runner.stand(y, s, *self._gesture(now, runner, s), size=size, lift=lift, ground=ground)
        runner.leap.appear(shown * _races(now, name))
        runner.afterglow.appear(shown * runner.afterglow.faded)

    def playhead(self, now: Moment, name: str) -> float:
        """Where the run of a lane is: it waits where an earlier race left it.

        On the bench the cook takes the pinch that is explained, and goes back when all line up.
        """
        if _races(now, name):
            return min(now.s, float(self.runs[name].steps))
        taken = self.lone.taken(now) if name == self.bench else 0.0
        return min(max(taken, float(_made(now.beat.entry, name))), float(self.runs[name].steps))

    def _gesture(self, now: Moment, runner: Runner, s: float) -> tuple[float, float, float]:
        """(how yellow the last hop still is, facing, crouch)."""
        made = int(np.floor(s + 1e-9))
        if not _races(now, runner.track.name):
            return 0.0, runner.direction(made - 1) if made else 1.0, 0.0
        (index, f), (low, high), beat = now.gesture, now.beat.window, now.beat
        landed = beat.steps_at + (made - 1 - beat.first + high) * beat.step_ticks
        fresh = 1.0 - now.ease(landed, STANDARD)
        if index >= len(runner.hops.tops):
            return fresh, runner.direction(index), 0.0
        before, after = runner.direction(index - 1) if index else 1.0, runner.direction(index)
        facing = before + (after - before) * min(1.0, f / (0.6 * low))
        bend = f / low if f < low else max(0.0, (f - high) / (1 - high))
        return fresh, facing, float(np.sin(np.pi * bend))

    def _pose_weight(self, now: Moment) -> None:
        if self.weight is None:
            return
        come, product = moments.product(now, "word", 24), self.weight.product
        product.come(*come.parts, come.turned)
        product.place_plank((product.xs[0], product.y - product.plank.rise - 0.5), 0.6, come.way)
        there = now.presence("word", SMALL - 1 if now.comes("word") else 0, STANDARD)
        words = now.ease(cue_in_time(now, "word", 10, 60), STANDARD) if now.comes("word") else 1.0
        self.weight.come(there, there * words, come.laid, come.landing, come.taken)

    def _pose_brink(self, now: Moment) -> None:
        s = self._edge_at(now)
        slopes = slope_of(self.edge, stood(s)), slope_of(self.past, stood(self.brink.beyond(now)))
        self.brink.pose(now, self.bench_y, 0.6 * self.large, s, slopes)

    def _edge_at(self, now: Moment) -> float:
        s = now.s if now.beat.verb == "border" else 0.0
        return min(s, float(self.edge.steps))

    def _pose_valley(self, now: Moment) -> None:
        come, count = now.comes("jars"), len(self.valley.jars)
        there = now.presence("jars", 8 if come else 0, STANDARD)
        begins = max(20, cue_in_time(now, "jars", 20, 2 * count + 52))
        line = max(begins + 2 * count + 20, cue_in_time(now, "valley", 56, 24))
        up = [now.ease(begins + 2 * k, STANDARD) if come else there for k in range(count)]
        full = [now.ease(begins + 8 + 2 * k, LARGE) if come else there for k in range(count)]
        self.valley.rise(self.bench_y, there, up, full, now.ease(line, 24) if come else there)

    # reading back ----------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        stands = {key for key in ("tilt", "pinch", "lanes", *ALONE)
                  if now.beat.exit.get(key) and (now.beat.entry.get(key) or now.tick >= now.beat.ticks - 1)}
        covered = any(now.beat.entry.get(key) or now.beat.exit.get(key) for key in ALONE)
        for name in () if covered else self.names if "lanes" in stands else [self.bench]:
            yield from self._read_lane(now, name, "lanes" in stands)
        yield from self.lone.readings("tilt" in stands, "pinch" in stands)
        if "border" in stands and not now.beat.exit.get("word"):
            s, last = self._edge_at(now), float(self.past.steps)
            runs = ((self.edge, s), (self.past, last))
            slopes = tuple(slope_of(run, stood(at)) for run, at in runs)
            offs = tuple(off(*pair, self.scale) for pair in runs)
            yield from self.brink.readings(int(s + 1e-9), slopes, offs)
        if "word" in stands and self.weight:
            yield from self.weight.readings()
        if "jars" in stands:
            yield from self.valley.readings()

    def _read_lane(self, now: Moment, name: str, lined: bool) -> Iterator[Reading]:
        run, runner, s = self.runs[name], self.runners[name], self.playhead(now, name)
        yield from runner.readings(float(run.loss.amounts(run.at(s))[0]), int(s + 1e-9), lined)
        yield from runner.read_underfoot(slope_of(run, stood(s)), off(run, s, self.scale))
        if lined:
            yield from runner.read_legend()


def _races(now: Moment, name: str) -> bool:
    return now.beat.verb == "race" and now.beat.args["lane"] in (name, "all")


def _made(state: Mapping[str, object], name: str) -> int:
    """Steps that the cook of a lane has made before."""
    return max(int(state.get(name, 0)), int(state.get("all", 0)))  # type: ignore[call-overload]
