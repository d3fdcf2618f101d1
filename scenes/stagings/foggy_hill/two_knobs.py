"""A run over two knobs, in the night of the foggy hill: a landscape, its map, and a walk across it in fog."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.map_frame import Axis, MapFrame
from scenes.props.map.projection import Projection
from scenes.props.measure.instruments import Instruments, Places
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import SMALL, TICKS_PER_SECOND, Moment
from scenes.stagings.foggy_hill.surface_walk import Plane
from scenes.stagings.foggy_hill.timing import ARROW, PLANK, laid_at, lasting, number, part_of, printed, stands
from soupmath import Loss, Trajectory

TURN, TILT = math.radians(34), math.radians(28)
LIFT = 0.21             # height of the leftmost corner, of the width
TOP = 50.0              # loss at the upper end of the jar
HEIGHTS = (25.0, 50.0)  # losses with a number on the upright axis
LOW, HIGH = (3.0, 10.0), (12.0, 100.0)          # salt (g/L) and cream (mL/L) where the rulers begin and end
SALT, CREAM = (4.0, 6.0, 9.0), (12.5, 25.0, 50.0, 100.0)
LEVELS = tuple(float(gap * gap) for gap in range(1, 8))       # whole points short
DRIFT = 0.10            # units a second that the fog drifts, at most
CROSSINGS = ("cross", "cross_on")


class TwoKnobs:
    """The plane of the run, its jar and counter, and the words gradient and descent."""

    def __init__(self, theme: Theme, run: Trajectory, regions: dict[str, Region], places: Places,
                 shape: str, frame: Region) -> None:
        (p0, q0), (p1, q1) = run.loss.theta(np.array([LOW, HIGH])).tolist()
        window = (p0, p1, q0, q1)
        top = float(run.loss.value(np.array([window[0], window[2]])))
        view = _view(regions["plane"], window, top)
        axes = (Axis("salt (g/L)", _ticks(run.loss, 0, SALT)), Axis("cream (mL/L)", _ticks(run.loss, 1, CREAM)),
                Axis("loss", tuple((loss, f"{loss:g}") for loss in HEIGHTS)))
        rulers = MapFrame(theme, window, *axes, places.tick, q_beyond=True)
        corner = float(view.project((window[0], window[2]))[1])     # the jar stands there, or has a place of its own
        jar = places.jar
        zero = corner if jar.bottom < corner < jar.top else jar.bottom
        jar = Region.spanning(jar.left, jar.right, zero, zero + TOP * view.rise)       # on the surface's scale
        beside = Region.spanning(frame.left, jar.right, jar.bottom, jar.top)
        self.tall = cook = 1.1 if shape == "wide" else 0.75
        self.plane = Plane(theme, run, view, window, LEVELS, rulers, cook, frame,
                           (regions["plane"], beside, places.counter))
        self.meter = Instruments(theme, run, replace(places, jar=jar), TOP, marks=HEIGHTS[:1])
        self.gradient_word = Tag(theme, "gradient", theme.slope, places.label)
        self.descent_word = Tag(theme, "descent", theme.step_text, places.label)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.plane.props, self.gradient_word, self.descent_word, *self.meter.props]

    # pose ----------------------------------------------------------------------------
    def pose(self, now: Moment, drift: float) -> None:
        there, s = now.presence("surface", 6, 18), self._crossed(now)
        knobs = now.presence("knobs", 36, 10) if now.beat.verb == "sink" else now.presence("knobs", 0, 10)
        self.plane.pose(there, self._up(now), s, self._plank(now), s - math.floor(s + 1e-9), knobs)
        self.plane.slides.pose(min(there, knobs, max(0.0, 1.0 - 8 * self._up(now))), s)
        self.plane.drift_fog(s, self._up(now), *self._fog(now), drift)
        tally = now.presence("tally", 0, 10) if now.beat.exit.get("surface") else 0.0
        self.meter.pose(min(there, knobs), s, printed(now, s, "cross"), tally=min(there, tally),
                        number=number(now, "cross"))
        for prop in (self.gradient_word, self.descent_word):
            prop.appear(0.0)
        self._show_turned(now)
        if now.beat.verb == "cross" and not stands(now):
            self._step(now)
        if now.beat.verb == "cross_on":
            self._quick_step(now)

    def _show_turned(self, now: Moment) -> None:
        """The arrows of a slow step stay until the next beat takes them away."""
        there = 1.0 - now.ease(0, 8) if now.beat.entry.get("turned") else 0.0
        if there > 0:
            index = int(now.beat.entry["crossed"]) - 1    # type: ignore[call-overload]
            self.plane.step(index, 1.0, there)
            self.plane.slides.step(index, 1.0, there)
        self.plane.arrow.appear(there)

    def _crossed(self, now: Moment) -> float:
        if now.beat.verb in CROSSINGS:
            return now.s
        return float(now.beat.entry.get("crossed", 0))     # type: ignore[arg-type]

    def _up(self, now: Moment) -> float:
        """How high the surface stands: it sinks to a map, and rises again at the end."""
        if now.beat.verb == "cross_on":
            return 1.0 - now.presence("sunk", _ends(now) + 16, 26)
        return 1.0 - now.presence("sunk", 2, 28)

    def _fog(self, now: Moment) -> tuple[float, float]:
        """How far the lantern's light in the fog is there, and how far the fog has lifted."""
        if now.beat.verb == "cross_on":
            gone = 1.0 - now.presence("haze", _ends(now), 24)
            return 1.0 - smoothstep((gone - 0.8) / 0.2), gone
        closed = now.presence("haze", 32, 22)
        return min(1.0, 5 * closed), 1.0 - closed

    def _plank(self, now: Moment) -> float:
        laid = now.presence("laid", laid_at(now)[0], PLANK)
        return laid * (1.0 - now.ease(0, 8)) if now.beat.verb == "cross_on" else laid

    def _step(self, now: Moment) -> None:
        index, last, (plank, arrow) = now.gesture[0], lasting(now), laid_at(now)
        if self._arrow(now) > 0:
            self.plane.step(index, self._arrow(now), last)
            self.plane.slides.step(index, now.ease(now.beat.steps_at, ARROW - 2), last)
        x, y = self.plane.foot(index, 0.0)
        self.gradient_word.place(x - 0.5 * self.gradient_word.width_of_plate, self._over_hat(y))
        self.gradient_word.appear(now.ease(plank + 2, SMALL) - now.ease(arrow - SMALL, SMALL))
        x, y = self.plane.foot(now.s, 0.0)
        self.descent_word.place(x - 0.5 * self.descent_word.width_of_plate, self._over_hat(y))
        self.descent_word.appear(now.ease(arrow, SMALL) * (1.0 - smoothstep((part_of(now) - ARROW + 4) / SMALL)))

    def _over_hat(self, y: float) -> float:
        """Where the middle of a word stands, over the hat of a cook who stands at height y."""
        return y + 1.12 * self.tall + 0.24

    def _quick_step(self, now: Moment) -> None:
        """The arrow of each step on the way to the flag: the ground flattens, and it shrinks."""
        index, part = now.gesture
        if now.beat.steps_at <= now.tick < _ends(now):
            self.plane.step(index, smoothstep(part / 0.3), 1.0 - smoothstep((part - 0.8) / 0.2))

    def _arrow(self, now: Moment) -> float:
        """How far the arrow of the step being made has grown."""
        if now.beat.verb != "cross" or stands(now):
            return 0.0
        return now.ease(laid_at(now)[1], ARROW - PLANK)

    # read-back -------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        s = self._crossed(now)
        if self.plane.lines.faded:
            yield from self.plane.readings(s, self._up(now), self._plank(now))
        if self.plane.arrow.faded and self._arrow(now) == 1.0:
            yield from self.plane.read_arrow(now.gesture[0])
        if self.plane.slides.arrows[0].faded and now.tick >= now.beat.steps_at + ARROW - 2:
            yield from self.plane.slides.read_arrows(now.gesture[0])
        if self.meter.jar.faded:
            yield from self.meter.readings(s, printed(now, s, "cross"))


