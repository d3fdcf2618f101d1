"""Flashing by WCAG 2.3.1: a general flash is a pair of opposing changes of light over a large part of the picture."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scenes.stage.timeline import Moment, Plan
from scenes.studio.draw.contrast import luminance
from scenes.studio.draw.draw_beats import on_set, picture

STEP, AREA, MOST = 0.10, 0.25, 3       # of luminance; of the picture; flashes in a second


def flashes(plan: Plan, short_side: int = 72) -> list[str]:
    """Beats in which more than three general flashes fall into one second, frame by frame at 15 a second."""
    found = []
    with on_set(plan, short_side) as scene:
        before, changes = None, []
        for beat in plan.beats:
            for tick in range(beat.ticks):
                light = luminance(picture(scene, Moment(beat, tick, plan.calm))[::2, ::2])
                changes.append(0 if before is None else _swing(before, light))
                before = light
                turns = _turns(changes[-15:])
                if turns > 2 * MOST:
                    found.append(f"{beat.id}: {turns} opposing changes of light within a second at tick {tick}")
                    break
    return found


def _swing(before: NDArray[np.float64], light: NDArray[np.float64]) -> int:
    """+1 or −1 when a quarter of the picture grows lighter or darker by a tenth, else 0."""
    change = light - before
    darker_state = np.minimum(before, light) < 0.80
    up, down = ((change > STEP) & darker_state).mean(), ((change < -STEP) & darker_state).mean()
    return 1 if up > AREA else -1 if down > AREA else 0


def _turns(swings: list[int]) -> int:
    marked = [swing for swing in swings if swing]
    return sum(a != b for a, b in pairwise(marked)) + bool(marked)
