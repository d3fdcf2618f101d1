"""Timing that stagings share: when a named moment begins, what takes another's place."""

from __future__ import annotations

from scenes.stage.timeline import SMALL, Moment


def cue_in_time(now: Moment, name: str, default: float, needs: float) -> float:
    """When a named moment begins: by the sentence, but in time for what it sets going to end in its beat."""
    return min(now.cue(name, default), now.beat.ticks - needs)


def standing(now: Moment, key: str, names: str | tuple[str, ...], start: float = 0.0) -> float:
    """How far the state's `key` is one of the names: 1 where it stays so, between while it comes or goes.

    What a lesson begins with stands at once.
    """
    names = (names,) if isinstance(names, str) else names
    before, after = now.beat.entry.get(key) in names, now.beat.exit.get(key) in names
    if before == after or not now.beat.entry:
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
