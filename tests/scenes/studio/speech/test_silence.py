"""Silence is cut, pauses are made, and every sound keeps its word."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tones import RATE, tones

from scenes.studio.speech.silence import AFTER, BEFORE, PAUSE, by_letters, sounding, trimmed, with_pauses
from scenes.studio.speech.spoken import Spoken

GAPS = st.lists(st.floats(0.01, 0.9), min_size=2, max_size=6)


def starts(gaps: list[float]) -> list[float]:
    return [gap + 0.2 * k for k, gap in enumerate(np.cumsum(gaps))]


def onsets(spoken: Spoken) -> list[float]:
    """Seconds at which sound comes after silence."""
    heard = np.flatnonzero(np.abs(spoken.samples.astype(int)) > 1000)
    begins = heard[np.flatnonzero(np.diff(heard, prepend=-RATE) > 0.005 * RATE)]
    return (begins / spoken.per_second).tolist()


@given(GAPS, st.floats(0.0, 1.0))
def test_trimming_keeps_the_words_at_their_sounds(gaps: list[float], after: float) -> None:
    at = starts(gaps)
    whole = tones(at, at[-1] + 0.2 + after)
    cut = trimmed(whole)
    assert np.allclose(cut.words[:, 0], onsets(cut), atol=0.002)
    assert np.allclose(np.diff(cut.words[:, 0]), np.diff(at), atol=1e-9)
    begin, end = sounding(cut)
    assert begin <= BEFORE + 0.001
    assert cut.seconds - end <= AFTER + 0.001
    assert np.array_equal(cut.samples[np.abs(cut.samples) > 200], whole.samples[np.abs(whole.samples) > 200])


def test_silence_stays_as_it_is() -> None:
    silent = Spoken(np.zeros(RATE, np.int16), RATE, np.zeros((0, 2)))
    assert trimmed(silent).seconds == 1


@given(GAPS, st.data())
def test_a_question_is_followed_by_a_pause_and_nothing_else_is(gaps: list[float], data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.sampled_from(["?", ".", "", '?"']), min_size=len(gaps), max_size=len(gaps)))
    text = " ".join(f"a{end}" for end in ends)
    before = tones(starts(gaps), starts(gaps)[-1] + 0.3)
    after = with_pauses(before, text)
    for end, was, now in zip(ends, np.diff(before.words[:, 0]), np.diff(after.words[:, 0]), strict=False):
        assert abs(now - (max(was, PAUSE + 0.2) if "?" in end else was)) < 1e-4
    assert np.allclose(after.words[:, 0], onsets(after), atol=0.002)


@given(st.lists(st.text("abc", min_size=1, max_size=9), max_size=8), st.floats(0, 5), st.floats(0, 5))
def test_words_without_times_share_the_sound_by_their_letters(words: list[str], begin: float, length: float) -> None:
    times = by_letters(" ".join(words), begin, begin + length)
    assert times.shape == (len(words), 2)
    assert np.all(np.diff(times.reshape(-1)) >= -1e-9)
    if words:
        assert np.isclose(times[0, 0], begin)
        assert np.isclose(times[-1, 1], begin + length)
        shares = times[:, 1] - times[:, 0]
        assert np.allclose(shares * sum(map(len, words)), shares.sum() * np.array([*map(len, words)]), atol=1e-6)
