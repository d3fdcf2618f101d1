"""A slow step in its fixed order: plank, arrow, walk, footprint, numbers. Each part as a function of the moment."""

from __future__ import annotations

from scenes.kit.easing import smoothstep
from scenes.stage.pace import Pace
from scenes.stage.timeline import Moment, whole_step

# what each verb needs
PACE = {
    "open": Pace(lead=18, tail=15),
    "jars": Pace(lead=62, tail=8),
    "join": Pace(lead=44, tail=12),
    "close": Pace(lead=66, tail=6),
    "step": Pace(lead=4, tail=6, step_ticks=36, window=(16 / 36, 26 / 36)),
    "walk": Pace(lead=12, tail=6, step_ticks=18, window=(5 / 18, 12 / 18)),
    "run": Pace(lead=2, tail=8, step_ticks=2),
    "rest": Pace(lead=8, tail=8),
    "lift": Pace(lead=44, tail=12),
    "surface": Pace(lead=36, tail=12),
    "sink": Pace(lead=50, tail=6),
    "cross": Pace(lead=4, tail=6, step_ticks=36, window=(16 / 36, 26 / 36)),
    "cross_on": Pace(lead=12, tail=46, step_ticks=4),
}

# ticks at which the parts of a slow step begin, and its length
PLANK, ARROW, WALKED, PRINT, SLOW = 8, 16, 26, 28, 36
NUMBER = 4          # ticks in which a printed number comes or goes


def stands(now: Moment) -> bool:
    """Whether no step is made in this beat."""
    return now.beat.first == now.beat.last


def part_of(now: Moment) -> float:
    """Ticks of a slow step that have passed, however long the beat makes one."""
    return SLOW * now.gesture[1]


def leaving(now: Moment) -> float:
    """How far that is still there which is done when the numbers come: 1 until the footprint, then less."""
    return 1.0 - smoothstep((part_of(now) - PRINT) / (SLOW - PRINT))


def lasting(now: Moment) -> float:
    """The same for what stays with the last step of a beat, and leaves in the next beat."""
    return 1.0 if now.gesture[0] == now.beat.last - 1 else leaving(now)


def laid_at(now: Moment) -> tuple[float, float]:
    """Ticks at which plank and arrow of the step being made begin: at their cues, or in their turn."""
    begins = now.beat.steps_at + (now.gesture[0] - now.beat.first) * now.beat.step_ticks
    turn = begins + PLANK / SLOW * now.beat.step_ticks
    return now.cue("slope", begins), now.cue("arrow", turn)


def printed(now: Moment, s: float, slow: str) -> int:
    """The step whose numbers stand; in the verb `slow` they come after the footprint."""
    step = whole_step(s)
    if now.beat.verb != slow or stands(now) or part_of(now) >= PRINT:
        return step
    return min(step, now.gesture[0])


def grown(now: Moment, slow: str) -> float:
    """How far the newest dot of the curve is there."""
    if now.beat.verb != slow or stands(now) or part_of(now) < PRINT:
        return 1.0
    return smoothstep((part_of(now) - PRINT) / (SLOW - PRINT))


def number(now: Moment, slow: str, quick: str = "") -> float:
    """How far the printed loss is there: in these verbs it gives way while the level moves on from it."""
    if now.beat.verb not in (slow, quick) or stands(now):
        return 1.0
    (low, high), tick = now.beat.window, now.gesture[1] * now.beat.step_ticks
    goes = low * now.beat.step_ticks - NUMBER
    comes = (PRINT / SLOW if now.beat.verb == slow else high) * now.beat.step_ticks
    return 1.0 - smoothstep((tick - goes) / NUMBER) + smoothstep((tick - comes) / NUMBER)
