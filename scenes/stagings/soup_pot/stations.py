"""Sip, compare, nudge: which station of the loop is lit, and when. No manim here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count, takewhile

from scenes.kit.easing import smoothstep
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.timing import (
    MOVES,
    STATION_AFTER_SIP,
    STATION_COMES,
    STATION_TICKS,
    STEP_STATIONS,
    read_at,
    sip_at,
)

WAY = (("sip", "bowl"), ("compare", "ruler"), ("nudge", "hand"))      # round the loop: the word, the station
Stations = Sequence[tuple[float, str]]


def lit(now: Moment, hand: Gesture) -> tuple[str, str, float]:
    """(the station that the picture is at, the one before, how far the light has gone over); none at a beat's ends."""
    if hand.stepping:
        return _lit(hand.u, STEP_STATIONS, STATION_COMES)
    told = {"weigh": _weighing, "taste": _tasting, "close_loop": _walking}.get(now.beat.verb)
    return _lit(now.tick, told(now), MOVES["weigh"]["station"].ticks) if told else ("", "", 1.0)


def _lit(t: float, stations: Stations, fade: float) -> tuple[str, str, float]:
    """Each comes within `fade` of its own time."""
    was, which, since = "", "", 0.0
    for begin, station in stations:
        if t >= begin:
            was, which, since = which, station, begin
    return which, was, smoothstep((t - since) / fade)


def _weighing(now: Moment) -> Stations:
    moves = MOVES["weigh"]
    return (moves["station"].begins(now), "ruler"), (moves["station goes"].begins(now), "")


def _tasting(now: Moment) -> Stations:
    return ((sip_at(now) + STATION_AFTER_SIP, "bowl"), (read_at(now), "ruler"),
            (MOVES["taste"]["station goes"].begins(now), ""))


def _walking(now: Moment) -> Stations:
    """Each at its word, and then round and round."""
    first, last = MOVES["close_loop"]["first station"], MOVES["close_loop"]["last station goes"]
    stations, after, ends = [], first.begins(now), last.begins(now)
    for cue, station in WAY:
        after = max(now.cue(cue), after)
        stations.append((after, station))
        after += STATION_TICKS
    again = takewhile(lambda at: at < ends - first.ticks, count(after, STATION_TICKS))
    stations += [(at, WAY[k % len(WAY)][1]) for k, at in enumerate(again)]
    return (*stations, (ends, ""))
