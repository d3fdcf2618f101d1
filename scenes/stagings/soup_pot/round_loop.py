"""Which station of the loop is lit: what is being done, and at the end all of it, round and round. No manim here."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.soup_pot.timing import CHANGES, COMPARES, MOUTHFUL, MOVES, SIP, SIPS, STEP_SIP, eased

BOWL, RULER, HAND = "bowl", "ruler", "hand"
ROUNDS, PITCH = 2, 10.0          # at the end, where the loop was walked before: how often, ticks from one to the next
FIRST = 4.0
Light = tuple[str, float]        # a station, or none, and the tick from which it is


def round_loop(now: Moment) -> tuple[str, str, float]:
    """The station that is lit, the one before, and how far the light has gone over."""
    before = str(now.beat.entry.get("station") or "")
    begun = [light for light in _lights(now) if now.tick >= light[1]]
    if not begun:
        return before, before, 1.0
    (name, begins), was = begun[-1], begun[-2][0] if len(begun) > 1 else before
    return name, was, eased(now.tick, (begins, begins + SMALL))


def _lights(now: Moment) -> Iterator[Light]:
    verb, beat = now.beat.verb, now.beat
    if verb == SIPS:
        yield BOWL, MOUTHFUL[0]
    if verb == COMPARES:
        yield RULER, 0.0
    if verb == CHANGES:
        for k in range(beat.last - beat.first):
            begins = beat.steps_at + k * beat.step_ticks
            sip, long = begins + SIP[0] * beat.step_ticks, (SIP[1] - SIP[0]) * beat.step_ticks
            yield HAND, begins
            yield BOWL, sip
            yield RULER, sip + STEP_SIP.ring[0] * long
    if verb == "hand_over":
        yield from _at_the_end(now)


def _at_the_end(now: Moment) -> Iterator[Light]:
    moves = MOVES["hand_over"]
    if now.comes("loop"):
        yield from ((name, moves[cue].begins(now)) for name, cue in ((BOWL, "sip"), (RULER, "compare"),
                                                                    (HAND, "change")))
    else:
        yield from ((name, FIRST + PITCH * (3 * k + j)) for k in range(ROUNDS)
                    for j, name in enumerate((HAND, BOWL, RULER)))
    yield "", moves["round"].begins(now)
