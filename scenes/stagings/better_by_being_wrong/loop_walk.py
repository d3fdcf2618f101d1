"""The loop is walked round as the picture does it: nudge, sip, compare. No manim here."""

from __future__ import annotations

from scenes.stage.timeline import Moment, State
from scenes.stagings.better_by_being_wrong import table_times, timing
from scenes.stagings.better_by_being_wrong.row_times import RowTimes

Station = tuple[float, str]             # from which tick it is lit, and its name

NUDGE, SIP, COMPARE = "hand", "bowl", "ruler"


def lit(now: Moment, rows: list[RowTimes], first_turn: float, steps: int) -> tuple[str, str, float]:
    """The station that the light goes to, the one it comes from, and how far it is.

    first_turn: when the first digit is read otherwise than before; steps: of the pot's run.
    """
    stations = [(0.0, _stood(now.beat.entry)), *_stations(now, rows, first_turn, steps)]
    k = max(i for i, (at, _) in enumerate(stations) if now.tick >= at)
    share = now.ease(stations[k][0], timing.LIGHT) if k else 1.0
    return stations[k][1], stations[max(0, k - 1)][1], round(share, 3)


def _stood(state: State) -> str:
    """The station that the beats before left lit."""
    if state.get("served"):
        return SIP
    return COMPARE if any(state.get(key) for key in ("measured", "wall", "pot")) else SIP if state else ""


def _stations(now: Moment, rows: list[RowTimes], first_turn: float, steps: int) -> list[Station]:
    """In the order in which they are lit in this beat."""
    verb = now.beat.verb
    if verb == "open":
        return [(0.0, SIP)]
    if verb == "measure":
        return [(timing.MOVES["measure"]["bar"].begins(now), COMPARE)]
    if verb == "say":
        row = next(one for one in rows if one.step == timing.number(now.beat.exit, "said"))
        return [(timing.MOVES["say"]["nudge"].begins(now), NUDGE), (row.comes_at(now, 0), SIP),
                (row.over_at(now), COMPARE)]
    if verb == "read":
        begin = [(first_turn, SIP)] if now.comes("wall") else [
            (timing.read_at(now), NUDGE), (timing.light_at(now), SIP)]
        return [*begin, (timing.read_through_at(now), COMPARE)]
    if table_times.cooked(now):
        ends = [table_times.lands_at(now, steps, k) for k in range(steps)]
        begins = [table_times.pot_begins(now, steps), *(at + timing.LIGHT for at in ends)]
        taste = timing.MOVES["pot"]["taste"]
        tasted = [(taste.begins(now), SIP), (taste.begins(now) + taste.ticks, COMPARE)]
        return [*tasted, *(station for begin, end in zip(begins, ends, strict=False)
                                  for station in ((begin, NUDGE), (end, COMPARE)))]
    return [(timing.MOVES["serve"]["eat"].begins(now), SIP)] if now.comes("served") else []
