"""The faces of those who race: told by their runs, and at last by their place."""

from __future__ import annotations

from scenes.props.cast.expression import Expression, expression_of
from scenes.stage.timeline import SMALL, Moment, State
from scenes.stagings.race import timing
from scenes.stagings.race.racers import Course
from scenes.stagings.race.racing_cook import FIRST, felt, felt_at_last
from scenes.stagings.race.wall import Wall


def face(wall: Wall, name: str, now: Moment) -> Expression:
    """Told by the run: how the loss has changed a moment ago, and once all have come by the place."""
    before, after = (_rest_face(wall, name, state) for state in (now.beat.entry, now.beat.exit))
    course = wall.courses[wall.number(now.beat.exit.get("ground"))]
    if now.beat.verb == "race" and name in course.by_cook:
        after = _racing_face(name, course, now).towards(after, now.ease(now.beat.ticks - SMALL, SMALL))
    return before.towards(after, now.ease(0, SMALL))


def _rest_face(wall: Wall, name: str, state: State) -> Expression:
    """As it stands in a state; after a race as its last step has left it."""
    course, at = wall.courses[wall.number(state.get("ground"))], state.get("at")
    if name not in course.by_cook or at in ("floor", "start", None):
        return expression_of("curious")
    if at == "firsts":
        return FIRST.face
    if course.told(state, "told"):
        return felt_at_last(course, name).face
    return felt(course, name, course.longest, course.longest).face


def _racing_face(name: str, course: Course, now: Moment) -> Expression:
    """It changes within a moment, and is looked at anew each moment."""
    whole = int(now.tick // timing.FEEL)
    faces = []
    for k in (whole - 1, whole):
        s = [timing.race_playhead(_at(now, j * timing.FEEL), course) for j in (k - 1, k)]
        faces.append(felt(course, name, *s).face)
    return faces[0].towards(faces[1], min(1.0, (now.tick / timing.FEEL - whole) * 2))


def _at(now: Moment, tick: float) -> Moment:
    return Moment(now.beat, max(0.0, tick), now.calm)
