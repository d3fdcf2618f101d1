"""A soup is guessed, tasted, and the guess is found to be off: bowl, spoon, ruler, flag and bracket."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.spoon import Spoon
from scenes.props.measure.bracket import Bracket
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.guide import Guide
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.measure.taste_ruler import Ruler
from scenes.props.sign.panel import Panel
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl

LINE, MISSED, ARROW, POLE = 2.12, 2.30, 2.56, 3.60      # right of the ruler's edge: where things stand
LEAN, DIP, SPOON, SWELL = -0.30, 0.10, 0.62, 0.12       # of the spoon that tastes; how deep; its size; of a number
# of a serving: when the truth stands; the miss is seen; it is told to the guesser; who is turned by it (in the
# verbs' table: window) and then says something else
TASTED, SEEN, TOLD, MOVED = 0.40, (0.42, 0.56), (0.52, 0.66), (0.80, 0.92)


@dataclass(frozen=True)
class Soup:
    """What can be seen in it, in mL/L and g/L, and how it tastes to one who tastes it, in points."""

    cream: float
    pepper: float
    score: float


@dataclass(frozen=True)
class Serving:
    """A soup at a moment. part: of its time, 0 to 1. asked: what was guessed before it was tasted; was: what was
    said of the soup before; step: by how much the miss corrects the guess; stays: it is not cleared away at the
    end; sipped: whoever guesses tastes it afterwards; column: of the tally in which its misses are kept, who: whose."""

    soup: Soup
    part: float
    asked: float
    was: float
    step: float = 0.0
    stays: bool = False
    sipped: bool = True
    column: int | None = None
    who: str = "learner"

    @property
    def guess(self) -> float:
        """What is guessed now: another thing once the miss has been learned from."""
        return self.asked + self.step * self.corrected

    @property
    def come(self) -> float:
        return _ramp(self.part, 0.0, 0.16)

    @property
    def left(self) -> float:
        return 0.0 if self.stays else _ramp(self.part, 0.93, 1.0)

    @property
    def tasted(self) -> float:
        return _ramp(self.part, TASTED - 0.10, TASTED)

    @property
    def open(self) -> float:
        """Whether the truth is still asked for: until the spoon comes up again."""
        return 1 - _ramp(self.part, TASTED - 0.18, TASTED - 0.10)

    @property
    def dipped(self) -> float:
        """0 above the bowl, 1 in the soup, 0 again."""
        return _ramp(self.part, 0.16, 0.27) * (1 - _ramp(self.part, 0.31, 0.42))

    @property
    def seen(self) -> float:
        """How much the miss stands out: it swells once and is itself again."""
        return math.sin(math.pi * min(1.0, max(0.0, (self.part - SEEN[0]) / (SEEN[1] - SEEN[0]))))

    @property
    def told(self) -> float:
        """How far the miss has come to who learns from it."""
        return _ramp(self.part, *TOLD)

    @property
    def startled(self) -> float:
        """The one who learns starts when told, and is calm again when something else is said."""
        return _ramp(self.part, TOLD[1] - 0.04, TOLD[1] + 0.04) * (1 - _ramp(self.part, *MOVED))

    @property
    def corrected(self) -> float:
        """How much of the step has been made."""
        return _ramp(self.part, *MOVED)

    @property
    def miss(self) -> str:
        return f"{abs(self.soup.score - self.guess):.1f} off"

    @property
    def correction(self) -> str:
        return f"guess {self.step:+.1f}".replace("-", "\u2212")


class GuessTable:
    """Put all of `props`. Exact: guess, truth and miss on the ruler, the correction; printed: the miss."""

    def __init__(self, regions: Mapping[str, Region], theme: Theme, size: float, shape: str) -> None:
        """size: em of the labels; shape: of the film."""
        beside, self.narrow = shape == "wide", shape == "tall"
        ruler, self.bowl_at, self.beside, self.size = regions["ruler"], regions["bowl"], beside, size
        self.ruler = Ruler(ruler, theme, side=1, stands=beside)
        self.ruler.show(0.0)
        self.left, self.right = ruler.left, ruler.right
        self.line, self.flag = WishLine(theme), Flag(theme, 0.6)
        self.level, self.mark = Guide(theme.line), SpoonMark(theme, 1.2, side=-1)
        self.bracket = Bracket(theme, self.right + MISSED, 0.5 if beside else size, side=1)
        self.arrow = StepArrow(theme, 0.16, 0.32, squat=True)
        self.step = Number(0.36 if shape == "square" else size, theme.step_text)
        self.guess_name, self.truth_name = Label("guess", size, theme.ink), Label("truth", size, theme.wish)
        self.said = Number(0.5, theme.ink, align="centre")
        slate = regions["slate"]
        self.slate = Panel(theme, slate, 0.12, framed=True)
        self.unknown = Label("truth ?", size, theme.wish, (slate.x, baseline(ruler.y, size)))
        self.bowl, self.spoon = MealBowl(theme, self.bowl_at.width), Spoon(1.5, theme)
        self.spoon.bleeds = True
        front = [name for name in self.ruler.labels if name in self.ruler.front]
        self.served = [self.slate, self.ruler, *front, self.ruler.names[0], self.bowl, self.spoon]
        self.judged = [self.level, self.line, self.flag, self.truth_name, self.bracket, self.bracket.label]
        self.props: list[Prop] = [*self.served, *self.judged, self.arrow, self.step, self.unknown, self.mark,
                                  self.guess_name, self.said]

    def pose(self, serving: Serving, there: float) -> None:
        self.serving, self.there = serving, there
        self._fill(serving, there)
        self._judge(serving, there)

    def y_of(self, score: float) -> float:
        return self.ruler.y_of(self.ruler.clipped(score))

    @property
    def guessed(self) -> float:
        """Where the spoon points: from the guess before to this one while the soup comes."""
        now = self.serving
        return now.was + (now.guess - now.was) * now.come if now.come < 1 else now.guess

    def _fill(self, now: Serving, there: float) -> None:
        x, y = self.bowl_at.x, self.bowl_at.bottom
        self.bowl.show(now.soup.cream, now.soup.pepper)
        self.bowl.place(x + 0.5 * (1 - now.come), y)      # from the side where nobody stands
        surface = y + self.bowl.rim - 0.03 * self.bowl_at.width
        up = surface + 0.55 - (0.55 + DIP) * now.dipped
        full = float(now.part > 0.29)
        self.spoon.show((surface - up) / SPOON, full, min(1.0, now.soup.cream / FULL_OF_CREAM), LEAN)
        self.spoon.place(x + 0.05 * self.bowl_at.width, up, LEAN, SPOON)
        for prop in self.served:
            prop.appear(there)
        self.bowl.appear(there * now.come * (1 - now.left))
        self.spoon.appear(there * min(1.0, 4 * now.dipped) * now.sipped)

    def _judge(self, now: Serving, there: float) -> None:
        guess, asked, truth = (self.y_of(v) for v in (self.guessed, now.asked, now.soup.score))
        self.mark.place(self.left - 0.03, guess)
        self.said.show(f"{self.guessed:.1f}")
        self.said.place(self.left - 0.75, guess + 0.22)
        self.guess_name.place(self.left - 0.75, guess + 0.70)
        self.level.show((self.right + LINE, guess), (self.right + MISSED, guess))
        self.line.show(self.right + LINE, self.right + POLE, truth)
        self.flag.place(self.right + POLE, truth)
        off = (0.98, 0.18) if self.beside else (0.0, -0.62)
        self.truth_name.place(self.right + POLE + off[0], truth + off[1])
        low, high = min(guess, truth), max(guess, truth)      # it shrinks by the correction
        self.bracket.show(low, high)
        self.bracket.label.show(now.miss)
        self._swell(now.seen)
        self.arrow.show((self.right + ARROW, asked), (self.right + ARROW, guess))
        seen = there * now.tasted * (1 - now.left) * (now.column is None)
        for prop in self.judged:
            prop.appear(seen)
        self.unknown.appear(there * now.open * (now.column is None))
        changed = seen * (abs(now.step) > 0)
        self.arrow.appear(changed * min(1.0, 3 * now.corrected))
        self.step.show(now.correction)
        self.step.place(*self._beside_arrow(asked))
        self.step.appear(changed * min(1.0, 3 * now.corrected))
        for prop in (self.mark, self.guess_name, self.said):
            prop.appear(there)

    @property
    def told_from(self) -> tuple[float, float]:
        """Where the miss sets out from: the middle of its bracket, or its foot where bowl and box are below."""
        guess, truth = (self.y_of(score) for score in (self.serving.asked, self.serving.soup.score))
        x = self.right + MISSED
        return (x - 0.15, (guess + truth) / 2) if self.beside else (x, min(guess, truth))

    def _swell(self, amount: float) -> None:
        """The number of points swells away from the bracket, which keeps its length."""
        label, grown = self.bracket.label, 1 + SWELL * amount
        label.place(label.at[0] * (1 - grown), baseline(label.placed[1], label.size * (grown - 1)), 0.0, grown)

    def _beside_arrow(self, asked: float) -> tuple[float, float]:
        """Where the correction is named: right of its arrow, under it where there is no room."""
        if self.narrow:
            return self.right + ARROW + 1.0 - self.step.width_of_text, asked - 1.25 * self.size
        return self.right + ARROW + 0.28, asked - 0.05

    def readings(self) -> Iterator[Reading]:
        now = self.serving
        if not self.there or now.come < 1:
            return
        yield from self._read_bowl(now)
        guess, truth = self.y_of(now.guess), self.y_of(now.soup.score)
        yield Reading("guess on the ruler", "exact", self.mark.read()[1], guess)
        yield Reading("guess in print", "printed", self.said.read(), f"{now.guess:.1f}")
        if now.column is not None:
            return
        yield Reading("truth on the ruler", "exact", self.line.read(), truth)
        yield Reading("miss", "exact", self.bracket.read(), abs(guess - truth))
        yield Reading("miss in print", "printed", self.bracket.label.read(), now.miss)
        if now.step and now.corrected > 1e-9:
            yield Reading("corrected guess", "exact", self.arrow.read()[1], guess)
            yield Reading("correction in print", "printed", self.step.read(), now.correction)

    def _read_bowl(self, now: Serving) -> Iterator[Reading]:
        cream, specks = self.bowl.read()
        yield Reading("cream in the bowl", "exact", cream, min(FULL_OF_CREAM, now.soup.cream))
        yield Reading("specks in the bowl", "counted", specks, self.bowl.specks_of(now.soup.pepper))


def _ramp(x: float, low: float, high: float) -> float:
    return smoothstep((x - low) / (high - low))
