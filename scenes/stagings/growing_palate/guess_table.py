"""A soup is guessed, tasted, and the guess is found to be off: bowl, spoon, ruler, flag and bracket."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
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
from scenes.stagings.growing_palate.serving import Serving
from scenes.stagings.growing_palate.timing import soon

LINE, MISSED, ARROW, POLE = 2.12, 2.30, 2.56, 3.60      # right of the ruler's edge: where things stand
FRAME = 0.22                                # from the slate's edge to letters on it
ASIDE = 0.28                                # from the arrow of the correction to its name
TRUTH = 2.4                                 # ems for its name
SAID = 0.75                                 # left of the ruler's edge: the middle of what is said
LEAN, DIP, SPOON, SWELL = -0.30, 0.10, 0.62, 0.12       # of the spoon that tastes; how deep; its size; of a number
OVER, SLIDE = 0.55, 0.5                     # from how high over the soup the spoon comes; from how far off a bowl


class GuessTable:
    """Exact: guess, truth and miss on the ruler, the correction; printed: the miss."""

    def __init__(self, setting: Setting, shape: str) -> None:
        """shape: of the film."""
        theme, regions, self.size = setting.theme, setting.regions, setting.sizes["label"]
        self.words = theme.words
        self.beside, self.narrow = shape == "wide", shape == "tall"
        self.bowl_at, ruler = regions["bowl"], regions["ruler"]
        self.ruler = Ruler(ruler, theme, side=1, stands=self.beside)
        self.ruler.show()
        self.left, self.right = ruler.left, ruler.right
        self._build_marks(setting, 0.36 if shape == "square" else self.size)
        slate = regions["slate"]
        self.slate = Panel(theme, slate, 0.12, framed=True)
        self.unknown = Label(theme.words.gettext("truth ?"), self.size, theme.wish,
                             (slate.x, baseline(ruler.y, self.size)))
        self.bowl, self.spoon = MealBowl(theme, self.bowl_at.width), Spoon(1.5, theme)
        self.spoon.bleeds = True

    def _build_marks(self, setting: Setting, step_size: float) -> None:
        """What stands at the ruler: whose guess, the truth, how far it is off, and the correction."""
        theme, size = setting.theme, self.size
        self.line, self.flag = WishLine(theme), Flag(theme, 0.6)
        self.level, self.mark = Guide(theme.line), SpoonMark(theme, 1.2, side=-1)
        self.bracket = Bracket(theme, self.right + MISSED, 0.5 if self.beside else size, side=1)
        self.bracket.label.room = setting.regions["slate"].right - self.bracket.label.at[0] - FRAME
        self.arrow = StepArrow(theme, 0.16, 0.32, squat=True)
        self.step = Number(step_size, theme.step_text, words=theme.words)
        if not self.narrow:
            self.step.room = setting.regions["slate"].right - FRAME - (self.right + ARROW + ASIDE)
        self.guess_name, self.truth_name = (
            Label(theme.words.gettext("guess"), size, theme.ink), Label(theme.words.gettext("truth"), size, theme.wish,
                                                                   room=TRUTH * size))
        self.said = Number(0.5, theme.ink, align="centre", words=theme.words)

    @property
    def served(self) -> list[Prop]:
        return [self.slate, self.ruler, *self.ruler.labels, self.bowl, self.spoon]

    @property
    def judged(self) -> list[Prop]:
        return [self.level, self.line, self.flag, self.truth_name, self.bracket, self.bracket.label]

    @property
    def guess(self) -> list[Prop]:
        return [self.mark, self.guess_name, self.said]

    @property
    def props(self) -> list[Prop]:
        return [*self.served, *self.judged, self.arrow, self.step, self.unknown, *self.guess]

    def y_of(self, score: float) -> float:
        return self.ruler.y_of(self.ruler.clipped(score))

    def pose(self, serving: Serving, there: float) -> None:
        for prop in self.served:
            prop.appear(there)
        self._serve(serving, there)
        self._point(serving, there)
        self.unknown.appear(there * serving.open * (not serving.kept))
        seen = there * self._judged(serving)
        self._judge(serving, seen)
        self._correct(serving, seen)

    def _serve(self, serving: Serving, there: float) -> None:
        x, y, soup = self.bowl_at.x, self.bowl_at.bottom, serving.soup
        self.bowl.show(soup.cream, soup.pepper)
        self.bowl.place(x + SLIDE * (1 - serving.come), y)      # from the side where nobody stands
        self.bowl.appear(there * serving.come * (1 - serving.left))
        surface = y + self.bowl.rim - 0.03 * self.bowl_at.width
        up = surface + OVER - (OVER + DIP) * serving.dipped
        full = float(serving.spoon_full)
        self.spoon.show((surface - up) / SPOON, full, min(1.0, soup.cream / FULL_OF_CREAM), LEAN)
        self.spoon.place(x + 0.05 * self.bowl_at.width, up, LEAN, SPOON)
        self.spoon.appear(there * soon("spoon", serving.dipped) * serving.sipped)

    def _point(self, serving: Serving, there: float) -> None:
        """The guess on the ruler, and in print over the spoon that points at it."""
        guess = self.y_of(serving.said)
        self.mark.place(self.left - 0.03, guess)
        self.said.show(f"{serving.said:.1f}")
        self.said.place(self.left - SAID, guess + 0.22)
        self.guess_name.place(self.left - SAID, guess + 0.70)
        for prop in self.guess:
            prop.appear(there)

    @staticmethod
    def _judged(serving: Serving) -> float:
        """How far the truth, and the miss, stand at the ruler; those of three soups stand in their tally."""
        return serving.tasted * (1 - serving.left) * (not serving.kept)

    def _miss(self, serving: Serving) -> str:
        # For translators: a guess is 0.7 points off
        return self.words.gettext("{error} off", error=serving.miss)

    def _correction(self, serving: Serving) -> str:
        # For translators: the guess is changed by so much: guess +0.5
        return self.words.gettext("guess {change}", change=serving.correction)

    def _judge(self, serving: Serving, seen: float) -> None:
        guess, truth = self.y_of(serving.said), self.y_of(serving.soup.score)
        self.level.show((self.right + LINE, guess), (self.right + MISSED, guess))
        self.line.show(self.right + LINE, self.right + POLE, truth)
        self.flag.place(self.right + POLE, truth)
        off = (0.98, 0.18) if self.beside else (0.0, -0.62)
        self.truth_name.place(self.right + POLE + off[0], truth + off[1])
        self.bracket.show(min(guess, truth), max(guess, truth))      # it shrinks by the correction
        self.bracket.label.show(self._miss(serving))
        self._swell(serving.seen)
        for prop in self.judged:
            prop.appear(seen)

    def _swell(self, amount: float) -> None:
        """The number of points swells away from the bracket, which keeps its length."""
        label, grown = self.bracket.label, 1 + SWELL * amount
        label.place(label.at[0] * (1 - grown), baseline(label.placed[1], label.size * (grown - 1)), 0.0, grown)

    def _correct(self, serving: Serving, seen: float) -> None:
        asked, said = self.y_of(serving.asked), self.y_of(serving.said)
        self.arrow.show((self.right + ARROW, asked), (self.right + ARROW, said))
        self.step.show(self._correction(serving))
        self.step.place(*self._beside_arrow(asked))
        for prop in (self.arrow, self.step):
            prop.appear(seen * (serving.step != 0) * soon("correction", serving.corrected))

    def _beside_arrow(self, asked: float) -> tuple[float, float]:
        """Where the correction is named: right of its arrow, under it where there is no room."""
        if self.narrow:
            return self.right + ARROW + 1.0 - self.step.width_of_text, asked - 1.25 * self.size
        return self.right + ARROW + ASIDE, asked - 0.05

    def told_from(self, serving: Serving) -> tuple[float, float]:
        """Where the miss sets out from: the middle of its bracket, or its foot where bowl and box are below."""
        guess, truth = self.y_of(serving.asked), self.y_of(serving.soup.score)
        x = self.right + MISSED
        return (x - 0.15, (guess + truth) / 2) if self.beside else (x, min(guess, truth))

    def readings(self, serving: Serving, there: float) -> Iterator[Reading]:
        if not there or serving.come < 1:
            return
        (cream, specks), soup = self.bowl.read(), serving.soup
        yield Reading("cream in the bowl", "exact", cream, min(FULL_OF_CREAM, soup.cream))
        yield Reading("specks in the bowl", "counted", specks, self.bowl.specks_of(soup.pepper))
        yield Reading("guess on the ruler", "exact", self.mark.read()[1], self.y_of(serving.guess))
        yield Reading("guess in print", "printed", self.said.read(), f"{serving.guess:.1f}")
        if not serving.kept:
            yield from self._read_miss(serving)

    def _read_miss(self, serving: Serving) -> Iterator[Reading]:
        guess, truth = self.y_of(serving.guess), self.y_of(serving.soup.score)
        yield Reading("truth on the ruler", "exact", self.line.read(), truth)
        yield Reading("miss", "exact", self.bracket.read(), abs(guess - truth))
        yield Reading("miss in print", "printed", self.bracket.label.read(), self._miss(serving))
        if serving.step and serving.corrected > 1e-9:
            yield Reading("corrected guess", "exact", self.arrow.read()[1], guess)
            yield Reading("correction in print", "printed", self.step.read(), self._correction(serving))
