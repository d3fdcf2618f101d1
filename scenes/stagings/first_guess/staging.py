"""The first guess: three beginners answer before they have learned anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import numpy as np

from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.kitchen.shelf import Shelf
from scenes.props.sign.loop_badge import Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.moments import cue_in_time
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment, State
from scenes.stagings.first_guess.beginners import Beginner, Light, Stand, rows_in
from scenes.stagings.first_guess.digit_reader import DigitReader
from scenes.stagings.first_guess.soup_judge import SoupJudge
from scenes.stagings.first_guess.word_guesser import WordGuesser
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord, Palate

Kind = TypeVar("Kind")

CHOSEN, TOLD = 18, 18       # ticks from a guess until its choice stands; for the truth to come
TURN = 15                   # ticks from one field of knobs to the next
ASKS = 42                   # ticks in which a hundred are asked
UNDER = ("word", "digit")   # whose slates the one of the hundred hides
NAMED = Light(shelf=0.0, card=0.0, slate=0.5, number=1.0)        # while the knobs get their name
RECALLED = Light(shelf=0.0, card=1.0, slate=0.0, number=0.0)     # while the first guesses are spoken of again
SENTENCE = "That tilt is the slope"


class FirstGuess(LessonScene):
    """Verbs: meet, guess_score, guess_word, guess_digit, test_hundred, knobs, how_wrong.

    Each beginner is a learner at step 0 of its run: a palate, a next-word model, a reader of digits.
    """

    def build(self) -> None:
        self.beginners: dict[str, Beginner] = {
            "soup": self._soup(), "word": self._word(), "digit": self._digit()}
        self.by_size = sorted(self.beginners, key=lambda name: self.beginners[name].count)
        frame, lowest = self.regions["frame"], self.regions["three"].bottom
        self.put(Room(frame, self.theme, (0.0, 0.9), lowest - 0.3))
        for k, y in enumerate(sorted({beginner.question.bottom for beginner in self.beginners.values()})):
            shelf = Shelf(self.theme, frame.left - 0.1, frame.right + 0.1, 5 + k)
            shelf.place(0.0, y)
            self.put(shelf)
        for beginner in self.beginners.values():
            self.put(*beginner.props)
        self.badge = Badge(self.theme)
        self.put(self.badge)
        self.put_title()

    def _learner(self, kind: type[Kind], loss: str) -> tuple[Kind, Trajectory]:
        """The first learner of a kind, and its run."""
        for name, learner in self.plan.learners.items():
            if isinstance(learner, kind):
                return learner, self.runs[name]
        raise ValueError(f'first_guess must have a run of each learner: add one with loss = "{loss}"')

    def _soup(self) -> Beginner:
        palate, run = self._learner(Palate, "palate")
        guess = float(palate.unseen_features[0] @ run.points[0])
        score = float(palate.unseen_scores[0])
        return SoupJudge(self.theme, self.regions["one"], run.points[0], guess, score)

    def _word(self) -> Beginner:
        model, run = self._learner(NextWord, "next_word")
        sentence = self._sentence()
        context, truth = sentence[-2].lower(), sentence[-1].lower()
        likely = [word for word, _ in model.likeliest(run.points[0], context, len(model.vocabulary))
                  if word.isalpha() and word != truth]
        words = sorted([truth, *likely[: rows_in(self.regions["two"]) - 1]])
        chances = model.probabilities(run.points[0], context)
        drawn = [float(chances[model.vocabulary.index(word)]) for word in words]
        said = [*sentence[:-1], truth]
        return WordGuesser(self.theme, self.regions["two"], run.points[0], said, words, drawn,
                           len(model.vocabulary) - len(words))

    def _sentence(self) -> list[str]:
        """The words to be continued, and the last one, which is the truth."""
        words = str(self.plan.built_from.get("guess_word.sentence", (SENTENCE,))[0]).split()
        model, _ = self._learner(NextWord, "next_word")
        for word in words[-2:]:
            if word.lower() not in model.vocabulary:
                raise ValueError(f"sentence must end on two words of the model's text, got {word!r}")
        return words

    def _digit(self) -> Beginner:
        reader, run = self._learner(Digits, "digits")
        scribbles = (reader.test_features[:, :-1] * 16).round().reshape(-1, 8, 8)
        chances = reader.probabilities(run.points[0], reader.test_features[:1])[0]
        right = reader.guesses(run.points[0]) == reader.test_labels
        hits, misses = np.flatnonzero(right), np.flatnonzero(~right)
        more = [(scribbles[k], bool(right[k])) for k in (*hits[:2], *misses[1:2], *hits[2:3])]
        accuracy = float(run.loss.reading("test_accuracy", run.points[0]))
        return DigitReader(self.theme, self.regions["three"], self.regions["test"], run.points[0], scribbles[0],
                           int(reader.test_labels[0]), [float(p) for p in chances], accuracy, more)

    # every beat -----------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        for k, (name, beginner) in enumerate(self.beginners.items()):
            beginner.pose(self._stand(now, name, k), now.ambient)
        self._pose_badge(now)

    def _pose_badge(self, now: Moment) -> None:
        """A sip, then the light goes to the ruler as the answer is compared; nobody turns a knob yet."""
        corner = self.regions["badge"]
        self.badge.place(corner.x, corner.y).appear(now.presence("met", 0, STANDARD))
        before, after = (str(state.get("loop", "")) for state in (now.beat.entry, now.beat.exit))
        name = str(now.beat.exit.get("focus", ""))
        told = self._told(now, name)[1] if now.comes(name) and name in self.beginners else 0.0
        if now.tick < told:
            self.badge.show("bowl", before, now.ease(0, SMALL))
        else:
            self.badge.show(after, "bowl" if told else before, now.ease(max(told, self._weighed(now)), SMALL))

    def _told(self, now: Moment, name: str) -> tuple[float, float]:
        """When a beginner begins to guess, and when the truth begins to come."""
        guess = cue_in_time(now, "guess", 10, CHOSEN + TOLD)
        return guess, max(guess + CHOSEN, cue_in_time(now, "truth", 44, TOLD))

    def _stand(self, now: Moment, name: str, place: int) -> Stand:
        guess, truth = self._told(now, name) if now.comes(name) else (0.0, 0.0)
        comes = now.comes("knobs")
        first, named = self._turns(now) if comes else (0.0, 0.0)
        knobs = first + TURN * self.by_size.index(name) * comes
        return Stand(
            asked=now.presence("met", -STANDARD, STANDARD),
            slate=now.presence("met", 2 + 8 * place, STANDARD),
            guess=now.presence(name, guess, STANDARD),
            picked=now.presence(name, guess + SMALL, CHOSEN - SMALL),
            truth=now.presence(name, truth, TOLD),
            tested=min(1.0, max(0.0, (now.tick - self._asks(now)) / ASKS)) if now.comes("tested") else 1.0,
            covered=now.presence("tested", self._asks(now) if now.comes("tested") else 0, STANDARD) * (name in UNDER),
            away=now.presence("knobs", 0 if comes else SMALL, SMALL),
            field=now.presence("knobs", knobs + SMALL if comes else 0, SMALL),
            grown=now.ease(knobs + SMALL, TURN) if comes else 1.0,
            named=now.presence("knobs", named, SMALL),
            recalled=now.presence("missed", 0, STANDARD),
            missed=now.presence("missed", self._weighed(now) + SMALL, LARGE),
            light=self._light(now, name),
        )

    def _asks(self, now: Moment) -> float:
        """When the hundred are asked."""
        return cue_in_time(now, "test", 10, ASKS + 4)

    def _turns(self, now: Moment) -> tuple[float, float]:
        """When the first of the fields of parameters begins to come, and when all of them get their name."""
        first = cue_in_time(now, "count", 10, 3 * TURN + 2 * STANDARD)
        return first, max(first + 3 * TURN + SMALL, cue_in_time(now, "name", 52, STANDARD))

    def _light(self, now: Moment, name: str) -> Light:
        """All of what is spoken of; by turns, while the knobs come; of all three the answers, as they are recalled."""
        before, after = (_light_in(state, name) for state in (now.beat.entry, now.beat.exit))
        if now.comes("knobs"):
            return self._light_by_turns(now, name, before).towards(after, now.ease(self._turns(now)[1], SMALL))
        if now.comes("missed"):
            recalled = before.towards(RECALLED, now.ease(0, STANDARD))
            return recalled.towards(after, now.ease(self._weighed(now), STANDARD))
        return before.towards(after, now.ease(0, STANDARD))

    def _light_by_turns(self, now: Moment, name: str, before: Light) -> Light:
        """In the light while its own parameters grow."""
        first, turn = self._turns(now)[0], self.by_size.index(name)
        start, comes, goes = (now.ease(first + TURN * k, SMALL) for k in (0, turn, turn + 1))
        own = comes - goes * (turn + 1 < len(self.by_size))
        return before.towards(Light.all(0.0), start).towards(Light.all(1.0), own)

    def _weighed(self, now: Moment) -> float:
        """When the first is weighed: all three answers have stood side by side before."""
        return cue_in_time(now, "miss", 24, LARGE + 2 * SMALL) if now.comes("missed") else 0.0

    def readings(self, now: Moment) -> Iterator[Reading]:
        for k, (name, beginner) in enumerate(self.beginners.items()):
            yield from beginner.readings(self._stand(now, name, k))


def _light_in(state: State, name: str) -> Light:
    """The light in which a beginner stands before or after a beat."""
    return NAMED if state.get("knobs") else Light.all(float(state.get("focus", "") in ("", name)))
