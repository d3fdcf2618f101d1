"""The learning rate beside a ravine: a dial, its number, and the steps that have been made with it."""

from __future__ import annotations

from collections.abc import Iterator

import soupmath as sm
from scenes.kit.lettering import Label, Number, baseline, outline_of, side_by_side
from scenes.kit.numerals import printed, whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.counter import NAMED
from scenes.props.measure.dial import Dial
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.timing import move

RATE = "{:.4f}"         # as many decimals at every step: the number does not jump about
MOST = 1.7              # ems of the number of steps
APART = 0.2             # from the word to the number of steps


class RatePanel:
    """The dial's unit is 1/L of the loss. It comes when the cuts through the ravine have gone."""

    def __init__(self, setting: Setting, loss: sm.Loss) -> None:
        theme, r, tick, label = setting.theme, setting.regions, setting.sizes["tick"], setting.sizes["label"]
        self.smoothness = 2.0 / sm.largest_stable_learning_rate(loss)
        self.dial = Dial(theme, 0.5 * r["dial"].width)
        self.dial.place(r["dial"].x, r["dial"].y)
        at = r["rate"]
        named = theme.words.gettext("learning rate")
        if outline_of(named)[1] > NAMED:
            named = theme.words.gettext("rate")
        self.caption = Label(named, tick, theme.soft, (at.left, at.top - 0.75 * tick), "left")
        self.rate = Number(label, theme.ink, (at.left, at.bottom), words=theme.words)
        at = r["steps"]
        self.word = Label(theme.words.gettext("step"), label, theme.soft, (at.left, baseline(at.y, label)), "left")
        name, number = side_by_side(theme.words, self.word.width_of_text, MOST * label, APART)
        over = max(0.0, name + self.word.width_of_text - at.width)     # of a name that stands at the right
        self.word.place(name - over)
        self.count = Number(label, theme.ink, (at.left + number - over, baseline(at.y, label)), words=theme.words)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.dial, self.caption, self.rate, self.word, self.count]

    def pose(self, now: Moment, there: float, run: sm.Trajectory, s: float) -> None:
        """s: the playhead of the run whose numbers stand."""
        comes = move(now, "dial").ease(now) if now.beat.entry.get("cut") else 1.0
        for prop in self.props:
            prop.appear(0.0 if now.beat.exit.get("cut") else there * comes)
        if there > 0:
            rate = run.optimizer.learning_rate(whole_step(s))
            self.dial.show(rate * self.smoothness)
            self.rate.show(printed(rate, RATE))
            self.count.show(f"{whole_step(s)}")

    def readings(self, run: sm.Trajectory, s: float) -> Iterator[Reading]:
        if not self.dial.faded:
            return
        rate = run.optimizer.learning_rate(whole_step(s))
        yield Reading("the dial", "exact", self.dial.read(), self.dial.clipped(rate * self.smoothness))
        yield Reading("the learning rate", "printed", self.rate.read(), printed(rate, RATE))
        yield Reading("the number of steps", "printed", self.count.read(), f"{whole_step(s)}")
