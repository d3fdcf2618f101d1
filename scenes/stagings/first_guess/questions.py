"""What the three beginners are asked, and what each answers, as their runs say at step 0. manim-free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from soupmath import Trajectory
from soupmath.learners import Digits, NextWord, Palate

Array = NDArray[np.float64]
Asked = tuple[Array, bool]      # the pixels of one of a hundred scribbles, and whether it is read rightly


@dataclass(frozen=True, eq=False)
class SoupQuestion:
    """How good is a soup? guess: of the beginner; score: of the taster."""

    parameters: Array
    guess: float
    score: float


@dataclass(frozen=True, eq=False)
class WordQuestion:
    """Which word comes next? The last word of the sentence is the truth, and one of the `words` with their chances.

    others: how many answers are not among them.
    """

    parameters: Array
    sentence: tuple[str, ...]
    words: tuple[str, ...]
    chances: tuple[float, ...]
    others: int

    @property
    def pick(self) -> int:
        """The row of the likeliest."""
        return max(range(len(self.words)), key=lambda row: self.chances[row])

    @property
    def right(self) -> int:
        """The row of the truth."""
        return self.words.index(self.sentence[-1])


@dataclass(frozen=True, eq=False)
class DigitQuestion:
    """Which digit is a scribble? label: the truth; accuracy: of all that it is tested on; more: some of those."""

    parameters: Array
    pixels: Array
    label: int
    chances: tuple[float, ...]
    accuracy: float
    more: tuple[Asked, ...]

    @property
    def pick(self) -> int:
        """The likeliest."""
        return int(np.argmax(self.chances))


def soup_question(palate: Palate, run: Trajectory) -> SoupQuestion:
    at = run.points[0]
    return SoupQuestion(at, float(palate.unseen_features[0] @ at), float(palate.unseen_scores[0]))


def word_question(model: NextWord, run: Trajectory, sentence: Sequence[str], count: int) -> WordQuestion:
    """count: of the words that are shown, the truth and its likeliest rivals."""
    known = [word.lower() for word in sentence[-2:] if word.lower() in model.vocabulary]
    if len(known) < 2:
        strange = [word for word in sentence[-2:] if word.lower() not in model.vocabulary]
        raise ValueError("sentence must end on two words of the model's text, got "
                         + (", ".join(map(repr, strange)) or f"{len(sentence)} word"))
    context, truth = known
    likely = [word for word, _ in model.likeliest(run.points[0], context, len(model.vocabulary))
              if word.isalpha() and word != truth]
    words = sorted([truth, *likely[: count - 1]])
    chances = model.probabilities(run.points[0], context)
    return WordQuestion(run.points[0], (*sentence[:-1], truth), tuple(words),
                        tuple(float(chances[model.vocabulary.index(word)]) for word in words),
                        len(model.vocabulary) - len(words))


def digit_question(reader: Digits, run: Trajectory) -> DigitQuestion:
    at = run.points[0]
    scribbles = (reader.test_features[:, :-1] * 16).round().reshape(-1, 8, 8)
    right = reader.guesses(at) == reader.test_labels
    hits, misses = np.flatnonzero(right), np.flatnonzero(~right)
    more = tuple((scribbles[k], bool(right[k])) for k in (*hits[:2], *misses[1:2], *hits[2:3]))
    chances = reader.probabilities(at, reader.test_features[:1])[0]
    return DigitQuestion(at, scribbles[0], int(reader.test_labels[0]), tuple(float(chance) for chance in chances),
                         float(run.loss.reading("test_accuracy", at)), more)
