"""A map of starts as it is shown: one pixel, one start; where each ends, and how soon. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class MapSpec:
    """What to compute: descents from a square grid of starts over a window (x0, x1, y0, y1)."""

    loss: str
    learning_rate: float
    steps: int
    window: tuple[float, float, float, float]
    optimizer: str = "gradient_descent"
    side: int = 1000


@dataclass(frozen=True, eq=False)
class BasinMap:
    """Row 0 is the lowest y. basins (side, side): row of the loss's minima, −1 where none was reached.

    settled_at (side, side): the step since which the gradient has been as small as CONVERGED asks, −1 never.
    timed: seconds and cores of the benchmark that has timed this very map; {} where none has.
    """

    spec: MapSpec
    minima: NDArray[np.float64]
    basins: NDArray[np.int8]
    settled_at: NDArray[np.int32]
    timed: Mapping[str, float] = field(default_factory=dict)

    def starts(self) -> NDArray[np.float64]:
        """(side², 2): where each start lies, row by row."""
        return starts_of(self.spec)

    def facts(self) -> dict[str, float]:
        """starts, settled, unsettled, steps, half_at (the step by which half of the starts had settled).

        seconds and cores too, when this very map has been timed.
        """
        reached = self.settled_at >= 0
        steps = np.sort(self.settled_at[reached])
        facts: dict[str, float] = {
            "starts": self.basins.size, "settled": int(reached.sum()), "unsettled": int((~reached).sum()),
            "steps": self.spec.steps, "basins": len(self.minima)}
        if 2 * len(steps) >= self.basins.size:
            facts["half_at"] = int(steps[(self.basins.size + 1) // 2 - 1])
        return {**facts, **self.timed}


def starts_of(spec: MapSpec) -> NDArray[np.float64]:
    """(side², 2): the middles of the pixels, row by row from the lowest."""
    x0, x1, y0, y1 = spec.window
    middle = (np.arange(spec.side) + 0.5) / spec.side
    x, y = np.meshgrid(x0 + (x1 - x0) * middle, y0 + (y1 - y0) * middle)
    return np.stack([x.ravel(), y.ravel()], axis=1)
