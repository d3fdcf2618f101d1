"""What theory says of a run: that its loss falls, where it must land, how fast it must come closer."""

from __future__ import annotations

import numpy as np

from .. import theory
from ..trajectory import Trajectory
from .verdict import SAME, Verdict, some_rows, within

__all__ = ["CLOSED_FORM", "SEARCHING", "lands_where_the_closed_form_says", "loss_falls_below_the_limit",
           "misses_shrink_as_theory_says", "searched_steps_fall_enough"]

SEARCHING = ("backtracking", "conjugate_gradient", "damped_newton", "lbfgs")
CLOSED_FORM = 1e-11     # relative to the largest coordinate so far


def loss_falls_below_the_limit(run: Trajectory) -> Verdict | None:
    """Plain descent below 2/L on a loss that states its L never raises the loss.

    Source: the descent lemma; Nesterov, Introductory Lectures on Convex Optimization (2004), (1.2.13).
    """
    L = run.loss.smoothness
    plain = run.optimizer.name == "gradient_descent" and run.batches is None
    if not plain or not L or any(run.optimizer.learning_rate(k) >= 2 / L for k in range(run.steps)):
        return None
    rounding = 4 * np.finfo(float).eps
    floor = rounding * np.abs(run.losses).max() + L * (rounding * np.abs(run.points).max()) ** 2
    worst = float(np.diff(run.losses).max(initial=0.0))
    return within("loss_falls_below_the_limit", worst, floor, "a loss and the one before, where it rose")


def searched_steps_fall_enough(run: Trajectory) -> Verdict | None:
    """Each step of a rule that searches along a line lowers the loss by at least c₁ times what its slope promises.

    Source: Armijo, Pacific J. Math. 16 (1966), 1-3; see `line_search`.
    """
    if run.optimizer.name not in SEARCHING or not run.whole:
        return None
    ways = np.diff(run.points, axis=0)
    promised = run.optimizer.hyperparameters["c1"] * (run.gradients[:-1] * ways).sum(axis=1)
    terms = (np.abs(run.gradients[:-1]) * np.abs(run.points[1:])).sum(axis=1)
    size = np.abs(run.losses[:-1]) + np.abs(promised) + terms + np.finfo(float).tiny
    short = np.maximum(np.diff(run.losses) - promised, promised)
    worst = float((short / size).max(initial=0.0))
    return within("searched_steps_fall_enough", worst, 16 * np.finfo(float).eps, "steps and what Armijo's rule accepts")


def lands_where_the_closed_form_says(run: Trajectory) -> Verdict | None:
    """On a quadratic, plain descent is at x* + (I − ηH)^k (x₀ − x*) after k steps; momentum has its like."""
    rows = some_rows(run)
    modes = None if run.batches is not None else theory.modes(run.loss, run.points[0])
    landing = modes and theory.landing(modes, run.optimizer, run.points[0], run.kept[rows])
    if modes is None or landing is None:
        return None
    reached = np.maximum.accumulate(np.abs(run.points).max(axis=1))[rows]
    size = np.maximum(np.maximum(reached, np.abs(modes.centre).max()), np.finfo(float).tiny)
    worst = float((np.abs(run.points[rows] - landing).max(axis=1) / size).max())
    return within("lands_where_the_closed_form_says", worst, CLOSED_FORM, "points and the closed form")


def misses_shrink_as_theory_says(run: Trajectory) -> Verdict | None:
    """Where a theorem bounds the miss after k steps, it is within the bound (and rounding)."""
    known = run.batches is None and len(run.loss.minima)
    bound = None if not known else theory.slowest_shrinkage(run.loss, run.optimizer, run.kept)
    if bound is None:
        return None
    miss = np.linalg.norm(run.points - run.loss.minima[0], axis=1)
    rounding = 1e-14 * (np.linalg.norm(run.points[0]) + miss[0])
    worst = float(((miss - rounding) / np.maximum(bound * miss[0], 1e-300)).max())
    return Verdict("misses_shrink_as_theory_says", worst <= 1 + SAME,
                   f"the miss is at most {max(worst, 0):.3f} of what theory allows", max(worst, 0.0))
