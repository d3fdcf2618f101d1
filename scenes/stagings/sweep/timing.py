"""When things come, go and move on the staging sweep, in ticks."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from scenes.kit.easing import between, smoothstep
from scenes.stage.moves import Cued
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import SMALL, STANDARD, Moment, State
from scenes.stagings.sweep.stride import Stride, standing, striding

NAMED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
DOTS = Cued(4, 8, "dots", 44)       # who walks comes onto each valley
SLOPE = Cued(10, 8, "slope", 38)    # the slope is laid under them
JARS = Cued(14, 22, "jars", 34)     # the first jar is filled
KEYS = Cued(30, 6, "keys", 26)      # the first of what runs were given is told, and lit
EACH = 13.0             # ticks that the light stays on one of them, at most
APART = 3.0             # from one run to the next, of what all do at once
LIGHT = 9.0             # over which it goes from one to another
RUN = Move(8, 105)      # all runs go on together, from their first step to their last
TURN = 36.0             # of a step that each makes in turn, at most
BACK = Move(6, 16)      # who makes its steps again goes back to its start
POURS = 6.0             # a jar is heard to change, after a landing
REST = 8                # after a last landing
TOLD = Move(6, 8)       # the end of the first run is told
HOLD = 20               # the last of them stands, at least
CLOSE, BACK_OFF = Move(4, 54), Move(0, 22)      # the view goes near one run, and away again
COUNT = Move(10, SMALL)             # the counter comes, where the title was
SLOW = 9.0              # ticks of a step from which on its parts can be seen
FEW = 24                # steps up to which all are as quick as each other

PACE = {
    "open": Pace(lead=48, tail=10),
    "ask": Pace(lead=30, tail=10),
    "run": Pace(lead=8, tail=int(RUN.ticks) + 12),
    "again": Pace(lead=22, tail=84),
    "ends": Pace(lead=8, tail=8 + 12 * int(APART) + HOLD),
}
Lights = tuple[float, ...]
ALL = -1                # where the light is on all of them
FIRST = "first"         # what stands for the first of the runs


def goal(state: State, longest: int) -> int:
    """The step that all who make so many have come to."""
    if not state.get("walked"):
        return 0
    return min(int(str(state.get("until") or longest)), longest)


# opening ------------------------------------------------------------------------------------
def filled(now: Moment, place: int) -> float:
    """How far the jar in a place is filled to the first loss of its run."""
    if not _opens(now):
        return 1.0
    begins = min(JARS.begins(now) + APART * place, now.beat.ticks - JARS.ticks)
    return now.presence("filled", begins, JARS.ticks)


def comes(now: Moment, move: Move, place: int) -> float:
    """How far a thing of the run in a place has come, of those that come one after the other as a lesson opens."""
    if not _opens(now):
        return 1.0
    return now.ease(min(move.begins(now) + APART * place, now.beat.ticks - move.ticks), move.ticks)


def given(now: Moment, place: int, count: int) -> float:
    """How far it is told what the run in a place was given."""
    if not _opens(now):
        return 1.0
    begins = KEYS.begins(now)
    return now.ease(begins + _each(now, begins, count) * place, KEYS.ticks)


def _opens(now: Moment) -> bool:
    return now.comes("filled") and now.beat.verb == "open"


def _each(now: Moment, begins: float, count: int) -> float:
    """Ticks from one cell to the next, as the light goes over all of them."""
    return max(1.0, min(EACH, (now.beat.ticks - begins - LIGHT - 2) / count))


# light --------------------------------------------------------------------------------------
def lights(now: Moment, names: Sequence[str]) -> Lights:
    """How much light is on each cell: on all, or on whom the words name."""
    count = len(names)
    before, after = (whom(state, names) for state in (now.beat.entry, now.beat.exit))
    lit = _lit(before, count) if now.beat.entry else tuple(comes(now, DOTS, k) for k in range(count))
    for tick, on in [*_turns_of_light(now, count), (_last_light(now), after)]:
        part = now.ease(min(tick, now.beat.ticks - LIGHT), LIGHT)
        lit = tuple(between(a, b, part) for a, b in zip(lit, _lit(on, count), strict=True))
    return lit


def whom(state: State, names: Sequence[str]) -> int:
    lit = state.get("lit")
    return names.index(str(lit)) if lit in names else 0 if lit == FIRST else ALL


def near(state: State, names: Sequence[str]) -> int | None:
    """Which cell the view is near."""
    return names.index(str(state["close"])) if state.get("close") in names else None


def _lit(on: int, count: int) -> Lights:
    return tuple(float(on in (ALL, k)) for k in range(count))


def _turns_of_light(now: Moment, count: int) -> list[tuple[float, int]]:
    """(tick, cell) at which the light goes to it within a beat."""
    if _opens(now):
        begins = KEYS.begins(now)
        return [(begins + _each(now, begins, count) * k, k) for k in range(count)]
    if now.beat.verb == "ask":
        each = (now.beat.ticks - 2 * LIGHT) / count
        return [(2 + each * k, k) for k in range(count)]
    if now.beat.verb == "run" and (turns := _turns(now, count)):
        return [(begins - 2, k) for k, begins in enumerate(turns)]
    return []


def _last_light(now: Moment) -> float:
    return 0.0 if now.beat.verb in ("again", "ends") else now.beat.ticks - LIGHT - 1


# steps --------------------------------------------------------------------------------------
def strides(now: Moment, names: Sequence[str], steps: Sequence[int]) -> list[Stride]:
    """Where each run is, of so many steps."""
    longest = max(steps)
    before, after = (goal(state, longest) for state in (now.beat.entry, now.beat.exit))
    if now.beat.verb == "again":
        who = whom(now.beat.exit, names)
        return [_again(now, min(after, own)) if k == who else standing(min(after, own)) for k, own in enumerate(steps)]
    if before == after:
        return [standing(min(after, own)) for own in steps]
    if after == before + 1 and (turns := _turns(now, len(steps))):
        return [_in_turn(now, k, turns, before) if before < own else standing(own) for k, own in enumerate(steps)]
    return [_at(own, *_playhead(now, before, after)) for own in steps]


def _turns(now: Moment, count: int) -> list[float]:
    """When each begins its step, where all make one in turn."""
    if now.beat.verb != "run" or now.beat.exit.get("until") != 1 or now.beat.entry.get("walked"):
        return []
    even = (now.beat.ticks - REST - LIGHT - RUN.start) / count
    last = now.beat.ticks - REST - LIGHT
    begins, ticks = RUN.start, []
    for k, cue in zip(range(count), NAMED, strict=False):
        begins = min(max(begins, now.cue(cue, RUN.start + even * k)), max(begins, last - SLOW * (count - k)))
        ticks.append(begins)
    return ticks


def _in_turn(now: Moment, place: int, turns: Sequence[float], before: int) -> Stride:
    ends = turns[place + 1] if place + 1 < len(turns) else now.beat.ticks - REST - LIGHT
    ticks = min(TURN, ends - turns[place])
    return _at(before + 1, before + min(1.0, max(0.0, (now.tick - turns[place]) / ticks)), ticks)


def _playhead(now: Moment, before: int, after: int) -> tuple[float, float]:
    """(steps and the part of the next one's ticks, ticks of it): where there are many the share grows with the square
    of time, so that first steps are seen and the last of a thousand do not last."""
    begins, ends = RUN.start, now.beat.ticks - REST
    return _paced(now.tick, begins, ends, before, after, 2.0 if abs(after - before) > FEW else _first_slow(before))


def _first_slow(before: int) -> float:
    return 1.0 if before else 1.25


def _paced(tick: float, begins: float, ends: float, before: int, after: int, power: float) -> tuple[float, float]:
    way = min(1.0, max(0.0, (tick - begins) / (ends - begins)))
    many = abs(after - before)
    passed = many * way**power
    whole = min(math.floor(passed + 1e-9), many - 1)
    since, until = ((k / many) ** (1 / power) for k in (whole, whole + 1))
    part = min(1.0, max(0.0, (way - since) / (until - since)))
    s = whole + part
    return before + (s if after > before else -s), (until - since) * (ends - begins)


def _at(own: int, s: float, ticks: float) -> Stride:
    """Of a run of so many steps, at a playhead that all share."""
    if s >= own:
        return standing(own)
    made = math.floor(s + 1e-9)
    return striding(made, s - made, ticks >= SLOW)


def _again(now: Moment, own: int) -> Stride:
    """Back to its start, and all of its steps once more."""
    back = BACK.begins(now) + BACK.ticks
    if now.tick < back or not own:
        return _at(own, own * (1.0 - BACK.ease(now)), 0.0)
    return _at(own, *_paced(now.tick, back, now.beat.ticks - REST, 0, own, 2.0 if own > FEW else 1.0))


def landings(now: Moment, names: Sequence[str], steps: Sequence[int], landed: Callable[[float], None]) -> None:
    """Calls with every tick at which a run lands: where its steps are slow enough to be heard one by one."""
    before = now.beat.ticks + 1
    for tick in range(before):
        here, then = (strides(Moment(now.beat, float(at), now.calm), names, steps) for at in (tick, tick + 1))
        if any(a.pour == 0.0 < b.pour and b.arrow for a, b in zip(here, then, strict=True)):
            landed(min(float(tick), now.beat.ticks))


def share(now: Moment, names: Sequence[str], steps: Sequence[int], place: int) -> float:
    """The playhead of a run that goes on evenly, where no step is told by itself: by the square of time."""
    longest = max(steps)
    before, after = (goal(state, longest) / max(longest, 1) for state in (now.beat.entry, now.beat.exit))
    walked = [bool(state.get("walked")) for state in (now.beat.entry, now.beat.exit)]
    before, after = (1.0 if done and not longest else part for done, part in zip(walked, (before, after), strict=True))
    own = steps[place]
    if now.beat.verb == "again" and whom(now.beat.exit, names) == place:
        back = BACK.begins(now) + BACK.ticks
        if now.tick < back:
            return own * after * (1.0 - BACK.ease(now))
        return own * after * smoothstep((now.tick - back) / (now.beat.ticks - REST - back)) ** 2
    return own * between(before, after, RUN.ease(now) ** 2)


def counted(now: Moment) -> float:
    """How far the counter is there."""
    return (COUNT if now.comes("counted") else Move(0, STANDARD)).presence(now, "counted")


def told(now: Moment, place: int) -> float:
    """How far the end of the run in a place is told."""
    begins = min(TOLD.start + APART * place, now.beat.ticks - TOLD.ticks)
    return now.presence("told", begins, TOLD.ticks)
