"""What a loss's own samples make of the noise of slopes: how wide it can be, and how many a step made it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arguments import Array
from ..losses import Loss

__all__ = ["CHANCE", "MOST_ASKED", "NOTHING", "Spreads", "spreads"]

MOST_ASKED = 40_000     # slopes of single samples; of more, evenly many samples are left out at each point
CHANCE = 5.0            # standard errors by which a spread may differ from what samples make
NOTHING = 1e-9          # of the largest spread: parts that samples do not tell apart


@dataclass(frozen=True, eq=False)
class Spreads:
    """The standard deviation (T, n) of the slope by one sample, and how far (T, n) one is off at most."""

    one: Array
    farthest: Array

    def last(self, steps: int) -> Spreads:
        """Those of the last steps."""
        return Spreads(self.one[-steps:], self.farthest[-steps:])

    def batch_size(self, noise: Array) -> float:
        """How many samples a step, drawn with replacement, make noise (T, n); 0 if no number does.

        A mean over b samples has the variance of one, divided by b: the same b in every part, and not less than 1.
        Drawn without replacement from N, b counts as b (N − 1) / (N − b).
        """
        telling = self.one.max(axis=0) > NOTHING * self.one.max()
        seen = (noise**2).mean(axis=0)
        if not telling.any() or (seen[~telling] > NOTHING * seen.max()).any():
            return 0.0
        z = noise[:, telling] / np.maximum(self.one[:, telling], NOTHING * self.one.max())
        shares = (z**2).mean(axis=0)
        size = max(float(np.exp(-np.log(shares).mean())), 1.0)
        kurtosis = float(((z**4).mean(axis=0) / shares**2).max())
        by_chance = CHANCE * np.sqrt((kurtosis - 1) / len(z)) + 0.1
        return size if np.abs(np.log(shares * size)).max() <= by_chance else 0.0


def spreads(loss: Loss, points: Array) -> Spreads:
    """The spreads of a loss's samples at points (T, n)."""
    count = int(np.clip(MOST_ASKED // len(points), 2, loss.samples))
    picked = np.unique(np.linspace(0, loss.samples - 1, count).astype(int))
    all_off = [np.array([loss.sampled(x, np.array([i])) for i in picked]) - loss.gradient(x) for x in points]
    return Spreads(np.array([off.std(axis=0) for off in all_off]),
                   np.array([np.abs(off).max(axis=0) for off in all_off]))
