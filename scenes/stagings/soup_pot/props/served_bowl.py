"""The bowl that is filled at the end, and held out to us."""

from __future__ import annotations

from scenes.kit import outline
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import HEIGHT, MOUTH, Bowl

SMALL = 0.62                    # how wide the soup is of a bowl that is nearly empty, of a full one's


class ServedBowl(Bowl):
    """A bowl in hands, so without a shadow under it. show(full): 0 to 1. Shows no quantity."""

    def __init__(self, theme: Theme, width: float, cream: float) -> None:
        """cream: how light the soup is, 0 to 1."""
        super().__init__(theme, width, cream=cream)
        self.remove(self.parts()[0])
        self.half, self.high = (0.45 * width, 0.36 * MOUTH * width), (HEIGHT - 0.11 * MOUTH) * width
        self.cream_colour = theme.cream
        self.show(0.0)

    def draw(self, full: float) -> None:
        (a, b), size = self.half, SMALL + (1 - SMALL) * full
        self.soup.outline(outline.ellipse(a * size, b * size, (0.0, self.high - 0.5 * b * (1 - full)))
                          if full > 0 else outline.EMPTY)
        for line in self.gloss:
            line.paint(stroke=self.cream_colour, alpha=0.0, stroke_alpha=0.4 * float(full >= 1.0))
