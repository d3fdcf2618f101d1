"""The facts of a run: numbers by name, for words to quote. Only whole steps count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .arguments import Array

if TYPE_CHECKING:
    from .trajectory import Trajectory


def of(run: Trajectory) -> dict[str, float]:
    """Every fact of a run. For a series X of values at the kept steps: X_first, X_last, X_best.

    The series are loss, each reading of the loss, each parameter (its amount where the loss has reference
    amounts, else its value), and slope: the derivative where there is one parameter, else the gradient's
    length; slope_<parameter> are its parts. steps, learning_rate and dimension stand alone, and so does
    a reading that is a constant. limit is 2/L and learning_rate_times_L is η L, where L is stated.
    """
    facts: dict[str, float] = {"steps": run.steps, "dimension": run.loss.dimension}
    facts |= _rates(run)
    facts |= _series("loss", run.losses)
    for name, reading in run.loss.readings.items():
        if callable(reading):
            facts |= _series(name, run.loss.reading(name, run.points))
        else:
            facts[name] = reading
    for name, values in parameters(run).items():
        facts |= _series(name, values)
    for name, values in _slopes(run).items():
        facts |= _series(name, values)
    return facts


def parameters(run: Trajectory) -> dict[str, Array]:
    """The parameters at the kept steps by name: amounts where the loss has a reference, else values."""
    shown = run.points if run.loss.reference is None else run.loss.amounts(run.points)
    return {name: shown[:, i] for i, name in enumerate(run.loss.names)}


def _rates(run: Trajectory) -> dict[str, float]:
    facts = {"learning_rate": run.optimizer.learning_rate(0)}
    if run.loss.smoothness:
        facts["limit"] = 2.0 / run.loss.smoothness
        facts["learning_rate_times_L"] = facts["learning_rate"] * run.loss.smoothness
    return facts


def _slopes(run: Trajectory) -> dict[str, Array]:
    if run.loss.dimension == 1:
        return {"slope": run.gradients[:, 0]}
    parts = {f"slope_{name}": run.gradients[:, i] for i, name in enumerate(run.loss.names)}
    return {"slope": np.linalg.norm(run.gradients, axis=1)} | parts


def _series(name: str, values: Array) -> dict[str, float]:
    return {f"{name}_first": float(values[0]), f"{name}_last": float(values[-1])}
