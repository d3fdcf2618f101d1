"""Descriptions that are spoken: in the pauses, on a track of their own, which players know as such."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from av.stream import Disposition
from footage import GOOD, OPEN, REST, TINY, WALK, joined, library, make, plan
from tones import RATE, said

from scenes.stage.timeline import Beat
from scenes.studio.files.faults import BadInputError
from scenes.studio.plan.descriptions import of_lesson
from scenes.studio.plan.make_plan import AFTER_A_QUESTION, BREATH, asks, make_plan, with_room
from scenes.studio.plan.opened import opened
from scenes.studio.publish.films import Film, lesson_film
from scenes.studio.publish.sound_track import DESCRIPTION, PER_SECOND, heard
from scenes.studio.runs.lesson_runs import compute_all
from scenes.studio.script.lesson import load
from scenes.studio.script.voice import VoiceSpec
from scenes.studio.shots.film_format import FORMATS, MP4, Format
from scenes.studio.speech.for_the_ear import spelled
from scenes.studio.speech.kokoro_speaker import KokoroSpeaker, spoken_by
from scenes.studio.speech.narrator import LessonScript, Narration, Narrator, Said
from scenes.studio.speech.spoken import Spoken
from scenes.studio.speech.voices import HURRY, describer_of, speaker_of
from scenes.studio.store.kept_arrays import NOTHING_KEPT

HIGH, LOW = 3_000, 700      # Hz of what is described, and of what is said
LENGTH = 12                 # ticks of each


def tone(pitch: float) -> Said:
    at = np.arange(LENGTH * RATE // 15) / RATE
    samples = (12_000 * np.sin(2 * np.pi * pitch * at)).astype(np.int16)
    return Said(spelled("a"), Spoken(samples, RATE, np.array([[0.0, 0.8]])))


def narration(beats: tuple[Beat, ...]) -> Narration:
    return Narration("tones", {beat.id: tone(LOW) for beat in beats}, told={beat.id: tone(HIGH) for beat in beats})


def described(*beats: Beat, lesson: str = "toy-lesson", kind: Format = MP4) -> Film:
    roomy = tuple(with_room(beat, tone(HIGH)) for beat in beats)
    return lesson_film(plan(*roomy, lesson=lesson), TINY, kind.name, library(), kind, narration(roomy))


def loud(samples: np.ndarray, pitch: float) -> np.ndarray:
    """Of each tick, whether a pitch is heard in it."""
    ticks = samples[: len(samples) // 3200 * 3200].reshape(-1, 3200)
    at = np.arange(3200) / PER_SECOND
    strength = np.abs(ticks @ np.exp(-2j * np.pi * pitch * at))
    return strength > 0.2 * strength.max()


@pytest.mark.parametrize("name", [name for name, kind in FORMATS.items() if kind.sound])
def test_the_second_track_describes_in_the_pauses_and_the_first_does_not(tmp_path: Path, name: str) -> None:
    one = described(*GOOD, kind=FORMATS[name])
    (made,) = make(tmp_path, one)
    assert made.status == "done", made.error
    path = made.folder / FORMATS[name].video
    beats = one.sections[0].plan.beats
    first, second = heard(path, 0), heard(path, 1)
    assert first is not None
    assert second is not None
    for tick in range(one.ticks):
        beat = next(beat for beat in reversed(beats) if beat.begins <= tick)
        speaks = tick - beat.begins < LENGTH
        tells = 0 <= tick - beat.begins - beat.described_at < LENGTH
        assert not (speaks and tells)
        assert loud(first, LOW)[tick] == loud(second, LOW)[tick] == speaks
        assert loud(second, HIGH)[tick] == tells
    assert made.receipt["described"]["lufs"] == pytest.approx(-16, abs=0.7)


@pytest.mark.parametrize("name", ["mp4", "webm"])
def test_players_know_what_the_tracks_are(tmp_path: Path, name: str) -> None:
    (made,) = make(tmp_path, described(*GOOD, kind=FORMATS[name]))
    with av.open(str(made.folder / FORMATS[name].video)) as file:
        voice, description = file.streams.audio
        assert voice.disposition & Disposition.default
        assert not description.disposition & Disposition.default
        assert name == "webm" or description.disposition & Disposition.visual_impaired      # WebM has no such flag
        assert DESCRIPTION in description.metadata.values()
        assert DESCRIPTION not in voice.metadata.values()
        assert (voice.language, description.language) == ("eng", "eng")


def test_a_joined_film_describes_at_its_own_ticks(tmp_path: Path) -> None:
    one, two = described(OPEN, WALK), described(OPEN, REST, lesson="two")
    whole = joined(one, two)
    places = [beat.begins + beat.described_at for beat in one.sections[0].plan.beats]
    places += [one.ticks + beat.begins + beat.described_at for beat in two.sections[0].plan.beats]
    assert [sound.begins for sound in whole.told] == places
    assert whole.key != replace(whole, sections=tuple(
        replace(section, narration=replace(section.narration, told={})) for section in whole.sections)).key


def test_a_silent_film_can_be_described(tmp_path: Path) -> None:
    one = described(*GOOD)
    (section,) = one.sections
    mute = replace(one, sections=(replace(section, narration=replace(section.narration, voice="", said={})),))
    (made,) = make(tmp_path, mute)
    assert (made.receipt["sound"], made.receipt["described"]["samples"]) == (None, one.ticks * 3200)


# room ---------------------------------------------------------------------------------------------

def speech(lesson_says: Mapping[str, str]) -> dict[str, Said]:
    return {beat: said(say, [0.1 + 0.3 * k for k in range(len(spelled(say).origins))],
                       0.5 + 0.3 * len(spelled(say).origins)) for beat, say in lesson_says.items()}


@pytest.mark.parametrize("name", ["four-short-of-ten", "soup-pot"])
@pytest.mark.parametrize("speaks", [True, False])
def test_holds_make_room_after_speech_and_after_the_pause_of_a_question(name: str, speaks: bool) -> None:
    lesson = load(name)
    told = speech(of_lesson(lesson, compute_all(lesson.runs, lesson.walked)))
    says = speech({beat.id: beat.say for beat in make_plan(lesson).beats if beat.say}) if speaks else None
    bare, roomy = make_plan(lesson, speech=says), make_plan(lesson, speech=says, told=told)
    for before, beat in zip(bare.beats, roomy.beats, strict=True):
        assert beat.described_at >= beat.speech_ticks + (AFTER_A_QUESTION if asks(beat.say) else BREATH)
        assert beat.ticks == max(before.ticks, beat.described_at + told[beat.id].ticks + BREATH)
        assert replace(beat, ticks=before.ticks, described_at=0, begins=before.begins) == before


# who tells ----------------------------------------------------------------------------------------

def test_the_describer_is_the_usual_voice_in_a_hurry_whoever_says_the_lesson() -> None:
    lesson = load("soup-pot")
    usual = speaker_of(lesson, VoiceSpec())
    for voice in (VoiceSpec(), VoiceSpec("off"), VoiceSpec("mine")):
        assert describer_of(lesson, voice) == replace(usual, rate=HURRY)      # type: ignore[type-var]


def test_films_in_languages_that_no_voice_speaks_are_refused() -> None:
    rule = "--describe: must be of films in a language that a voice speaks: en, es, zh, got \"pl\""
    with pytest.raises(BadInputError, match=rule):
        describer_of(replace(load("soup-pot"), lang="pl"), VoiceSpec())


@pytest.mark.parametrize("lang", ["es", "zh"])
def test_films_in_other_languages_are_described_by_who_speaks_them(lang: str) -> None:
    describer = describer_of(replace(load("soup-pot"), lang=lang), VoiceSpec("off", 0.8))
    assert describer == KokoroSpeaker(spoken_by(lang), lang, pytest.approx(HURRY * 0.8))      # type: ignore[arg-type]


def test_a_narrator_says_and_tells() -> None:
    lesson = load("soup-pot")
    one = opened("soup-pot", (), NOTHING_KEPT, ())
    script = one.script(describes=True)
    assert script is not None
    assert script.seen.keys() == {beat.id for beat in lesson.beats}
    assert one.script() == LessonScript(script.lesson, script.says)
    few = replace(script, says=dict([*script.says.items()][:1]), seen=dict([*script.seen.items()][:1]))
    narrator = Narrator("auto")
    assert narrator.rehearse([few]) == {}
    found = narrator.narration(few)
    assert found.said.keys() == found.told.keys() == few.says.keys()
    silent = Narrator("off")
    silent.rehearse([few])
    assert not silent.narration(few).said
    assert silent.narration(few).told.keys() == few.seen.keys()
