"""Cook lanes: the same slope and three sizes of step, as cooks who hop along rulers of salt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from scenes import moments
from scenes.moments import cue_in_time, either
from scenes.props.badge import Badge
from scenes.props.crystal import Crystal
from scenes.props.lane import GROUND
from scenes.props.lettering import Number
from scenes.props.misses import Miss, Misses
from scenes.props.product import Factors, Product
from scenes.props.prop import Reading
from scenes.props.room import Room
from scenes.props.runner import Ground, Runner, Track
from scenes.props.scale import LogScale
from scenes.props.step_arrow import StepArrow
from scenes.props.tilt import THICK, Tilt
from scenes.props.valley import APART, Valley, spread
from scenes.props.weight import Weight, steepest
from scenes.stage import LessonScene
from scenes.studio.timeline import LARGE, SMALL, STANDARD, Moment
from soupmath import Trajectory
from soupmath.learners import NextWord

LOW, SEA = 2.0, 35.0                        # g/L: where the ruler begins, and sea water, where it ends
MARKS = (2.0, 4.0, 8.0, 16.0, SEA)
PER_UNIT = 100.0                            # slope at which a plank stands at 45°
BENCH, ROOM = 0.38, 2.1                     # the lone cook: of the bench's height, of the way to the flag
HIGHEST = 100.0                             # loss at the jars' upper end


class CookLanes(LessonScene):
    """Verbs: open, grain, pinch, line_up, race, border, word_weight, jars.

    The lane of the middle run is the bench: it stands alone and large until the cooks line up.
    """

    default_lesson = "how-big-a-pinch"

    # building -----------------------------------------------------------------
    def build(self) -> None:
        theme, lanes, scale = self.theme, self.regions["lanes"], self.regions["scale"]
        self.names = [name for name, run in self.runs.items() if run.loss.reference is not None]
        self.lanes = {name: self.runs[name] for name in self.names}
        self.bench = self.names[len(self.names) // 2]
        self.scale = LogScale(LOW, SEA, scale.left, scale.right)
        pitch = lanes.height / len(self.names)
        self.grounds = {name: lanes.top - (k + 1) * pitch + GROUND for k, name in enumerate(self.names)}
        bench = self.regions["bench"]
        self.bench_y = bench.bottom + GROUND
        ground = self._ground(pitch)
        apart = abs(self.scale.x(ground.wish) - self.scale.x(_salt(self.runs[self.bench])[0]))
        self.tallest = min(BENCH * bench.height, ROOM * apart)
        self.longest = 1.75 * apart     # of the plank: its end stays short of the flag
        self.large = self.tallest / ground.cook
        self.runners = {name: Runner(theme, ground, Track(name, _salt(run), _rate(run), k))
                        for k, (name, run) in enumerate(self.lanes.items())}
        self._build_bench()
        self._build_border(pitch)
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
        wish = self.runs[self.bench]
        return Ground(self.scale, regions["frame"].left - 0.2, regions["frame"].right + 0.2, MARKS,
                      ("salt g/L", regions["lanes"].left + 0.05), ("sea", regions["lanes"].right),
                      float(wish.loss.amounts(wish.loss.minima[0])[0]),
                      cook=0.66 * room, hop=(0.72 if beside else 0.36) * room,
                      dial=(x, legend.y, radius), name=(text, up + 0.05 * beside),
                      rate=(text if beside else text + 1.45, up - 0.40 * beside),
                      bowls=self._bowls(text, up, beside))

    def _bowls(self, text: float, up: float, beside: bool) -> tuple[float, float, float]:
        """Where spoiled bowls are put: after the words where there is room, else small, under the dial."""
        if not beside:
            return text + 3.3, up - 0.06, 0.44
        if self.scale.left - text > 2.0:
            return text + 1.72, 0.04, 0.36
        return self.regions["legend"].left + 0.17, 0.02, 0.32

    def _build_bench(self) -> None:
        run = self.runs[self.bench]
        step = float(run.points[1, 0] - run.points[0, 0])
        factors = Factors(float(run.gradients[0, 0]), run.facts()["learning_rate"], _rate(run), step)
        self.tilt = Tilt(self.theme, min(1.2 * self.tallest, self.longest), PER_UNIT)
        self.grain = Crystal(self.theme, 0.2)
        self.product = Product(self.theme, self.regions["product"], factors, PER_UNIT, self.scale.per_fold)
        self.fold = Number(0.40, self.theme.step_text, align="centre")
        self.fold.show(_fold(run))
        self.fold.place(self.product.xs[2], self.product.region.bottom - 0.42)
        self.landing = StepArrow(self.theme)
        self.tilt.meaning = self.landing.meaning = None     # the cook stands on them

    def _build_border(self, pitch: float) -> None:
        dial = self.regions["big_dial"]
        misses = [Miss([float(run.reading_at("gap", k)) for k in range(run.steps + 1)], _rate(run),
                       self.grounds[name] - 0.3) for name, run in self.lanes.items()]
        self.misses = Misses(self.theme, self.regions["card"], (dial.x, dial.y, dial.width / 2),
                             min(0.66 * pitch, self.free - 0.2), misses)

    def _build_valley(self) -> None:
        run = self.runs[self.bench]
        places = spread([runner.xs for runner in self.runners.values()], APART)
        self.valley = Valley(self.theme, self.regions["jars"], self.scale, places,
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
        self.put(*self.valley.props(), *self.misses.props())
        for runner in self.runners.values():
            self.put(*runner.legend())
        for name in self.names:
            if name != self.bench:
                self.put(*self.runners[name].action())
        self.put(self.tilt, self.grain, *self.runners[self.bench].action(), self.landing)
        self.put(*self.product.props(), self.fold, *(self.weight.props() if self.weight else ()))
        self.badge = Badge(self.theme)
        self.badge.show("hand")
        self.put(self.badge)
        self.put_title()

    # every beat -----------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._pose_lanes(now)
        self._pose_bench(now)
        self._pose_product(now)
        self._pose_misses(now)
        self._pose_weight(now)
        self._pose_valley(now)
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y).fade(now.presence("title"))

    def _pose_lanes(self, now: Moment) -> None:
        lined, jars = now.presence("lanes", 4, 22), now.presence("jars", 0, 22)
        cards = ("border", "word")
        hidden = either(now, (*cards, "jars"), SMALL)
        covered = now.comes("jars") and any(now.beat.entry.get(key) for key in cards)
        merged = 1.0 if covered else jars       # behind a card the lanes have become one already
        marked = cue_in_time(now, "border", 14, 18) if now.comes("border") else 0.0
        explained = marked + 8 if now.comes("border") else 0.0
        for k, (name, runner) in enumerate(self.runners.items()):
            leads = name == self.bench
            there = 1.0 if leads else now.presence("lanes", 12 + 4 * k, STANDARD)
            before = there * (1 - max(hidden, merged) if now.comes("jars") and not covered else 1 - hidden)
            back = now.presence("jars", SMALL if covered else 0, STANDARD)
            scenery = max(before, back) if leads else before
            legend = now.presence("lanes", 16 + 4 * k, STANDARD) * (1 - either(now, ("word", "jars"), SMALL))
            low = max(1 - lined, merged)
            y = self.grounds[name] + (self.bench_y - self.grounds[name]) * (low if leads else merged)
            size = 1 + (self.large - 1) * (1 - lined) if leads else 1.0
            runner.raise_to(y, scenery, legend, 1 + 0.3 * (size - 1))
            shown = before
            runner.hops.fade(shown * lined)
            runner.cook.fade(shown)
            runner.lamp.fade(self._lit(now, name))
            runner.sea.show(now.ambient % 1.0)
            runner.flag.show(now.ambient % 1.0)
            runner.dial.show(runner.track.rate * now.presence("lanes", 24 + 4 * k, LARGE))
            runner.border.fade(now.presence("border", marked, STANDARD) * legend)
            runner.unit.fade(now.presence("border", explained, STANDARD) * legend)
            self._pose_cook(now, name, y, size, shown)

    def _lit(self, now: Moment, name: str) -> float:
        """One cook's race has a light of its own; it is out at both ends of the beat."""
        alone = _races(now, name) and now.beat.args["lane"] != "all" and len(self.names) > 1
        return now.ease(0, STANDARD) * (1 - now.ease(now.beat.ticks - STANDARD, STANDARD)) if alone else 0.0

    def _pose_cook(self, now: Moment, name: str, y: float, size: float, shown: float) -> None:
        runner, s = self.runners[name], self.playhead(now, name)
        tilted = self._tilted(now) if name == self.bench else 0.0
        runner.stand(y, s, *self._gesture(now, runner, s), size=size, lift=tilted * (self.tilt.rise + THICK),
                     ground=tilted * self.tilt.angle(self._slope(now)))
        runner.leap.fade(shown)
        runner.afterglow.fade(shown * runner.afterglow.faded)

    def playhead(self, now: Moment, name: str) -> float:
        """Where the run of a lane is: it waits where an earlier race left it."""
        races = _races(now, name)
        return min(now.s if races else float(_made(now.beat.entry, name)), float(self.runs[name].steps))

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

    def _tilted(self, now: Moment) -> float:
        leaves = cue_in_time(now, "pinch", 56, 36) if now.beat.verb == "pinch" else 2
        return now.presence("tilt", leaves, STANDARD)

    def _slope(self, now: Moment) -> float:
        """What the plank on the bench shows: level until the grain has tipped it."""
        tipped = now.ease(cue_in_time(now, "grain", 20, 20) + 9, STANDARD) if now.comes("tilt") else 1.0
        return self.product.factors.slope * tipped

    def _pose_bench(self, now: Moment) -> None:
        there, x, slope = self._tilted(now), self.runners[self.bench].xs[0], self._slope(now)
        falls = cue_in_time(now, "grain", 20, 20)
        self.tilt.place(x, self.bench_y, 0.0, 1.0, max(there, 0.02))
        self.tilt.fade(min(1.0, 4 * there))
        self.tilt.show(slope)
        end_x, end_y = self.tilt.end(slope)
        drop = 1 - now.ease(falls, STANDARD) ** 2 if now.comes("tilt") else 0.0
        self.grain.place(x + end_x - 0.2, self.bench_y + there * end_y + 0.1 + 1.6 * drop)
        self.grain.fade(there * (now.ease(falls - 8, 6) if now.comes("tilt") else 1.0))

    def _pose_product(self, now: Moment) -> None:
        runner, product, y = self.runners[self.bench], self.product, self.bench_y
        come = moments.product(now, "pinch", 12)
        product.come(*come.parts, come.turned)
        product.place_plank((runner.xs[0], y), self.tilt.length / product.plank.length, come.way)
        self.landing.grow((runner.xs[0], y + 0.1), (runner.xs[1], y + 0.1), come.laid)
        self.landing.fade(come.landing)
        self.fold.fade(come.landing * min(1.0, come.laid))

    def _pose_weight(self, now: Moment) -> None:
        if self.weight is None:
            return
        come, product = moments.product(now, "word", 24), self.weight.product
        product.come(*come.parts, come.turned)
        product.place_plank((product.xs[0], product.y - product.plank.rise - 0.5), 0.6, come.way)
        there = now.presence("word", SMALL - 1 if now.comes("word") else 0, STANDARD)
        words = now.ease(cue_in_time(now, "word", 10, 60), STANDARD) if now.comes("word") else 1.0
        self.weight.come(there, there * words, come.laid, come.landing)

    def _pose_misses(self, now: Moment) -> None:
        there = now.presence("border", SMALL - 1 if now.comes("border") else 0, STANDARD)
        come = now.comes("border")
        runs = list(self.lanes.values())
        last = 14 * (len(runs) - 1) + 2 * max(run.steps for run in runs) + STANDARD
        at = cue_in_time(now, "border", 14, LARGE)
        begins = cue_in_time(now, "misses", 34, last)
        turned = now.ease(at, LARGE) if come else 1.0
        rows = [[now.ease(begins + 14 * r + 2 * k, STANDARD) if come else 1.0 for k in range(run.steps + 1)]
                for r, run in enumerate(runs)]      # one cook after another
        self.misses.come(there, turned, now.ease(at + 8, STANDARD) if come else 1.0, rows)

    def _pose_valley(self, now: Moment) -> None:
        if not (now.beat.entry.get("jars") or now.beat.exit.get("jars")):
            self.valley.rise([0.0] * len(self.valley.jars), [0.0] * len(self.valley.jars), 0.0)
            return
        count, come = len(self.valley.jars), now.comes("jars")
        begins = max(12, cue_in_time(now, "jars", 20, 3 * count + 52))
        line = max(begins + 3 * count + 20, cue_in_time(now, "valley", 60, 24))
        up = [now.ease(begins + 3 * k, STANDARD) if come else 1.0 for k in range(count)]
        full = [now.ease(begins + 10 + 3 * k, LARGE) if come else 1.0 for k in range(count)]
        self.valley.rise(up, full, now.ease(line, 24) if come else 1.0)

    # verbs: everything follows from the state and the cues ---------------------------
    def show_open(self, now: Moment) -> None:
        """Nothing moves but the sea."""

    show_grain = show_pinch = show_line_up = show_race = show_open
    show_border = show_word_weight = show_jars = show_open

    # reading back ----------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        stands = {key for key in ("tilt", "pinch", "lanes", "border", "word", "jars")
                  if now.beat.exit.get(key) and (now.beat.entry.get(key) or now.tick >= now.beat.ticks - 1)}
        covered = any(now.beat.entry.get(key) or now.beat.exit.get(key) for key in ("border", "word", "jars"))
        for name in () if covered else self.names if "lanes" in stands else [self.bench]:
            run, s = self.runs[name], self.playhead(now, name)
            amount = float(run.loss.amounts(run.at(s))[0])
            yield from self.runners[name].readings(amount, int(s + 1e-9), "lanes" in stands)
        if "lanes" in stands and not now.beat.exit.get("word") and not now.beat.exit.get("jars"):
            for name in self.names:
                yield from self.runners[name].read_legend()
        if "tilt" in stands:
            yield Reading("tilt", "exact", self.tilt.read(), self.tilt.clipped(self.product.factors.slope))
        if "pinch" in stands:
            yield from self.product.readings()
            tip = self.scale.amount(self.landing.read()[0])
            yield Reading("fold", "printed", self.fold.read(), _fold(self.runs[self.bench]))
            yield Reading("arrow on the ruler", "exact", tip, self.runners[self.bench].track.amounts[1])
        if "border" in stands:
            run = self.runs[self.bench]
            yield from self.misses.readings(run.facts()["limit"] * float(run.loss.smoothness or 0.0))
        if "word" in stands and self.weight:
            yield from self.weight.readings()
        if "jars" in stands:
            yield from self.valley.readings()


def _salt(run: Trajectory) -> tuple[float, ...]:
    return tuple(float(amount) for amount in run.loss.amounts(run.points)[:, 0])


def _rate(run: Trajectory) -> float:
    """The learning rate times L."""
    return float(run.facts()["learning_rate_times_L"])


def _fold(run: Trajectory) -> str:
    """How many times as much salt there is after the first step."""
    before, after = _salt(run)[:2]
    return f"× {after / before:.1f} salt"


def _races(now: Moment, name: str) -> bool:
    return now.beat.verb == "race" and now.beat.args["lane"] in (name, "all")


def _made(state: Mapping[str, object], name: str) -> int:
    """Steps that the cook of a lane has made before."""
    return max(int(state.get(name, 0)), int(state.get("all", 0)))  # type: ignore[call-overload]
