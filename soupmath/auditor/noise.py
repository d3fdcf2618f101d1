"""Is what a rule leaves unexplained the noise of mini-batches, or is the path wrong?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arguments import Array
from .walk import Walk

__all__ = ["CHANCE", "FARTHEST", "FEWEST", "POOLED", "SURE", "TAILS", "UNEVEN", "Noise", "noise"]

FEWEST = 20             # moves, below which noise has no spread to be known by
SURE = 6.0              # the learning rate's size in its own standard errors
CHANCE = 4.5            # standard errors that chance may make of a mean, or a correlation, of one part
POOLED = 3.5            # and of the correlation of all parts together
FARTHEST = 7.0          # spreads that one move may be off
UNEVEN = 8.0            # how much wider the noise may be in one half of the path than in the other
TAILS = 3.0             # the standard deviation in robust ones: a few tampered rows in an exact path have more


@dataclass(frozen=True, eq=False)
class Noise:
    """Descent by slopes that scatter about the true ones: v ← β v + g + noise, step = −η v.

    spread (n,) is the standard deviation of the noise of each part of the slope; share is its length as a share of
    the slope's typical one.
    """

    learning_rate: float
    beta: float
    spread: Array
    share: float

    @property
    def rule(self) -> str:
        """gradient_descent or momentum."""
        return "momentum" if self.beta else "gradient_descent"


def noise(walk: Walk) -> Noise | None:
    """The noisy plain descent or momentum that a walk is, or None where what is left does not look like noise.

    Noise of mini-batches has no mean, does not remember, is not much wider here than there, and no single move
    stands out; and the slope is seen in spite of it.
    """
    if len(walk.moves) < FEWEST:
        return None
    with np.errstate(all="ignore"):
        return _told(walk, with_memory=False) or _told(walk, with_memory=True)


def _told(walk: Walk, with_memory: bool) -> Noise | None:
    seen = slice(1, None) if with_memory else slice(None)
    moves = walk.moves[seen]
    causes = [-walk.slopes[seen], walk.moves[:-1]] if with_memory else [-walk.slopes]
    found, errors, left = _regressed(moves, np.stack(causes))
    rate, beta = float(found[0]), float(found[1]) if with_memory else 0.0
    certain = (found > SURE * errors).all() and beta < 1
    if not certain or not _is_noise(left, walk.blur[seen]):
        return None
    spread = left.std(axis=0) / rate
    return Noise(rate, beta, spread, float(np.linalg.norm(spread) / np.sqrt((walk.slopes**2).sum(axis=1).mean())))


def _regressed(moves: Array, causes: Array) -> tuple[Array, Array, Array]:
    """Coefficients (c,) of causes (c, T, n), their standard errors by White's formula, and what is left (T, n).

    Each part weighs by its own spread. White, Econometrica 48 (1980), 817-838.
    """
    weights = np.ones(moves.shape[1])
    for _ in range(5):
        x, y = (causes * weights).reshape(len(causes), -1), (moves * weights).ravel()
        found = np.linalg.lstsq(x.T, y)[0]
        left = moves - np.tensordot(found, causes, axes=1)
        weights = 1 / np.maximum(left.std(axis=0), 1e-300)
    x, off = (causes * weights).reshape(len(causes), -1), (left * weights).ravel()
    bread = np.linalg.pinv(x @ x.T)
    return found, np.sqrt(np.diagonal(bread @ (x * off**2) @ x.T @ bread)), left


def _is_noise(left: Array, blur: Array) -> bool:
    """Whether what is left (T, n) looks drawn afresh at every move."""
    moving = left.std(axis=0) > 2 * blur.mean(axis=0)       # other parts have no noise beyond that of their digits
    z = left[:, moving]
    if not z.size:
        return False
    bound = CHANCE + np.sqrt(2 * np.log(z.shape[1]))
    halves = np.sqrt((z[:len(z) // 2]**2).mean(axis=0)), np.sqrt((z[len(z) // 2:]**2).mean(axis=0))
    typical = 1.4826 * np.median(np.abs(z - np.median(z, axis=0)), axis=0)
    z = z / z.std(axis=0)
    means = z.mean(axis=0) * np.sqrt(len(z))
    ties = [(z[lag:] * z[:-lag]).mean(axis=0) * np.sqrt(len(z)) for lag in (1, 2)]
    return bool(np.abs([means, *ties]).max() <= bound and _forgets(z)
                and np.abs(z).max() <= FARTHEST
                and max((halves[0] / halves[1]).max(), (halves[1] / halves[0]).max()) <= UNEVEN
                and (left[:, moving].std(axis=0) <= TAILS * typical).all())


def _forgets(z: Array) -> bool:
    """Whether no move of what is left (T, n) tells of the next; parts that scatter together count as one."""
    T, n = z.shape
    if n > T // 4:
        return True
    sizes, axes = np.linalg.eigh(np.cov(z.T).reshape(n, n))
    apart = (z - z.mean(axis=0)) @ axes / np.sqrt(np.maximum(sizes, 1e-12 * sizes.max()))
    return bool(abs((apart[1:] * apart[:-1]).sum()) <= POOLED * np.sqrt(T * n))
