"""How far flags are lit: while it is asked who comes there, and once somebody has. manim-free."""

from __future__ import annotations

from scenes.stage.timeline import Moment
from scenes.stagings.race import playhead
from scenes.stagings.race.racers import Course
from scenes.stagings.race.timing import move

DIM = 0.80


def flags_lit(course: Course, now: Moment, meant: bool) -> dict[tuple[float, ...], float]:
    """By their places; meant: whether the view is on the ground when the beat ends."""
    asked = _asked(now) if meant else 0.0
    come = {cook: playhead.home(cook, course, now.beat.exit, now) if meant else
            float(course.told(now.beat.exit, "raced", "told")) for cook in course.near}
    lit = {}
    for low in course.loss.lowest:
        here = [come[cook] for cook in course.near if (course.goal(cook) == low).all()]
        lit[tuple(float(at) for at in low)] = DIM + (1 - DIM) * max([asked, *here])
    return lit


def _asked(now: Moment) -> float:
    if now.beat.verb == "start":
        return move(now, "ask").ease(now)
    if now.beat.verb in ("feel", "race") and now.beat.entry.get("at") == "start":
        return (1.0 - move(now, "turns").ease(now)) * (now.beat.entry.get("asked") is True)
    return 0.0
