"""A run over two knobs, in the night of the foggy hill: a landscape, its map, and a walk across it in fog."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.map.map_frame import Axis, MapFrame
from scenes.props.map.projection import Projection, Window
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.sign.tag import Tag
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.surface_walk import SurfaceWalk
from scenes.stagings.foggy_hill.timing import CROSSINGS, SLOW, STEPS, move
from soupmath import Loss, Trajectory

TURN, TILT = math.radians(34), math.radians(28)
LIFT = 0.21             # height of the leftmost corner, of the width
TOP = 50.0              # loss at the upper end of the jar
HEIGHTS = (25.0, 50.0)  # losses with a number on the upright axis
LOW, HIGH = (3.0, 10.0), (12.0, 100.0)          # salt (g/L) and cream (mL/L) where the rulers begin and end
SALT, CREAM = (4.0, 6.0, 9.0), (12.5, 25.0, 50.0, 100.0)
COOK, SMALL_COOK = 1.1, 0.75    # height, and where there is little room
HAT, OVER = 1.12, 0.24  # top of the hat, in the cook's height, and from there to the middle of a word
SLID = 1 / 8            # height of the surface, in its own, under which its knobs are seen
THIN = 0.2              # share of the fog in which the lantern's light comes and goes


class TwoKnobs:
    """The plane of the run, its jar and counter, and the words gradient and descent."""

    def __init__(self, setting: Setting, run: Trajectory, letters: Letters, wide: bool) -> None:
        theme, r = setting.theme, setting.regions
        view, frame = self._laid_out(setting, run.loss)
        jar = r["knobs_jar"]
        corner = float(view.project((frame.window[0], frame.window[2]))[1])
        zero = corner if jar.bottom < corner < jar.top else jar.bottom      # there, or in a place of its own
        jar = Region.spanning(jar.left, jar.right, zero, zero + TOP * view.rise)       # on the surface's scale
        beside = Region.spanning(r["frame"].left, jar.right, jar.bottom, jar.top)
        self.tall = COOK if wide else SMALL_COOK
        self.plane = SurfaceWalk(setting, run, view, frame, self.tall, (r["plane"], beside, r["counter"]))
        self.meter = Instruments(theme, run, InstrumentPlaces(jar, r["counter"], dial=r["dial"]), letters,
                                 LossMarks(TOP, jar=HEIGHTS[:1]))
        # For translators: names of a tilting plank and of an arrow along the step
        self.gradient_word = Tag(theme, theme.words.gettext("gradient"), theme.slope, letters.label)
        self.descent_word = Tag(theme, theme.words.gettext("descent"), theme.step_text, letters.label)

    @staticmethod
    def _laid_out(setting: Setting, loss: Loss) -> tuple[Projection, MapFrame]:
        """How the landscape is looked at, and its rulers."""
        (p0, q0), (p1, q1) = loss.theta(np.array([LOW, HIGH])).tolist()
        window = (p0, p1, q0, q1)
        words = setting.theme.words
        axes = (Axis(words.gettext("salt (g/L)"), _ticks(loss, 0, SALT)),
                Axis(words.gettext("cream (mL/L)"), _ticks(loss, 1, CREAM)),
                Axis(words.gettext("loss"), tuple((height, f"{height:g}") for height in HEIGHTS)))
        view = _view(setting.regions["plane"], window, float(loss.value(np.array([p0, q0]))))
        return view, MapFrame(setting.theme, window, axes, setting.sizes["tick"], q_beyond=True,
                              edge=setting.regions["safe"].left)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.plane.props, self.gradient_word, self.descent_word, *self.meter.props]

    # as functions of the moment ----------------------------------------------------------
    def _crossed(self, now: Moment) -> float:
        """The playhead of the run over two parameters; it waits while the other one goes."""
        return now.s if now.beat.verb in CROSSINGS else float(now.beat.entry.get("crossed", 0))  # type: ignore[arg-type]

    def _up(self, now: Moment) -> float:
        """How high the surface stands: it sinks to a map, and rises again at the end."""
        return 1.0 - move(now, "sunk").presence(now, "sunk")

    def _fog(self, now: Moment) -> tuple[float, float]:
        """How far the lantern's light in the fog is there, and how far the fog has lifted."""
        closed = move(now, "haze").presence(now, "haze")
        if now.beat.verb == "cross_on":
            return 1.0 - smoothstep((THIN - closed) / THIN), 1.0 - closed
        return min(1.0, closed / THIN), 1.0 - closed

    def _plank(self, now: Moment) -> float:
        there = move(now, "plank").presence(now, "laid")
        return there * (1.0 - move(now, "plank goes").ease(now)) if now.beat.verb == "cross_on" else there

    def _there(self, now: Moment) -> float:
        return move(now, "landscape").presence(now, "surface")

    def _told(self, now: Moment) -> InstrumentPose:
        s, there, known = self._crossed(now), self._there(now), move(now, "knobs").presence(now, "knobs")
        tally = move(now, "tally").presence(now, "tally") if now.beat.exit.get("surface") else 0.0
        step, jar = timing.printed(now, s, CROSSINGS), min(there, known)
        return InstrumentPose(level=s, named=step, step=step, there=jar, letters=jar,
                              number=timing.number(now, CROSSINGS), tally=min(there, tally))

    # pose ----------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        there, up, told = self._there(now), self._up(now), self._told(now)
        known = move(now, "knobs").presence(now, "knobs")
        self.plane.pose(there, up, told.level, self._plank(now), known)
        self.plane.slides.pose(min(there, known, max(0.0, 1.0 - up / SLID)), told.level)
        self.plane.drift_fog(told.level, up, *self._fog(now), timing.drift_of(now))
        self.meter.pose(told)
        for prop in (self.gradient_word, self.descent_word):
            prop.appear(0.0)
        self._show_turned(now)
        if timing.parts(now, ("cross",)):
            self._step(now)
        if timing.parts(now, ("cross_on",)):
            self._quick_step(now)

    def _show_turned(self, now: Moment) -> None:
        """The arrows of a slow step stay until the next beat takes them away."""
        there = timing.left(now, "turned")
        if there > 0:
            index = int(now.beat.entry["crossed"]) - 1    # type: ignore[call-overload]
            self.plane.step(index, 1.0, there)
            self.plane.slides.step(index, 1.0, there)
        self.plane.arrow.appear(there)

    def _step(self, now: Moment) -> None:
        index, last, grown = now.gesture[0], timing.lasting(now), timing.arrow(now, CROSSINGS)
        if grown > 0:
            self.plane.step(index, grown, last)
            self.plane.slides.step(index, self._two_parts(now), last)
        x, y = self.plane.foot(index, 0.0)
        self.gradient_word.place(x - 0.5 * self.gradient_word.width_of_plate, self._over_hat(y))
        self.gradient_word.appear(move(now, "gradient").ease(now) - move(now, "gradient goes").ease(now))
        x, y = self.plane.foot(now.s, 0.0)
        self.descent_word.place(x - 0.5 * self.descent_word.width_of_plate, self._over_hat(y))
        self.descent_word.appear(move(now, "descent").ease(now) * (1.0 - share_done(now, SLOW["descent"])))

    def _two_parts(self, now: Moment) -> float:
        """How far the arrows on the two rulers have grown."""
        return 0.0 if now.beat.verb != "cross" else move(now, "two parts").ease(now)

    def _over_hat(self, y: float) -> float:
        """Where the middle of a word stands, over the hat of a cook who stands at height y."""
        return y + HAT * self.tall + OVER

    def _quick_step(self, now: Moment) -> None:
        """The arrow of each step on the way to the flag: the ground flattens, and it shrinks."""
        if now.beat.steps_at <= now.tick < last_step(now):
            there = 1.0 - share_done(now, STEPS["cross_on"]["leaves"])
            self.plane.step(now.gesture[0], timing.arrow(now, CROSSINGS), there)

    # read-back -------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        told = self._told(now)
        if self.plane.lines.faded:
            yield from self.plane.readings(told.level, self._up(now), self._plank(now))
        if self.plane.arrow.faded and timing.arrow(now, CROSSINGS) == 1.0:
            yield from self.plane.read_arrow(now.gesture[0])
        if self.plane.slides.arrows[0].faded and self._two_parts(now) == 1.0:
            yield from self.plane.slides.read_arrows(now.gesture[0])
        if told.there:
            yield from self.meter.readings(told)


def _view(where: Region, window: Window, top: float) -> Projection:
    """A view in which the plane fills the region from left to right."""
    middle = (0.5 * (window[0] + window[1]), 0.5 * (window[2] + window[3]))
    wide, deep = window[1] - window[0], window[3] - window[2]
    size = where.width / (wide * math.cos(TURN) + deep * math.sin(TURN))
    return Projection((where.x, where.y), middle, size, LIFT * where.width / top, TURN, TILT)


def _ticks(loss: Loss, knob: int, amounts: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    """The amounts of one knob as places on its ruler, with their letters."""
    assert loss.reference is not None
    return tuple((math.log(amount / loss.reference[knob]), f"{amount:g}") for amount in amounts)
