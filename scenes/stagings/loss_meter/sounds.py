"""What the loss meter sounds like: what is put down on wood, tiles that drop into a jar, and the jar as it settles."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, Kind, arrives, begin_of, during, hit, landings, steps_landed, struck
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.loss_meter.cells import cells
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.needs import MEASURED
from scenes.stagings.loss_meter.timing import FLIGHT, move_of, tiles_leave

# verb -> what is heard as a movement ends: the thing, which must come in this beat, its movement, the sound, how loud
ENDS: dict[str, tuple[tuple[str, str, Kind, float], ...]] = {
    "open": (("ruler", "ruler", "wood", 0.6), ("jar", "jar", "glass", 0.6)),
    "hand_in": (("bowls", "carried", "bowl", 1.0), ("flag", "raised", "wood", 0.5)),
    "measure": (("flag", "flag", "wood", 0.4), ("spoon", "spoon", "spoon", 0.6), ("bracket", "bracket", "wood", 0.4)),
    "drop": (("jar", "jar", "glass", 0.6),),
    "fall": (("card", "card", "wood", 0.4),),
    "compare": (("compare", "carried", "wood", 0.7), ("compare", "largest", "wood", 1.0),
                ("compare", "quarters", "wood", 0.7), ("compare", "others", "wood", 0.5)),
    "turn_over": (("turned", "turned", "wood", 1.0), ("shelf", "shelf", "bowl", 0.7)),
    "ask_grain": (("bowl", "aside", "glass", 0.6), ("bowl", "brought", "bowl", 1.0)),
    "try_grain": (("foretold", "laid", "wood", 0.4),),
}
DRAWN = {"square": "tiles"}         # verb -> what is swept out


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    runs = MEASURED.of(plan.runs)
    measured = MeasuredRun.first_of(runs)
    for thing, movement, kind, loud in ENDS.get(beat.verb, ()):
        if now.comes(thing):
            yield arrives(kind, move_of(now, movement), now, loud)
    if beat.verb in DRAWN and now.comes(DRAWN[beat.verb]):
        yield during("chalk", move_of(now, DRAWN[beat.verb]), now)
    if beat.verb == "drop" and now.comes("filled"):
        yield from _drop(now, measured)
    if beat.verb == "turn_over" and now.comes("slip") and measured.better is not None:
        yield from _slip(now, measured)
    if beat.verb == "try_grain" and now.comes("tried"):
        yield from _grain(now, measured)
    for step, tick in steps_landed(beat)[-1:]:
        yield hit("tone", tick, high=_height(measured, measured.loss(step)))
    yield from landings(beat, list(runs)[:1])


def _height(measured: MeasuredRun, loss: float) -> float:
    """How high in the jar a loss is."""
    return min(1.0, max(0.0, loss / measured.highest)) if measured.highest > 0 else 0.0


def _drop(now: Moment, measured: MeasuredRun) -> Iterator[Foley]:
    """Tile after tile falls into the jar, the higher the fuller it is; then the jar settles."""
    lands = [leaves + FLIGHT for leaves in tiles_leave(now, len(cells(measured.side(now.s))))]
    for k, tick in enumerate(lands, 1):
        yield hit("plop", tick, high=k / len(lands))
    yield from struck("tone", lands[-1:], high=_height(measured, measured.loss(now.s)))


def _slip(now: Moment, measured: MeasuredRun) -> Iterator[Foley]:
    """The spoon dips into the nearer bowl; what is measured falls to the loss of that."""
    if not now.calm:
        yield arrives("splash", move_of(now, "to bowl"), now)
    yield arrives("tone", move_of(now, "slip"), now, high=_height(measured, measured.loss(now.s, 1.0)))


def _grain(now: Moment, measured: MeasuredRun) -> Iterator[Foley]:
    """It falls, and the jar answers."""
    fall = move_of(now, "fallen")
    lands = fall.begins(now) + fall.ticks
    yield Foley("salt", fall.begins(now), lands, (lands,))
    yield arrives("tone", move_of(now, "tried"), now, high=_height(measured, measured.loss(now.s)))
