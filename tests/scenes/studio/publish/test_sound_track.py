"""What is heard: at its tick, as loud as films are, and nothing of it cut off or clicking."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from footage import GOOD, OPEN, REST, TINY, WALK, film, joined, make
from hypothesis import given, settings
from hypothesis import strategies as st
from tones import RATE, tones

from scenes.studio.command import verify
from scenes.studio.plan.film_words import Sound
from scenes.studio.publish import sound_track
from scenes.studio.publish.loudness import TARGET, levelled, measured
from scenes.studio.publish.sound_track import FADE, heard
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK
from scenes.studio.speech.for_the_ear import spelled
from scenes.studio.speech.narrator import Narration, Said
from scenes.studio.speech.spoken import Spoken

CLICK = RATE // 50        # samples into a sound at which it clicks: after its fade


def clicking() -> Said:
    """A sentence that is a click, long enough to be measured as loud."""
    samples = np.zeros(RATE, np.int16)
    samples[CLICK : CLICK + 48] = 30_000
    return Said(spelled("click"), Spoken(samples, RATE, np.array([[0.02, 0.03]])))


def clicks(samples: np.ndarray) -> list[float]:
    """Seconds at which it clicks."""
    loud = np.flatnonzero(np.abs(samples) > 0.4 * np.abs(samples).max())
    return (loud[np.diff(loud, prepend=-PER_SECOND) > PER_SECOND / 10] / PER_SECOND).tolist()


@pytest.mark.parametrize("fps", [15, *(pytest.param(fps, marks=pytest.mark.long) for fps in (30, 60))])
def test_a_click_lies_at_its_tick(tmp_path: Path, fps: int) -> None:
    """In a joined film too, as a player hears it, to a frame of any rate."""
    quality = replace(TINY, fps=fps, name=f"tiny-{fps}")
    said = Narration("clicks", {"open": clicking(), "rest": clicking(), "on": clicking()})
    one = film(*GOOD, quality=quality, narration=said)
    two = film(OPEN, WALK, REST, quality=quality, lesson="two", narration=said)
    make(tmp_path, one, joined(one, two))
    for whole in (one, joined(one, two)):
        path = tmp_path / whole.name / "film.mp4"
        planned = [sound.begins / 15 + CLICK / RATE for sound in whole.sounds]
        assert clicks(heard(path)) == pytest.approx(planned, abs=0.002)     # a frame at 60 a second lasts 0.017
        with av.open(str(path)) as container:
            picture, sound = container.streams.video[0], container.streams.audio[0]
            assert (sound.codec.name, sound.rate, sound.channels) == ("aac", PER_SECOND, 1)
            assert picture.start_time == 0
            assert abs(float(picture.duration * picture.time_base - sound.duration * sound.time_base)) < 0.05
            assert sound.language == "eng"


def test_a_film_with_sound_is_as_loud_as_films_are_and_is_verified(tmp_path: Path) -> None:
    speech = Said(spelled("a b c"), tones([0.1, 0.9, 1.6], 2.4, 0.5))
    spoken = film(*GOOD, narration=Narration("tones", {"open": speech, "rest": speech}))
    (made,) = make(tmp_path, spoken)
    assert made.receipt["sound"]["lufs"] == pytest.approx(TARGET, abs=0.7)
    assert made.receipt["sound"]["peak"] < -1
    assert made.receipt["sound"]["samples"] == spoken.ticks * PER_TICK
    assert [found.faults for found in verify.films(tmp_path)] == [()]
    assert made.receipt["edit"]["speech"]["toy-lesson.open"]["voice"] == "tones"
    (silent,) = make(tmp_path, film(*GOOD))
    assert silent.status == "done"
    assert silent.receipt["sound"] is None
    assert heard(tmp_path / "toy-lesson" / "film.mp4") is None


def test_a_film_that_lost_its_sound_is_not_whole(tmp_path: Path) -> None:
    speech = Said(spelled("a"), tones([0.1], 1.0, 0.8))
    spoken = film(OPEN, narration=Narration("tones", {"open": speech}))
    make(tmp_path, spoken)
    path, planned = tmp_path / "toy-lesson" / "film.mp4", spoken.ticks * PER_TICK
    assert not list(verify.sound_faults(path, planned))
    assert list(verify.sound_faults(path, 2 * planned)) == [
        f"film.mp4 has {len(heard(path))} samples of sound, {2 * planned} were planned"]
    make(tmp_path, film(OPEN))
    assert "has 0 samples" in next(verify.sound_faults(path, planned))


def test_another_voice_makes_another_film_of_the_same_shots(tmp_path: Path) -> None:
    one, other = (film(*GOOD, narration=Narration("tones", {"open": Said(spelled("a"), tones([0.1], length))}))
                  for length in (1.0, 1.5))
    assert one.key != other.key
    assert [key for _, _, key in one.shots] == [key for _, _, key in other.shots]
    assert film(*GOOD).key not in (one.key, other.key)


@settings(max_examples=10)
@given(st.floats(0.01, 0.9), st.integers(1, 6), st.floats(200, 4000))
def test_whatever_is_heard_is_made_as_loud(level: float, seconds: int, pitch: float) -> None:
    at = np.arange(seconds * PER_SECOND) / PER_SECOND
    sound = (level * np.sin(2 * np.pi * pitch * at) * (np.sin(2 * np.pi * at) > 0)).astype(np.float32)
    lufs, peak = measured(levelled(sound, PER_SECOND), PER_SECOND)
    assert lufs == pytest.approx(TARGET, abs=0.7)
    assert peak < -1


def test_the_meter_is_that_of_ebu_tech_3341() -> None:
    """Its first signal: a sine of 1 kHz and -23 dBFS in both channels is -23 LUFS; in one, 3.01 less."""
    at = np.arange(20 * PER_SECOND) / PER_SECOND
    sine = (10 ** (-23 / 20) * np.sin(2 * np.pi * 1000 * at)).astype(np.float32)
    assert measured(sine, PER_SECOND) == (pytest.approx(-23 - 3.01, abs=0.1), pytest.approx(-23, abs=0.2))


def test_silence_stays_silence() -> None:
    silent = np.zeros(PER_SECOND, np.float32)
    assert np.array_equal(levelled(silent, PER_SECOND), silent)
    assert measured(silent, PER_SECOND) == (-70.0, -np.inf)


@pytest.mark.parametrize("rate", [8_000, 22_050, 24_000, 44_100, 48_000])
def test_a_sound_of_any_rate_begins_and_ends_softly_and_in_time(rate: int) -> None:
    samples = (20_000 * np.cos(2 * np.pi * 500 * np.arange(rate) / rate)).astype(np.int16)     # from full on
    whole = sound_track.track([Sound(3, samples, rate)], 30)
    begin, end = 3 * PER_TICK, 3 * PER_TICK + PER_SECOND
    fade = round(FADE * PER_SECOND)
    loudest = np.abs(whole).max()
    assert np.abs(whole[:begin]).max() < 1e-4 * loudest      # a limiter between samples rings a little before
    assert np.abs(whole[begin : begin + fade // 4]).max() < 0.3 * loudest
    assert np.abs(whole[begin + fade : begin + 2 * fade]).max() > 0.8 * loudest
    assert np.abs(whole[end - fade // 4 : end]).max() < 0.3 * loudest
    assert np.abs(whole[end + fade :]).max(initial=0) < 0.01
