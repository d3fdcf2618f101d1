"""What a learner of words says after some of its steps, and how its knobs stand. No manim here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from soupmath import Trajectory
from soupmath.learners import NextWord

Array = NDArray[np.float64]
LIKELY = 4          # words that are shown of those that may come next
KNOBS = 7           # of the machine that are seen: those that the run turns farthest


@dataclass(frozen=True)
class Saying:
    """What is said after a step: the words, the loss, and which words hold: the text has them after the one before."""

    step: int
    words: tuple[str, ...]
    holds: tuple[bool, ...]
    loss: float


@dataclass(frozen=True)
class Choice:
    """What may come after a word: the likeliest words, how likely each is, how often the film has each there, and
    which of them was drawn."""

    place: int                      # of the word in its row
    after: str
    words: tuple[str, ...]
    chances: tuple[float, ...]
    drawn: int
    counts: tuple[int, ...]         # how often the text has each of them after it
    total: int                      # how often it has any word after it
    fell: float                     # where chance fell within what was drawn, as a share of its own chance

    def shares(self) -> tuple[float, ...]:
        """How often each came in the text, of all times."""
        return tuple(count / self.total for count in self.counts)


@dataclass(frozen=True)
class WordLearner:
    """The learner of words and its run; what it begins with, how many words it says."""

    model: NextWord
    run: Trajectory
    first: str
    words: int
    seed: int

    @classmethod
    def asked(cls, model: NextWord, run: Trajectory, built: Mapping[str, tuple[object, ...]]) -> WordLearner:
        """built: what the beats ask for, see Plan.built_from."""
        def asked(key: str, default: object) -> str:
            return str(built.get(f"open.{key}", (default,))[0])
        return cls(model, run, asked("first", "being").lower(), int(asked("words", 4)), int(asked("seed", 1)))

    def sayings(self, steps: Sequence[int]) -> list[Saying]:
        return [self._saying(step) for step in steps]

    def _saying(self, step: int) -> Saying:
        words = self.model.sample(self.run.at(step), self.first, self.words, self.seed)
        place = {word: k for k, word in enumerate(self.model.vocabulary)}
        pairs = {(int(a), int(b)) for a, b in self.model.pairs}
        holds = tuple((place[a], place[b]) in pairs for a, b in pairwise(words))
        return Saying(step, tuple(words), (True, *holds), self.run.loss_at(step))

    def choices(self, saying: Saying) -> list[Choice]:
        """Of the words of a row that hold and after which one comes that holds: the most undecided first."""
        found = [self._choice(saying, k) for k, both in enumerate(pairwise(saying.holds)) if all(both)]
        return sorted(found, key=lambda choice: max(choice.chances))

    def _choice(self, saying: Saying, place: int) -> Choice:
        at, (after, said) = self.run.at(saying.step), saying.words[place : place + 2]
        likely = dict(self.model.likeliest(at, after, LIKELY))
        if said not in likely:          # it was drawn all the same
            likely.popitem()
            likely[said] = float(self.model.probabilities(at, after)[self.model.vocabulary.index(said)])
        counts = Counter(self.model.vocabulary[b] for a, b in self.model.pairs if self.model.vocabulary[a] == after)
        return Choice(place, after, tuple(likely), tuple(likely.values()), list(likely).index(said),
                      tuple(counts[word] for word in likely), counts.total(), self._fell(at, after, said, place))

    def _fell(self, at: Array, after: str, said: str, place: int) -> float:
        """By the learner's own random numbers: see NextWord.sample."""
        chances, k = self.model.probabilities(at, after), self.model.vocabulary.index(said)
        draw = float(np.random.default_rng(self.seed).random(self.words - 1)[place])
        return float(np.clip((draw - chances[:k].sum()) / chances[k], 0.0, 1.0))

    # between the kept steps of the run -------------------------------------------------------
    def place_of(self, step: int) -> float:
        """The number of a kept step among all."""
        return float([int(kept) for kept in self.run.kept].index(step))

    def loss(self, at: float) -> float:
        """After so many of the kept steps, and between two of them."""
        return float(np.interp(at, range(len(self.run.kept)), self.run.losses))


@dataclass(frozen=True, eq=False)
class Knobs:
    """Some parameters of a run: which (k,), and what each is after every kept step (kept, k)."""

    which: tuple[int, ...]
    values: np.ndarray
    total: int

    @classmethod
    def of(cls, run: Trajectory, steps: Sequence[int]) -> Knobs:
        """Those that are farthest from 0 at these steps, of which each counts alike."""
        moved = [np.abs(run.at(step)) for step in steps if step]
        far = np.sum([way / max(float(way.max()), 1e-9) for way in moved], axis=0) if moved else np.abs(run.at(0))
        which = np.argsort(-far, kind="stable")[:KNOBS]
        values = np.array([run.at(int(step))[which] for step in run.kept])
        return cls(tuple(map(int, which)), values, int(run.at(0).size))

    @property
    def top(self) -> float:
        """The end of their scale."""
        return max(float(np.abs(self.values).max()), 1e-9)

    def at(self, place: float) -> tuple[float, ...]:
        """After so many of the kept steps, and between two of them."""
        columns = range(len(self.values))
        return tuple(float(np.interp(place, columns, column)) for column in self.values.T)
