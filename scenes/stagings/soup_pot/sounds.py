"""What the soup pot sounds like: fire and soup, what falls, the spoon, and what is put down on wood."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.props.kitchen.pouring import Pouring
from scenes.props.kitchen.sip import DEEPEST, OUT_OF_POT, READING
from scenes.stage.foley import Foley, Heard, Kind, ambience, arrives, begin_of, hit, landings, struck
from scenes.stage.moves import later
from scenes.stage.pace import Move
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.soup_pot.gesture import lands_at
from scenes.stagings.soup_pot.needs import SOUP
from scenes.stagings.soup_pot.timing import BACK, BOWLS_APART, COMES, FALL, LIFT, MOVES, SIP, STIR, sip_at

LOUD = {"card": 0.4, "ruler": 0.6, "lifted": 0.35, "put down": 0.7, "drips": 0.4, "at the ruler": 0.35, "gain": 0.5}
POURED: dict[str, Kind] = {"salt": "salt", "cream": "cream", "pepper": "pepper"}
BOWLS = 3


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now, any_verb = begin_of(plan, beat), MOVES["any"]
    yield from ambience("flame", plan, beat, lambda at: any_verb["fire"].presence(at, "lit"))
    yield from ambience("simmer", plan, beat, lambda at: any_verb["steam"].presence(at, "lit"))
    if now.comes("measures"):
        yield arrives("wood", MOVES["measures"]["ruler"], now, LOUD["ruler"])
    if now.comes("card"):
        yield arrives("wood", MOVES["measures" if now.comes("measures") else "season"]["card"], now, LOUD["card"])
    if beat.verb == "taste":
        yield from _sip(sip_at(now), MOVES["taste"]["sip"].ticks)
    if now.comes("tally"):
        first = MOVES["tally"]["first gain"]
        gains = (Move(first.start + first.ticks * k, first.ticks) for k in range(beat.last))
        yield from struck("wood", (gain.begins(now) + gain.ticks for gain in gains), LOUD["gain"])
    if now.comes("bowls"):
        first = MOVES["hand_over"]["first bowl"]
        yield from (arrives("bowl", later(first, k, BOWLS_APART), now) for k in range(BOWLS))
    yield from _steps(plan, beat)


def _steps(plan: Plan, beat: Beat) -> Iterator[Heard]:
    """Of each step what is poured, or the fresh bowl that comes; then it is stirred, and tasted."""
    name, run = next(iter(SOUP.of(plan.runs).items()))
    pouring = Pouring(run)
    for k in range(beat.first, beat.last):
        begins, ticks = beat.steps_at + (k - beat.first) * beat.step_ticks, beat.step_ticks
        for ingredient in pouring.poured(k):
            yield from _pour(plan, beat, ingredient, [begins + lands_at(beat, way) * ticks
                                                      for way in pouring.landings(ingredient, k)])
            yield hit("wood", begins + LIFT[0] * ticks, LOUD["lifted"])
            yield hit("wood", begins + BACK[1] * ticks, LOUD["put down"])
        if pouring.lowers(k):
            yield hit("wood", begins + COMES[1] * ticks)
        if not plan.calm:
            yield Foley("stir", begins + STIR[0] * ticks, begins + STIR[1] * ticks)
        yield from _sip(begins + SIP[0] * ticks, (SIP[1] - SIP[0]) * ticks)
    yield from landings(beat, [name])


def _pour(plan: Plan, beat: Beat, ingredient: str, lands: list[float]) -> Iterator[Foley]:
    """From when the first grain leaves the shaker until the last one lies; a calm film shows no way down."""
    if lands:
        begins = max(0.0, min(lands) - FALL * (not plan.calm))
        yield Foley(POURED[ingredient], begins, max(lands), tuple(lands))


def _sip(begins: float, ticks: float) -> Iterator[Foley]:
    """The spoon goes under, drips as it comes out, is held to the ruler, and goes back."""
    yield hit("splash", begins + DEEPEST * ticks)
    yield hit("splash", begins + OUT_OF_POT[0] * ticks, LOUD["drips"])
    yield hit("wood", begins + READING[0] * ticks, LOUD["at the ruler"])
    yield hit("splash", begins + OUT_OF_POT[1] * ticks, LOUD["drips"])
    yield hit("spoon", begins + ticks)
