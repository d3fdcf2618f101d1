"""Sip, compare, nudge: which station of the loop the badge lights, and when. No manim here."""

from __future__ import annotations

from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.timing import LIFT, RETURNS, SIP, round_loop
from scenes.stagings.soup_pot.tried import trial_at

NONE = ("", "", 1.0)


def lit(now: Moment, hand: Gesture) -> tuple[str, str, float]:
    """(the station that the picture is at, the one before, how far the light has gone over); none at a beat's ends."""
    if now.comes("bowls"):
        return round_loop(now)
    if hand.stepping and LIFT[0] <= hand.u < RETURNS[1]:
        return ("hand", "", hand.off_spoon) if hand.u < RETURNS[1] else NONE
    if (hand.stepping and hand.u >= SIP[0]) or (hand.tasting and 0 < hand.sip < 1):
        if hand.sip < hand.times.ring[0]:
            return "bowl", "", 1.0 if hand.sip > hand.times.out else hand.sip / hand.times.out
        return ("ruler", "bowl", 1.0) if hand.sip < hand.times.off else NONE
    at = trial_at(now)
    return ("ruler", "", min(1.0, 4 * at.twitch)) if at else NONE
