"""What stands beside a land that was pulled out of a hill, in the margin: its two knobs, the jar of its loss, and steps
beside one another at one scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from scenes.kit.heights import Heights
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.hill.window import axis_name
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.land_layout import HIGH, LOW
from scenes.stagings.foggy_hill.product import Product
from scenes.stagings.foggy_hill.props.knob_sign import KnobSign
from scenes.stagings.foggy_hill.props.overflow import Overflow
from scenes.stagings.foggy_hill.props.step_beside import StepBeside
from scenes.stagings.foggy_hill.throw import Throw
from scenes.stagings.foggy_hill.timing import CROSSINGS, OVERSTEPS, TURNS, move
from soupmath import Trajectory

KNOBS = (0, 1)
INSIDE = 0.08           # units from the safe margin to the letters of the jar
LARGER = Letters(0.66, 0.56, 0.48)      # ems of what is read from afar
Thrown = tuple[Throw, float] | None


def larger(letters: Letters, shape: str) -> Letters:
    """The letters of instruments in the margin: a wide picture is often seen small."""
    return replace(LARGER, digits=letters.digits, edge=letters.edge) if shape == "wide" else letters


class Beside:
    """Of the run that is walked there; another may step too far."""

    def __init__(self, setting: Setting, run: Trajectory, runs: Mapping[str, Trajectory], letters: Letters,
                 scale: Heights) -> None:
        theme, r, loss = setting.theme, setting.regions, run.loss
        self.run, self.wide = run, r["frame"].width > r["frame"].height
        margin = Letters(setting.sizes["reading"], letters.label, letters.tick, letters.digits, r["safe"].left + INSIDE)
        self.meter = Instruments(theme, run, InstrumentPlaces(r["land_jar"], heading=True), margin,
                                 LossMarks(scale, numbered=scale.ticks(3)))
        for prop in self.meter.props:
            prop.margin = True
        self.overflow = Overflow(theme, r["land_jar"])
        em = max(letters.label, 0.36)
        self.knobs = [KnobSign(theme, axis_name(theme.words, loss, knob), r["knob"].height / 2, em, r["knob"].width)
                      for knob in KNOBS]
        for knob, sign in enumerate(self.knobs):
            sign.place(r["knob"].x + knob * r["knob"].width, r["knob"].y)
        first = run.points[0]
        ends = loss.theta(np.array([LOW, HIGH]))
        self.parts = [float((first[k] - ends[0, k]) / (ends[1, k] - ends[0, k])) for k in KNOBS]
        self.bold = next((one for one in runs.values() if one is not run and one.steps), None)
        lengths = [self._length(one) for one in (self.bold, run) if one is not None and one.steps]
        at, both = r["beside"], max(lengths, default=1.0)
        lines = max(at.height / 2, StepBeside.line(theme, em))
        self.steps = [StepBeside(theme, Region(at.x, at.y + 0.25 * at.height - row * lines, at.width, lines),
                                 both, em) for row in KNOBS]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.overflow, *self.meter.props, *self.knobs, *self.steps]

    @staticmethod
    def _length(run: Trajectory) -> float:
        return float(np.linalg.norm(run.points[1] - run.points[0]))

    def pose(self, now: Moment, thrown: Thrown, s: float, there: float) -> None:
        """there: how far the jar is there."""
        for k, sign in enumerate(self.knobs):
            comes = now.comes("knobs")
            sign.appear(move(now, f"knob {k}").ease(now) if comes else move(now, "knobs").presence(now, "knobs"))
            sign.show(self.parts[k])
        meter, told = self._told(now, thrown, s, there)
        meter.pose(told)
        over = thrown[1] if thrown else 0.0
        self.overflow.appear(there * float(over > 0))
        self.overflow.show(min(1.0, over))
        for row, (step, run) in enumerate(zip(self.steps, (self.bold, self.run), strict=True)):
            step.appear(self._beside(now, row) if run is not None else 0.0)
            if run is not None:
                step.show(Product.texts(run, 0)[2], self._length(run), self._grown(now, row))

    def _told(self, now: Moment, thrown: Thrown, s: float, there: float) -> tuple[Instruments, InstrumentPose]:
        """The jar of who is thrown is that of their run."""
        if thrown:
            share = thrown[1]
            still = float(share == 0.0 or (share == 1.0 and self.wide))       # elsewhere its number has no room
            return self.meter.of(thrown[0].run), InstrumentPose(share, math.floor(share), 0, there, there, still, 0.0)
        step = timing.printed(now, s, CROSSINGS)
        return self.meter, InstrumentPose(s, step, step, there, there, timing.number(now, CROSSINGS), 0.0)

    @staticmethod
    def _beside(now: Moment, row: int) -> float:
        """The step too far, as its arrow comes; the other under it."""
        there = move(now, "beside").presence(now, "beside")
        if row == 0 or not now.beat.exit.get("beside"):
            return there
        return float(now.beat.verb in TURNS and timing.arrow(now, TURNS) > 0)

    @staticmethod
    def _grown(now: Moment, row: int) -> float:
        verbs = (OVERSTEPS, TURNS)[row]
        return timing.arrow(now, verbs) if timing.parts(now, verbs) else 1.0

    def readings(self, now: Moment, thrown: Thrown, s: float, there: float) -> Iterator[Reading]:
        if there:
            meter, told = self._told(now, thrown, s, there)
            yield from meter.readings(told)
        for k, sign in enumerate(self.knobs):
            if sign.faded:
                yield Reading(f"the sign of knob {k}", "exact", sign.read(), self.parts[k])
        for row, (step, run) in enumerate(zip(self.steps, (self.bold, self.run), strict=True)):
            if step.faded and run is not None and self._grown(now, row) == 1.0:
                text, length = step.read()
                yield Reading(f"step {row} beside", "printed", text, Product.texts(run, 0)[2])
                yield Reading(f"its length {row}", "exact", length, self._length(run))
