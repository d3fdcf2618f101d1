"""What must hold of a run. Each law is a named function with a verdict.

A law takes a run and returns a Verdict, or None where it does not apply.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from . import theory
from .arguments import Array
from .losses import Loss
from .outcomes import OUTCOMES, WINDOW, judge
from .trajectory import Trajectory

SAME = 1e-12            # relative difference allowed between two computations of one number
COMPLEX_STEP = 1e-9
CENTRAL_DIFFERENCE = 1e-6
CLOSED_FORM = 1e-11     # relative to the largest coordinate so far
SAMPLED = 64            # points at which a gradient is checked, spread over the run
MANY = 64               # parameters beyond which a gradient is checked in a few directions only


@dataclass(frozen=True)
class Verdict:
    """What a law or a claim found: `worst` is the largest error met, 0 where errors have no size."""

    law: str
    ok: bool
    detail: str
    worst: float = 0.0


Law = Callable[[Trajectory], Verdict | None]


def check(run: Trajectory) -> list[Verdict]:
    """The verdicts of every law that applies to the run."""
    with np.errstate(all="ignore"):
        verdicts = [law(run) for law in LAWS.values()]
    return [verdict for verdict in verdicts if verdict is not None]


def records_are_the_loss(run: Trajectory) -> Verdict:
    """Losses and gradients equal the loss's own at every kept point, the start included."""
    loss = run.loss
    rows = zip(run.points, run.losses, run.gradients, strict=True)
    worst = max(max(_apart(value, loss.value(x)), _apart(gradient, loss.gradient(x)))
                for x, value, gradient in rows)
    return _within("records_are_the_loss", worst, SAME, "recorded and recomputed losses and gradients")


def estimates_are_gradients(run: Trajectory) -> Verdict:
    """Each estimate is the gradient of its mini-batch, or the gradient where there are no batches."""
    pairs = zip(run.kept[:-1], run.points[:-1], run.estimates, strict=True)
    worst = max((_apart(seen, _estimate(run, k, x)) for k, x, seen in pairs), default=0.0)
    return _within("estimates_are_gradients", worst, SAME, "estimates and gradients")


def steps_follow_the_optimizer(run: Trajectory) -> Verdict:
    """Each step is what the optimizer says; steps that were not kept are made again."""
    worst, row, x = 0.0, 0, run.points[0]
    state = run.optimizer.init(x)
    for k in range(run.steps):
        seen = run.estimates[row] if run.kept[row] == k else _estimate(run, k, x)
        step, state = run.optimizer.update(seen, state, x, run.loss)
        x = x + step
        if run.kept[row + 1] == k + 1:
            row += 1
            worst = max(worst, _apart(run.points[row], x))
            x = run.points[row]
    return _within("steps_follow_the_optimizer", worst, SAME, "points and the optimizer's own")


def loss_falls_below_the_limit(run: Trajectory) -> Verdict | None:
    """Plain descent below 2/L on a loss that states its L never raises the loss.

    Source: the descent lemma; Nesterov, Introductory Lectures on Convex Optimization (2004), (1.2.13).
    """
    L = run.loss.smoothness
    plain = run.optimizer.name == "gradient_descent" and run.batches is None
    if not plain or not L or any(run.optimizer.learning_rate(k) >= 2 / L for k in range(run.steps)):
        return None
    floor = np.finfo(float).eps * (1 + abs(run.losses[0]))
    worst = float(np.diff(run.losses).max(initial=0.0))
    return _within("loss_falls_below_the_limit", worst, floor, "a loss and the one before, where it rose")


def lands_where_the_closed_form_says(run: Trajectory) -> Verdict | None:
    """On a quadratic, plain descent is at x* + (I − ηH)^k (x₀ − x*) after k steps; momentum has its like."""
    rows = _some_rows(run)
    modes = None if run.batches is not None else theory.modes(run.loss, run.points[0])
    landing = modes and theory.landing(modes, run.optimizer, run.points[0], run.kept[rows])
    if modes is None or landing is None:
        return None
    reached = np.maximum.accumulate(np.abs(run.points).max(axis=1))[rows]
    size = np.maximum(np.maximum(reached, np.abs(modes.centre).max()), np.finfo(float).tiny)
    worst = float((np.abs(run.points[rows] - landing).max(axis=1) / size).max())
    return _within("lands_where_the_closed_form_says", worst, CLOSED_FORM, "points and the closed form")


def misses_shrink_as_theory_says(run: Trajectory) -> Verdict | None:
    """Where a theorem bounds the miss after k steps, it is within the bound (and rounding)."""
    bound = None if run.batches is not None else theory.slowest_shrinkage(run.loss, run.optimizer, run.kept)
    if bound is None:
        return None
    miss = np.linalg.norm(run.points - run.loss.minima[0], axis=1)
    rounding = 1e-14 * (np.linalg.norm(run.points[0]) + miss[0])
    worst = float(((miss - rounding) / np.maximum(bound * miss[0], 1e-300)).max())
    return Verdict("misses_shrink_as_theory_says", worst <= 1 + SAME,
                   f"the miss is at most {max(worst, 0):.3f} of what theory allows", max(worst, 0.0))


