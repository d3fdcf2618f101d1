"""Who races where: runs of one loss share a ground, and runs of one name on screen are one cook's. manim-free."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

import soupmath as sm
from scenes.stage.timeline import State
from scenes.stagings.race.timing import FIRST_GROUND
from soupmath.outcomes import Outcome

RESTS = (Outcome.CONVERGED, Outcome.AT_A_SADDLE)
MET = 16        # points of each run at which two losses are compared


@dataclass(frozen=True, eq=False)
class Course:
    """A ground and the runs on it. by_cook: the name of each cook's run."""

    by_cook: Mapping[str, str]
    runs: Mapping[str, sm.Trajectory]       # by their names
    is_first: bool = False

    @property
    def loss(self) -> sm.Loss:
        return next(iter(self.runs.values())).loss

    def run(self, cook: str) -> sm.Trajectory:
        return self.runs[self.by_cook[cook]]

    @cached_property
    def near(self) -> Mapping[str, int]:
        """The step from which on a cook is within 1 % of its way; of those who come there at all."""
        facts = {cook: self.run(cook).facts() for cook in self.by_cook}
        return {cook: int(told["near_at"]) for cook, told in facts.items() if "near_at" in told}

    @cached_property
    def ends(self) -> Mapping[str, int]:
        """The step to which a cook's way is shown: its last one, where it does not come near."""
        return {cook: max(1, self.near.get(cook, self.run(cook).steps)) for cook in self.by_cook}

    @cached_property
    def longest(self) -> int:
        return max(self.ends.values())

    @cached_property
    def soonest(self) -> int:
        """After how many steps somebody is down; where nobody comes, the longest way."""
        return min(self.near.values(), default=self.longest) or 1

    @cached_property
    def least(self) -> float:
        """The loss at the ground's lowest place."""
        return float(self.loss.value(self.loss.minima[0]))

    def goal(self, cook: str) -> np.ndarray:
        """The lowest place that a cook comes nearest to in the end."""
        lowest, last = self.loss.lowest, self.run(cook).points[self.ends[cook]]
        return lowest[int(np.linalg.norm(lowest - last, axis=1).argmin())]

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Cooks by their steps, then those who never come near."""
        return tuple(sorted(self.by_cook, key=lambda cook: self.near.get(cook, float("inf"))))

    @property
    def stay(self) -> tuple[str, ...]:
        """Who comes to rest somewhere else."""
        return tuple(cook for cook in self.by_cook if cook not in self.near and self.run(cook).outcome in RESTS)

    def place(self, cook: str) -> int | None:
        """1 of the first; who needs as many steps as another shares its place; None of who never comes near."""
        if cook not in self.near:
            return None
        return 1 + sum(steps < self.near[cook] for steps in self.near.values())

    @property
    def firsts(self) -> tuple[str, ...]:
        return tuple(cook for cook in self.order if self.place(cook) == 1)

    def meant(self, name: object) -> bool:
        """Whether a beat's `ground` means this one."""
        return name in self.runs or (self.is_first and name == FIRST_GROUND)

    def told(self, state: State, *what: str) -> bool:
        """Whether the state says so of this ground, by whichever of its runs."""
        return any(value in what and self.meant(key) for key, value in state.items() if key not in ("at", "ground"))


def courses(runs: Mapping[str, sm.Trajectory], called: Callable[[str], str]) -> list[Course]:
    """In the order of their first runs; called: what the picture calls a run."""
    grounds: list[dict[str, str]] = []
    for name, run in runs.items():
        cooks = next((one for one in grounds if same_ground(runs[next(iter(one.values()))], run)), None)
        if cooks is None:
            grounds.append(cooks := {})
        cooks[name if called(name) in cooks else called(name)] = name
    return [Course(cooks, {name: runs[name] for name in cooks.values()}, k == 0) for k, cooks in enumerate(grounds)]


def same_ground(one: sm.Trajectory, other: sm.Trajectory) -> bool:
    """Whether two runs go down the same loss: one that says the same where both have been. A name alone tells nothing,
    as losses by formula or table have one that somebody gave."""
    a, b = one.loss, other.loss
    if a is b:
        return True
    if (a.name, a.dimension, tuple(a.names)) != (b.name, b.dimension, tuple(b.names)):
        return False
    points = np.vstack([one.points[:MET], other.points[:MET], a.minima, b.minima])
    with np.errstate(all="ignore"):
        return a.minima.shape == b.minima.shape and np.allclose(
            a.value(points), b.value(points), rtol=1e-9, atol=0.0, equal_nan=True)


def cooks_of(grounds: list[Course]) -> list[str]:
    """Every cook once, in the order in which they come."""
    return list(dict.fromkeys(cook for course in grounds for cook in course.by_cook))
