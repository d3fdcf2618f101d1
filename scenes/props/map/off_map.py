"""What says of a run that it has left its map: words on a small plate, where it did."""

from __future__ import annotations

from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.tag import Tag

HALF, BESIDE = 0.6, 0.15    # of its height, in ems; from the point to the plate, which lies over the way there


class OffMap(Tag):
    """mark(at, sheet, there): by a point on the map's edge, towards its middle; None takes it away."""

    def __init__(self, theme: Theme, size: float) -> None:
        super().__init__(theme, theme.words.gettext("off the map"), theme.ink, size)
        self.half = HALF * size

    def mark(self, at: tuple[float, float] | None, sheet: Region, there: float) -> None:
        """there: how far it is there, if it is; beside a trail that is faint it is not."""
        self.appear(max(0.0, 2 * there - 1) * (at is not None))
        if at is not None:
            x = at[0] - BESIDE - self.width_of_plate if at[0] > sheet.x else at[0] + BESIDE
            y = at[1] + BESIDE + self.half if at[1] < sheet.y else at[1] - BESIDE - self.half
            self.place(x, y)
