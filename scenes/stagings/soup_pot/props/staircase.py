"""What every step has brought: a stair for each, on the ruler's own scale, each from where the last one ended."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.lettering import Number
from scenes.kit.numerals import signed
from scenes.kit.outline import EMPTY, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.stagings.soup_pot.props.small_jar import SmallJar

WIDE = 0.62                      # of the pitch
ICON, UNDER = 0.46, 0.08         # what was poured, under its stair: its height, and how far under
EM, BELOW, ASIDE = 0.34, 0.14, 0.06     # of what it brought, under that and clear of the stair before
GAIN = "{:+.1f}"
FEWEST = 0.45                    # units of pitch, under which no icon has room
WIDEST = 0.54                    # units of pitch, so that few steps leave room for what is tried beside them


def pitch_of(region: Region, count: int) -> float:
    """Units from one of so many stairs to the next."""
    return min(WIDEST, region.width / max(1, count))


class Staircase(Prop):
    """show(scores, told): the scores at whole steps, and last the one that the ring is at; a stair between each two.

    poured: which thing each step moved most; told: how far the gain of the last stair is lettered, 0 to 1.
    exact: where every stair begins and ends, by the ruler's scale; clipped. printed: what each has brought.
    """

    def __init__(self, region: Region, theme: Theme, ruler: Ruler, poured: Sequence[str]) -> None:
        super().__init__()
        self.ruler, self.pitch = ruler, pitch_of(region, len(poured))
        self.xs = [region.left + (k + 0.5) * self.pitch for k in range(len(poured))]
        self.stairs = [self.shape(fill=theme.actors[1], stroke=theme.ink, width=1.6)
                       for _ in poured]
        self.high, self.roomy = min(ICON, 0.8 * self.pitch), self.pitch > FEWEST
        self.icons = [SmallJar(name, self.high, theme) for name in poured]
        self.theme = theme
        self.gains = [Number(EM, theme.ink, align="centre", words=theme.words) for _ in poured]
        self.add(*(icon.jar for icon in self.icons), *self.gains)
        self.show(())

    def draw(self, scores: tuple[float, ...], told: float = 1.0) -> None:
        for k, (x, stair) in enumerate(zip(self.xs, self.stairs, strict=True)):
            made = k + 1 < len(scores)
            low, high = (self.ruler.y_of(Ruler.clipped(score)) for score in (scores[k : k + 2] if made else (0.0, 0.0)))
            stair.outline(rectangle(WIDE * self.pitch, abs(high - low), (x, (low + high) / 2)) if made else EMPTY)
            foot = min(low, high) - UNDER - self.high
            self.icons[k].stand(x, foot, float(made and self.roomy))
            self._tell(k, scores[k : k + 2] if made else (), foot, told if k + 2 == len(scores) else 1.0)

    def _tell(self, k: int, ends: tuple[float, ...], foot: float, told: float) -> None:
        number = self.gains[k]
        text = self.printed(*ends) if ends and self.roomy else ""
        number.at = (self.xs[k] + ASIDE, foot - BELOW - 0.7 * EM)
        number.shown = (text,)
        number.draw(text)
        number.ink.paint(fill=self.theme.ink, alpha=told)

    @staticmethod
    def printed(before: float, after: float) -> str:
        """A gain as it is lettered."""
        return signed(after - before, GAIN)

    def read_gains(self) -> tuple[str, ...]:
        return tuple(number.read() for number in self.gains if number.text)

    def read(self) -> tuple[tuple[float, float], ...]:
        """(lower end, upper end) of each stair that stands, in points."""
        low, high = self.ruler.y_of(0.0), self.ruler.y_of(float(FULL))
        stand = [self.at_home(stair)[:, 1] for stair in self.stairs if len(stair.points)]
        return tuple((float((y.min() - low) / (high - low) * FULL), float((y.max() - low) / (high - low) * FULL))
                     for y in stand)
