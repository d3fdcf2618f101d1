"""What a tenth more of each would bring: bars on a slate, each with its number, and over all of them what they are.

A bar is the stretch of the ruler that the ring has gone, carried over: as high as it was there.
"""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.easing import between
from scenes.kit.lettering import SMALLEST, Label, Number
from scenes.kit.outline import EMPTY, dashes, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.stagings.soup_pot.gain import said_gain
from scenes.stagings.soup_pot.named_slate import named
from scenes.stagings.soup_pot.props.small_jar import SmallJar

LETTERS, ROOM = 0.56, 0.80       # em of numbers where they have room; the room of one, in pitches
FIGURES = 1.42                   # ems that a gain is wide
WIDE = 0.62                      # of a bar, in pitches
ICON, UNDER = 0.82, 0.08         # what a bar is of, under it: its height in pitches; units between the two
TALLEST = 0.72                   # units that it is high at most
EDGE = 0.13                      # units from the slate's edge to what is on it
OVER = 0.11                      # units from a bar to its number
HEAD, MARGIN, FRAMED = 0.72, 0.09, 1.00     # ems that its number is high; units from there to a frame; its pitches
LEAST = 0.05                     # units that all bars have at least
ARC = 0.35                       # units over the straight way from the ruler to the slate
BRASS = "#D9B45C"                # of what is chosen: the ring's


class TrialBars(Prop):
    """A bar for each thing over a line that stands for no change, with the thing itself in small.

    ends: (lowest, highest) gain that the slate has room for, the same for a whole run; further ones are clipped.
    per_point: units of a point on the ruler, and so here, unless the slate is too low for it; along: how wide a bar
    is along the ruler.
    show(values, grown, moved, best, there, stood): grown 0…1 of each bar; moved: how far it was carried over from
    `stood`, where the ring was before; best: how far the longest one is framed; there: how far all that is said stands.
    exact: value × grown, by the bar's height; one that is printed as none has no bar. Numbers and name are props of
    their own: put(bars, *numbers, *names).
    """

    meaning = "slope"

    def __init__(self, region: Region, setting: Setting, things: Sequence[str], ends: tuple[float, float],
                 per_point: float, along: float) -> None:
        super().__init__()
        theme = setting.theme
        self.region, self.theme, self.ends, self.per_point, self.along = region, theme, ends, per_point, along
        self.pitch = (region.width - 2 * EDGE) / len(things)
        self.xs = [region.left + EDGE + (k + 0.5) * self.pitch for k in range(len(things))]
        self.high = min(TALLEST, ICON * self.pitch)
        lines, size, line = named(theme.words, region.width - 2 * EDGE)
        top = region.top - EDGE - 0.75 * size
        self.names = [Label(text, size, theme.ink, (region.x, top - k * line), weight="BOLD",
                            room=region.width - 2 * EDGE, words=theme.words) for k, text in enumerate(lines)]
        self.em = em = max(SMALLEST, min(LETTERS, ROOM * self.pitch / FIGURES))
        low, high = ends
        foot = region.bottom + EDGE + self.high + UNDER
        head = top - (len(lines) - 1) * line - 0.45 * size - HEAD * em - OVER
        self.unit = min(per_point, max(LEAST, head - foot) / (high - low))
        self.base = foot - low * self.unit
        self.line = self.shape(dashes((region.left + EDGE, self.base), (region.right - EDGE, self.base), 0.07, 0.06),
                               stroke=theme.soft, width=2.2)
        pale = blend(theme.slope, "#FFFFFF", 0.25)
        self.bars = [self.shape(fill=(theme.slope, pale, theme.slope), axis="right") for _ in things]
        self.frame = self.shape(stroke=BRASS, width=5.0)
        self.icons = [SmallJar(name, self.high, theme) for name in things]
        self.add(*(icon.jar for icon in self.icons))
        for icon, x in zip(self.icons, self.xs, strict=True):
            icon.stand(x, region.bottom + EDGE)
        self.numbers = [Number(em, theme.ink, align="centre", room=ROOM * self.pitch, words=theme.words)
                        for _ in things]
        self.feet, self.units = [self.base] * len(things), [self.unit] * len(things)

    def draw(self, values: tuple[float, ...], grown: tuple[float, ...], moved: tuple[float, ...] = (),
             best: float = 0.0, there: float = 1.0, stood: tuple[float, float] = (0.0, 0.0)) -> None:
        low, high = self.ends
        for k, value in enumerate(values):
            over = moved[k] if moved else 1.0
            unit = self.units[k] = between(self.per_point, self.unit, over)
            foot = self.feet[k] = between(stood[1], self.base, over) + ARC * 4.0 * over * (1.0 - over)
            tall = unit * min(max(drawn(value) * grown[k], low), high)
            x, wide = between(stood[0], self.xs[k], over), between(self.along, WIDE * self.pitch, over)
            self.bars[k].outline(rectangle(wide, abs(tall), (x, foot + tall / 2)) if tall else EMPTY)
            self.bars[k].paint(fill=self.theme.slope, alpha=there)
            number = self.numbers[k]
            number.place(self.xs[k], max(self.base, self.base + tall) + OVER)
            number.show(*said_gain(value))
        self._frame(max(range(len(values)), key=lambda k: values[k]), best * there)

    def _frame(self, k: int, best: float) -> None:
        """Round a column."""
        low = self.region.bottom + 0.5 * EDGE
        high = self.numbers[k].placed[1] + HEAD * self.numbers[k].em + MARGIN
        box = rectangle(FRAMED * self.pitch, high - low, (self.xs[k], (low + high) / 2), 0.10)
        self.frame.outline(box if best > 0 else EMPTY)
        self.frame.paint(stroke=BRASS, stroke_alpha=best)

    def letter(self, moved: tuple[float, ...], there: float) -> None:
        """Numbers stand over bars that have come to stand there."""
        for number, share in zip(self.numbers, moved, strict=True):
            number.appear(self.faded * there * float(share >= 1.0))
        for name in self.names:
            name.appear(self.faded)

    def read(self) -> tuple[float, ...]:
        """The gains, by the bars' heights."""
        return tuple(map(self._end, range(len(self.bars))))

    def _end(self, k: int) -> float:
        """By the end that is further from its foot."""
        y = self.at_home(self.bars[k])[:, 1]
        if not len(y):
            return 0.0
        foot = self.feet[k]
        end = y.max() if y.max() - foot > foot - y.min() else y.min()
        return float((end - foot) / self.units[k])


def drawn(gain: float) -> float:
    """What is drawn of a gain: nothing of one that is printed as none."""
    return gain if said_gain(gain)[0] != "0" else 0.0
