"""Lesson + facts + speech lengths -> Plan: beats in whole ticks, with their entry states.

The Plan is the only clock. Everything later (picture, narration, captions,
chapters) is read from it; nothing flows back. No manim here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypedDict

from scenes.stage.starts_map import BasinMap
from scenes.stage.timeline import LARGE, LIGHT, SMALL, STANDARD, TICKS_PER_SECOND, Beat, Moment, Plan, smoothstep
from scenes.stage.verbs import Verb
from scenes.studio.files.faults import BadInputError
from scenes.studio.files.stagings import staging as staging_of
from scenes.studio.plan import screen_words
from scenes.studio.plan.burned_captions import line_room, with_captions
from scenes.studio.plan.caption_blocks import reading_ticks
from scenes.studio.runs.lesson_runs import compute_all, facts, learners_of, map_of
from scenes.studio.script import quoted_facts, sentences
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.picture_words import marks, picture_words
from scenes.studio.script.specs import BeatSpec
from scenes.studio.speech.narrator import Said
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Kept
from soupmath import Trajectory

__all__ = ["LARGE", "SMALL", "STANDARD", "TICKS_PER_SECOND", "Beat", "Moment", "Plan", "fold", "lay_out", "make_plan",
           "smoothstep"]
AFTER_A_QUESTION = STANDARD     # ticks that a spoken one is left standing, at least
BREATH = SMALL      # ticks before and after a spoken description, at least
STRETCH = 1.5       # a step may be shown this much slower when the sentence is long


class LaidOut(TypedDict):
    """The times of a Beat, as it takes them."""

    ticks: int
    step_ticks: int
    steps_at: int


def lay_out(verb: Verb, steps: int, speech: int, hold: int, steps_at: int | None = None) -> LaidOut:
    """Ticks of a beat: the speech or the motion, whichever is longer, then the hold.

    A step is stretched, at most by STRETCH, when the sentence leaves time for it.
    """
    lead = verb.pace.lead if steps_at is None else max(verb.pace.lead, steps_at)
    step_ticks = verb.pace.step_ticks
    if steps and step_ticks:
        room = (speech - lead - verb.pace.tail) // steps
        step_ticks = max(step_ticks, min(room, int(step_ticks * STRETCH)))
    motion = lead + steps * step_ticks + verb.pace.tail
    return {"ticks": max(1, max(speech, motion) + hold), "step_ticks": step_ticks, "steps_at": lead}


def fold(staging: str, beats: tuple[Beat, ...]) -> tuple[Beat, ...]:
    """Give each beat its begin and the state that the beats before it leave."""
    verbs = staging_of(staging).verbs
    state: dict[str, object] = {}
    begins, folded = 0, []
    for beat in beats:
        verb = verbs[beat.verb]
        known = {**beat.args, "last": beat.last}
        sets = {str(_filled(key, known)): _filled(value, known) for key, value in verb.sets.items()}
        after = {**state, **sets, **({LIGHT: beat.light} if beat.light or LIGHT in state else {})}
        folded.append(replace(beat, begins=begins, entry=dict(state), exit=after))
        begins, state = begins + beat.ticks, after
    return tuple(folded)


def _filled(value: object, known: Mapping[str, object]) -> object:
    """`"$name"` stands for the beat's argument of that name, `"$last"` for the step it ends on."""
    if isinstance(value, str) and value.startswith("$"):
        return known[value[1:]]
    return value


