"""Lesson + facts + speech lengths -> Plan: beats in whole ticks, with their entry states.

The Plan is the only clock. Everything later (picture, narration, captions,
chapters) is read from it; nothing flows back. No manim here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from scenes.studio import quotes, words
from scenes.studio.basins import BasinMap
from scenes.studio.faults import BadInputError
from scenes.studio.kept import NOTHING_KEPT, Kept
from scenes.studio.learners import Learner
from scenes.studio.lesson import BeatSpec, Lesson
from scenes.studio.runs import compute_all, facts, learners_of, map_of
from scenes.studio.verbs import VERBS, Verb
from soupmath import Trajectory

TICKS_PER_SECOND = 15
STRETCH = 1.5       # a step may be shown this much slower when the sentence is long
SMALL, STANDARD, LARGE = 6, 10, 18   # ticks of a small, a usual and a large movement

State = Mapping[str, object]


def smoothstep(x: float) -> float:
    """0 below 0, 1 above 1, 3x² − 2x³ between: no overshoot, so no value the run never had."""
    x = min(1.0, max(0.0, x))
    return x * x * (3.0 - 2.0 * x)


@dataclass(frozen=True)
class Beat:
    """A sentence and the picture that goes with it.

    first, last: the playhead's way, in whole steps of the run.
    ticks: length; begins: tick of the film's start at which the beat begins.
    step_ticks: ticks of one step; steps_at: tick of the beat at which the first step begins.
    window: fractions of step_ticks between which the playhead moves.
    cues: moment in the speech -> tick within the beat.
    entry, exit: what stands before and after.
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
    runs: Mapping[str, Trajectory] = field(default_factory=dict)
    learners: Mapping[str, Learner] = field(default_factory=dict)   # by the name of their run
    map: BasinMap | None = None
    built_from: Mapping[str, tuple[object, ...]] = field(default_factory=dict)   # see Argument.builds

    @property
    def ticks(self) -> int:
        return sum(beat.ticks for beat in self.beats)


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
        """Whole steps made; printed numbers and dots of curves change only with it."""
        return math.floor(self.s + 1e-9)

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
        """Phase of steam, flame and ripples, in cycles of about a second; whole at both ends of a beat."""
        if self.calm:
            return 0.0
        return max(1, round(self.beat.ticks / TICKS_PER_SECOND)) * self.tick / self.beat.ticks


def lay_out(verb: Verb, steps: int, speech: int, hold: int, steps_at: int | None = None) -> dict[str, int]:
    """Ticks of a beat: the speech or the motion, whichever is longer, then the hold.

    A step is stretched, at most by STRETCH, when the sentence leaves time for it.
    """
    lead = verb.lead if steps_at is None else max(verb.lead, steps_at)
    step_ticks = verb.step_ticks
    if steps and step_ticks:
        room = (speech - lead - verb.tail) // steps
        step_ticks = max(step_ticks, min(room, int(step_ticks * STRETCH)))
    motion = lead + steps * step_ticks + verb.tail
    return {"ticks": max(1, max(speech, motion) + hold), "step_ticks": step_ticks, "steps_at": lead}


def fold(staging: str, beats: tuple[Beat, ...]) -> tuple[Beat, ...]:
    """Give each beat its begin and the state that the beats before it leave."""
    state: dict[str, object] = {}
    begins, folded = 0, []
    for beat in beats:
        verb = VERBS[staging][beat.verb]
        known = {**beat.args, "last": beat.last}
        sets = {str(_filled(key, known)): _filled(value, known) for key, value in verb.sets.items()}
        after = {**state, **sets}
        folded.append(replace(beat, begins=begins, entry=dict(state), exit=after))
        begins, state = begins + beat.ticks, after
    return tuple(folded)


def _filled(value: object, known: Mapping[str, object]) -> object:
    """`"$name"` stands for the beat's argument of that name, `"$last"` for the step it ends on."""
    if isinstance(value, str) and value.startswith("$"):
        return known[value[1:]]
    return value


def make_plan(lesson: Lesson, shape: str = "wide", theme: str = "stove", calm: bool = False,
              lang: str = "en", runs: Mapping[str, Trajectory] | None = None,
              speech: Mapping[str, int] | None = None, kept: Kept = NOTHING_KEPT) -> Plan:
    """Lay a lesson out in time.

    speech: beat id -> ticks of its narration; without it a beat lasts as long as its words take to read.
    kept: where what takes long to compute is kept.
    Raises BadInputError where a sentence quotes what the runs do not have.
    """
    runs = compute_all(lesson) if runs is None else runs
    starts = map_of(lesson, kept)
    known = facts(runs, starts)
    wrong = quotes.faults(lesson, known)
    if wrong:
        raise BadInputError(wrong)
    beats = tuple(_beat(lesson.staging, spec, known, lang, speech or {}) for spec in lesson.beats)
    return Plan(lesson.name, lesson.title, lesson.staging, fold(lesson.staging, beats),
                shape, theme, lang, calm, runs, learners_of(lesson), starts, _built_from(lesson.staging, beats))


def _built_from(staging: str, beats: Iterable[Beat]) -> dict[str, tuple[object, ...]]:
    """What beats give to arguments that the set is built from, in order, each once.

    A staging may read this, and never the beats themselves: a shot is drawn without the others.
    """
    given: dict[str, dict[object, None]] = {}
    for beat in beats:
        for name, argument in VERBS[staging][beat.verb].arguments.items():
            if argument.builds:
                given.setdefault(name, {})[beat.args[name]] = None
    return {name: tuple(values) for name, values in given.items()}


def _beat(staging: str, spec: BeatSpec, known: Mapping[str, float], lang: str,
          speech: Mapping[str, int]) -> Beat:
    """A beat by itself: its length, its words, and the ticks of its cues."""
    verb = VERBS[staging][spec.show]
    say, cues_at = words.cues(words.fill(spec.say, known))
    reading = words.reading_ticks(say, lang, TICKS_PER_SECOND)
    spoken = speech.get(spec.id, reading)
    at = {name: round(spoken * letters / max(1, len(say))) for name, letters in cues_at.items()}
    first, last = spec.steps
    timing = lay_out(verb, last - first, max(spoken, reading), round(spec.hold * TICKS_PER_SECOND),
                     at.get("step"))
    args = {name: spec.args.get(name, argument.default) for name, argument in verb.arguments.items()}
    return Beat(spec.id, spec.show, first, last, window=verb.window, say=say, cues=at, args=args,
                speech_ticks=spoken, **timing)
