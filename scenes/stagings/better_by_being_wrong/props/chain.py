"""What comes next: from word to word an arrow."""

from __future__ import annotations

from scenes.kit.outline import EMPTY, Points, polygon, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

CLEAR = 0.05            # units from a word to its arrow
THICK, HEAD = 0.05, (0.17, 0.11)        # half a shaft's height; a head's length, and half its height

Gap = tuple[float, float, float]        # from where to where an arrow may lead, and how high


class Chain(Prop):
    """show(parts): how far each arrow leads, 0…1. A gap beside which a word is missing is None: none leads there.

    Counted: the arrows that reach the next word.
    """

    def __init__(self, theme: Theme, gaps: list[Gap | None]) -> None:
        super().__init__()
        self.gaps = gaps
        self.arrows = [self.shape(fill=theme.ink) for _ in gaps]
        self.show((0.0,) * len(gaps))

    def draw(self, parts: tuple[float, ...]) -> None:
        for arrow, gap, part in zip(self.arrows, self.gaps, parts, strict=True):
            arrow.outline(_arrow(gap, part) if gap and part > 0 else EMPTY)

    def read(self) -> int:
        ends = [(gap[1] - CLEAR, self.at_home(arrow)) for arrow, gap in zip(self.arrows, self.gaps, strict=True) if gap]
        return sum(len(points) > 0 and abs(float(points[:, 0].max()) - end) < 1e-6 for end, points in ends)


def _arrow(gap: Gap, part: float) -> Points:
    left, right, y = gap
    begin = left + CLEAR
    tip = begin + part * (right - CLEAR - begin)
    long = min(HEAD[0], tip - begin)
    shaft = rectangle(tip - long - begin, 2 * THICK, ((begin + tip - long) / 2, y))
    head = polygon([(tip, y), (tip - long, y + HEAD[1]), (tip - long, y - HEAD[1])])
    return together([shaft, head]) if tip - long > begin else head
