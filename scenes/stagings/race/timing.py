"""When things come, go and move on the staging race, in ticks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from scenes.stage.moves import Cued, Ending, Then, later
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import SMALL, STANDARD, Moment

NAMED = ("one", "two", "three", "four", "five", "six")     # cues of the cooks' names
FIRST_GROUND = "first"      # what stands for a run of the first ground
RACE, REST = 60, 8          # ticks of a race, at least, and of the rest after it
HASTE, EVENLY = 3, 4        # the power of time by which the playhead goes, where the longest way is more than so many
                            # times the shortest; else it goes evenly
ON_GROUNDS = ("start", "felt", "raced")     # where the view is on a ground
SLOW = 2                    # steps that are made slowly before a race, at most
PACES = 3               # ticks of a pace on a ground
LAST = 20                   # ticks before the end of its beat, within which no cook is lit in a usual time
FEEL = 5                    # over which a cook feels how its loss has changed

# when a race begins: once the view is on its ground, or shows all of it, or at once where it does already
_GO, _BACK, _AT_ONCE = 30, 18, 2

PACE = {
    "open": Pace(lead=16, tail=6),
    "meet": Pace(lead=34, tail=8),
    "feel": Pace(lead=58, tail=6),
    "gather": Pace(lead=22, tail=4),
    "name": Pace(lead=36, tail=8),
    "parts": Pace(lead=96, tail=8),
    "start": Pace(lead=30, tail=10),
    "race": Pace(lead=_BACK + RACE, tail=REST),
    "rest": Pace(lead=24, tail=6),
    "firsts": Pace(lead=34, tail=14),
}

# verb -> thing -> when it moves; of cooks, the first of them
EVERY = "every verb"
TIPS = Cued(12, STANDARD, "tips", 52)       # planks; then, in this order, arrows come, and each makes its step
MOVES: dict[str, dict[str, Move]] = {
    EVERY: {
        "view": Move(0, 24), "cook": Move(0, 20), "board goes": Move(0, SMALL), "names go": Move(0, SMALL),
        "rulers": Move(22, SMALL), "turns": Move(0, SMALL), "apart goes": Move(0, SMALL), "plate": Move(26, SMALL),
        "finish": Move(24, STANDARD), "board": Move(4, STANDARD), "laid": Move(4, 8),
        "apart": Move(4, STANDARD),
    },
    "gather": {"view": Move(0, 12)},
    "name": {cue: Cued(4 + 12 * k, STANDARD, cue, 12) for k, cue in enumerate(NAMED)},
    "meet": {"apart": Cued(26, STANDARD, "apart", 12),
             **{cue: Cued(4 + 12 * k, STANDARD, cue, 12) for k, cue in enumerate(NAMED)}},
    "feel": {"laid": Move(0, 8), "tips": TIPS, "arrows": Then(13, 10, after=TIPS), "hops": Then(27, 12, after=TIPS),
             "lifted": Ending(0, SMALL), "apart goes": Move(0, SMALL)},
    "parts": {"hops": Ending(2, 16), **{cue: Cued(4 + 40 * k, STANDARD, cue, 66) for k, cue in enumerate(NAMED)}},
    "start": {"ask": Cued(28, SMALL, "ask", 12)},
    "rest": {"cheer": Move(0, 8)},
}
APART = 3               # ticks from one cook's hop to the next


def move(now: Moment, thing: str) -> Move:
    """When a thing moves in this beat."""
    return MOVES.get(now.beat.verb, {}).get(thing) or MOVES[EVERY][thing]


def lit(now: Moment, k: int) -> float:
    """How far the k-th cook is lit: from its cue to the next one's, where cooks are met or spoken of."""
    if now.beat.verb not in ("meet", "parts", "rest"):
        return 0.0
    begins = {one: move(now, cue).begins(now) if now.beat.verb != "rest" else now.cue(cue)
              for one, cue in enumerate(NAMED) if cue in now.beat.cues}
    if not begins and now.beat.verb != "rest":
        begins = {one: move(now, cue).begins(now) for one, cue in enumerate(NAMED)}
    if k not in begins:
        return 0.0
    after = [at for at in begins.values() if at > begins[k] and at < now.beat.ticks - LAST]
    ends = min(after, default=now.beat.ticks - SMALL)
    return now.ease(begins[k], SMALL) * (1.0 - now.ease(min(ends, now.beat.ticks - SMALL), SMALL))


