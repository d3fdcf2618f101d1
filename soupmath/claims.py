"""What a sentence may assert of a run, by name, and how it is checked.

`loss_falls` speaks of every run there is, `timid.loss_falls` of the run named timid,
`momentum.sooner_than.adam` of two. Only whole steps count, and only strictly: a loss that stays the same
does not fall. A miss is the gap in points where the loss has one, else the distance to the lowest minimum
in the parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from . import claims_at_first as first
from . import claims_of_slopes as slopes
from .arguments import Array, refusal, unknown
from .claims_of_slopes import SAME
from .claims_of_slopes import moves as _moves
from .claims_of_two import COMPARISONS, missing, near_at
from .facts import NEAR, lowest
from .laws import Verdict
from .outcomes import Outcome
from .trajectory import Trajectory

Found = tuple[bool, str]
Claim = Callable[[Trajectory], Found]

SEA_WATER = 35.0        # g/L of salt, rounded: IOC, SCOR and IAPSO, TEOS-10 (2010), reference salinity 35.17 g/kg


def check(name: str, runs: Trajectory | Mapping[str, Trajectory]) -> Verdict:
    """The verdict on a claim by name, of one run or of several by their names.

    Raises ValueError for a claim or a run that is not known, and where a claim cannot be asked of a run.
    """
    with np.errstate(all="ignore"):
        return _check(name, runs)


def _check(name: str, runs: Trajectory | Mapping[str, Trajectory]) -> Verdict:
    parts = name.split(".")
    named = {"the run": runs} if isinstance(runs, Trajectory) else runs
    if len(parts) == 3:
        ok, detail = _known("claim", parts[1], COMPARISONS)(_run(parts[0], named), _run(parts[2], named))
        return Verdict(name, bool(ok), detail)
    if len(parts) > 3 or not all(parts):
        raise refusal("claim", "be claim, run.claim or run.comparison.run", name)
    claim = _known("claim", parts[-1], CLAIMS)
    asked = named if len(parts) == 1 else {parts[0]: _run(parts[0], named)}
    found = {run: claim(trajectory) for run, trajectory in asked.items()}
    broken = {run: detail for run, (ok, detail) in found.items() if not ok}
    said = broken or {run: detail for run, (_, detail) in found.items()}
    return Verdict(name, not broken, "; ".join(f"{run}: {detail}" for run, detail in said.items()))


def _run(name: str, runs: Mapping[str, Trajectory]) -> Trajectory:
    return _known("run of the claim", name, runs)


def _known(what: str, name: str, table: Mapping[str, Any]) -> Any:
    if name not in table:
        raise unknown(what, name, table)
    return table[name]


# Claims about one run

def _ends(outcome: Outcome) -> Claim:
    def claim(run: Trajectory) -> Found:
        return run.outcome is outcome, f"the outcome is {run.outcome}"
    return claim


def _every(what: str, of: Callable[[Trajectory], Array], sign: int) -> Claim:
    """That every change of a series has this sign."""
    def claim(run: Trajectory) -> Found:
        series = of(run)
        against = np.flatnonzero(np.sign(np.diff(series)) != sign)
        if len(against):
            k = int(run.kept[len(run.kept) - len(series) + against[0] + 1])
            return False, f"{what} does not {'grow' if sign > 0 else 'fall'} at step {k}"
        return run.steps > 0, f"{what} {'grows' if sign > 0 else 'falls'} at each of {run.steps} steps"
    return claim


def misses_stay(run: Trajectory) -> Found:
    """Every step lands as far off as it began: the miss neither grows nor shrinks"""
    misses = missing(run)
    most = float(np.abs(misses / misses[0] - 1).max()) if misses[0] else np.inf
    return run.steps > 0 and most < 1e-9, f"the miss is {misses[0]:.4g}, and changes by at most {most:.2g} of that"


def _losses(run: Trajectory) -> Array:
    return run.losses


def _step_lengths(run: Trajectory) -> Array:
    return np.linalg.norm(_moves(run), axis=1)


def _gains(run: Trajectory) -> Array:
    _moves(run)
    return -np.diff(run.losses)


def _steepness(run: Trajectory) -> Array:
    return np.linalg.norm(run.gradients, axis=1)


def loss_ends_lower(run: Trajectory) -> Found:
    """The last loss is lower than the first."""
    return run.losses[-1] < run.losses[0], f"loss {run.losses[0]:.4g} to {run.losses[-1]:.4g}"


def ends_far_lower(run: Trajectory) -> Found:
    """The last loss is at most a tenth of the first."""
    return run.losses[-1] <= 0.1 * run.losses[0], f"loss {run.losses[0]:.4g} to {run.losses[-1]:.4g}"


def falls_late(run: Trajectory) -> Found:
    """The first half of the steps takes off less than half of what all of them take off."""
    _moves(run)
    start, middle, end = run.losses[[0, run.steps // 2, -1]]
    return 0 < 2 * (start - middle) < start - end, f"loss {start:.4g}, half-way {middle:.4g}, at last {end:.4g}"


def goes_uphill(run: Trajectory) -> Found:
    """Some step raises the loss."""
    rises = int((np.diff(run.losses) > 0).sum())
    return rises > 0, f"{rises} steps raise the loss"


def score_gains_shrink(run: Trajectory) -> Found:
    """Every step raises the score, by less than the one before."""
    _moves(run)
    gains = np.diff(run.loss.reading("score", run.points))
    shrink = len(gains) > 0 and bool((gains > 0).all() and (np.diff(gains) < 0).all())
    return shrink, f"gains of {', '.join(f'{gain:.3g}' for gain in gains[:5]) or 'nothing'}"


def only_adds(run: Trajectory) -> Found:
    """No step lowers a parameter: nothing is taken out of the pot."""
    lowest = float(_moves(run).min(initial=0.0))
    return lowest >= 0, f"the most any parameter is lowered by is {-lowest:.3g}"


def takes_away(run: Trajectory) -> Found:
    """Some step lowers a parameter."""
    adds, detail = only_adds(run)
    return not adds, detail


def overshoots(run: Trajectory) -> Found:
    """Some step passes the lowest minimum: a parameter is on its other side afterwards."""
    passed = int(_passes(run).sum())
    return passed > 0, f"{passed} steps pass the minimum in some parameter"


def swings(run: Trajectory) -> Found:
    """Every step lands on the other side of the lowest minimum, in some parameter."""
    passed = _passes(run)
    return bool(passed.all()) and run.steps > 0, f"{int(passed.sum())} of {run.steps} steps pass the minimum"


def _passes(run: Trajectory) -> Array:
    """Which steps (T,) change the side of the lowest minimum on which some parameter lies."""
    _moves(run)
    side = np.sign(run.points - lowest(run))
    return (side[1:] * side[:-1] < 0).any(axis=1)


def zigzags(run: Trajectory) -> Found:
    """More than half of the steps turn by more than a right angle from the one before."""
    moves = _moves(run)
    turns = int(((moves[1:] * moves[:-1]).sum(axis=1) < 0).sum())
    return 2 * turns > max(len(moves) - 1, 1), f"{turns} of {max(len(moves) - 1, 0)} turns are sharp"


def all_parameters_move(run: Trajectory) -> Found:
    """Every step moves every parameter."""
    still = int((_moves(run) == 0).any(axis=1).sum())
    return still == 0 and run.steps > 0, f"{still} of {run.steps} steps leave a parameter alone"


def one_parameter_at_a_time(run: Trajectory) -> Found:
    """No step moves more than one parameter."""
    several = int(((_moves(run) != 0).sum(axis=1) > 1).sum())
    return several == 0, f"{several} of {run.steps} steps move several parameters"


def salt_then_cream_then_pepper(run: Trajectory) -> Found:
    """The first three steps move salt, cream and pepper, one each and in that order."""
    moved = [[name for name, step in zip(run.loss.names, move, strict=False) if step]
             for move in _moves(run)[:3]]
    order = [" and ".join(names) for names in moved]
    return order == ["salt", "cream", "pepper"], f"first moved: {', '.join(order) or 'nothing'}"


def reaches_the_best(run: Trajectory) -> Found:
    """From some step on, the distance to the lowest minimum is within 1 % of the first."""
    step = near_at(run)
    return step is not None, "never near the lowest minimum" if step is None else f"near from step {step} on"


def stops_short(run: Trajectory) -> Found:
    """It converges, but not to the lowest minimum: flat is not always lowest."""
    bottom, rest = float(run.loss.value(lowest(run))), float(run.losses[-1])
    higher = rest - bottom > NEAR * (run.losses[0] - bottom)
    detail = f"{run.outcome} at {rest:.4g}; the lowest is {bottom:.4g}"
    return run.outcome is Outcome.CONVERGED and higher, detail


def loss_is_not_zero(run: Trajectory) -> Found:
    """The last loss is above 0."""
    return run.losses[-1] > 0, f"the last loss is {run.losses[-1]:.3g}"


def gets_nearly_as_salty_as_the_sea(run: Trajectory) -> Found:
    """The highest salt of the run is within a tenth of sea water's, 35 g/L."""
    if "salt" not in run.loss.names or run.loss.reference is None:
        raise refusal("claim", "be about a loss with salt in it", run.loss.name)
    highest = float(run.loss.amounts(run.points)[:, run.loss.names.index("salt")].max())
    return abs(highest - SEA_WATER) <= 0.1 * SEA_WATER, f"{highest:.3g} g/L at most"


