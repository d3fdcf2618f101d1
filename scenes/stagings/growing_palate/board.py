"""The slate and the ruler at its side, and on it a single meal: guess, truth, miss, correction, in that order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.lettering import Label, Number, baseline, reach
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import Bracket
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.guide import Guide
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.panel import Panel
from scenes.stagings.growing_palate.pointer import Pointer
from scenes.stagings.growing_palate.props.chalk_grain import ChalkGrain
from scenes.stagings.growing_palate.props.named_ruler import NamedRuler
from scenes.stagings.growing_palate.serving import Serving
from scenes.stagings.growing_palate.timing import soon

POLE, NAME, ARROW, ASIDE = 0.95, 0.16, 0.42, 0.20       # left of the miss: flag, its name, correction, its name
FRAME = 0.22                            # from the slate's edge to letters on it
SWELL = 0.14
SLATE = "#F0EFE4", "#162422"            # on light ground, on dark ground
CLEAR = 0.12                            # units from a guess to letters over or under it


class Board:
    """Exact: guess, truth, miss and correction of the meal, at the ruler's height; printed: guess, miss, correction."""

    def __init__(self, setting: Setting) -> None:
        theme, regions, self.size = setting.theme, setting.regions, setting.sizes["label"]
        self.words, region = theme.words, regions["ruler"]
        self.region = regions["slate"]
        self.slate = Panel(replace(theme, panel=SLATE[theme.dark]), self.region, 0.12, framed=True)
        # For translators: over a ruler: the score of a soup; and how many points guesses are off
        self.grain = ChalkGrain(theme, self.region)
        self.ruler = NamedRuler(region, theme, setting.sizes["tick"],
                                (theme.words.gettext("score"), theme.words.gettext("points off")), self.size,
                                self.region.left + FRAME)
        self.x = regions["meal"].x
        self.pointer = Pointer(setting, theme.words.gettext("guess"), self.ruler)
        self._build_marks(setting)

    def _build_marks(self, setting: Setting) -> None:
        theme, size, x, slate = setting.theme, self.size, self.x, self.region
        self.level, self.line, self.flag = Guide(theme.actors[1], width=3.5), WishLine(theme), Flag(theme, 0.62)
        self.bracket = Bracket(theme, x, setting.sizes["reading"], side=1)
        self.bracket.label.room = slate.right - FRAME - self.bracket.label.at[0]
        self.arrow = StepArrow(theme, 0.16, 0.32, squat=True)
        self.step = Number(size, theme.step_text, align="right", words=theme.words,
                           room=x - ARROW - ASIDE - self.ruler.region.right - FRAME)
        edge, asked = self.ruler.region.right, setting.sizes["asked"]
        self.truth_name = Label(theme.words.gettext("truth"), size, theme.wish, (0.0, 0.0), "right", weight="BOLD",
                                room=x - POLE - NAME - edge - FRAME)
        middle = (edge + slate.right) / 2, baseline(self.ruler.y_of(5.5), asked)
        self.unknown = Label(theme.words.gettext("truth ?"), asked, theme.wish, middle, weight="BOLD",
                             room=slate.right - edge - 2 * FRAME)
        # a long name stands further to the right, with its flag
        self.pole = x - POLE + max(0.0, edge + FRAME - self._begin(self.truth_name))

    def _begin(self, name: Label) -> float:
        """Where it would begin left of the flag."""
        return self.x - POLE - NAME - name.width_of_text

    @property
    def judged(self) -> list[Prop]:
        return [self.line, self.flag, self.truth_name]

    @property
    def ground(self) -> list[Prop]:
        """What is written on."""
        return [self.slate, self.grain]

    @property
    def props(self) -> list[Prop]:
        return [self.ruler, *self.ruler.labels, self.level, *self.judged, self.bracket,
                self.bracket.label,
                self.arrow, self.step, self.unknown, *self.pointer.props]

    def y_of(self, score: float) -> float:
        return self.ruler.y_of(self.ruler.clipped(score))

    def pose(self, serving: Serving, there: float) -> None:
        says = serving.passed("says")
        self.pointer.pose(serving.guess, serving.printed, says, there * (1 - serving.left), serving.rests)
        asked, left = self.y_of(serving.guess), self.ruler.region.right + 0.05
        self.level.show((left, asked), (left + says * (self.x + 0.08 - left), asked))
        self.level.appear(there * (says > 0.05) * (1 - serving.left))
        self.unknown.appear(there * serving.open)
        self._judge(serving, there * (1 - serving.left))
        self._correct(serving, there * (1 - serving.left))

    def _judge(self, serving: Serving, there: float) -> None:
        guess, truth, hoisted = self.y_of(serving.guess), self.y_of(serving.soup.score), serving.passed("tasted")
        self.line.show(self.pole, self.x + 0.2, truth)
        self.flag.place(self.pole, truth)
        self.truth_name.place(self.pole - NAME, truth + 0.12)
        for prop in self.judged:
            prop.appear(there * hoisted)
        grown = guess + (truth - guess) * serving.passed("seen")
        self.bracket.show(min(guess, grown), max(guess, grown))      # it shrinks by the correction
        self.bracket.appear(there * (serving.passed("seen") > 0))
        label, larger = self.bracket.label, 1 + SWELL * serving.swells
        label.show(self._miss(serving))
        label.place(label.at[0] * (1 - larger), baseline((guess + truth) / 2, label.size * larger), 0.0, larger)
        label.appear(there * serving.passed("seen") * serving.rests)

    def _miss(self, serving: Serving) -> str:
        # For translators: a guess is 0.7 points off
        return self.words.gettext("{error} off", error=serving.miss)

    def _correction(self, serving: Serving) -> str:
        # For translators: the guess is changed by so much: guess +0.5
        return self.words.gettext("guess {change}", change=serving.correction)

    def _correct(self, serving: Serving, there: float) -> None:
        asked, said = self.y_of(serving.asked), self.y_of(serving.guess)
        x = self.x - ARROW
        self.arrow.show((x, asked), (x, said))
        self.step.show(self._correction(serving), serving.correction)
        high = self.size * reach([self._correction(serving)], words=self.words)[1] + CLEAR
        deep = self.size * reach([self._correction(serving)], words=self.words)[0] + CLEAR
        beyond = max(asked, said) + deep if self.pointer.under else min(asked, said) - high
        self.step.place(x - ASIDE, beyond)
        for prop, seen in ((self.arrow, soon("correction", serving.corrected)), (self.step, serving.passed("summed"))):
            prop.appear(there * (serving.step != 0) * seen)

    def told_from(self, serving: Serving) -> tuple[float, float]:
        """Where the miss sets out from: the middle of its bracket."""
        return self.x, (self.y_of(serving.asked) + self.y_of(serving.soup.score)) / 2

    def readings(self, serving: Serving, there: float) -> Iterator[Reading]:
        if not there or serving.left or serving.passed("says") < 1:
            return
        guess, truth = self.y_of(serving.guess), self.y_of(serving.soup.score)
        yield from self.pointer.readings(serving.guess, serving.printed)
        if serving.passed("tasted") == 1:
            yield Reading("truth on the ruler", "exact", self.line.read(), truth)
        if serving.passed("seen") == 1:
            yield Reading("miss", "exact", self.bracket.read(), abs(guess - truth))
            yield Reading("miss in print", "printed", self.bracket.label.read(), self._miss(serving))
        if serving.step and serving.corrected > 1e-9:
            yield Reading("corrected guess", "exact", self.arrow.read()[1], guess)
        if serving.step and serving.passed("summed"):
            yield self.step.reading("correction in print", self._correction(serving), serving.correction)
