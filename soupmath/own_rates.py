"""A learning rate for each parameter: what Adam makes of the one that it is given."""

from __future__ import annotations

import numpy as np

from .arguments import Array, refusal
from .trajectory import Trajectory

__all__ = ["OWN", "own_rates"]

OWN = ("adam", "adamw")


def own_rates(run: Trajectory) -> Array:
    """What step k of a run by Adam multiplied each parameter's mean slope with, shape (T, n).

    η / (√ŝ + ε), in Adam's own letters (see optimizers.adam): steep parameters get a small rate, flat ones a
    large one. Raises ValueError for a rule that has one rate for all.
    """
    rule = run.optimizer
    if rule.name not in OWN:
        raise refusal("run", f"be by one of {', '.join(OWN)}", rule.name)
    if not run.whole:
        raise refusal("run", "be one whose every step was kept", run.kept)
    beta, epsilon = rule.hyperparameters["beta2"], rule.hyperparameters["epsilon"]
    square, rates = np.zeros(run.estimates.shape[1]), []
    for k, slope in enumerate(run.estimates):
        square = beta * square + (1 - beta) * slope**2
        root = np.sqrt(square / (1 - beta ** (k + 1)))
        rates.append(rule.learning_rate(k) / (root + epsilon))
    return np.array(rates).reshape(run.estimates.shape)
