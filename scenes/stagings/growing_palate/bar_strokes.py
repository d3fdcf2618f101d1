"""How a miss is drawn as a bar: broad that of the one who says the average, capped that of a learner."""

from __future__ import annotations

from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import BarStroke


def average_stroke(theme: Theme) -> BarStroke:
    return BarStroke(theme.loss, width=10.0, cap=0.0)


def learner_stroke(theme: Theme) -> BarStroke:
    return BarStroke(theme.loss, width=7.0, cap=0.10)


def average_ink(theme: Theme) -> str:
    """What words about the average are written in: its own colour, dark or light enough to be read."""
    return blend(theme.actors[2], theme.ink, 0.25)
