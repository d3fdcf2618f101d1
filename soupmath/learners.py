"""The same loop on tasks that machines learn: the next word, a digit's label, a chef's palate.

A learner holds its data as arrays and words, gives a Loss to descend, and says what its parameters answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, floats, point, real, refusal, unknown, whole, wrong_type
from .losses import Loss
from .samples import check_labels, least_squares, log_sum_exp, softmax, softmax_regression
from .soup import INGREDIENTS, taste_loss

WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
PIXEL_VALUES = 16.0
MEALS_A_YEAR = 3 * 365.25


@dataclass(frozen=True, eq=False)
class NextWord:
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


@dataclass(frozen=True, eq=False)
class Digits:
    """Reads handwritten digits: softmax regression on the pixels and a constant, W (10, pixels + 1).

    Features (N, pixels + 1) lie in 0..1, labels (N,) in 0..9; the test set is never trained on.
    """

    train_features: Array
    train_labels: Array
    test_features: Array
    test_labels: Array

    @property
    def parameter_count(self) -> int:
        """10 · (pixels + 1)."""
        return 10 * self.train_features.shape[1]

    def loss(self) -> Loss:
        """Mean −ln p(label | image) over the training set.

        Readings: test_accuracy, train_accuracy, and `favour`, how many times as likely as another the
        likeliest label of a test image is, at most.
        """
        return softmax_regression(self.train_features, self.train_labels, 10, name="digits", readings={
            "test_accuracy": partial(_accuracy, X=self.test_features, y=self.test_labels),
            "train_accuracy": partial(_accuracy, X=self.train_features, y=self.train_labels),
            "favour": partial(_favour_of_images, X=self.test_features),
        })

    def start(self, seed: int, scale: float = 0.01) -> Array:
        """Small random W, flat."""
        return scale * np.random.default_rng(seed).normal(size=self.parameter_count)

    def probabilities(self, at: Array, features: Array) -> Array:
        """p(label | image) (N, 10) for features (N, pixels + 1)."""
        W = point("at", at, self.parameter_count).reshape(10, -1)
        return softmax(features @ W.T)

    def guesses(self, at: Array) -> Array:
        """The label (M,) guessed for each test image."""
        return self.probabilities(at, self.test_features).argmax(axis=1)


def digits(images: Array, labels: Array, *, train: int, seed: int) -> Digits:
    """The learner of images (N, 64) or (N, 8, 8) with values in 0..16; `train` of them, drawn by seed, to
    learn from and the rest to be tested on."""
    y = check_labels(labels, 10)
    pixels = floats("images", images).reshape(len(y), -1) if len(y) == len(images) else None
    if pixels is None or pixels.size == 0:
        raise refusal("images", "be as many as the labels", f"shape {np.shape(images)}")
    if pixels.min() < 0 or pixels.max() > PIXEL_VALUES:
        raise refusal("images", f"have values in 0..{PIXEL_VALUES:g}", [pixels.min(), pixels.max()])
    features = np.concatenate([pixels / PIXEL_VALUES, np.ones((len(y), 1))], axis=1)
    train = whole("train", train, at_least=1, at_most=len(y) - 1)
    order = np.random.default_rng(seed).permutation(len(y))
    learn, test = order[:train], order[train:]
    return Digits(features[learn], y[learn], features[test], y[test])


@dataclass(frozen=True, eq=False)
class Palate:
    """Learns to say a soup's score from its recipe, one meal at a time.

    features (N, d) and scores (N,) are the meals as they come; unseen ones are never tasted. The guess is
    linear in features that are quadratic in ln amount. The apprentice always answers the average score.
    width: how far apart recipes are, see `palate`.
    """

    features: Array
    scores: Array
    unseen_features: Array
    unseen_scores: Array
    width: float = 0.4

    def amounts(self, features: Any) -> Array:
        """What was cooked, in g/L and mL/L: features (..., d) -> (..., n), by the linear ones of them."""
        soup = taste_loss()
        away = np.asarray(features, dtype=float)[..., 1:1 + len(INGREDIENTS)]
        return soup.amounts(soup.minima[0] + self.width * away)

    def loss(self) -> Loss:
        """Mean squared miss in points² over the meals.

        Readings: `error`, the root mean square miss in points on the unseen meals; `average_error`, the
        apprentice's; `years`, what the meals take at three a day. Goal: `passes_the_average`.
        """
        average = float(np.sqrt(np.mean((self.unseen_scores - self.scores.mean()) ** 2)))
        return least_squares(
            self.features, self.scores, name="palate",
            readings={"error": partial(_error, X=self.unseen_features, t=self.unseen_scores),
                      "average_error": average, "years": len(self.scores) / MEALS_A_YEAR},
            goals={"passes_the_average": ("error", average)},
        )

    def start(self) -> Array:
        """It knows nothing and answers 0."""
        return np.zeros(self.features.shape[1])


def palate(meals: int, unseen: int, *, seed: int, noise: float = 0.5, width: float = 0.4) -> Palate:
    """A learner of `meals` soups cooked at random round the wish, and `unseen` ones to be asked about.

    θ is normal round the wish with standard deviation `width` in every ingredient; the score is
    10 − gap and the taster's noise, normal with standard deviation `noise` points.
    """
    rng, soup = np.random.default_rng(seed), taste_loss()
    total = whole("meals", meals, at_least=1) + whole("unseen", unseen, at_least=1)
    away = rng.normal(size=(total, len(INGREDIENTS)))
    theta = soup.minima[0] + real("width", width, above=0) * away
    scores = soup.reading("score", theta) + real("noise", noise, at_least=0) * rng.normal(size=total)
    features = _quadratics(away)
    return Palate(features[:meals], scores[:meals], features[meals:], scores[meals:], width)


def _quadratics(z: Array) -> Array:
    """1, zᵢ, and zᵢ zⱼ for i ≤ j: (N, n) -> (N, 1 + n + n (n + 1) / 2)."""
    i, j = np.triu_indices(z.shape[1])
    return np.concatenate([np.ones((len(z), 1)), z, z[:, i] * z[:, j]], axis=1)


def _error(w: Array, X: Array, t: Array) -> Any:
    return np.sqrt(((w.dot(X.T) - t) ** 2).mean(axis=-1))


def _accuracy(W: Array, X: Array, y: Array) -> Any:
    guesses = [(X @ w.reshape(10, -1).T).argmax(axis=1) for w in W.reshape(-1, W.shape[-1])]
    return (np.array(guesses) == y).mean(axis=-1).reshape(W.shape[:-1])[()]


def _favour_of_rows(W: Array, V: int) -> Any:
    return np.exp(np.ptp(W.reshape(*W.shape[:-1], V, V), axis=-1).max(axis=-1))


def _favour_of_images(W: Array, X: Array) -> Any:
    logits = X @ np.swapaxes(W.reshape(*W.shape[:-1], 10, X.shape[1]), -1, -2)
    return np.exp(np.ptp(logits, axis=-1).max(axis=-1))


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
