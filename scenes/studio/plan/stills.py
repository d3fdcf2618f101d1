"""Which ticks of a film tell it best in a few stills: the last of its beats, where things have come to rest."""

from __future__ import annotations

from collections.abc import Iterable

from scenes.stage.timeline import Beat, Plan

STILLS = 12


def _rest(beat: Beat) -> int:
    """The last tick of a beat; of one with captions in its picture, the last that has one."""
    return (beat.burned[-1].ends if beat.burned else beat.ticks) - 1


def rests(plans: Iterable[Plan], count: int = STILLS) -> list[int]:
    """That many ticks of the film that the plans make, in order; fewer only of a film with fewer ticks.

    Of more beats than that, beats spread evenly; of fewer, also the middles of the longest stretches.
    """
    ends: list[int] = []
    total = 0
    for plan in plans:
        ends += [total + beat.begins + _rest(beat) for beat in plan.beats]
        total += plan.ticks
    if len(ends) > count:
        return [ends[round((k + 0.5) * len(ends) / count - 0.5)] for k in range(count)]
    while len(ends) < min(count, total):
        longest = max(range(len(ends)), key=lambda k: ends[k] - (ends[k - 1] if k else -1))
        ends.insert(longest, (ends[longest] + (ends[longest - 1] if longest else -1)) // 2)
    return ends
