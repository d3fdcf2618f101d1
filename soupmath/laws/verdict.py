"""What a law or a claim found, and how two computations of one number are compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arguments import Array
from ..trajectory import Trajectory

__all__ = ["SAME", "SAMPLED", "Verdict", "apart", "some_rows", "within"]

SAME = 1e-12            # relative difference allowed between two computations of one number
SAMPLED = 64            # points at which a loss is examined, spread over the run


@dataclass(frozen=True)
class Verdict:
    """What a law or a claim found: `worst` is the largest error met, 0 where errors have no size."""

    law: str
    ok: bool
    detail: str
    worst: float = 0.0


def within(law: str, worst: float, bound: float, what: str) -> Verdict:
    """The verdict that a difference keeps within a bound."""
    detail = f"{what}: worst difference {worst:.2g}, allowed {bound:.2g}"
    return Verdict(law, bool(worst <= bound), detail, worst)


def apart(a: Any, b: Any, scale: float = 0.0) -> float:
    """The largest difference relative to the largest number, or to `scale` where that is larger; inf where a
    number is not finite."""
    if not (np.isfinite(a).all() and np.isfinite(b).all()):
        return float("inf")
    difference = float(np.abs(np.subtract(a, b)).max(initial=0.0))
    size = max(np.abs(a).max(initial=0.0), np.abs(b).max(initial=0.0), scale)
    return 0.0 if difference == 0 else float(difference / size)


def some_rows(run: Trajectory, count: int = SAMPLED) -> Array:
    """Kept rows spread over the run, the first and the last among them."""
    return np.unique(np.linspace(0, len(run.points) - 1, count).astype(int))