def named(now: Moment, k: int) -> float:
    """How far the k-th cook's name is there: they are named one after the other."""
    if now.comes("named"):
        return move(now, NAMED[min(k, len(NAMED) - 1)]).ease(now)
    return move(now, "names go").presence(now, "named")


def hop(now: Moment, turn: int) -> Move:
    """When a cook hops to where it stands at the end of the beat; turn: its place in their order."""
    return later(move(now, "cook"), turn, APART)


def race_begins(now: Moment) -> float:
    """At once where the cooks are at its start already."""
    entry = now.beat.entry
    there = entry.get("at") in ("start", "felt") and entry.get("ground") == now.beat.exit.get("ground")
    return float((_BACK if entry.get("near") else _AT_ONCE) if there else _GO)


def race_ends(now: Moment) -> float:
    return max(race_begins(now) + RACE / 2, now.beat.ticks - REST)


def board(now: Moment) -> float:
    """How far the board has come: it is there when a race begins."""
    return now.ease(max(0.0, race_begins(now) - SMALL / 2), SMALL)


class Way(Protocol):
    """What a clock must know of a ground."""

    @property
    def longest(self) -> int: ...

    @property
    def soonest(self) -> int: ...


def _haste(way: Way) -> float:
    """Steps are counted evenly; where the first would be down at once, they go the faster the longer it lasts."""
    return 1.0 if way.longest <= EVENLY * way.soonest else HASTE


def race_playhead(now: Moment, way: Way) -> float:
    """What all cooks of a ground share, to the last step of the longest way."""
    begins, ends, first = race_begins(now), race_ends(now), _felt(now)
    part = min(1.0, max(0.0, (now.tick - begins) / (ends - begins)))
    return first + (max(way.longest, first) - first) * part ** _haste(way)


def race_tick(now: Moment, step: float, way: Way) -> float:
    """When a race comes to a step."""
    begins, ends, first = race_begins(now), race_ends(now), _felt(now)
    return begins + (ends - begins) * (max(0.0, step - first) / max(way.longest - first, 1e-9)) ** (1 / _haste(way))


def _felt(now: Moment) -> float:
    """Steps that have been made before a race, slowly."""
    entry = now.beat.entry
    if entry.get("at") != "felt" or entry.get("ground") != now.beat.exit.get("ground"):
        return 0.0
    return float(SLOW if entry.get(str(entry["ground"])) == "parted" else 1)


def home(now: Moment, step: float, way: Way) -> float:
    """How far a cook whose way ends at a step has stepped aside at the flag: then, and not before."""
    return now.ease(race_tick(now, step, way), SMALL)


def come(now: Moment, step: float, way: Way) -> float:
    """How far it is written down that a cook whose way ends at a step has come."""
    return now.ease(race_tick(now, step, way), SMALL)


# who has stayed somewhere else ------------------------------------------------------------
IN, OUT, FEELS, LONG = 18, 22, 42, 40       # ticks of the view's way in and out; of feeling to both sides; of its stay


class Stays(Protocol):
    @property
    def by_cook(self) -> Mapping[str, str]: ...

    @property
    def stay(self) -> tuple[str, ...]: ...


def stays(now: Moment, course: Stays) -> tuple[str, Move, Move] | None:
    """Who feels to both sides after a race, when the view goes there, and when back; None where there is no time."""
    if not course.stay:
        return None
    cook = course.stay[0]
    cue = NAMED[min(list(course.by_cook).index(cook), len(NAMED) - 1)]
    goes = Move(max(2.0, now.cue(cue)) if cue in now.beat.cues else 2.0, IN)
    later_cues = [now.cue(one) for one in NAMED if one in now.beat.cues and now.cue(one) > goes.start]
    comes = Move(max(goes.start + IN + LONG, min(later_cues, default=0.0) - SMALL), OUT)
    return (cook, goes, comes) if comes.start + OUT + STANDARD <= now.beat.ticks else None


def feels(now: Moment, course: Stays) -> Move:
    """To its left, then to its right."""
    there = stays(now, course)
    return Move(there[1].start + IN - SMALL if there else 2.0, FEELS)


def higher(now: Moment, course: Stays) -> Move:
    """Once all is seen again, it is told how much higher one has stayed."""
    there = stays(now, course)
    return Move(there[2].start + OUT - SMALL if there else 20.0, STANDARD)
