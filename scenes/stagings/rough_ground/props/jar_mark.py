"""A mark left on a jar: where the liquid stood at the end of another run."""

from __future__ import annotations

from scenes.kit.outline import dashes
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.jar import Jar

NEEDLE = (0.22, 0.12)       # length and half width of the hollow needle, on the side where the jar's own is not


class JarMark(Prop):
    """Dashes across a jar and a hollow needle. exact: the loss, by the needle's tip; clipped as the jar is."""

    meaning = "loss"

    def __init__(self, jar: Jar, theme: Theme, loss: float) -> None:
        super().__init__()
        self.glass, half, y = jar.glass, jar.region.width / 2, jar.y_of(jar.clipped(loss))
        self.shape(dashes((jar.region.x - half, y), (jar.region.x + half, y), 0.09, 0.06), stroke=theme.ink,
                   width=4.0)
        self.needle = self.shape(self.glass.needle(loss, -jar.look.side, *NEEDLE), stroke=theme.ink, width=3.0)

    def read(self) -> float:
        """The loss at which the needle points."""
        return self.glass.loss_at(float(self.at_home(self.needle)[0, 1]))
