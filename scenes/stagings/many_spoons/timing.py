"""When things come, go and move on the staging many_spoons, in ticks."""

from __future__ import annotations

from scenes.kit.easing import smoothstep
from scenes.stage.moves import Ending
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import TICKS_PER_SECOND, Beat, Moment

# what each verb needs
PACE = {
    "wait": Pace(lead=34, tail=34, step_ticks=1),
    "taste": Pace(lead=64, tail=14),
    "walk": Pace(lead=26, tail=12, step_ticks=2),
    "walk_whole": Pace(lead=6, tail=12, step_ticks=2),
    "million": Pace(lead=78, tail=12),
    "light": Pace(lead=100, tail=16),
    "time": Pace(lead=40, tail=15),
}

TASTED, AFTER = Move(28, 104), 12   # all samples of a beat, at most; ticks left after them at least
AT_ONCE = 12                        # ticks before the first sample, where no view has to come first: salt goes back
FIRST = 0.28                        # of that time, for the first of several: it is the one that is followed
LIT, TILTS, STEP, BACK = (0.0, 0.12), (0.08, 0.34), (0.36, 0.66), 0.78      # of a sample's time: see sample_moves
SETS_OUT, RESTS = 14, 30            # ticks before a million walk, and at least after it
SLOWLY = 1.5                        # power of their time that goes with their steps: strides are long at first
PANS = 24                           # ticks that the view takes from one set to the next
BURNS = (Move(4, 8), Move(17, 8))   # the spoon goes to the mouth too early, and away again
SIPS, GULPS = Ending(14, 10), Ending(8, 6)      # it goes there again at the end; it is emptied

# verb -> thing -> when it moves
MOVES: dict[str, dict[str, Move]] = {
    "any": {"view": Move(0, PANS), "lowers": Move(PANS, 10)},        # a spoon, once nobody looks
    "wait": {"view": Move(0, 20), "seconds": Move(20, 6)},
    "million": {"dark falls": Move(0, 14), "one becomes many": Move(14, 14), "view draws back": Move(14, 58),
                "walkers": Move(80, 8), "count": Move(70, 8)},
    "time": {"map and clock": Move(4, 18), "cook": Move(8, 22), "yours": Move(26, 8), "sip": Move(30, 10),
             "view": Ending(0, 20)},
}


# what the table says of a moment ---------------------------------------------------
def at_rest(now: Moment, thing: str) -> bool:
    """Whether the view has come to a set."""
    here = bool(now.beat.exit.get(thing))
    return here and (bool(now.beat.entry.get(thing)) or now.tick >= PANS)


def counted(now: Moment) -> float:
    """How far the seconds are there that one waits: as the view has gone back, where a lesson begins with them."""
    return MOVES["wait"]["seconds"].ease(now) if now.beat.verb == "wait" and not now.beat.entry else 1.0


def burnt(now: Moment) -> bool:
    """Whether the cook feels the first try, until the clock sets out."""
    return now.beat.verb == "wait" and BURNS[0].start + 6 <= now.tick < now.beat.steps_at


def sipped(now: Moment) -> bool:
    """Whether the second try has come to the mouth."""
    return now.beat.verb != "wait" or SIPS.ease(now) == 1.0


def at_mouth(now: Moment) -> float:
    """How far the spoon is at the cook's mouth."""
    if now.beat.verb == "time":
        return compared(now, "sip")
    if now.beat.verb != "wait":
        return 1.0 - MOVES["any"]["lowers"].ease(now) if now.beat.entry.get("waiting") else 0.0
    return BURNS[0].ease(now) - BURNS[1].ease(now) + SIPS.ease(now)


def fullness(now: Moment) -> float:
    """How much is in the spoon."""
    return 1.0 - GULPS.ease(now) if now.beat.verb == "wait" else float(bool(now.beat.exit.get("map")))


def _tasting(beat: Beat) -> Move:
    """When a beat's samples are tasted."""
    begins = AT_ONCE if beat.entry.get("pot") else TASTED.start
    return Move(begins, min(TASTED.ticks, beat.ticks - begins - AFTER))


def samples_of(beat: Beat, most: int) -> tuple[int, int]:
    """(samples of its run that were tasted before a beat, how many it tastes): once all were, they are tasted anew."""
    before, after = (min(most, int(each or 0)) for each in      # type: ignore[call-overload]
                     (beat.entry.get(str(beat.args["run"])), beat.args["samples"]))
    return (before, after - before) if before < after else (0, after)


