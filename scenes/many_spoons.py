"""ManySpoons: a machine's advantage is number. One spoon, many spoonfuls of one pot, a million what-ifs."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

import soupmath as sm
from scenes.props.basin_picture import BasinPicture
from scenes.props.clock import Clock
from scenes.props.contour_map import ContourMap, Tint
from scenes.props.flag import Flag
from scenes.props.letter_spot import LetterSpot
from scenes.props.lettering import Label, Number
from scenes.props.map_frame import Axis, MapFrame
from scenes.props.pot_above import PotAbove
from scenes.props.prop import Reading, pair
from scenes.props.region import Region
from scenes.props.room import Room
from scenes.props.slope_fan import SlopeFan
from scenes.props.spoon import Spoon
from scenes.props.steam import Steam
from scenes.props.thermometer import Thermometer
from scenes.props.trail import Trail
from scenes.props.view import View
from scenes.stage import LessonScene
from scenes.studio.timeline import Moment

DRAWS, DRAW_TICKS, DRAWN_AT = 12, 4, 14     # samples shown in turn, ticks each, tick of the first
LEVELS = 9
LEAVE = 8                                   # ticks in which one set goes before the next comes
SALT, CREAM = (2, 4, 8, 16), (20, 30, 40)   # amounts that the map's rulers name


class ManySpoons(LessonScene):
    """Waiting for one spoon; slopes from samples; two walks; a map of a million starts."""

    default_lesson = "all-the-spoons-at-once"

    def build(self) -> None:
        width, height = self.regions["frame"].width, self.regions["frame"].height
        self.put(Room(Region(0, 0, width, height), self.theme, (-0.5, 0.4)))
        self._build_waiting()
        self._build_pot()
        self._build_paths()
        self._build_map()
        self.put_title()

    def label(self, text: str, at: tuple[float, float], align: str = "centre", size: str = "label",
              colour: str = "", weight: str = "NORMAL") -> Label:
        return Label(text, self.sizes[size], colour or self.theme.soft, at, align, weight)  # type: ignore[arg-type]

    def there(self, now: Moment, thing: str) -> float:
        """How far one of the sets is there: one leaves before the next comes."""
        return now.presence(thing, LEAVE + 2 if now.comes(thing) else 0, LEAVE)

    # one spoon -----------------------------------------------------------------
    def _build_waiting(self) -> None:
        run = self.runs.get("spoon")
        self.waiting = []
        if run is None:
            return
        at, dial = self.regions["spoon"], self.regions["clock"]
        bearable = run.loss.goals["cool_enough"][1]
        self.spoon, self.steam = Spoon(3.1, self.theme), Steam(1.0, 2.2, self.theme)
        self.thermometer = Thermometer(self.regions["thermometer"], self.theme, 20.0, 90.0, bearable,
                                       self.sizes["tick"])
        self.clock = Clock(self.theme, dial.width / 2.3)
        self.seconds = Number(self.sizes["reading"], self.theme.ink, (dial.x - 0.5, dial.bottom - 0.62), "right")
        self.second = self.label("seconds", (dial.x - 0.38, dial.bottom - 0.62), "left")
        lean, scale = 0.62, at.width / 2.9
        self.spoon.place(at.x + 0.22 * at.width, at.bottom + 0.20 * at.height, lean, scale)
        self.spoon.show(-1.0, 1.0, 0.2, lean)
        self.steam.place(at.x + 0.22 * at.width, at.bottom + 0.26 * at.height)
        self.clock.place(dial.x, dial.y)
        self.waiting = [self.steam, self.spoon, self.thermometer, self.clock, self.seconds, self.second]
        self.put(*self.waiting)

    def _wait(self, now: Moment) -> None:
        there = self.there(now, "waiting")
        run = self.runs.get("spoon")
        if run is None:
            return
        s = now.s if now.beat.verb == "wait" else float(run.steps)
        hot = (run.reading_at("temperature", s) - run.loss.minima[0, 0]) / (run.points[0, 0] - run.loss.minima[0, 0])
        self.steam.show(now.ambient)
        self.thermometer.show(run.reading_at("temperature", s))
        self.clock.show(s)
        self.seconds.show(f"{math.floor(s + 1e-9)}")
        for prop in self.waiting:
            prop.fade(there * (hot if prop is self.steam else 1.0))

    # the pot from above -----------------------------------------------------------
    def _build_pot(self) -> None:
        self.tasting = {name: run for name, run in self.runs.items()
                        if run.loss.samples and run.loss.names[:1] == ("salt",)}
        first = next(iter(self.tasting.values()))
        self.loss, self.start = first.loss, first.points[0]
        pot, fan, said = self.regions["pot"], self.regions["fan"], self.regions["said"]
        self.pot = PotAbove(self.theme, pot.width / 2.45, self.loss.samples)
        single = float(sm.batches.slope_spread(self.loss, self.start, 1)[0])
        self.fan = SlopeFan(self.theme, fan.width / 2.15, abs(self.gradient()) + 3.0 * single)
        self.pot.place(pot.x, pot.y)
        self.fan.place(fan.x, fan.y)
        size = self.sizes["reading"]
        self.count = Number(size, self.theme.ink, (said.x - 0.12, said.top - size), "right")
        self.of_count = self.label("tasted", (said.x + 0.12, said.top - size), "left")
        self.spread = Number(size, self.theme.slope, (said.x - 0.12, said.top - 2.4 * size), "right")
        self.of_spread = self.label("spread of the slope", (said.x + 0.12, said.top - 2.4 * size), "left", size="tick")
        self.above = [self.pot, self.fan, self.count, self.of_count, self.spread, self.of_spread]
        self.put(*self.above)

    def gradient(self) -> float:
        """The true slope in salt at the start."""
        return float(self.loss.gradient(self.start)[0])

    def batch(self, name: str, draw: int) -> np.ndarray:
        """The spoonfuls of a draw: those of the run's own batches; all of them where it has none."""
        run = self.tasting[name]
        return np.arange(self.loss.samples) if run.batches is None else run.batches[draw]

    def slope_of(self, name: str, draw: int) -> float:
        if self.tasting[name].batches is None:
            return self.gradient()
        return float(self.loss.sampled(self.start, self.batch(name, draw))[0])

    def spread_of(self, name: str) -> float:
        """The standard deviation of a batch's slope."""
        batches = self.tasting[name].batches
        size = self.loss.samples if batches is None else batches.shape[1]
        return float(sm.batches.slope_spread(self.loss, self.start, size, replace=batches is not None)[0])

    def drawn(self, now: Moment) -> int:
        """How many draws of the beat's run were made, 1 to DRAWS."""
        if now.beat.verb != "taste":
            return DRAWS
        return 1 + min(DRAWS - 1, max(0, math.floor((now.tick - DRAWN_AT) / DRAW_TICKS)))

    def _taste(self, now: Moment) -> None:
        there = self.there(now, "pot")
        name = str((now.beat.exit if now.beat.verb == "taste" else now.beat.entry).get("run") or "")
        if name not in self.tasting:
            name = next(iter(self.tasting))
        draw = self.drawn(now)
        fresh = now.beat.verb == "taste"
        before = str(now.beat.entry.get("run") or "")
        if fresh and now.tick < DRAWN_AT - 4 and before in self.tasting and now.beat.entry.get("pot"):
            name, draw = before, DRAWS          # what the beat before left, until the first draw
        whole = draw == DRAWS and (name == before or not fresh or now.tick >= DRAWN_AT + DRAWS * DRAW_TICKS)
        self.name, self.draw_ = name, draw
        seen = tuple(self.slope_of(name, k) for k in range(draw - 1))
        spread = self.spread_of(name) if whole else None
        self.pot.show(tuple(int(i) for i in np.unique(self.batch(name, draw - 1))))
        self.fan.show(self.slope_of(name, draw - 1), seen, self.gradient(), spread)
        self.count.show(f"{len(self.batch(name, draw - 1)):,}")
        self.spread.show("" if spread is None else f"± {spread:.0f}")
        for prop in self.above:
            prop.fade(there)
        self.of_spread.fade(there * (spread is not None))

    # two walks -------------------------------------------------------------------
    def _build_paths(self) -> None:
        self.walks = {name: run for name, run in self.tasting.items() if name in ("one", "all")}
        region, legend = self.regions["map"], self.regions["legend"]
        points = np.vstack([run.points for run in self.walks.values()] + [self.loss.minima])
        window = _window(points, region)
        size = region.width / (window[1] - window[0])
        view = View((region.x, region.y), ((window[0] + window[1]) / 2, (window[2] + window[3]) / 2), size, 0.0)
        self.view, low = view, float(self.loss.value(self.loss.minima[0]))
        top = float(self.loss.value(np.array([window[0], window[2]])))
        levels = [low + (top - low) * (k / LEVELS) ** 2 for k in range(1, LEVELS + 1)]
        self.tint = Tint(self.theme, self.loss, window, top)
        self.lines = ContourMap(self.theme, self.loss, window, levels)
        self.frame_ = MapFrame(self.theme, window, self._axis("salt", SALT, window[:2]),
                               self._axis("cream", CREAM, window[2:]), size=self.sizes["tick"])
        looks = dict(zip(self.walks, ((self.theme.actors[1], "square"), (self.theme.actors[0], "round")), strict=False))
        self.trails = {name: Trail(self.theme, *look) for name, look in looks.items()}
        self.flag = Flag(self.theme, 0.6)
        self.flag.show(0.0)
        self.flag.place(*view.project(self.loss.minima[0]))
        names = {"one": "one spoonful a step", "all": "all of them a step"}
        rows = np.linspace(legend.top - 0.6, legend.bottom + 0.5, 2) if legend.height > 1.4 else \
            np.array([legend.top - 0.35, legend.top - 0.95])
        beside = legend.height < 1.4
        self.keys, self.sips = [], {}
        for name, y in zip(looks, rows, strict=False):
            key = Trail(self.theme, *looks[name])
            ends = ((legend.left + 0.1, float(y)), (legend.left + 0.75, float(y)))
            key.show(ends, ends)
            self.keys += [key, self.label(names[name], (legend.left + 1.0, float(y) - 0.12), "left", size="tick",
                                          colour=self.theme.ink)]
            at = (legend.right, float(y) - 0.12) if beside else (legend.left + 1.0, float(y) - 0.70)
            self.sips[name] = Number(self.sizes["tick" if beside else "label"], looks[name][0], at,
                                     "right" if beside else "left")
        self.mapped = [self.tint, self.frame_, *self.frame_.labels, self.lines, self.flag,
                       *self.trails.values(), *self.keys, *self.sips.values()]
        self.put(*self.mapped)

    def sips_text(self, name: str, step: int) -> str:
        """How many spoonfuls a walk has tasted in all, by a whole step."""
        return f"{step * len(self.batch(name, 0)):,} sips"

    def _axis(self, name: str, amounts: tuple[int, ...], span: tuple[float, float]) -> Axis:
        which = self.loss.names.index(name)
        reference = float(self.loss.reference[which])
        ticks = [(math.log(a / reference), str(a)) for a in amounts]
        return Axis(f"{name} ({self.loss.units[which]})", tuple(t for t in ticks if span[0] <= t[0] <= span[1]))

    def spot(self, name: str, s: float) -> tuple[float, float]:
        x, y = self.view.project(self.walks[name].at(s))
        return float(x), float(y)

    def _walks(self, now: Moment) -> None:
        there = self.there(now, "paths")
        s = now.s if now.beat.verb == "walk" else float(now.beat.entry.get("walked") or 0)  # type: ignore[arg-type]
        self.walked = s
        self.tint.show(self.view)
        self.frame_.show(self.view)
        self.lines.show(self.view, 0.0)
        for name, trail in self.trails.items():
            made = tuple(self.spot(name, k) for k in range(math.floor(s + 1e-9) + 1))
            trail.show(made, (*made, self.spot(name, s)))
            self.sips[name].show(self.sips_text(name, math.floor(s + 1e-9)))
        for prop in self.mapped:
            prop.fade(there)

    # a million starts --------------------------------------------------------------
    def _build_map(self) -> None:
        starts = self.plan.map
        self.million = []
        if starts is None:
            return
        region, counts = self.regions["million"], self.regions["counts"]
        loss, side = sm.TERRAINS[starts.spec.loss], starts.spec.side
        heights = np.asarray(loss.value(starts.starts())).reshape(side, side)
        self.basins = BasinPicture(self.theme, region, starts.basins, starts.settled_at, heights)
        self.spots = [LetterSpot("ABCDEFGH"[row], self.sizes["tick"]) for row in range(len(starts.minima))]
        for row, spot in enumerate(self.spots):
            spot.place(*self.valley(row))
        tick = self.sizes["tick"]
        knobs = [self.label("one knob", (region.x, region.bottom - 1.15 * tick), size="tick"),
                 self.label("other knob", (region.left, region.top + 0.45 * tick), "left", size="tick")]
        hero, label = self.sizes["title"], self.sizes["label"]
        left, rows = counts.left, np.linspace(counts.top - hero, counts.bottom + 0.1, 3)
        self.all_starts = Number(hero, self.theme.ink, (left, rows[0]))
        self.all_starts.show(f"{starts.basins.size:,}")
        self.total = self.label("starts", (left + self.all_starts.width_of_text + 0.2, float(rows[0])), "left")
        self.at_rest = Number(hero, self.theme.ink, (left, rows[1]))
        self.at_rest.show(f"{starts.basins.size:,}")
        self.resting = self.label("at rest", (left + self.at_rest.width_of_text + 0.2, float(rows[1])), "left")
        self.step_name = self.label("step", (left, float(rows[2])), "left")
        self.step_number = Number(label, self.theme.ink, (left + 2.4 * label, rows[2]))
        self.took = None
        facts = starts.facts()
        if "seconds" in facts:
            words = f"{facts['seconds']:.0f} s on {facts['cores']:.0f} cores"
            self.took = self.label(words, (left, float(rows[2])), "left", colour=self.theme.ink, weight="BOLD")
            self.put(self.took)
        self.million = [self.basins, self.all_starts, self.total, self.at_rest, self.resting, self.step_name,
                        self.step_number, *knobs, *self.spots]
        self.put(*self.million)

    def valley(self, row: int) -> tuple[float, float]:
        """Where a minimum lies in the picture."""
        assert self.plan.map is not None
        region, (x0, x1, y0, y1) = self.regions["million"], self.plan.map.spec.window
        x, y = self.plan.map.minima[row]
        return (region.left + region.width * float(x - x0) / (x1 - x0),
                region.bottom + region.height * float(y - y0) / (y1 - y0))

    def map_step(self, now: Moment) -> int:
        """The step that the map shows."""
        starts = self.plan.map
        assert starts is not None
        if now.beat.verb == "light":
            return math.floor(starts.spec.steps * min(1.0, max(0.0, (now.tick - 12) / (now.beat.ticks - 36))) + 1e-9)
        return starts.spec.steps if now.beat.entry.get("lit") else 0

    def _million(self, now: Moment) -> None:
        starts = self.plan.map
        if starts is None:
            return
        there, step = self.there(now, "map"), self.map_step(now)
        if there > 0:
            self.basins.show(step)
        self.resting_now = int(((starts.settled_at >= 0) & (starts.settled_at <= step)).sum())
        self.at_rest.show(f"{self.resting_now:,}")
        self.step_number.show(f"{step}")
        for prop in self.million:
            prop.fade(there)
        timed = now.presence("timed", 6) if self.took else 0.0
        self.step_name.fade(there * (1 - timed))
        self.step_number.fade(there * (1 - timed))
        if self.took:
            self.took.fade(there * now.presence("timed", 14))

    # what a staging is asked for -----------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._wait(now)
        self._taste(now)
        self._walks(now)
        self._million(now)

    def show_wait(self, now: Moment) -> None:
        """All follows from the state and the playhead."""

    show_taste = show_walk = show_million = show_light = show_time = show_wait

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.there(now, "waiting") and now.beat.verb == "wait":
            run = self.runs["spoon"]
            yield Reading("thermometer", "exact", self.thermometer.read(), run.reading_at("temperature", now.s))
            yield Reading("clock", "exact", self.clock.read(), now.s % 60.0)
            yield Reading("seconds", "printed", self.seconds.read(), f"{now.step}")
        if self.there(now, "pot"):
            batch = self.batch(self.name, self.draw_ - 1)
            yield Reading("spoonfuls lit", "counted", self.pot.read(), len(np.unique(batch)))
            yield Reading("slope of the sample", "exact", self.fan.read(), self.slope_of(self.name, self.draw_ - 1))
            if self.spread.read():
                yield Reading("spread of slopes", "exact", self.fan.read_spread(), self.spread_of(self.name))
                yield Reading("spread in print", "printed", self.spread.read(), f"± {self.spread_of(self.name):.0f}")
        if self.there(now, "paths"):
            for name, trail in self.trails.items():
                for k, place in enumerate(trail.read()):
                    yield from pair(f"point {k} of {name}", place, self.spot(name, k))
            steps = math.floor(self.walked + 1e-9)
            for name, sips in self.sips.items():
                tasted = sum(len(self.batch(name, k)) for k in range(steps))
                yield Reading(f"sips of {name}", "printed", sips.read(), f"{tasted:,} sips")
        if self.plan.map is not None and self.there(now, "map"):
            yield Reading("pixels lit", "counted", self.basins.read(), self.resting_now)
            yield Reading("count of pixels", "printed", self.at_rest.read(), f"{self.resting_now:,}")
            for row, spot in enumerate(self.spots):
                yield from pair(f"valley {spot.letter}", spot.read(), self.valley(row))
            yield Reading("starts", "printed", self.all_starts.read(), f"{self.plan.map.basins.size:,}")


def _window(points: np.ndarray, region: Region) -> tuple[float, float, float, float]:
    """A window of the region's shape round the points, with some air."""
    low, high = points.min(axis=0), points.max(axis=0)
    middle, span = (low + high) / 2, (high - low) * 1.25
    unit = max(span[0] / region.width, span[1] / region.height)
    half = np.array([region.width, region.height]) * unit / 2
    return middle[0] - half[0], middle[0] + half[0], middle[1] - half[1], middle[1] + half[1]
