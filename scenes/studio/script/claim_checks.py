"""What beats claim must be known, and of runs that are there; whether it holds is for `soup check` to say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import soupmath as sm
from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.toml_file import Spot
from scenes.studio.runs import starts_map
from scenes.studio.script.run_checks import run_tables


def faults(beat: Spot, table: Mapping[str, Any], data: Mapping[str, Any]) -> Iterator[Fault]:
    """Of the claims of a beat's table, in the file's data."""
    runs = [path[-1] for path, _ in run_tables(data)]
    claims = table.get("claims")
    for place, claim in enumerate(claims) if isinstance(claims, list) else ():
        if not isinstance(claim, str):
            continue
        spot, parts = beat.at("claims", place), claim.split(".")
        yield from _of_map(spot, claim) if parts[0] == "map" and "map" in data else _of_runs(spot, claim, runs)


def _of_map(spot: Spot, claim: str) -> Iterator[Fault]:
    name = claim.removeprefix("map").removeprefix(".")
    if name not in starts_map.CLAIMS:
        yield spot.fault("must be a known claim about the map", shown(claim), near(name, starts_map.CLAIMS))


def _of_runs(spot: Spot, claim: str, runs: list[str]) -> Iterator[Fault]:
    """claim, RUN.claim, or RUN.comparison.RUN."""
    parts = claim.split(".")
    compares = len(parts) == 3
    known = sm.claims.COMPARISONS if compares else sm.claims.CLAIMS
    name, named = (parts[1], parts[0::2]) if compares else (parts[-1], parts[:-1])
    strangers = [run for run in named if run not in runs]
    if len(parts) > 3 or name not in known:
        yield spot.fault("must be a known claim, RUN.claim or RUN.comparison.RUN", shown(claim), near(name, known))
    elif strangers:
        yield spot.fault("must speak of a run of the lesson", shown(claim), near(strangers[0], runs))
