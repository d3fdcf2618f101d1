"""What is shown of a run that is watched: the scale of its losses, their digits, and what one feels. manim-free."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

import soupmath as sm
from scenes.kit.heights import Heights, heights_for
from scenes.props.cast.mood import FAR, GREAT, Mood

TICKS = 4               # along the scale, at most
FEW, MANY = 3, 4        # digits of a printed loss
TINY = 0.005            # a loss that is nothing in few digits
SEEN = 0.012            # of the scale's height: a smaller change goes unnoticed
DONE = 0.25             # of the height that there was to fall, under which rest is content
FLAT = 2                # unnoticed steps after which a fall is a surprise


@dataclass(frozen=True)
class WatchedRun:
    """A run, on the scale of all its losses. What is felt about a step follows from its heights: from what is seen."""

    run: sm.Trajectory

    @cached_property
    def scale(self) -> Heights:
        return scale_of(self.run)

    @property
    def digits(self) -> int:
        """So many that the smallest loss is not printed as nothing, where four can do it."""
        low = min((abs(float(loss)) for loss in self.run.losses if loss), default=1.0)
        return MANY if low < TINY else FEW

    def loss(self, step: int) -> float:
        """Of a whole step; a run that ended early rests."""
        return float(self.run.losses[min(step, self.run.steps)])

    def said(self, loss: float) -> tuple[str, str]:
        """As it is printed, and what stands for it where there is no room."""
        return self.scale.said(loss, self.digits)

    @property
    def longest(self) -> str:
        """Of what is printed of its losses."""
        return max((self.said(float(loss))[0] for loss in self.run.losses), key=len)

    def number(self, step: int) -> int:
        """Of a step, as whoever made the run counted."""
        return int(self.run.numbers[min(step, self.run.steps)]) if self.run.recorded else step

    @cached_property
    def heights(self) -> np.ndarray:
        """(steps + 1,): of all losses, within the scale."""
        with np.errstate(all="ignore"):
            return np.clip(np.nan_to_num(self.scale.part(self.run.losses), nan=1.0, posinf=1.0), 0.0, 1.0)

    # what is felt -----------------------------------------------------------------
    def mood(self, step: int) -> Mood:
        """About the step that led there: curious at the start, and where something moves at last; unchanged: puzzled,
        or content once most of it is gone; pleased by a fall, the more the wider; wincing at a rise, horrified beyond
        the first loss."""
        if step <= 0:
            return Mood("curious")
        step = min(step, self.run.steps)
        change, first = self._change(step), float(self.heights[0]) - self._floor
        if abs(change) < SEEN:
            return Mood("content" if self.heights[step] - self._floor <= DONE * first else "puzzled")
        if change > 0:
            return Mood("horrified" if self.loss(step) > FAR * self.loss(0) else "wincing")
        if self.wakes(step):
            return Mood("curious")
        return Mood("pleased", 0.35 + 0.65 * min(1.0, -change / (GREAT * max(first, SEEN))))

    def wakes(self, step: int) -> bool:
        """Whether the loss falls at a step, at last, after some at which nothing was seen."""
        quiet = range(step - FLAT, step)
        return (FLAT < step <= self.run.steps and self._change(step) <= -SEEN
                and all(abs(self._change(k)) < SEEN for k in quiet))

    def stirs(self, step: int) -> bool:
        """Whether something is felt about a step that led there, or about all that has been reached."""
        return self.mood(step).name not in ("curious", "puzzled") or self.wakes(step)

    def _change(self, step: int) -> float:
        return float(self.heights[step] - self.heights[step - 1])

    @property
    def _floor(self) -> float:
        """The height down to which there is something to fall."""
        zero = 0.0 if self.scale.decades else float(self.scale.part(self.scale.clipped(0.0)))
        return min(float(self.heights.min()), zero)


def scale_of(run: sm.Trajectory) -> Heights:
    """Of all its losses: over decades where they are so far apart, and below zero where they go there."""
    return heights_for(run.losses.tolist(), run.losses)
