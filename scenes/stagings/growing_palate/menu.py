"""Which soups are served, what is guessed of each, and which of them is on the table at a moment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenes.stage.timeline import Moment, State
from scenes.stagings.growing_palate.props.knob_box import turned
from scenes.stagings.growing_palate.serving import ASKED, ServedSoup, Serving
from soupmath import Trajectory
from soupmath.learners import Palate

TYPICAL = 0.25              # a miss is typical that differs from the mean one by no more than this share
TURNED, KNOBS = np.deg2rad(6), 4    # how far a knob has to turn to be noticed, and how many of them
EARLY = 20                  # meals after which a miss is a surprise
PIECE = (0.2, 0.4)          # which share of a miss can be seen, and is still a piece of it


@dataclass(frozen=True)
class Guesses:
    """Of the three new soups: how good they are, and what the average says of each."""

    truths: tuple[float, ...]
    average: float

    @property
    def off(self) -> tuple[float, ...]:
        """By how much the average misses each."""
        return tuple(abs(truth - self.average) for truth in self.truths)


class Menu:
    """The meals that the learner learns from, and three soups that neither it nor the average has ever had."""

    def __init__(self, palate: Palate, run: Trajectory) -> None:
        self.palate, self.run = palate, run
        average = float(palate.scores.mean())
        self.asked = [self._first_near(score, average) for score in ASKED]
        self.guesses = Guesses(tuple(map(float, palate.unseen_scores[self.asked])), average)
        self.surprise = self._surprise()

    def _first_near(self, score: float, average: float) -> int:
        """The first meal never tasted whose score is within half a point, and at which the average and the learner are
        off as usual."""
        X, scores = self.palate.unseen_features, self.palate.unseen_scores
        fits = np.abs(scores - score) <= 0.5
        for guess in (np.full(len(scores), average), X @ self.run.points[-1]):
            off = np.abs(scores - guess)
            usual = np.sqrt(np.mean(off ** 2))
            fits &= np.abs(off - usual) <= TYPICAL * usual
        return int(np.argmax(fits)) if fits.any() else 0

    def _surprise(self) -> int:
        """Of the meals after the first few that were better than their guess and turned some of the knobs so far that
        it is noticed, for a piece of its miss: the one with the largest."""
        X, scores, w = self.palate.features, self.palate.scores, self.run.points
        ways = np.diff(w, axis=0)
        noticed, n = (np.abs(np.diff(turned(w), axis=0)) >= TURNED).sum(axis=1), len(ways)
        misses = scores[:n] - np.sum(X[:n] * w[:-1], axis=1)
        piece = np.sum(X[:n] * ways, axis=1) / misses
        raised = np.sum(X[:n] * ways, axis=1) > 0
        fits = (noticed >= KNOBS) & (piece > PIECE[0]) & (piece < PIECE[1]) & raised
        fits[:EARLY] &= not fits[EARLY:].any()
        return int(np.argmax(np.where(fits, misses, 0.0)))

    def _soup(self, features: NDArray[np.float64], score: float) -> ServedSoup:
        _, cream, pepper = self.palate.amounts(features)
        return ServedSoup(float(cream), float(pepper), float(score))

    def meal(self, index: int, part: float, stays: bool) -> Serving:
        """A meal that the learner learns from."""
        X, scores, w = self.palate.features, self.palate.scores, self.run.points
        asked, after = (float(X[index] @ w[k]) for k in (index, index + 1))
        return Serving(self._soup(X[index], scores[index]), part, asked, after - asked, stays)

    @property
    def new_soups(self) -> list[ServedSoup]:
        """The three that are new to everybody."""
        X, scores = self.palate.unseen_features, self.palate.unseen_scores
        return [self._soup(X[index], scores[index]) for index in self.asked]

    def serving(self, now: Moment) -> Serving:
        """The single meal on the counter: the one that is being learned from, else the last one."""
        if now.beat.verb == "guess":
            index, part = now.gesture
            return self.meal(index, part, index + 1 == now.beat.last)
        return self.meal(max(0, eaten_in(now.beat.entry, 1) - 1), 1.0, True)


def eaten_in(state: State, least: int = 0) -> int:
    """Meals that the learner has tasted before or after a beat."""
    return int(str(state.get("eaten") or least))
