"""What a tenth more of each would bring: bars beside the ruler, on its own scale, from the present score."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.lettering import SMALLEST, Number
from scenes.kit.numerals import beyond, signed
from scenes.kit.outline import EMPTY, dashes, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.stagings.soup_pot.props.small_jar import SmallJar

WIDE = 0.58                      # of the pitch
OVER = 0.08                      # units from a bar to its number
LINE, ICON = 1.08, 1.55          # ems from the number's baseline to what it is of, and how high that is
LETTERS, BRIEF = 2.85, 2.3       # ems that the widest number has, with hundredths and without
LEAST = 0.6                      # of the size: letters that would be smaller are left away
MARGIN = 0.09                    # units round what is chosen
WHOLE, TENTHS, POINTS = "{:+.0f}", "{:+.1f}", "{:+.2f}"


class TrialBars(Prop):
    """A bar for each thing over a dashed line at the score, with its number and, in small, the thing itself.

    size: em of the letters, where a column has room; ghost: of what was only guessed, in no meaning colour; brief: in
    tenths of a point, for who has little time and room, in letters that need no near view, or in none.
    show(score, values, grown, said, best): grown 0…1 of each bar; said 0…1, how far numbers are there;
    best: how far the longest one is framed.
    exact: score + value × grown, by the bar's end on the ruler; clipped at the ruler's ends. printed: the values.
    """

    meaning = "slope"

    def __init__(self, region: Region, theme: Theme, ruler: Ruler, names: Sequence[str], size: float,
                 ghost: bool = False, brief: bool = False) -> None:
        super().__init__()
        self.ruler, self.theme, self.region, self.pitch = ruler, theme, region, region.width / len(names)
        self.size = min(size, 0.98 * self.pitch / (BRIEF if brief else LETTERS))
        self.lettered = self.size >= SMALLEST if brief else self.size > LEAST * size
        self.form = TENTHS if brief else POINTS
        self.xs = [region.left + (k + 0.5) * self.pitch for k in range(len(names))]
        self.line = self.shape(stroke=theme.soft, width=2.2)
        self.colour, letters = (theme.soft, theme.soft) if ghost else (theme.slope, theme.ink)
        self.bars = [self.shape(fill=self.colour, stroke=self.colour, width=1.5) for _ in names]
        self.frame = self.shape(stroke=theme.ink, width=4.0)
        self.letters = letters
        self.numbers = [Number(self.size, letters, align="centre", room=0.98 * self.pitch, words=theme.words)
                        for _ in names]
        self.high = min(ICON * size, 0.80 * self.pitch)
        self.icons = [SmallJar(name, self.high, theme) for name in names]
        self.add(*self.numbers, *(icon.jar for icon in self.icons))

    def draw(self, score: float, values: tuple[float, ...], grown: tuple[float, ...], said: tuple[float, ...],
             best: float = 0.0) -> None:
        base, self.grown = self.ruler.y_of(score), grown
        self.line.outline(dashes((self.region.left, base), (self.region.right, base), 0.07, 0.06))
        for k, value in enumerate(values):
            end = self.ruler.y_of(Ruler.clipped(score + value * grown[k]))
            self.bars[k].outline(rectangle(WIDE * self.pitch, abs(end - base), (self.xs[k], (base + end) / 2)))
            self.bars[k].paint(fill=self.colour, alpha=float(grown[k] > 0), stroke=self.colour,
                               stroke_alpha=float(grown[k] > 0))
            self._letter(k, value, max(base, end) + OVER, said[k] * self.lettered)
            self.icons[k].stand(self.xs[k], max(base, end) + self._under_icon, min(1.0, 3 * grown[k]))
        longest = max(range(len(values)), key=lambda k: values[k])
        self._frame(longest, base, self.ruler.y_of(Ruler.clipped(score + values[longest])), best)

    @property
    def _under_icon(self) -> float:
        return OVER + LINE * self.size * self.lettered

    def _frame(self, k: int, base: float, end: float, best: float) -> None:
        """Round a bar with all that stands on it."""
        low, high = min(base, end) - MARGIN, max(base, end) + self._under_icon + self.high + MARGIN
        box = rectangle(0.98 * self.pitch, high - low, (self.xs[k], (low + high) / 2), 0.10)
        self.frame.outline(box if best > 0 else EMPTY)
        self.frame.paint(stroke=self.theme.ink, stroke_alpha=best)

    def _letter(self, k: int, value: float, foot: float, said: float) -> None:
        number, text = self.numbers[k], self.printed(value)
        number.at = (self.xs[k], foot)
        number.shown = (text,)
        number.draw(text)
        number.ink.paint(fill=self.letters, alpha=said)

    def printed(self, value: float) -> str:
        """A value as its number prints it."""
        form = self.form if abs(value) < FULL else WHOLE
        return self.numbers[0].fitting(signed(value, form), beyond(value))

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

    def read_numbers(self) -> tuple[str, ...]:
        return tuple(number.read() for number in self.numbers)
