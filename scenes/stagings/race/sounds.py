"""What a race sounds like: hops, steps as notes, wood as one arrives, glass as the first does."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Heard, Kind, Landing, begin_of, hit
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.race.needs import RACERS
from scenes.stagings.race.racers import Course, courses
from scenes.stagings.race.timing import hop, race_tick

LOUD = {"hop": 0.5, "arrives": 0.8, "first": 0.9}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    grounds = courses(RACERS.of(plan.runs), plan.called)
    course = next((c for c in grounds if c.meant(beat.exit.get("ground"))), grounds[0])
    if beat.verb == "race":
        yield from _race(now, course)
    elif beat.entry.get("at", "floor") != beat.exit.get("at"):
        for turn in range(len(course.by_cook)):
            landing = hop(now, turn)
            yield hit("hop", landing.begins(now) + landing.ticks, LOUD["hop"])


def _race(now: Moment, course: Course) -> Iterator[Heard]:
    """Each as far as its way is shown."""
    for cook, last in course.ends.items():
        if cook in course.near:
            kind: Kind = "glass" if course.place(cook) == 1 else "wood"
            yield hit(kind, race_tick(now, last, course), LOUD["first" if kind == "glass" else "arrives"])
        yield from (Landing(course.by_cook[cook], step, race_tick(now, step, course))
                    for step in range(1, last + 1))
