"""Your bowl on the counter, and the bowl of the wish, which a hand brings from outside."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.props.kitchen.bowl import Bowl
from scenes.stagings.loss_meter.props.hand import Hand, Thumb
from scenes.stagings.loss_meter.two_bowls import SteamLook, TwoBowls

STEAM = SteamLook(0.5, 1.9, 0.62)
CREAM = (0.25, 0.55)    # how light each soup is
HAND = 0.46             # of the bowl's width
FROM = (4.6, 0.7)       # where the hand comes from, seen from where it puts the bowl down
LIFTED = 0.9            # by how much its way is bent upwards
LEAVES = (1.3 * FROM[0], -0.2)      # where it goes
POLE = -0.05            # from the rim to the foot of a flag in a bowl


class HandedBowls:
    """They stand in the regions "yours" and "wish", their names on them.

    Shows no quantity: it says that the wish comes from someone who knows.
    """

    def __init__(self, setting: Setting) -> None:
        theme, size = setting.theme, setting.sizes["label"]
        yours, wish = setting.regions["yours"], setting.regions["wish"]
        self.at = (wish.x, wish.bottom)
        self.yours = Bowl(theme, yours.width, theme.words.gettext("yours"), CREAM[0], size)
        self.yours.place(yours.x, yours.bottom)
        self.wish = Bowl(theme, wish.width, theme.words.gettext("wish"), CREAM[1], size, bleeds=True)
        self.hand, self.thumb = Hand(theme, HAND * wish.width), Thumb(theme, HAND * wish.width)
        self.bowls = TwoBowls(theme, self.yours, self.wish, STEAM)
        self.props: list[Prop] = [self.hand, *self.bowls.props, self.thumb]

    @property
    def planted(self) -> tuple[float, float]:
        """Where a flag stands in the bowl of the wish, while it is carried too."""
        x, y = self.wish.brim
        return x, y + POLE

    def pose(self, there: float, phase: float) -> None:
        """Both stand, and nobody is there; phase: of the steam, in cycles."""
        self.hand_over(there, float(there > 0), 1.0, phase)

    def hand_over(self, there: float, carried: float, gone: float, phase: float) -> None:
        """there: both bowls; carried: from outside (0) to where the bowl is put down (1); gone: 1, the hand
        has left."""
        (x, y), out = self.at, 1.0 - carried
        x, y = x + FROM[0] * out, y + FROM[1] * out + LIFTED * out * carried
        self.wish.place(x, y)
        for part in (self.hand, self.thumb):
            part.place(x + LEAVES[0] * gone, y + LEAVES[1] * gone).appear(float(carried > 0.0 and gone < 1.0))
        self.bowls.pose(there, there if carried >= 1 else float(carried > 0), phase)
