"""The loop is walked round as the picture does it: nudge, sip, compare. No manim here."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.speech import Speech

Station = tuple[float, str]             # from which tick it is lit, and its name

NUDGE, SIP, COMPARE = "hand", "bowl", "ruler"
ROUND = (NUDGE, SIP, COMPARE)


def lit(now: Moment, speeches: Sequence[Speech], first_turn: float) -> tuple[str, str, float]:
    """The station that the light goes to, the one it comes from, and how far it is.

    first_turn: when the first digit is read otherwise than before.
    """
    was = "" if timing.number(now.beat.entry, "said") == timing.NEVER else COMPARE
    stations = [(0.0, was), *_stations(now, speeches, first_turn)]
    k = max(i for i, (at, _) in enumerate(stations) if now.tick >= at)
    share = now.ease(stations[k][0], timing.LIGHT) if k else 1.0
    return stations[k][1], stations[max(0, k - 1)][1], round(share, 3)


def _stations(now: Moment, speeches: Sequence[Speech], first_turn: float) -> list[Station]:
    """In the order in which they are lit in this beat."""
    verb = now.beat.verb
    if verb == "say":
        return _while_said(now, speeches)
    if verb == "read":
        begin = [(0.0, ""), (first_turn, SIP)] if now.comes("wall") else [
            (timing.MOVES["read"]["nudge"].start, NUDGE), (timing.light_at(now), SIP)]
        return [*begin, (timing.read_through_at(now), COMPARE)]
    if "round" in timing.MOVES.get(verb, {}):
        return _round_and_round(now, timing.MOVES[verb]["round"])
    return [(timing.offer_at(now), SIP)] if verb == "offer" else []


def _while_said(now: Moment, speeches: Sequence[Speech]) -> list[Station]:
    nudge = [] if now.comes("heard") else [(timing.nudged_at(now), NUDGE)]
    row = next(one for one in speeches if one.step == timing.number(now.beat.exit, "said"))
    return [*nudge, (row.said_at(now), SIP), (row.compared_at(now, speeches[0]), COMPARE)]


def _round_and_round(now: Moment, turn: Move) -> list[Station]:
    """Whole rounds, as many as fit into the beat. turn: to the first station, and from one to the next."""
    rounds = max(1, int((now.beat.ticks - turn.start) / (len(ROUND) * turn.ticks)))
    return [(turn.start + turn.ticks * k, station) for k, station in enumerate(ROUND * rounds)]
