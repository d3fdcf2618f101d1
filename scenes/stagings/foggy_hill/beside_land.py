"""What stands beside a land that was pulled out of a hill, in the margin: its two knobs, and the jar of its loss."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from scenes.kit.heights import Heights
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.hill.window import axis_name
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.land_layout import HIGH, LOW
from scenes.stagings.foggy_hill.props.knob_sign import KnobSign
from scenes.stagings.foggy_hill.props.overflow import Overflow
from scenes.stagings.foggy_hill.throw import Throw
from scenes.stagings.foggy_hill.timing import CROSSINGS, TURNS, move
from soupmath import Trajectory

KNOBS = (0, 1)
INSIDE = 0.08           # units from the safe margin to the letters of the jar
KNOB_NAME, ON_JAR = 0.44, 0.54      # ems; that of a jar's numbers is less, since its name is large
LARGER = Letters(0.66, 0.56, 0.48)      # ems of what is read from afar
Thrown = tuple[Throw, float] | None


def larger(letters: Letters, shape: str) -> Letters:
    """The letters of instruments in the margin: a wide picture is often seen small."""
    return replace(LARGER, digits=letters.digits, edge=letters.edge) if shape == "wide" else letters


class Beside:
    """Of the run that is walked there; another may step too far."""

    def __init__(self, setting: Setting, run: Trajectory, letters: Letters, scale: Heights) -> None:
        theme, r, loss = setting.theme, setting.regions, run.loss
        self.run, self.wide = run, r["frame"].width > r["frame"].height
        tick = ON_JAR if self.wide else letters.tick
        margin = Letters(setting.sizes["reading"], letters.label, tick, letters.digits, r["safe"].left + INSIDE)
        self.meter = Instruments(theme, run, InstrumentPlaces(r["land_jar"], heading=True), margin,
                                 LossMarks(scale, numbered=scale.ticks(3)))
        for prop in self.meter.props:
            prop.margin = True
        self.overflow = Overflow(theme, r["land_jar"])
        self.places, self.safe = (r["knob"], r["second knob"]), r["safe"]
        names, room = [axis_name(theme.words, loss, knob) for knob in KNOBS], min(at.width for at in self.places)
        em = min(Label(name, KNOB_NAME, theme.ink, weight="BOLD", words=theme.words, room=room).size for name in names)
        self.knobs = [KnobSign(theme, name, at.height / 2, em)
                      for name, at in zip(names, self.places, strict=True)]
        self.ends = loss.theta(np.array([LOW, HIGH]))

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.overflow, *self.meter.props, *self.knobs]

    def _inside(self, k: int, half: float) -> tuple[float, float]:
        """Where a knob is, moved aside where a long name would leave the margin."""
        at = self.places[k]
        return max(self.safe.left + half, min(at.x, self.safe.right - half)), at.y

    def pose(self, now: Moment, thrown: Thrown, s: float, there: float) -> None:
        """there: how far the jar is there; where it would stand on lit ground, not while the dial is seen from near."""
        there = self._beside(now, there)
        for k, sign in enumerate(self.knobs):
            comes, late = now.comes("knobs"), now.beat.verb in TURNS and not self.wide     # when their room is free
            here = move(now, f"{'late ' * late}knob {k}" if comes else "knobs").presence(now, "knobs")
            sign.appear(here)
            sign.place(*self._inside(k, sign.wide / 2))
            sign.show(self._part(k, s))
        meter, told = self._told(now, thrown, s, there)
        meter.pose(told)
        over = thrown[1] if thrown else 0.0
        self.overflow.appear(there * float(over > 0))
        self.overflow.show(min(1.0, over))

    def _beside(self, now: Moment, there: float) -> float:
        if self.wide or now.beat.verb not in TURNS or not now.beat.entry.get("flung"):
            return there
        return there * (1.0 - move(now, "jar goes").ease(now) + move(now, "jar back").ease(now))

    def _told(self, now: Moment, thrown: Thrown, s: float, there: float) -> tuple[Instruments, InstrumentPose]:
        """The jar of who is thrown is that of their run."""
        if thrown:
            share = thrown[1]
            still = float(share == 0.0 or (share == 1.0 and self.wide))       # elsewhere its number has no room
            return self.meter.of(thrown[0].run), InstrumentPose(share, math.floor(share), 0, there, there, still, 0.0)
        step = timing.printed(now, s, CROSSINGS)
        return self.meter, InstrumentPose(s, step, step, there, there, timing.number(now, CROSSINGS), 0.0)

    def _part(self, knob: int, s: float) -> float:
        """Of its ruler, or the end that it stands at."""
        low, high = self.ends[:, knob]
        return min(1.0, max(0.0, float((self.run.at(s)[knob] - low) / (high - low))))

    def readings(self, now: Moment, thrown: Thrown, s: float, there: float) -> Iterator[Reading]:
        if there := self._beside(now, there):
            meter, told = self._told(now, thrown, s, there)
            yield from meter.readings(told)
        for k, sign in enumerate(self.knobs):
            if sign.faded:
                yield Reading(f"the sign of knob {k}", "exact", sign.read(), self._part(k, s))
