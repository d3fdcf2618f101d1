"""A scene of your own with props of the kitchen, to copy: `manim -pql scenes/my_film.py MyFilm`.

The jar shows a run that is really computed; manim's own animations bring it, move it and take it away.
"""

from manim import LEFT, UP, FadeIn, FadeOut, Scene, Transform, ValueTracker
from soupfilm.kit.lettering import Label
from soupfilm.kit.region import Region
from soupfilm.kit.theme import STOVE
from soupfilm.props.kitchen.pot import PotBack, PotFront
from soupfilm.props.kitchen.spoon import Spoon
from soupfilm.props.measure.jar import Jar

import soupmath as sm


class MyFilm(Scene):
    def construct(self):
        self.camera.background_color = STOVE.bg
        loss = sm.soup.salt_loss()
        cook = sm.optimizers.gradient_descent(0.3 / loss.smoothness)
        run = sm.descend(loss, cook, loss.places["salt_short"], steps=8)
        title = Label("My soup", 0.6, STOVE.ink, (0.0, 3.2))
        back, spoon, front = PotBack(3.0, STOVE), Spoon(2.4, STOVE), PotFront(3.0, STOVE)
        jar = Jar(Region.spanning(4, 5, -2, 2), STOVE, top=float(run.losses[0]))
        jar.show(float(run.losses[0]))

        self.play(FadeIn(back, spoon, front), FadeIn(title, shift=UP))
        self.play(FadeIn(jar))
        step = ValueTracker(0.0)
        jar.add_updater(lambda jar: jar.show(float(loss.value(run.at(step.get_value())))))
        self.play(step.animate.set_value(8.0), run_time=3)
        jar.clear_updaters()
        self.play(jar.animate.shift(LEFT).scale(0.8), spoon.animate.shift(0.4 * UP))
        self.play(Transform(title, Label("Well seasoned", 0.6, STOVE.ink, (0.0, 3.2))))
        self.play(FadeOut(back, spoon, front, title, jar))
