"""What a sentence may assert of how a run begins: what it has to set, and how far off it is at first."""

from __future__ import annotations

import numpy as np

from ..facts import lowest
from ..soup import a_tenth_more
from ..trajectory import Trajectory
from .measured import Claim, Found

__all__ = ["ALIKE", "FAR", "TINY", "UNSEEN", "finds_all_answers_alike", "has_parameters", "is_mostly_wrong",
           "no_step_yet", "pepper_would_not_help_at_first", "starts_at_zero", "starts_below_half",
           "starts_far_from_its_goals", "starts_short",
           "starts_with_a_tiny_step"]

ALIKE = 1.25            # times as likely as another: less than that passes for alike
FAR = 2.0               # times what is asked
TINY = 0.1              # of the longest step
UNSEEN = 0.005          # points that nobody sees: they are printed as 0


def has_parameters(count: int) -> Claim:
    """The claim that the loss has so many parameters."""
    def claim(run: Trajectory) -> Found:
        return run.loss.dimension == count, f"{run.loss.dimension} parameters"
    claim.__doc__ = f"The loss has {count} parameters"
    return claim


def no_step_yet(run: Trajectory) -> Found:
    """No step was made: nothing has been learned."""
    return run.steps == 0, f"{run.steps} steps"


def starts_at_zero(run: Trajectory) -> Found:
    """Every parameter is 0 at first, and so is a guess that is linear in them."""
    largest = float(np.abs(run.points[0]).max())
    return largest == 0, f"the largest parameter is {largest:.3g} at first"


def starts_short(run: Trajectory) -> Found:
    """Every parameter is below the lowest minimum at first: more is missing of each."""
    short = int((run.points[0] < lowest(run)).sum())
    return short == run.loss.dimension, f"{short} of {run.loss.dimension} parameters are short at first"


def starts_below_half(run: Trajectory) -> Found:
    """At first the score is below half of what is wished for."""
    score, wish = (float(run.loss.reading(name, run.points[0])) for name in ("score", "wish"))
    return score < 0.5 * wish, f"the score is {score:.3g} at first, the wish {wish:.3g}"


def pepper_would_not_help_at_first(run: Trajectory) -> Found:
    """At first a tenth more pepper would change the score by less than anybody sees, while something else would."""
    by_name = dict(zip(run.loss.names, np.abs(a_tenth_more(run.loss, run.points[0])), strict=True))
    pepper, most = float(by_name.get("pepper", np.inf)), float(max(by_name.values()))
    return pepper < UNSEEN < most, f"a tenth more pepper brings {pepper:.3g} points, the best {most:.3g}"


def starts_far_from_its_goals(run: Trajectory) -> Found:
    """At first every goal's reading is more than twice what it has to come down to."""
    goals = run.loss.goals.values()
    ratios = [float(_read(run, reading)) / bound for reading, bound in goals]
    said = ", ".join(f"{ratio:.3g}" for ratio in ratios) or "no goals"
    return bool(ratios) and min(ratios) > FAR, f"times the goals at first: {said}"


def starts_with_a_tiny_step(run: Trajectory) -> Found:
    """The first step is less than a tenth as long as the longest."""
    facts = run.facts()
    first, longest = facts.get("step_first", 0.0), facts.get("step_longest", 0.0)
    return first < TINY * longest, f"the first step is {first:.3g} long, the longest {longest:.3g}"


def finds_all_answers_alike(run: Trajectory) -> Found:
    """At first no answer is a quarter likelier to it than another."""
    favour = float(_read(run, "favour"))
    return favour < ALIKE, f"one answer is {favour:.3g} times as likely as another at most"


def is_mostly_wrong(run: Trajectory) -> Found:
    """At first it answers less than half of its test rightly."""
    right = float(_read(run, "test_accuracy"))
    return right < 0.5, f"{right:.3g} of the test is right at first"


def _read(run: Trajectory, reading: str) -> float:
    return run.losses[0] if reading == "loss" else run.loss.reading(reading, run.points[0])
