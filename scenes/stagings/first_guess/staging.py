"""The first guess: three beginners answer before they have learned anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.kitchen.shelf import Shelf
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.beginner import Beginner
from scenes.stagings.first_guess.beginner_pose import Seat, pose_of
from scenes.stagings.first_guess.digit_reader import DigitReader
from scenes.stagings.first_guess.parts_of_region import rows_in
from scenes.stagings.first_guess.questions import digit_question, soup_question, word_question
from scenes.stagings.first_guess.soup_judge import SoupJudge
from scenes.stagings.first_guess.timing import light, there
from scenes.stagings.first_guess.verbs import SENTENCE
from scenes.stagings.first_guess.word_guesser import WordGuesser
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord, Palate

Kind = TypeVar("Kind")
SHELVES = 5         # seed of the first one's grain


class FirstGuess(LessonScene):
    """Each beginner is a learner at step 0 of its run: a palate, a next-word model, a reader of digits."""

    def build(self) -> None:
        self.beginners: dict[str, Beginner] = {
            "soup": self._soup(), "word": self._word(), "digit": self._digit()}
        by_size = sorted(self.beginners, key=lambda name: self.beginners[name].parameters.count)
        self.seats = {name: Seat(name, place, by_size.index(name), name == by_size[-1])
                      for place, name in enumerate(self.beginners)}
        frame, lowest = self.regions["frame"], self.regions["three"].bottom
        self.put(Room(frame, self.theme, (0.0, 0.9), lowest - 0.3))
        for k, y in enumerate(sorted({beginner.question.bottom for beginner in self.beginners.values()})):
            shelf = Shelf(self.theme, frame.left - 0.1, frame.right + 0.1, SHELVES + k)
            shelf.place(0.0, y)
            self.put(shelf)
        self.badge = Badge(self.theme)
        self.put(*self.beginners.values(), self.badge)
        self.put_title()

    def _learner(self, kind: type[Kind]) -> tuple[Kind, Trajectory]:
        """The first learner of a kind, and its run."""
        return next((learner, self.runs[name]) for name, learner in self.plan.learners.items()
                    if isinstance(learner, kind))

    def _soup(self) -> Beginner:
        return SoupJudge(self.theme, self.regions["one"], soup_question(*self._learner(Palate)))

    def _word(self) -> Beginner:
        sentence = str(self.plan.built_from.get("guess_word.sentence", (SENTENCE,))[0]).split()
        region = self.regions["two"]
        asked = word_question(*self._learner(NextWord), sentence, rows_in(region))
        return WordGuesser(self.theme, region, asked)

    def _digit(self) -> Beginner:
        asked = digit_question(*self._learner(Digits))
        return DigitReader(self.theme, self.regions["three"], self.regions["test"], asked)

    def perform(self, now: Moment) -> None:
        for name, beginner in self.beginners.items():
            beginner.pose(pose_of(now, self.seats[name]), now.ambient)
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y).appear(there(now, "met"))
        self.badge.show(*light(now))

    def readings(self, now: Moment) -> Iterator[Reading]:
        for name, beginner in self.beginners.items():
            yield from beginner.readings(pose_of(now, self.seats[name]))