def _view(where: Region, window: tuple[float, float, float, float], top: float) -> Projection:
    """A view in which the plane fills the region from left to right."""
    middle = (0.5 * (window[0] + window[1]), 0.5 * (window[2] + window[3]))
    wide, deep = window[1] - window[0], window[3] - window[2]
    size = where.width / (wide * math.cos(TURN) + deep * math.sin(TURN))
    return Projection((where.x, where.y), middle, size, LIFT * where.width / top, TURN, TILT)


def _ticks(loss: Loss, knob: int, amounts: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    """The amounts of one knob as places on its ruler, with their letters."""
    assert loss.reference is not None
    return tuple((math.log(amount / loss.reference[knob]), f"{amount:g}") for amount in amounts)


def _ends(now: Moment) -> float:
    """Tick at which the last step of the beat is made."""
    return now.beat.steps_at + (now.beat.last - now.beat.first) * now.beat.step_ticks


def drift_of(now: Moment) -> float:
    """How far the fog has moved: there and back within a beat, at rest at both ends.

    Once a tick: it moves by less than a pixel then, and a fog costs more to paint than all else.
    """
    if now.calm:
        return 0.0
    swing = (1 - math.cos(2 * math.pi * math.floor(now.tick) / now.beat.ticks)) / 2
    return DRIFT * swing * now.beat.ticks / TICKS_PER_SECOND
