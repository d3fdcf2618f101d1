"""What a voice is given of a word: its phonemes; and what becomes of their durations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

STOPS = " .,;:!?—…\"“”)"     # phonemes of a word that are no sound


@dataclass(frozen=True)
class SoundedWord:
    """A word as a network is given it. phonemes: with the blank that follows, within a sentence."""

    text: str
    phonemes: str

    @property
    def silence(self) -> int:
        """How many of its phonemes are the silence after it."""
        return len(self.phonemes) - len(self.phonemes.rstrip(STOPS))


def length(phrase: Sequence[SoundedWord]) -> int:
    return sum(len(word.phonemes) for word in phrase)


def times(phrase: Sequence[SoundedWord], known: Sequence[int], ends: Any) -> Any:
    """(w, 2) seconds of the words. known: how many of each one's phonemes the network knows; ends: (n,) seconds at
    which its sounds end, the first of them being what comes before the first word."""
    counts = np.minimum(np.cumsum([0, *known]), len(ends) - 1)
    spans = [(ends[first], ends[max(first, last - word.silence)])
             for (first, last), word in zip(pairwise(counts), phrase, strict=True)]
    return np.maximum(np.array(spans).reshape(-1, 2), 0.0)


def fitted(told: Any, text: str) -> Any:
    """The times of a text's own words, where the voice has read some of them as more or fewer."""
    count = len(text.split())
    if len(told) == count or not len(told):
        return told if len(told) else np.zeros((count, 2))
    places = np.linspace(0, len(told) - 1, count)
    return np.stack([np.interp(places, np.arange(len(told)), told[:, side]) for side in (0, 1)], axis=1)
