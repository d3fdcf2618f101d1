"""What a sentence may assert of a run, by name, and how it is checked.

`loss_falls` speaks of every run there is, `timid.loss_falls` of the run named timid,
`momentum.sooner_than.adam` of two. Only whole steps count, and only strictly: a loss that stays the same
does not fall. A miss is the gap in points where the loss has one, else the distance to the lowest minimum
in the parameters.

What is claimed of every step is refused of a run of which some steps were not kept, but for what was counted
while they were made: how many raised and lowered the loss. Of a recorded run what is claimed of its rule is refused,
and where its losses alone are known, whatever is not claimed of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..arguments import refusal, unknown
from ..differences import told
from ..frozen import FrozenDict
from ..laws.verdict import Verdict
from ..outcomes import Outcome
from ..trajectory import Trajectory
from . import at_first as first
from . import at_last as last
from . import of_paths as paths
from . import of_series as series
from . import of_slopes as slopes
from .measured import Claim, missing
from .of_two import COMPARISONS

__all__ = ["CLAIMS", "OF_LOSSES_ALONE", "OF_RULES", "check"]


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
        one, other = _run(parts[0], named), _run(parts[2], named)
        _known_enough(parts[1], one)
        _known_enough(parts[1], other)
        ok, detail = _known("claim", parts[1], COMPARISONS)(one, other)
        return told(Verdict(name, bool(ok), detail), one.loss, other.loss)
    if len(parts) > 3 or not all(parts):
        raise refusal("claim", "be claim, run.claim or run.comparison.run", name)
    claim = _known("claim", parts[-1], CLAIMS)
    asked = named if len(parts) == 1 else {parts[0]: _run(parts[0], named)}
    for trajectory in asked.values():
        _known_enough(parts[-1], trajectory)
    found = {run: claim(trajectory) for run, trajectory in asked.items()}
    broken = {run: detail for run, (ok, detail) in found.items() if not ok}
    said = broken or {run: detail for run, (_, detail) in found.items()}
    verdict = Verdict(name, not broken, "; ".join(f"{run}: {detail}" for run, detail in said.items()))
    return told(verdict, *(run.loss for run in asked.values()))


def _known_enough(claim: str, run: Trajectory) -> None:
    """ValueError where a run was recorded without what the claim is about."""
    if run.recorded and claim in OF_RULES:
        raise refusal("claim", "be about a run whose rule is known, not a recorded one", claim)
    if not run.loss.dimension and claim not in OF_LOSSES_ALONE:
        raise refusal("claim", f"be one of {', '.join(sorted(OF_LOSSES_ALONE))} for a run of which the losses alone "
                      "were recorded", claim)


def _run(name: str, runs: Mapping[str, Trajectory]) -> Trajectory:
    return _known("run of the claim", name, runs)


def _known(what: str, name: str, table: Mapping[str, Any]) -> Any:
    if name not in table:
        raise unknown(what, name, table)
    return table[name]


CLAIMS: Mapping[str, Claim] = FrozenDict({
    "converges": last.ends(Outcome.CONVERGED),
    "diverges": last.ends(Outcome.DIVERGED),
    "oscillates": last.ends(Outcome.OSCILLATING),
    "stalls": last.ends(Outcome.STALLED),
    "rests_at_a_saddle": last.ends(Outcome.AT_A_SADDLE),
    "still_moving": last.ends(Outcome.STILL_MOVING),
    "misses_shrink": series.every("the miss", missing, -1),
    "misses_grow": series.every("the miss", missing, +1),
    "steps_shrink": series.every("the step's length", series.step_lengths, -1),
    "steps_grow": series.every("the step's length", series.step_lengths, +1),
    "gains_shrink": series.every("the loss taken off", series.gains, -1),
    "slope_flattens": series.every("the slope", series.steepness, -1),
    "slope_steepens": series.every("the slope", series.steepness, +1),
} | {claim.__name__: claim for claim in (
    series.loss_falls, series.loss_grows, series.misses_stay, series.halves_the_miss, series.raises_the_loss_once,
    last.loss_ends_lower, series.goes_uphill, series.score_gains_shrink, paths.only_adds,
    paths.takes_away, paths.overshoots, paths.swings, paths.zigzags, paths.all_parameters_move,
    paths.one_parameter_at_a_time, paths.salt_then_cream_then_pepper, last.reaches_the_best, last.just_arrives,
    last.stops_short,
    last.loss_is_not_zero, series.loss_is_gap_squared, slopes.is_a_guess_from_samples, last.meets_its_goals,
    last.ends_far_lower, series.falls_late, paths.gets_nearly_as_salty_as_the_sea, last.is_nearly_always_right,
    first.no_step_yet, first.pepper_would_not_help_at_first, first.starts_at_zero, first.starts_below_half,
    first.starts_short, first.starts_far_from_its_goals,
    first.starts_with_a_tiny_step, first.finds_all_answers_alike, first.is_mostly_wrong,
    slopes.does_what_helps_most, slopes.one_slope_stands_out,
    slopes.steps_are_slope_times_rate,
    slopes.rate_falls, slopes.has_a_rate_for_each_parameter, slopes.is_below_the_limit,
    slopes.is_beyond_the_limit, slopes.slope_foretells_a_grain,
    slopes.sees_the_true_slope, slopes.is_in_a_ravine, slopes.crosses_at_every_step,
    slopes.hardly_gets_on)} | {
    "has_two_parameters": first.has_parameters(2),
    "has_three_parameters": first.has_parameters(3),
})

OF_RULES = frozenset({"has_a_rate_for_each_parameter", "sees_the_true_slope", "is_a_guess_from_samples",
                      "is_below_the_limit", "is_beyond_the_limit", "far_steadier_than", "fewer_samples_than",
                      "sees_far_fewer_samples_than"})
OF_LOSSES_ALONE = frozenset({
    "diverges", "no_step_yet", "loss_falls", "loss_grows", "loss_ends_lower", "ends_far_lower", "goes_uphill",
    "raises_the_loss_once", "gains_shrink", "falls_late", "loss_is_not_zero", "lower_than", "higher_than",
    "fewer_uphill_steps_than", "bolder_than", "rate_falls"})
