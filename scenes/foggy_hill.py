"""For plain manim: `manim -pql scenes/foggy_hill.py FoggyHill`."""

from soupfilm.stagings.foggy_hill import staging
from soupfilm.studio.plan.door import Door


class FoggyHill(Door, staging.FoggyHill):
    lesson = "foggy-hill"
