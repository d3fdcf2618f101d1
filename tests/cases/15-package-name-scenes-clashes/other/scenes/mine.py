from manim import *
from soupfilm.props.kitchen.pot import PotFront
from soupfilm.kit.theme import THEMES
class Mine(Scene):
    def construct(self):
        self.add(PotFront(3.0, THEMES["stove"]))
        self.wait(0.1)
