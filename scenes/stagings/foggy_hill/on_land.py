"""Where the cook is on the land of two parameters, with which dial, and how that feels: functions of the moment."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from scenes.kit.easing import between
from scenes.props.measure.counter import known_rate
from scenes.stage.timeline import Moment, State
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.fog_walk import FogWalk
from scenes.stagings.foggy_hill.land_walk import LandWalk
from scenes.stagings.foggy_hill.throw import Throw
from scenes.stagings.foggy_hill.timing import CROSSINGS, OVERSTEPS, TURNS, move
from soupmath import Trajectory

SIDESTEP = -0.27, 0.02  # of both parameters: from the flag, where the walk has ended, that it is seen
AT_ONCE = 3.0           # times as soon as the step is made, that a face shows where one too far leads
NEXT = 1e-4             # of salt's parameter, over which the ground's tilt is taken to either side
Spot = tuple[float, float]


def up(now: Moment) -> float:
    """How high the land stands: it sinks to a map at the end."""
    return 1.0 - move(now, "sunk").presence(now, "sunk")


def there(now: Moment, thing: str = "landscape") -> float:
    """How far a part of its coming is done."""
    if not now.beat.exit.get("surface"):
        return 0.0
    return move(now, thing).ease(now) if now.comes("surface") else 1.0


class OnLand:
    """Of the run that is walked there, and of others that step too far."""

    def __init__(self, plane: LandWalk, runs: Mapping[str, Trajectory], pulled_of: FogWalk | None) -> None:
        """pulled_of: the walk before, whose dial the cook still has."""
        self.plane, self.run, self.pulled_of = plane, plane.run, pulled_of
        self.throws = {name: Throw(plane, one) for name, one in runs.items() if one.steps}

    def crossed(self, now: Moment) -> float:
        """The playhead of the run over two parameters; it waits while the other one goes."""
        if now.beat.verb in CROSSINGS:
            return now.s
        return float(now.beat.entry.get("crossed", 0))  # type: ignore[arg-type]

    def thrown(self, now: Moment) -> tuple[Throw, float] | None:
        """Who has been thrown off the land, and how far along that step they are, until they are back."""
        if timing.parts(now, OVERSTEPS):
            return self.throws[str(now.beat.args["run"])], now.s
        if not (flung := now.beat.entry.get("flung")):
            return None
        if now.beat.verb not in TURNS:
            return (self.throws[str(flung)], 1.0) if now.beat.exit.get("flung") else None
        back = move(now, "home").ease(now)
        return (self.throws[str(flung)], 1.0 - back) if back < 1.0 else None

    def at(self, now: Moment) -> Spot:
        """Where the cook stands, or flies."""
        if thrown := self.thrown(now):
            return thrown[0].spot(thrown[1])
        if (aside := move(now, "aside").presence(now, "sunk") if self.pulled_of else 0.0) > 0:
            return self.plane.spot(self.run.at(self.crossed(now)) + aside * np.array(SIDESTEP))
        return self.plane.foot(self.crossed(now), self.up(now))

    def stands(self, now: Moment) -> tuple[Spot, float]:
        """The same, also on the way from the hill, and how the ground tilts there."""
        steep, pulled = there(now, "steep"), there(now, "pulled")
        if pulled >= 1 or self.pulled_of is None:
            return self.at(now), 0.0
        if (aside := move(now, "aside").presence(now, "aside")) > 0:       # still beside the shelf
            last = float(self.pulled_of.run.steps)
            return self.pulled_of.beside(last, aside), self.pulled_of.tilt(last, aside)
        return self.on_the_way(steep, pulled)

    def up(self, now: Moment) -> float:
        """How high the land stands: one that was pulled out of a hill keeps its relief."""
        return 1.0 if self.pulled_of else up(now)

    def rests_at(self, state: State) -> Spot:
        """Where the cook is before or after a beat; one who was thrown, where they come back to."""
        return self.plane.foot(float(str(state.get("crossed", 0))))

    def flies(self, state: State) -> tuple[Spot, Spot]:
        """Where somebody begins to fly who has been thrown by then, and where they land."""
        throw = self.throws[str(state["flung"])]
        return throw.spot(0.0), throw.spot(1.0)

    def bold(self, now: Moment) -> Trajectory | None:
        """The run whose step goes, or went, too far."""
        name = now.beat.args["run"] if timing.parts(now, OVERSTEPS) else now.beat.entry.get("flung")
        return self.throws[str(name)].run if name else None

    def share(self, now: Moment) -> float:
        """Of the arrow of a step too far, how much is left of it: it shortens with the dial."""
        rate, before = self.rate(now), self.turned_from(now)
        return rate / before if now.beat.verb in TURNS and rate and before else 1.0

    def rate(self, now: Moment) -> float | None:
        """At which the dial in the hand stands: turned by equal factors."""
        rate, before = known_rate(self.run, int(self.crossed(now))), self.turned_from(now)
        if now.beat.verb in TURNS and rate is not None and before is not None:
            return before * (rate / before) ** move(now, "turned").ease(now)
        return rate if now.beat.exit.get("dialled") else before

    def turned_from(self, now: Moment) -> float | None:
        """The rate of a step too far, else that of the walk before."""
        if bold := self.bold(now):
            return known_rate(bold, 0)
        before = self.pulled_of.run if self.pulled_of else self.run
        return known_rate(before, int(str(now.beat.entry.get("walked", 0))))

    def felt(self, now: Moment) -> tuple[float, Trajectory]:
        """The playhead, and of which run, that the face is about: still of the walk before, or of the step too far."""
        if there(now, "pulled") < 1 and self.pulled_of:
            return float(self.pulled_of.run.steps), self.pulled_of.run
        if timing.parts(now, OVERSTEPS) and (bold := self.bold(now)):
            return min(1.0, AT_ONCE * now.s), bold
        if (thrown := self.thrown(now)) and now.beat.verb in TURNS:
            return thrown[1], thrown[0].run
        return self.crossed(now), self.run

    def on_the_way(self, steep: float, pulled: float) -> tuple[tuple[float, float], float]:
        """On the ground as it is, and how that tilts: first along the one ruler, then along the other."""
        assert self.pulled_of
        if steep == pulled == 0:        # the view of a land is never quite that of a profile
            last = float(self.pulled_of.run.steps)
            return self.pulled_of.foot(last), math.atan(self.pulled_of.slope(last))
        outlook, alone, start = self.plane.outlook, self.pulled_of.run, self.run.points[0]
        first = outlook.wish[0] + alone.points[-1, 0] - alone.loss.minima[0, 0]
        point = np.array([between(first, float(start[0]), steep), between(outlook.wish[1], float(start[1]), pulled)])
        view = outlook.view(steep, pulled)
        aside = np.array([NEXT, 0.0])
        (left, low), at, (right, high) = (view.spot(spot, float(outlook.heights(spot, steep)))
                                          for spot in (point - aside, point, point + aside))
        return at, math.atan2(high - low, right - left)
