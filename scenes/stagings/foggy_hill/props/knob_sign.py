"""A knob of a soup: how much of one thing there is in it, on its ruler of doublings."""

from __future__ import annotations

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.dial import Dial

UNDER = 0.30            # from the dial's rim to its name


class KnobSign(Prop):
    """show(part): of its ruler, from its low end. exact: that, by the pointer. Its origin is the dial's middle."""

    margin = True

    def __init__(self, theme: Theme, name: str, radius: float, em: float, room: float) -> None:
        super().__init__()
        self.dial = Dial(theme, radius, 1.0, lettered=False)
        self.add(self.dial)
        self.add(Label(name, em, theme.ink, (0.0, -radius * 1.1 - UNDER - 0.5 * em), weight="BOLD", room=room,
                       words=theme.words))

    def draw(self, part: float) -> None:
        self.dial.show(part)

    def read(self) -> float:
        x, y, _ = self.at_home(self.dial.pointer)[0]
        return self.dial.rate_at(x, y)
