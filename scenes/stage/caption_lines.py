"""Where the lines of a burned caption lie on their plate: as Latin ones do, or as deep and high letters let them.

manim-free.
"""

from __future__ import annotations

from collections.abc import Sequence

LEADING = 0.54          # units from one baseline to the next
CLEAR = 0.02            # units from the letters of one line to those of the next

Ends = tuple[float, float]      # how far the letters of a line reach under its baseline and over it, in ems


def fitting(ends: Sequence[Ends], size: float, low: float, top: float) -> float:
    """The em of lines, at most `size`, whose letters have room between two heights. ends: from the first line on."""
    tall = sum(deep + high for deep, high in ends)
    room = top - low - CLEAR * (len(ends) - 1)
    return min(size, room / tall) if tall > 0 else size


def baselines(ends: Sequence[Ends], size: float, last: float, low: float, top: float) -> list[float]:
    """Of at most two lines that fit, from the first on. last: where the last lies if it can."""
    if not ends:
        return []
    (deep, own), (above, high) = ends[-1], ends[0]
    least = size * (above + own) + CLEAR if len(ends) > 1 else 0.0
    last = max(low + size * deep, min(last, top - size * high - least))
    most = top - size * high - last
    return [last + min(max(LEADING, least), most), last] if len(ends) > 1 else [last]
