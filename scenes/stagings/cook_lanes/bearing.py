"""How a cook holds itself while it makes the steps of a beat."""

from __future__ import annotations

import numpy as np

from scenes.kit.numerals import whole_step
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes.hopping_cook import Bearing, HoppingCook
from scenes.stagings.cook_lanes.timing import MOVES, TURNED


def races(now: Moment, name: str) -> bool:
    return now.beat.verb in ("race", "solo") and now.beat.args["lane"] in (name, "all")


def _asking(now: Moment) -> float:
    """Which way a cook faces who asks: out of the picture, until the next beat begins."""
    if now.beat.verb == "open":
        return 1.0 - MOVES["open"]["asks"].ease(now)
    return MOVES["grain"]["turns back"].ease(now) if now.beat.entry.get("near") else 1.0


def bearing(now: Moment, hopper: HoppingCook, s: float, size: float) -> Bearing:
    """Before a hop a cook turns round and crouches, after it it crouches again."""
    made = whole_step(s)
    if now.beat.exit.get("near") and now.beat.verb in ("open", "grain"):
        return Bearing(0.0, _asking(now), 0.0, size)
    if not races(now, hopper.track.name):
        return Bearing(0.0, hopper.direction(made - 1) if made else 1.0, 0.0, size)
    (index, f), (low, high), beat = now.gesture, now.beat.window, now.beat
    landed = beat.steps_at + (made - 1 - beat.first + high) * beat.step_ticks
    fresh = 1.0 - now.ease(landed, MOVES["race"]["step loses its colour"].ticks)
    if index >= len(hopper.hops.tops):
        return Bearing(fresh, hopper.direction(index), 0.0, size)
    before, after = hopper.direction(index - 1) if index else 1.0, hopper.direction(index)
    facing = before + (after - before) * min(1.0, f / (TURNED * low))
    bend = f / low if f < low else max(0.0, (f - high) / (1 - high))
    return Bearing(fresh, facing, float(np.sin(np.pi * bend)), size)
