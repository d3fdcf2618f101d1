"""Is what a rule leaves unexplained the noise of mini-batches, or is the path wrong?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from ..arguments import Array
from ..losses import Loss
from .estimates import Estimates, adaptive_estimates
from .rules import BETAS
from .spreads import Spreads, spreads
from .walk import Walk

__all__ = ["BEYOND", "CHANCE", "ENOUGH", "FARTHEST", "FEWEST", "LEAST", "POOLED", "REPEATED", "SURE", "TAILS", "TRIED",
           "UNEVEN", "Noise", "noise"]

FEWEST = 20             # moves, below which noise has no spread to be known by
ENOUGH = 100            # parts of moves, from which it can be told from a wrong path
SURE = 6.0              # the learning rate's size in its own standard errors
CHANCE = 4.5            # standard errors that chance may make of a mean, or a correlation, of one part
POOLED = 3.0            # and of the correlation of all parts together
FARTHEST = 7.0          # spreads that one move may be off
UNEVEN = 8.0            # how much wider the noise may be in one half of the path than in the other
TAILS = 3.0             # the standard deviation in robust ones: a few tampered rows in an exact path have more
BEYOND = 1.5            # of the farthest sample's slope, how far one move's may be off
REPEATED = 3            # moves that are the one before again: chance does not do that
LEAST = 1e-50            # of the largest slope, what noise that grows with it is told by: its square is a number yet
TRIED = 4               # of the numbers that an adaptive rule may have, those that leave most nearly noise


@dataclass(frozen=True, eq=False)
class Noise:
    """Descent by a rule on slopes that scatter about the true ones.

    spread (n,) is the standard deviation of the noise of each part of the slope; share is its length as a share of
    the slope's typical one. batch is how many of the loss's own samples a step, drawn at random, make that spread;
    None for a loss without samples.
    """

    rule: str
    learning_rate: float
    numbers: Mapping[str, float]
    spread: Array
    share: float
    batch: float | None = None

    @property
    def beta(self) -> float:
        """How much of its velocity a rule with momentum keeps; 0 for others."""
        return self.numbers.get("beta", 0.0)


def noise(walk: Walk, loss: Loss, claimed: str | None = None) -> Noise | None:
    """The noisy descent that a walk is, by the claimed rule if it can be, or None where what is left does not look like
    noise.

    Noise of mini-batches has no mean, does not remember, never repeats itself, is not much wider here than there, and
    no single move stands out; where the loss is a mean over samples, its spread is what they make, else it is the same
    all along or grows with the slope; and the slope is seen in spite of it.
    """
    if len(walk.moves) < FEWEST or _repeats(walk) >= REPEATED:
        return None
    with np.errstate(all="ignore"):
        heard = list(_of_samples(walk, spreads(loss, walk.points)) if loss.samples > 1 else _of_any(walk))
    return next((found for found in heard if found.rule == claimed), heard[0] if heard else None)


def _of_any(walk: Walk) -> Iterator[Noise]:
    for spread in _even_or_with_the_slope(walk.slopes):
        for found, left, blur in _explained(walk, spread):
            width = spread[-len(left):]
            if _is_noise(left / width, blur / width):
                typical = np.sqrt(((walk.slopes / spread)**2).sum(axis=1).mean())
                yield replace(found, share=float(np.linalg.norm((left / width).std(axis=0)) / typical))


def _even_or_with_the_slope(slopes: Array) -> Iterator[Array]:
    """Spreads (T, n) that noise may have, but for a scale of each part: the same at every move, or a share of the
    slope, of its length or part by part."""
    yield np.ones_like(slopes)
    for size in (np.linalg.norm(slopes, axis=1, keepdims=True), np.abs(slopes)):
        if size.min() > LEAST * size.max():
            yield np.broadcast_to(size / size.max(), slopes.shape)


def _of_samples(walk: Walk, own: Spreads) -> Iterator[Noise]:
    for found, left, blur in _explained(walk, own.one):
        if _is_of_samples(left, blur, own):
            yield replace(found, batch=own.last(len(left)).batch_size(left))


def _is_of_samples(left: Array, blur: Array, own: Spreads) -> bool:
    """Whether what is left (T, n) looks drawn afresh from the loss's samples at every move."""
    own = own.last(len(left))
    within = (np.abs(left) <= BEYOND * own.farthest + blur).all()
    return bool(within and own.batch_size(left) and _is_noise(left / own.one, blur / own.one, same=True))


def _repeats(walk: Walk) -> int:
    """How many moves are the one before again, to digits that are not the last."""
    same = np.abs(np.diff(walk.moves, axis=0)) <= walk.blur[1:]
    large = np.abs(walk.moves[1:]) > 1000 * walk.blur[1:]
    return int((same & large).all(axis=1).sum())


