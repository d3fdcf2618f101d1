"""A ravine from above: a rate that throws you from wall to wall, and a dial that is turned down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import soupmath as sm
from scenes.kit.assembly import props_of
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import beyond, printed_loss
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.map.loss_map import LossMap, Sheet
from scenes.props.map.projection import Projection, Window
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Letters, LossMarks
from scenes.props.sign.panel import Panel
from scenes.stage.moments import playhead, standing
from scenes.stage.step_parts import share_done
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.footprint_meter import FootprintMeter
from scenes.stagings.rough_ground.grounds import lettered, seen
from scenes.stagings.rough_ground.knob_ways import KnobWays
from scenes.stagings.rough_ground.map_step import MapStep
from scenes.stagings.rough_ground.map_walk import MapWalk
from scenes.stagings.rough_ground.props.jar_mark import JarMark
from scenes.stagings.rough_ground.rate_dial import RateDial
from scenes.stagings.rough_ground.ravine_cuts import RavineCuts
from scenes.stagings.rough_ground.timing import STEPS

MEANT: Window = (-0.62, 2.62, -0.42, 2.46)      # of the two knobs, at least
LEVELS = (0.5, 2.0, 8.0, 32.0, 128.0)
TOP, MARKED = 60.0, (20.0, 40.0)        # loss at the jar's upper end, and those engraved on it
FAINT = 0.30            # of the first cook and trail, while the second one is made
COOK, LOWEST = 0.48, 0.66       # height of a cook, in 1 of a knob, and where the map is small
FLAG = 0.7
OVER = 0.30             # from the loss before to its name
HOPS, GROUND = ("zigzag", "decay"), "ravine"


class Ravine:
    """Runs zigzag and decay: the second begins where the first did. setting: that of its ground."""

    def __init__(self, setting: Setting, runs: Mapping[str, sm.Trajectory], letters: Letters) -> None:
        theme, r = setting.theme, setting.regions
        self.runs = runs
        letters = self.letters = replace(letters, edge=r["safe"].left)
        view, window = _view(r["course"], r["frame"])
        cook = max(COOK * view.size, LOWEST)
        self.map = LossMap(theme, runs["zigzag"].loss, Sheet(view, window, LEVELS), letters.tick, FLAG)
        self.map.tint.backdrop = True           # it fills the frame
        ways = {name: WayOnMap(runs[name], window) for name in HOPS}
        self.hops = {name: MapWalk(setting, name, ways[name], view, cook) for name in HOPS}
        self.step = MapStep(theme, ways["zigzag"], view)
        self.cuts = RavineCuts(setting, runs["zigzag"], view)
        places, marks = InstrumentPlaces(r["map_jar"], r["rate"]), LossMarks(TOP, MARKED)
        self.meters = {name: FootprintMeter(theme, runs[name], places, letters, marks, stays=True) for name in HOPS}
        self.sheet, self.ways = r["knobs"], KnobWays(theme, letters.label, r["safe"])
        self.plate = Panel(theme, r["plate"])
        self._build_before(setting)
        self.dial = RateDial(setting, runs["zigzag"].loss)

    def _build_before(self, setting: Setting) -> None:
        """Where the first run ended, marked on the jar of the second."""
        theme, jar, loss, r = setting.theme, self.meters["decay"].jar, self.before_loss, setting.regions["before"]
        self.mark = JarMark(jar, theme, loss)
        y = jar.y_of(jar.clipped(loss))
        self.before = Number(self.letters.label, theme.ink, (r.left, baseline(y, self.letters.label)), room=r.width,
                             words=theme.words)
        self.before.show(*self._before_said)
        # For translators: the loss of the run before this one
        self.word = Label(theme.words.gettext("before"), self.letters.label, theme.soft, (r.left, y + OVER), "left",
                          room=r.width)

    @property
    def before_loss(self) -> float:
        return float(self.runs["zigzag"].losses[-1])

    @property
    def _before_said(self) -> tuple[str, str]:
        return printed_loss(self.before_loss, self.letters.digits), beyond(self.before_loss)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        zigzag, decay = (self.hops[name] for name in HOPS)
        return [*self.map.props, *self.ways.props, *self.cuts.back, *zigzag.back, *decay.props, *self.step.props,
                *zigzag.front, self.plate, *self.dial.props, *props_of(*self.meters.values()), self.mark, self.before,
                self.word, *self.cuts.front]

    # as functions of the moment --------------------------------------------------------
    def _told(self, now: Moment, name: str) -> InstrumentPose:
        there, letters = seen(now, GROUND) * self._runs(now, name), lettered(now)
        told = self.meters[name].told(playhead(now, name), there, tally=there * letters * self.dial.there(now))
        return replace(told, letters=told.letters * letters)

    def _runs(self, now: Moment, name: str) -> float:
        """How far a run is the one that is told of."""
        if now.beat.entry.get("scene") != GROUND:
            return float(now.beat.exit.get("trail") == name)
        return standing(now, "trail", name)

    def _trail(self, now: Moment, name: str) -> float:
        """How far a trail is there: the first stays faintly beside the second."""
        second = name == "zigzag" and "decay" in (now.beat.entry.get("trail"), now.beat.exit.get("trail"))
        own, left = self._runs(now, name), FAINT if second else 0.0
        return left + (1.0 - left) * own

    def _shown(self, now: Moment) -> tuple[sm.Trajectory, float]:
        """The run whose numbers stand, and its playhead."""
        name = "decay" if self._runs(now, "decay") > 0.5 else "zigzag"
        return self.runs[name], playhead(now, name)

    # pose ----------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        there, letters = seen(now, GROUND), lettered(now)
        self.map.pose(there)
        self.plate.appear(there)
        self.ways.pose(there * letters, self.sheet)
        self.cuts.pose(now, there)
        self.dial.pose(there * self.dial.there(now), *self._shown(now))
        for name in HOPS:
            self.hops[name].pose(there * self._trail(now, name), playhead(now, name))
            self.meters[name].pose(self._told(now, name))
        before = there * self._runs(now, "decay")
        self.mark.appear(before)
        for text in (self.before, self.word):
            text.appear(before * letters)
        self._pose_step(now, there)

    def _pose_step(self, now: Moment, there: float) -> None:
        """In slow steps: the plank, then the arrow, then the hop, which takes the plank away."""
        if now.beat.verb != "hop" or now.beat.last == now.beat.first:
            self.step.pose(0, 0.0, 0.0, 0.0)
            return
        done = {part: share_done(now, share) for part, share in STEPS["hop"].items()}
        self.step.pose(now.gesture[0], there * done["plank"] * (1 - done["plank goes"]), done["arrow"],
                       there * (1 - done["arrow goes"]))

    # read-back -----------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self.dial.readings(*self._shown(now))
        yield from self.step.readings(now.gesture[0], share_done(now, STEPS["hop"]["arrow"]))
        if self.map.lines.faded:
            yield from self.map.readings()
            yield from self.cuts.readings(now)
        for name, meter in self.meters.items():
            if (told := self._told(now, name)).there:
                yield from meter.readings(told)
        if self.mark.faded:
            yield Reading("the mark on the jar", "exact", self.mark.read(), self.mark.glass.clipped(self.before_loss))
        if self.before.faded:
            yield self.before.reading("the loss before", *self._before_said)
        for name, hop in self.hops.items():
            if hop.trail.faded:
                yield from hop.readings(playhead(now, name))


def _view(course: Region, sheet: Region) -> tuple[Projection, Window]:
    """From above, so that what is meant to be seen is as large as fits on the course; and what then is on the sheet."""
    left, right, bottom, top = MEANT
    size = min(course.width / (right - left), course.height / (top - bottom))
    view = Projection((course.x, course.y), (0.5 * (left + right), 0.5 * (bottom + top)), size, 0.0)
    (p0, q0), (p1, q1) = view.ground([(sheet.left, sheet.bottom), (sheet.right, sheet.top)]).tolist()
    return view, (p0, p1, q0, q1)
