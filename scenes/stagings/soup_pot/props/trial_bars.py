"""What a tenth more of each would bring: bars beside the ruler, on its own scale, from the present score."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.outline import EMPTY, dashes, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.stagings.soup_pot.props.small_jar import SmallJar

WIDE, WIDEST = 0.66, 0.78        # of the pitch; units of pitch
OVER = 0.08                      # units from a bar to what it is of
ICON = 0.80                      # how high that is, of the pitch
MARGIN = 0.09                    # units round what is chosen


class TrialBars(Prop):
    """A bar for each thing over a dashed line at the score, with the thing itself in small.

    show(score, values, grown, best): grown 0…1 of each bar; best: how far the longest one is framed.
    exact: score + value × grown, by the bar's end on the ruler; clipped at the ruler's ends.
    """

    meaning = "slope"

    def __init__(self, region: Region, theme: Theme, ruler: Ruler, names: Sequence[str]) -> None:
        super().__init__()
        self.ruler, self.theme = ruler, theme
        self.left, self.pitch = region.left, min(WIDEST, region.width / len(names))
        self.xs = [self.left + (k + 0.5) * self.pitch for k in range(len(names))]
        self.line = self.shape(stroke=theme.soft, width=2.2)
        self.bars = [self.shape(fill=theme.slope, stroke=theme.slope, width=1.5) for _ in names]
        self.frame = self.shape(stroke=theme.ink, width=4.0)
        self.high = ICON * self.pitch
        self.icons = [SmallJar(name, self.high, theme) for name in names]
        self.add(*(icon.jar for icon in self.icons))

    def draw(self, score: float, values: tuple[float, ...], grown: tuple[float, ...], best: float = 0.0) -> None:
        base, colour = self.ruler.y_of(score), self.theme.slope
        end_of_line = self.left + len(self.xs) * self.pitch
        self.line.outline(dashes((self.left, base), (end_of_line, base), 0.07, 0.06))
        for k, value in enumerate(values):
            end = self.ruler.y_of(Ruler.clipped(score + value * grown[k]))
            self.bars[k].outline(rectangle(WIDE * self.pitch, abs(end - base), (self.xs[k], (base + end) / 2)))
            self.bars[k].paint(fill=colour, alpha=float(grown[k] > 0), stroke=colour, stroke_alpha=float(grown[k] > 0))
            self.icons[k].stand(self.xs[k], max(base, end) + OVER, min(1.0, 3 * grown[k]))
        longest = max(range(len(values)), key=lambda k: values[k])
        self._frame(longest, base, self.ruler.y_of(Ruler.clipped(score + values[longest])), best)

    def _frame(self, k: int, base: float, end: float, best: float) -> None:
        """Round a bar with what stands on it."""
        low, high = min(base, end) - MARGIN, max(base, end) + OVER + self.high + MARGIN
        box = rectangle(0.98 * self.pitch, high - low, (self.xs[k], (low + high) / 2), 0.10)
        self.frame.outline(box if best > 0 else EMPTY)
        self.frame.paint(stroke=self.theme.ink, stroke_alpha=best)

    def read(self) -> tuple[float, ...]:
        """The scores at the bars' ends, by the ruler's scale."""
        low, high = self.ruler.y_of(0.0), self.ruler.y_of(float(FULL))
        base = self.at_home(self.line)[0, 1]
        ends = []
        for bar in self.bars:
            y = self.at_home(bar)[:, 1]
            end = y.max() if y.max() - base > base - y.min() else y.min()
            ends.append(float((end - low) / (high - low) * FULL))
        return tuple(ends)
