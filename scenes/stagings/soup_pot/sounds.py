"""What the soup pot sounds like: fire and soup, what falls, the spoon, a drop on the ring, and what is put down."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.stage.foley import Foley, Heard, Kind, ambience, begin_of, hit, landings
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.soup_pot.gesture import lands_at
from scenes.stagings.soup_pot.mixing import Mixing, is_soup
from scenes.stagings.soup_pot.needs import POT
from scenes.stagings.soup_pot.timing import (
    BACK,
    COMES,
    FALL,
    FIRST_SIP,
    FIRST_SIP_TICKS,
    LADLE,
    LIFT,
    MOUTHFUL,
    MOUTHFUL_OUT,
    MOVES,
    POURS_OUT,
    QUICK_MOVES,
    QUICK_OUT,
    SIP,
    SIPS,
    STEP_SIP,
    STIR,
    TRIAL,
    SipTimes,
    Span,
    hurried,
    in_trial,
    sip_at,
    trials,
)
from scenes.stagings.soup_pot.tried import TRIES, tried

LOUD = {"lifted": 0.35, "put down": 0.7, "drips": 0.4, "drop": 0.5, "ring": 0.5, "tried": 0.5, "ladle": 0.6}
POURED: dict[str, Kind] = {"salt": "salt", "cream": "cream", "pepper": "pepper"}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now, any_verb = begin_of(plan, beat), MOVES["any"]
    yield from ambience("flame", plan, beat, lambda at: any_verb["fire"].presence(at, "lit"))
    yield from ambience("simmer", plan, beat, lambda at: any_verb["steam"].presence(at, "lit"))
    if beat.verb == "open" and now.comes("spoon"):
        dips = MOVES["open"]["dips"]
        yield hit("splash", dips.begins(now) + dips.ticks)
    if beat.verb == "taste":
        yield from _sip(sip_at(now), FIRST_SIP_TICKS, FIRST_SIP)
    if beat.verb == SIPS:
        begins, ends = MOUTHFUL
        yield hit("splash", begins + MOUTHFUL_OUT * (ends - begins), LOUD["drips"])
        yield hit("spoon", ends)
    hurry = hurried(now)
    if beat.verb in TRIES and not hurry:
        yield from _trials(now)
    if hurry and is_soup(next(iter(POT.of(plan.runs).values()))):
        yield from _asked(now, hurry[1])
    if now.comes("bowl"):
        yield from _served()
    yield from _steps(plan, beat)


def _steps(plan: Plan, beat: Beat) -> Iterator[Heard]:
    """Of each step what is poured, or the fresh bowl that comes; then it is stirred, and tasted."""
    name, run = next(iter(POT.of(plan.runs).items()))
    pouring = Pouring(run) if is_soup(run) else Mixing(run)
    for k in range(beat.first, beat.last):
        begins, ticks = beat.steps_at + (k - beat.first) * beat.step_ticks, beat.step_ticks
        for ingredient in pouring.poured(k):
            yield from _pour(plan, beat, ingredient, [begins + lands_at(beat, way) * ticks
                                                      for way in pouring.landings(ingredient, k)])
        for _ in pouring.held(k):
            yield hit("wood", begins + LIFT[0] * ticks, LOUD["lifted"])
            yield hit("wood", begins + BACK[1] * ticks, LOUD["put down"])
        if pouring.lowers(k):
            yield hit("wood", begins + COMES[1] * ticks)
        if not plan.calm:
            yield Foley("stir", begins + STIR[0] * ticks, begins + STIR[1] * ticks)
        yield from _sip(begins + SIP[0] * ticks, (SIP[1] - SIP[0]) * ticks, STEP_SIP)
    yield from landings(beat, [name])


def _pour(plan: Plan, beat: Beat, ingredient: str, lands: list[float]) -> Iterator[Foley]:
    """From when the first grain leaves the shaker until the last one lies; a calm film shows no way down."""
    if lands:
        begins = max(0.0, min(lands) - FALL * (not plan.calm))
        yield Foley(POURED.get(ingredient, "salt"), begins, max(lands), tuple(lands))


def _sip(begins: float, ticks: float, times: SipTimes) -> Iterator[Foley]:
    """The spoon drips as it comes out, lets a drop fall on the ring, which climbs, and goes back into the soup."""
    yield hit("splash", begins + times.out * ticks, LOUD["drips"])
    yield hit("plop", begins + times.moves[0] * ticks, LOUD["drop"])
    yield from _slides(begins, ticks, times.moves)
    yield hit("splash", begins + times.off * ticks, LOUD["drips"])
    yield hit("spoon", begins + ticks)


def _slides(begins: float, ticks: float, span: Span) -> Iterator[Foley]:
    """The ring along its ruler."""
    yield Foley("slide", begins + span[0] * ticks, begins + span[1] * ticks, loud=LOUD["ring"])


def _trials(now: Moment) -> Iterator[Foley]:
    """Of each trial what falls into the spoonful, the drop on the ring, and the ring."""
    names = tried(now.beat.exit)
    first, ticks = trials(now, len(names))
    for k in range(len(names)):
        begins = first + k * ticks

        def at(f: float, begins: float = begins) -> float:
            return begins + in_trial(now, f, ticks)

        yield hit("wood", at(TRIAL.lift[0]), LOUD["lifted"])
        yield hit("plop", at(TRIAL.falls[1]), LOUD["tried"])
        yield hit("wood", at(TRIAL.home[1]), LOUD["put down"])
        yield hit("plop", at(TRIAL.moves[0]), LOUD["drop"])
        yield Foley("slide", at(TRIAL.moves[0]), at(TRIAL.moves[1]), loud=LOUD["ring"])


def _asked(now: Moment, ends: float) -> Iterator[Foley]:
    """In a hurry: the spoon comes out, a drop on the ring for each thing, and it is back."""
    first, ticks = trials(now, len(INGREDIENTS))
    yield hit("splash", first - QUICK_OUT / 2, LOUD["drips"])
    for k in range(len(INGREDIENTS)):
        begins = first + k * ticks
        yield hit("plop", begins + QUICK_MOVES[0] * ticks, LOUD["drop"])
        yield from _slides(begins, ticks, QUICK_MOVES)
    yield hit("splash", ends, LOUD["drips"])


def _served() -> Iterator[Foley]:
    """The bowl is filled."""
    begins, long = LADLE[0], LADLE[1] - LADLE[0]
    yield hit("plop", begins + POURS_OUT[0] * long, LOUD["ladle"])
    yield hit("bowl", begins + POURS_OUT[1] * long, LOUD["ladle"])
