"""The bed under speech: each sound at its place, and all of it down while words sound."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from footage import GOOD, TINY, film, joined, make
from hypothesis import given, settings
from hypothesis import strategies as st
from soon import soon
from tones import tones

from scenes.stage.foley import Ambience, hit, landings, steps_landed
from scenes.stage.timeline import Beat, Plan
from scenes.studio.publish.loudness import TARGET
from scenes.studio.publish.sound_track import heard, mixed
from scenes.studio.shots.film_format import GIF
from scenes.studio.sounds import score
from scenes.studio.sounds.bed import ATTACK, DUCKED, RELEASE, bed, ducked
from scenes.studio.sounds.samples import PER_SECOND, PER_TICK
from scenes.studio.sounds.score import Listening, Played
from scenes.studio.sounds.sonify import LossScale
from scenes.studio.speech.for_the_ear import spelled
from scenes.studio.speech.narrator import Narration, Said


def wood(plan: Plan, beat: Beat):
    """A knock at each step that lands."""
    yield from (hit("wood", tick) for _, tick in steps_landed(beat))
    yield from landings(beat, plan.runs)


@pytest.fixture
def heard_toys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The toy staging is heard."""
    monkeypatch.setattr(score, "_hears", lambda plan: wood)


def knocks(samples: np.ndarray) -> list[float]:
    """Seconds at which it is struck."""
    loud = np.flatnonzero(np.abs(samples) > 0.25 * np.abs(samples).max())
    return (loud[np.diff(loud, prepend=-PER_SECOND) > PER_SECOND / 5] / PER_SECOND).tolist()


@pytest.mark.parametrize("fps", soon([15, 30, 60], 30))
def test_a_step_is_heard_in_the_frame_in_which_it_lands(heard_toys: None, tmp_path: Path, fps: int) -> None:
    """In the decoded film, in a joined one too."""
    quality = replace(TINY, fps=fps, name=f"tiny-{fps}")
    one = film(*GOOD, quality=quality)
    two = film(*GOOD, quality=quality, lesson="two")
    make(tmp_path, one, joined(one, two))
    for whole in (one, joined(one, two)):
        planned = [(played.begins + tick) / 15 for played in whole.played for tick in played.sound.hits]
        assert len(planned) == 6 * len(whole.sections)
        assert knocks(heard(tmp_path / whole.name / "film.mp4")) == pytest.approx(planned, abs=1 / 60)


def test_what_is_heard_is_chosen(heard_toys: None) -> None:
    usual = film(*GOOD)
    off, pitched, only = (replace(usual, listening=Listening(*asked))
                          for asked in ((False, False), (True, True), (False, True)))
    kinds = [[one.sound.kind for one in whole.played] for whole in (usual, off, pitched, only)]
    assert [set(one) for one in kinds] == [{"wood"}, set(), {"wood", "note"}, {"note"}]
    assert kinds[3] == ["note"] * 6
    assert len({usual.key, off.key, pitched.key, only.key}) == 4
    assert len({tuple(key for _, _, key in whole.shots) for whole in (usual, off, pitched, only)}) == 1
    assert replace(usual, format=GIF).played == ()
    assert "sounds" not in off.edit
    assert list(usual.edit["sounds"]) == [f"{one.place}.wood" for one in usual.played]


def test_a_film_without_speech_and_sounds_has_no_track(heard_toys: None, tmp_path: Path) -> None:
    silent = replace(film(*GOOD), listening=Listening(kitchen=False))
    (made,) = make(tmp_path, silent)
    assert made.receipt["sound"] is None
    assert heard(tmp_path / silent.name / "film.mp4") is None
    (made,) = make(tmp_path, film(*GOOD))
    assert made.receipt["sound"]["lufs"] == pytest.approx(TARGET, abs=0.7)
    assert made.receipt["sound"]["peak"] < -1


def test_where_steps_are_notes_nothing_else_sings(monkeypatch: pytest.MonkeyPatch) -> None:
    def settling(plan: Plan, beat: Beat):
        yield from (hit("tone", tick) for _, tick in steps_landed(beat))
        yield from wood(plan, beat)

    monkeypatch.setattr(score, "_hears", lambda plan: settling)
    for pitched, kinds in ((False, {"tone", "wood"}), (True, {"note", "wood"})):
        assert {one.sound.kind for one in replace(film(*GOOD), listening=Listening(True, pitched)).played} == kinds


def test_a_staging_without_sounds_is_silent() -> None:
    assert film(*GOOD).played == ()


def test_each_sound_has_random_numbers_of_its_place(heard_toys: None) -> None:
    assert len({one.place for one in film(*GOOD).played}) == 6
    assert [one.place for one in film(*GOOD).played] == [one.place for one in film(*GOOD).played]


# under speech --------------------------------------------------------------------------
def decibels(samples: np.ndarray) -> float:
    return 20 * float(np.log10(np.sqrt(np.mean(samples.astype(float) ** 2)) + 1e-12))


