"""Two bowls side by side on a shelf: one recipe, and one that is nearer to the wish."""

from __future__ import annotations

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam
from scenes.stagings.loss_meter.props.squares import BOARD, Board

APART = 0.3             # units between them
CREAM = (0.25, 0.45)    # how light each soup is


class TwoBowls:
    """They stand on the bottom of `region`, their names under the board. Shows no quantity: what is in them is told
    by the spoon. Put all of `props`."""

    def __init__(self, region: Region, theme: Theme, names: tuple[str, str], size: float) -> None:
        """size: em of the names."""
        width = 0.5 * (region.width - APART)
        self.bowls = [Bowl(theme, width, cream=cream) for cream in CREAM]
        self.steam = [Steam(0.45 * width, 1.7, theme) for _ in self.bowls]
        self.names = [Label(name, size, theme.ink, weight="BOLD") for name in names]
        for side, bowl, steam, name in zip((-1, 1), self.bowls, self.steam, self.names, strict=True):
            x = region.x + side * 0.5 * (width + APART)
            bowl.place(x, region.bottom)
            steam.place(x, region.bottom + bowl.rim, 0.0, 0.55)
            name.place(x, region.bottom - BOARD - 0.14 - 0.72 * size)
        self.board = Board(theme, region)
        self.props: list[Prop] = [self.board, *self.steam, *self.bowls, *self.names]

    @property
    def brim(self) -> tuple[float, float]:
        """Where a spoon dips into the second."""
        x, y, *_ = self.bowls[1].placed
        return x, y + self.bowls[1].rim

    @property
    def first(self) -> tuple[float, float, float]:
        """(x, y, width) of the first bowl."""
        x, y, *_ = self.bowls[0].placed
        return x, y, self.bowls[0].width_of_mouth

    def pose(self, there: float, phase: float = 0.0) -> None:
        """phase: of the steam, in cycles."""
        for prop in self.props:
            prop.appear(there)
        for steam in self.steam if there else ():
            steam.show(phase)
