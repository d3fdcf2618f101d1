"""The foggy hill: a cook goes down a loss, seeing no further than the slope can be trusted."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.props.amounts_ruler import AmountsRuler
from scenes.props.cook import Cook
from scenes.props.counter import Counter
from scenes.props.curve import CurveCard
from scenes.props.flag import Flag
from scenes.props.floor import Floor
from scenes.props.fog import Fog
from scenes.props.footprints import Footprints
from scenes.props.ground import Ground
from scenes.props.guide import Guide
from scenes.props.hill import Hill
from scenes.props.jar import Jar
from scenes.props.lettering import Label
from scenes.props.plank import Plank
from scenes.props.prop import Reading
from scenes.props.scale import LogScale
from scenes.props.step_arrow import StepArrow
from scenes.stage import LessonScene
from scenes.studio.plan import SMALL, TICKS_PER_SECOND, Moment, smoothstep

TOLERANCE = 0.08        # of loss: what the tangent may be wrong by inside the clear zone
TOP = 4.5               # loss at the upper end of jar and hill
LOW, HIGH = 0.5, 16.0   # g/L at the ends of the ruler
PACE = 0.42             # units that a pace of the cook covers
DRIFT = 0.10            # units a second that the wisps drift, at most
LEAN = math.radians(12)


class FoggyHill(LessonScene):
    """Plain descent on one parameter, walked by a cook."""

    default_lesson = "foggy-hill"

    def build(self) -> None:
        t, r = self.theme, self.regions
        self.ground = Ground(self.run.loss, LogScale(LOW, HIGH, r["hill"].left, r["hill"].right),
                             r["jar"].bottom, r["jar"].height / TOP)
        tall = 1.25 if self.plan.shape == "wide" else 1.0
        self.hill = Hill(t, self.ground, r["frame"])
        self.flag = Flag(t, 0.75)
        self.fog = Fog(t, r["frame"], lamp=(0.395 * tall, 0.36 * tall))
        self.floor = Floor(t, r["frame"], r["hill"].bottom)
        self.prints = Footprints(t)
        self.loss_line = Guide(t.loss, 4.0, 0.12, 0.09, meaning="loss")
        self.plumb = Guide(t.ink, 2.5, 0.07, 0.08)
        self.jar = Jar(r["jar"], t, TOP, self.sizes["reading"])
        self.ruler = AmountsRuler(t, r["ruler"], LOW, HIGH, "salt (g/L)", tick_size=self.sizes["tick"])
        self.arrow = StepArrow(t)
        self.cook = Cook(t, tall)
        self.plank = Plank(t)
        self.slope_word = Label("slope", self.sizes["label"], t.slope, align="left", weight="BOLD")
        self.step_word = Label("step", self.sizes["label"], t.step_text, weight="BOLD")
        self.card = CurveCard(r["card"], t, self.run.steps, TOP, ticks=(0, 2, 4))
        self.counter = Counter(t, r["counter"], self.sizes["label"], self.sizes["tick"])
        self.put(self.hill, self.flag, self.fog, self.floor, self.prints, self.loss_line, self.plumb,
                 self.jar, self.jar.reading, self.jar.name, self.ruler, self.arrow, self.ruler.marker,
                 self.cook, self.plank,
                 self.slope_word, self.step_word, self.card, self.counter)
        self.put_title()
        self.flag.place(*self.ground.at(float(self.run.loss.minima[0, 0])))

    # what is true at the playhead ----------------------------------------------
    def theta(self, s: float) -> float:
        return float(self.run.at(s)[0])

    def foot(self, s: float) -> tuple[float, float]:
        return self.ground.at(self.theta(s))

    def amount(self, s: float) -> float:
        return float(self.run.loss.amounts(self.run.at(s))[0])

    def reach(self, s: float) -> float:
        return self.ground.reach(self.theta(s), TOLERANCE)

    def printed(self, now: Moment) -> int:
        """Steps whose numbers are printed: in a slow step they come after the footprint."""
        index, part = now.gesture
        late = now.beat.verb == "step" and now.beat.last > now.beat.first and part < 28 / 36
        return index if late and index < now.step else now.step

    # poses ----------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._set(now)
        self._walker(now)
        self._instruments(now)
        for prop in (self.arrow, self.slope_word, self.step_word):
            prop.fade(0.0)

    def _set(self, now: Moment) -> None:
        self.hill.fade(now.presence("hill", 0, 14))
        self.floor.fade(now.presence("hill", 0, 14))
        gone = 1.0 - now.presence("fog", 0, 40)
        there = now.presence("hill", 0, 14)
        self.fog.fade(there)
        self.fog.show(self.foot(now.s), self.reach(now.s), self.ground.slope(self.theta(now.s)),
                      gone if now.beat.entry.get("fog") else 0.0, _drift(now))
        self.flag.fade(now.presence("flag", 4, 14))

    def _walker(self, now: Moment) -> None:
        foot, slope = self.foot(now.s), self.ground.slope(self.theta(now.s))
        there = now.presence("cook", 4)
        angle = math.atan(slope)
        lean = max(-LEAN, min(LEAN, 0.22 * angle))
        whole = math.floor(now.s)
        across = abs(self.foot(min(whole + 1, self.run.steps))[0] - self.foot(whole)[0])
        paces = max(1, round(across / PACE)) if across > 0.04 else 0
        self.cook.place(*foot, lean).show(paces * (now.s - whole), angle - lean)
        self.cook.fade(there)
        self.plank.show(foot, slope, self.reach(now.s))
        self.plank.fade(now.presence("plank", 0, 1))
        self.prints.show(tuple(self._print(k) for k in range(now.step + 1))).fade(there)
        self.loss_line.show((self.regions["jar"].right + 0.04, foot[1]), foot)
        self.plumb.show(foot, (foot[0], self.regions["ruler"].y))

    def _print(self, k: int) -> tuple[float, float, float]:
        return (*self.foot(k), math.atan(self.ground.slope(self.theta(k))))

    def _instruments(self, now: Moment) -> None:
        there, printed = now.presence("meter", 8, 12), self.printed(now)
        self.jar.show(self.run.loss_at(now.s))
        self.jar.reading.show(f"{self.run.losses[printed]:.2f}")
        self.ruler.marker.show(self.amount(now.s))
        self.counter.show(printed, self.run.optimizer.learning_rate(printed))
        self.card.show(tuple(self.run.losses[: printed + 1].tolist()), 1.0)
        for prop in (self.jar, self.ruler, self.ruler.marker, self.counter, self.card, self.loss_line,
                     self.plumb):
            prop.fade(there)

    def show_open(self, now: Moment) -> None:
        pass

    def show_rest(self, now: Moment) -> None:
        pass

    def show_lift(self, now: Moment) -> None:
        pass

    def show_run(self, now: Moment) -> None:
        pass

    def show_walk(self, now: Moment) -> None:
        _, part = now.gesture
        self._draw_arrow(now, smoothstep(part / (5 / 18)), 1.0 - smoothstep((part - 13 / 18) / (5 / 18)))

    def show_step(self, now: Moment) -> None:
        index, part = now.gesture
        tick = 36 * part
        felt = 1.0 if now.beat.entry.get("plank") or index > now.beat.first else smoothstep(tick / 8)
        self.plank.show(self.foot(now.s), self.ground.slope(self.theta(now.s)), felt * self.reach(now.s))
        self.plank.fade(1.0)
        leave = 1.0 - smoothstep((tick - 28) / 8)
        self._draw_arrow(now, smoothstep((tick - 8) / 8), leave)
        self._words(now, tick, leave)
        dots = tuple(self.run.losses[: self.printed(now) + 1].tolist())
        self.card.show(dots, smoothstep((tick - 28) / 8) if tick >= 28 else 1.0)

    def _draw_arrow(self, now: Moment, grown: float, there: float) -> None:
        index, _ = now.gesture
        if now.beat.last == now.beat.first:
            return
        y = self.regions["ruler"].y
        start, end = ((self.ruler.x_of(self.amount(k)), y) for k in (index, index + 1))
        self.arrow.grow(start, end, grown)
        self.arrow.fade(there)

    def _words(self, now: Moment, tick: float, leave: float) -> None:
        foot, reach = self.foot(now.s), self.reach(now.s)
        slope = self.ground.slope(self.theta(now.s))
        self.slope_word.place(foot[0] + reach + 0.18, foot[1] + slope * reach - 0.12)
        self.slope_word.fade(smoothstep((tick - 4) / SMALL) * leave)
        index, _ = now.gesture
        middle = 0.5 * sum(self.ruler.x_of(self.amount(k)) for k in (index, index + 1))
        self.step_word.place(middle, self.regions["ruler"].y + 0.22)
        self.step_word.fade(smoothstep((tick - 12) / SMALL) * leave)

    # read-back --------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        foot, printed = self.foot(now.s), self.printed(now)
        loss = self.run.loss_at(now.s)
        yield from _pair("the cook's feet", self.cook.read(), foot)
        yield from _pair("the fog's middle", self.fog.read()[:2], foot)
        yield Reading("the fog's reach", "exact", self.fog.read()[2], self.reach(now.s))
        if self.plank.faded and len(self.plank.board.points):
            x, y, slope, _ = self.plank.read()
            yield from _pair("the plank's middle", (x, y), foot)
            yield Reading("the plank's slope", "exact", slope, self.ground.slope(self.theta(now.s)))
        yield Reading("the jar", "exact", self.jar.read(), self.jar.clipped(loss))
        yield Reading("the jar's needle", "exact", self.jar.read_needle(), self.jar.clipped(loss))
        number = f"{self.run.losses[printed]:.2f}"
        yield Reading("the jar's number", "printed", self.jar.reading.read(), number)
        yield Reading("the loss line", "exact", self.loss_line.read()[1][1], self.jar.y_of(loss))
        amount = self.ruler.scale.clipped(self.amount(now.s))
        yield Reading("the recipe", "exact", self.ruler.marker.read(), amount)
        yield Reading("the steps", "printed", self.counter.read()[0], f"{printed}")
        for k, print_ in enumerate(self.prints.read()):
            yield from _pair(f"footprint {k}", print_, self.foot(k))
        for k, dot in enumerate(self.card.read()):
            yield Reading(f"dot {k}", "exact", dot, min(float(self.run.losses[k]), TOP))


def _drift(now: Moment) -> float:
    """How far the fog has moved: there and back within a beat, at rest at both ends."""
    if now.calm:
        return 0.0
    swing = (1 - math.cos(2 * math.pi * now.tick / now.beat.ticks)) / 2
    return DRIFT * swing * now.beat.ticks / TICKS_PER_SECOND


def _pair(what: str, shown: tuple[float, ...], true: tuple[float, ...]) -> Iterator[Reading]:
    for axis, a, b in zip("xy", shown, true, strict=True):
        yield Reading(f"{what} ({axis})", "exact", float(np.asarray(a)), float(b))
