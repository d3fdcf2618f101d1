"""What a lesson asks to be computed, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import soupmath as sm
from scenes.studio.runs.loss_spec import LossSpec

RECORDED = "recorded"       # the rule of a run that was made elsewhere, and its loss where that is not known


class Recorded(Protocol):
    """A run that was made elsewhere."""

    @property
    def said(self) -> str:
        """What is known of it, in a sentence."""

    def run(self) -> sm.Trajectory:
        """The run. Nothing is wrong with what was read."""


@dataclass(frozen=True)
class RunSpec:
    """A loss by name or of one's own, an optimizer by name, a start, a number of steps; or a path from elsewhere."""

    loss: LossSpec
    optimizer: str = "gradient_descent"
    learning_rate: float | None = None
    schedule: Mapping[str, object] | None = None
    start: str | Mapping[str, float] | tuple[float, ...] = "tastes_two"
    steps: int = 1
    seed: int = 0
    batch: int | None = None         # samples that a step sees
    order: str = "dealt"
    expect: str | None = None
    label: str = ""                  # what pictures call it; its own name where there is none
    path: Recorded | None = None     # of a run that is not computed; a row of it is a step
    options: Mapping[str, float] = field(default_factory=dict)   # beta, beta1 …
