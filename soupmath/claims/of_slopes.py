"""What a sentence may assert of slopes and steps: which knob helps most, what a pinch is, how a valley lies."""

from __future__ import annotations

import numpy as np

from ..arguments import Array, refusal
from ..facts import lowest
from ..own_rates import OWN, own_rates
from ..soup import one_grain
from ..theory import LIMITED, stability_limit
from ..trajectory import Trajectory
from .measured import SAME, Found, every_step, moves

__all__ = ["FORETOLD", "HARDLY", "RAVINE", "ROUNDING", "STANDS_OUT", "crosses_at_every_step",
           "does_what_helps_most", "hardly_gets_on",
           "has_a_rate_for_each_parameter", "is_a_guess_from_samples", "is_below_the_limit",
           "is_beyond_the_limit", "is_in_a_ravine", "one_slope_stands_out", "rate_falls",
           "sees_the_true_slope", "slope_foretells_a_grain", "steps_are_slope_times_rate"]

ROUNDING = 16 * float(np.finfo(float).eps)     # of points, or of the samples' slopes that a mean is made of
STANDS_OUT = 2.0        # times the next
FORETOLD = 0.1          # of what the slope says
RAVINE = 10.0           # condition number from which on a valley is a ravine
HARDLY = 5.0            # times as far across as along


def does_what_helps_most(run: Trajectory) -> Found:
    """Every step moves one parameter, that with the steepest slope, and moves it down its slope."""
    steps, slopes = moves(run), run.gradients[:-1]
    rows, best = np.arange(len(steps)), np.abs(slopes).argmax(axis=1)
    alone = (steps != 0).sum(axis=1) == 1
    good = int((alone & (steps[rows, best] * slopes[rows, best] < 0)).sum())
    return good == run.steps > 0, f"{good} of {run.steps} steps go down the steepest slope"


def one_slope_stands_out(run: Trajectory) -> Found:
    """At first the steepest of several parameters' slopes is more than twice that of any other."""
    *others, steepest = np.sort(np.abs(run.gradients[0]))
    if not others:
        return False, "there is one parameter only"
    return steepest > STANDS_OUT * others[-1], f"the steepest slope is {steepest:.3g}, the next {others[-1]:.3g}"


def steps_are_slope_times_rate(run: Trajectory) -> Found:
    """Every step is the slope times the learning rate, downhill: the least as well as the largest."""
    rates = np.array([run.optimizer.learning_rate(k) for k in range(run.steps)])
    steps, rounding = moves(run), ROUNDING * np.abs(run.points[1:]).max(axis=1, initial=0.0)
    apart = _beyond(steps + rates[:, None] * run.estimates, rounding, np.abs(steps).max(axis=1))
    return run.steps > 0 and apart <= SAME, f"step and slope times rate differ by {apart:.2g} of a step at most"


def rate_falls(run: Trajectory) -> Found:
    """The learning rate is lower at each step than at the one before."""
    rates = np.array([run.optimizer.learning_rate(k) for k in range(max(1, run.steps))])
    falls = len(rates) > 1 and bool((np.diff(rates) < 0).all())
    return falls, f"learning rates from {rates[:1]} to {rates[-1:]}"


def has_a_rate_for_each_parameter(run: Trajectory) -> Found:
    """At every step each parameter has a learning rate of its own, more than twice any other or less than half."""
    if run.optimizer.name not in OWN:
        return False, "one rate for all parameters"
    rates = np.sort(own_rates(run), axis=1)
    apart = float((rates[:, 1:] / rates[:, :-1]).min(initial=np.inf))
    return rates.size > 0 and np.isfinite(apart) and apart > STANDS_OUT, f"rates are at least {apart:.3g} times apart"


def is_below_the_limit(run: Trajectory) -> Found:
    """The learning rate stays below the rule's limit of stability: 2/L for plain descent, see `theory`."""
    shares = _shares_of_limit(run)
    return max(shares, default=1.0) < 1, f"the highest learning rate is {max(shares, default=0.0):.3g} of the limit"


