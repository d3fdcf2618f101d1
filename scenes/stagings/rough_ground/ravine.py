"""A ravine from above: a rate that throws you from wall to wall, and a dial that is turned down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import printed_loss
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.contour_map import Window
from scenes.props.map.projection import Projection
from scenes.props.map.walks_on_map import Map, MapWalk
from scenes.props.measure.dial import Dial
from scenes.stage.moments import playhead, standing, taken_over
from scenes.stage.timeline import STANDARD, Moment, whole_step
from scenes.stagings.rough_ground.footprint_meter import FootprintMeter, Letters
from scenes.stagings.rough_ground.ground_race import NO_KNOBS
from scenes.stagings.rough_ground.hills import JARS
from scenes.stagings.rough_ground.map_step import MapStep
from scenes.stagings.rough_ground.props.jar_mark import JarMark
from scenes.stagings.rough_ground.props.knob_ways import KnobWays
from scenes.stagings.rough_ground.ravine_cuts import RavineCuts

WINDOW: Window = (-0.62, 2.62, -0.42, 2.46)      # of the two knobs
LEVELS = (0.5, 2.0, 8.0, 32.0, 128.0)
TOP, TICKS = 60.0, (20.0, 40.0)         # of the jar
RATE = "{:.4f}"         # as many decimals at every step: the number does not jump about
FAINT = 0.12            # of the first cook and trail, while the second one is made
COOK, LOWEST = 0.48, 0.66       # height of a cook, in 1 of a knob, and where the map is small
HOPS = ("zigzag", "decay")


class Ravine:
    """Runs zigzag and decay: the second begins where the first did."""

    def __init__(self, theme: Theme, runs: Mapping[str, sm.Trajectory], regions: Mapping[str, Region],
                 letters: Letters) -> None:
        self.runs, self.regions, self.letters = runs, regions, letters
        where, (left, right, bottom, top) = regions["map"], WINDOW
        size = min(where.width / (right - left), where.height / (top - bottom))
        view = Projection((where.x, where.y), (0.5 * (left + right), 0.5 * (bottom + top)), size, 0.0)
        cook = max(COOK * size, LOWEST)
        self.map = Map(theme, runs["zigzag"].loss, view, WINDOW, LEVELS, NO_KNOBS, letters.tick, 0.7)
        self.hops = {name: MapWalk(theme, runs[name], view, theme.ink, "round", cook, 0.06) for name in HOPS}
        self.step = MapStep(theme, runs["zigzag"], view)
        self.cuts = RavineCuts(theme, runs["zigzag"], view, regions, letters.label)
        self.meters = {name: FootprintMeter(theme, runs[name], regions["map_jar"], TOP, letters, follows=False,
                                            ticks=TICKS) for name in HOPS}
        (self.left, self.bottom), (self.right, self.top) = view.project([(left, bottom), (right, top)]).tolist()
        self.ways = KnobWays(theme, letters.tick)
        self.jars = (*JARS, "ravine") if regions["map_jar"] == regions["jar"] else ()
        self._build_before(theme)
        self._build_dial(theme)

    def _build_before(self, theme: Theme) -> None:
        """Where the first run ended, marked on the jar of the second."""
        jar, loss, r = self.meters["decay"].jar, self.before_loss, self.regions["before"]
        self.mark = JarMark(jar, theme, loss)
        y = jar.y_of(loss)
        self.before = Number(self.letters.label, theme.ink, (r.left, baseline(y, self.letters.label)))
        self.before.show(printed_loss(loss, self.letters.digits))
        self.word = Label("before", self.letters.tick, theme.soft, (r.left, y + 0.30), "left")

    def _build_dial(self, theme: Theme) -> None:
        r, tick, label = self.regions, self.letters.tick, self.letters.label
        self.dial = Dial(theme, 0.5 * r["dial"].width)
        self.dial.place(r["dial"].x, r["dial"].y)
        at = r["rate"]
        self.name = Label("learning rate", tick, theme.soft, (at.left, at.top - 0.75 * tick), "left")
        self.rate = Number(label, theme.ink, (at.left, at.bottom))
        at = r["steps"]
        step = Label("step", label, theme.soft, (at.left, baseline(at.y, label)), "left")
        self.count = Number(label, theme.ink, (at.left + step.width_of_text + 0.2, baseline(at.y, label)))
        self.panel: list[Label | Number | Dial] = [self.dial, self.name, self.rate, step, self.count]

    @property
    def before_loss(self) -> float:
        return float(self.runs["zigzag"].losses[-1])

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        zigzag, decay = (self.hops[name] for name in HOPS)
        meters = [part for meter in self.meters.values() for part in meter.props]
        return [*self.map.props, *self.ways.props, *self.cuts.lines_on_map(), zigzag.trail, *decay.props,
                self.step.arrow, self.step.plank, zigzag.cook, *meters, self.mark, self.before, self.word, *self.panel,
                *self.cuts.props]

    def pose(self, now: Moment) -> None:
        there, jar = standing(now, "scene", "ravine"), taken_over(now, "scene", "ravine", self.jars)
        turned = there * (1.0 - float(bool(now.beat.exit.get("cut")))) * (
            now.ease(4, STANDARD) if now.beat.entry.get("cut") else 1.0)
        self.map.pose(there)
        self.ways.pose(there, self.left, self.right, self.bottom, self.top)
        self.cuts.pose(now, there)
        for prop in self.panel:
            prop.appear(turned)
        for name in HOPS:
            s, own = playhead(now, name), standing(now, "trail", name)
            self.hops[name].pose(there * self._trail(now, name), s)
            self.meters[name].pose(jar * own, s)
        for left in (self.mark, self.before, self.word):
            left.appear(there * standing(now, "trail", "decay"))
        self._pose_step(now, there)
        if there > 0:
            self._pose_dial(now)

    def _trail(self, now: Moment, name: str) -> float:
        """How far a trail is there: the first stays faintly beside the second."""
        second = name == "zigzag" and "decay" in (now.beat.entry.get("trail"), now.beat.exit.get("trail"))
        own, left = standing(now, "trail", name), FAINT if second else 0.0
        return left + (1.0 - left) * own

    def _pose_step(self, now: Moment, there: float) -> None:
        """In slow steps: the plank, then the arrow, then the hop, which takes the plank away."""
        index, part = now.gesture
        if now.beat.verb != "hop" or now.beat.last == now.beat.first:
            self.step.pose(0, 0.0, 0.0, 0.0)
            return
        laid = smoothstep(part / 0.2) * (1 - smoothstep((part - 0.58) / 0.2))
        self.step.pose(index, there * laid, smoothstep((part - 0.24) / 0.26),
                       there * (1 - smoothstep((part - 0.86) / 0.14)))

    def _shown(self, now: Moment) -> tuple[str, int]:
        """The run whose numbers stand, and its last whole step."""
        name = "decay" if standing(now, "trail", "decay") > 0.5 else "zigzag"
        return name, whole_step(playhead(now, name))

    def _pose_dial(self, now: Moment) -> None:
        name, step = self._shown(now)
        rate = self.runs[name].optimizer.learning_rate(step)
        self.dial.show(rate * self._smoothness)
        self.rate.show(RATE.format(rate))
        self.count.show(f"{step}")

    @property
    def _smoothness(self) -> float:
        return 2.0 / sm.largest_stable_learning_rate(self.runs["zigzag"].loss)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.dial.faded:
            name, step = self._shown(now)
            rate = self.runs[name].optimizer.learning_rate(step)
            yield Reading("the dial", "exact", self.dial.read(), rate * self._smoothness)
            yield Reading("the learning rate", "printed", self.rate.read(), RATE.format(rate))
            yield Reading("the number of steps", "printed", self.count.read(), f"{step}")
            yield from self.step.readings()
        if self.map.lines.faded:
            yield from self.map.readings()
            yield from self.cuts.readings(now)
        for name, meter in self.meters.items():
            if meter.jar.faded:
                yield from meter.readings(playhead(now, name))
        if self.mark.faded:
            yield Reading("the mark on the jar", "exact", self.mark.read(), self.before_loss)
            before = printed_loss(self.before_loss, self.letters.digits)
            yield Reading("the loss before", "printed", self.before.read(), before)
        for name, hop in self.hops.items():
            if hop.trail.faded:
                yield from hop.readings(playhead(now, name), name)
