"""What is done to speech, whoever says it: silence cut off at its ends, words timed where the speaker does not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scenes.studio.speech.spoken import Spoken

BEFORE, AFTER = 0.1, 0.15       # seconds of silence that stay at the ends
SILENT = 0.01                   # of the loudest: 40 dB below it
PAUSE = 0.7                     # seconds after a question, until the next sentence: a listener asks himself


def trimmed(spoken: Spoken) -> Spoken:
    """Without the silence at its ends; the words keep their sounds."""
    begin, end = sounding(spoken)
    first, last = max(0.0, begin - BEFORE), min(spoken.seconds, end + AFTER)
    cut = slice(round(first * spoken.per_second), round(last * spoken.per_second))
    words = np.clip(spoken.words - first, 0.0, last - first)
    return replace(spoken, samples=spoken.samples[cut], words=words)


def sounding(spoken: Spoken) -> tuple[float, float]:
    """The seconds at which the first and the last sound is heard; all of it where nothing is."""
    loud = np.abs(spoken.samples.astype(np.int32))
    heard = np.flatnonzero(loud > SILENT * loud.max(initial=0))
    if not heard.size:
        return 0.0, spoken.seconds
    return heard[0] / spoken.per_second, (heard[-1] + 1) / spoken.per_second


def with_pauses(spoken: Spoken, text: str) -> Spoken:
    """A pause after each question that more is said after, in the middle of the silence that is there."""
    words = text.split()
    for k in range(len(words) - 2, -1, -1):
        gap = spoken.words[k + 1, 0] - spoken.words[k, 1]
        if words[k].rstrip("\"'”’)").endswith("?") and gap < PAUSE:
            spoken = _lengthened(spoken, (spoken.words[k].max() + spoken.words[k + 1, 0]) / 2, PAUSE - gap)
    return spoken


def _lengthened(spoken: Spoken, at: float, by: float) -> Spoken:
    """With so much silence more at a moment."""
    place, more = round(at * spoken.per_second), np.zeros(round(by * spoken.per_second), np.int16)
    words = np.where(spoken.words > at, spoken.words + len(more) / spoken.per_second, spoken.words)
    return replace(spoken, samples=np.concatenate([spoken.samples[:place], more, spoken.samples[place:]]), words=words)


def by_letters(text: str, begin: float, end: float) -> NDArray[np.float64]:
    """(w, 2) times of a text's words where nobody tells them: each by its letters a share of the sounding time."""
    words = text.split()
    ends = np.cumsum([len(word) + 1 for word in words], dtype=float)
    starts = np.concatenate([[0.0], ends[:-1]])[: len(words)]
    whole = max(1.0, ends[-1] - 1) if words else 1.0
    spans = np.stack([starts, np.minimum(ends - 1, whole)], axis=1) if words else np.zeros((0, 2))
    return begin + (end - begin) * spans / whole
