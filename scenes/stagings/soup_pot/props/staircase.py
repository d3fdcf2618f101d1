"""What every step has brought: a stair for each, on the ruler's own scale, each from where the last one ended."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit.lettering import SMALLEST, Number
from scenes.kit.outline import EMPTY, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.stagings.soup_pot.gain import said_gain
from scenes.stagings.soup_pot.props.small_jar import SmallJar

WIDE = 0.42                      # of the pitch
ICON, UNDER = 0.85, 0.08         # what was poured, under its stair: its height in pitches, and how far under
ROOM = 1.58                      # of a gain: its width in pitches
HEAD, NEAR = 0.72, 0.04          # ems that it is high; units from there to what stands beside it
WIDEST = 0.60                    # units of pitch


def pitch_of(region: Region, count: int) -> float:
    """Units from one of so many stairs to the next."""
    return min(WIDEST, region.width / max(1, count))


class Staircase(Prop):
    """show(scores): the scores at whole steps, and last the one that the ring is at; a stair between each two.

    poured: which thing each step moved most, in small under its stair.
    exact: where every stair begins and ends, by the ruler's scale; clipped.
    """

    def __init__(self, region: Region, theme: Theme, ruler: Ruler, poured: Sequence[str]) -> None:
        super().__init__()
        self.ruler, self.pitch = ruler, pitch_of(region, len(poured))
        self.xs = [region.left + (k + 0.5) * self.pitch for k in range(len(poured))]
        fill = theme.soft, theme.ink, theme.soft
        self.stairs = [self.shape(fill=fill, axis="right", stroke=theme.outline, width=2.0) for _ in poured]
        self.numbers = [Number(SMALLEST, theme.ink, align="centre", room=ROOM * self.pitch, words=theme.words)
                        for _ in poured]
        self.high = ICON * self.pitch
        self.icons = [SmallJar(name, self.high, theme) for name in poured]
        self.add(*(icon.jar for icon in self.icons))
        self.show(())

    def draw(self, scores: tuple[float, ...]) -> None:
        for k, (x, stair) in enumerate(zip(self.xs, self.stairs, strict=True)):
            made = k + 1 < len(scores)
            low, high = (self.ruler.y_of(Ruler.clipped(score)) for score in (scores[k : k + 2] if made else (0.0, 0.0)))
            stair.outline(rectangle(WIDE * self.pitch, abs(high - low), (x, (low + high) / 2)) if made else EMPTY)
            self.icons[k].stand(x, min(low, high) - UNDER - self.high, float(made))
            gain = scores[k + 1] - scores[k] if made else 0.0
            self.numbers[k].place(x, min(low, high) - UNDER - self.high - UNDER - HEAD * SMALLEST)
            self.numbers[k].show(*said_gain(gain))

    def letter(self, told: int) -> None:
        """Numbers stand under stairs that are whole, where they have room."""
        for k, number in enumerate(self.numbers):
            number.appear(self.faded * float(k < told and number.fits(number.text) and self._apart(k)))

    def _apart(self, k: int) -> bool:
        """Whether no neighbour's number or icon is as low as this number."""
        y, tall = self.numbers[k].placed[1], HEAD * SMALLEST
        lows = [self.numbers[j].placed[1] for j in (k - 1, k + 1) if 0 <= j < len(self.numbers)]
        return all(y > low + tall + UNDER + self.high + NEAR or y + tall < low - NEAR for low in lows)

    def read(self) -> tuple[tuple[float, float], ...]:
        """(lower end, upper end) of each stair that stands, in points."""
        low, high = self.ruler.y_of(0.0), self.ruler.y_of(float(FULL))
        stand = [self.at_home(stair)[:, 1] for stair in self.stairs if len(stair.points)]
        return tuple((float((y.min() - low) / (high - low) * FULL), float((y.max() - low) / (high - low) * FULL))
                     for y in stand)
