"""hibari-tts as a speaker: a small English voice that runs on one core, a hundred times as fast as it speaks.

Its network computes how long each sound lasts and tells nobody: the durations are an inner value, which becomes an
output once it is named as one. A model is a protobuf message, and two of them written one after the other are read
as one, so naming it takes a few bytes behind the file.
"""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from scenes.studio.files.faults import Fault, LackingError, shown
from scenes.studio.speech.silence import trimmed, with_pauses
from scenes.studio.speech.spoken import Spoken, SpokenLine

if TYPE_CHECKING:
    from hibari import Hibari

NAME = "hibari"
VOICES = ("heart", "emma", "fable", "fenrir", "kore")      # its own names; the first comes with the package
PACKAGES = ("hibari-tts", "onnxruntime", "scipy")          # which change its samples
DURATIONS = b"/Cast_32_output_0"        # of each phoneme, in frames
FRAME = 0.025           # seconds
LATE = 0.06             # seconds by which a word is heard before its durations say so: measured, 0.04 to 0.1
PACE = 0.8              # at which the films come at 145 words a minute; 1 is the voice's own
SEED = 7                # of the noise in its consonants
LONGEST = 400           # phonemes that the network is given at once
STOPS = " .,;:!?—…\"“”)"     # phonemes of a word that are no sound
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
        return {"text": line.text, "voice": self.voice, "rate": self.rate, **_versions()}

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
        whole = Spoken((np.clip(samples, -1, 1) * 32767).astype(np.int16), _rate(), _fitted(told, line.text))
        return trimmed(with_pauses(whole, line.text))


@dataclass(frozen=True)
class _Word:
    """A word as the network is given it. phonemes: with the blank that follows."""

    text: str
    phonemes: str


def _phrases(text: str, voice: str) -> Iterator[list[_Word]]:
    """Sentences, and the clauses of those that are too long, as words."""
    model = _loaded(voice)[0]
    from hibari.g2p.normalize import normalize

    for sentence in model.split_sentences(text):
        phrase: list[_Word] = []
        for word in _words(model.g2p.phonemize_tokens(model.g2p.tokenize(normalize(sentence)))):
            phrase.append(word)
            if _length(phrase) > LONGEST / 2 and CLAUSE.search(word.text):
                yield phrase
                phrase = []
        if phrase:
            yield phrase


def _words(tokens: Sequence[Any]) -> Iterator[_Word]:
    """Tokens joined to words at the blanks of the text."""
    text = phonemes = ""
    for token in tokens:
        text, phonemes = text + token.text, phonemes + (token.phonemes or "")
        if token.whitespace:
            yield _Word(text, phonemes + " ")
            text = phonemes = ""
    if text:
        yield _Word(text, phonemes)


def _length(phrase: Sequence[_Word]) -> int:
    return sum(len(word.phonemes) for word in phrase)


def _synthesized(phrase: Sequence[_Word], voice: str, pace: float, rng: np.random.Generator) -> tuple[Any, Any]:
    """(samples, (w, 2) seconds of the words) of a phrase."""
    model, session = _loaded(voice)
    from hibari import dsp

    ids = [[model.vocab[mark] for mark in word.phonemes if mark in model.vocab] for word in phrase]
    given = np.array([[0, *(mark for word in ids for mark in word), 0]], np.int64)
    *spectrum, durations = session.run(None, {"ids": given, "speed": np.array([pace], np.float32)})
    ends = np.cumsum(durations) * FRAME - LATE
    counts = np.cumsum([0, *map(len, ids)])
    stops = [len(word.phonemes) - len(word.phonemes.rstrip(STOPS)) for word in phrase]     # the silence after it
    times = [(ends[first], ends[max(first, last - stop)]) for (first, last), stop in
             zip(pairwise(counts), stops, strict=True)]
    return dsp.synth(*(part[0] for part in spectrum), rng), np.maximum(np.array(times), 0.0)


def _fitted(times: Any, text: str) -> Any:
    """The times of a text's own words, where the voice has read some of them as more or fewer."""
    count = len(text.split())
    if len(times) == count or not len(times):
        return times if len(times) else np.zeros((count, 2))
    places = np.linspace(0, len(times) - 1, count)
    return np.stack([np.interp(places, np.arange(len(times)), times[:, side]) for side in (0, 1)], axis=1)


@cache
def _loaded(voice: str) -> tuple[Hibari, Any]:
    """The voice, and its network with the durations among its outputs."""
    try:
        import onnxruntime
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
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with open(path, "rb") as file:
        told = file.read() + _message(7, _message(12, _message(1, DURATIONS)))     # graph, output, name
    session = onnxruntime.InferenceSession(told, options, providers=["CPUExecutionProvider"])
    return Hibari(voice=voice), session


def _message(field: int, content: bytes) -> bytes:
    """A field of a protobuf message that holds bytes, fewer than 128."""
    return bytes([field << 3 | 2, len(content)]) + content


@cache
def _versions() -> Mapping[str, str]:
    found = {}
    for package in PACKAGES:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found[package] = "none"
    return found


def _rate() -> int:
    from hibari import SAMPLE_RATE

    return SAMPLE_RATE
