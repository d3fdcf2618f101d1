"""Two bowls: yours, and the wish that a hand brings from outside."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam
from scenes.stagings.loss_meter.props.hand import Hand, Thumb

STEAM = 0.62            # of the steam over a pot
FROM = (4.6, 0.7)       # where the hand comes from, seen from where it puts the bowl down


class Handing:
    """Your bowl stands in the region `yours`; a hand brings the other to the region `wish`.

    Shows no quantity: it says that the wish comes from someone who knows. Put all of `props`.
    """

    def __init__(self, yours: Region, wish: Region, theme: Theme, size: float = 0.40,
                 names: tuple[str, str] = ("yours", "wish")) -> None:
        """size: em of the names on the bowls."""
        self.at = (wish.x, wish.bottom)
        self.yours = Bowl(theme, yours.width, names[0], 0.25, size)
        self.wish = Bowl(theme, wish.width, names[1], 0.55, size, bleeds=True)
        self.hand, self.thumb = Hand(theme, 0.46 * wish.width), Thumb(theme, 0.46 * wish.width)
        self.thumb.bleeds = True
        self.yours.place(yours.x, yours.bottom)
        self.steam = [Steam(0.5 * bowl.width, 1.9, theme) for bowl in (yours, wish)]
        for steam in self.steam:
            steam.bleeds = True
        self.props: list[Prop] = [self.hand, *self.steam, self.yours, self.wish, self.thumb]

    @property
    def brim(self) -> tuple[float, float]:
        """Where a spoon dips into your bowl."""
        x, y, *_ = self.yours.placed
        return x, y + self.yours.rim

    @property
    def planted(self) -> tuple[float, float]:
        """Where a flag stands in the bowl of the wish, while it is carried too."""
        x, y, *_ = self.wish.placed
        return x, y + self.wish.rim - 0.05

    def pose(self, there: float, carried: float, gone: float, phase: float = 0.0) -> None:
        """there: both bowls; carried: from outside (0) to where the bowl is put down (1); gone: 1, the hand
        has left; phase: of the steam, in cycles."""
        x, y = self.at
        out = 1.0 - carried
        self.wish.place(x + FROM[0] * out, y + FROM[1] * out + 0.9 * out * carried)
        here = (self.wish.placed[0] + 1.3 * FROM[0] * gone, self.wish.placed[1] - 0.2 * gone)
        for part in (self.hand, self.thumb):
            part.place(*here).appear(float(carried > 0.0 and gone < 1.0))
        self.yours.appear(there)
        self.wish.appear(there if carried >= 1 else float(carried > 0))
        for steam, bowl in zip(self.steam, (self.yours, self.wish), strict=True):
            if bowl.faded:
                steam.show(phase)
            steam.place(bowl.placed[0], bowl.placed[1] + bowl.rim, 0.0, STEAM).appear(bowl.faded)
