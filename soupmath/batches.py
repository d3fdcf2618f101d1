"""Which samples each step sees: arrays (steps, size) of sample numbers, for `descend(…, batches=…)`."""

from __future__ import annotations

import numpy as np

from .arguments import Array, point, refusal, whole
from .losses import Loss

__all__ = ["one_at_a_time", "sample_slopes", "slope_spread", "with_replacement", "without_replacement"]


def with_replacement(samples: int, size: int, steps: int, seed: int) -> Array:
    """Each sample drawn for itself: `size` of them a step, any of them again. Shape (steps, size)."""
    samples, size, steps = _counts(samples, size, steps)
    return np.random.default_rng(seed).integers(samples, size=(steps, size))


def without_replacement(samples: int, size: int, steps: int, seed: int) -> Array:
    """Dealt like cards: every sample once, in a random order, before any comes again. Shape (steps, size).

    The ⌊samples / size⌋ full batches of each order are used and the rest of it left out, as by torch's
    DataLoader with drop_last.
    """
    samples, size, steps = _counts(samples, size, steps)
    if size > samples:
        raise refusal("size", f"be at most the {samples} samples", size)
    rng, rounds = np.random.default_rng(seed), samples // size
    decks = [rng.permutation(samples)[:rounds * size] for _ in range(-(-steps // rounds))]
    return np.array(decks, dtype=int).reshape(-1, size)[:steps]


def one_at_a_time(samples: int) -> Array:
    """Every sample once, one a step, in the order it comes. Shape (samples, 1)."""
    return np.arange(whole("samples", samples, at_least=1))[:, None]


def sample_slopes(loss: Loss, at: Array) -> Array:
    """The gradient (samples, n) that each sample alone would give at the point (n,)."""
    x = point("at", at, loss.dimension)
    return np.array([loss.sampled(x, np.array([i])) for i in range(loss.samples)])


def slope_spread(loss: Loss, at: Array, size: int, replace: bool = True) -> Array:
    """The standard deviation (n,) of a mini-batch's gradient at the point (n,), exactly.

    σ/√size with replacement; without, times √((N − size)/(N − 1)), which is 0 for the full batch.
    Cochran, Sampling Techniques (1977), section 2.6.
    """
    size = whole("size", size, at_least=1, at_most=None if replace else loss.samples)
    N = loss.samples
    shrink = 1.0 if replace else (N - size) / max(N - 1, 1)
    return sample_slopes(loss, at).std(axis=0) * np.sqrt(shrink / size)


def _counts(samples: int, size: int, steps: int) -> tuple[int, int, int]:
    return whole("samples", samples, at_least=1), whole("size", size, at_least=1), whole("steps", steps)
