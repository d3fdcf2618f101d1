"""What a lesson asks to be computed, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scenes.studio.runs.loss_spec import LossSpec


@dataclass(frozen=True)
class RunSpec:
    """A loss by name or of one's own, an optimizer by name, a start, a number of steps."""

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
    options: Mapping[str, float] = field(default_factory=dict)   # beta, beta1 …
