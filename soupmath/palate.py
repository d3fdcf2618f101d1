"""A learner of a chef's palate: the score of a soup from its recipe."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, real, whole
from .frozen import Frozen
from .losses import Loss
from .samples import least_squares
from .soup import INGREDIENTS, taste_loss

__all__ = ["MEALS_A_YEAR", "Palate", "palate"]

MEALS_A_YEAR = 3 * 365.25


@dataclass(frozen=True, eq=False, repr=False)
class Palate(Frozen):
    """Learns to say a soup's score from its recipe, one meal at a time.

    features (N, d) and scores (N,) are the meals as they come; unseen ones are never tasted. The guess is
    linear in features that are quadratic in ln amount. The apprentice always answers the average score.
    width: how far apart recipes are, see `palate`.
    """

    features: Array
    scores: Array
    unseen_features: Array
    unseen_scores: Array
    width: float = 0.4

    def amounts(self, features: Any) -> Array:
        """What was cooked, in g/L and mL/L: features (..., d) -> (..., n), by the linear ones of them."""
        soup = taste_loss()
        away = np.asarray(features, dtype=float)[..., 1:1 + len(INGREDIENTS)]
        return soup.amounts(soup.minima[0] + self.width * away)

    def __repr__(self) -> str:
        return (f"<Palate: {len(self.scores)} meals, {len(self.unseen_scores)} unseen ones, "
                f"{self.features.shape[1]} weights>")

    def loss(self) -> Loss:
        """Mean squared miss in points² over the meals.

        Readings: `error`, the root mean square miss in points on the unseen meals; `average_error`, the
        apprentice's; `years`, what the meals take at three a day. Goal: `passes_the_average`.
        """
        average = float(np.sqrt(np.mean((self.unseen_scores - self.scores.mean()) ** 2)))
        return least_squares(
            self.features, self.scores, name="palate",
            readings={"error": partial(_error, X=self.unseen_features, t=self.unseen_scores),
                      "average_error": average, "years": len(self.scores) / MEALS_A_YEAR},
            goals={"passes_the_average": ("error", average)},
        )

    def start(self) -> Array:
        """It knows nothing and answers 0."""
        return np.zeros(self.features.shape[1])


def palate(meals: int, unseen: int, *, seed: int, noise: float = 0.5, width: float = 0.4) -> Palate:
    """A learner of `meals` soups cooked at random round the wish, and `unseen` ones to be asked about.

    θ is normal round the wish with standard deviation `width` in every ingredient; the score is
    10 − gap and the taster's noise, normal with standard deviation `noise` points.
    """
    rng, soup = np.random.default_rng(seed), taste_loss()
    total = whole("meals", meals, at_least=1) + whole("unseen", unseen, at_least=1)
    away = rng.normal(size=(total, len(INGREDIENTS)))
    theta = soup.minima[0] + real("width", width, above=0) * away
    scores = soup.reading("score", theta) + real("noise", noise, at_least=0) * rng.normal(size=total)
    features = _quadratics(away)
    return Palate(features[:meals], scores[:meals], features[meals:], scores[meals:], width)


def _quadratics(z: Array) -> Array:
    """1, zᵢ, and zᵢ zⱼ for i ≤ j: (N, n) -> (N, 1 + n + n (n + 1) / 2)."""
    i, j = np.triu_indices(z.shape[1])
    return np.concatenate([np.ones((len(z), 1)), z, z[:, i] * z[:, j]], axis=1)


def _error(w: Array, X: Array, t: Array) -> Any:
    return np.sqrt(((w.dot(X.T) - t) ** 2).mean(axis=-1))
