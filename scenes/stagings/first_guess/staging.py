"""The first guess: three machines answer before they have learned anything."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import TypeVar

from scenes.kit.easing import between
from scenes.kit.prop import Reading
from scenes.props.kitchen.lamp import Lamp
from scenes.props.kitchen.room import Counter, Room
from scenes.props.kitchen.shelf import Shelf
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.first_guess.cook_at_counter import CookAtCounter
from scenes.stagings.first_guess.digit_reader import DigitReader
from scenes.stagings.first_guess.knob_fields import KnobFields
from scenes.stagings.first_guess.luck_trays import LuckTrays
from scenes.stagings.first_guess.machine import Machine
from scenes.stagings.first_guess.questions import digit_question, soup_question, word_question
from scenes.stagings.first_guess.soup_guesser import SoupGuesser
from scenes.stagings.first_guess.timing import LIT, VIEWS
from scenes.stagings.first_guess.verbs import SENTENCE
from scenes.stagings.first_guess.word_guesser import WordGuesser
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord, Palate

Kind = TypeVar("Kind")
SHINE = (0.55, 0.10)        # how much of the light lies on the thing itself: dark, light
POOL = (1.75, 1.5)          # of a machine's height and the room over it: how wide and high the light is on it


class FirstGuess(LessonScene):
    """Each machine is a learner at step 0 of its run: a palate, a next-word model, a reader of digits."""

    opens = MappingProxyType({"ask": "bowl"})

    def build(self) -> None:
        sentence = str(self.plan.built_from.get("ask.sentence", (SENTENCE,))[0]).split()
        soup, digit = soup_question(*self._learner(Palate)), digit_question(*self._learner(Digits))
        word = word_question(*self._learner(NextWord), sentence)
        guesser = SoupGuesser(self.setting, soup)
        self.machines: dict[str, Machine] = {
            "soup": guesser, "word": WordGuesser(self.setting, word), "digit": DigitReader(self.setting, digit)}
        self.trays = LuckTrays(self.setting, digit)
        self.fields = KnobFields(self.setting, soup, digit, word, guesser.pitch)
        self.cook = CookAtCounter(self.setting, guesser.grip,
                                  lambda turned: (soup.guess(soup.turned(turned)) - soup.score) ** 2)
        self._put_all()

    def _put_all(self) -> None:
        room, top = self.regions["room"], self.regions["counter_top"].y
        light = (self.regions["digit"].x, 0.9)
        self.pool, self.shine = Lamp(self.theme, 1.0, 1.0), Lamp(self.theme, 1.0, 1.0)
        self.put(*self.fields.behind, Room(room, self.theme, light, top, laid=False), self.pool)
        for machine in self.machines.values():
            if machine.body.bottom > top:       # it stands on a shelf over the others
                self.put(Shelf(self.theme, room.left, room.right).place(0.0, machine.body.bottom))
        for machine in self.machines.values():
            for prop in machine.props:      # they stand on the counter
                prop.grounded = True
        self.put(*self.machines.values(), *(mark for machine in self.machines.values() for mark in machine.marks))
        self.put(self.shine, *self.cook.props, Counter(room, self.theme, light, top), self.trays, *self.fields.letters)
        self.put_title()

    def _learner(self, kind: type[Kind]) -> tuple[Kind, Trajectory]:
        """The first learner of a kind, and its run."""
        return next((learner, self.runs[name]) for name, learner in self.plan.learners.items()
                    if isinstance(learner, kind))

    def perform(self, now: Moment) -> None:
        for machine in self.machines.values():
            machine.pose(now)
        self.cook.pose(now)
        self.trays.pose(now)
        self.fields.pose(now, self.view(now))
        self._pose_pool(now)

    def _pose_pool(self, now: Moment) -> None:
        """The light goes from one thing to the next."""
        x, y, wide, high = self._lit(str(now.beat.entry.get("lit", "cook")))
        for place, move in LIT.get(now.beat.verb, {}).items():
            part = move.ease(now)
            x, y, wide, high = (between(a, b, part) for a, b in zip((x, y, wide, high), self._lit(place), strict=True))
        for light in (self.pool, self.shine):
            light.place(x, y, 0.0, wide, high / wide)
        self.shine.appear(SHINE[not self.theme.dark])

    def _lit(self, place: str) -> tuple[float, float, float, float]:
        """Middle and size of the light on a region."""
        region = self.regions[place]
        return region.x, region.y + 0.5, POOL[0] * region.width + 1.5, POOL[1] * region.height + 2.0

    def view(self, now: Moment) -> View:
        """All the way back it stops once: where the knobs of the second machine are seen."""
        return self.fields.view(now) if now.comes("all") else super().view(now)

    def view_move(self, now: Moment) -> Move:
        return VIEWS.get(now.beat.verb, Move())

    def readings(self, now: Moment) -> Iterator[Reading]:
        for machine in self.machines.values():
            yield from machine.readings(now)
        yield from self.trays.readings(now)
        yield from self.fields.readings(now)
        yield from self.cook.readings(now)
