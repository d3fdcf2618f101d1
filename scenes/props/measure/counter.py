"""The counter: how many steps were made, and with which learning rate, where that is known."""

from __future__ import annotations

import math

from scenes.kit.lettering import Label, Number, baseline, outline_of
from scenes.kit.numerals import power_of_ten, printed
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.words import Words
from soupmath import Trajectory

NAMED = 5.85            # ems that the name of the rate may be, else it is a shorter one
DIGITS = 0.71           # ems that names rise, as digits do: a counter stands at the edge
SPILLS = 0.35           # units that it may reach out of its region at the left
AFTER = 0.35            # ems after a name that stands at the right
RATE, TINY, THOUSAND = "{:.3g}", 1e-4, 999.5    # how a learning rate is printed, and from where up to where


def rate_said(rate: float) -> str:
    """A learning rate as it is printed."""
    if 0 < rate < TINY:
        return power_of_ten(rate)
    return printed(rate, RATE if rate < THOUSAND else "{:.0f}")


def known_rate(run: Trajectory, step: int) -> float | None:
    """The learning rate at a step; None where nobody knows it, as of a recorded run."""
    rule = run.optimizer
    return rule.learning_rate(step) if "learning_rate" in rule.hyperparameters else None


def rate_name(words: Words, long: bool = True) -> str:
    """What the learning rate is called: its short name where the whole one would take too much room, or not `long`."""
    names = words.gettext("learning rate"), words.gettext("rate")
    return next((name for name in names[not long:] if outline_of(name)[1] <= NAMED), names[-1])


def counted_as(words: Words, ordinal: bool) -> str:
    """What stands before the number of a step."""
    # For translators: before the number of a step, where "step" also means how long one is
    return words.gettext("step no.") if ordinal else words.gettext("step")


class Counter(Prop):
    """"step 7" and the learning rate, at the right of the region. show(step, rate). printed: both.

    In a flat region they stand in a row, else one under the other.
    """

    def __init__(self, theme: Theme, region: Region, size: float, small: float, widest: str | None,
                 most: int = 0, names: str | None = None, ordinal: bool = False, close: bool = False) -> None:
        """size, small: em of the steps and of the rate; widest: the longest that the rate gets, None where it is not
        known; most: the highest number of a step; names: their colour, where it is not the usual one; ordinal: steps
        are counted as numbers of them; close: a number begins beside its name, however long it is."""
        super().__init__()
        self.close = close
        steps = (region.right, baseline(region.top - 0.40, size))
        rate = (region.right, steps[1] - 1.55 * small)
        if region.height < 2.2 * size:
            steps = (region.right, baseline(region.y, size))
            apart = 4.6 * size
            if ordinal:         # a longer name
                apart = outline_of(counted_as(theme.words, True))[1] * size + (2 * AFTER + 1.9) * size
            rate = (region.right - apart, steps[1])
        self.names = names or theme.soft
        self.steps = self._named(theme, counted_as(theme.words, ordinal), size, steps,
                                 max(1.55, 0.58 * len(f"{most}") + 0.2) * size)
        self.rate = None if widest is None else self._of_rate(theme, small, rate, widest, region.left - SPILLS)

    def _of_rate(self, theme: Theme, small: float, rate: tuple[float, float], widest: str, edge: float) -> Number:
        """edge: left of which it does not reach, where a shorter name helps."""
        rate_room = (0.58 * len(widest) + 0.2) * small
        free = (rate[0] - rate_room - edge) / small
        return self._named(theme, rate_name(theme.words, outline_of(theme.words.gettext("learning rate"))[1] <= free),
                           small, rate, rate_room)

    def _named(self, theme: Theme, name: str, size: float, end: tuple[float, float], room: float) -> Number:
        """A number and its name, which is read first; end: of both at the right; room: for the number."""
        (x, y), label = end, Label(name, size, self.names)
        beside = label.width_of_text + AFTER * size
        at, name_end = (x - beside, x) if theme.words.leftward else (x, x - room)
        number = Number(size, theme.ink, (at, y), align="right", words=theme.words)
        if self.close and not theme.words.leftward:
            name_end = x - room - AFTER * size
            number = Number(size, theme.ink, (x - room, y), align="left", words=theme.words)
        self.add(number, Label(name, size, self.names, (name_end, y), align="right").keep(math.inf, DIGITS))
        return number

    def draw(self, step: int, rate: float | None) -> None:
        self.steps.show(f"{step}")
        if self.rate is not None and rate is not None:
            self.rate.show(rate_said(rate))

    def read(self) -> tuple[str, str]:
        """(steps, learning rate) as printed; "" for a rate that is not known."""
        return self.steps.read(), self.rate.read() if self.rate is not None else ""
