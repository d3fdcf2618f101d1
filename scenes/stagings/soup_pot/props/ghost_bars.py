"""Which change helps most, or helped most? A podium of ghosts: a bar for each, its shaker on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.lettering import LATIN_DEEP, Label, Number
from scenes.kit.numerals import beyond, signed
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Shape
from scenes.kit.theme import Theme
from scenes.props.kitchen.shakers import Shaker
from scenes.props.measure.full import FULL

WIDE = 0.56                      # of the pitch
WHOLE = "{:+.0f}"                 # how values beyond the whole ruler are printed
GHOST = 0.80                     # how far a ghost is there
DIM = 0.45                       # how much of the others goes when the largest is lit
FOOT, HEAD, LIT = 0.30, 0.62, 0.3        # opacity of a bar at its foot and its head, and more of the lit one's
FEET, DOWN = 2.3, 1.3            # ems under the line, for numbers and caption; and as far as a bar may reach


@dataclass(frozen=True)
class Telling:
    """What bars say: a caption, the form of their numbers, and their colour, that of slopes unless said otherwise."""

    caption: str
    form: str = "{:+.2f}"
    colour: str = ""


class GhostBars(Prop):
    """Bars over a line, one for each value in points of score, with its number and a caption under it.

    unit: height of one point; ghosts: what stands on each bar, all of one height; size: em of the letters.
    show(values, grown, picked, unknown): grown 0…1 for each bar while it comes up; one that has not begun
    to is printed as `unknown`; picked 0…1 dims all but the largest. exact: value × grown, by the bar's
    height; below the line where it is negative; clipped at the whole ruler, and over the caption.
    printed: the values, signed.
    """

    def __init__(self, region: Region, theme: Theme, ghosts: Sequence[Shaker], unit: float, size: float,
                 telling: Telling) -> None:
        super().__init__()
        self.region, self.unit, self.size, self.telling = region, unit, size, telling
        self.meaning, self.colour = (None, telling.colour) if telling.colour else ("slope", theme.slope)
        self.tall, self.pitch, self.line = ghosts[0].size, region.width / len(ghosts), region.bottom + FEET * size
        self.shape(outline.polyline([(region.left, self.line), (region.right, self.line)]),
                   stroke=theme.line, width=2.5, round_ends=True)
        axis = ((0.0, self.line), (0.0, region.top))
        self.bars = [self.shape(stroke=self.colour, width=2.5, axis=axis) for _ in ghosts]
        self.numbers = [Number(1.1 * size, theme.ink, align="centre", room=0.96 * self.pitch, words=theme.words)
                        for _ in ghosts]
        self.ghosts = [_Ghost(ghost) for ghost in ghosts]
        caption = Label(telling.caption, size, theme.ink, (region.x, region.bottom), room=region.width + 0.4)
        deep = caption.deep - LATIN_DEEP * size
        caption.nudge(0.0, 2 * deep + 0.03 if deep > 0 else 0.0)
        self.add(*self.numbers, *ghosts, caption)

    def draw(self, values: tuple[float, ...], grown: tuple[float, ...], picked: float = 0.0,
             unknown: str = "?") -> None:
        largest = int(np.argmax(np.abs(values)))
        for k, value in enumerate(values):
            share = 1.0 - DIM * picked * (k != largest)
            x, high = self.region.left + (k + 0.5) * self.pitch, self.clipped(value) * grown[k] * self.unit
            self.bars[k].outline(outline.rectangle(WIDE * self.pitch, abs(high), (x, self.line + high / 2)))
            self.bars[k].paint(fill=self.colour, alpha=(FOOT * share, (HEAD + LIT * picked) * share),
                               stroke=self.colour, stroke_alpha=share)
            text = self.fitting(value) if grown[k] else unknown
            self.numbers[k].at = (x, self.line - self.size)
            self.numbers[k].shown = (text,)
            self.numbers[k].draw(text)
            self.ghosts[k].stand(x, self.line + max(high, 0.0) + self.tall / 2, GHOST * share)

    def clipped(self, value: float) -> float:
        """What a bar can show of a value; its number says all of it. Downwards it ends over the caption."""
        return min(max(value, -DOWN * self.size / self.unit), float(FULL))

    def fitting(self, value: float) -> str:
        """A value as its number prints it."""
        form = self.telling.form if abs(value) < FULL else WHOLE
        return self.numbers[0].fitting(signed(value, form), beyond(value))

    def read(self) -> tuple[float, ...]:
        """The values of the bars by their heights, in points."""
        return tuple(self._measured(bar) for bar in self.bars)

    def read_numbers(self) -> tuple[str, ...]:
        return tuple(number.read() for number in self.numbers)

    def _measured(self, bar: Shape) -> float:
        up: NDArray[np.float64] = self.at_home(bar)[:, 1] - self.line
        return float(up[np.abs(up).argmax()] / self.unit)


class _Ghost:
    """A prop's shapes, moved as outlines and never wholly there."""

    def __init__(self, prop: Prop) -> None:
        self.rest = [(part, part.rest.copy(), part.full_fill, part.full_stroke)
                     for part in prop.parts() if isinstance(part, Shape)]

    def stand(self, x: float, y: float, there: float) -> None:
        for part, points, fill, stroke in self.rest:
            part.outline(np.add(points, (x, y, 0.0)))
            part.full_fill, part.full_stroke = fill * (1, 1, 1, there), stroke * (1, 1, 1, there)
            part.appear(part.fade_amount)