def _explained(walk: Walk, spread: Array) -> Iterator[tuple[Noise, Array, Array]]:
    """Rules that show in a walk, with the noise of slopes (T, n) they leave, and how far it is open (T, n)."""
    for with_memory in (False, True):
        if (found := _linear(walk, with_memory, spread)) is not None:
            yield found
    explained = [Estimates("nesterov", {"beta": beta}, 1.0, _nesterov(walk, beta)) for beta in BETAS if beta]
    best = [max(((made, _of_scale(walk, made, spread)) for made in explained), key=lambda fit: fit[1][0])]
    adaptive = [(made, _of_scale(walk, made, spread)) for made in adaptive_estimates(walk)]
    best += sorted(adaptive, key=lambda fit: _strangeness(fit[1][1] / spread).max())[:TRIED]
    for made, (tied, left, blur, scale) in best:
        if tied > SURE:
            yield _noise(walk, made.rule, made.learning_rate * scale, made.numbers, left), left, blur


def _noise(walk: Walk, rule: str, rate: float, numbers: Mapping[str, float], left: Array) -> Noise:
    spread = left.std(axis=0)
    return Noise(rule, rate, numbers, spread,
                 float(np.linalg.norm(spread) / np.sqrt((walk.slopes**2).sum(axis=1).mean())))


def _linear(walk: Walk, with_memory: bool, spread: Array) -> tuple[Noise, Array, Array] | None:
    seen = slice(1, None) if with_memory else slice(None)
    moves = walk.moves[seen]
    causes = [-walk.slopes[seen], walk.moves[:-1]] if with_memory else [-walk.slopes]
    unit = spread[seen]
    found, errors, left = _regressed(moves / unit, np.stack(causes) / unit)
    left = left * unit
    rate, beta = float(found[0]), float(found[1]) if with_memory else 0.0
    if not (found > SURE * errors).all() or beta >= 1:
        return None
    rule, numbers = ("momentum", {"beta": beta}) if with_memory else ("gradient_descent", {})
    return _noise(walk, rule, rate, numbers, left / rate), left / rate, walk.blur[seen] / rate


def _nesterov(walk: Walk, beta: float) -> Array:
    """The slopes (T, n) that it was given, times the learning rate."""
    velocity, found = np.zeros(walk.moves.shape[1]), np.empty_like(walk.moves)
    for k, move in enumerate(walk.moves):
        found[k] = (-move - beta**2 * velocity) / (1 + beta)
        velocity = beta * velocity + found[k]
    return found


def _of_scale(walk: Walk, made: Estimates, spread: Array) -> tuple[float, Array, Array, float]:
    """(tie, left, blur, scale): what is left (T, n) of slopes that are known up to a scale, one for all parts of a
    rule that has a unit of slope; the tie between given and true slopes counts its standard errors."""
    g, has_unit = walk.slopes, made.rule == "nesterov"
    axes = (0, 1) if has_unit else (0,)
    sure = spread ** -2.0
    square = (sure * g * g).sum(axis=axes, keepdims=True)
    scale = (sure * made.slopes * g).sum(axis=axes, keepdims=True) / square
    left = made.slopes / scale - g
    error = np.sqrt((left**2 * sure**2 * g * g).sum(axis=axes, keepdims=True)) / square
    tie = float(np.sqrt(np.sum(error**-2.0))) if (scale > 0).all() else 0.0
    return tie, left, walk.blur / np.abs(scale), float(scale.flat[0]) if has_unit else 1.0


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


def _is_noise(left: Array, blur: Array, same: bool = False) -> bool:
    """Whether what is left (T, n) looks drawn afresh at every move; same: how far off one may be is known besides."""
    moving = left.std(axis=0) > 2 * blur.mean(axis=0)       # other parts have no noise beyond that of their digits
    z = left[:, moving]
    if not z.size:
        return False
    bound = CHANCE + np.sqrt(2 * np.log(z.shape[1]))
    halves = np.sqrt((z[:len(z) // 2]**2).mean(axis=0)), np.sqrt((z[len(z) // 2:]**2).mean(axis=0))
    typical = 1.4826 * np.median(np.abs(z - np.median(z, axis=0)), axis=0)
    strange, z = _strangeness(z), z / z.std(axis=0)
    if strange.max() > bound or not _forgets(z):
        return False
    return same or bool(np.abs(z).max() <= FARTHEST
                        and max((halves[0] / halves[1]).max(), (halves[1] / halves[0]).max()) <= UNEVEN
                        and (left[:, moving].std(axis=0) <= TAILS * typical).all())


def _strangeness(noise: Array) -> Array:
    """How many standard errors the mean of each part of noise (T, n), and its ties to one and two moves before, are
    off, (3, n)."""
    z = noise / noise.std(axis=0)
    ties = [(z[lag:] * z[:-lag]).mean(axis=0) for lag in (1, 2)]
    return np.nan_to_num(np.abs([z.mean(axis=0), *ties]) * np.sqrt(len(z)), nan=np.inf)


def _forgets(z: Array) -> bool:
    """Whether no move of what is left (T, n) tells of the next; parts that scatter together count as one."""
    T, n = z.shape
    if n > T // 4:
        return True
    sizes, axes = np.linalg.eigh(np.cov(z.T).reshape(n, n))
    apart = (z - z.mean(axis=0)) @ axes / np.sqrt(np.maximum(sizes, 1e-12 * sizes.max()))
    return bool(abs((apart[1:] * apart[:-1]).sum()) <= POOLED * np.sqrt(T * n))
