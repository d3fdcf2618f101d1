"""A cook's mark under each jar: that cook stood there."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.stagings.cook_lanes.props.hops import footprint
from scenes.stagings.cook_lanes.stops_for_jars import Stop

SIZE = 0.11


class Stops(Prop):
    """Marks on the ground, y = 0. Exact: where they are."""

    def __init__(self, theme: Theme, stops: Sequence[Stop]) -> None:
        super().__init__()
        self.marks = [self.shape(footprint(cook, x, SIZE), fill=theme.actors[cook % 3], stroke=theme.outline, width=1.4)
                      for x, cook, _ in stops]

    def read(self) -> list[float]:
        across = [self.at_home(mark)[:, 0] for mark in self.marks]
        return [float(x.min() + x.max()) / 2 for x in across]
