"""A wooden spoon at the ruler that says what somebody guesses, and the guess in print over it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label, Number, side_by_side
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.stagings.growing_palate.props.named_ruler import NamedRuler

LENGTH, OUT = 1.15, 0.1     # of the spoon; from how far off it comes
BEGINS, OVER, UNDER = 0.14, 0.30, 0.30      # units from the ruler's edge to what is said, and from the spoon up or down
APART = 0.14                # between name and number
SHARE = 0.30                # of what is between the ruler and the miss: the name, at most


class Pointer:
    """Exact: the guess on the ruler; printed: the guess."""

    def __init__(self, setting: Setting, name: str, ruler: NamedRuler) -> None:
        theme, self.ruler = setting.theme, ruler
        self.edge = ruler.region.right + 0.03
        self.high = setting.regions["slate"].top - 0.2
        self.mark = SpoonMark(theme, LENGTH, side=1)
        self.said = Number(setting.sizes["said"], theme.ink, align="left", words=theme.words)
        self.name = Label(name, setting.sizes["label"], theme.ink, align="left", weight="BOLD",
                          room=SHARE * (setting.regions["meal"].x - self.edge))
        self.under = False      # whether what is said stands under the spoon
        self.props: list[Prop] = [self.mark, self.said, self.name]

    def pose(self, score: float, printed: float, comes: float, there: float, rests: float) -> None:
        """score: in points, and as it is printed; comes: from the right; rests: how far the print is there."""
        x, y = self.edge + OUT * (1 - comes), self.ruler.y_of(self.ruler.clipped(score))
        self.mark.place(x, y)
        self.said.show(f"{printed:.1f}")
        self.under = y + OVER + self.said.size > self.high
        line = y - UNDER - 0.72 * self.said.size if self.under else y + OVER
        name, number = side_by_side(self.said.words, self.name.width_of_text, self.said.width_of_text, APART)
        self.name.place(x + BEGINS + name, line)
        self.said.place(x + BEGINS + number, line)
        for prop in self.props:
            prop.appear(there * comes)
        self.said.appear(there * comes * rests)

    def readings(self, score: float, printed: float) -> Iterator[Reading]:
        yield Reading("guess on the ruler", "exact", self.mark.read()[1], self.ruler.y_of(self.ruler.clipped(score)))
        yield Reading("guess in print", "printed", self.said.read(), f"{printed:.1f}")
