"""What a sentence may assert of how a series goes: the loss, the miss, the score, the slope."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..arguments import Array
from ..trajectory import Trajectory
from .measured import SAME, Claim, Found, every_step, missing, moves, rises

__all__ = [
    "every",
    "falls_late",
    "gains",
    "goes_uphill",
    "halves_the_miss",
    "loss_falls",
    "loss_grows",
    "loss_is_gap_squared",
    "misses_stay",
    "raises_the_loss_once",
    "score_gains_shrink",
    "steepness",
    "step_lengths",
]


def every(what: str, of: Callable[[Trajectory], Array], sign: int) -> Claim:
    """That every change of a series has this sign, and that there is one."""
    def claim(run: Trajectory) -> Found:
        series = of(every_step(run))
        against = np.flatnonzero(np.sign(np.diff(series)) != sign)
        if len(against):
            k = int(run.kept[len(run.kept) - len(series) + against[0] + 1])
            return False, f"{what} does not {'grow' if sign > 0 else 'fall'} at step {k}"
        return len(series) > 1, f"{what} {'grows' if sign > 0 else 'falls'} at each of {run.steps} steps"
    return claim


def loss_falls(run: Trajectory) -> Found:
    """Every step lowers the loss, those that were not kept as well."""
    rises(run)
    return run.falls == run.steps > 0, f"{run.falls} of {run.steps} steps lower the loss"


def loss_grows(run: Trajectory) -> Found:
    """Every step raises the loss, those that were not kept as well."""
    return rises(run) == run.steps > 0, f"{run.rises} of {run.steps} steps raise the loss"


def raises_the_loss_once(run: Trajectory) -> Found:
    """Exactly one step raises the loss, and every other lowers it."""
    once = rises(run) == 1 and run.falls == run.steps - 1 > 0
    return once, f"{run.rises} of {run.steps} steps raise the loss, {run.falls} lower it"


def halves_the_miss(run: Trajectory) -> Found:
    """At the end half of the first miss is left."""
    misses = missing(run)
    ok = run.steps > 0 and misses[0] > 0 and abs(misses[-1] / misses[0] - 0.5) <= SAME
    return bool(ok), f"the miss is {misses[0]:.4g} at first and {misses[-1]:.4g} at last"


def misses_stay(run: Trajectory) -> Found:
    """Every step lands as far off as it began: the miss neither grows nor shrinks"""
    misses = missing(every_step(run))
    most = float(np.abs(misses / misses[0] - 1).max()) if misses[0] else np.inf
    return run.steps > 0 and most < 1e-9, f"the miss is {misses[0]:.4g}, and changes by at most {most:.2g} of that"


def step_lengths(run: Trajectory) -> Array:
    """The steps' lengths (T,), in the parameters."""
    return np.linalg.norm(moves(run), axis=1)


def gains(run: Trajectory) -> Array:
    """What each step takes off the loss (T,)."""
    moves(run)
    return -np.diff(run.losses)


def steepness(run: Trajectory) -> Array:
    """The gradient's length (K,)."""
    return np.linalg.norm(run.gradients, axis=1)


def falls_late(run: Trajectory) -> Found:
    """The first half of the steps takes off less than half of what all of them take off."""
    moves(run)
    start, middle, end = run.losses[[0, run.steps // 2, -1]]
    return 0 < 2 * (start - middle) < start - end, f"loss {start:.4g}, half-way {middle:.4g}, at last {end:.4g}"


def goes_uphill(run: Trajectory) -> Found:
    """Some step raises the loss."""
    return rises(run) > 0, f"{run.rises} of {run.steps} steps raise the loss"


def score_gains_shrink(run: Trajectory) -> Found:
    """Every step raises the score, by less than the one before."""
    moves(run)
    won = np.diff(run.loss.reading("score", run.points))
    shrink = len(won) > 1 and bool((won > 0).all() and (np.diff(won) < 0).all())
    return shrink, f"gains of {', '.join(f'{gain:.3g}' for gain in won[:5]) or 'nothing'}"


def loss_is_gap_squared(run: Trajectory) -> Found:
    """At every kept step the loss is the square of the gap: twice as far off weighs four times."""
    square = run.loss.reading("gap", run.points) ** 2
    worst = float((np.abs(run.losses - square) / np.maximum(square, 1e-300)).max())
    return worst <= SAME, f"loss and gap² differ by {worst:.2g} at most"
