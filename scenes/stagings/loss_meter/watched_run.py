"""What is shown of a run whose loss is watched: the scale of its losses, and what one feels about them. manim-free."""

from __future__ import annotations

import soupmath as sm
from scenes.kit.heights import Heights, heights_for
from scenes.props.cast.mood import Mood, mood_after


def scale_of(run: sm.Trajectory) -> Heights:
    """Of all its losses: over decades where they are so far apart, and below zero where they go there."""
    return heights_for(run.losses.tolist(), run.losses)


def felt(run: sm.Trajectory, step: int) -> Mood:
    """About the step that led there; a loss that may be negative is counted from the lowest that was reached."""
    if step <= 0:
        return Mood("curious")
    low = min(0.0, float(run.losses.min()))
    before, after, first = (float(run.losses[min(k, run.steps)]) - low for k in (step - 1, step, 0))
    return mood_after(before, after, first)
