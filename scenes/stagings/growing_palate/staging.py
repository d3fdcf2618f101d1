"""GrowingPalate: guess, taste, be wrong, correct; thousands of times."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Reading
from scenes.props.cast.cook import Cook
from scenes.props.kitchen.room import Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import SMALL, STANDARD, Moment
from scenes.stagings.growing_palate.carried_bars import CarriedBars
from scenes.stagings.growing_palate.closing_loop import ClosingLoop
from scenes.stagings.growing_palate.guess_table import GuessTable, Serving, Soup
from scenes.stagings.growing_palate.learning_step import LearningStep
from scenes.stagings.growing_palate.meal_curve import FOLLOW, LEARNER, MealCurve
from scenes.stagings.growing_palate.meal_years import MealYears, meals_text
from scenes.stagings.growing_palate.misses_of_three_soups import Tally
from scenes.stagings.growing_palate.props.knob_box import KnobBox, turned

ASKED = (5.5, 8.5, 5.0)     # about how good the three new soups are that everybody is asked about
TYPICAL = 0.25              # a miss is typical that differs from the mean one by no more than this share
TRAIL = 2                   # ticks for which a slice shows how a knob has been turned while the curve goes on
LEAVE = 8                   # ticks in which one set goes
TALLY_EM = {"wide": 0.40, "tall": 0.33, "square": 0.36}
HOLD = 12                   # ticks at the end of a beat of soups in which the misses are compared
TURNED, KNOBS = np.deg2rad(6), 4    # how far a knob has to turn to be noticed, and how many of them
PIECE = (0.2, 0.4)          # which share of a miss can be seen, and is still a piece of it
SET = 14                    # tick at which a table that has come anew is served


class GrowingPalate(LessonScene):
    """A learner guesses scores of meals; a chart tells how far off it is on meals it has never had."""

    def build(self) -> None:
        frame, table, lamp = (self.regions[name] for name in ("frame", "table", "lamp"))
        self.learner = self.plan.learners["run"]
        self.put(Room(frame, self.theme, (lamp.x, lamp.y), table.y))     # low, away from what is written in red
        self._build_actors()
        self._build_soups()
        self._build_chart()
        self._build_years()
        self.put_title()

    def there(self, now: Moment, thing: str) -> float:
        waits = now.comes(thing) and now.beat.entry.get("title")        # for what leaves; at first nothing does
        follow = LEAVE if thing in ("learner", "rival") else FOLLOW     # these two stand in one place
        return now.presence(thing, follow if waits else 0, LEAVE)

    # who guesses: a box of knobs, a cook who never tastes, a person ----------------------------
    def _build_actors(self) -> None:
        at, size = self.regions["actor"], self.sizes["label"]
        tall = 0.96 * at.height
        self.box = KnobBox(self.theme, at.width, self.run.points.shape[1], self.theme.actors[1])
        self.box.place(at.x, at.bottom)
        below = at.bottom - 0.12 - 0.9 * size
        self.learner_name = Label(LEARNER, size, self.theme.ink, (at.x, below), weight="BOLD")
        self.tasted = Number(size, self.theme.ink, (at.x, below), "centre")
        self.rival = Cook(self.theme, tall, self.theme.actors[2], lantern=False)
        self.rival.place(at.x, at.bottom)
        self.rival_name = Label("average", size, self.theme.ink, (at.x, below), weight="BOLD")
        self.turning = self._last_surprise()
        last = self.meal(self.turning, 0.0, True)
        self.loop = ClosingLoop(self.regions, self.theme, size, tall, last.soup, last.asked, last.step)
        self.taught = LearningStep(self.box, self.regions["way"], self.theme, size, self.plan.shape == "wide")
        self.put(self.box, self.learner_name, self.tasted, self.rival, self.rival_name, *self.loop.props)

    def _last_surprise(self) -> int:
        """The last meal that turned some of the knobs so far that it is noticed, for a piece of its miss."""
        X, scores, w = self.learner.features, self.learner.scores, self.run.points  # type: ignore[union-attr]
        ways = np.diff(w, axis=0)
        noticed, n = (np.abs(np.diff(turned(w), axis=0)) >= TURNED).sum(axis=1), len(ways)
        piece = np.sum(X[:n] * ways, axis=1) / (scores[:n] - np.sum(X[:n] * w[:-1], axis=1))
        fits = (noticed >= KNOBS) & (piece > PIECE[0]) & (piece < PIECE[1])
        return int(np.flatnonzero(fits)[-1]) if fits.any() else 0

    def _pose_actors(self, now: Moment) -> None:
        learner, rival = self.there(now, "learner"), self.there(now, "rival")
        machine = self.loop.pose(now)
        self.box.show(*(float(w) for w in self.weights(now)))
        at, end = self.regions["actor"], self.regions["machine"]
        self.box.place(*((end.x, end.bottom, 0.0, end.width / at.width) if machine else (at.x, at.bottom)))
        self.box.appear(max(learner, machine))
        self.tasted.show(meals_text(self.eaten(now)))
        begins = now.beat.verb in ("guess", "average")      # it has a name first, then a number of meals
        self.learner_name.appear(learner * begins)
        self.tasted.appear(learner * (not begins))
        self.rival.appear(rival)
        self.rival_name.appear(rival)

    def eaten(self, now: Moment) -> int:
        """Meals that the learner has tasted."""
        before = int(now.beat.entry.get("eaten") or 0)      # type: ignore[call-overload]
        return now.step if now.beat.verb == "guess" else max(before, self.curve.upto(now))

    def weights(self, now: Moment) -> np.ndarray:
        if now.beat.verb == "surprise":
            return self.run.at(self.turning + self.loop.adjusted(now))
        return self.run.at(now.s if now.beat.verb == "guess" else float(self.eaten(now)))

    # a soup, a guess, a taste ------------------------------------------------------------------
    def _build_soups(self) -> None:
        self.average_guess = float(self.learner.scores.mean())      # type: ignore[union-attr]
        self.asked = [self._first_near(score) for score in ASKED]
        self.table = GuessTable(self.regions, self.theme, self.sizes["label"], self.plan.shape)
        truths = [float(score) for score in self.learner.unseen_scores[self.asked]]     # type: ignore[union-attr]
        self.knows = [float(g) for g in self.learner.unseen_features[self.asked] @ self.run.points[-1]]  # type: ignore[union-attr]
        self.tally = Tally(self.regions["tally"], self.regions["slate"].left + 0.16, self.table.y_of, self.theme,
                           TALLY_EM[self.plan.shape], truths, self.average_guess, self.knows)
        self.put(*self.table.props, *self.tally.props, *self.taught.props)

    def _first_near(self, score: float) -> int:
        """The first meal never tasted whose score is within half a point, and at which both are off as usual."""
        X, scores = self.learner.unseen_features, self.learner.unseen_scores    # type: ignore[union-attr]
        fits = np.abs(scores - score) <= 0.5
        for guess in (np.full(len(scores), self.average_guess), X @ self.run.points[-1]):
            off = np.abs(scores - guess)
            usual = np.sqrt(np.mean(off ** 2))
            fits &= np.abs(off - usual) <= TYPICAL * usual
        return int(np.argmax(fits)) if fits.any() else 0

    def soup(self, features: np.ndarray, score: float) -> Soup:
        _, cream, pepper = self.learner.amounts(features)           # type: ignore[union-attr]
        return Soup(float(cream), float(pepper), float(score))

    def meal(self, index: int, part: float, last: bool) -> Serving:
        """A meal that the learner learns from."""
        X, scores, w = self.learner.features, self.learner.scores, self.run.points  # type: ignore[union-attr]
        asked, after = (float(X[index] @ w[k]) for k in (index, index + 1))
        was = float(X[index - 1] @ w[index]) if index else asked
        return Serving(self.soup(X[index], scores[index]), part, asked, was, after - asked, last)

    def again(self, kind: str, k: int, part: float) -> Serving:
        """One of the three new soups, guessed by the average or by the learner after its last meal."""
        X, scores = self.learner.unseen_features[self.asked], self.learner.unseen_scores[self.asked]  # type: ignore[union-attr]
        guesses = [self.average_guess] * len(X) if kind == "average" else self.knows
        return Serving(self.soup(X[k], scores[k]), part, guesses[k], guesses[max(0, k - 1)], stays=k == len(X) - 1,
                       sipped=kind != "average", column=k, who="average" if kind == "average" else "learner")

    def serving(self, now: Moment) -> Serving:
        """What stands on the table: in a beat of soups the one that is on, else the last one."""
        kind, verb = str(now.beat.entry.get("soups") or ""), now.beat.verb
        if verb == "guess":
            index, part = now.gesture
            return self.meal(index, part, index + 1 == now.beat.last)
        start = SET if now.comes("soups") else LEAVE
        if verb == "again" or (verb == "average" and now.tick >= start):
            slot = (now.beat.ticks - HOLD - start) / len(ASKED)
            k = max(0, min(len(ASKED) - 1, int((now.tick - start) // slot)))
            return self.again(verb, k, max(0.0, min(1.0, (now.tick - start) / slot - k)))
        if kind in ("average", "again"):
            return self.again(kind, len(ASKED) - 1, 1.0)
        last = int(now.beat.entry.get("eaten") or 1)                # type: ignore[call-overload]
        going = 0.93 + 0.07 * now.ease(0, LEAVE) if verb == "average" else 1.0
        return self.meal(last - 1, going, verb != "average")

    def _pose_soups(self, now: Moment) -> None:
        serving, there = self.serving(now), self.there(now, "soups")
        self.table.pose(serving, there)
        kept = serving.column is not None
        again = serving.stays * now.ease(now.beat.ticks - HOLD - SMALL, STANDARD)
        self.tally.pose(serving.who, serving.column or 0, serving.tasted, self.table.guessed, there * kept,
                        (serving.come, again if now.beat.verb == "again" else 1.0))
        self.taught.pose(serving, self.table, there * (not kept))
        self._pose_turns(now, there * (not kept))

    def _pose_turns(self, now: Moment, there: float) -> None:
        """Which way the knobs are being turned: by the meal on the table or of the last surprise, or by those that
        have just been counted."""
        after = before = self.weights(now)
        if now.beat.verb == "surprise":
            before, there = self.run.at(float(self.turning)), now.presence("loop", SMALL, STANDARD)
        elif now.beat.verb == "taste":
            before, there = self.weights(Moment(now.beat, now.tick - TRAIL, now.calm)), self.there(now, "chart")
        elif there:
            before = self.run.at(float(now.gesture[0] if now.beat.verb == "guess" else max(0, self.eaten(now) - 1)))
        self.taught.turn(before, after, there)

    # the chart -----------------------------------------------------------------------------
    def _build_chart(self) -> None:
        unseen = len(self.learner.unseen_scores)        # type: ignore[union-attr]
        self.curve = MealCurve(self.run, unseen, self.regions["chart"], self.theme, self.sizes,
                               self.plan.shape == "wide")
        his = self.tally.rows[0]
        ends = [sorted(map(self.table.y_of, (self.average_guess, truth))) for truth in self.tally.truths]
        bars = [(bar.x, low, high) for bar, (low, high) in zip(his.bars, ends, strict=True)]
        misses = [abs(truth - self.average_guess) for truth in self.tally.truths]
        self.carried = CarriedBars(self.theme, bars, misses, self.curve)
        self.put(*self.curve.props, *self.carried.props)

    # how long that is --------------------------------------------------------------------------
    def _build_years(self) -> None:
        self.years = MealYears(self.regions, self.theme, self.sizes, self.run.steps, self.run.facts()["years"])
        self.put(*self.years.props)

    def _count_years(self, now: Moment) -> None:
        way = now.ease(16, max(30, now.beat.ticks - 36)) if now.comes("years") else 1.0
        self.years.pose(way, self.there(now, "years"))

    # what a staging is asked for ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._pose_actors(now)
        self._pose_soups(now)
        self.curve.pose(now, self.there(now, "chart"))
        self.carried.pose(now)
        self._count_years(now)

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self.table.readings()
        if self.tally.there:
            yield from self.tally.readings()
        yield from self.taught.readings()
        yield from self.loop.readings()
        for k, (knob, weight) in enumerate(zip(self.box.read(), self.weights(now), strict=True)):
            yield Reading(f"knob {k}", "exact", knob, float(weight))
        yield Reading("meals tasted", "printed", self.tasted.read(), meals_text(self.eaten(now)))
        if self.there(now, "chart"):
            yield from self.curve.readings(now)
        yield from self.carried.readings()
        if self.there(now, "years"):
            yield from self.years.readings()
