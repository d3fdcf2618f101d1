"""The steps of all runs, counted: "step 3 / 6", and a pip for each."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.counter import counted_as

PIP, APART, UNDER = 0.075, 0.30, 0.40       # radius of a pip, from one to the next, and from the words to them
MOST = 12               # steps that have a pip each
BETWEEN = 0.18


class StepCount(Prop):
    """show(step). printed: the number. counted: the pips that are filled."""

    def __init__(self, theme: Theme, place: Region, size: float, longest: int) -> None:
        super().__init__()
        self.longest, self.place_of, words = longest, place, theme.words
        y = baseline(place.y, size)
        self.number = Number(size, theme.ink, (0.0, y), "left", words=words)
        self.number.show(self.said(longest))
        name = Label(counted_as(words, False), size, theme.ink, (0.0, y), "left", words=words)
        wide = name.width_of_text + BETWEEN + self.number.width_of_text
        left = place.x - wide / 2
        name.nudge(left + (self.number.width_of_text + BETWEEN) * words.leftward, 0.0)
        self.number.at = (left + (0.0 if words.leftward else name.width_of_text + BETWEEN), y)
        self.number.shown = None        # it has its place only now
        self.add(name, self.number)
        self.many = longest if longest <= MOST else 0
        self.rings = self.shape(o.together(o.circle(PIP, self._pip(k)) for k in range(self.many)), stroke=theme.line,
                                width=2.0)
        self.full = self.shape(fill=theme.step, stroke=theme.outline if theme.dark else theme.ink, width=1.4)

    def _pip(self, k: int) -> tuple[float, float]:
        return self.place_of.x + APART * (k - (self.many - 1) / 2), self.place_of.y - UNDER

    def said(self, step: int) -> str:
        return f"{step} / {self.longest}"

    def draw(self, step: int) -> None:
        self.number.show(self.said(step))
        self.full.outline(o.together(o.circle(PIP, self._pip(k)) for k in range(min(step, self.many))))

    def read(self) -> str:
        return self.number.read()

    def read_pips(self) -> int:
        return len(self.at_home(self.full)) // len(o.circle(PIP))
