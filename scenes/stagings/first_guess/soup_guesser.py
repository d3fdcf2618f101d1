"""The machine that should say how good a soup is: ten knobs, of which the cook turns one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam
from scenes.props.measure.guide import Guide
from scenes.props.measure.number_ruler import NumberRuler
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.machine import Machine, zoom_of
from scenes.stagings.first_guess.props.parameter_field import FULL, RADIUS, ParameterField
from scenes.stagings.first_guess.questions import SoupQuestion
from scenes.stagings.first_guess.timing import near, once_turned, there

FULL_MARKS = 10.0
TICKS = (0.0, 5.0, FULL_MARKS)
BOWL = 0.70                 # of the machine's width
PITCH, ROW = 0.46, 5        # units from knob to knob, in the machines as in their fields; knobs in a row
FOOT, RULER = 0.54, 0.74    # pitches from the recess' foot to the lowest row; units from its top to the ruler, at most
EM, READ = 0.42, 0.62       # ems on the screen in the near view: of ticks, of the guess
TICK = 0.33                 # em of a ruler's ticks in its full size
OVER_RULER, ROLLED, DIGIT = 0.19, 0.18, 0.72        # units under a guess, over it; ems of a digit's height
UNDER, SWAY = (0.06, 0.26), 0.05        # units from the knob to the hand; how far that goes as it turns


def pitch_of(width: float) -> float:
    """From knob to knob, in a recess so wide."""
    return min(PITCH, (width - 0.04) / ROW)


class SoupGuesser(Machine):
    """Exact: its guess, by the marker on the ruler; its parameters, by the knobs."""

    name = "soup"

    def __init__(self, setting: Setting, asked: SoupQuestion) -> None:
        self.asked = asked
        words = setting.theme.words
        # For translators: so many points of ten
        self.right_says = words.gettext("{score} of {top}", score=f"{asked.score:.1f}", top=f"{FULL_MARKS:.0f}")
        zero = words.gettext("{score} of {top}", score=f"{asked.guess(asked.parameters):.1f}", top=f"{FULL_MARKS:.0f}")
        super().__init__(setting, len(asked.parameters), zero, self.right_says)
        zoom = zoom_of(setting, "near_soup")
        self.pitch = pitch_of(self.face.width)
        rows = -(-self.count // ROW)
        self.upper = self.face.bottom + (FOOT + rows - 1) * self.pitch      # the upper row's middle
        above = self.face.top - self.upper - RADIUS * self.pitch
        self.ruled = min(EM / TICK / zoom, 0.36 * above / 0.44)
        self.ruler_y = max(self.face.top - RULER, self.upper + RADIUS * self.pitch + 0.06 + 0.5 * self.ruled)
        self.read_em = min(READ / zoom, (self.face.top - ROLLED - self.ruler_y - OVER_RULER) / DIGIT)
        self.bowl = Bowl(self.theme, BOWL * self.body.width)
        self.steam = Steam(0.5 * self.bowl.width_of_mouth, min(0.9, 0.5 * self.bowl.width_of_mouth), self.theme, 0.1)
        self._rule()
        self._knobs()

    def _rule(self) -> None:
        face, theme = self.face, self.theme
        width = (face.width - 0.36) / self.ruled
        line = Region(0.0, 0.0, width, 0.6)
        self.ruler = NumberRuler(theme, line, 0.0, FULL_MARKS, TICKS)
        self.at = (face.x, self.ruler_y)
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
        rows = -(-self.count // ROW)
        at = self.face.x, self.upper - (rows - 1) / 2 * self.pitch
        self.knobs = ParameterField(self.theme, self.asked.parameters, ROW, self.pitch, at, FULL_MARKS)

    def grip(self, turned: float) -> tuple[float, float]:
        """Where a hand holds the knob that it turns: from below, so that its pointer is seen."""
        angle = FULL * self.asked.turned(turned)[0] / FULL_MARKS
        x, y = self.knobs.places[0]
        return x - UNDER[0] + SWAY * float(np.sin(angle)), y - UNDER[1]

    def behind(self) -> list[Prop]:
        return [*self.told, self.knobs]

    def on_top(self) -> list[Prop]:
        return [self.bowl, self.steam]

    def pose_own(self, now: Moment) -> None:
        self.shutter.show(there(now, "open soup"))
        come, high = self.put_down(now)
        self.bowl.place(self.body.x, self.top + high).appear(come)
        self.steam.place(self.body.x, self.top + 0.9 * self.bowl.rim + high)
        self.steam.show(now.ambient)
        self.steam.appear(there(now, "item soup"))
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
