"""What lanes show of a run on one knob: amounts, slopes, points off, and how long they are on a ruler."""

from __future__ import annotations

import math

from scenes.kit.log_scale import LogScale
from scenes.stagings.cook_lanes.cook_on_lane import Track
from soupmath import Trajectory


def salt(run: Trajectory) -> tuple[float, ...]:
    return tuple(float(amount) for amount in run.loss.amounts(run.points)[:, 0])


def shares(run: Trajectory) -> float:
    """The learning rate times L."""
    return float(run.facts()["learning_rate_times_L"])


def slope_of(run: Trajectory, s: float) -> float:
    return float(run.loss.gradient(run.at(s))[0])


CALLED = {"right": "bold"}       # a name on a lane must not say who gets there


def track_of(name: str, run: Trajectory, actor: int) -> Track:
    gaps = [run.reading_at("gap", float(k)) for k in range(run.steps + 1)]
    return Track(name, salt(run), gaps, run.facts()["learning_rate"], shares(run), actor, CALLED.get(name, ""))


def effects(run: Trajectory) -> tuple[str, str]:
    """What the first step does: how many times as much salt, and from where to where that leads."""
    before, after = salt(run)[:2]
    return f"salt × {after / before:.1f}", f"{before:.1f} to {after:.1f} g/L"


def wish_of(run: Trajectory) -> float:
    return float(run.loss.amounts(run.loss.minima[0])[0])


def off(run: Trajectory, s: float, scale: LogScale) -> float:
    """How long a strip to the flag has to be: by the points off, where the amount is on the ruler.

    A cook in the air is as far off as before the hop, until it lands.
    """
    s = math.floor(s + 1e-9)
    amount = float(run.loss.amounts(run.at(s))[0])
    if amount != scale.clipped(amount):
        return abs(scale.x(scale.clipped(amount)) - scale.x(wish_of(run)))
    return run.reading_at("gap", s) * scale.per_fold * math.sqrt(2 / float(run.loss.smoothness or 0.0))
