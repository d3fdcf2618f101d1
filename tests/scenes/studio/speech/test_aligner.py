"""Recordings: when their words are heard, told by what was heard and not by their letters."""

from __future__ import annotations

import numpy as np
import pytest

from scenes.studio.speech import aligner
from scenes.studio.speech.heard import timed
from scenes.studio.speech.hibari_speaker import HibariSpeaker
from scenes.studio.speech.silence import by_letters, sounding
from scenes.studio.speech.spoken import Spoken, SpokenLine

TEXT = "Too little salt. Who gets there, you ask? The timid one, in a thousand steps."


@pytest.fixture(scope="module")
def spoken() -> Spoken:
    return HibariSpeaker().speak(SpokenLine("lesson", "beat", TEXT))


def recorded(spoken: Spoken, text: str = TEXT, lang: str = "en") -> Spoken:
    """As if it were somebody's recording, with silence round it."""
    silence = np.zeros(spoken.per_second, np.int16)
    return timed(np.concatenate([silence, spoken.samples, silence]), spoken.per_second, text, lang)


def test_words_are_where_the_voice_said_them(spoken: Spoken) -> None:
    found = recorded(spoken).words
    late = found[:, 0] - spoken.words[:, 0]
    assert np.abs(late - np.median(late)).max() < 0.12
    letters = by_letters(TEXT, *sounding(spoken))
    assert np.abs(letters[:, 0] - spoken.words[:, 0]).max() > 0.3         # which would not have done
    assert np.all(np.diff(found[:, 0]) > 0)
    assert np.all(found[:, 1] > found[:, 0])


def test_no_word_begins_in_silence(spoken: Spoken) -> None:
    found = recorded(spoken)
    loud = np.abs(found.samples.astype(int))
    for begin, _ in found.words:
        at = round(begin * found.per_second)
        assert loud[at : at + round(0.03 * found.per_second)].max() > aligner.QUIET * loud.max() / 2


def test_words_that_no_dictionary_has_are_told_by_their_sounds() -> None:
    text = "Nesterov's zorbly soup — well-kept, O’Brien!"
    said = HibariSpeaker().speak(SpokenLine("lesson", "beat", text))
    found = recorded(said, text).words
    assert found.shape == (6, 2)
    assert np.all(np.diff(found[:, 0]) >= 0)
    assert found[4, 0] == pytest.approx(said.words[4, 0], abs=0.15)


@pytest.mark.parametrize("lang", ["es", "zh"])
def test_other_languages_are_timed_by_their_letters(spoken: Spoken, lang: str) -> None:
    found = recorded(spoken, lang=lang)
    assert np.allclose(found.words, by_letters(TEXT, *sounding(found)), atol=1e-3)


def test_without_the_aligner_words_are_timed_by_their_letters(spoken: Spoken, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligner, "find_spec", lambda package: None)
    assert np.allclose(recorded(spoken).words, by_letters(TEXT, *sounding(recorded(spoken))), atol=1e-3)


def test_what_is_no_speech_is_timed_all_the_same() -> None:
    noise = np.random.default_rng(0).integers(-9000, 9000, 48_000).astype(np.int16)
    for text in ("Too little salt.", "…", "12"):
        found = timed(noise, 24_000, text, "en")
        assert found.words.shape == (len(text.split()), 2)
        assert np.all((found.words >= 0) & (found.words <= found.seconds + 1e-9))
