"""What a sentence may assert of how a run ends: its outcome, and what it has reached."""

from __future__ import annotations

from ..facts import NEAR, lowest, misses
from ..outcomes import Outcome
from ..trajectory import Trajectory
from .measured import RING, Claim, Found, every_step, near_at

__all__ = ["ends", "ends_far_lower", "is_nearly_always_right", "just_arrives", "loss_ends_lower", "loss_is_not_zero",
           "meets_its_goals", "reaches_the_best", "stops_short"]


def ends(outcome: Outcome) -> Claim:
    """The claim that a run ends so."""
    def claim(run: Trajectory) -> Found:
        return run.outcome is outcome, f"the outcome is {run.outcome}"
    return claim


def loss_ends_lower(run: Trajectory) -> Found:
    """The last loss is lower than the first."""
    return run.losses[-1] < run.losses[0], f"loss {run.losses[0]:.4g} to {run.losses[-1]:.4g}"


def ends_far_lower(run: Trajectory) -> Found:
    """The last loss is at most a tenth of the first, and lower."""
    far = run.losses[-1] <= 0.1 * run.losses[0] and run.losses[-1] < run.losses[0]
    return bool(far), f"loss {run.losses[0]:.4g} to {run.losses[-1]:.4g}"


def reaches_the_best(run: Trajectory) -> Found:
    """From some step on, and not from the start, the distance to the lowest minimum is within 1 % of the first."""
    step = near_at(run)
    return bool(step), "never near the lowest minimum" if step is None else f"near from step {step} on"


def just_arrives(run: Trajectory) -> Found:
    """After the last step, and after none before, the distance to the lowest minimum is at most 0.2."""
    within = misses(every_step(run)) <= RING
    return (bool(run.steps and within[-1] and within.sum() == 1),
            f"within {RING} of the lowest minimum after {within.sum()} of {run.steps} steps")


def stops_short(run: Trajectory) -> Found:
    """It converges, but not to the lowest minimum: flat is not always lowest."""
    bottom, rest = float(run.loss.value(lowest(run))), float(run.losses[-1])
    higher = rest - bottom > NEAR * (run.losses[0] - bottom)
    detail = f"{run.outcome} at {rest:.4g}; the lowest is {bottom:.4g}"
    return run.steps > 0 and run.outcome is Outcome.CONVERGED and bool(higher), detail


def loss_is_not_zero(run: Trajectory) -> Found:
    """The last loss is above 0."""
    return run.losses[-1] > 0, f"the last loss is {run.losses[-1]:.3g}"


def meets_its_goals(run: Trajectory) -> Found:
    """Every goal of the loss is met at the last step."""
    facts = run.facts()
    missed = [name for name in run.loss.goals if f"{name}_at" not in facts]
    return not missed and bool(run.loss.goals), f"goals missed: {', '.join(missed) or 'none'}"


def is_nearly_always_right(run: Trajectory) -> Found:
    """At last it answers more than nine tenths of its test rightly, but not all of it."""
    right = float(run.loss.reading("test_accuracy", run.points[-1]))
    return 0.9 < right < 1.0, f"{right:.3g} of the test is right at last"