def make_plan(lesson: Lesson, shape: str = "wide", theme: str = "stove", calm: bool = False,
              transparent: bool = False, burn: bool = False, lang: str | None = None,
              runs: Mapping[str, Trajectory] | None = None,
              speech: Mapping[str, Said] | None = None, told: Mapping[str, Said] | None = None,
              translated: Mapping[str, Mapping[str, str]] | None = None, kept: Kept = NOTHING_KEPT,
              starts: BasinMap | None = None, known: Mapping[str, float] | None = None) -> Plan:
    """Lay a lesson out in time.

    lang: of its words; without it, the lesson's own.
    speech: beat id -> its sentence as it was said; without it a beat lasts as long as its words take to read.
    told: beat id -> its description as it was said, for which its hold makes room.
    translated: language -> beat id -> its sentence, for captions; a beat lasts until the slowest of them is read.
    kept: where what takes long to compute is kept.
    runs, starts, known: the lesson's runs, map of starts and facts, where they were computed before.
    Raises BadInputError where a sentence quotes what the runs do not have, or the title cannot be set in the shape.
    """
    runs = compute_all(lesson.runs, lesson.walked, kept) if runs is None else runs
    starts = starts or map_of(lesson.map, kept)
    known = facts(runs, starts) if known is None else known
    wrong = [*screen_words.faults(lesson, shape), *quoted_facts.faults(lesson, known)]
    if wrong:
        raise BadInputError(wrong)
    lang = lang or lesson.lang
    beats = tuple(_beat(lesson.staging, spec, known, lang, speech or {}, shape if burn else None)
                  for spec in lesson.beats)
    beats = tuple(_with_translations(beat, translated or {}) for beat in beats)
    beats = tuple(with_room(beat, told[beat.id]) if told and beat.id in told else beat for beat in beats)
    return Plan(lesson.name, lesson.title, lesson.staging, fold(lesson.staging, beats),
                shape, theme, lang, calm, runs, learners_of(lesson.runs), starts, _built_from(lesson.staging, beats),
                staging_of(lesson.staging).places[shape],
                {name: spec.label for name, spec in lesson.runs.items() if spec.label}, lesson.hour, transparent,
                picture_words(lang, lesson.staging), burn)


def says(lesson: Lesson, known: Mapping[str, float]) -> dict[str, str]:
    """Beat id -> its sentence with the facts, without the cues. The facts must be known."""
    return {beat.id: sentences.cues(_filled_in(beat.say, known, lesson.lang))[0] for beat in lesson.beats}


def _filled_in(say: str, known: Mapping[str, float], lang: str) -> str:
    """A sentence with its facts, as its language writes numbers."""
    return sentences.fill(say, known, marks(lang).figures)


def asks(say: str) -> bool:
    """Whether a sentence ends in a question."""
    return say.rstrip("\"'”’) ").endswith("?")


def _with_translations(beat: Beat, translated: Mapping[str, Mapping[str, str]]) -> Beat:
    """The beat with its sentence in other languages, as much longer as the slowest takes to read."""
    says = {lang: said[beat.id] for lang, said in translated.items()}
    slowest = max((reading_ticks(say, lang, TICKS_PER_SECOND) for lang, say in says.items()), default=0)
    return replace(beat, translated=says, ticks=max(beat.ticks, slowest)) if says else beat


def with_room(beat: Beat, told: Said) -> Beat:
    """The beat with room for its description after what is said, and after the pause for a question."""
    at = beat.speech_ticks + (AFTER_A_QUESTION if asks(beat.say) else BREATH)
    return replace(beat, described_at=at, ticks=max(beat.ticks, at + told.ticks + BREATH))


def _built_from(staging: str, beats: Iterable[Beat]) -> dict[str, tuple[object, ...]]:
    """What beats give to arguments that the set is built from, in order, each once.

    A staging may read this, and never the beats themselves: a shot is drawn without the others.
    """
    verbs = staging_of(staging).verbs
    given: dict[str, dict[object, None]] = {}
    for beat in beats:
        for name, argument in verbs[beat.verb].arguments.items():
            if argument.builds:
                given.setdefault(f"{beat.verb}.{name}", {})[beat.args[name]] = None
    return {name: tuple(values) for name, values in given.items()}


def _beat(staging: str, spec: BeatSpec, known: Mapping[str, float], lang: str,
          speech: Mapping[str, Said], shape: str | None) -> Beat:
    """A beat by itself: its length, its words, and the ticks of its cues. shape: in which its captions are burned."""
    verb = staging_of(staging).verbs[spec.show]
    say, cues_at = sentences.cues(_filled_in(spec.say, known, lang))
    room = line_room(say, lang, shape) if shape else None
    said, reading = speech.get(spec.id), reading_ticks(say, lang, TICKS_PER_SECOND, room)
    spoken = said.ticks if said else reading
    at = {name: said.tick_at(letter) if said else round(spoken * letter / max(1, len(say)))
          for name, letter in cues_at.items()}
    first, last = spec.steps
    hold = max(round(spec.hold * TICKS_PER_SECOND), AFTER_A_QUESTION if said and asks(say) else 0)
    timing = lay_out(verb, last - first, max(spoken, reading), hold, at.get("step"))
    args = {name: spec.args.get(name, argument.default) for name, argument in verb.arguments.items()}
    beat = Beat(spec.id, spec.show, first, last, window=verb.pace.window, say=say, cues=at, args=args,
                speech_ticks=spoken, light=spec.light, chapter=spec.chapter, words=said.words if said else (), **timing)
    return with_captions(beat, lang, shape) if shape else beat
