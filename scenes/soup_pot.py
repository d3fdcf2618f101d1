"""For plain manim: `manim -pql scenes/soup_pot.py SoupPot`."""

from soupfilm.stagings.soup_pot import staging
from soupfilm.studio.plan.door import Door


class SoupPot(Door, staging.SoupPot):
    lesson = "soup-pot"
