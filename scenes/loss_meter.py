"""For plain manim: `manim -pql scenes/loss_meter.py LossMeter`."""

from soupfilm.stagings.loss_meter import staging
from soupfilm.studio.plan.door import Door


class LossMeter(Door, staging.LossMeter):
    lesson = "loss-meter"
