"""What every step has brought: a stair for each, on the ruler's own scale, each from where the last one ended."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit.outline import EMPTY, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.shakers import SHAKERS
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler

WIDE = 0.56                      # of the pitch
ICON, UNDER = 0.46, 0.10         # what was poured, under its stair: its height, and how far under
FEWEST = 0.45                    # units of pitch, under which no icon has room


class Staircase(Prop):
    """show(scores): the scores at whole steps, and last the one that the ring is at; one stair between each two.

    poured: which thing each step moved most. exact: where every stair begins and ends, by the ruler's scale; clipped.
    """

    def __init__(self, region: Region, theme: Theme, ruler: Ruler, poured: Sequence[str]) -> None:
        super().__init__()
        self.ruler, self.pitch = ruler, region.width / max(1, len(poured))
        self.xs = [region.left + (k + 0.5) * self.pitch for k in range(len(poured))]
        self.stairs = [self.shape(fill=(theme.copper, theme.copper_light), stroke=theme.copper_rim, width=1.6)
                       for _ in poured]
        self.icons = [SHAKERS[name]("", min(ICON, 0.8 * self.pitch), theme) for name in poured]
        self.add(*self.icons)
        self.rests = [[(part, part.rest.copy()) for part in icon.parts()] for icon in self.icons]
        self.show(())

    def draw(self, scores: tuple[float, ...]) -> None:
        for k, (x, stair) in enumerate(zip(self.xs, self.stairs, strict=True)):
            made = k + 1 < len(scores)
            low, high = (self.ruler.y_of(Ruler.clipped(score)) for score in (scores[k : k + 2] if made else (0.0, 0.0)))
            stair.outline(rectangle(WIDE * self.pitch, abs(high - low), (x, (low + high) / 2)) if made else EMPTY)
            foot = min(low, high) - UNDER - 0.5 * min(ICON, 0.8 * self.pitch)
            seen = made and self.pitch > FEWEST
            for part, rest in self.rests[k]:
                part.outline(np.add(rest, (x, foot, 0.0)) if seen else EMPTY)

    def read(self) -> tuple[tuple[float, float], ...]:
        """(lower end, upper end) of each stair that stands, in points."""
        low, high = self.ruler.y_of(0.0), self.ruler.y_of(float(FULL))
        stand = [self.at_home(stair)[:, 1] for stair in self.stairs if len(stair.points)]
        return tuple((float((y.min() - low) / (high - low) * FULL), float((y.max() - low) / (high - low) * FULL))
                     for y in stand)
