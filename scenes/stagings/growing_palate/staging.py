"""GrowingPalate: guess, taste, be wrong, correct; thousands of times."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Reading
from scenes.props.cast.cook import Cook
from scenes.props.kitchen.room import Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate.carried_bars import CarriedBars
from scenes.stagings.growing_palate.closing_loop import HEAD, ClosingLoop
from scenes.stagings.growing_palate.guess_table import GuessTable
from scenes.stagings.growing_palate.learning_step import LearningStep, Turn
from scenes.stagings.growing_palate.meal_curve import MealCurve
from scenes.stagings.growing_palate.meal_years import MealYears, meals_text
from scenes.stagings.growing_palate.menu import Menu, eaten_in
from scenes.stagings.growing_palate.needs import LEARNER
from scenes.stagings.growing_palate.props.knob_box import KnobBox
from scenes.stagings.growing_palate.tally_of_misses import TallyOfMisses
from scenes.stagings.growing_palate.timing import TRAIL, adjusted, all_lit, there
from soupmath.learners import Palate

TALLY_EM = {"wide": 0.40, "tall": 0.33, "square": 0.36}


class GrowingPalate(LessonScene):
    """A learner guesses scores of meals; a chart tells how far off it is on meals it has never had."""

    def build(self) -> None:
        frame, table, lamp = (self.regions[name] for name in ("frame", "table", "lamp"))
        name, self.learned = next(iter(LEARNER.of(self.runs).items()))
        palate = self.plan.learners[name]
        assert isinstance(palate, Palate)
        self.menu = Menu(palate, self.learned)
        self.put(Room(frame, self.theme, (lamp.x, lamp.y), table.y))     # low, away from what is written in red
        self._build_actors()
        self._build_soups()
        self._build_chart(len(palate.unseen_scores))
        self.years = MealYears(self.setting, self.learned.steps)
        self.put(self.years)
        self.put_title()

    # who guesses: a box of knobs, a cook who never tastes, a person ----------------------------
    def _build_actors(self) -> None:
        at, size, ink = self.regions["actor"], self.sizes["label"], self.theme.ink
        self.box = KnobBox(self.theme, at.width, self.learned.points.shape[1], self.theme.actors[1])
        below = (at.x, at.bottom - 0.12 - 0.9 * size)
        self.learner_name = Label(self.theme.words.gettext("learner"), size, ink, below, weight="BOLD")
        self.tasted = Number(size, ink, below, "centre", words=self.theme.words)
        self.rival = Cook(self.theme, HEAD * at.height, self.theme.actors[2], lantern=False)
        self.rival.place(at.x, at.bottom)
        self.rival_name = Label(self.theme.words.gettext("average"), size, ink, below, weight="BOLD")
        self.loop = ClosingLoop(self.setting, self.menu.meal(self.menu.last_surprise, 0.0, True))
        self.put(self.box, self.learner_name, self.tasted, self.rival, self.rival_name, self.loop)

    def _pose_actors(self, now: Moment) -> None:
        learner, rival, machine = there(now, "learner"), there(now, "rival"), self.loop.there(now)
        self.loop.pose(now)
        self.box.show(*self.weights(now))
        at, end = self.regions["actor"], self.regions["machine"]
        self.box.place(*((end.x, end.bottom, 0.0, end.width / at.width) if machine else (at.x, at.bottom)))
        self.box.appear(max(learner, machine))
        self.tasted.show(meals_text(self.theme.words, self.eaten(now)))
        begins = now.beat.verb in ("guess", "average")      # it has a name first, then a number of meals
        self.learner_name.appear(learner * begins)
        self.tasted.appear(learner * (not begins))
        for prop in (self.rival, self.rival_name):
            prop.appear(rival)

    def eaten(self, now: Moment) -> int:
        """Meals that the learner has tasted."""
        return now.step if now.beat.verb == "guess" else max(eaten_in(now.beat.entry), self.curve.upto(now))

    def weights(self, now: Moment) -> tuple[float, ...]:
        """The learner's parameters."""
        if now.beat.verb == "surprise":
            return self._weights_at(self.menu.last_surprise + adjusted(now))
        return self._weights_at(now.s if now.beat.verb == "guess" else self.eaten(now))

    def _weights_at(self, s: float) -> tuple[float, ...]:
        at: NDArray[np.float64] = self.learned.at(float(s))
        return tuple(map(float, at))

    # a soup, a guess, a taste ------------------------------------------------------------------
    def _build_soups(self) -> None:
        shape = self.plan.shape
        self.table = GuessTable(self.setting, shape)
        self.tally = TallyOfMisses(self.setting, TALLY_EM[shape], self.menu.guesses, self.table.y_of)
        self.taught = LearningStep(self.box, self.setting, shape == "wide")
        self.put(self.table, self.tally, self.taught)

    def _pose_soups(self, now: Moment) -> None:
        serving, served = self.menu.serving(now), there(now, "soups")
        self.table.pose(serving, served)
        self.tally.pose(serving, served * serving.kept, serving.stays * all_lit(now))
        self.taught.pose(serving, self.table.told_from(serving), served * (not serving.kept))
        self.taught.turn(self.turn(now))

    def turn(self, now: Moment) -> Turn:
        """Which way the knobs are being turned: by the meal on the table or of the last surprise, or by those that
        have just been counted."""
        after, verb = self.weights(now), now.beat.verb
        if verb == "surprise":
            return Turn(self._weights_at(self.menu.last_surprise), after, self.loop.there(now))
        if verb == "taste":
            return Turn(self.weights(Moment(now.beat, now.tick - TRAIL, now.calm)), after, there(now, "chart"))
        if not (seen := there(now, "soups") * (not self.menu.serving(now).kept)):
            return Turn(after, after, 0.0)
        return Turn(self._weights_at(now.gesture[0] if verb == "guess" else max(0, self.eaten(now) - 1)), after, seen)

    # the chart -----------------------------------------------------------------------------
    def _build_chart(self, unseen: int) -> None:
        self.curve = MealCurve(self.setting, self.learned, unseen, self.plan.shape == "wide")
        guesses, row = self.menu.guesses, self.tally.rows[0]
        ends = [sorted(map(self.table.y_of, (guesses.average, truth))) for truth in guesses.truths]
        begins = [(bar.x, low, high) for bar, (low, high) in zip(row.bars, ends, strict=True)]
        self.carried = CarriedBars(begins, guesses.off, self.curve, self.theme)
        self.put(self.curve, self.carried)

    # what a staging is asked for ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._pose_actors(now)
        self._pose_soups(now)
        self.curve.pose(now, there(now, "chart"))
        self.carried.pose(now)
        self.years.pose(now, there(now, "years"))

    def readings(self, now: Moment) -> Iterator[Reading]:
        serving, served = self.menu.serving(now), there(now, "soups")
        yield from self.table.readings(serving, served)
        yield from self.tally.readings(serving, served * serving.kept)
        yield from self.taught.readings(self.turn(now))
        yield from self.loop.readings(now)
        for k, (knob, weight) in enumerate(zip(self.box.read(), self.weights(now), strict=True)):
            yield Reading(f"knob {k}", "exact", knob, weight)
        yield Reading("meals tasted", "printed", self.tasted.read(), meals_text(self.theme.words, self.eaten(now)))
        yield from self.curve.readings(now, there(now, "chart"))
        yield from self.carried.readings(now)
        yield from self.years.readings(now, there(now, "years"))
