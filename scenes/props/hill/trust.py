"""How far the slope underfoot can be trusted: what a plank is as long as, and fog is clear as far as. No manim here."""

from __future__ import annotations

from collections.abc import Callable

import soupmath as sm


class Trust:
    """Of a run: the distance in its parameters within which the tangent is wrong by at most so much of loss.

    The last answer is kept: sampling takes milliseconds, and a picture asks several times.
    """

    def __init__(self, run: sm.Trajectory, tolerance: float | Callable[[float], float]) -> None:
        """tolerance: of loss; or what it is at a loss."""
        self.run, self.tolerance = run, tolerance
        self._last: dict[float, float] = {}

    def reach(self, s: float) -> float:
        """At a playhead of the run."""
        if s not in self._last:
            tolerance = self.tolerance(self.run.loss_at(s)) if callable(self.tolerance) else self.tolerance
            self._last = {s: sm.terrain.trust_radius(self.run.loss, self.run.at(s), tolerance)}
        return self._last[s]
