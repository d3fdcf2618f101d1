"""A cook's mark under each jar: that cook stood there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.stagings.cook_lanes.props.hops import footprint

SIZE = 0.11
Stop = tuple[float, int, int]   # where a cook stood (units), which cook, at which step


class Stops(Prop):
    """Marks on the ground, y = 0. Exact: where they are."""

    def __init__(self, theme: Theme, stops: Sequence[Stop]) -> None:
        super().__init__()
        self.marks = [self.shape(footprint(cook, x, SIZE), fill=theme.actors[cook % 3], stroke=theme.outline, width=1.4)
                      for x, cook, _ in stops]

    def read(self) -> list[float]:
        across = [self.at_home(mark)[:, 0] for mark in self.marks]
        return [float(x.min() + x.max()) / 2 for x in across]


def spread(runs: Sequence[Sequence[float]], apart: float, clear: float) -> list[Stop]:
    """Stops for jars, in the order of the hops: as many as fit beside one another and the flag at `clear`.

    Where runs ended comes first, then the widest runs.
    """
    stops = [[(x, cook, step) for step, x in enumerate(run)] for cook, run in enumerate(runs)]
    wide = sorted(stops, key=lambda run: -np.ptp([x for x, _, _ in run]))
    kept: list[Stop] = []
    for stop in [run[-1] for run in stops] + [stop for run in wide for stop in run]:
        if abs(stop[0] - clear) >= 0.6 * apart and all(abs(stop[0] - other) >= apart for other, _, _ in kept):
            kept.append(stop)
    return sorted(kept or wide[0][:1], key=lambda stop: stop[1:])       # a jar in any case, be it at the flag
