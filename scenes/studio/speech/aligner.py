"""When each English word of a recording is heard: pocketsphinx's aligner, whose ends are moved to the sounds.

It knows the words of its dictionary; of others it is told the phonemes, by hibari's rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from scenes.studio.speech import english_sounds
from scenes.studio.speech.spoken import Spoken

if TYPE_CHECKING:
    from pocketsphinx import Decoder

PACKAGE = "pocketsphinx"
INSTALL = "pip install 'soupmath[recordings]'"
RATE, FRAMES = 16_000, 100      # samples and frames a second that its model has learned from
QUIET = 0.03                    # of the loudest: under it a word has not begun
STEP = 0.01                     # seconds
# CMUdict's phones -> misaki's phonemes that are said so
PHONES = {
    "AA": "ɑɒ", "AE": "æa", "AH": "ʌəɐᵊ", "AO": "ɔ", "AW": "W", "AY": "I", "B": "b", "CH": "ʧ", "D": "d", "DH": "ð",
    "EH": "ɛ", "ER": "ɜ", "EY": "A", "F": "f", "G": "ɡ", "HH": "h", "IH": "ɪᵻ", "IY": "i", "JH": "ʤ", "K": "k",
    "L": "l", "M": "m", "N": "n", "NG": "ŋ", "OW": "OQ", "OY": "Y", "P": "p", "R": "ɹ", "S": "s", "SH": "ʃ",
    "T": "tTɾʔ", "TH": "θ", "UH": "ʊ", "UW": "u", "V": "v", "W": "w", "Y": "j", "Z": "z", "ZH": "ʒ",
}
PHONE_OF = {mark: phone for phone, marks in PHONES.items() for mark in marks}


def times(spoken: Spoken, text: str, lang: str) -> NDArray[np.float64] | None:
    """(w, 2) seconds of a text's words; None where it cannot tell: another language, other words, not installed."""
    parts = [re.findall(r"[a-z]+(?:'[a-z]+)*", word.lower().replace("’", "'")) for word in text.split()]
    said = [part for word in parts for part in word]
    if lang.partition("-")[0] != "en" or not said or find_spec(PACKAGE) is None:
        return None
    found = _segments(_heard(spoken), said)
    if found is None:
        return None
    bounds = pairwise([0, *accumulate(map(len, parts))])
    last = len(found) - 1
    spans = [(found[min(one, last)][0], found[min(max(one, after - 1), last)][1]) for one, after in bounds]
    return _snapped(np.array(spans), spoken)


def _segments(samples: NDArray[np.int16], words: Sequence[str]) -> list[tuple[float, float]] | None:
    """Seconds of each word; None where they are not heard."""
    decoder = _decoder()
    for word in dict.fromkeys(words):
        if decoder.lookup_word(word) is None:
            decoder.add_word(word, " ".join(_phones(word)) or "AH", True)
    try:
        decoder.set_align_text(" ".join(words))
        decoder.start_utt()
        decoder.process_raw(samples.tobytes(), full_utt=True)
        decoder.end_utt()
        found = [(one.start_frame / FRAMES, (one.end_frame + 1) / FRAMES) for one in decoder.seg() or ()
                 if one.word[0] not in "<["]
    except RuntimeError:
        return None
    return found if len(found) == len(words) else None


def _phones(word: str) -> Iterator[str]:
    for said in english_sounds.words(word):
        yield from (PHONE_OF[mark] for mark in said.phonemes if mark in PHONE_OF)


def _snapped(spans: NDArray[np.float64], spoken: Spoken) -> NDArray[np.float64]:
    """Words that begin or end in silence begin and end with the sound."""
    size = round(STEP * spoken.per_second)
    loud = np.abs(spoken.samples[: len(spoken.samples) // size * size].astype(np.int32)).reshape(-1, size).max(axis=1)
    sounds = np.flatnonzero(loud > QUIET * loud.max(initial=0)) * STEP
    for span in spans:
        inside = sounds[(sounds >= span[0] - STEP) & (sounds < span[1])]
        if inside.size:
            span[:] = max(span[0], inside[0]), min(span[1], inside[-1] + STEP)
    return spans


def _heard(spoken: Spoken) -> NDArray[np.int16]:
    """The samples at the rate of its model."""
    import av

    frame = av.AudioFrame.from_ndarray(spoken.samples[None], format="s16", layout="mono")
    frame.sample_rate = spoken.per_second
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    parts = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([part.to_ndarray()[0] for part in parts])


@cache
def _decoder() -> Decoder:
    from pocketsphinx import Decoder, get_model_path

    return Decoder(lm=None, loglevel="FATAL", hmm=get_model_path("en-us/en-us"),
                   dict=get_model_path("en-us/cmudict-en-us.dict"))
