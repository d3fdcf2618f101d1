"""Steps beside one another at one scale: which is how many times as long is seen at a glance."""

from __future__ import annotations

from scenes.kit.lettering import Label, Number, baseline, side_by_side
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.step_arrow import StepArrow

WIDTH, HEAD = 0.13, 0.26
APART = 0.18            # units from a number to its arrow
CLEAR = 0.04            # units between the names of two
NUMBERED, BESIDE = 2.7, 0.35        # ems that a number takes; and from the name to it


class StepBeside(Prop):
    """show(text, length, grown): the step as it is printed, after its name, its length, how far its arrow has grown.

    The region is as wide as number and longest arrow. exact: the length, by the tip; printed: the number.
    foot: how low its letters reach.
    """

    margin = True
    meaning = "step"

    def __init__(self, theme: Theme, region: Region, longest: float, em: float) -> None:
        super().__init__()
        low = baseline(region.y, em)
        name = self._name(theme, em, low)
        self.foot = low - name.deep
        first, second = side_by_side(theme.words, name.width_of_text, NUMBERED * em, BESIDE * em)
        name.nudge(region.left + first, 0.0)
        wide = name.width_of_text + (BESIDE + NUMBERED) * em
        self.start = region.left + wide + APART, region.y
        self.per_unit = (region.right - self.start[0]) / longest
        self.number = Number(em, theme.step_text, (region.left + second, low), "left", words=theme.words,
                             room=NUMBERED * em)
        self.arrow = StepArrow(theme, WIDTH, HEAD)
        self.add(name, self.number, self.arrow)

    @classmethod
    def line(cls, theme: Theme, em: float) -> float:
        """From one of them to the next, at least."""
        name = cls._name(theme, em)
        return name.high + name.deep + CLEAR

    @staticmethod
    def _name(theme: Theme, em: float, low: float = 0.0) -> Label:
        return Label(theme.words.gettext("step"), em, theme.step_text, (0.0, low), "left", weight="BOLD",
                     words=theme.words)

    def draw(self, text: str, length: float, grown: float) -> None:
        self.number.show(text)
        x, y = self.start
        self.arrow.grow(self.start, (x + self.per_unit * length, y), grown)

    def read(self) -> tuple[str, float]:
        return self.number.read(), (self.arrow.read(self.start)[0] - self.start[0]) / self.per_unit
