"""The loss of any run: a jar that it fills, a curve with a dot for each step, and the cook who points and sees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import soupmath as sm
from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.props.cast.actor import HANGS, Acting, Actor
from scenes.props.cast.mood import mood_of_any
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.feeling import settled
from scenes.stagings.loss_meter.looks import blink, look
from scenes.stagings.loss_meter.needs import WATCHING
from scenes.stagings.loss_meter.timing import DOTTED, POINTS, ease, eased, nearest, standing, there
from scenes.stagings.loss_meter.watched_run import scale_of

POINTING = (0.255, 0.330)   # the hand that says that a step is made, from between the feet, in heights
TICKS, CARD = 5, 3          # along the jar and along the card's axis, at most
FOOT = 0.05                 # of the jar's height, up to where a number would stand on its floor
LETTERS = 0.40              # em of the card's
CLEARER = 0.35              # from the usual letters to ink, since the lamp lights what is behind them


class WatchedLoss:
    """Shows: exact and printed, the loss, by jar and needle; exact, the loss of every step made, by the curve's dots;
    printed, the number of steps and the learning rate, and the mood, by the face."""

    def __init__(self, setting: Setting, run: sm.Trajectory) -> None:
        theme, regions, sizes, self.run = setting.theme, setting.regions, setting.sizes, run
        jar, self.here, self.scale = regions["watched_jar"], regions["cook"], scale_of(run)
        ticks = tuple(tick for tick in self.scale.ticks(TICKS) if self.scale.part(tick) > FOOT)
        letters = Letters(sizes["reading"], sizes["label"], sizes["tick"], 3, regions["watched_reading"].left)
        places = InstrumentPlaces(jar, regions["watched_count"], regions["watched_card"], plated=True)
        clear = replace(theme, soft=blend(theme.soft, theme.ink, CLEARER))
        marks = LossMarks(self.scale, ticks, ticks, self.scale.ticks(CARD), LETTERS)
        self.meter = Instruments(clear, run, places, letters, marks)
        self.cook = Actor(theme, self.here.height)
        self.cook.place(self.here.x, self.here.bottom)
        self.cook.bleeds = self.cook.head.bleeds = True     # at the edge of the picture

    @property
    def behind(self) -> list[Prop]:
        """What stands behind the counter."""
        return [self.cook]

    @property
    def props(self) -> list[Prop]:
        return self.meter.props

    def pose(self, now: Moment) -> None:
        told = self._told(now)
        self.meter.pose(told)
        filled = there(now, "watched", "poured in")
        if 0 < filled < 1:          # the first loss is on its way in
            self.meter.jar.show(self.scale.loss(filled * self.scale.part(self.scale.clipped(self.run.loss_at(now.s)))))
        turn, gaze, dip = look(now)
        before, after = (mood_of_any(self.run, now.step - back).face for back in (1, 0))
        face = before.towards(after, settled(now))
        self.cook.show(Acting(face, turn, gaze, blink(now), right=self._hand(now), dip=dip))
        self.cook.appear(told.there)

    def _told(self, now: Moment) -> InstrumentPose:
        here = now.beat.verb in WATCHING
        seen, named = (here * there(now, "watched", thing) for thing in ("", "told"))
        made, u = now.gesture
        grown = eased(u, DOTTED) if now.beat.last > now.beat.first and now.step == made + 1 else 1.0
        return InstrumentPose(level=now.s, named=min(nearest(now), self.run.steps), step=min(now.step, self.run.steps),
                              there=seen, letters=named, number=standing(now.s), tally=named, grown=grown)

    def _hand(self, now: Moment) -> tuple[float, float] | None:
        """It points before the loss moves, and hangs again after."""
        stepping = now.beat.last > now.beat.first and not now.calm
        _, u = now.gesture
        points = min(eased(u, POINTS[0]), 1 - eased(u, POINTS[1])) if stepping else 0.0
        points = max(points, ease(now, "hand comes") * (1 - ease(now, "hand goes")) * (not now.calm))
        x, y = (between(rest, at, points) for rest, at in zip(HANGS, POINTING, strict=True))
        return (x, y) if points > 0 else None

    def readings(self, now: Moment) -> Iterator[Reading]:
        """At whole steps, when all of it stands."""
        told = self._told(now)
        if told.letters == told.number == told.grown == 1 and now.s == float(now.step):
            yield from self.meter.readings(told)
        if settled(now) == self.cook.faded == 1 and not blink(now):
            yield Reading("mood", "printed", self.cook.read(), mood_of_any(self.run, now.step).name)
