"""hibari-tts as a speaker: a small English voice that runs on one core, a hundred times as fast as it speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from scenes.studio.files.faults import Fault, LackingError, shown
from scenes.studio.speech import english_sounds, inner_output, sounds
from scenes.studio.speech.silence import trimmed, with_pauses
from scenes.studio.speech.sounds import SoundedWord
from scenes.studio.speech.spoken import Spoken, SpokenLine, versions

if TYPE_CHECKING:
    from hibari import Hibari

NAME = "hibari"
VOICES = ("heart", "emma", "fable", "fenrir", "kore")      # its own names; the first comes with the package
PACKAGES = ("hibari-tts", "onnxruntime", "scipy")          # which change its samples
DURATIONS = b"/Cast_32_output_0"        # an inner value: of each phoneme, in frames
FRAME = 0.025           # seconds
LATE = 0.06             # seconds by which a word is heard before its durations say so: measured, 0.04 to 0.1
PACE = 0.8              # at which the films come at 145 words a minute; 1 is the voice's own
SEED = 7                # of the noise in its consonants
LONGEST = 400           # phonemes that the network is given at once
CLAUSE = re.compile(r"[,;:—–]$")


@dataclass(frozen=True)
class HibariSpeaker:
    """rate: 1 is the film's usual pace, 2 twice as fast."""

    voice: str = VOICES[0]
    rate: float = 1.0
    module: str = __name__

    @property
    def name(self) -> str:
        return NAME if self.voice == VOICES[0] else self.voice

    def parts(self, line: SpokenLine) -> Mapping[str, object]:
        return {"text": line.text, "voice": self.voice, "rate": self.rate, **versions(*PACKAGES)}

    def speak(self, line: SpokenLine) -> Spoken:
        rng = np.random.default_rng(SEED)
        said, words, at = [], [], 0.0
        for phrase in _phrases(line.text, self.voice):
            samples, times = _synthesized(phrase, self.voice, PACE * self.rate, rng)
            said.append(samples)
            words.append(times + at)
            at += len(samples) / _rate()
        samples = np.concatenate(said) if said else np.zeros(0, np.float32)
        told = np.concatenate(words) if words else np.zeros((0, 2))
        whole = Spoken((np.clip(samples, -1, 1) * 32767).astype(np.int16), _rate(), sounds.fitted(told, line.text))
        return trimmed(with_pauses(whole, line.text))


def _phrases(text: str, voice: str) -> Iterator[list[SoundedWord]]:
    """Sentences, and the clauses of those that are too long, as words."""
    from hibari import Hibari

    for sentence in Hibari.split_sentences(text):
        phrase: list[SoundedWord] = []
        for word in english_sounds.words(sentence, _british(voice)):
            phrase.append(word)
            if sounds.length(phrase) > LONGEST / 2 and CLAUSE.search(word.text):
                yield phrase
                phrase = []
        if phrase:
            yield phrase


def _synthesized(phrase: Sequence[SoundedWord], voice: str, pace: float, rng: np.random.Generator) -> tuple[Any, Any]:
    """(samples, (w, 2) seconds of the words) of a phrase."""
    model, session = _loaded(voice)
    from hibari import dsp

    ids = [[model.vocab[mark] for mark in word.phonemes if mark in model.vocab] for word in phrase]
    given = np.array([[0, *(mark for word in ids for mark in word), 0]], np.int64)
    *spectrum, durations = session.run(None, {"ids": given, "speed": np.array([pace], np.float32)})
    ends = np.cumsum(durations) * FRAME - LATE
    times = sounds.times(phrase, [len(word) for word in ids], ends)
    return dsp.synth(*(part[0] for part in spectrum), rng), times


@cache
def _loaded(voice: str) -> tuple[Hibari, Any]:
    """The voice, and its network with the durations among its outputs."""
    try:
        import onnxruntime  # noqa: F401
        from hibari import Hibari
        from hibari.voices import voice_path
    except ImportError as error:
        raise LackingError([Fault("--voice", None, "", "must be installed", shown(NAME),
                                  f"Start ./soup again, or: pip install hibari-tts ({error}).")]) from error
    try:
        path = voice_path(voice, download_missing=False)
    except FileNotFoundError:
        raise LackingError([Fault("--voice", None, "", "must be on this machine", shown(voice),
                                  f'Fetch it once: hibari --voice {voice} "Hello" -o hello.wav')]) from None
    return Hibari(voice=voice), inner_output.session(Path(path).read_bytes(), DURATIONS)


def _british(voice: str) -> bool:
    from hibari.voices import VOICES as TOLD

    return bool(TOLD[voice]["british"])


def _rate() -> int:
    from hibari import SAMPLE_RATE

    return SAMPLE_RATE
