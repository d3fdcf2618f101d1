"""The machine that should say how good a soup is: ten knobs, of which the cook turns one."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Label, Number, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam
from scenes.props.measure.guide import Guide
from scenes.props.measure.number_ruler import NumberRuler
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import Machine, zoom_of
from scenes.stagings.first_guess.props.answers import RightAnswer
from scenes.stagings.first_guess.props.knobs import Knobs
from scenes.stagings.first_guess.props.parameter_field import FULL
from scenes.stagings.first_guess.questions import SoupQuestion
from scenes.stagings.first_guess.timing import near, once_turned, there

FULL_MARKS = 10.0
TICKS = (0.0, 5.0, FULL_MARKS)
BOWL = 0.46                 # of the machine's width
LARGE, SMALL = 0.20, 0.14   # radii of knobs: of the first four, and of the six
HIGHEST = 1.1               # by how much the rows may be drawn apart
# from the face's top down: the ruler, the large knobs, the six, the end
RULER, FIRST, SIX, LAST = 0.60, 1.14, 1.58, 1.86
EM, READ = 0.42, 0.62       # ems on the screen in the near view: of ticks, of the guess
TICK = 0.33                 # em of a ruler's ticks in its full size
TOUCHES, APART = 0.01, 0.025    # units in which a knob seems to touch a number over it, and that it then keeps from it
OVER_RULER, ROLLED, DIGIT = 0.19, 0.18, 0.72        # units under a guess, over it; ems of a digit's height
UNDER, SWAY = (0.06, 0.26), 0.05        # units from the knob to the hand; how far that goes as it turns
SIZE, FALLS = 0.34, 0.5     # em of people's answer, and from how high it comes


class SoupGuesser(Machine):
    """Exact: its guess, by the marker on the ruler; its parameters, by the knobs."""

    name = "soup"

    def __init__(self, setting: Setting, asked: SoupQuestion) -> None:
        self.asked = asked
        words = setting.theme.words
        # For translators: so many points of ten
        self.right_says = words.gettext("{score} of {top}", score=f"{asked.score:.1f}", top=f"{FULL_MARKS:.0f}")
        zero = words.gettext("{score} of {top}", score=f"{asked.guess(asked.parameters):.1f}", top=f"{FULL_MARKS:.0f}")
        super().__init__(setting, len(asked.parameters), zero)
        zoom = zoom_of(setting, "near_soup")
        self.high = min(HIGHEST, (self.face.height - 0.12) / LAST)
        under = RULER * self.high - OVER_RULER - ROLLED     # from there to the shutter that is rolled up
        self.read_em, self.ruled = min(READ / zoom, under / DIGIT), EM / TICK / zoom
        self._serve()
        self._rule()
        self._knobs()
        self.stand_number(self.top + max(self.right.height_of_tile, 1.2 * self.bowl.rim))

    def _serve(self) -> None:
        theme = self.theme
        self.right = RightAnswer(theme, self.right_says, SIZE)
        width = min(BOWL * self.body.width, self.body.width - self.right.width_of_tile + 0.1)
        self.bowl = Bowl(theme, width)
        self.steam = Steam(0.5 * width, min(0.8, 0.55 * width), theme, 0.1)
        self.x = self.body.left + width / 2 + 0.02
        self.right_at = self.body.right - self.right.width_of_tile / 2 + 0.06

    def _rule(self) -> None:
        face, theme = self.face, self.theme
        width = (face.width - 0.36) / self.ruled
        line = Region(0.0, 0.0, width, 0.6)
        self.ruler = NumberRuler(theme, line, 0.0, FULL_MARKS, TICKS)
        self.at = (face.x, face.top - RULER * self.high)
        for prop in (self.ruler, self.ruler.marker):
            prop.place(*self.at, 0.0, self.ruled)
        x = self.at[0] + self.ruled * self.ruler.x_of(self.asked.score)
        self.true = Guide(theme.wish, 4.0)
        self.true.show((x, self.at[1] - 0.09), (x, self.at[1] + 0.09))
        below = x, self.at[1] - 0.44 * self.ruled
        self.true_score = Number(TICK * self.ruled, theme.wish, below, "centre", words=theme.words)
        self.true_score.show(f"{self.asked.score:.1f}")
        self.own = Label(theme.words.gettext("guess"), self.read_em, theme.ink).keep(over=0.62)
        self.guess = Number(self.read_em, theme.ink, words=theme.words)
        self.told = [self.ruler, self.true, self.true_score, self.ruler.marker, self.own, self.guess]

    def _knobs(self) -> None:
        face, theme = self.face, self.theme
        places = [(face.x + (k - 1.5) * face.width / 4, face.top - FIRST * self.high) for k in range(4)]
        room = min(map(self._room_for, places))
        large = LARGE if room > LARGE + TOUCHES else room - APART
        places += [(face.x + (k - 2.5) * 0.36, face.top - SIX * self.high) for k in range(6)]
        self.knobs = Knobs(theme, places, [large] * 4 + [SMALL] * 6, FULL_MARKS)

    def _room_for(self, place: tuple[float, float]) -> float:
        """The radius of a knob there that reaches the next number under the ruler."""
        x, y = place
        sides = [max(0.0, abs(x - at - self.at[0]) - wide / 2) for at, wide in self._numbers()]
        return min(math.hypot(side, self.at[1] - 0.44 * self.ruled - y) for side in sides)

    def _numbers(self) -> list[tuple[float, float]]:
        """(middle from the ruler's, width) of the numbers under it."""
        wide = {tick: TICK * outline_of(f"{tick:g}")[1] for tick in TICKS} | {
            self.asked.score: self.true_score.width_of_text / self.ruled}
        return [(self.ruled * self.ruler.x_of(number), self.ruled * width) for number, width in wide.items()]

    def grip(self, turned: float) -> tuple[float, float]:
        """Where a hand holds the knob that it turns: from below, so that its pointer is seen."""
        angle = FULL * self.asked.turned(turned)[0] / FULL_MARKS
        x, y = self.knobs.places[0]
        return x - UNDER[0] + SWAY * float(np.sin(angle)), y - UNDER[1]

    def behind(self) -> list[Prop]:
        return [*self.told, self.knobs]

    def on_top(self) -> list[Prop]:
        return [self.bowl, self.steam, self.right]

    def pose_own(self, now: Moment) -> None:
        come, high = self.put_down(now)
        self.bowl.place(self.x, self.top + high).appear(come)
        self.steam.place(self.x, self.top + 0.9 * self.bowl.rim + high)
        self.steam.show(now.ambient)
        self.steam.appear(there(now, "item soup"))
        known = there(now, "known soup")
        self.right.place(self.right_at, self.top + self.right.height_of_tile / 2 + FALLS * (1.0 - known))
        self.right.appear(min(1.0, 2 * known))
        at = self.asked.turned(once_turned(now))
        self.knobs.show(*at)
        self.knobs.appear(float(there(now, "open soup") > 0))
        self._pose_guess(self.asked.guess(at), there(now, "ruler") * near(now))

    def _pose_guess(self, guess: float, seen: float) -> None:
        """The guess is told over its marker, which it goes along with."""
        self.ruler.marker.show(guess)
        self.guess.show(f"{guess:.1f}")
        wide = self.own.width_of_text + 0.06 + self.guess.width_of_text
        share = min(max(guess / FULL_MARKS, 0.0), 1.0)
        left = self.at[0] + self.ruled * self.ruler.x_of(guess) - 0.06 - share * (wide - 0.12)
        y = self.at[1] + OVER_RULER
        self.own.place(left + self.own.width_of_text / 2, y)
        self.guess.place(left + wide - self.guess.width_of_text, y)
        for prop in self.told:
            prop.appear(seen)

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from super().readings(now)
        if there(now, "known soup") == 1.0:
            yield Reading("score given", "printed", self.right.read(), self.right_says)
        if there(now, "open soup") == 1.0:
            truth = self.asked.turned(once_turned(now))
            yield Reading("parameters of soups", "counted", self.knobs.read(), self.count)
            off = float(np.abs(self.knobs.values() - truth).max())
            yield Reading("parameters as they are turned", "exact", off, 0.0)
            if there(now, "ruler") * near(now) == 1.0:
                guess = self.asked.guess(truth)
                shown = self.ruler.marker.read()
                yield Reading("score guessed", "exact", shown, self.ruler.even_scale.clipped(guess))
                yield Reading("score guessed", "printed", self.guess.read(), f"{guess:.1f}")
                yield Reading("score given", "printed", self.true_score.read(), f"{self.asked.score:.1f}")
