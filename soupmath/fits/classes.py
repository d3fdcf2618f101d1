"""Kinds told apart by two measurements: softmax regression over two columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from ..arguments import Array, refusal
from ..frozen import Frozen
from ..losses import Loss
from ..samples import check_labels, log_sum_exp, softmax, softmax_regression
from .scaling import Scaling, column, scaling_of
from .split import split

__all__ = ["MOST_KINDS", "Classes", "classes"]

MOST_KINDS = 6


@dataclass(frozen=True, eq=False, repr=False)
class Classes(Frozen):
    """p(kind | x) = softmax(W (z, 1)), where z is x in its spreads from its middle, column by column.

    x (N, 2) with labels y (N,) in 0..kinds − 1 are learned from, test_x (M, 2), test_y (M,) only asked about.
    Its parameters are W (kinds, 3), row by row; names are those of the kinds,
    columns those of x.
    """

    x: Array
    y: Array
    test_x: Array
    test_y: Array
    names: tuple[str, ...]
    scaling: Scaling
    columns: tuple[str, str] = ("x", "y")

    @property
    def parameter_count(self) -> int:
        """3 · kinds."""
        return 3 * len(self.names)

    def features(self, x: Array) -> Array:
        """z₁, z₂, 1 (..., 3) of x (..., 2)."""
        z = self.scaling.scaled(x)
        return np.concatenate([z, np.ones((*z.shape[:-1], 1))], axis=-1)

    def logits(self, point: Array, x: Array) -> Array:
        """(..., M, kinds) of parameters (..., n) for x (M, 2)."""
        W = np.asarray(point).reshape(*np.shape(point)[:-1], len(self.names), 3)
        return self.features(np.asarray(x, dtype=float)) @ np.swapaxes(W, -1, -2)

    def probabilities(self, point: Array, x: Array) -> Array:
        """p(kind | x), (..., M, kinds)."""
        return softmax(self.logits(point, x))

    def predict(self, point: Array, x: Array) -> Array:
        """The likeliest kind (..., M) of each x (M, 2), as its place in `names`."""
        return self.logits(point, x).argmax(axis=-1)

    def loss(self) -> Loss:
        """Mean −ln p(kind | x) over the samples learned from. Readings: `accuracy`, the share of them told rightly;
        `test_loss` and `test_accuracy` where some are kept for the test. Start: `untaught`, all 0."""
        readings: dict[str, Any] = {"accuracy": partial(_accuracy, fit=self, x=self.x, y=self.y)}
        if len(self.test_y):
            readings |= {"test_loss": partial(_cross_entropy, fit=self, x=self.test_x, y=self.test_y),
                         "test_accuracy": partial(_accuracy, fit=self, x=self.test_x, y=self.test_y)}
        return softmax_regression(self.features(self.x), self.y, len(self.names), name="classes",
                                  readings=readings, places={"untaught": np.zeros(self.parameter_count)})

    def __repr__(self) -> str:
        return (f"<Classes {', '.join(self.names)}: {len(self.y)} to learn from, "
                f"{len(self.test_y)} for the test>")


def classes(x: Array, y: Array, names: Sequence[str], *, columns: tuple[str, str] = ("x", "y"), test: float = 0.0,
            seed: int = 0) -> Classes:
    """The learner of labels y (N,) in 0..kinds − 1, called `names`, from x (N, 2)."""
    labels, x = check_labels(y, len(names)), np.array(x)
    if len(names) > MOST_KINDS:
        raise refusal("names", f"be at most {MOST_KINDS}", len(names))
    if x.shape != (len(labels), 2):
        raise refusal("x", f"have shape ({len(labels)}, 2), two numbers for each label", f"shape {x.shape}")
    x = np.stack([column("x", x[:, 0]), column("x", x[:, 1])], axis=1)
    learn, unseen = split(len(x), test, seed)
    if len(set(labels[learn].tolist())) < len(names):
        raise refusal("y", "hold each kind at least once among what is learned from", [names[k] for k in sorted(
            set(labels[learn].tolist()))])
    return Classes(x[learn], labels[learn], x[unseen], labels[unseen], tuple(names), scaling_of("x", x[learn]), columns)


def _accuracy(points: Array, fit: Classes, x: Array, y: Array) -> Any:
    return (fit.predict(points, x) == y).mean(axis=-1)


def _cross_entropy(points: Array, fit: Classes, x: Array, y: Array) -> Any:
    logits = fit.logits(points, x)
    return (log_sum_exp(logits) - logits[..., np.arange(len(y)), y]).mean(axis=-1)