def is_beyond_the_limit(run: Trajectory) -> Found:
    """The learning rate stays above the rule's limit of stability: 2/L for plain descent, see `theory`."""
    shares = _shares_of_limit(run)
    return min(shares, default=0.0) > 1, f"the lowest learning rate is {min(shares, default=0.0):.3g} of the limit"


def slope_foretells_a_grain(run: Trajectory) -> Found:
    """What the slope says of one more grain of salt at first is within a tenth of what that grain does."""
    if "salt" not in run.loss.names or run.loss.reference is None:
        raise refusal("claim", "be about a loss with salt in it", run.loss.name)
    by_slope, truth = one_grain(run.loss, run.points[0])
    return abs(by_slope - truth) < FORETOLD * abs(by_slope), f"by the slope {by_slope:.4g}, in truth {truth:.4g}"


def sees_the_true_slope(run: Trajectory) -> Found:
    """What the optimizer is given is the slope itself at every step."""
    apart = _estimates_apart(every_step(run))
    return run.steps > 0 and apart <= SAME, f"estimate and slope differ by {apart:.3g} of the slope at most"


def is_a_guess_from_samples(run: Trajectory) -> Found:
    """Some samples are drawn for each step, and their slope differs from the true one by more than rounding."""
    if run.batches is None:
        return False, "every step sees all there is"
    apart = _estimates_apart(run)
    return apart > SAME, f"estimate and slope differ by {apart:.3g} of the slope at most"


def is_in_a_ravine(run: Trajectory) -> Found:
    """At the lowest minimum the ground bends more than ten times as much one way as another."""
    bends, _ = _bends(run)
    return bends[-1] > RAVINE * bends[0] > 0, f"curvatures from {bends[0]:.3g} to {bends[-1]:.3g}"


def crosses_at_every_step(run: Trajectory) -> Found:
    """Every step lands on the other side of the valley: of the lowest minimum, across the sharpest bend."""
    _, ways = _bends(run)
    moves(run)
    across = (run.points - lowest(run)) @ ways[:, -1]
    crossed = int((across[1:] * across[:-1] < 0).sum())
    return crossed == run.steps > 0, f"{crossed} of {run.steps} steps cross the valley"


def hardly_gets_on(run: Trajectory) -> Found:
    """Every step goes more than five times as far across the valley as along its floor."""
    _, ways = _bends(run)
    along, across = np.abs(moves(run) @ ways[:, [0, -1]]).T
    ratio = float((across / np.maximum(along, 1e-300)).min(initial=np.inf))
    return run.steps > 0 and ratio > HARDLY, f"{ratio:.3g} times as far across as along at least"


def _shares_of_limit(run: Trajectory) -> list[float]:
    """The learning rate of each step as a share of the rule's limit of stability."""
    if not run.loss.smoothness:
        raise refusal("claim", "be about a loss that states its smoothness", run.loss.name)
    limit = stability_limit(run.optimizer, run.loss.smoothness)
    if limit is None:
        raise refusal("claim", f"be about a rule with a known limit, {', '.join(LIMITED)}", run.optimizer.name)
    return [run.optimizer.learning_rate(k) / limit for k in range(run.steps)]


def _estimates_apart(run: Trajectory) -> float:
    """How far what the optimizer was given is from the slope there, at most, of the longer of the two."""
    rounding = ROUNDING * np.abs(run.gradients).max(initial=0.0)
    slopes = run.gradients[:-1]
    return _beyond(run.estimates - slopes, rounding, np.abs(slopes).max(axis=1, initial=0.0))


def _beyond(differences: Array, rounding: Array | float, sizes: Array) -> float:
    """The largest part of differences (T, n) beyond rounding, relative to the size (T,) of each row."""
    left = np.maximum(np.abs(differences).max(axis=1, initial=0.0) - rounding, 0.0)
    return float((left / np.maximum(sizes, np.finfo(float).tiny)).max(initial=0.0))


def _bends(run: Trajectory) -> tuple[Array, Array]:
    """Curvatures (n,) at the lowest minimum, rising, and their directions in columns (n, n)."""
    if run.loss.hessian is None:
        raise refusal("claim", "be about a loss with a hessian", run.loss.name)
    bends, ways = np.linalg.eigh(run.loss.hessian(lowest(run)))
    return bends, ways
