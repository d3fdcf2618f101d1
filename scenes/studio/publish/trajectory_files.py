"""The runs beside a film: trajectory.json has what is shown, trajectory.npz the rest. manim-free.

A run of many parameters, such as a learner's, is written down in full for its
losses; its points at the steps between which the beats move, as float64 arrays.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import Any

import numpy as np

from scenes.stage.timeline import Plan
from soupmath import Trajectory

NAMES = "trajectory.json", "trajectory.npz"
FEW = 8         # parameters up to which every point is written down


def files(plans: Iterable[Plan]) -> dict[str, bytes]:
    """Both files, for the lessons of a film."""
    plans = list(plans)
    shown = {plan.lesson: {name: _shown(run) for name, run in plan.runs.items()} for plan in plans}
    rest = {f"{plan.lesson}/{name}/{what}": array for plan in plans for name, run in plan.runs.items()
            for what, array in _rest(run, plan).items()}
    held = io.BytesIO()
    np.savez_compressed(held, **rest)  # type: ignore[arg-type]  # its keywords are the arrays' names
    text = json.dumps({"lessons": shown}, ensure_ascii=False, indent=1)
    return dict(zip(NAMES, (f"{text}\n".encode(), held.getvalue()), strict=True))


def _shown(run: Trajectory) -> dict[str, Any]:
    """Spec, outcome, steps, losses, facts; names and points where there are few parameters."""
    told = {**run.spec(), "outcome": str(run.outcome), "stopped_at": run.stopped_at, "parameters": run.points.shape[1],
            "kept": run.kept.tolist(), "losses": run.losses.tolist(), "facts": run.facts(), "digest": run.digest()}
    if run.points.shape[1] > FEW:
        return told
    reference = run.loss.reference
    return {**told, "names": list(run.loss.names), "units": list(run.loss.units),
            "reference": None if reference is None else reference.tolist(), "points": run.points.tolist()}


def _rest(run: Trajectory, plan: Plan) -> dict[str, np.ndarray]:
    """Slopes and what the optimizer was given; of many parameters the points where a beat begins or ends."""
    if run.points.shape[1] <= FEW:
        return {"gradients": run.gradients, "estimates": run.estimates}
    ends = {step for beat in plan.beats for step in (beat.first, beat.last)}
    rows = np.flatnonzero(np.isin(run.kept, [*ends, run.kept[-1]]))
    return {"steps": run.kept[rows], "points": run.points[rows]}
