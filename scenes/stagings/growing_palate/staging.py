"""GrowingPalate: guess, taste, be wrong, correct; thousands of times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Number, baseline, plate_for
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.kit.words import marked
from scenes.props.kitchen.room import Counter, Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.at_one_bowl import AtOneBowl
from scenes.stagings.growing_palate.bearing import Feelings
from scenes.stagings.growing_palate.board import Board
from scenes.stagings.growing_palate.carried_bars import CarriedBars
from scenes.stagings.growing_palate.cook_at_counter import CookAtCounter, Dish
from scenes.stagings.growing_palate.daylight import in_daylight
from scenes.stagings.growing_palate.learning_step import LearningStep, Turn
from scenes.stagings.growing_palate.lit_in_turn import LitInTurn
from scenes.stagings.growing_palate.meal_curve import MealCurve
from scenes.stagings.growing_palate.meal_years import MealYears, meals_text
from scenes.stagings.growing_palate.menu import Menu, eaten_in
from scenes.stagings.growing_palate.needs import LEARNER
from scenes.stagings.growing_palate.places import EMS
from scenes.stagings.growing_palate.props.knob_box import PLATE, KnobBox
from scenes.stagings.growing_palate.rival import Rival
from scenes.stagings.growing_palate.three_soups import ThreeSoups
from scenes.stagings.growing_palate.timing import soon
from soupmath.learners import Palate

HAT = 0.16, 0.26         # heights of the cook: from the hat's top to its middle, and how wide it is there
HEAD = 0.26, 0.20         # heights of the cook: where surprise springs from the hat, from its top's middle
HALF = 0.56             # ems of its words from the middle of the plate at the machine's foot to its edges
PLATES = {"guess": marked("learner"), "average": marked("learner"), "surprise": marked("machine")}     # else its meals


class GrowingPalate(LessonScene):
    """A machine guesses scores of meals that the cook tastes; a board tells how far off it is."""

    def build(self) -> None:
        self.setting = replace(self.setting, sizes={**self.sizes, **EMS[self.plan.shape]})
        self.sizes = self.setting.sizes
        name, self.learned = next(iter(LEARNER.of(self.runs).items()))
        palate = self.plan.learners[name]
        assert isinstance(palate, Palate)
        self.menu = Menu(palate, self.learned)
        self.cook, self.board = CookAtCounter(self.setting), Board(self.setting)
        at = self.regions["machine"]
        said = self.sizes["label"]
        below, above = plate_for(HALF * said, self._plates(), said, words=self.theme.words)
        self.box = KnobBox(self.theme, at.width, self.learned.points.shape[1], self.theme.actors[1], below + above)
        foot = at.bottom - (below + above - 2 * HALF * said) / PLATE       # what is over the plate stays where it is
        self.box.place(at.x, foot)
        line = baseline(foot + self.box.plate + (below - above) / 2, said)
        self.plate = Number(said, self.theme.cream, (at.x, line), "centre", words=self.theme.words,
                            room=0.88 * at.width)
        self.taught = LearningStep(self.box, self.setting)
        self.lit = LitInTurn(self.setting, self.board, self.box)
        self.soups = ThreeSoups(self.setting, self.board, self.menu)
        self.curve = MealCurve(self.setting, self.learned, self.board.ruler, len(palate.unseen_scores))
        self.rival = Rival(self.setting, self.menu.guesses.average, self.curve,
                           (at.left, foot + self.box.height_of_box))
        self.carried = self._carried()
        self.years = MealYears(self.setting, self.learned.steps)
        here = self.cook.here
        heads = ((here.x + HEAD[0] * here.height, here.top - HEAD[1] * here.height),
                 (at.x, foot + self.box.height_of_box + 0.14))
        self.one_bowl = AtOneBowl(self.setting, self.menu.meal(self.menu.surprise, 0.0, True), self.board.ruler,
                                  heads, self._mind())
        self.feelings = Feelings(self.menu, self.curve)
        self._put_all()

    def _mind(self) -> Region:
        """In the cook's hat."""
        here = self.cook.here
        return Region(here.x, here.top - HAT[0] * here.height, HAT[1] * here.height, HAT[1] * here.height)

    def _carried(self) -> CarriedBars:
        guesses, bars = self.menu.guesses, self.soups.bars
        ends = [sorted(map(self.board.y_of, (guesses.average, truth))) for truth in guesses.truths]
        begins = [(bar.x, low, high) for bar, (low, high) in zip(bars, ends, strict=True)]
        return CarriedBars(begins, guesses.off, self.curve, self.theme)

    def _put_all(self) -> None:
        lamp = self.regions["lamp"]
        wall = self.regions["wall"]
        room = wall, in_daylight(self.theme, wall, self.regions["window"]), (lamp.x, lamp.y), self.regions["edge"].y
        counter = Counter(*room)
        counter.backdrop = True
        self.put(Room(*room), *self.cook.behind, counter)
        self.put(*self.board.ground, *self.lit.on_board, self.board, self.soups, self.curve, self.carried, self.years)
        self.put(*self.lit.behind, self.box, self.plate, self.rival, self.cook, self.taught, self.one_bowl)
        self.put(*self.soups.front, self.rival.rosette)
        self.put_title()

    def _plates(self) -> list[str]:
        """All that its plate comes to say, of the counts of meals some."""
        counts = [meals_text(self.theme.words, meals) for meals in (0, 1, 2, 10, 100, self.learned.steps)]
        return [*(self.theme.words.gettext(plate) for plate in PLATES.values()), *counts]

    # what the machine knows ------------------------------------------------------------------
    def eaten(self, now: Moment) -> int:
        """Meals that the learner has tasted."""
        return now.step if now.beat.verb == "guess" else max(eaten_in(now.beat.entry), self.curve.upto(now))

    def weights(self, now: Moment) -> tuple[float, ...]:
        """The learner's parameters."""
        if now.beat.exit.get("together"):
            surprise = self._weights_at(self.menu.surprise + timing.together(now, "adjust", True))
            return surprise if timing.ruler_gone(now) > 0.0 else self._weights_at(self.eaten(now))
        return self._weights_at(now.s if now.beat.verb == "guess" else self.eaten(now))

    def _weights_at(self, s: float) -> tuple[float, ...]:
        at: NDArray[np.float64] = self.learned.at(float(s))
        return tuple(map(float, at))

    def turn(self, now: Moment) -> Turn:
        """Which way the knobs are being turned: by the meal that is tasted, or by those that have just been counted."""
        after, verb = self.weights(now), now.beat.verb
        if now.beat.exit.get("together"):
            return Turn(self._weights_at(self.menu.surprise), after, float(timing.ruler_gone(now) > 0.0))
        if verb in ("taste", "cross"):
            before = self.weights(Moment(now.beat, max(0.0, now.tick - timing.TRAIL), now.calm))
            return Turn(before, after, timing.chart_there(now))
        there, last = timing.meal_there(now), max(0, self.eaten(now) - 1)
        return Turn(self._weights_at(now.gesture[0] if verb == "guess" else last) if there else after, after, there)

    # what a staging is asked for ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        serving, there = self.menu.serving(now), timing.meal_there(now)
        self.title.appear(timing.titled(now))
        self.board.ruler.rename(timing.ruler_renamed(now), timing.ruler_named(now), timing.ruler_there(now))
        ruler = self.board.ruler
        ruler.stand(ruler.region.towards(self.regions["between"], timing.ruler_gone(now)))
        self.board.pose(serving, there)
        self.lit.pose(serving, there)
        self.box.show(*self.weights(now))
        said, seen = self._plate(now)
        self.plate.show(said)
        self.plate.appear(seen)
        self.rival.pose(now)
        self.soups.pose(now)
        self.curve.pose(now)
        self.carried.pose(now)
        self.years.pose(now)
        dish = self.dish(now)
        self.cook.pose(dish, self.feelings.bearing(now, dish))
        self.taught.pose(serving, self.board.told_from(serving), there)
        self.taught.turn(self.turn(now))
        self.one_bowl.pose(now)

    def dish(self, now: Moment) -> Dish:
        """What stands before the cook: the meal that is learned from, that of both at last."""
        last, meal = self.one_bowl.serving.soup, self.menu.serving(now)
        if now.beat.exit.get("together"):
            come = timing.ruler_gone(now)
            return Dish(last, come, soon("bowl", come), timing.sip_part(now))
        come = meal.passed("comes") * timing.meal_stays(now) * (1 - meal.left)
        return Dish(meal.soup, come, soon("bowl", come), meal.sip if now.beat.verb == "guess" else 0.0)

    def _plate(self, now: Moment) -> tuple[str, float]:
        """What it says, and how far: a name first, then a number of meals; one goes before the other comes."""
        before = PLATES.get(str(now.beat.entry.get("felt") or now.beat.verb), "")
        after = PLATES.get(now.beat.verb, "")
        swaps = timing.MOVES["any"]["plate"].ease(now) if before != after else 1.0
        named = after if swaps > 0.5 else before
        words = self.theme.words
        return words.gettext(named) if named else meals_text(words, self.eaten(now)), abs(2 * swaps - 1)

    def readings(self, now: Moment) -> Iterator[Reading]:
        serving = self.menu.serving(now)
        yield from self.board.readings(serving, timing.meal_there(now) * (now.beat.verb == "guess"))
        yield from self.soups.readings(now)
        yield from self.rival.readings(now)
        yield from self.taught.readings(self.turn(now))
        yield from self.one_bowl.readings(now)
        yield from self.cook.readings(self.dish(now))
        yield from self.feelings.readings(now, self.cook)
        for k, (knob, weight) in enumerate(zip(self.box.read(), self.weights(now), strict=True)):
            yield Reading(f"knob {k}", "exact", knob, weight)
        yield Reading("meals tasted", "printed", self.plate.read(), self._plate(now)[0])
        yield from self.curve.readings(now)
        yield from self.carried.readings(now)
        yield from self.years.readings(now)
