"""GrowingPalate: guess, taste, be wrong, correct; thousands of times."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.closing_loop import ClosingLoop
from scenes.guessing import GuessTable, Serving, Soup
from scenes.learning_step import LearningStep
from scenes.meal_years import MealYears, meals_text
from scenes.props.cook import Cook
from scenes.props.guide import Guide
from scenes.props.halo import Halo
from scenes.props.knob_box import KnobBox
from scenes.props.learning_curve import Lead, LearningCurve
from scenes.props.lettering import Label, Number
from scenes.props.prop import Reading
from scenes.props.room import Room
from scenes.stage import LessonScene
from scenes.studio.timeline import LARGE, SMALL, STANDARD, Moment
from scenes.tally import Tally

LEARNER = "learner"
MARKS = (1, 10, 100, 1_000, 5_000)
ASKED = (8.0, 6.0, 4.0)     # about how good the three new soups are that everybody is asked about
LEAVE, FOLLOW = 8, 4         # ticks in which one set goes; after which the next begins to come
TALLY_EM = {"wide": 0.40, "tall": 0.36, "square": 0.38}
HOLD = 16                   # ticks at the end of a beat of soups in which the misses are compared
SET = 20                    # tick at which a table that has come anew is served


class GrowingPalate(LessonScene):
    """A learner guesses scores of meals; a chart tells how far off it is on meals it has never had."""

    default_lesson = "growing-a-palate"

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
        self.loop = ClosingLoop(self.regions, self.theme, size, tall)
        self.turning = int(np.argmax(np.linalg.norm(np.diff(self.run.points, axis=0), axis=1)))
        self.taught = LearningStep(self.box, self.regions["way"], self.theme, size, self.plan.shape == "wide")
        self.put(self.box, self.learner_name, self.tasted, self.rival, self.rival_name, *self.loop.props)

    def _pose_actors(self, now: Moment) -> None:
        learner, rival = self.there(now, "learner"), self.there(now, "rival")
        machine = self.loop.pose(now)
        self.box.show(*(float(w) for w in self.weights(now)))
        at, end = self.regions["actor"], self.regions["machine"]
        self.box.place(*((end.x, end.bottom, 0.0, end.width / at.width) if machine else (at.x, at.bottom)))
        self.box.fade(max(learner, machine))
        self.tasted.show(meals_text(self.eaten(now)))
        begins = now.beat.verb in ("guess", "average")      # it has a name first, then a number of meals
        self.learner_name.fade(learner * begins)
        self.tasted.fade(learner * (not begins))
        self.rival.fade(rival)
        self.rival_name.fade(rival)

    def eaten(self, now: Moment) -> int:
        """Meals that the learner has tasted."""
        before = int(now.beat.entry.get("eaten") or 0)      # type: ignore[call-overload]
        return now.step if now.beat.verb == "guess" else max(before, self.upto(now))

    def weights(self, now: Moment) -> np.ndarray:
        if now.beat.verb == "surprise":     # once more the meal that taught it most
            return self.run.at(self.turning + self.loop.adjusted(now))
        return self.run.at(now.s if now.beat.verb == "guess" else float(self.eaten(now)))

    # a soup, a guess, a taste ------------------------------------------------------------------
    def _build_soups(self) -> None:
        self.average_guess = float(self.learner.scores.mean())      # type: ignore[union-attr]
        self.asked = [self._first_near(score) for score in ASKED]
        self.table = GuessTable(self.regions, self.theme, self.sizes["label"], self.plan.shape)
        truths = [float(score) for score in self.learner.unseen_scores[self.asked]]     # type: ignore[union-attr]
        self.knows = [float(g) for g in self.learner.unseen_features[self.asked] @ self.run.points[-1]]  # type: ignore[union-attr]
        self.tally = Tally(self.regions["tally"], self.table.right + 0.5, self.table.y_of, self.theme,
                           TALLY_EM[self.plan.shape], truths, self.average_guess, self.knows)
        self.put(*self.table.props, *self.tally.props, *self.taught.props)

    def _first_near(self, score: float) -> int:
        """The first meal never tasted whose score is within half a point."""
        near = np.abs(self.learner.unseen_scores - score) <= 0.5    # type: ignore[union-attr]
        return int(np.argmax(near)) if near.any() else 0

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
        self.tally.pose(serving.who, serving.column or 0, serving.tasted, self.table.guessed, there * kept)
        self.taught.pose(serving, self.table, there * (not kept))
        self._pose_turns(now, there * (not kept))

    def _pose_turns(self, now: Moment, there: float) -> None:
        """Which way the knobs are being turned: by the meal on the table, or by the one of the last surprise."""
        after = before = self.weights(now)
        if now.beat.verb == "surprise":
            before, there = self.run.at(float(self.turning)), now.presence("loop", SMALL, STANDARD)
        elif there:
            before = self.run.at(float(now.gesture[0] if now.beat.verb == "guess" else max(0, self.eaten(now) - 1)))
        self.taught.turn(before, after, there)

    # the chart -----------------------------------------------------------------------------
    def _build_chart(self) -> None:
        loss = self.run.loss
        self.errors = np.asarray(loss.reading("error", self.run.points))
        self.average = float(loss.reading("average_error", self.run.points[0]))
        steps = self.run.steps
        marks = {m: float(self.errors[m]) for m in MARKS if m <= steps}
        passed = self.run.facts().get("passes_the_average_at")
        self.passed = None if passed is None else int(passed)
        named = {*marks} if self.passed is None else {*marks, self.passed}
        self.meals = tuple(sorted({*named, *(round(10 ** e) for e in np.linspace(0, math.log10(steps), 90))}))
        self.curve_errors = tuple(float(self.errors[m]) for m in self.meals)
        size = self.sizes["label" if self.plan.shape == "wide" else "tick"]
        self.chart = LearningCurve(self.regions["chart"], self.theme, steps,
                                   1.0 + math.ceil(max(self.curve_errors)), self.average, marks, size,
                                   ("points off, mean over new soups", "meals tasted", "average", LEARNER))
        self.lead = Lead(self.chart, self.theme.actors[1])
        self.nearer = Label("nearer", self.sizes["tick"], self.theme.ink,
                            (self.chart.plot.right, self.chart.y_beat + 0.12), "right", weight="BOLD")
        self.ring, self.drop = Halo(self.theme, 0.26), Guide(self.theme.line)
        self.pass_name = Label(f"meal {self.passed:,}" if self.passed else "", self.sizes["label"], self.theme.ink,
                               weight="BOLD")
        if self.passed:
            x, y = self.chart.x_of(self.passed), self.chart.y_of(float(self.errors[self.passed]))
            self.ring.place(x, y)
            self.drop.show((x, y - 0.28), (x, self.chart.plot.bottom))
            self.pass_name.place(x + 1.05, y + 0.85)
        self.put(self.chart, self.lead, *self.chart.labels, *self.chart.values, self.chart.rival_name,
                 self.nearer, self.drop, self.ring, self.pass_name)

    def upto(self, now: Moment) -> int:
        """The last whole meal that the curve shows."""
        if now.beat.verb != "taste":
            return int(now.beat.entry.get("eaten") or 0) if now.beat.entry.get("chart") else 0  # type: ignore[call-overload]
        comes = now.comes("chart")
        before = 0 if comes else int(now.beat.entry.get("eaten") or 0)                      # type: ignore[call-overload]
        low, high = (math.log10(max(1, meals)) for meals in (before, int(now.beat.exit["eaten"])))  # type: ignore[call-overload]
        start = FOLLOW + STANDARD + LARGE if comes else 4
        if now.tick < start:
            return before
        end = min(now.beat.ticks - 12, max(now.beat.speech_ticks + 6, start + 30))
        return math.floor(10 ** (low + (high - low) * now.ease(start, end - start)) + 1e-6)

    def _dashed(self, now: Moment) -> float:
        """How far the line of the average is drawn."""
        return now.presence("chart", FOLLOW + STANDARD, LARGE) if now.comes("chart") else 1.0

    def ahead(self, now: Moment) -> tuple[int, ...]:
        """Meals of the curve from the crossing on, as far as the lead is shown."""
        if self.passed is None or not (now.beat.entry.get("crossed") or now.beat.exit.get("crossed")):
            return ()
        part = now.ease(STANDARD, 2 * LARGE) if now.comes("crossed") else 1.0
        furthest = self.passed * (self.run.steps / self.passed) ** part
        return tuple(m for m in self.meals if self.passed <= m <= furthest + 1e-6)

    def _plot(self, now: Moment) -> None:
        there, shown, dashed = self.there(now, "chart"), self.upto(now), self._dashed(now)
        self.shown_to = shown
        self.chart.show(self.meals, self.curve_errors, shown, dashed)
        for prop in (self.chart, *self.chart.labels):
            prop.fade(there)
        self.chart.rival_name.fade(there * dashed)
        for mark, value in zip(self.chart.dotted, self.chart.values, strict=True):
            value.fade(there * beyond(shown, mark))
        crossed = there * (beyond(shown, self.passed) if self.passed else 0.0)
        self.ring.show(now.ambient)
        self.ring.fade(crossed)
        named = there * now.presence("crossed", 0, SMALL)
        self.drop.fade(named)
        ahead = self.ahead(now)
        self.lead.show(ahead, tuple(float(self.errors[m]) for m in ahead))
        self.lead.fade(there)
        self.nearer.fade(there * now.presence("crossed", STANDARD + LARGE, STANDARD))
        self.pass_name.fade(named)

    # how long that is --------------------------------------------------------------------------
    def _build_years(self) -> None:
        self.years = MealYears(self.regions, self.theme, self.sizes, self.run.steps, self.run.facts()["years"])
        self.put(*self.years.props)

    def _count_years(self, now: Moment) -> None:
        way = now.ease(16, max(30, now.beat.speech_ticks - 20)) if now.comes("years") else 1.0
        self.years.pose(way, self.there(now, "years"))

    # what a staging is asked for ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._pose_actors(now)
        self._pose_soups(now)
        self._plot(now)
        self._count_years(now)

    def show_guess(self, now: Moment) -> None:
        """All follows from the state and the playhead."""

    show_average = show_taste = show_cross = show_again = show_years = show_surprise = show_guess

    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self.table.readings()
        if self.tally.there:
            yield from self.tally.readings()
        yield from self.taught.readings()
        for k, (knob, weight) in enumerate(zip(self.box.read(), self.weights(now), strict=True)):
            yield Reading(f"knob {k}", "exact", knob, float(weight))
        yield Reading("meals tasted", "printed", self.tasted.read(), meals_text(self.eaten(now)))
        if self.there(now, "chart"):
            yield from self._read_chart(now)
        if self.there(now, "years"):
            yield from self.years.readings()

    def _read_chart(self, now: Moment) -> Iterator[Reading]:
        dots = [m for m in self.chart.dotted if m <= self.shown_to]
        for (meals, error), mark, value in zip(self.chart.read(), dots, self.chart.values, strict=False):
            yield Reading(f"meals at dot {mark}", "exact", math.log10(meals), math.log10(mark))
            yield Reading(f"error after {mark} meals", "exact", error, float(self.errors[mark]))
            if value.read().strip():
                said = self.chart.said(mark, float(self.errors[mark]), LEARNER)
                yield Reading(f"error in print after {mark} meals", "printed", value.read(), said)
        if len(ahead := self.ahead(now)) > 1:
            for end, meals, true in zip(("begins", "ends"), self.lead.read(), (ahead[0], ahead[-1]), strict=True):
                yield Reading(f"the lead {end}", "exact", math.log10(meals), math.log10(true))
        drawn = [m for m in self.meals if m <= self.shown_to]
        if len(drawn) > 1:
            meals, error = self.chart.read_end()
            yield Reading("meals at the curve's end", "exact", math.log10(meals), math.log10(drawn[-1]))
            yield Reading("error at the curve's end", "exact", error, float(self.errors[drawn[-1]]))
        if self._dashed(now) > 0.05:
            yield Reading("the average's error", "exact", self.chart.read_rival(), self.average)


def beyond(shown: int, mark: int) -> float:
    """0 until the curve has reached a mark, 1 from a little further on: what is said of a mark comes with it."""
    return min(1.0, max(0.0, math.log10(max(1, shown) / mark) / 0.06 + 1.0)) if shown >= mark else 0.0
