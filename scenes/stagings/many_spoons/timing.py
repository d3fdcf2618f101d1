"""When things come, go and move on the staging many_spoons, in ticks."""

from __future__ import annotations

import math

from scenes.kit.easing import smoothstep
from scenes.stage.moves import Ending, comes_and_goes
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import SMALL, TICKS_PER_SECOND, Beat, Moment

# what each verb needs
PACE = {
    "wait": Pace(lead=8, tail=10, step_ticks=2),
    "taste": Pace(lead=48, tail=14),
    "walk": Pace(lead=14, tail=40, step_ticks=2),
    "million": Pace(lead=58, tail=12),
    "light": Pace(lead=72, tail=16),
    "time": Pace(lead=30, tail=15),
}

TASTED, AFTER = Move(12, 72), 16    # all samples of a beat, at most; ticks left after them at least
STEP = (0.15, 0.65)                 # of a sample's time: the arrow of its step begins to grow; it has landed
SETS_OUT, RESTS = 6, 14             # ticks before a million walk, and at least after it
SLOWLY = 3                          # power of their time that goes with their steps: strides are long at first
_BACK = Move(22, 34)                # from the first starts to all of them

# verb -> thing -> when it moves. What comes at one tick and goes at another has two rows
MOVES: dict[str, dict[str, Move]] = {
    "any": {"set comes": Move(3, 8), "set goes": Move(0, 8)},       # one goes while the next comes
    "taste": {
        "name": Move(TASTED.start - SMALL, SMALL),
        "pot is lit": Move(TASTED.start - SMALL, SMALL), "pot dims": Move(TASTED.start + SMALL, SMALL)},
    "walk": {"sips": Ending(18, 18)},       # after the question; then they stand to be compared
    "million": {
        "view draws back": _BACK, "dots melt": Move(_BACK.start, 9),        # which stands for it in calm films
        "walkers": Move(_BACK.start + _BACK.ticks - 4, 8)},
    "light": {
        "counts part": Move(2, 8),
        "still walking goes": Ending(RESTS - 2 - 8, 8)},        # just after the longest walk
    "time": {"map to its half": Move(0, 14), "the rest": Move(12, 8)},
}
AT_REST = 8                         # in which the few walkers go, once the last of them is at rest


# what the table says of a moment ---------------------------------------------------
def there(now: Moment, thing: str) -> float:
    """How far one of the sets is there."""
    return comes_and_goes(now, thing, MOVES["any"]["set comes"], MOVES["any"]["set goes"])


def in_first(part: float, n: int) -> float:
    """How far what takes the first n-th of a movement is."""
    return min(1.0, n * part)


def in_last(part: float, n: int) -> float:
    """How far what takes the last n-th of a movement is."""
    return max(0.0, n * part - (n - 1))


def sample_ticks(beat: Beat, samples: int) -> float:
    """How long each of so many samples is on."""
    return min(TASTED.ticks, beat.ticks - TASTED.start - AFTER) / samples


def sample_on(now: Moment, samples: int) -> tuple[int, float]:
    """Which of so many samples is on in a beat that tastes them, and the fraction of its time."""
    each = sample_ticks(now.beat, samples)
    passed = max(0.0, (now.tick - TASTED.start) / each)
    sample = min(samples - 1, math.floor(passed))
    return sample, min(1.0, passed - sample)


def step_grown(part: float) -> float:
    """How long the arrow of a sample's step is, at a fraction of the sample's time."""
    return smoothstep((part - STEP[0]) / (STEP[1] - STEP[0]))


def pot_dimmed(now: Moment) -> float:
    """How far the pot has: from when a beat's first sips are lit, so that the eye goes on to the plank."""
    if now.beat.verb != "taste":
        return 1.0
    moves = MOVES["taste"]
    still = (1.0 - moves["pot is lit"].ease(now)) * bool(now.beat.entry.get("pot"))
    return max(still, moves["pot dims"].ease(now))


def sips_counted(now: Moment) -> float:
    """How far the sips of two walks are counted: last of all, once the question has been asked."""
    return MOVES["walk"]["sips"].ease(now) if now.beat.verb == "walk" else 1.0


def drawn_back(now: Moment) -> tuple[float, float | None]:
    """(how far the view has drawn back from the first starts, how far their dots have melted in a calm film)."""
    if now.beat.verb != "million":
        return 1.0, None
    if now.calm:
        melted = MOVES["million"]["dots melt"].ease(now)
        return float(melted == 1.0), melted
    return MOVES["million"]["view draws back"].ease(now), None


def walkers_drawn(now: Moment) -> float:
    """How far the few walkers that are shown have come: with the last of all starts."""
    return MOVES["million"]["walkers"].ease(now) if now.beat.verb == "million" else 1.0


def lit(now: Moment, thing: str) -> float:
    """How far something is there that comes with the light, and stays."""
    return MOVES["light"][thing].presence(now, "lit")


def time_walked(now: Moment, seconds: float | None) -> float:
    """Of the time of a million walks: where the beat is long enough it takes as long as they really took."""
    if now.beat.verb != "light":
        return float(bool(now.beat.entry.get("lit")))
    return min(1.0, max(0.0, (now.tick - SETS_OUT) / _walk_ticks(now, seconds)))


def few_at_rest(now: Moment, seconds: float | None, last: float) -> float:
    """How far the few walkers that are shown have gone; last: of the steps, at which the last comes to rest."""
    if now.beat.verb != "light":
        return float(bool(now.beat.entry.get("lit")))
    return now.ease(SETS_OUT + _walk_ticks(now, seconds) * last ** (1 / SLOWLY), AT_REST)


def _walk_ticks(now: Moment, seconds: float | None) -> float:
    ticks = float(now.beat.ticks - SETS_OUT - RESTS)
    return min(ticks, TICKS_PER_SECOND * seconds) if seconds else ticks


def map_moved(now: Moment) -> float:
    """How far the map is on its way to its half."""
    return MOVES["time"]["map to its half"].presence(now, "timed")
