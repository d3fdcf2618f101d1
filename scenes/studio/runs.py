"""Lesson -> Trajectories: the runs that a lesson specifies, computed."""

from __future__ import annotations

from collections.abc import Mapping

import soupmath as sm
from scenes.studio.lesson import Lesson, RunSpec


def losses() -> dict[str, sm.Loss]:
    """Every loss a lesson may name."""
    return {"soup": sm.soup.taste_loss(), "salt": sm.soup.salt_loss(), **sm.TERRAINS}


def start_of(loss: sm.Loss, start: object) -> object:
    """A named start, amounts, or a point, as a point of the loss."""
    if isinstance(start, str):
        return sm.soup.start(loss, start)
    if isinstance(start, Mapping):
        return loss.theta(start)
    return start


def compute(spec: RunSpec) -> sm.Trajectory:
    loss = losses()[spec.loss]
    options = dict(spec.options)
    if spec.learning_rate is not None:
        options["learning_rate"] = spec.learning_rate
    if spec.optimizer == "coordinate_descent":
        options.setdefault("curvatures", loss.hessian(start_of(loss, spec.start)).diagonal())
    optimizer = sm.OPTIMIZERS[spec.optimizer](**options)
    return sm.descend(loss, optimizer, start_of(loss, spec.start), steps=spec.steps)


def compute_all(lesson: Lesson) -> dict[str, sm.Trajectory]:
    return {name: compute(spec) for name, spec in lesson.runs.items()}


def facts(runs: Mapping[str, sm.Trajectory]) -> dict[str, float]:
    """What sentences may quote; facts of a named run carry its name in front."""
    return {
        (key if name == "run" else f"{name}_{key}"): value
        for name, run in runs.items()
        for key, value in run.facts().items()
    }
