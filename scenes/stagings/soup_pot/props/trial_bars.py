"""What a tenth more of each would bring: bars on a slate, all of a run on one scale, each with its number."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

import numpy as np

from scenes.kit.lettering import Number
from scenes.kit.outline import EMPTY, dashes, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import Shape, blend
from scenes.stagings.soup_pot.gain import said_gain
from scenes.stagings.soup_pot.props.small_jar import SmallJar

LETTERS = 0.42                  # em of numbers, where they have room
WIDE = 0.50                      # of the pitch
ROOMY = 0.70                     # the same, of what is dashed round a bar and its number
ICON, UNDER = 0.58, 0.07         # what a bar is of, under it: its height in pitches; units between the two
EDGE = 0.09                      # units from the slate's edge to what is on it
OVER = 0.10                      # units from a bar to its number
PARTS, DOSE = 10, (0.98, 0.28)   # a tenth more, as a part: half the width and the height of ten of them, in pitches
HEAD, MARGIN = 0.72, 0.09         # ems that its number is high; units from there to the frame round a column
STRIPES = 0.09                   # units from one stripe of a bar to the next
BRASS = "#D9B45C"                # of what is chosen: the ring's


class TrialBars(Prop):
    """A bar for each thing over a line that stands for no change, with the thing itself in small, and over all of them
    the dose: ten parts and one more.

    ends: (lowest, highest) gain that the slate has room for, the same for a whole run; further ones are clipped.
    show(values, grown, best, there, before, dashed): grown 0…1 of each bar; best: how far the longest one is framed;
    there: how far all that is said stands on the slate; before: what each would have brought a step ago, None where
    that is not told; dashed: how far this is there.
    exact: value × grown, by the bar's end on the slate's scale, and each of before. Numbers are props of their own:
    put(bars, *numbers).
    """

    meaning = "slope"

    def __init__(self, region: Region, setting: Setting, names: Sequence[str], ends: tuple[float, float]) -> None:
        super().__init__()
        theme = setting.theme
        self.region, self.theme, self.ends = region, theme, ends
        self.pitch = (region.width - 2 * EDGE) / len(names)
        self.xs = [region.left + EDGE + (k + 0.5) * self.pitch for k in range(len(names))]
        self.high = ICON * self.pitch
        self.em = em = LETTERS
        dose = 2.6 * DOSE[1] * self.pitch
        low, high = ends
        foot, head = region.bottom + EDGE + self.high + UNDER, region.top - EDGE - dose - em - OVER
        self.unit = (head - foot) / (high - low)
        self.base = foot - low * self.unit
        self._dose(region.top - EDGE - 0.5 * dose)
        self.line = self.shape(dashes((region.left + EDGE, self.base), (region.right - EDGE, self.base), 0.07, 0.06),
                               stroke=theme.soft, width=2.2)
        pale = blend(theme.slope, theme.panel, 0.55)
        self.bars = [self.shape(fill=(pale, theme.panel, pale), axis="right", stroke=theme.slope, width=2.2)
                     for _ in names]
        self.stripes = [self.shape(fill=theme.slope) for _ in names]
        self.ghosts = [self.shape(stroke=theme.slope, width=2.2) for _ in names]
        self.frame = self.shape(stroke=BRASS, width=5.0)
        self.icons = [SmallJar(name, self.high, theme) for name in names]
        self.add(*(icon.jar for icon in self.icons))
        self.numbers = [Number(em, theme.ink, align="centre", room=0.80 * self.pitch, words=theme.words)
                        for _ in names]
        self.pale = pale

    def _dose(self, y: float) -> None:
        """Ten parts, and one more: a tenth."""
        theme, wide = self.theme, 2 * DOSE[0] * self.pitch / PARTS
        tall, left = DOSE[1] * self.pitch, self.region.x - (PARTS + 1.6) * wide / 2
        parts = [rectangle(0.8 * wide, tall, (left + (k + 0.5) * wide, y)) for k in range(PARTS)]
        self.shape(np.vstack(parts), fill=theme.soft, alpha=0.75)
        self.shape(rectangle(0.8 * wide, 1.6 * tall, (left + (PARTS + 1.1) * wide, y)), fill=theme.slope,
                   stroke=theme.ink, width=1.2)

    def y_of(self, gain: float) -> float:
        low, high = self.ends
        return self.base + self.unit * min(max(gain, low), high)

    def draw(self, values: tuple[float, ...], grown: tuple[float, ...], best: float = 0.0, there: float = 1.0,
             before: tuple[float | None, ...] = (), dashed: float = 1.0) -> None:
        for ghost, x, was in zip_longest(self.ghosts, self.xs, before):
            ghost.outline(EMPTY if was is None else self._dashed(x, self.y_of(was)))
            ghost.paint(stroke=self.theme.slope, stroke_alpha=dashed * there)
        for k, value in enumerate(values):
            end, seen = self.y_of(value * grown[k]), there * float(grown[k] > 0)
            wide, tall = WIDE * self.pitch, abs(end - self.base)
            self.bars[k].outline(rectangle(wide, tall, (self.xs[k], (self.base + end) / 2)))
            self.bars[k].paint(fill=(self.pale, self.theme.panel, self.pale), alpha=seen, stroke=self.theme.slope,
                               stroke_alpha=seen)
            self.stripes[k].outline(self._striped(self.xs[k], min(self.base, end), tall, wide))
            self.stripes[k].paint(fill=self.theme.slope, alpha=seen)
            self.icons[k].stand(self.xs[k], self.region.bottom + EDGE, there * min(1.0, 3 * grown[k]))
            number = self.numbers[k]
            number.place(self.xs[k], max(self.base, end) + OVER)
            number.show(*said_gain(value))
        longest = max(range(len(values)), key=lambda k: values[k])
        self._frame(longest, best * there)

    @staticmethod
    def _striped(x: float, foot: float, tall: float, wide: float) -> np.ndarray:
        """What is only tried is striped, what was done is solid."""
        count = int(tall / STRIPES)
        rows = [rectangle(wide, 0.32 * STRIPES, (x, foot + (k + 0.5) * STRIPES)) for k in range(count)]
        return np.vstack(rows) if rows else EMPTY

    def _dashed(self, x: float, end: float) -> np.ndarray:
        """What was and is no longer: a bar's edge, up to its end and down again."""
        left, right = x - ROOMY * self.pitch / 2, x + ROOMY * self.pitch / 2
        corners = [(left, self.base), (left, end), (right, end), (right, self.base)]
        return np.vstack([dashes(a, b, 0.08, 0.06) for a, b in pairwise(corners)])

    def _frame(self, k: int, best: float) -> None:
        """Round a column."""
        low = self.region.bottom + 0.4 * EDGE
        high = self.numbers[k].placed[1] + HEAD * self.em + MARGIN
        box = rectangle(0.98 * self.pitch, high - low, (self.xs[k], (low + high) / 2), 0.10)
        self.frame.outline(box if best > 0 else EMPTY)
        self.frame.paint(stroke=BRASS, stroke_alpha=best)

    def letter(self, grown: tuple[float, ...], there: float) -> None:
        """Numbers stand over bars that are all there."""
        for number, share in zip(self.numbers, grown, strict=True):
            number.appear(self.faded * there * float(share >= 1.0))

    def read(self) -> tuple[float, ...]:
        """The gains at the bars' ends, by the slate's scale."""
        return tuple(map(self._end, self.bars))

    def read_before(self) -> tuple[float, ...]:
        """The gains of a step ago that are dashed, by the slate's scale; those that are none."""
        return tuple(self._end(ghost) for ghost in self.ghosts if len(ghost.points))

    def _end(self, bar: Shape) -> float:
        base, y = float(self.at_home(self.line)[0, 1]), self.at_home(bar)[:, 1]
        end = y.max() if y.max() - base > base - y.min() else y.min()
        return float((end - base) / self.unit)
