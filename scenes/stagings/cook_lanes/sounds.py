"""What cook lanes sound like: a grain, planks, dials that turn, hops that land, jars that rise and fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.stage.foley import Foley, Heard, Landing, arrives, begin_of, during, hit, landings, notches, steps_landed
from scenes.stage.moves import later
from scenes.stage.pace import Move
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.cook_lanes.needs import COOKS
from scenes.stagings.cook_lanes.salt_scale import is_spat_out, salt_scale
from scenes.stagings.cook_lanes.stops_for_jars import APART, spread
from scenes.stagings.cook_lanes.timing import (
    COOKS_APART,
    MOVES,
    border_at,
    jars_begin,
    line_over_jars,
    past_begins,
)

LOUD = {"plank": 0.6, "tip": 0.8, "turns": 1.0, "board": 0.8, "jar": 0.6}
SOFTEST = 0.3       # of a hop, beside the longest
NOTCHES = 9         # of a dial that turns


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now, cooks = begin_of(plan, beat), _cooks(plan)
    if now.comes("tilt"):
        yield from _grain(now)
    if now.comes("pinch"):
        yield from _product(now)
    if now.comes("lanes") and beat.verb == "line_up":
        yield from _lined_up(now, len(cooks))
    if beat.verb in ("race", "solo"):
        who = beat.args["lane"]
        yield from _race(beat, {name: run for name, run in cooks.items() if who in (name, "all")})
        if beat.verb == "solo" and who in cooks and is_spat_out(_amounts(cooks[str(who)])):
            yield hit("splash", MOVES["solo"]["spit"].begins(now))
    if beat.verb == "border":
        yield from _border(plan, now, cooks)
    if now.comes("jars"):
        yield from _jars(plan, now, cooks)


def _cooks(plan: Plan) -> dict[str, sm.Trajectory]:
    """Who has a lane: not the cook at the border."""
    (border,) = plan.built_from.get("border.run", ("",))[:1]
    return {name: run for name, run in COOKS.of(plan.runs).items() if name != border}


def _grain(now: Moment) -> Iterator[Foley]:
    """The plank is laid; the grain falls on it, and tips it."""
    moves, fall = MOVES["grain"], MOVES["grain"]["fall"]
    yield arrives("wood", moves["plank"], now, LOUD["plank"])
    lands = fall.begins(now) + fall.ticks
    yield Foley("salt", fall.begins(now), lands, (lands,))
    yield arrives("wood", moves["tip"], now, LOUD["tip"])


def _product(now: Moment) -> Iterator[Foley]:
    """The dial, and the step that is taken."""
    moves = MOVES["pinch"]
    yield from notches("dial", moves["pointer"], now, NOTCHES, LOUD["turns"])
    yield arrives("hop", moves["step taken"], now)


def _lined_up(now: Moment, lanes: int) -> Iterator[Foley]:
    moves = MOVES["line_up"]
    yield arrives("wood", moves["bench becomes a lane"], now, LOUD["board"])
    for k in range(lanes):
        yield from notches("dial", later(moves["pointer"], k, COOKS_APART), now, NOTCHES, LOUD["turns"])


def _race(beat: Beat, racing: Mapping[str, sm.Trajectory]) -> Iterator[Heard]:
    """Who hops lands, the louder the longer the hop was; a run that has ended rests."""
    for name, run in racing.items():
        landed = [(step, tick) for step, tick in steps_landed(beat) if step <= run.steps]
        yield from (hit("hop", tick, _loud(run, step)) for step, tick in landed)
        yield from (Landing(name, step, tick) for step, tick in landed)


def _loud(run: sm.Trajectory, step: int) -> float:
    """By the length of a step, beside the longest of the run."""
    hops = abs(run.points[1:, 0] - run.points[:-1, 0])
    return max(SOFTEST, float(hops[step - 1] / hops.max()) if hops.max() > 0 else 0.0)


def _border(plan: Plan, now: Moment, cooks: Mapping[str, sm.Trajectory]) -> Iterator[Heard]:
    """The dial goes up to its border, a cook hops there and back, and the dial goes on."""
    bold = max(cooks, key=lambda name: float(cooks[name].facts()["learning_rate_times_L"]))
    edge = str(now.beat.args["run"])
    edge = edge if edge in plan.runs else bold
    landed = [(step, tick) for step, tick in steps_landed(now.beat) if step <= plan.runs[edge].steps]
    yield from (hit("hop", tick, _loud(plan.runs[edge], step)) for step, tick in landed)
    yield from landings(now.beat, [edge])
    if now.comes("border"):
        start = MOVES["border"]["turn"].start
        for move in (Move(start, border_at(now) - start), Move(past_begins(now), MOVES["border"]["past"].ticks)):
            yield from notches("dial", move, now, NOTCHES, LOUD["turns"])


def _jars(plan: Plan, now: Moment, cooks: Mapping[str, sm.Trajectory]) -> Iterator[Foley]:
    """Each comes up, and is filled; then a line goes over them."""
    scale = salt_scale(plan.places["scale"])
    places = [[scale.x(scale.clipped(amount)) for amount in _amounts(run)] for run in cooks.values()]
    stops = spread(places, APART)
    jar, liquid = MOVES["jars"]["first jar"], MOVES["jars"]["first liquid"]
    for begins in jars_begin(now, len(stops)):
        yield hit("glass", begins + jar.ticks, LOUD["jar"])
        yield hit("plop", begins + liquid.start + liquid.ticks, LOUD["jar"])
    yield during("chalk", line_over_jars(now, len(stops)), now)


def _amounts(run: sm.Trajectory) -> list[float]:
    """Of salt, g/L, at whole steps."""
    return [float(amount) for amount in run.loss.amounts(run.points)[:, 0]]
