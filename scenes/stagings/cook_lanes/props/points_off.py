"""How far off a cook is: a red strip of the ruler, from the boots to the flag, and the points it stands for."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Label, Number
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

THICK = 0.13
WORDY, STACKED = 1.2, 0.6      # width of a region that has room for both words, height for two lines


class Strip(Prop):
    """Lies on a lane's board, y = 0. Exact: its length (units), from where a cook stands to the flag."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.band = self.shape(fill=theme.loss, stroke=theme.outline, width=1.2)

    def draw(self, foot: float, flag: float) -> None:
        self.band.outline(rectangle(abs(flag - foot), THICK, ((foot + flag) / 2, 0.0)))

    def read(self) -> float:
        return float(np.ptp(self.at_home(self.band)[:, 0]))


class Plate(Prop):
    """A dark field on which red reads on any wall. Shows nothing."""

    def __init__(self, theme: Theme, width: float, height: float, at: tuple[float, float]) -> None:
        super().__init__()
        self.shape(rectangle(width, height, at, 0.10), fill=theme.bg, alpha=0.72 if theme.dark else 0.85)


class PointsOff:
    """Strip, number and words. Not a prop: its parts stand at different depths of the set.

    region: where number and words end at the right; its bottom is that of the text, from the lane's ground.
    """

    def __init__(self, theme: Theme, region: Region) -> None:
        self.region, self.stacked = region, region.height >= STACKED
        self.strip = Strip(theme)
        wordy = region.width >= WORDY
        self.number = Number(0.56 if wordy else 0.46, theme.loss, (0.0, 0.0), "right")
        self.words = Label("points off" if wordy else "off", 0.33, theme.soft, (0.0, 0.0), "right")
        self.plate = self._plate(theme)

    @property
    def beside(self) -> float:
        """What the words take of the number's line."""
        return 0.0 if self.stacked else self.words.width_of_text + 0.1

    def _plate(self, theme: Theme) -> Plate:
        """As large as number and words may become; its origin is the end of the words."""
        self.number.show(printed(88.8))
        wide = max(self.number.width_of_text + self.beside, self.words.width_of_text)
        high = 0.75 * self.number.size + 0.40 * self.stacked
        return Plate(theme, wide + 0.16, high + 0.22, (-wide / 2, high / 2 - 0.02))

    def texts(self) -> list[Prop]:
        return [self.plate, self.number, self.words]

    def show(self, foot: float, flag: float, points: float) -> None:
        """Where the cook stands and where the flag (x), and the points printed, of the last whole step."""
        self.strip.show(foot, flag)
        self.number.show(printed(points))

    def place(self, y: float, fade: float) -> None:
        self.strip.place(0.0, y)
        right, low = self.region.right, y + self.region.bottom
        self.words.place(right, low)
        self.plate.place(right, low)
        self.number.place(right - self.beside, low + 0.40 * self.stacked)
        for prop in (self.strip, *self.texts()):
            prop.appear(fade)


def printed(points: float) -> str:
    return f"{points:.1f}"
