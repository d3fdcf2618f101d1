"""A learner that guesses the next word of a text from the last."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, point, refusal, unknown, whole, wrong_type
from .frozen import Frozen
from .losses import Loss
from .samples import log_sum_exp, softmax

__all__ = ["WORD", "NextWord", "next_word"]

WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


@dataclass(frozen=True, eq=False, repr=False)
class NextWord(Frozen):
    """Guesses the next word from the last: p(next | last) = softmax of that word's row of W (V, V).

    vocabulary (V) are the words in alphabetical order; pairs (N, 2) are the places in it of each word of
    the text and the one after.
    """

    vocabulary: tuple[str, ...]
    pairs: Array

    @property
    def parameter_count(self) -> int:
        """V²."""
        return len(self.vocabulary) ** 2

    def __repr__(self) -> str:
        return f"<NextWord: {len(self.vocabulary)} words, {len(self.pairs)} pairs, {self.parameter_count} parameters>"

    def loss(self) -> Loss:
        """Mean −ln p(next | last) over the text's pairs, in nats.

        Readings: perplexity; `floor`, the entropy of the text's own pairs, below which no W comes; `favour`,
        how many times as likely as another the likeliest answer after a word is, at most.
        L is half the share of the commonest word: the bound ½ on a softmax's Hessian, word by word.
        """
        V = len(self.vocabulary)
        counts = np.zeros((V, V))
        np.add.at(counts, tuple(self.pairs.T), 1.0)
        shares = counts / len(self.pairs)
        return Loss(
            "next word", V * V,
            value=partial(_surprise, shares=shares), gradient=partial(_surprise_slope, shares=shares),
            minima=np.zeros((0, V * V)), smoothness=0.5 * float(shares.sum(axis=1).max()),
            readings={"perplexity": partial(_perplexity, shares=shares), "floor": _entropy(shares),
                      "favour": partial(_favour_of_rows, V=V)},
            sample_gradient=partial(_surprise_sampled, pairs=self.pairs, V=V), samples=len(self.pairs),
        )

    def start(self, seed: int, scale: float = 0.01) -> Array:
        """Small random W, flat: to it, all words look nearly alike."""
        return scale * np.random.default_rng(seed).normal(size=self.parameter_count)

    def probabilities(self, at: Array, word: str) -> Array:
        """p(next | word) (V,) for the parameters `at`, in the vocabulary's order."""
        return self._rows(at)[self._index(word)]

    def likeliest(self, at: Array, word: str, count: int = 5) -> list[tuple[str, float]]:
        """The `count` likeliest next words, with their probabilities."""
        chances = self.probabilities(at, word)
        return [(self.vocabulary[i], float(chances[i])) for i in np.argsort(-chances, kind="stable")[:count]]

    def sample(self, at: Array, first: str, length: int, seed: int) -> list[str]:
        """`length` words drawn one after another, beginning with `first`."""
        rng, rows, i = np.random.default_rng(seed), self._rows(at).cumsum(axis=1), self._index(first)
        words = [i]
        for draw in rng.random(whole("length", length, at_least=1) - 1):
            i = min(int(np.searchsorted(rows[i], draw, side="right")), len(rows) - 1)
            words.append(i)
        return [self.vocabulary[i] for i in words]

    def _rows(self, at: Array) -> Array:
        V = len(self.vocabulary)
        return softmax(point("at", at, V * V).reshape(V, V))

    def _index(self, word: str) -> int:
        if word not in self.vocabulary:
            raise unknown("word", word, self.vocabulary)
        return self.vocabulary.index(word)


def next_word(text: str) -> NextWord:
    """The learner of `text`: its words in small letters, and its marks, each a word of its own."""
    if not isinstance(text, str):
        raise wrong_type("text", "be a string", text)
    words = WORD.findall(text.lower())
    vocabulary = tuple(sorted(set(words)))
    if len(vocabulary) < 2:
        raise refusal("text", "have at least two different words", text)
    place = {word: i for i, word in enumerate(vocabulary)}
    places = np.array([place[word] for word in words])
    return NextWord(vocabulary, np.stack([places[:-1], places[1:]], axis=1))


def _favour_of_rows(W: Array, V: int) -> Any:
    return np.exp(np.ptp(W.reshape(*W.shape[:-1], V, V), axis=-1).max(axis=-1))


def _surprise(W: Array, shares: Array) -> Any:
    rows = W.reshape(*W.shape[:-1], *shares.shape)
    return (shares.sum(axis=1) * log_sum_exp(rows)).sum(axis=-1) - (shares * rows).sum(axis=(-2, -1))


def _surprise_slope(W: Array, shares: Array) -> Array:
    rows = W.reshape(*W.shape[:-1], *shares.shape)
    return (shares.sum(axis=1)[:, None] * softmax(rows) - shares).reshape(W.shape)


def _surprise_sampled(W: Array, indices: Array, pairs: Array, V: int) -> Array:
    last, after = pairs[indices].T
    slope, each = np.zeros((V, V)), softmax(W.reshape(V, V)[last]) / len(indices)
    np.add.at(slope, last, each)
    np.add.at(slope, (last, after), -1.0 / len(indices))
    return slope.ravel()


def _perplexity(W: Array, shares: Array) -> Any:
    return np.exp(_surprise(W, shares))


def _entropy(shares: Array) -> float:
    """Σ p(last, next) · −ln p(next | last) of the text itself, in nats."""
    seen = shares[shares > 0]
    given = np.broadcast_to(shares.sum(axis=1)[:, None], shares.shape)[shares > 0]
    return float(-(seen * np.log(seen / given)).sum())
