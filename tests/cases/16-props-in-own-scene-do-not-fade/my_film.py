"""My own manim scene with soup props: own loss x^4 - 3x^2 + x, jar, curve, contour map."""
import numpy as np
from manim import *
import soupmath as sm
from soupfilm.kit.lettering import Label
from soupfilm.kit.region import Region
from soupfilm.kit.theme import THEMES
from soupfilm.props.kitchen.pot import PotBack, PotFront
from soupfilm.props.kitchen.spoon import Spoon
from soupfilm.props.measure.jar import Jar

t = THEMES["stove"]

class PropsScene(Scene):
    def construct(self):
        self.camera.background_color = t.bg
        back, front = PotBack(3.0, t), PotFront(3.0, t)
        spoon = Spoon(2.4, t)
        jar = Jar(Region.spanning(4, 5, -2, 2), t, 10.0)
        title = Label("Mine", 0.6, t.ink, (0, 3.2))
        self.add(back, spoon, front, jar, title)
        jar.show(4.0)
        self.play(FadeIn(back), FadeIn(front))
        self.play(spoon.animate.shift(UP), run_time=0.5)
        self.play(title.animate.scale(1.5), jar.animate.shift(LEFT))
        v = ValueTracker(4.0)
        jar.add_updater(lambda m: m.show(v.get_value()))
        self.play(v.animate.set_value(9.0))
        self.play(FadeOut(jar), Rotate(front, PI / 8))
        self.wait(0.2)

def f(x):
    x = x[..., 0]
    return x**4 - 3*x**2 + x
def g(x): return 4*x**3 - 6*x + 1
def h(x): return (12*x**2 - 6)[..., None]
quartic = sm.Loss("quartic", 1, f, g, h)

class OwnLoss(Scene):
    def construct(self):
        run = sm.descend(quartic, sm.optimizers.gradient_descent(0.05), np.array([2.0]), steps=20)
        print(run.outcome, run.points[-1], run.losses[-1], [v for v in sm.laws.check(run) if not v.ok])
        ax = Axes(x_range=[-2.2, 2.2], y_range=[-5, 8], x_length=10, y_length=6)
        self.add(ax, ax.plot(lambda x: x**4 - 3*x**2 + x))
        dot = Dot(ax.c2p(run.points[0][0], run.losses[0]), color=YELLOW)
        self.add(dot)
        for p, l in zip(run.points[1:6, 0], run.losses[1:6]):
            self.play(dot.animate.move_to(ax.c2p(p, l)), run_time=0.2)
