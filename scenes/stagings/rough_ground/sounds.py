"""What rough ground sounds like: feet and a sled on earth, hops on a map, cards and dials, a race."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, Kind, Landing, arrives, begin_of, hit, landings, notches, steps_landed
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.rough_ground.needs import RULES
from scenes.stagings.rough_ground.timing import move, race_tick

# verb -> what each of its steps sounds like, and how loud
STEPS: dict[str, tuple[Kind, float]] = {
    "open": ("step", 1.0), "walk": ("step", 0.5), "stop": ("step", 0.5), "hop": ("hop", 0.8), "hop_on": ("hop", 0.4),
    "sled": ("slide", 0.6), "ride": ("slide", 1.0), "ride_on": ("slide", 0.6),
}
LOUD = {"card": 0.7, "turns": 0.8, "table": 0.6, "first": 0.8, "swells": 0.5}
NOTCHES = 9         # of a dial that turns
Parts = tuple[str, ...]
CUTS: Parts = ("across", "along")


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if beat.verb in STEPS and beat.args.get("run") in plan.runs:
        yield from _steps(beat)
        yield from landings(beat, [str(beat.args["run"])])
    if beat.verb == "ravine" and now.comes("cut"):
        yield from (arrives("chalk" if plan.calm else "wood", move(now, cut), now, LOUD["card"]) for cut in CUTS)
    if beat.verb == "rules":
        yield from (arrives("wood", move(now, rule), now, LOUD["card"]) for rule in RULES)
        yield from notches("dial", move(now, "dials turn"), now, NOTCHES, LOUD["turns"])
    if beat.verb == "race":
        yield from _race(plan, beat)
    if beat.verb == "winner":
        yield arrives("glass", move(now, "comes"), now, LOUD["first"])


def _steps(beat: Beat) -> Iterator[Foley]:
    """A foot comes down as a step lands; a sled glides while it is made."""
    kind, loud = STEPS[beat.verb]
    low, high = beat.window
    for _, tick in steps_landed(beat):
        if kind == "slide":
            yield Foley(kind, tick - (high - low) * beat.step_ticks, tick, loud=loud)
        else:
            yield hit(kind, tick, loud)


def _race(plan: Plan, beat: Beat) -> Iterator[Heard]:
    """Each rule as far as to where it is near; those that land within one frame are one note."""
    ground = str(beat.args["ground"])
    names = [f"{ground}_{rule}" for rule in RULES if f"{ground}_{rule}" in plan.runs]
    near = {name: int(plan.runs[name].facts()["near_at"]) for name in names}
    if not begin_of(plan, beat).comes(ground) or not near:
        return
    longest = max(near.values())
    for name, last in near.items():
        yield hit("wood", race_tick(last, longest))
        yield from (Landing(name, step, race_tick(step, longest)) for step in range(1, last + 1))
