"""Where cooks stood, and over which of these places a jar has room. manim-free."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

APART = 0.41            # units between the middles of two jars
Stop = tuple[float, int, int]   # where a cook stood (units), which cook, at which step


def spread(runs: Sequence[Sequence[float]], apart: float) -> list[Stop]:
    """Stops for jars, in the order of the hops: as many as fit beside one another.

    Where runs ended comes first, then the widest runs.
    """
    stops = [[(x, cook, step) for step, x in enumerate(run)] for cook, run in enumerate(runs)]
    wide = sorted(stops, key=lambda run: -np.ptp([x for x, _, _ in run]))
    kept: list[Stop] = []
    for stop in [run[-1] for run in stops] + [stop for run in wide for stop in run]:
        if all(abs(stop[0] - other) >= apart for other, _, _ in kept):
            kept.append(stop)
    return sorted(kept, key=lambda stop: stop[1:])
