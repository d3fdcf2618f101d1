"""The reference runs, and ours beside them."""

from __future__ import annotations

import runpy
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import numpy as np

import soupmath as sm

HERE = Path(__file__).parents[1] / "reference"
cases = SimpleNamespace(**runpy.run_path(str(HERE / "cases.py")))


@cache
def torch_runs() -> dict[str, np.ndarray]:
    with np.load(cases.RUNS) as stored:
        return dict(stored)


def hill(name: str) -> sm.Loss:
    return sm.soup.taste_loss() if name == "soup" else sm.TERRAINS[name]


def schedule(name: str, rate: float):
    s = sm.schedules
    return {
        "constant": lambda: rate,
        "step_decay": lambda: s.StepDecay(rate, every=50, factor=0.5),
        "exponential": lambda: s.Exponential(rate, factor=0.99),
        "cosine": lambda: s.Cosine(rate, steps=cases.STEPS),
        "linear_warm_up": lambda: s.LinearWarmUp(rate, steps=20),
        "join": lambda: s.join(s.LinearWarmUp(rate, steps=20), 20, s.Exponential(rate, factor=0.99)),
    }[name]()


def our_run(case) -> sm.Trajectory:
    make = sm.OPTIMIZERS[case.optimizer]
    rate = schedule(case.schedule, case.rate)
    rule = make(cases.curvatures(case.hill), rate) if case.optimizer == "coordinate_descent" else make(rate)
    return sm.descend(hill(case.hill), rule, cases.STARTS[case.hill], cases.STEPS)


def relative_difference(ours: np.ndarray, theirs: np.ndarray, start: np.ndarray) -> np.ndarray:
    """(k,) over the largest coordinate of start and point."""
    size = np.maximum(np.abs(theirs).max(axis=1), np.abs(start).max())
    return np.abs(ours - theirs).max(axis=1) / size