def gradient_is_the_derivative(run: Trajectory) -> Verdict:
    """The gradient agrees with complex steps where the loss is analytic, else with central differences.

    Every part of it is checked, or, of more than MANY parameters, what it says of a few random directions.
    """
    along = _directions(run.loss.dimension)
    rows = _some_rows(run, SAMPLED if run.loss.dimension <= MANY else len(along))
    analytic = takes_complex(run.loss, run.points[0])
    derivative = complex_step if analytic else central_difference
    worst = max(_apart(along @ run.gradients[i], derivative(run.loss, run.points[i], along), scale=1.0)
                for i in rows)
    kind, bound = ("complex steps", COMPLEX_STEP) if analytic else ("central differences", CENTRAL_DIFFERENCE)
    return _within("gradient_is_the_derivative", worst, bound, f"gradients and {kind}")


def everything_is_finite(run: Trajectory) -> Verdict:
    """Points, losses and gradients are finite up to the last step; a run that stopped says at which."""
    finite = all(np.isfinite(a).all() for a in (run.points, run.losses, run.gradients, run.estimates))
    complete = run.steps == run.asked_steps if run.stopped_at is None else run.stopped_at == run.steps + 1
    end = f"{run.steps} steps" if run.stopped_at is None else f"stopped at step {run.stopped_at}"
    return Verdict("everything_is_finite", bool(finite and complete), f"{end}, every number finite: {finite}")


def outcome_is_the_outcome(run: Trajectory) -> Verdict | None:
    """The declared outcome is what the recorded numbers give."""
    if not run.whole:
        return None     # the steps it was judged by were not kept
    tail = slice(-WINDOW - 1, None)
    code = judge(run.points[tail, None], run.losses[tail, None], run.losses[:1], run.gradients[-1:],
                 np.array([run.stopped_at is not None]), run.tolerance)[0]
    found = OUTCOMES[code]
    return Verdict("outcome_is_the_outcome", found == run.outcome, f"declared {run.outcome}, found {found}")


def _some_rows(run: Trajectory, count: int = SAMPLED) -> Array:
    """Kept rows spread over the run, the first and the last among them."""
    return np.unique(np.linspace(0, len(run.points) - 1, count).astype(int))


def takes_complex(loss: Loss, x: Array) -> bool:
    """Whether the loss lets a complex step through."""
    try:
        return bool(np.iscomplexobj(loss.value(x + 1e-30j)))
    except (TypeError, ValueError):
        return False


def _directions(n: int) -> Array:
    """Rows of length n: the axes, or a few random corners of the cube where the axes are too many."""
    return np.eye(n) if n <= MANY else np.random.default_rng(0).choice((-1.0, 1.0), size=(8, n))


def complex_step(loss: Loss, x: Array, along: Array | None = None) -> Array:
    """The derivatives Im loss(x + ihd) / h along directions d (k, n), exact to rounding; else ∂loss/∂xᵢ.

    Squire and Trapp, SIAM Review 40 (1998), 110.
    """
    h, along = 1e-30, np.eye(len(x)) if along is None else along
    return np.imag(loss.value(x + 1j * h * along)) / h


def central_difference(loss: Loss, x: Array, along: Array | None = None) -> Array:
    """The same by differences of second order, with the step that balances truncation and rounding."""
    found = []
    for d in np.eye(len(x)) if along is None else along:
        h = np.cbrt(np.finfo(float).eps) * max(1.0, np.abs(x * d).max())
        found.append((loss.value(x + h * d) - loss.value(x - h * d)) / (2 * h))
    return np.array(found)


def _estimate(run: Trajectory, k: int, x: Array) -> Array:
    return run.loss.gradient(x) if run.batches is None else run.loss.sampled(x, run.batches[k])


def _apart(a: Array, b: Array, scale: float = 0.0) -> float:
    """The largest difference relative to the largest number, or to `scale` where that is larger."""
    difference = np.abs(np.subtract(a, b)).max(initial=0.0)
    size = max(np.abs(a).max(initial=0.0), np.abs(b).max(initial=0.0), scale)
    return 0.0 if difference == 0 else float(difference / size)


def _within(law: str, worst: float, bound: float, what: str) -> Verdict:
    detail = f"{what}: worst difference {worst:.2g}, allowed {bound:.2g}"
    return Verdict(law, bool(worst <= bound), detail, worst)


LAWS: Mapping[str, Law] = {
    law.__name__: law
    for law in (records_are_the_loss, estimates_are_gradients, steps_follow_the_optimizer,
                loss_falls_below_the_limit, lands_where_the_closed_form_says,
                misses_shrink_as_theory_says, gradient_is_the_derivative, everything_is_finite,
                outcome_is_the_outcome)
}
