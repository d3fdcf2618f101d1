"""A loss as the loudest number of a picture: bolder than bold, so that a print without colour tells it too."""

from __future__ import annotations

from scenes.kit.lettering import Number
from scenes.kit.theme import Theme

EDGE = 2.4      # width of its own edge


def emboldened(text: Number, theme: Theme) -> None:
    text.ink.stroke_width = EDGE
    text.ink.paint(fill=theme.loss, stroke=theme.loss)
