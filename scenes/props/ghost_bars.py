"""Which small change helps most? One ghostly bar for each knob."""

from __future__ import annotations

import numpy as np

from scenes.props import outline
from scenes.props.lettering import Label, Number
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.theme import Theme

WIDE = 0.44                      # of the pitch


class GhostBars(Prop):
    """Bars that stand on the foot of the region: what a tenth more of each would bring, by the slope.

    unit: height of one point of score. show(values, grown, picked): points for each knob; grown 0…1 while
    they come up; picked 0…1 dims all but the largest. exact: value × grown, by the bar's height; below the foot where it is negative.
    printed: the values, signed, with two decimals.
    """

    meaning = "slope"

    def __init__(self, region: Region, theme: Theme, names: tuple[str, ...], unit: float, size: float = 0.33) -> None:
        super().__init__()
        self.region, self.unit, self.size, self.colour = region, unit, size, theme.slope
        self.pitch = region.width / len(names)
        self.shape(outline.polyline([(region.left, region.bottom), (region.right, region.bottom)]),
                   stroke=theme.line, width=2.5, round_ends=True)
        self.bars, self.numbers = [], []
        for k, name in enumerate(names):
            x = region.left + (k + 0.5) * self.pitch
            axis = ((x, region.bottom), (x, region.top))
            self.bars.append(self.shape(np.zeros((0, 3)), axis=axis, stroke=theme.slope, width=2.5))
            self.numbers.append(Number(1.1 * size, theme.ink, (x, 0.0), "centre"))
            self.add(self.numbers[-1], Label(name, size, theme.soft, (x, region.bottom - 1.08 * size)))

    def draw(self, values: tuple[float, ...], grown: float, picked: float = 0.0) -> None:  # type: ignore[override]
        largest = int(np.argmax(np.abs(values)))
        for k, value in enumerate(values):
            share = 1.0 - 0.55 * picked * (k != largest)
            x = self.region.left + (k + 0.5) * self.pitch
            high = value * grown * self.unit
            self.bars[k].outline(outline.rectangle(WIDE * self.pitch, abs(high), (x, self.region.bottom + high / 2)))
            self.bars[k].paint(fill=self.colour, alpha=(0.30 * share, (0.62 + 0.3 * picked) * share),
                               stroke=self.colour, stroke_alpha=share)
            self.numbers[k].at = (x, self.region.bottom + max(high, 0.0) + 0.12)
            self.numbers[k].show(printed(value))
            self.numbers[k].draw(printed(value))

    def read(self) -> tuple[float, ...]:
        """The values of the bars by their heights, in points."""
        return tuple(self._measured(bar) for bar in self.bars)

    def read_numbers(self) -> tuple[str, ...]:
        return tuple(number.read() for number in self.numbers)

    def _measured(self, bar: outline.Points) -> float:
        up = self.at_home(bar)[:, 1] - self.region.bottom
        return float(up[np.abs(up).argmax()] / self.unit)


def printed(value: float) -> str:
    """Points as the bars print them: signed, two decimals, no sign on zero."""
    text = f"{value:+.2f}"
    return "0" if float(text) == 0 else text.replace("-", "−")
