"""What must hold of a run, by name, and how it is checked.

A law is a named function that takes a run and returns a Verdict, or None where it does not apply. Of a recorded run no
law about its rule applies, and of one of which the losses alone are known, none about its loss.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from ..differences import told
from ..frozen import FrozenDict
from ..trajectory import Trajectory
from . import of_losses, of_readings, of_records, of_steps, of_theory
from .verdict import Verdict

__all__ = ["LAWS", "OF_LOSSES", "OF_RULES", "Law", "check"]

Law = Callable[[Trajectory], Verdict | None]


def check(run: Trajectory) -> list[Verdict]:
    """The verdicts of every law that applies to the run; of a run whose records do not fit together, that only."""
    fitting = of_records.records_fit_together(run)
    if not fitting.ok:
        return [told(fitting, run.loss)]
    with np.errstate(all="ignore"):
        verdicts = [_asked(name, law, run) for name, law in LAWS.items() if _applies(name, run)]
    return [told(verdict, run.loss) for verdict in verdicts if verdict is not None]


def _applies(name: str, run: Trajectory) -> bool:
    """Whether what the law speaks of is known."""
    return not (run.recorded and name in OF_RULES) and not (run.loss.dimension == 0 and name in OF_LOSSES)


def _asked(name: str, law: Law, run: Trajectory) -> Verdict | None:
    """The law's verdict; that it is broken where a function of the run's loss or rule raises."""
    try:
        return law(run)
    except Exception as error:
        return Verdict(name, False, f"{run.loss.name} with {run.optimizer.name} raised {type(error).__name__}: {error}",
                       float("inf"))


LAWS: Mapping[str, Law] = FrozenDict({
    law.__name__: law for law in (
        of_records.records_fit_together, of_records.records_are_the_loss, of_records.estimates_are_gradients,
        of_steps.steps_follow_the_optimizer, of_steps.optimizer_is_what_it_says,
        of_theory.loss_falls_below_the_limit, of_theory.searched_steps_fall_enough,
        of_theory.lands_where_the_closed_form_says,
        of_theory.misses_shrink_as_theory_says, of_losses.gradient_is_the_derivative,
        of_losses.hessian_is_the_derivative, of_losses.curvature_keeps_to_its_bounds,
        of_losses.minima_are_minima, of_readings.readings_are_what_they_say, of_records.everything_is_finite,
        of_steps.stops_where_values_end, of_records.changes_are_counted, of_steps.outcome_is_the_outcome)
})

OF_RULES = frozenset(law.__name__ for law in (
    of_records.estimates_are_gradients, of_steps.steps_follow_the_optimizer, of_steps.optimizer_is_what_it_says,
    of_theory.loss_falls_below_the_limit, of_theory.searched_steps_fall_enough,
    of_theory.lands_where_the_closed_form_says, of_theory.misses_shrink_as_theory_says,
    of_steps.stops_where_values_end))
OF_LOSSES = frozenset(law.__name__ for law in (
    of_records.records_are_the_loss, of_losses.gradient_is_the_derivative, of_losses.hessian_is_the_derivative,
    of_losses.curvature_keeps_to_its_bounds, of_losses.minima_are_minima, of_readings.readings_are_what_they_say,
    of_steps.outcome_is_the_outcome))
