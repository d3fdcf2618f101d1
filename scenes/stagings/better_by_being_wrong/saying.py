"""What a learner of words says after some of its steps, and what the film says. No manim here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from scenes.stage.timeline import whole_step
from scenes.stagings.better_by_being_wrong.speech import Speech
from soupmath import Trajectory
from soupmath.learners import NextWord


@dataclass(frozen=True)
class Saying:
    """What is said after a step: the words, which neighbours the text has as well, and the loss.

    short: how many of the words come first; the others when it is let talk on.
    """

    step: int
    words: tuple[str, ...]
    known: tuple[bool, ...]
    loss: float
    short: int

    def speech(self, room: int) -> Speech:
        """How it is said where there is room for so many words."""
        short = min(self.short, room)
        return Speech(self.step, short, min(room, len(self.words)) - short)


@dataclass(frozen=True)
class Wanted:
    """The first word and the one that the film has after it; the chance of that after each kept step of the run."""

    words: tuple[str, str]
    kept: tuple[int, ...]
    chances: tuple[float, ...]

    def place_of(self, step: int) -> float:
        """The number of a kept step among all."""
        return float(self.kept.index(step))

    def chance(self, at: float) -> float:
        """After so many of the kept steps, and between two of them."""
        return float(np.interp(at, range(len(self.chances)), self.chances))

    def chance_said(self, at: float) -> float:
        """After the last of the kept steps."""
        return self.chances[whole_step(at)]


@dataclass(frozen=True)
class WordLearner:
    """The learner of words and its run; what it begins with, how many words it says, how many more at last."""

    model: NextWord
    run: Trajectory
    first: str
    words: int
    more: int
    seed: int

    @classmethod
    def asked(cls, model: NextWord, run: Trajectory, built: Mapping[str, tuple[object, ...]]) -> WordLearner:
        """built: what the beats ask for, see Plan.built_from."""
        def asked(key: str, default: object) -> str:
            return str(built.get(f"open.{key}", (default,))[0])
        first = asked("first", "being").lower()
        return cls(model, run, first, int(asked("words", 4)), int(asked("on", 8)), int(asked("seed", 1)))

    def sayings(self, steps: Sequence[int]) -> list[Saying]:
        """After the last of the steps it talks on."""
        return [self._saying(step, self.more if step == steps[-1] else 0) for step in steps]

    def _saying(self, step: int, more: int) -> Saying:
        words = self.model.sample(self.run.at(step), self.first, self.words + more, self.seed)
        place = {word: k for k, word in enumerate(self.model.vocabulary)}
        pairs = {(int(a), int(b)) for a, b in self.model.pairs}
        known = tuple((place[a], place[b]) in pairs for a, b in pairwise(words))
        return Saying(step, tuple(words), known, self.run.loss_at(step), self.words)

    def wanted(self) -> Wanted:
        """What the film says after the first word, most often."""
        last = self.model.vocabulary.index(self.first)
        followers = [int(b) for a, b in self.model.pairs if a == last]
        wanted = max(sorted(set(followers)), key=followers.count)
        kept = tuple(int(step) for step in self.run.kept)
        chances = (self.model.probabilities(self.run.at(step), self.first)[wanted] for step in kept)
        return Wanted((self.first, self.model.vocabulary[wanted]), kept, tuple(map(float, chances)))
