"""A learner that reads handwritten digits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, floats, point, refusal, whole
from .frozen import Frozen
from .losses import Loss
from .samples import check_labels, softmax, softmax_regression

__all__ = ["PIXEL_VALUES", "Digits", "digits"]

PIXEL_VALUES = 16.0


@dataclass(frozen=True, eq=False, repr=False)
class Digits(Frozen):
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

    def __repr__(self) -> str:
        return (f"<Digits: {len(self.train_labels)} to learn from, {len(self.test_labels)} to be tested on, "
                f"{self.parameter_count} parameters>")

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


def _accuracy(W: Array, X: Array, y: Array) -> Any:
    guesses = [(X @ w.reshape(10, -1).T).argmax(axis=1) for w in W.reshape(-1, W.shape[-1])]
    return (np.array(guesses) == y).mean(axis=-1).reshape(W.shape[:-1])[()]


def _favour_of_images(W: Array, X: Array) -> Any:
    logits = X @ np.swapaxes(W.reshape(*W.shape[:-1], 10, X.shape[1]), -1, -2)
    return np.exp(np.ptp(logits, axis=-1).max(axis=-1))
