"""The ruler of salt that all lanes share, and what no cook swallows. manim-free."""

from __future__ import annotations

from collections.abc import Iterable

from scenes.kit.log_scale import LogScale
from scenes.kit.region import Region
from soupmath.claims.of_paths import SEA_WATER

LOW, SEA = 2.0, 35.0                        # g/L: where the ruler begins, and sea water, where it ends
SALTY = 0.9             # of sea water's salt, from which a sip is spat out


def is_spat_out(amounts: Iterable[float]) -> bool:
    """Whether the saltiest of so many g/L is."""
    return max(amounts) >= SALTY * SEA_WATER


def salt_scale(ruler: Region) -> LogScale:
    """The ruler in its place."""
    return LogScale(LOW, SEA, ruler.left, ruler.right)
