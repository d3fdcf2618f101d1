"""Better by being wrong: many small corrections, each of which starts with a mistake."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import loop_walk
from scenes.stagings.better_by_being_wrong.babble import Babble
from scenes.stagings.better_by_being_wrong.digit_test import DigitTest
from scenes.stagings.better_by_being_wrong.falling_losses import FallingLosses
from scenes.stagings.better_by_being_wrong.last_pot import LastPot
from scenes.stagings.better_by_being_wrong.needs import SOUP
from scenes.stagings.better_by_being_wrong.saying import WordLearner
from scenes.stagings.better_by_being_wrong.timing import there, titled
from scenes.stagings.better_by_being_wrong.wanted_word import WantedWord
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord

Kind = TypeVar("Kind")


class BetterByBeingWrong(LessonScene):
    """Verbs: open, say, read, curves, pot, look_closer, offer."""

    def build(self) -> None:
        frame, counter, lamp = (self.regions[name] for name in ("frame", "counter_top", "lamp"))
        self.put(Room(frame, self.theme, (lamp.x, lamp.y), counter.top))
        self._build_words()
        self._build_digits()
        self._build_curves()
        corner = self.regions["badge"]
        self.badge = Badge(self.theme)
        self.badge.place(corner.x, corner.y)
        self.last_pot = LastPot(self.setting, self._soup())
        self.put(self.badge, self.last_pot)
        self.put_title()

    # the lesson's runs -----------------------------------------------------------------
    def _learner(self, kind: type[Kind]) -> tuple[Kind, Trajectory]:
        return next((learner, self.runs[name]) for name, learner in self.plan.learners.items()
                    if isinstance(learner, kind))

    def _soup(self) -> Trajectory:
        """The run that the pot stands for: the first over all three amounts."""
        return next(iter(SOUP.of(self.runs).values()))

    def _steps_of(self, verb: str) -> list[int]:
        """The steps that beats of a verb ask for."""
        return sorted(int(str(after)) for after in self.plan.built_from.get(f"{verb}.after", ()))

    # the sets ---------------------------------------------------------------------------
    def _build_words(self) -> None:
        model, run = self._learner(NextWord)
        speaker = WordLearner.asked(model, run, self.plan.built_from)
        self.babble = Babble(self.setting, speaker.sayings(self._steps_of("say") or [0]))
        self.wanted = WantedWord(self.setting, speaker.wanted(), self.babble)
        self.speeches = [row.speech for row in self.babble.rows]
        self.put(self.wanted, self.babble)

    def _build_digits(self) -> None:
        reader, run = self._learner(Digits)
        self.digits = DigitTest(self.setting, reader, run, self._steps_of("read"))
        self.put(self.digits)

    def _build_curves(self) -> None:
        """The reader of digits first, then the others; the pot's run is shown by its jar."""
        runs = {name: run for name, run in self.runs.items() if run is not self._soup()}
        digits = next(name for name, run in runs.items() if run is self.digits.run)
        self.curves = FallingLosses(self.setting, {digits: self.digits.run} | runs, self.plan.called)
        self.put(self.curves)

    # every beat --------------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self.title.appear(titled(now))
        self.wanted.pose(now, there(now, "shelves"))
        self.babble.pose(now, there(now, "shelves"))
        self.digits.pose(now, there(now, "wall"))
        self.curves.pose(now, there(now, "curves"))
        self.last_pot.pose(now, there(now, "pot"))
        self.badge.show(*loop_walk.lit(now, self.speeches, self.digits.first_turn(now)))

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self.babble.readings(now, there(now, "shelves"))
        yield from self.wanted.readings(now, there(now, "shelves"))
        yield from self.digits.readings(now, there(now, "wall"))
        yield from self.curves.readings(now, there(now, "curves"))
        yield from self.last_pot.readings(now, there(now, "pot"))
