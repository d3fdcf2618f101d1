"""A mark left on a jar: where the liquid stood at the end of another run."""

from __future__ import annotations

from scenes.kit.outline import dashes, polygon
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.jar import Jar

WING = 0.22         # length of the hollow needle, on the side where the jar's own is not


class JarMark(Prop):
    """Dashes across a jar and a hollow needle. exact: the loss, by the needle's tip; it must be on the scale."""

    meaning = "loss"

    def __init__(self, jar: Jar, theme: Theme, loss: float) -> None:
        super().__init__()
        self.jar, half, y = jar, jar.region.width / 2, jar.y_of(loss)
        self.shape(dashes((jar.region.x - half, y), (jar.region.x + half, y), 0.09, 0.06), stroke=theme.ink,
                   width=4.0)
        tip, wing = jar.region.x - jar.side * (half + 0.03), -jar.side * WING
        self.needle = self.shape(polygon([(tip, y), (tip + wing, y + 0.12), (tip + wing, y - 0.12)]),
                                 stroke=theme.ink, width=3.0)

    def read(self) -> float:
        """The loss at which the needle points."""
        tip = float(self.at_home(self.needle)[0, 1])
        return (tip - self.jar.region.bottom) / self.jar.region.height * self.jar.top
