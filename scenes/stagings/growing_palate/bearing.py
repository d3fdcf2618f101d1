"""How the cook feels and stands: the moods follow from what the soup tastes like and from the learner's errors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.easing import between
from scenes.kit.prop import Reading
from scenes.props.cast.actor import Point
from scenes.props.cast.mood import Mood, mood_after, mood_of_first
from scenes.props.measure.full import FULL
from scenes.stage.timeline import STANDARD, Moment, State
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.cook_at_counter import Bearing, CookAtCounter, Dish
from scenes.stagings.growing_palate.meal_curve import GOES_ON, MealCurve
from scenes.stagings.growing_palate.menu import Menu, eaten_in
from scenes.stagings.growing_palate.spoon_way import LEAVES, RAISED

DOWN, BOARD, VIEWER = (0.55, (0.6, -0.8)), (0.85, (1.0, 0.1)), (0.0, (0.0, 0.0))      # turn, gaze
TURNS = 8               # ticks from one look to another
WORRIED = Mood("puzzled")      # who is behind
MOOD_AFTER = 6          # ticks into a beat, after which the mood goes over to what the beat tells


@dataclass(frozen=True)
class Feelings:
    menu: Menu
    curve: MealCurve

    # moods, at the ends of beats ------------------------------------------------------------
    def mood(self, state: State, verb: str) -> Mood:
        """What one feels once a verb has been shown: about the soup, or how the errors have gone."""
        first, eaten = self._squared(0), eaten_in(state)
        if verb == "guess":
            return mood_of_first(self.menu.meal(max(0, eaten - 1), 1.0, True).soup.score, FULL)
        if verb in GOES_ON and not self.curve.leads(eaten):
            return WORRIED
        if verb in (*GOES_ON, "years"):
            return mood_after(first if verb != "years" else self._squared(1), self._squared(eaten), first)
        if verb == "surprise":
            meal = self.menu.meal(self.menu.surprise, 1.0, True)
            before, after = ((meal.soup.score - guess) ** 2 for guess in (meal.asked, meal.guess))
            return mood_after(before, after, before)
        return Mood("puzzled")

    def _squared(self, meals: int) -> float:
        return self.curve.error(meals) ** 2

    def felt(self, now: Moment) -> tuple[Mood, Mood, float]:
        """From which mood to which, and how far."""
        verb, entry = now.beat.verb, now.beat.entry
        before = self.mood(entry, str(entry["felt"])) if entry.get("felt") else Mood("curious")
        after = self.mood(now.beat.exit, verb)
        if verb == "guess":
            (index, _), serving = now.gesture, self.menu.serving(now)
            if index > now.beat.first:
                before = mood_of_first(self.menu.meal(index - 1, 1.0, True).soup.score, FULL)
            return before, mood_of_first(serving.soup.score, FULL), serving.passed("swallows")
        if verb == "surprise":
            calmed = timing.together(now, "calm")
            startled = Mood("puzzled")
            return (startled, after, calmed) if calmed else (before, startled, timing.together(now, "startled"))
        if verb in GOES_ON and self.curve.leads(eaten_in(now.beat.exit)) and not self.curve.leads(eaten_in(entry)):
            passes = self.curve.ahead(now)
            return (WORRIED, after, passes) if passes else (before, WORRIED, now.ease(MOOD_AFTER, STANDARD))
        return before, after, now.ease(MOOD_AFTER, STANDARD)

    # the pose ------------------------------------------------------------------------------------
    def bearing(self, now: Moment, dish: Dish) -> Bearing:
        before, after, part = self.felt(now)
        turn, gaze = self._look(now, dish)
        return Bearing(before.face.towards(after.face, part), turn, gaze, self._shrugs(now),
                       self._cheers(now), timing.blink(now), 0.03 * timing.startled(now))

    def _look(self, now: Moment, dish: Dish) -> tuple[float, Point]:
        """At the bowl while it is eaten from, at who is asked, else at the board."""
        verb = now.beat.verb
        down = self._eats(dish) if verb in ("guess", "surprise") else 0.0
        if verb == "guess":
            down = max(down, 1 - self.menu.serving(now).passed("says"))
        viewer = self._shrugs(now)
        turn, gaze = self._mixed(BOARD, DOWN, down)
        return self._mixed((turn, gaze), VIEWER, viewer)

    @staticmethod
    def _mixed(a: tuple[float, Point], b: tuple[float, Point], part: float) -> tuple[float, Point]:
        return between(a[0], b[0], part), (between(a[1][0], b[1][0], part), between(a[1][1], b[1][1], part))

    @staticmethod
    def _eats(dish: Dish) -> float:
        """How far one looks at the spoon that has been taken."""
        up = min(1.0, max(0.0, dish.sip / (0.5 * RAISED)))
        return up * (1 - min(1.0, max(0.0, (dish.sip - LEAVES) / (1 - LEAVES)))) * (dish.sip > 0)

    @staticmethod
    def _shrugs(now: Moment) -> float:
        before, after = (state.get("soups") == "average" for state in (now.beat.entry, now.beat.exit))
        if before == after:
            return float(after)
        return timing.MOVES["average"]["shrugs"].ease(now) if after else 1 - now.ease(0, TURNS)

    def _cheers(self, now: Moment) -> float:
        """While it is seen that the learner has passed."""
        return self.curve.ahead(now) * (1 - timing.calmed(now)) if now.comes("crossed") else 0.0

    def readings(self, now: Moment, cook: CookAtCounter) -> Iterator[Reading]:
        before, after, part = self.felt(now)
        if part in (0.0, 1.0) and not timing.blink(now):
            yield Reading("mood", "printed", cook.actor.read(), (after if part else before).name)
