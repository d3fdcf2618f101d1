"""A learner with a hidden layer: the smallest network whose loss is no bowl, with exact slopes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import numpy as np

from .arguments import Array, floats, refusal, whole
from .frozen import Frozen
from .losses import Loss
from .products import inner

__all__ = ["Network", "network"]


@dataclass(frozen=True, eq=False, repr=False)
class Network(Frozen):
    """Answers W (tanh(V (x, 1)), 1): two layers, each with a constant input beside the others.

    features (N, d) and targets (N, k) are what it learns from. Its parameters (n,) are V (hidden, d + 1) and
    W (k, hidden + 1), one after the other, row by row: a row is what leads to one neuron, its filter.
    """

    features: Array
    targets: Array
    hidden: int

    @property
    def parameter_count(self) -> int:
        """n = hidden · (d + 1) + k · (hidden + 1)."""
        return self.hidden * (self.features.shape[1] + 1) + self.targets.shape[1] * (self.hidden + 1)

    @cached_property
    def filters(self) -> tuple[Array, ...]:
        """The places of each neuron's parameters: hidden + k arrays, for `slices.filter_normalised`."""
        V, W = self._layers(np.arange(self.parameter_count))
        return (*V, *W)

    def loss(self) -> Loss:
        """meanᵢ ‖answerᵢ − targetᵢ‖². Reading: `error`, the root of it."""
        return Loss(
            f"network of {self.hidden}", self.parameter_count, value=self.value, gradient=self.gradient,
            readings={"error": partial(_root, network=self)},
            sample_gradient=self.sample_gradient, samples=len(self.features))

    def start(self, seed: int) -> Array:
        """Normal weights (n,) with variance 1 / inputs, constants 0.

        LeCun et al., Efficient BackProp, in Neural Networks: Tricks of the Trade (1998), section 4.6.
        """
        layers = self._layers(np.random.default_rng(seed).normal(size=self.parameter_count))
        scaled = [np.append(layer[:, :-1] / np.sqrt(layer.shape[1] - 1), np.zeros((len(layer), 1)), axis=1)
                  for layer in layers]
        return np.concatenate([layer.ravel() for layer in scaled])

    def answers(self, at: Array, features: Any) -> Array:
        """The answers (..., N, k) of parameters (..., n) to features (N, d)."""
        return self._forward(np.asarray(at), floats("features", features))[1]

    def value(self, points: Array) -> Any:
        """The loss (...) at parameters (..., n)."""
        return self._squares(self._forward(points, self.features)[1] - self.targets)

    def gradient(self, points: Array) -> Array:
        """Its slope (..., n), by the chain rule from the answers back."""
        return self.value_and_gradient(points)[1]

    def value_and_gradient(self, points: Array) -> tuple[Any, Array]:
        """Both (...) and (..., n), from one way forward and one back."""
        return self._both(points, self.features, self.targets)

    def sample_gradient(self, point: Array, indices: Array) -> Array:
        """The slope (n,) of the mean over the samples with these indices (k,)."""
        return self._both(point, self.features[indices], self.targets[indices])[1]

    def _both(self, points: Array, features: Array, targets: Array) -> tuple[Any, Array]:
        hidden, answers = self._forward(points, features)
        miss = answers - targets
        by_answers = (2.0 / len(features)) * miss
        by_W = np.swapaxes(by_answers, -1, -2) @ _with_ones(hidden)
        by_sums = (by_answers @ self._layers(points)[1][..., :-1]) * (1.0 - hidden * hidden)
        by_V = np.swapaxes(by_sums, -1, -2) @ _with_ones(features)
        shape = (*np.shape(points)[:-1], -1)
        return self._squares(miss), np.concatenate([by_V.reshape(shape), by_W.reshape(shape)], axis=-1)

    def _forward(self, points: Array, features: Array) -> tuple[Array, Array]:
        """The hidden neurons (..., N, hidden) and the answers (..., N, k)."""
        V, W = self._layers(points)
        hidden = np.tanh(_with_ones(features) @ np.swapaxes(V, -1, -2))
        return hidden, _with_ones(hidden) @ np.swapaxes(W, -1, -2)

    def _layers(self, points: Array) -> tuple[Array, Array]:
        """V (..., hidden, d + 1) and W (..., k, hidden + 1)."""
        inputs, lead = self.features.shape[1] + 1, np.shape(points)[:-1]
        cut = self.hidden * inputs
        return (points[..., :cut].reshape(*lead, self.hidden, inputs),
                points[..., cut:].reshape(*lead, -1, self.hidden + 1))

    @staticmethod
    def _squares(miss: Array) -> Any:
        return inner(miss, miss).mean(axis=-1)

    def __repr__(self) -> str:
        N, d = self.features.shape
        return (f"<Network: {d} inputs, {self.hidden} hidden neurons, {self.targets.shape[1]} outputs, "
                f"{self.parameter_count} parameters, {N} samples>")


def network(features: Any, targets: Any, hidden: int) -> Network:
    """The learner of targets (N,) or (N, k) from features (N, d), with `hidden` neurons between them.

    >>> import numpy as np, soupmath as sm
    >>> x = np.linspace(-2, 2, 40)[:, None]
    >>> learner = sm.learners.network(x, np.sin(2 * x), hidden=8)
    >>> learner
    <Network: 1 inputs, 8 hidden neurons, 1 outputs, 25 parameters, 40 samples>
    >>> run = sm.descend(learner.loss(), sm.optimizers.lbfgs(), learner.start(seed=0), 100)
    >>> run.facts()["error_last"] < 0.05 < 0.5 < run.facts()["error_first"]
    True
    """
    X, t = floats("features", features), floats("targets", targets)
    t = t[:, None] if t.ndim == 1 else t
    if X.ndim != 2 or X.size == 0 or t.ndim != 2 or len(t) != len(X) or t.size == 0:
        raise refusal("targets", f"have a row for each row of features {X.shape}", f"shape {t.shape}")
    return Network(X, t, whole("hidden", hidden, at_least=1))


def _with_ones(rows: Array) -> Array:
    return np.concatenate([rows, np.ones((*rows.shape[:-1], 1))], axis=-1)


def _root(points: Array, network: Network) -> Any:
    return np.sqrt(network.value(points))
