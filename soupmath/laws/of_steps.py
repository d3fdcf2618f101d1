"""How a run goes on and ends: by its rule, by the rule that it names, and as it says."""

from __future__ import annotations

from collections import deque

import numpy as np

from ..arguments import Array
from ..outcomes import OUTCOMES, WINDOW, RunEnd, Way, at_rest, judge
from ..remade import remade
from ..rule import check_optimizer
from ..trajectory import Trajectory
from .verdict import SAME, Verdict, apart, within
from .walk_again import walk_again

__all__ = ["optimizer_is_what_it_says", "outcome_is_the_outcome", "steps_follow_the_optimizer",
           "stops_where_values_end"]


def steps_follow_the_optimizer(run: Trajectory) -> Verdict:
    """Each step is what the optimizer says; steps that were not kept are made again."""
    worst = max(apart(landing.point, landing.made) for landing in walk_again(run) if landing.step <= run.steps)
    return within("steps_follow_the_optimizer", worst, SAME, "points and the optimizer's own")


def optimizer_is_what_it_says(run: Trajectory) -> Verdict | None:
    """The rule of that name, made anew from the hyperparameters, makes the same steps.

    None for names that are not in OPTIMIZERS: of a stranger's rule nobody else knows what it is.
    """
    try:
        if (rule := remade(run.optimizer)) is not None:
            check_optimizer(rule, run.loss, batched=run.batches is not None)
    except (TypeError, ValueError) as error:
        return Verdict("optimizer_is_what_it_says", False, f"{run.optimizer.name} cannot be made anew: {error}",
                       float("inf"))
    if rule is None:
        return None
    worst = max(apart(landing.point, landing.made) for landing in walk_again(run, rule) if landing.step <= run.steps)
    return within("optimizer_is_what_it_says", worst, SAME, f"points and those of {rule.name} made anew")


def stops_where_values_end(run: Trajectory) -> Verdict | None:
    """A run that says at which step its values were not finite meets such a value there."""
    if run.stopped_at is None:
        return None
    *_, last = walk_again(run)
    met = (last.made, run.loss.value(last.made), run.loss.gradient(last.made), last.seen)
    finite = all(np.isfinite(numbers).all() for numbers in met)
    said = f"at step {last.step} all values are finite" if finite else f"step {last.step} meets what is not finite"
    return Verdict("stops_where_values_end", not finite, said)


def outcome_is_the_outcome(run: Trajectory) -> Verdict:
    """The declared outcome is what the run gives; where steps were not kept, they are made again."""
    tail, steepest = (_kept_end if run.whole else _end_made_again)(run)
    steepest = np.maximum(steepest, np.abs(run.gradients[[0, -1]]).max(axis=0))
    losses = np.array([run.loss.value(x) for x in tail])
    way = Way(run.points[0], run.losses[0], steepest, at_rest(run.loss, run.points[0]))
    ending = RunEnd(tail[:, None], losses[:, None], run.gradients[-1:], np.array([run.stopped_at is not None]))
    found = OUTCOMES[judge(run.loss, ending, way, run.tolerance)[0]]
    return Verdict("outcome_is_the_outcome", found == run.outcome, f"declared {run.outcome}, found {found}")


def _kept_end(run: Trajectory) -> tuple[Array, Array]:
    """The last points (w, n), and the largest that each part of what the optimizer was given has been (n,)."""
    return run.points[-WINDOW - (not run.gaps):], np.abs(run.estimates).max(axis=0, initial=0.0)


def _end_made_again(run: Trajectory) -> tuple[Array, Array]:
    """The same of a run of which some steps only were kept."""
    tail: deque[Array] = deque(maxlen=WINDOW + 1)
    steepest = np.zeros(run.loss.dimension)
    for landing in walk_again(run):
        if landing.step <= run.steps:
            tail.append(landing.point)
            np.maximum(steepest, np.abs(landing.seen), out=steepest)
    return np.array(tail), steepest