def sample_begins(beat: Beat, samples: int) -> list[float]:
    """When each of so many samples that a beat tastes begins, and at last when all are over."""
    move = _tasting(beat)
    follows = bool(beat.entry.get(str(beat.args["run"])))       # of their kind one has been followed before
    first = 1.0 if samples == 1 else 1.0 / samples if follows else FIRST
    later = [first + (1 - first) * k / max(1, samples - 1) for k in range(samples)]
    return [move.start + move.ticks * part for part in (0.0, *later)]


def sample_on(now: Moment, samples: int) -> tuple[int, float]:
    """Which of so many samples is on in a beat that tastes them, and the fraction of its time."""
    begins = sample_begins(now.beat, samples)
    if now.tick >= begins[-1]:
        return samples - 1, 1.0
    sample = max(0, max((k for k in range(samples) if begins[k] <= now.tick), default=0))
    return sample, max(0.0, (now.tick - begins[sample]) / (begins[sample + 1] - begins[sample]))


def dipped(part: float, calm: bool) -> float:
    """How far the spoons of a sample are in the soup; they are drawn out as the salt goes back."""
    if calm:
        return float(LIT[1] <= part)
    return eased(part, LIT) * (1.0 - eased(part, (BACK, 1.0)) * (part < 1.0))


def eased(part: float, window: tuple[float, float]) -> float:
    return smoothstep((part - window[0]) / (window[1] - window[0]))


def tilted(part: float) -> float:
    """How far the plank has come from what the sample before said to what this one says."""
    return eased(part, TILTS)


def back_first(now: Moment) -> float:
    """How far the salt has gone back from where the beat before has left it."""
    return smoothstep(now.tick / AT_ONCE)


def step_grown(part: float) -> float:
    """How far the step is that a sample asks for."""
    return eased(part, STEP)


def gone_back(part: float, last: bool) -> float:
    """How far the salt is on its way back to try the next sample; after the last it stays where it is."""
    return 0.0 if last else eased(part, (BACK, 1.0))


def dark(now: Moment) -> float:
    """How far the dark has fallen round one start; the view is of the map once it has."""
    if now.beat.verb != "million" or not now.beat.entry.get("paths"):
        return 1.0
    return MOVES["million"]["dark falls"].ease(now)


def drawn_back(now: Moment) -> tuple[float, float]:
    """(how far the view has drawn back from one start, how far the others have lit up)."""
    if now.beat.verb != "million":
        return 1.0, 1.0
    moves = MOVES["million"]
    if now.calm:
        return float(moves["one becomes many"].ease(now) > 0), 1.0
    return moves["view draws back"].ease(now), moves["one becomes many"].ease(now)


def time_walked(now: Moment, seconds: float | None) -> float:
    """Of the time of a million walks: where the beat is long enough it takes as long as they really took."""
    if now.beat.verb != "light":
        return float(bool(now.beat.entry.get("lit")))
    return min(1.0, max(0.0, (now.tick - SETS_OUT) / (walk_ends(now.beat, seconds) - SETS_OUT)))


def walk_ends(beat: Beat, seconds: float | None) -> float:
    """The tick at which a million walks are over; then those at rest are counted."""
    ticks = float(beat.ticks - SETS_OUT - RESTS)
    return SETS_OUT + (min(ticks, TICKS_PER_SECOND * seconds) if seconds else ticks)


def ends_told(now: Moment) -> float:
    """How far it is told where the walks end: before they set out."""
    return now.presence("lit", 0.0, float(SETS_OUT - 4))


def counted_starts(now: Moment) -> float:
    """How far it is told how many starts there are, and a clock is there for their walks: once all are seen."""
    if now.beat.verb == "million":
        return MOVES["million"]["count"].ease(now)
    return float(bool(now.beat.exit.get("map")))


def walkers_go(now: Moment) -> float:
    """How far the few walks that are shown have come: with the last of all starts."""
    return MOVES["million"]["walkers"].ease(now) if now.beat.verb == "million" else 1.0


def compared(now: Moment, thing: str) -> float:
    """How far something is that moves when the map is compared with a sip."""
    return MOVES["time"][thing].presence(now, "timed")
