"""The jar of the model's loss, with its number and the step it is of."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.heights import Heights
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import MANY, RAISED, beyond, printed_loss
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.jar import Jar, JarLook
from scenes.props.measure.jar_glass import LIP
from scenes.stage.timeline import Moment
from scenes.stagings.fitting.fitting_words import first_that_fits
from scenes.stagings.fitting.timing import filled, nearest, standing, there
from soupmath import Trajectory

ROOM = 1.15             # the jar's top, in first losses
PLAIN = (0.05, MANY)    # first losses that are printed as they are
OVER = 0.14             # units from the rim to what is said of the unit


class LossJar:
    """Shows: exact, the height of the liquid; printed, loss and step.

    Of a first loss that is very large or very small the loss is told in a power of ten, which stands over the rim.
    """

    def __init__(self, setting: Setting, run: Trajectory, size: float) -> None:
        """size: em, the smallest that is still read."""
        theme, place, reading = setting.theme, setting.regions["jar"], setting.regions["reading"]
        self.run, self.words, self.ems = run, theme.words, reading.width / size
        first = float(run.losses[0]) or float(run.losses.max()) or 1.0
        power = 0 if PLAIN[0] <= first < PLAIN[1] else math.floor(math.log10(first))
        self.unit = 10.0**power
        self.heights = Heights(ROOM * first / self.unit)
        look = JarLook(size=max(setting.sizes["reading"], size), side=1, heading=True, wished=False, room=reading.width)
        self.jar = Jar(place, theme, self.heights, look)
        over = f"× 10{str(power).translate(RAISED)}".replace("-", "⁻") if power else " "
        self.factor = Label(over, size, theme.soft, (place.x, place.top + LIP + OVER), words=theme.words)
        at = setting.regions["step"]
        self.step = Number(size, theme.soft, (at.x, baseline(at.y, size)), "centre", "NORMAL", room=at.width,
                           words=theme.words)
        self.props: list[Prop] = [self.jar, self.jar.reading, self.jar.caption, *self.jar.numbers, self.factor,
                                  self.step]

    @property
    def mouth(self) -> tuple[float, float]:
        """The middle of its opening."""
        return self.jar.region.x, self.jar.region.top + LIP

    def loss(self, s: float) -> float:
        """In the jar's unit."""
        return self.run.loss_at(s) / self.unit

    def pose(self, now: Moment) -> None:
        seen, part = there(now, "jar"), filled(now)
        self.jar.show(min(part * self.loss(now.s), 2 * self.heights.top))
        self.jar.appear(seen, seen * standing(now) * (part == 1.0))
        self.jar.caption.appear(seen * (part == 1.0))
        self.factor.appear(seen)
        self.jar.reading.show(self.said(now))
        self.step.show(self.counted(now)).appear(seen * standing(now))

    def said(self, now: Moment) -> str:
        loss = self.loss(nearest(now))
        texts = [printed_loss(loss, digits) for digits in (3, 2)]
        return first_that_fits(self.words, [text for text in (*texts, beyond(loss)) if text], "BOLD", self.ems)

    def counted(self, now: Moment) -> str:
        return self.words.gettext("step {n}", n=min(nearest(now), self.run.steps))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.jar.faded == 1.0 and filled(now) == 1.0:
            stands = self.jar.y_of(self.jar.clipped(self.loss(now.s)))
            yield Reading("loss in the jar", "exact", self.jar.y_of(self.jar.read()), stands)
        if self.jar.reading.faded == 1.0:
            yield self.jar.reading.reading("loss", self.said(now))
        if self.step.faded == 1.0:
            yield Reading("step", "printed", self.step.read(), self.counted(now))
