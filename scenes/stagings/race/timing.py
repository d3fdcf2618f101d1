"""When things come, go and move on the staging race, in ticks."""

from __future__ import annotations

from scenes.stage.moves import Cued, Ending, Then, later
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import SMALL, STANDARD, Moment

NAMED = ("one", "two", "three", "four", "five", "six")     # cues of the cooks' names
FIRST_GROUND = "first"      # what stands for a run of the first ground
RACE, REST = 60, 8          # ticks of a race, at least, and of the rest after it
HASTE = 3                   # the power of time by which the playhead goes
PACES = 3               # ticks of a pace on a ground
LAST = 20                   # ticks before the end of its beat, within which no cook is lit in a usual time
FEEL = 5                    # over which a cook feels how its loss has changed

# when a race begins: once the view is on its ground, or at once where it is there already
_GO, _AT_ONCE = 30, 2

PACE = {
    "open": Pace(lead=16, tail=6),
    "meet": Pace(lead=34, tail=8),
    "feel": Pace(lead=58, tail=6),
    "gather": Pace(lead=22, tail=4),
    "name": Pace(lead=36, tail=8),
    "start": Pace(lead=30, tail=10),
    "race": Pace(lead=_AT_ONCE + RACE, tail=REST),
    "rest": Pace(lead=24, tail=6),
    "firsts": Pace(lead=34, tail=14),
}

# verb -> thing -> when it moves; of cooks, the first of them
EVERY = "every verb"
TIPS = Cued(12, STANDARD, "tips", 52)       # planks; then, in this order, arrows come, and each makes its step
MOVES: dict[str, dict[str, Move]] = {
    EVERY: {
        "view": Move(0, 22), "cook": Move(0, 20), "board goes": Move(0, SMALL), "names go": Move(0, SMALL),
        "rulers": Move(22, SMALL), "turns": Move(0, SMALL), "apart goes": Move(0, SMALL), "plate": Move(26, SMALL),
        "finish": Move(4, STANDARD), "board": Move(4, STANDARD), "higher": Move(20, STANDARD), "laid": Move(4, 8),
        "apart": Move(4, STANDARD),
    },
    "gather": {"view": Move(0, 12)},
    "name": {cue: Cued(4 + 12 * k, STANDARD, cue, 12) for k, cue in enumerate(NAMED)},
    "meet": {"apart": Cued(26, STANDARD, "apart", 12),
             **{cue: Cued(4 + 12 * k, STANDARD, cue, 12) for k, cue in enumerate(NAMED)}},
    "feel": {"laid": Move(0, 8), "tips": TIPS, "arrows": Then(13, 10, after=TIPS), "hops": Then(27, 12, after=TIPS),
             "lifted": Ending(0, SMALL), "apart goes": Move(0, SMALL)},
    "start": {"ask": Cued(28, SMALL, "ask", 12)},
    "rest": {"cheer": Move(0, 8), "feels": Move(2, 42)},
}
APART = 3               # ticks from one cook's hop to the next


def move(now: Moment, thing: str) -> Move:
    """When a thing moves in this beat."""
    return MOVES.get(now.beat.verb, {}).get(thing) or MOVES[EVERY][thing]


def lit(now: Moment, k: int) -> float:
    """How far the k-th cook is lit: from its cue to the next one's, where cooks are met or spoken of."""
    if now.beat.verb == "meet":
        begins = {one: move(now, cue).begins(now) for one, cue in enumerate(NAMED)}
    elif now.beat.verb == "rest":
        begins = {one: now.cue(cue) for one, cue in enumerate(NAMED) if cue in now.beat.cues}
    else:
        return 0.0
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
    return float(_AT_ONCE if there else _GO)


def race_ends(now: Moment) -> float:
    return max(race_begins(now) + RACE / 2, now.beat.ticks - REST)


def board(now: Moment) -> float:
    """How far the board has come: it is there when a race begins."""
    return now.ease(max(0.0, race_begins(now) - SMALL / 2), SMALL)


def race_playhead(now: Moment, longest: float) -> float:
    """What all cooks of a ground share: it goes the faster the longer it lasts, to the last step of the longest way."""
    begins, ends, first = race_begins(now), race_ends(now), _felt(now)
    return first + (longest - first) * min(1.0, max(0.0, (now.tick - begins) / (ends - begins))) ** HASTE


def race_tick(now: Moment, step: float, longest: float) -> float:
    """When a race comes to a step."""
    begins, ends, first = race_begins(now), race_ends(now), _felt(now)
    return begins + (ends - begins) * (max(0.0, step - first) / max(longest - first, 1e-9)) ** (1 / HASTE)


def _felt(now: Moment) -> float:
    """Steps that have been made before a race: one, slowly, or none."""
    return float(now.beat.entry.get("at") == "felt" and now.beat.entry.get("ground") == now.beat.exit.get("ground"))


def home(now: Moment, step: float, longest: float) -> float:
    """How far a cook whose way ends at a step has stepped aside at the flag: then, and not before."""
    return now.ease(race_tick(now, step, longest), SMALL)


def come(now: Moment, step: float, longest: float) -> float:
    """How far it is written down that a cook whose way ends at a step has come."""
    return now.ease(race_tick(now, step, longest), SMALL)
