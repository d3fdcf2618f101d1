"""Yours and a recipe that is nearer to the wish, side by side on a shelf."""

from __future__ import annotations

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.props.kitchen.bowl import Bowl
from scenes.stagings.loss_meter.props.board import BOARD, Board
from scenes.stagings.loss_meter.two_bowls import SteamLook, TwoBowls

STEAM = SteamLook(0.45, 1.7, 0.55)
APART = 0.3             # units between them
CREAM = (0.25, 0.45)    # how light each soup is


class BowlsOnShelf:
    """They stand on the bottom of the region "shelf", their names under the board. Shows no quantity."""

    def __init__(self, setting: Setting) -> None:
        theme, region, size = setting.theme, setting.regions["shelf"], setting.sizes["label"]
        width = 0.5 * (region.width - APART)
        self.yours, self.nearer = (Bowl(theme, width, cream=cream) for cream in CREAM)
        names = [Label(name, size, theme.ink, weight="BOLD")
                 # For translators: two bowls of soup: yours, and one that is nearer to the wish
                 for name in (theme.words.gettext("yours"), theme.words.gettext("nearer"))]
        for side, bowl, name in zip((-1, 1), (self.yours, self.nearer), names, strict=True):
            x = region.x + side * 0.5 * (width + APART)
            bowl.place(x, region.bottom)
            name.place(x, region.bottom - BOARD - 0.14 - 0.72 * size)
        self.bowls = TwoBowls(theme, self.yours, self.nearer, STEAM)
        self.props: list[Prop] = [Board(theme, region), *self.bowls.props, *names]

    def pose(self, there: float, phase: float) -> None:
        """phase: of the steam, in cycles."""
        for prop in self.props:
            prop.appear(there)
        self.bowls.pose(there, there, phase)