def test_it_gives_way_to_words_and_comes_back() -> None:
    """Down before a word begins, and up when none has followed for a while."""
    speech = np.zeros(10 * PER_SECOND, np.float32)
    at = np.arange(PER_SECOND) / PER_SECOND
    for begin in (3.0, 4.3):        # a pause of 0.3 s between them
        place = round(begin * PER_SECOND)
        speech[place : place + PER_SECOND] = 0.3 * np.sin(2 * np.pi * 300 * at)
    flat = np.ones(len(speech), np.float32)
    level = 20 * np.log10(ducked(flat, speech))
    second = lambda when: level[round(when * PER_SECOND)]      # noqa: E731
    assert second(3.0 - ATTACK - 0.05) == 0
    assert second(2.99) < 0.8 * DUCKED
    assert all(second(when) == pytest.approx(DUCKED, abs=0.1) for when in (3.02, 3.5, 4.15, 5.2))
    assert DUCKED < second(5.3 + RELEASE / 2) < 0
    assert second(5.3 + RELEASE + 0.05) == 0
    steepest = np.abs(np.diff(level)).max() * PER_SECOND
    assert steepest < 1.5 * -DUCKED / ATTACK        # dB a second


@settings(max_examples=20)
@given(st.lists(st.tuples(st.floats(0, 4), st.floats(0.05, 1)), min_size=1, max_size=4), st.floats(0.01, 0.9))
def test_wherever_words_sound_it_is_down(words: list[tuple[float, float]], loud: float) -> None:
    speech = np.zeros(6 * PER_SECOND, np.float32)
    for begin, seconds in words:
        speech[round(begin * PER_SECOND) : round((begin + seconds) * PER_SECOND)] = loud
    level = 20 * np.log10(ducked(np.ones(len(speech), np.float32), speech))
    assert np.all(level <= 1e-4)
    assert np.all(level >= DUCKED - 1e-4)
    for begin, seconds in words:
        inside = level[round((begin + 0.01) * PER_SECOND) : round((begin + seconds - 0.01) * PER_SECOND)]
        assert np.all(inside < DUCKED + 0.6)


def test_silence_leaves_the_bed_alone() -> None:
    below = np.linspace(-1, 1, PER_SECOND, dtype=np.float32)
    assert np.array_equal(mixed(np.zeros(PER_SECOND, np.float32), below), below)


def test_soft_speech_and_loud_are_as_far_above_the_bed() -> None:
    """A recording may be of any level."""
    rng = np.random.default_rng(1)
    speech = (rng.standard_normal(4 * PER_SECOND) * 0.2).astype(np.float32)
    below = np.zeros(len(speech), np.float32)
    soft, loud = (mixed(speech * share, below) for share in (0.05, 1.0))
    assert decibels(soft) == pytest.approx(decibels(loud), abs=0.1)


def test_a_sound_that_reaches_past_the_films_end_is_cut_there() -> None:
    made = bed([Played(hit("glass", 10.0), 0, "here"), Played(Ambience("flame", (1.0,) * 31), 0, "fire")], 12)
    assert len(made) == 12 * PER_TICK


def test_film_with_words_and_sounds(heard_toys: None, tmp_path: Path) -> None:
    said = Narration("tones", {"open": Said(spelled("a b"), tones([0.1, 0.9], 1.6, 0.5))})
    (made,) = make(tmp_path, film(*GOOD, narration=said))
    assert made.receipt["sound"]["lufs"] == pytest.approx(TARGET, abs=0.7)
    assert set(made.receipt["edit"]) >= {"speech", "sounds"}


# losses as pitch ------------------------------------------------------------------------
FINITE = st.floats(1e-12, 1e12)


@given(st.lists(FINITE, min_size=2, max_size=12))
def test_lower_losses_sound_lower(losses: list[float]) -> None:
    scale = LossScale(losses)
    highs = [scale.high(loss) for loss in sorted(losses)]
    assert highs == sorted(highs)
    assert all(0 <= high <= 1 for high in highs)
    if max(losses) > min(losses):
        assert (highs[0], highs[-1]) == (pytest.approx(0, abs=1e-9), pytest.approx(1))


def test_decades_are_heard_as_equal_steps_and_little_as_it_is() -> None:
    decades = LossScale([1000.0, 100.0, 10.0, 1.0])
    assert [decades.high(loss) for loss in (1.0, 10.0, 100.0, 1000.0)] == pytest.approx([0, 1 / 3, 2 / 3, 1])
    little = LossScale([2.0, 6.0])
    assert little.high(4.0) == pytest.approx(0.5)
    below = LossScale([-3.0, 5.0])
    assert below.high(1.0) == pytest.approx(0.5)
    assert LossScale([4.0, 0.0]).high(0.0) == 0.0
    assert LossScale([1.0, float("inf")]).high(float("inf")) == 1.0
    assert LossScale([7.0, 7.0]).high(7.0) == 0.0
