"""A map of starts: one pixel, one start; where each ends, and how soon."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import soupmath as sm

RECORD = Path(__file__).parent.parent / "data" / "million.toml"      # how long the map took, and where


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
    """

    spec: MapSpec
    minima: NDArray[np.float64]
    basins: NDArray[np.int8]
    settled_at: NDArray[np.int32]

    def starts(self) -> NDArray[np.float64]:
        """(side², 2): where each start lies, row by row."""
        return starts_of(self.spec)

    def facts(self) -> dict[str, float]:
        """starts, settled, unsettled, steps, half_at (the step by which half of the starts had settled).

        seconds and cores, when this very map has been timed: tests/benchmarks/million.py keeps the record.
        """
        reached = self.settled_at >= 0
        steps = np.sort(self.settled_at[reached])
        facts: dict[str, float] = {
            "starts": self.basins.size, "settled": int(reached.sum()), "unsettled": int((~reached).sum()),
            "steps": self.spec.steps, "basins": len(self.minima)}
        if 2 * len(steps) >= self.basins.size:
            facts["half_at"] = int(steps[(self.basins.size + 1) // 2 - 1])
        record = tomllib.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
        if all(record.get(key) == getattr(self.spec, key) for key in
               ("loss", "optimizer", "learning_rate", "steps", "side")):
            facts |= {"seconds": record["seconds"], "cores": record["cores"]}
        return facts


def starts_of(spec: MapSpec) -> NDArray[np.float64]:
    """(side², 2): the middles of the pixels, row by row from the lowest."""
    x0, x1, y0, y1 = spec.window
    middle = (np.arange(spec.side) + 0.5) / spec.side
    x, y = np.meshgrid(x0 + (x1 - x0) * middle, y0 + (y1 - y0) * middle)
    return np.stack([x.ravel(), y.ravel()], axis=1)


def compute(spec: MapSpec, threads: int = 1) -> BasinMap:
    loss = sm.TERRAINS[spec.loss]
    made = sm.descend_many(loss, sm.OPTIMIZERS[spec.optimizer](spec.learning_rate), starts_of(spec),
                           spec.steps, threads=threads)
    square = (spec.side, spec.side)
    basins = np.where(made.settled_at >= 0, made.basins(), -1)
    return BasinMap(spec, loss.minima, basins.astype(np.int8).reshape(square), made.settled_at.reshape(square))


def a_million_starts(made: BasinMap) -> tuple[bool, str]:
    """The map has 1,000,000 starts."""
    return made.basins.size == 1_000_000, f"{made.basins.size:,} starts"


def nearly_all_come_to_rest(made: BasinMap) -> tuple[bool, str]:
    """At most one start in a thousand has not come to rest at a minimum."""
    lost = int((made.basins < 0).sum())
    return 1000 * lost <= made.basins.size, f"{lost:,} of {made.basins.size:,} starts have not come to rest"


CLAIMS: Mapping[str, Callable[[BasinMap], tuple[bool, str]]] = {
    claim.__name__: claim for claim in (a_million_starts, nearly_all_come_to_rest)}


def check(name: str, made: BasinMap) -> sm.Verdict:
    """The verdict on a claim about the map, `map.NAME`."""
    ok, detail = CLAIMS[name.removeprefix("map.")](made)
    return sm.Verdict(name, ok, detail)
