"""How many steps each cook has made, as a function of the moment. manim-free."""

from __future__ import annotations

from scenes.stage.timeline import Moment, State
from scenes.stagings.race import timing
from scenes.stagings.race.racers import Course
from scenes.stagings.race.timing import move


def playhead(name: str, course: Course, state: State, now: Moment) -> float:
    """In a state that the beat begins or ends with; under way, where the beat is what brings it there."""
    at, ends = state.get("at"), course.ends[name]
    if at == "felt":
        after, before = (slow(course, one) for one in (state, now.beat.entry))
        part = move(now, "hops").ease(now) if state is not now.beat.entry else 1.0
        return min(before + part * (after - before) if now.beat.verb in ("feel", "parts") else after, float(ends))
    if at != "raced":
        return 0.0
    if now.beat.verb != "race" or state is now.beat.entry:
        return float(ends)
    return min(timing.race_playhead(now, course), ends)


def slow(course: Course, state: State) -> float:
    """Steps of a ground that have been made slowly."""
    return 2.0 if course.told(state, "parted") else float(course.told(state, "felt"))


def home(name: str, course: Course, state: State, now: Moment) -> float:
    """How far one who has come is at its place at the flag."""
    if state.get("at") != "raced" or name not in course.near:
        return 0.0
    if now.beat.verb != "race" or state is now.beat.entry:
        return 1.0
    return timing.home(now, course.near[name], course)


def taken(course: Course, now: Moment, meant: bool) -> dict[str, float]:
    """Each cook's playhead on a ground; meant: whether it is the one that the beat ends on."""
    if now.beat.verb in ("race", "feel", "parts") and meant:
        return {name: playhead(name, course, now.beat.exit, now) for name in course.by_cook}
    states = now.beat.entry, now.beat.exit
    if any(course.told(state, "raced", "told") for state in states):
        return {name: float(course.ends[name]) for name in course.by_cook}
    return {name: min(max(slow(course, state) for state in states), float(ends)) for name, ends in course.ends.items()}
