"""The ruler of salt that all lanes share. manim-free."""

from __future__ import annotations

from scenes.kit.log_scale import LogScale
from scenes.kit.region import Region

LOW, SEA = 2.0, 35.0                        # g/L: where the ruler begins, and sea water, where it ends


def salt_scale(ruler: Region) -> LogScale:
    """The ruler in its place."""
    return LogScale(LOW, SEA, ruler.left, ruler.right)
