"""For plain manim: `manim -pql scenes/loss_meter.py LossMeter`."""

from scenes.stagings.loss_meter import staging
from scenes.studio.plan.door import Door


class LossMeter(Door, staging.LossMeter):
    lesson = "loss-meter"
