"""What the loss meter sounds like: what is put down on wood, tiles that drop into a jar, what is poured."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.props.kitchen.pouring import Pouring
from scenes.stage.foley import (
    Foley,
    Heard,
    Kind,
    Lasting,
    arrives,
    begin_of,
    during,
    hit,
    landings,
    steps_landed,
    struck,
)
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.loss_meter.cells import cells
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.needs import MEASURED, WATCHED, WATCHING
from scenes.stagings.loss_meter.timing import COMES, FLIGHT, GOES, JAR_LATER, POURS, move_of, poured_by, tiles_leave
from scenes.stagings.loss_meter.watched_run import WatchedRun
from soupmath import Trajectory

# verb -> what is heard as a movement ends: the thing, which must come in this beat, its movement, the sound, how loud
ENDS: dict[str, tuple[tuple[str, str, Kind, float], ...]] = {
    "hand_in": (("flag", "flag", "wood", 0.6), ("guest", "set down", "bowl", 1.0)),
    "measure": (("spoon", "spoon", "spoon", 0.7), ("bracket", "bracket", "wood", 0.4)),
    "drop": (("jar", "jar", "glass", 0.5),),
    "ask_twice": (("twice", "twice", "wood", 0.4),),
    "guess": (("shelf", "carried", "wood", 0.7), ("guess", "guess", "wood", 0.4)),
    "compare": (("shelf", "carried", "wood", 0.7), ("compare", "stands up", "wood", 0.4),
                ("compare", "largest", "wood", 1.0)),
    "quarter": (("quartered", "quarters", "wood", 0.7),),
    "turn_over": (("turned", "turned", "wood", 1.0),),
}
# verb -> what is heard while a movement goes on
WHILE: dict[str, tuple[tuple[str, str, Lasting, float], ...]] = {
    "hand_in": (("guest", "guest comes", "slide", 0.3),),
    "square": (("tiles", "tiles", "chalk", 1.0),),
}

POURED: dict[str, Kind] = {"salt": "salt", "cream": "cream", "pepper": "pepper"}
HITS = 5            # of what is poured, in a step
DIPS = 0.6          # how loud the spoon is in the bowl


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if beat.verb in WATCHING:
        yield from _watched(now, next(iter(WATCHED.of(plan.runs).values())))
        return
    runs = MEASURED.of(plan.runs)
    measured = MeasuredRun.first_of(runs)
    for thing, movement, kind, loud in ENDS.get(beat.verb, ()):
        if now.comes(thing):
            yield arrives(kind, move_of(now, movement), now, loud)
    for thing, movement, kind, loud in WHILE.get(beat.verb, ()):
        if now.comes(thing):
            yield during(kind, move_of(now, movement), now, loud)
    if beat.verb == "measure" and now.comes("spoon") and not plan.calm:
        yield arrives("splash", move_of(now, "dip"), now, DIPS)
    if beat.verb == "drop" and now.comes("filled"):
        yield from _drop(now, measured)
    yield from _poured(beat, Pouring(measured.run))
    for step, tick in steps_landed(beat) if not beat.exit.get("lags") else ():
        settled = min(tick + JAR_LATER, float(beat.ticks))
        yield hit("tone", settled, high=_height(measured, measured.loss(step)))
    if beat.entry.get("lags") and not beat.exit.get("lags"):
        yield arrives("tone", move_of(now, "jar"), now, high=_height(measured, measured.loss(now.s)))
    yield from landings(beat, list(runs)[:1])


def _watched(now: Moment, run: Trajectory) -> Iterator[Heard]:
    """The jar settles after each step, as high as the loss is in it."""
    heights = WatchedRun(run).heights
    for step, tick in steps_landed(now.beat):
        yield hit("tone", tick, high=float(heights[min(step, run.steps)]))


def _height(measured: MeasuredRun, loss: float) -> float:
    """How high in the jar a loss is."""
    return min(1.0, max(0.0, loss / measured.highest)) if measured.highest > 0 else 0.0


def _drop(now: Moment, measured: MeasuredRun) -> Iterator[Foley]:
    """Tile after tile falls into the jar, the higher the fuller it is; then the jar settles."""
    lands = [leaves + FLIGHT for leaves in tiles_leave(now, len(cells(measured.side(now.s))))]
    for k, tick in enumerate(lands, 1):
        yield hit("plop", tick, high=k / len(lands))
    yield from struck("tone", lands[-1:], high=_height(measured, measured.loss(now.s)))


def _poured(beat: Beat, pouring: Pouring) -> Iterator[Foley]:
    """What a step adds falls for as long as it is poured; where it takes away, a bowl goes and a fresh one comes."""
    for k in range(beat.first, beat.last):
        start, ticks = beat.steps_at + (k - beat.first) * beat.step_ticks, beat.step_ticks
        if pouring.lowers(k):
            yield Foley("slide", start + GOES[0] * ticks, start + GOES[1] * ticks)
            yield hit("bowl", start + COMES[1] * ticks)
        names = pouring.poured(k)
        for turn, name in enumerate(names):
            begins, ends = (start + (turn + share) / len(names) * ticks * poured_by(beat) for share in POURS)
            lands = tuple(begins + (j + 1) / HITS * (ends - begins) for j in range(HITS))
            yield Foley(POURED[name], begins, ends, lands)
