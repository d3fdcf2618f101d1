"""How a miss is drawn as a bar: broad that of the one who says the average, capped that of a learner."""

from __future__ import annotations

from scenes.kit.theme import Theme
from scenes.props.measure.bracket import BarStroke

STEEL = "#4B5052", "#CFCFCB"        # on light ground, on dark ground


def average_stroke(theme: Theme) -> BarStroke:
    return BarStroke(theme.loss, width=13.0, cap=0.11)


def learner_stroke(theme: Theme) -> BarStroke:
    return BarStroke(theme.loss, width=7.0, cap=0.10)


def average_colour(theme: Theme) -> str:
    """Of all that belongs to the one who says the average: steel, the hue of no meaning and of no wood."""
    return STEEL[theme.dark]
