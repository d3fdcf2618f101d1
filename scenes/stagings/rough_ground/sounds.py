"""What rough ground sounds like: feet and a sled on earth, hops on a map, cuts through the ground."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, Kind, arrives, begin_of, hit, landings, steps_landed
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.rough_ground.timing import move

# verb -> what each of its steps sounds like, and how loud
STEPS: dict[str, tuple[Kind, float]] = {
    "open": ("step", 1.0), "walk": ("step", 0.5), "stop": ("step", 0.5), "hop": ("hop", 0.8), "hop_on": ("hop", 0.4),
    "sled": ("slide", 0.6), "ride": ("slide", 1.0), "ride_on": ("slide", 0.6),
}
LOUD = {"card": 0.7}
Parts = tuple[str, ...]
CUTS: Parts = ("across", "along")


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if beat.verb in STEPS and beat.args.get("run") in plan.runs:
        yield from _steps(beat)
        yield from landings(beat, [str(beat.args["run"])])
    if beat.verb == "ravine" and now.comes("cut"):
        yield from (arrives("chalk" if plan.calm else "wood", move(now, cut), now, LOUD["card"]) for cut in CUTS)


def _steps(beat: Beat) -> Iterator[Foley]:
    """A foot comes down as a step lands; a sled glides while it is made."""
    kind, loud = STEPS[beat.verb]
    low, high = beat.window
    for _, tick in steps_landed(beat):
        if kind == "slide":
            yield Foley(kind, tick - (high - low) * beat.step_ticks, tick, loud=loud)
        else:
            yield hit(kind, tick, loud)
