"""A map of starts, computed; what may be claimed of it; and how long the million took where it was timed."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

import soupmath as sm
from scenes.stage.starts_map import BasinMap, MapSpec, starts_of

RECORD = Path(__file__).parents[2] / "data" / "million.toml"      # made by tests/benchmarks/million.py


def compute(spec: MapSpec, threads: int = 1) -> BasinMap:
    loss = sm.TERRAINS[spec.loss]
    made = sm.descend_many(loss, sm.OPTIMIZERS[spec.optimizer](spec.learning_rate), starts_of(spec),
                           spec.steps, threads=threads)
    square = (spec.side, spec.side)
    basins = np.where(made.settled_at >= 0, made.basins(), -1)
    return BasinMap(spec, loss.minima, basins.astype(np.int8).reshape(square), made.settled_at.reshape(square))


def record_of(spec: MapSpec) -> dict[str, float]:
    """seconds and cores of the benchmark that has timed this very map; {} where none has."""
    record = tomllib.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {}
    same = all(record.get(key) == getattr(spec, key) for key in ("loss", "optimizer", "learning_rate", "steps", "side"))
    return {key: record[key] for key in ("seconds", "cores")} if same else {}


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
