"""Timing that stagings share: when a named moment begins, what takes another's place, how a product comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

PARTS = {"slope": 36, "rate": 36, "pinch": 46}      # cues of a product, in order, and the ticks each needs
APART = 22                              # ticks from one part to the next where no cue says otherwise
TAKE = 14                               # ticks of the step itself


def cue_in_time(now: Moment, name: str, default: float, needs: float) -> float:
    """When a named moment begins: by the sentence, but in time for what it sets going to end in its beat."""
    return min(now.cue(name, default), now.beat.ticks - needs)


def either(now: Moment, keys: Iterable[str], ticks: float) -> float:
    """How far any of several things is there; one that takes another's place leaves no gap."""
    keys = tuple(keys)
    before, after = (any(state.get(key) for key in keys) for state in (now.beat.entry, now.beat.exit))
    if before == after:
        return float(after)
    return now.ease(0, ticks) if after else 1.0 - now.ease(0, ticks)


@dataclass(frozen=True)
class Coming:
    """How far a product is there: its three parts, the plank's way to its slot, the turn of the dial, the
    length of the arrow that is laid on a ruler, its light, and how much of the step has been taken."""

    parts: tuple[float, float, float]
    way: float = 1.0
    turned: float = 1.0
    laid: float = 1.0
    landing: float = 1.0
    taken: float = 1.0


def product(now: Moment, key: str, first: float) -> Coming:
    """Its parts come one after the other, from tick `first` or at their cues, and leave together."""
    if not now.comes(key):
        there = now.presence(key)
        return Coming((there, there, there), landing=there)
    at = [cue_in_time(now, name, first + APART * k, needs) for k, (name, needs) in enumerate(PARTS.items())]
    slope, rate, step = (now.ease(start, STANDARD) for start in at)
    laid = now.ease(at[2] + 8, STANDARD)
    return Coming((slope, rate, step), now.ease(at[0], LARGE), now.ease(at[1] + 6, LARGE), laid,
                  min(1.0, 4 * laid), now.ease(at[2] + 20, TAKE))


def standing(now: Moment, key: str, names: str | tuple[str, ...], start: float = 0.0) -> float:
    """How far the state's `key` is one of the names: 1 where it stays so, between while it comes or goes."""
    names = (names,) if isinstance(names, str) else names
    before, after = now.beat.entry.get(key) in names, now.beat.exit.get(key) in names
    if before == after:
        return float(after)
    return now.ease(start + 4, 9) if after else 1.0 - now.ease(0, SMALL)


def taken_over(now: Moment, key: str, names: str | tuple[str, ...], alike: tuple[str, ...]) -> float:
    """The same for what stands in all of the places `alike`: from one to another, one comes as the other goes."""
    names = (names,) if isinstance(names, str) else names
    before, after = now.beat.entry.get(key), now.beat.exit.get(key)
    if (before in names) == (after in names) or before not in alike or after not in alike:
        return standing(now, key, names)
    return now.ease(2, 8) if after in names else 1.0 - now.ease(2, 8)


def playhead(now: Moment, run: str) -> float:
    """The playhead of a run of several: it waits where an earlier beat left it."""
    if now.beat.args.get("run") == run:
        return now.s
    return float(now.beat.entry.get(run, 0))        # type: ignore[arg-type]
