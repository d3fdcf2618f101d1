"""The curve of dots: loss against step, one dot for each step that was made."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Label, baseline, outline_of
from scenes.kit.outline import EMPTY, Points, circle, polygon, polyline, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.curve import dots, line_at_zero, middles, path, upright_axis
from scenes.props.sign.panel import Panel

SIZE = 0.34              # em of its letters
FLAT = 1.95              # a card lower than this has its name beside the axis, and no numbers there


class CurveCard(Prop):
    """A card with loss upwards and steps to the right; dots only at whole steps, straight lines between.

    Shows: exact, the loss of every step made, by the centre of its dot;
    clipped above `top`: the dot stands at the card's upper end as a triangle.
    """

    def __init__(self, region: Region, theme: Theme, steps: int, top: float, ticks: tuple[float, ...] = (),
                 number_of: str = "{:g}", bare: bool = False) -> None:
        """steps: at the right end; top: loss at the upper end; ticks: losses with a number on the axis;
        bare: the axes stand in the scene, without a card behind them."""
        super().__init__()
        self.region, self.steps, self.top = region, max(1, steps), float(top)
        self.flat = region.height < FLAT
        longest = max((len(number_of.format(t)) for t in ticks), default=0)
        named = outline_of(theme.words.gettext("loss"))[1] * SIZE
        room, above = (max(1.95 * SIZE, named + 0.05), 0.0) if self.flat else (0.62 * SIZE * longest, 0.14 + 1.1 * SIZE)
        self.plot = Region.spanning(region.left + 0.28 + room, region.right - 0.30,
                                    region.bottom + 0.26 + SIZE, region.top - 0.28 - above)
        self.dot = min(0.085, 0.48 * self.plot.width / self.steps)
        if not bare:
            self.add(Panel(theme, region))
        self._build_card(theme, ticks, number_of)
        self.line = self.shape(stroke=theme.loss, width=min(5.0, 70 * self.dot))
        self.dots = self.shape(fill=blend(theme.loss, "#FFFFFF", 0.12 if theme.dark else 0.0))
        self.newest = self.shape(fill=theme.loss, stroke=theme.ink, width=2.4)
        self.over = self.shape(fill=theme.loss, stroke=theme.ink, width=1.6)

    def at(self, step: float, loss: float) -> tuple[float, float]:
        """Where a step's loss stands on the card."""
        return (self.plot.left + self.plot.width * step / self.steps,
                self.plot.bottom + self.plot.height * min(loss, self.top) / self.top)

    def draw(self, losses: tuple[float, ...], grown: float = 1.0) -> None:
        """losses: of the steps made, the start first; grown: how far the newest dot is there, 0 to 1."""
        spots = [self.at(step, loss) for step, loss in enumerate(losses)]
        high = [loss > self.top for loss in losses]
        settled = (spot for spot, over in zip(spots[:-1], high, strict=False) if not over)
        self.dots.outline(dots(settled, self.dot))
        peaks = [_peak(spot, 1.5 * self.dot) for spot, over in zip(spots, high, strict=True) if over]
        self.over.outline(together(peaks))
        unseen = not losses or high[-1]
        self.newest.outline(EMPTY if unseen else circle(1.45 * self.dot * grown, spots[-1]))
        self.line.outline(path(spots, len(spots) - 2 + grown) if len(spots) > 1 else EMPTY)

    def read(self) -> tuple[float, ...]:
        """The losses at which the dots stand, in order of their steps."""
        peaks = self.at_home(self.over)[::12]
        spots = np.vstack([middles(self.at_home(self.dots)), middles(self.at_home(self.newest)), peaks])
        spots = spots[np.argsort(spots[:, 0])]
        return tuple(float(y) for y in (spots[:, 1] - self.plot.bottom) / self.plot.height * self.top)

    def _build_card(self, theme: Theme, ticks: tuple[float, ...], number_of: str) -> None:
        p = self.plot
        self.shape(upright_axis(p, 0.14), stroke=theme.line, width=3.0)
        self.shape(line_at_zero(p, 0.12), stroke=theme.wish, width=3.0)
        for tick in ticks:
            y = self.at(0, tick)[1]
            self.shape(polyline([(p.left - 0.08, y), (p.left, y)]), stroke=theme.line, width=3.0)
            at = (p.left - 0.14, baseline(y, SIZE))
            if not self.flat:
                self.add(Label(number_of.format(tick), SIZE, theme.soft, at, "right", words=theme.words))
        name = (self.region.left + 0.22, p.y if self.flat else self.region.top - 0.2 - 0.75 * SIZE)
        self.add(Label(theme.words.gettext("loss"), SIZE, theme.soft, name, "left"))
        below = p.bottom - 0.1 - 0.85 * SIZE
        self.add(Label(theme.words.gettext("step"), SIZE, theme.soft, (p.x, below)))
        self.add(Label(f"{self.steps}", SIZE, theme.soft, (p.right, below), words=theme.words))
        self.add(Label("0", SIZE, theme.soft, (p.left, below)))


def _peak(spot: tuple[float, float], size: float) -> Points:
    x, y = spot
    return polygon([(x, y), (x + size, y - 1.5 * size), (x - size, y - 1.5 * size)])