def loss_is_gap_squared(run: Trajectory) -> Found:
    """At every kept step the loss is the square of the gap: twice as far off weighs four times."""
    square = run.loss.reading("gap", run.points) ** 2
    worst = float((np.abs(run.losses - square) / np.maximum(square, 1e-300)).max())
    return worst <= SAME, f"loss and gap² differ by {worst:.2g} at most"


def is_a_guess_from_samples(run: Trajectory) -> Found:
    """What the optimizer was given differs from the true slope at some step."""
    apart = float(np.abs(run.estimates - run.gradients[:-1]).max(initial=0.0))
    return apart > 0, f"estimate and slope differ by {apart:.3g} at most"


def meets_its_goals(run: Trajectory) -> Found:
    """Every goal of the loss is met at the last step."""
    facts = run.facts()
    missed = [name for name in run.loss.goals if f"{name}_at" not in facts]
    return not missed and bool(run.loss.goals), f"goals missed: {', '.join(missed) or 'none'}"


def is_nearly_always_right(run: Trajectory) -> Found:
    """At last it answers more than nine tenths of its test rightly, but not all of it."""
    right = float(run.loss.reading("test_accuracy", run.points[-1]))
    return 0.9 < right < 1.0, f"{right:.3g} of the test is right at last"


CLAIMS: Mapping[str, Claim] = {
    "converges": _ends(Outcome.CONVERGED),
    "diverges": _ends(Outcome.DIVERGED),
    "oscillates": _ends(Outcome.OSCILLATING),
    "stalls": _ends(Outcome.STALLED),
    "still_moving": _ends(Outcome.STILL_MOVING),
    "loss_falls": _every("the loss", _losses, -1),
    "loss_grows": _every("the loss", _losses, +1),
    "misses_shrink": _every("the miss", missing, -1),
    "misses_grow": _every("the miss", missing, +1),
    "steps_shrink": _every("the step's length", _step_lengths, -1),
    "steps_grow": _every("the step's length", _step_lengths, +1),
    "gains_shrink": _every("the loss taken off", _gains, -1),
    "slope_flattens": _every("the slope", _steepness, -1),
    "slope_steepens": _every("the slope", _steepness, +1),
} | {claim.__name__: claim for claim in (
    misses_stay, loss_ends_lower, goes_uphill, score_gains_shrink, only_adds, takes_away, overshoots, swings, zigzags,
    all_parameters_move, one_parameter_at_a_time, salt_then_cream_then_pepper, reaches_the_best, stops_short,
    loss_is_not_zero, loss_is_gap_squared, is_a_guess_from_samples, meets_its_goals, ends_far_lower, falls_late,
    gets_nearly_as_salty_as_the_sea, is_nearly_always_right,
    first.no_step_yet, first.starts_at_zero, first.starts_short, first.starts_far_from_its_goals,
    first.starts_with_a_tiny_step, first.finds_all_answers_alike, first.is_mostly_wrong,
    slopes.does_what_helps_most, slopes.goes_on_until_it_no_longer_helps, slopes.one_slope_stands_out,
    slopes.steps_are_slope_times_rate,
    slopes.rate_falls, slopes.has_a_rate_for_each_parameter, slopes.is_below_the_limit,
    slopes.is_beyond_the_limit, slopes.slope_foretells_a_grain,
    slopes.sees_the_true_slope, slopes.is_in_a_ravine, slopes.crosses_at_every_step,
    slopes.hardly_gets_on)} | {
    "has_two_parameters": first.has_parameters(2),
    "has_three_parameters": first.has_parameters(3),
}
