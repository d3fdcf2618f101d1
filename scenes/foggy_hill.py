"""For plain manim: `manim -pql scenes/foggy_hill.py FoggyHill`."""

from scenes.stagings.foggy_hill import staging
from scenes.studio.plan.door import Door


class FoggyHill(Door, staging.FoggyHill):
    lesson = "foggy-hill"
