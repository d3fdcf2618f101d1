"""A soup is guessed, tasted, and the guess is found to be off: bowl, spoon, ruler, flag and bracket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenes.props.bracket import Bracket
from scenes.props.flag import Flag, WishLine
from scenes.props.guide import Guide
from scenes.props.lettering import Label, Number
from scenes.props.liquid import FULL_OF_CREAM
from scenes.props.meal_bowl import MealBowl
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.rival_miss import RivalMiss
from scenes.props.ruler import Ruler
from scenes.props.spoon import Spoon
from scenes.props.spoon_mark import SpoonMark
from scenes.props.step_arrow import StepArrow
from scenes.props.theme import Theme
from scenes.studio.timeline import smoothstep

LINE, MISSED, ARROW, RIVAL, POLE = 2.12, 2.30, 2.65, 2.97, 3.60      # right of the ruler's edge: where things stand
LEAN, DIP, SPOON = -0.30, 0.10, 0.62                   # of the spoon that tastes; how deep; its size
TASTED = 0.40                                          # of a serving: when the truth stands


@dataclass(frozen=True)
class Soup:
    """What is in it, in g/L and mL/L, and how it tastes to one who tastes it, in points."""

    salt: float
    cream: float
    pepper: float
    score: float


@dataclass(frozen=True)
class Serving:
    """A soup at a moment. part: of its time, 0 to 1. asked: what was guessed before it was tasted; guess: what
    would be guessed now; was: what was said of the soup before; step: by how much the miss corrects the guess;
    stays: it is not cleared away at the end; sipped: whoever guesses tastes it afterwards; rival: what somebody
    else says of it, for comparison."""

    soup: Soup
    part: float
    asked: float
    guess: float
    was: float
    step: float = 0.0
    stays: bool = False
    sipped: bool = True
    rival: float | None = None

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
    def dipped(self) -> float:
        """0 above the bowl, 1 in the soup, 0 again."""
        return _ramp(self.part, 0.16, 0.27) * (1 - _ramp(self.part, 0.31, 0.42))

    @property
    def corrected(self) -> float:
        """How much of the step has been made."""
        return (self.guess - self.asked) / self.step if self.step and self.come >= 1 else 0.0

    @property
    def miss(self) -> str:
        return f"{abs(self.soup.score - self.guess):.1f} off"

    @property
    def correction(self) -> str:
        return f"{self.step:+.1f}".replace("-", "\u2212")


class GuessTable:
    """Put all of `props`. Exact: guess, truth and miss on the ruler, the correction; printed: the miss."""

    def __init__(self, regions: Mapping[str, Region], theme: Theme, size: float, beside: bool) -> None:
        """size: em of the labels; beside: there is room for the truth's name at the right of its flag."""
        ruler, self.bowl_at, self.beside, self.size = regions["ruler"], regions["bowl"], beside, size
        self.ruler = Ruler(ruler, theme, side=1, stands=beside)
        self.ruler.show(0.0)
        self.left, self.right = ruler.left, ruler.right
        self.line, self.flag = WishLine(theme), Flag(theme, 0.6)
        self.level, self.mark = Guide(theme.line), SpoonMark(theme, 1.2, side=-1)
        self.bracket = Bracket(theme, self.right + MISSED, 0.5 if beside else size)
        self.rival = RivalMiss(theme, theme.actors[2], self.right + MISSED + 0.2, self.right + RIVAL)
        self.rival_name = Label("average", size, theme.ink, align="right")
        self.arrow = StepArrow(theme, 0.16, 0.32, squat=True)
        self.step = Number(size, theme.step_text)
        self.guess_name, self.truth_name = Label("guess", size, theme.ink), Label("truth", size, theme.wish)
        self.bowl, self.spoon = MealBowl(theme, self.bowl_at.width), Spoon(1.5, theme)
        self.spoon.bleeds = True
        front = [name for name in self.ruler.labels if name in self.ruler.front]
        self.served = [self.ruler, *front, self.ruler.names[0], self.bowl, self.spoon]
        self.judged = [self.level, self.line, self.flag, self.truth_name, self.bracket, self.bracket.label]
        self.props: list[Prop] = [*self.served, self.rival, self.rival_name, *self.judged, self.arrow, self.step,
                                  self.mark, self.guess_name]

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
        self.bowl.show(now.soup.salt, now.soup.cream, now.soup.pepper)
        self.bowl.place(x + 0.5 * (1 - now.come), y)      # from the side where nobody stands
        surface = y + self.bowl.rim - 0.03 * self.bowl_at.width
        up = surface + 0.55 - (0.55 + DIP) * now.dipped
        full = float(now.part > 0.29)
        self.spoon.show((surface - up) / SPOON, full, min(1.0, now.soup.cream / FULL_OF_CREAM), LEAN)
        self.spoon.place(x + 0.05 * self.bowl_at.width, up, LEAN, SPOON)
        for prop in self.served:
            prop.fade(there)
        self.bowl.fade(there * now.come * (1 - now.left))
        self.spoon.fade(there * min(1.0, 4 * now.dipped) * now.sipped)

    def _judge(self, now: Serving, there: float) -> None:
        guess, asked, truth = (self.y_of(v) for v in (self.guessed, now.asked, now.soup.score))
        self.mark.place(self.left - 0.03, guess)
        self.guess_name.place(self.left - 0.95, guess + 0.22)
        self.level.show((self.right + LINE, guess), (self.right + MISSED, guess))
        self.line.show(self.right + LINE, self.right + POLE, truth)
        self.flag.place(self.right + POLE, truth)
        off = (0.98, 0.18) if self.beside else (0.0, 0.72)
        self.truth_name.place(self.right + POLE + off[0], truth + off[1])
        low, high = min(guess, truth), max(guess, truth)      # it shrinks by the correction
        self.bracket.show(low, high)
        self.bracket.label.show(now.miss)
        self.arrow.show((self.right + ARROW, asked), (self.right + ARROW, guess))
        seen = there * now.tasted * (1 - now.left)
        for prop in self.judged:
            prop.fade(seen)
        self.arrow.fade(seen * float(now.corrected > 1e-9))
        self.step.show(now.correction)
        self.step.place(self.right + ARROW + 0.18, asked)
        self.step.fade(seen * min(1.0, 3 * now.corrected))
        for prop in (self.mark, self.guess_name):
            prop.fade(there)
        self._compare(now, seen)

    def _compare(self, now: Serving, seen: float) -> None:
        """The rival's answer and miss, with its name at the end that is away from the truth."""
        said = self.y_of(now.soup.score if now.rival is None else now.rival)
        truth = self.y_of(now.soup.score)
        self.rival.show(said, truth)
        under = said < truth
        self.rival_name.place(self.right + RIVAL, said + (-0.95 if under else 0.30) * self.size)
        for prop in (self.rival, self.rival_name):
            prop.fade(seen * (now.rival is not None))

    def readings(self) -> Iterator[Reading]:
        now = self.serving
        if not self.there or now.come < 1:
            return
        guess, truth = self.y_of(now.guess), self.y_of(now.soup.score)
        yield Reading("guess on the ruler", "exact", self.mark.read()[1], guess)
        yield Reading("truth on the ruler", "exact", self.line.read(), truth)
        yield Reading("miss", "exact", self.bracket.read(), abs(guess - truth))
        yield Reading("miss in print", "printed", self.bracket.label.read(), now.miss)
        if now.rival is not None:
            said, missed = self.rival.read()
            yield Reading("the rival's guess on the ruler", "exact", said, self.y_of(now.rival))
            yield Reading("the rival's miss", "exact", missed, abs(self.y_of(now.rival) - truth))
        crystals, cream, specks = self.bowl.read()
        yield Reading("salt beside the bowl", "counted", crystals, self.bowl.crystals_of(now.soup.salt))
        yield Reading("cream in the bowl", "exact", cream, min(FULL_OF_CREAM, now.soup.cream))
        yield Reading("specks in the bowl", "counted", specks, self.bowl.specks_of(now.soup.pepper))
        if now.corrected > 1e-9:
            yield Reading("corrected guess", "exact", self.arrow.read()[1], guess)
            yield Reading("correction in print", "printed", self.step.read(), now.correction)


def _ramp(x: float, low: float, high: float) -> float:
    return smoothstep((x - low) / (high - low))
