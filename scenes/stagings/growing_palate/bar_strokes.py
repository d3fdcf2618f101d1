"""How a miss is drawn as a bar: that of the one who says the average, and that of a learner."""

from __future__ import annotations

from scenes.kit.theme import Theme
from scenes.props.measure.bracket import BarStroke


def average_stroke(theme: Theme) -> BarStroke:
    return BarStroke(theme.actors[2], width=10.0, cap=0.0)


def learner_stroke(theme: Theme) -> BarStroke:
    return BarStroke(theme.loss, width=7.0, cap=0.10)
