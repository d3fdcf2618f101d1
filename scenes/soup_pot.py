"""For plain manim: `manim -pql scenes/soup_pot.py SoupPot`."""

from scenes.stagings.soup_pot import staging
from scenes.studio.plan.door import Door


class SoupPot(Door, staging.SoupPot):
    lesson = "soup-pot"
