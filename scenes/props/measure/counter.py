"""The counter: how many steps were made, and with which learning rate."""

from __future__ import annotations

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import printed
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

RATE, THOUSAND = "{:.3g}", 999.5      # how a learning rate is printed, and up to where


def rate_said(rate: float) -> str:
    """A learning rate as it is printed."""
    return printed(rate, RATE if rate < THOUSAND else "{:.0f}")


class Counter(Prop):
    """"step 7" and the learning rate, at the right of the region. show(step, rate). printed: both.

    In a flat region they stand in a row, else one under the other.
    """

    def __init__(self, theme: Theme, region: Region, size: float, small: float, widest: str) -> None:
        """size, small: em of the steps and of the rate; widest: the longest that the rate gets."""
        super().__init__()
        steps = (region.right, baseline(region.top - 0.40, size))
        rate = (region.right, steps[1] - 1.55 * small)
        if region.height < 2.2 * size:
            steps = (region.right, baseline(region.y, size))
            rate = (region.right - 4.6 * size, steps[1])
        self.steps = Number(size, theme.ink, steps, align="right", words=theme.words)
        self.rate = Number(small, theme.ink, rate, align="right", words=theme.words)
        word = (steps[0] - 1.55 * size, steps[1])
        name = (rate[0] - (0.58 * len(widest) + 0.2) * small, rate[1])
        self.add(self.steps, self.rate, Label(theme.words.gettext("step"), size, theme.soft, word, align="right"),
                 Label(theme.words.gettext("learning rate"), small, theme.soft, name, align="right"))

    def draw(self, step: int, rate: float) -> None:
        self.steps.show(f"{step}")
        self.rate.show(rate_said(rate))

    def read(self) -> tuple[str, str]:
        """(steps, learning rate) as printed."""
        return self.steps.read(), self.rate.read()
