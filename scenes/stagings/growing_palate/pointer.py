"""A wooden spoon at the ruler that says what somebody guesses, and the guess in print over it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.stagings.growing_palate.props.named_ruler import NamedRuler

LENGTH, OUT = 1.05, 0.1     # of the spoon; from how far off it comes
OVER, ABOVE = 0.17, 0.58    # units over the spoon: the number, the name
BELOW = 0.16                # and under it: a name that would touch the ruler's
SAID = 0.57                 # from the ruler's edge to the middle of what is said
EM = 0.46


class Pointer:
    """Exact: the guess on the ruler; printed: the guess."""

    def __init__(self, setting: Setting, name: str, ruler: NamedRuler) -> None:
        theme, self.ruler = setting.theme, ruler
        self.mark = SpoonMark(theme, LENGTH, side=-1)
        self.said = Number(EM, theme.ink, align="centre", words=theme.words)
        self.name = Label(name, setting.sizes["label"], theme.ink, room=1.12)
        self.props: list[Prop] = [self.mark, self.said, self.name]

    def pose(self, score: float, printed: float, comes: float, there: float, rests: float) -> None:
        """score: in points, and as it is printed; comes: from the left; rests: how far the print is there."""
        edge = self.ruler.region.left - 0.03
        x, y = edge - OUT * (1 - comes), self.ruler.y_of(self.ruler.clipped(score))
        self.mark.place(x, y)
        self.said.show(f"{printed:.1f}")
        self.said.place(x - SAID, y + OVER)
        self.name.place(x - SAID, y - BELOW - self.name.high if self._at_its_name(y) else y + ABOVE)
        for prop in self.props:
            prop.appear(there * comes)
        self.said.appear(there * comes * rests)

    def _at_its_name(self, y: float) -> bool:
        """Whether the name over a spoon at a height would touch what the ruler's face is called."""
        region, named = self.ruler.region, self.ruler.names[0]
        right = region.left - 0.03 - SAID + self.name.width_of_text / 2
        return (right > region.x - named.width_of_text / 2
                and y + ABOVE + self.name.high > self.ruler.name_at + named.ink.rest[:, 1].min())

    def readings(self, score: float, printed: float) -> Iterator[Reading]:
        yield Reading("guess on the ruler", "exact", self.mark.read()[1], self.ruler.y_of(self.ruler.clipped(score)))
        yield Reading("guess in print", "printed", self.said.read(), f"{printed:.1f}")
