"""What is shown of a run whose loss is watched: the scale of its losses. manim-free."""

from __future__ import annotations

import soupmath as sm
from scenes.kit.heights import Heights, heights_for


def scale_of(run: sm.Trajectory) -> Heights:
    """Of all its losses: over decades where they are so far apart, and below zero where they go there."""
    return heights_for(run.losses.tolist(), run.losses)
