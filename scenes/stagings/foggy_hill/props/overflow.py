"""What runs down the outside of a jar whose loss is over its rim."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.jar_glass import BASE, LIP

WIDE, POOL = 0.13, (0.58, 0.08)         # of a run; half the width of the pool and half its height
UNDER = 0.12            # from the glass's foot to the middle of the pool
UNEVEN = 1.0, 0.72      # how soon each side runs down


class Overflow(Prop):
    """show(part): how far it has run, 0 to 1. Says no more than that the loss is off the jar's scale."""

    margin = True

    def __init__(self, theme: Theme, jar: Region) -> None:
        super().__init__()
        self.jar = jar
        light = blend(theme.loss, "#FFFFFF", 0.25) if theme.dark else theme.loss
        self.pool = self.shape(fill=light)
        self.runs = [self.shape(fill=light) for _ in UNEVEN]

    def draw(self, part: float) -> None:
        r = self.jar
        top, foot = r.top + LIP + 0.06, r.bottom - BASE
        for side, soon, run in zip((-1, 1), UNEVEN, self.runs, strict=True):
            long = min(1.0, part / soon * 0.9) * (top - foot)
            x = r.x + side * (r.width / 2 - 0.3 * WIDE)
            run.outline(o.rectangle(WIDE, long, (x, top - long / 2), min(0.06, long / 2)) if long > 0.02 else o.EMPTY)
        wide = max(0.0, 2 * part - 1)
        across, high = POOL[0] * wide, POOL[1] * min(1.0, 2 * wide)
        self.pool.outline(o.ellipse(across, high, (r.x, foot - UNDER)) if wide > 0 else o.EMPTY)
