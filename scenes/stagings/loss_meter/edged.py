"""A loss as the loudest number of a picture: with an edge of ink, by which a print without colour tells it too."""

from __future__ import annotations

from scenes.kit.lettering import Label, Number
from scenes.kit.theme import Theme

EDGE = 1.6      # width of the edge


def edged(text: Number | Label, theme: Theme) -> None:
    text.ink.stroke_width = EDGE
    text.ink.paint(fill=theme.loss, stroke=theme.ink, stroke_alpha=0.85)
