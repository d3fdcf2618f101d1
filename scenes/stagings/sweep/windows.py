"""Which stretch of its loss each run's valley shows, so that equal losses look alike. No manim here."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.props.hill.window import losses_over, shown_window
from soupmath import Loss, Trajectory

FINE = 801              # places at which it is asked how high the ground is
WIDER = 0.5             # of a window, by which it is stretched to points that a run met, at most, on each side
ROOM = 0.02             # of what is shown, beyond the last ground that is low enough
Window = tuple[float, float]


def windows(runs: Sequence[Trajectory], highest: float) -> list[Window]:
    """One for all runs of one loss: its own, as wide as the run that goes furthest needs it, without the ends where the
    ground is higher than the highest loss that is drawn."""
    own = [_met(run, highest) for run in runs]
    shared = [(min(low for other, (low, _) in zip(runs, own, strict=True) if alike(run.loss, other.loss)),
               max(high for other, (_, high) in zip(runs, own, strict=True) if alike(run.loss, other.loss)))
              for run in runs]
    return [_low_enough(run, window, highest) for run, window in zip(runs, shared, strict=True)]


def alike(one: Loss, other: Loss) -> bool:
    """Whether two losses are one, as far as their names tell: a formula is its own name."""
    return one.name == other.name and one.formula == other.formula


def _met(run: Trajectory, highest: float) -> Window:
    """Its window, stretched to what it met where its loss can be drawn."""
    low, high = shown_window(run)[0].tolist()
    wide = high - low
    met = run.points[:, 0][np.isfinite(run.losses) & (np.nan_to_num(run.losses, nan=np.inf) <= highest)]
    met = met[(met >= low - WIDER * wide) & (met <= high + WIDER * wide)]
    return min(low, float(met.min(initial=low))), max(high, float(met.max(initial=high)))


def _low_enough(run: Trajectory, window: Window, highest: float) -> Window:
    xs = np.linspace(*window, FINE)
    losses = losses_over(run.loss, xs[:, None])
    seen = xs[np.nan_to_num(losses, nan=np.inf) <= highest]
    if len(seen) < FINE // 20:
        return window
    room = ROOM * float(seen[-1] - seen[0])
    return max(window[0], float(seen[0]) - room), min(window[1], float(seen[-1]) + room)
