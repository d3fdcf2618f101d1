"""What a run has written down: that it fits together, is finite, and is the loss's own."""

from __future__ import annotations

import numpy as np

from ..trajectory import Trajectory
from .verdict import SAME, Verdict, apart, within
from .walk_again import estimate, walk_again

__all__ = ["changes_are_counted", "estimates_are_gradients", "everything_is_finite", "records_are_the_loss",
           "records_fit_together"]


def records_fit_together(run: Trajectory) -> Verdict:
    """Each kept step has its point, loss and gradient, each but the last an estimate; the steps ascend from 0."""
    K, n = len(run.kept), run.loss.dimension
    shapes = {"points": (K, n), "losses": (K,), "gradients": (K, n), "estimates": (K - 1, n), "numbers": (K,)}
    wrong = [f"{name} have shape {getattr(run, name).shape}, not {shape}"
             for name, shape in shapes.items() if getattr(run, name).shape != shape]
    wrong += [f"the column {name} has shape {column.shape}, not {(K,)}"
              for name, column in run.record.items() if column.shape != (K,)]
    if K == 0 or run.kept[0] != 0 or (np.diff(run.kept) <= 0).any():
        wrong.append("the kept steps do not ascend from 0")
    return Verdict("records_fit_together", not wrong, "; ".join(wrong) or f"{K} kept steps of {n} parameters")


def records_are_the_loss(run: Trajectory) -> Verdict:
    """Losses and gradients equal the loss's own at every kept point, the start included."""
    loss = run.loss
    rows = zip(run.points, run.losses, run.gradients, strict=True)
    worst = max(max(apart(value, loss.value(x)), apart(gradient, loss.gradient(x)))
                for x, value, gradient in rows)
    return within("records_are_the_loss", worst, SAME, "recorded and recomputed losses and gradients")


def estimates_are_gradients(run: Trajectory) -> Verdict:
    """Each estimate is the gradient of its mini-batch, or the gradient where there are no batches."""
    pairs = zip(run.kept[:-1], run.points[:-1], run.estimates, strict=True)
    worst = max((apart(seen, estimate(run, k, x)) for k, x, seen in pairs), default=0.0)
    return within("estimates_are_gradients", worst, SAME, "estimates and gradients")


def everything_is_finite(run: Trajectory) -> Verdict:
    """Points, losses and gradients are finite up to the last step; a run that stopped says at which."""
    finite = all(np.isfinite(a).all() for a in (run.points, run.losses, run.gradients, run.estimates))
    complete = run.steps == run.asked_steps if run.stopped_at is None else run.stopped_at == run.steps + 1
    end = f"{run.steps} steps" if run.stopped_at is None else f"stopped at step {run.stopped_at}"
    said = "" if complete else f", which is not where a run of {run.asked_steps} steps ends"
    return Verdict("everything_is_finite", bool(finite and complete), f"{end}{said}, every number finite: {finite}")


def changes_are_counted(run: Trajectory) -> Verdict | None:
    """So many steps raise the loss and so many lower it as the run says, those that were not kept included."""
    if run.rises is None and run.falls is None:
        return None         # nothing is said
    if run.whole:
        losses = run.losses
    else:
        losses = np.array([run.loss.value(landing.point) for landing in walk_again(run)][:run.steps + 1])
    changes = np.diff(losses)
    found = int((changes > 0).sum()), int((changes < 0).sum())
    said = "said {} and {}, found {} and {}".format(run.rises, run.falls, *found)
    return Verdict("changes_are_counted", (run.rises, run.falls) == found, f"steps that rise and fall: {said}")
