"""The recipe ruler: an amount on a logarithmic scale, so that equal steps mean equally many times more."""

from __future__ import annotations

from scenes.kit.lettering import Label
from scenes.kit.log_scale import LogScale
from scenes.kit.outline import polyline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.marker import Marker
from scenes.props.measure.off_scale import OffScale

BEYOND = 0.12           # units that the line goes on beyond its ends
NOTCH = 0.09            # half a tick
MARK = 0.11             # radius of the marker


class AmountsRuler(Prop):
    """Across `region`, from `low` at its left to `high` at its right edge, a tick at every doubling of `low`.

    Its `marker` is a prop of its own, so that an arrow can lie between: put(ruler, arrow, ruler.marker); so is
    `off_scale`, which says of an amount that it has left the ruler.
    exact: the amounts of its ticks, by their places.
    """

    def __init__(self, theme: Theme, region: Region, low: float, high: float, name: str = "",
                 tick_size: float = 0.33) -> None:
        super().__init__()
        self.y, left, right = region.y, region.left - BEYOND, region.right + BEYOND
        self.log_scale = LogScale(low, high, region.left, region.right)
        self.shape(polyline([(left, self.y), (right, self.y)]), stroke=theme.line, width=3.5, round_ends=True)
        self.tick_marks = []
        for amount in doublings(low, high):
            x = self.x_of(amount)
            mark = polyline([(x, self.y - NOTCH), (x, self.y + NOTCH)])
            self.tick_marks.append(self.shape(mark, stroke=theme.line, width=3.0))
            self.add(Label(f"{amount:g}", tick_size, theme.soft, (x, self.y - 0.17 - 0.72 * tick_size),
                           words=theme.words))
        if name:
            self.add(Label(name, tick_size, theme.soft, (left - 0.16, self.y - 0.24 * tick_size), align="right"))
        self.marker = Marker(theme, self.log_scale, self.y, MARK)
        self.off_scale = OffScale(theme, region, tick_size)

    def x_of(self, amount: float) -> float:
        """Where an amount stands on the ruler, beyond its ends too."""
        return self.log_scale.x(amount)

    def read(self) -> list[float]:
        """The amounts at which its ticks stand."""
        return [self.log_scale.amount(float(tick.points[0, 0])) for tick in self.tick_marks]


def doublings(low: float, high: float) -> tuple[float, ...]:
    """low, twice that, and so on up to high."""
    amounts = [low]
    while 2 * amounts[-1] <= high:
        amounts.append(2 * amounts[-1])
    return tuple(amounts)
