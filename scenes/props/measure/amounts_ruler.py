"""The recipe ruler: an amount on a logarithmic scale, so that equal steps mean equally many times more."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.lettering import Label
from scenes.kit.log_scale import LogScale
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

TICKS = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
MARK = 0.11


class AmountsRuler(Prop):
    """Ticks across `region`, from `low` at its left to `high` at its right edge.

    Its `marker` is a prop of its own, so that an arrow can lie between: put(ruler, arrow, ruler.marker).
    exact: the amounts of its ticks, by their places.
    """

    def __init__(self, theme: Theme, region: Region, low: float = 0.5, high: float = 16.0, name: str = "",
                 ticks: tuple[float, ...] = TICKS, tick_size: float = 0.33, overhang: float = 0.12) -> None:
        super().__init__()
        self.y = region.y
        self.scale = LogScale(low, high, region.left, region.right)
        y = self.y
        ends = [(region.left - overhang, y), (region.right + overhang, y)]
        self.shape(o.polyline(ends), stroke=theme.line, width=3.5, round_ends=True)
        self.tick_marks = []
        for amount in ticks:
            x = self.x_of(amount)
            mark = o.polyline([(x, y - 0.09), (x, y + 0.09)])
            self.tick_marks.append(self.shape(mark, stroke=theme.line, width=3.0))
            self.add(Label(f"{amount:g}", tick_size, theme.soft, (x, y - 0.17 - 0.72 * tick_size)))
        if name:
            at = (region.left - overhang - 0.16, y - 0.24 * tick_size)
            self.add(Label(name, tick_size, theme.soft, at, align="right"))
        self.marker = Marker(theme, self.scale, y)

    def x_of(self, amount: float) -> float:
        """Where an amount stands on the ruler, beyond its ends too."""
        return self.scale.x(amount)

    def read(self) -> list[float]:
        """The amounts at which its ticks stand."""
        return [self.scale.amount(float(tick.points[0, 0])) for tick in self.tick_marks]


class Marker(Prop):
    """show(amount): a dot at the amount. exact: its place. clipped: beyond the ends, a hollow ring there."""

    def __init__(self, theme: Theme, scale: LogScale, y: float) -> None:
        super().__init__()
        self.colour, self.scale, self.y = theme.ink, scale, y
        self.dot = self.shape(fill=theme.ink, stroke=theme.ink, width=3.0)

    def draw(self, amount: float) -> None:
        seen = self.scale.clipped(amount)
        self.dot.outline(o.circle(MARK, (self.scale.x(seen), self.y)))
        self.dot.paint(fill=self.colour, alpha=float(seen == amount), stroke=self.colour)

    def read(self) -> float:
        """The amount at the middle of the dot."""
        across = self.at_home(self.dot)[:, 0]
        return self.scale.amount(0.5 * (across.min() + across.max()))
