"""A lettered spot: a dark disc that marks a place on a coloured picture and gives it a letter."""

from __future__ import annotations

from scenes.kit.lettering import outline_of
from scenes.kit.outline import circle
from scenes.kit.prop import Prop

DISC, RIM = "#2B211B", "#FFF4E3"       # as far apart on every colour of a map, in every theme


class LetterSpot(Prop):
    """place() sets its middle. exact: the middle."""

    def __init__(self, letter: str, size: float) -> None:
        """size: em of the letter."""
        super().__init__()
        self.letter = letter
        outline, advance = outline_of(letter, "BOLD")
        self.disc = self.shape(circle(0.66 * size), fill=DISC, stroke=RIM, width=2.2)
        self.shape((outline - (advance / 2, 0.3525, 0.0)) * size, fill=RIM)     # capitals are 0.705 em high

    def read(self) -> tuple[float, float]:
        """Where its middle stands."""
        low, high = self.disc.points[:, :2].min(axis=0), self.disc.points[:, :2].max(axis=0)
        return float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2
