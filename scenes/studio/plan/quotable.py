"""What the words of a lesson may quote and claim: its facts with their values, every claim with what is found of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations

import soupmath as sm
from scenes.studio.plan.opened import Opened
from scenes.studio.plan.proof import Law
from scenes.studio.runs import starts_map


@dataclass(frozen=True)
class Quotable:
    """claims: those that can be asked of the runs, whether they hold or not."""

    lesson: str
    facts: Mapping[str, float]
    claims: tuple[Law, ...]


def quotable(one: Opened) -> Quotable:
    """Of a lesson that was opened without fault."""
    assert one.runs is not None
    asked = [*_of_runs(one.runs)] + ([f"map.{name}" for name in starts_map.CLAIMS] if one.starts else [])
    verdicts = (_verdict(claim, one) for claim in asked)
    return Quotable(one.name, one.known, tuple(Law(v.law, v.ok, v.detail) for v in verdicts if v))


def _of_runs(runs: Mapping[str, sm.Trajectory]) -> Iterator[str]:
    """Claims as a beat writes them: of each run, and of each that is compared with another."""
    for name in runs:
        yield from (claim if name == "run" else f"{name}.{claim}" for claim in sm.claims.CLAIMS)
    for one, other in permutations(runs, 2):
        yield from (f"{one}.{comparison}.{other}" for comparison in sm.claims.COMPARISONS)


def _verdict(claim: str, one: Opened) -> sm.Verdict | None:
    """None where the claim cannot be asked of these runs."""
    try:
        if claim.startswith("map."):
            return starts_map.check(claim, one.starts) if one.starts else None
        return sm.claims.check(claim, one.runs or {})
    except ValueError:
        return None
