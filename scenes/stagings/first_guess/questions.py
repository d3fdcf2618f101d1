"""What the three beginners are asked, and what each answers, as their runs say at step 0. manim-free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenes.kit.easing import between
from soupmath import Trajectory
from soupmath.learners import Digits, NextWord, Palate

Array = NDArray[np.float64]
HUNDRED, TEN = 100, 10


@dataclass(frozen=True, eq=False)
class SoupQuestion:
    """How good is a soup? features: what the parameters weigh; score: of the taster.

    The first parameter is what it begins with; then one for each ingredient, and the others for pairs of them.
    """

    parameters: Array
    features: Array
    score: float

    def guess(self, parameters: Array) -> float:
        """What the model says with its parameters so."""
        return float(self.features @ parameters)

    @property
    def by_hand(self) -> float:
        """Where a hand has to turn the first parameter, all others left as they are, for the taster's score."""
        return float(self.parameters[0] + (self.score - self.guess(self.parameters)) / self.features[0])

    def turned(self, part: float) -> Array:
        """The parameters once the first has been turned that far."""
        return np.array([between(float(self.parameters[0]), self.by_hand, part), *self.parameters[1:]])


@dataclass(frozen=True, eq=False)
class WordQuestion:
    """Which word comes next? The last word of the sentence is the truth; pick: the likeliest."""

    parameters: Array
    sentence: tuple[str, ...]
    pick: str


@dataclass(frozen=True, eq=False)
class Asked:
    """One of a hundred scribbles: its pixels, what it is, and as what it is read."""

    pixels: Array
    label: int
    guess: int

    @property
    def right(self) -> bool:
        return self.label == self.guess


@dataclass(frozen=True, eq=False)
class DigitQuestion:
    """Which digit is a scribble? label: the truth; hundred: of those that it is tested on, of which as large a part is
    read rightly as of all."""

    parameters: Array
    pixels: Array
    label: int
    pick: int
    hundred: tuple[Asked, ...]

    @property
    def hits(self) -> tuple[int, ...]:
        """Which of the hundred are read rightly."""
        return tuple(k for k, one in enumerate(self.hundred) if one.right)

    @property
    def seen(self) -> tuple[Asked, ...]:
        """Every tenth of them: from the first on of which a tenth of the hits are hits, where there is such a one."""
        tens = [self.hundred[first::TEN] for first in range(TEN)]
        return next((ten for ten in tens if sum(one.right for one in ten) == round(len(self.hits) / TEN)), tens[0])


def soup_question(palate: Palate, run: Trajectory) -> SoupQuestion:
    at = run.points[0]
    return SoupQuestion(at, palate.unseen_features[0], float(palate.unseen_scores[0]))


def word_question(model: NextWord, run: Trajectory, sentence: Sequence[str]) -> WordQuestion:
    known = [word.lower() for word in sentence[-2:] if word.lower() in model.vocabulary]
    if len(known) < 2:
        strange = [word for word in sentence[-2:] if word.lower() not in model.vocabulary]
        raise ValueError("sentence must end on two words of the model's text, got "
                         + (", ".join(map(repr, strange)) or f"{len(sentence)} word"))
    context, truth = known
    likely = (word for word, _ in model.likeliest(run.points[0], context, len(model.vocabulary)) if word.isalpha())
    return WordQuestion(run.points[0], (*sentence[:-1], truth), next(likely))


def digit_question(reader: Digits, run: Trajectory) -> DigitQuestion:
    """The hundred are the first of its test that are read rightly, and the first that are not, in its order."""
    at = run.points[0]
    scribbles = (reader.test_features[:, :-1] * 16).round().reshape(-1, 8, 8)
    guesses, labels = reader.guesses(at), reader.test_labels
    right, many = guesses == labels, min(HUNDRED, len(labels))
    hits = round(many * float(right.mean()))
    asked = sorted([*np.flatnonzero(right)[:hits], *np.flatnonzero(~right)[:many - hits]])
    hundred = tuple(Asked(scribbles[k], int(labels[k]), int(guesses[k])) for k in asked)
    return DigitQuestion(at, scribbles[0], int(labels[0]), int(guesses[0]), hundred)
