"""Words that may come next, and bars as long as that is likely."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.easing import between
from scenes.kit.lettering import Label, baseline
from scenes.kit.outline import EMPTY, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

HIGH = 0.5              # of a row
USUAL, DIM = 0.65, 0.40         # of the ink in a bar; in those of what is not drawn


class Chances(Prop):
    """Rows under each other that fill the region; the likeliest word's bar is as long as it.

    show(grown, lit): how far the bars have grown, 0…1, and how far the one stands out that is drawn.
    Exact: the chances, by the bars' ends.
    """

    def __init__(self, theme: Theme, region: Region, chances: Sequence[float], drawn: int,
                 names: Sequence[Label] = (), left: float = 0.0) -> None:
        """names: the words, which begin at `left`."""
        super().__init__()
        self.theme, self.region, self.chances, self.drawn = theme, region, tuple(chances), drawn
        self.top = max(self.chances)
        self.bars = [self.shape() for _ in self.chances]
        for k, name in enumerate(names):
            name.nudge(left, baseline(self.y_of(k), name.size))
            self.add(name)
        self.show(0.0, 0.0)

    @property
    def pitch(self) -> float:
        return self.region.height / len(self.chances)

    def y_of(self, k: int) -> float:
        """The middle of a row."""
        return self.region.top - (k + 0.5) * self.pitch

    def x_of(self, chance: float) -> float:
        return self.region.left + self.region.width * chance / self.top

    def draw(self, grown: float, lit: float) -> None:
        theme = self.theme
        for k, (bar, chance) in enumerate(zip(self.bars, self.chances, strict=True)):
            long = grown * (self.x_of(chance) - self.region.left)
            middle = self.region.left + long / 2, self.y_of(k)
            bar.outline(rectangle(long, HIGH * self.pitch, middle) if long > 0 else EMPTY)
            much = between(USUAL, 1.0 if k == self.drawn else DIM, lit)
            bar.paint(fill=blend(theme.panel, theme.ink, much))

    def read(self) -> list[float]:
        ends = [points[:, 0].max() if len(points) else self.region.left for points in map(self.at_home, self.bars)]
        return [float(end - self.region.left) / self.region.width * self.top for end in ends]
