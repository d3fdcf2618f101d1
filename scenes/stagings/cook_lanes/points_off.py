"""How many points off a cook is, in figures: the number over the strip to the flag."""

from __future__ import annotations

from scenes.kit import numerals
from scenes.kit.lettering import Label, Number
from scenes.kit.numerals import beyond
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stagings.cook_lanes.props.backplate import Backplate

WORDY, STACKED = 1.2, 0.6      # width of a region that has room for both words, height for two lines
LINE = 0.46                    # from the words up to the number, where they have two


class PointsOff:
    """Number and words on a plate.

    region: where number and words end at the right; its bottom is that of the text, from the lane's ground, its
    width what the number may take.
    """

    def __init__(self, theme: Theme, region: Region) -> None:
        self.region, self.stacked = region, region.height >= STACKED
        wordy = region.width >= WORDY
        self.number = Number(0.70 if wordy else 0.46, theme.loss, (0.0, 0.0), "right", room=region.width,
                             words=theme.words)
        # For translators: how far a soup is from the wish: 4.0 points off; 4.0 off where there is little room
        said = theme.words.gettext("points off") if wordy else theme.words.gettext("off")
        self.words = Label(said, 0.42 if wordy else 0.33, theme.soft, (0.0, 0.0), "right")
        self.plate = self._plate(theme)

    @property
    def props(self) -> list[Prop]:
        return [self.plate, self.number, self.words]

    @property
    def beside(self) -> float:
        """What the words take of the number's line."""
        return 0.0 if self.stacked else self.words.width_of_text + 0.1

    def _plate(self, theme: Theme) -> Backplate:
        """As large as number and words usually are; its origin is the end of the words."""
        self.number.show(*printed(88.8))
        wide = max(self.number.width_of_text + self.beside, self.words.width_of_text)
        high = 0.75 * self.number.size + LINE * self.stacked
        return Backplate(theme, Region(-wide / 2, high / 2 - 0.02, wide + 0.16, high + 0.22))

    def pose(self, y: float, points: float, there: float) -> None:
        """y: the lane's ground; points: of the last whole step."""
        right, low = self.region.right, y + self.region.bottom
        self.number.show(*printed(points))
        self.words.place(right, low)
        self.plate.place(right, low)
        self.number.place(right - self.beside, low + LINE * self.stacked)
        for prop in self.props:
            prop.appear(there)

    def reading(self, what: str, points: float) -> Reading:
        """points: that should stand there."""
        return self.number.reading(what, *printed(points))


def printed(points: float) -> tuple[str, str]:
    """The points, and what stands for them where there is no room."""
    return numerals.printed(points, "{:.1f}"), beyond(points)
