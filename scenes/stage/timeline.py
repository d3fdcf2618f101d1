"""Beats, plans and moments: a lesson in time, as those see it who draw it. manim-free.

Nothing is read or checked here, so that a change in how lessons are read asks
for no new picture.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.numerals import whole_step
from scenes.kit.region import Region
from scenes.kit.words import ENGLISH, Words
from scenes.stage.burned_caption import BurnedCaption
from scenes.stage.starts_map import BasinMap

TICKS_PER_SECOND = 15
AMBIENT_PER_TICK = 2      # poses of what moves without meaning anything
SMALL, STANDARD, LARGE = 6, 10, 18   # ticks of a small, a usual and a large movement

State = Mapping[str, object]
FOLLOWED = 4.0          # ticks between two changes of a number that goes on: nobody follows more
LIGHT = "light"         # what the state names the places by that the light is on
Learner = sm.learners.NextWord | sm.learners.Digits | sm.learners.Palate | sm.fits.Fit


@dataclass(frozen=True)
class Beat:
    """A sentence and the picture that goes with it.

    first, last: the playhead's way, in whole steps of the run.
    ticks: length; begins: tick of the film's start at which the beat begins.
    step_ticks: ticks of one step; steps_at: tick of the beat at which the first step begins.
    window: fractions of step_ticks between which the playhead moves.
    cues: moment in the speech -> tick within the beat.
    entry, exit: what stands before and after.
    light: the places that the light is on; all, where it names none.
    chapter: of the film, which begins with the beat; "" where none does.
    words: (letter of the sentence, tick within the beat) at which each word is heard; none without speech.
    burned: the captions that are drawn into its picture.
    translated: its sentence in other languages that it has captions in.
    described_at: the tick at which a description of it begins, where one is spoken.
    """

    id: str
    verb: str
    first: int
    last: int
    ticks: int
    begins: int = 0
    step_ticks: int = 0
    steps_at: int = 0
    window: tuple[float, float] = (0.0, 1.0)
    say: str = ""
    cues: Mapping[str, int] = field(default_factory=dict)
    args: Mapping[str, object] = field(default_factory=dict)
    entry: State = field(default_factory=dict)
    exit: State = field(default_factory=dict)
    speech_ticks: int = 0
    light: tuple[str, ...] = ()
    chapter: str = ""
    words: tuple[tuple[int, int], ...] = ()
    burned: tuple[BurnedCaption, ...] = ()
    translated: Mapping[str, str] = field(default_factory=dict)
    described_at: int = 0

    def playhead(self, tick: float) -> float:
        """s at a tick of the beat: whole outside the steps' windows, smoothstep inside."""
        steps = self.last - self.first
        if not steps:
            return float(self.first)
        passed = (tick - self.steps_at) / self.step_ticks
        if passed <= 0:
            return float(self.first)
        if passed >= steps:
            return float(self.last)
        whole = math.floor(passed)
        low, high = self.window
        return self.first + whole + smoothstep((passed - whole - low) / (high - low))

    def boundaries(self) -> list[int]:
        """Ticks at which a whole step stands: the beat's start, each step's end, the beat's end."""
        steps = self.last - self.first
        ends = [self.steps_at + k * self.step_ticks for k in range(1, steps + 1)]
        return sorted({0, *ends, self.ticks})


@dataclass(frozen=True)
class Stretch:
    """A beat from one of its ticks to another."""

    beat: Beat
    since: int
    until: int

    @property
    def ticks(self) -> int:
        return self.until - self.since

    @property
    def ends(self) -> bool:
        """Whether the beat ends with it."""
        return self.until == self.beat.ticks


@dataclass(frozen=True)
class Plan:
    """A lesson laid out in time, for one shape, theme and language."""

    lesson: str
    title: str
    staging: str
    beats: tuple[Beat, ...]
    shape: str = "wide"
    theme: str = "stove"
    lang: str = "en"
    calm: bool = False
    runs: Mapping[str, sm.Trajectory] = field(default_factory=dict)
    learners: Mapping[str, Learner] = field(default_factory=dict)   # by the name of their run
    map: BasinMap | None = None
    built_from: Mapping[str, tuple[object, ...]] = field(default_factory=dict)   # "verb.argument", see Argument.builds
    places: Mapping[str, Region] = field(default_factory=dict)      # the staging's own, in this shape
    labels: Mapping[str, str] = field(default_factory=dict)         # what pictures call a run, if not by its name
    hour: str = ""                  # of the day: what light there is
    transparent: bool = False       # whether what is behind the set stays away
    words: Words = ENGLISH          # those that its pictures can use, in its language
    burn: bool = False              # whether captions are drawn into the picture

    @property
    def ticks(self) -> int:
        return sum(beat.ticks for beat in self.beats)

    def called(self, run: str) -> str:
        """What a picture calls a run: its label, else its own name."""
        return self.labels.get(run) or run.replace("_", " ")


@dataclass(frozen=True)
class Moment:
    """An instant of a beat: all that a picture may depend on."""

    beat: Beat
    tick: float
    calm: bool = False

    @property
    def s(self) -> float:
        return self.beat.playhead(self.tick)

    @property
    def step(self) -> int:
        """Whole steps made; dots of curves, and numbers that tell of steps, change only with it."""
        return whole_step(self.s)

    @property
    def told(self) -> float:
        """The playhead that a number tells which goes with its quantity: four times a second, and as steps land."""
        return max(float(self.step), self.beat.playhead(math.floor(self.tick / FOLLOWED) * FOLLOWED))

    @property
    def gesture(self) -> tuple[int, float]:
        """(index of the step being made, fraction of its ticks); the fraction is 1 when none is."""
        beat = self.beat
        if beat.last == beat.first or self.tick < beat.steps_at:
            return beat.first, 0.0 if beat.last > beat.first else 1.0
        passed = (self.tick - beat.steps_at) / beat.step_ticks
        if passed >= beat.last - beat.first:
            return beat.last - 1, 1.0
        return beat.first + math.floor(passed), passed - math.floor(passed)

    def ease(self, start: float, ticks: float) -> float:
        """0 before `start`, 1 from `start + ticks` on, smooth between."""
        return smoothstep((self.tick - start) / ticks) if ticks > 0 else float(self.tick >= start)

    def cue(self, name: str, default: float = 0.0) -> float:
        """Tick of a `[name]` in the sentence."""
        return self.beat.cues.get(name, default)

    def presence(self, name: str, start: float = 0.0, ticks: float = STANDARD) -> float:
        """How far a thing of the state is there: 0 absent, 1 standing, between while it comes or goes."""
        before, after = bool(self.beat.entry.get(name)), bool(self.beat.exit.get(name))
        if before == after:
            return float(after)
        come = self.ease(start, ticks)
        return come if after else 1.0 - come

    def comes(self, name: str) -> bool:
        """Whether the thing enters during this beat."""
        return bool(self.beat.exit.get(name)) and not self.beat.entry.get(name)

    @property
    def ambient(self) -> float:
        """Phase of steam, flame and ripples, in cycles of about a second; whole at both ends of a beat.

        It moves on twos, as animators say: 30 times a second, also in films of 60 frames.
        """
        if self.calm:
            return 0.0
        tick = math.floor(AMBIENT_PER_TICK * self.tick) / AMBIENT_PER_TICK
        return max(1, round(self.beat.ticks / TICKS_PER_SECOND)) * tick / self.beat.ticks
