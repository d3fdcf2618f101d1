"""Where steps would land: a row of dots over an amounts ruler, one row for each size of a sample."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.log_scale import LogScale
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

DOT = 0.13


class Reach(Prop):
    """show(left, right, y): a bar from one to the other; none where it would hide behind a dot."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.bar = self.shape(fill=theme.line, alpha=0.55)

    def draw(self, left: float, right: float, y: float) -> None:
        wide = right - left
        middle = ((left + right) / 2, y)
        self.bar.outline(o.rectangle(wide, 0.8 * DOT, middle) if wide > 2 * DOT else o.EMPTY)


class Landings(Prop):
    """A row of dots at height y over a ruler's scale, a bar from the lowest to the highest of them.

    The bar is a prop of its own, so that an arrow can lie between: put(row.bar, arrow, row).
    show(amounts). exact: the amount at each dot. clipped: a dot beyond the ruler stands at its end.
    """

    def __init__(self, theme: Theme, log_scale: LogScale, y: float) -> None:
        super().__init__()
        self.log_scale, self.y = log_scale, y
        self.bar = Reach(theme)
        self.dots = self.shape(fill=theme.ink)

    def draw(self, *amounts: float) -> None:
        xs = [self.x_of(amount) for amount in amounts]
        self.dots.outline(o.together(o.circle(DOT, (x, self.y)) for x in xs))
        self.bar.show(min(xs, default=0.0), max(xs, default=0.0), self.y)

    def x_of(self, amount: float) -> float:
        return self.log_scale.x(self.log_scale.clipped(amount))

    def read(self) -> list[float]:
        """The amount at the middle of each dot."""
        each = self.at_home(self.dots).reshape(-1, len(o.circle(DOT)), 3)[:, ::4, 0].mean(axis=1)
        return [self.log_scale.amount(float(x)) for x in each]
