"""English as phonemes, by hibari's lexicon and rules; they are misaki's, which Kokoro has learned from too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from scenes.studio.speech.sounds import SoundedWord

if TYPE_CHECKING:
    from hibari.g2p import G2P


def words(text: str, british: bool = False) -> Iterator[SoundedWord]:
    """The words of a text, sentence by sentence."""
    from hibari import Hibari
    from hibari.g2p.normalize import normalize

    g2p = _g2p(british)
    for sentence in Hibari.split_sentences(text):
        yield from _joined(g2p.phonemize_tokens(g2p.tokenize(normalize(sentence))))


def _joined(tokens: Sequence[Any]) -> Iterator[SoundedWord]:
    """Tokens joined to words at the blanks of the text."""
    text = phonemes = ""
    for token in tokens:
        text, phonemes = text + token.text, phonemes + (token.phonemes or "")
        if token.whitespace:
            yield SoundedWord(text, phonemes + " ")
            text = phonemes = ""
    if text:
        yield SoundedWord(text, phonemes)


@cache
def _g2p(british: bool) -> G2P:
    from hibari.g2p import G2P

    return G2P(british=british)
