"""When the pot's run is made, tasted and served: what follows from timing.py. No manim here."""

from __future__ import annotations

from scenes.kit.easing import smoothstep
from scenes.stage.moves import Cued
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong.timing import (
    AWAY,
    BRISK,
    BRISKLY,
    EATS,
    FALLS,
    FAST,
    GONE,
    MOVES,
    NEARER,
    PAN,
    PINCHES,
    POURS,
    SIP,
)


# the pot ---------------------------------------------------------------------------------
def lasts(k: int) -> float:
    """Of a step: the first are acted, the next ones are brisk, and in the end they fly by."""
    return PINCHES[k] if k < len(PINCHES) else BRISK if k < len(PINCHES) + BRISKLY else FAST


def sip_before(k: int) -> float:
    """Of the taste before a step: between those that are acted."""
    return SIP if 0 < k < len(PINCHES) else 0.0


def _before(k: int) -> float:
    """From the first step's begin to that of the k-th."""
    return sum(lasts(i) + sip_before(i + 1) for i in range(k))


def pot_ticks(steps: int) -> float:
    """Of a whole run of so many steps."""
    return sum(sip_before(k) + lasts(k) for k in range(steps))


def pot_begins(now: Moment, steps: int) -> float:
    """When the first step of the pot's run begins."""
    return Cued(PAN + 16, cue="jar", needs=pot_ticks(steps) + NEARER).begins(now)


def cooked(now: Moment) -> bool:
    """Whether the pot's run is made in this beat."""
    return now.beat.verb == "pot" and now.comes("pot")


def pot_step(now: Moment, steps: int) -> tuple[int, float]:
    """(the step that is made, how much of its ticks has gone); the last one, whole, when all are made."""
    if not now.beat.exit.get("pot"):
        return 0, 0.0
    since = now.tick - pot_begins(now, steps) if cooked(now) else pot_ticks(steps)
    for k in range(steps):
        if since < _before(k) + lasts(k):
            return k, max(0.0, (since - _before(k)) / lasts(k))
    return max(0, steps - 1), 1.0


def lands_at(now: Moment, steps: int, k: int) -> float:
    """When the jar has fallen of step k."""
    return pot_begins(now, steps) + _before(k) + FALLS[1] * lasts(k)


def pot_playhead(now: Moment, steps: int) -> float:
    """Of the jar: it falls when what was poured is in the soup."""
    return _between(now, steps, FALLS)


def soup_playhead(now: Moment, steps: int) -> float:
    """Of what is in the pot."""
    return _between(now, steps, POURS)


def _between(now: Moment, steps: int, window: tuple[float, float]) -> float:
    k, part = pot_step(now, steps)
    low, high = window
    return float(min(steps, k + smoothstep((part - low) / (high - low))))


def tasted(now: Moment) -> float:
    """How far the first taste is, evenly: before the first pinch."""
    if not cooked(now):
        return 1.0
    taste = MOVES["pot"]["taste"]
    return min(1.0, max(0.0, (now.tick - taste.begins(now)) / taste.ticks))


def sip_at(now: Moment, steps: int, k: int) -> float:
    """When the taste before step k begins, k > 0."""
    return pot_begins(now, steps) + _before(k) - sip_before(k)


def sipped(now: Moment, steps: int) -> float:
    """How far the taste is that goes on, evenly: the first, or one between two pinches; 1 if none does."""
    if not cooked(now) or tasted(now) < 1.0:
        return tasted(now)
    goes = ((now.tick - sip_at(now, steps, k)) / SIP for k in range(1, min(steps, len(PINCHES))))
    return next((part for part in goes if 0.0 <= part < 1.0), 1.0)


def nearer(now: Moment, steps: int) -> float:
    """How far the lens is there, over what the last step has left."""
    if not cooked(now):
        return float(bool(now.beat.exit.get("pot")))
    return now.ease(lands_at(now, steps, steps - 1) + 2, MOVES["pot"]["lens"].ticks)


def loss_printed(s: float, steps: int) -> float:
    """How far the printed loss is there: it stands at whole steps, but at none that flies by."""
    if len(PINCHES) + BRISKLY < s < steps:
        return smoothstep(AWAY * max(0.0, s - steps + 1 / AWAY))
    return 1.0 - smoothstep(AWAY * min(s % 1.0, 1.0 - s % 1.0))


def stays(now: Moment) -> float:
    """How far what is printed of the loss is there as the view goes on to the guest."""
    return 1.0 - now.ease(0.0, GONE) if now.comes("served") else 1.0


def left_behind(s: float) -> float:
    """How far the first loss is printed where it stood: once the jar has fallen from there."""
    return smoothstep(AWAY * s)


# the guest -------------------------------------------------------------------------------
def eaten(now: Moment) -> float:
    """How far the guest's spoonful is, evenly."""
    if now.beat.verb == "serve" and now.comes("served"):
        return min(1.0, max(0.0, (now.tick - MOVES["serve"]["eat"].begins(now)) / EATS))
    return float(bool(now.beat.exit.get("served")))


def smiles(now: Moment) -> float:
    """How far her face says what she tasted: her hand is down again."""
    if now.beat.verb == "serve" and now.comes("served"):
        return now.ease(MOVES["serve"]["eat"].begins(now) + EATS, MOVES["serve"]["smiles"].ticks)
    return float(bool(now.beat.exit.get("served")))


def offered(now: Moment) -> float:
    """How far the spoon is on its way to you, evenly."""
    if not now.comes("offered"):
        return float(bool(now.beat.entry.get("offered")))
    return min(1.0, max(0.0, (now.tick - offer_at(now)) / MOVES["offer"]["spoon"].ticks))


def offer_at(now: Moment) -> float:
    """When the spoon is taken."""
    return MOVES["offer"]["spoon"].begins(now)
