"""Emptied bowls in stacks: how many meals have been eaten."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import EMPTY, arc, ellipse, join, polyline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

HIGH = 5                    # bowls of a stack
STEP, DEEP, MOUTH = 0.13, 0.40, 0.12    # widths of a bowl: from one to the next; its height; half of its mouth's
WIDE = 0.94                 # of a stack's room: a bowl


class BowlStacks(Prop):
    """show(count): the first `count` bowls, stack after stack from the left. counted: they."""

    def __init__(self, theme: Theme, region: Region, most: int) -> None:
        """region: from the left edge of the first stack to the right one of the last, its bottom their foot."""
        super().__init__()
        self.region, self.stacks = region, -(-most // HIGH)
        self.wide = WIDE * region.width / self.stacks
        bodies = {"fill": theme.china, "axis": "right", "stroke": theme.outline, "width": 1.4, "stroke_alpha": 0.6}
        inside = {"fill": (theme.china[0], theme.china[1]), "stroke": theme.outline, "width": 1.0, "stroke_alpha": 0.5}
        self.bowls = [(self.shape(**bodies), self.shape(**inside)) for _ in range(most)]

    def draw(self, count: int) -> None:
        for k, (body, mouth) in enumerate(self.bowls):
            outlines = self._bowl(k) if k < count else (EMPTY, EMPTY)
            for shape, outline in zip((body, mouth), outlines, strict=True):
                shape.outline(outline)

    def _bowl(self, k: int) -> tuple[np.ndarray, np.ndarray]:
        w = self.wide
        x = self.region.left + self.region.width * (k // HIGH + 0.5) / self.stacks
        y = self.region.bottom + w * (STEP * (k % HIGH) + DEEP)
        side = arc(w / 2, w * DEEP, np.pi, 2 * np.pi, (x, y))
        return join(side, polyline([side[-1, :2], side[0, :2]])), ellipse(w / 2, w * MOUTH, (x, y))

    def read(self) -> int:
        return sum(len(body.points) > 0 for body, _ in self.bowls)


def widest(most: int, high: float) -> float:
    """How wide a region may be in which stacks of `most` bowls are no higher than so many units."""
    return -(-most // HIGH) * high / (STEP * (HIGH - 1) + DEEP + MOUTH) / WIDE
