"""How the cook holds itself at a moment of the foggy hill."""

from __future__ import annotations

from dataclasses import replace

from scenes.kit.easing import between, smoothstep
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.timing import move
from scenes.stagings.foggy_hill.walker import STRIDE, Bearing

AHEAD, OUT, OVER = (0.60, 0.55, -0.75), (0.0, 0.0, 0.05), (0.85, 1.0, -0.35)    # turn and gaze: at the feet, at
# whoever looks on, at what the fog has left free
DIAL = 0.10, -0.75, -0.85       # the same at the dial that is turned
TAPS = 1.5              # of a stride


def bearing(now: Moment, ahead: int = 1) -> Bearing:
    """Looks where it goes; out of the picture when it asks; over the land when the fog has gone.

    ahead: which way it goes, 1 right and −1 left."""
    out, over = (move(now, key).presence(now, key) for key in ("out", "told"))
    turn, x, y = (between(between(a, b, out), c, over) for a, b, c in zip(AHEAD, OUT, OVER, strict=True))
    sat = move(now, "sat").presence(now, "sat")
    spoon, sip = move(now, "spoon").presence(now, "spoon"), _sip(now)
    between_soups = now.beat.verb == "surface" and now.comes("surface")
    if between_soups:
        spoon, sip = move(now, "spoon").ease(now), move(now, "sip").ease(now)
    if between_soups or (now.beat.verb == "sink" and now.comes("spoon")):      # then the dial again, which was small
        spoon -= move(now, "spoon away").ease(now)
        sip *= spoon > 0
    tasted = spoon * (smoothstep(2 * sip - 1) if between_soups or now.comes("spoon") else 1.0)
    return Bearing(ahead * turn, (ahead * x, y), sat, _taps(now), timing.blink(now), spoon=spoon, sip=sip,
                   tasted=tasted)


def _sip(now: Moment) -> float:
    """How far one is: in the beat in which the spoon comes; then it is empty."""
    sip = move(now, "sip")
    if not now.comes("spoon"):
        return float(bool(now.beat.entry.get("spoon")))
    return sip.ease(now) if sip.ticks else 0.0


def at_the_dial(how: Bearing, turns: float) -> Bearing:
    """turns: how far the free hand has come to the dial, which is turned before the body, looking down."""
    turn, x, y = (between(a, b, min(1.0, 2 * turns)) for a, b in zip((how.turn, *how.gaze), DIAL, strict=True))
    return replace(how, turn=turn, gaze=(x, y), turns=turns)


def _taps(now: Moment) -> tuple[float, float]:
    """Left foot, right foot: one after the other is lifted and set down."""
    if now.beat.verb != "rest" or not now.comes("sat"):
        return 0.0, 0.0
    left, right = (move(now, side).ease(now) for side in ("left", "right"))
    return TAPS * STRIDE * 4 * left * (1 - left), TAPS * STRIDE * 4 * right * (1 - right)
