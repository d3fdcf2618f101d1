"""What no single table can check of a lesson's runs and its map of starts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from scenes.studio.files.faults import Fault, shown
from scenes.studio.files.toml_file import Source, Spot
from scenes.studio.runs import run_faults, starts_map
from scenes.studio.script import own_losses, recorded_runs, schema
from scenes.studio.script.specs import map_spec, run_spec

MOST_RUNS = 16
RUN_NAME = re.compile(r"[a-z][a-z0-9_]{0,30}")


def faults(source: Source) -> Iterator[Fault]:
    yield from _one_or_several(source)
    for path, table in run_tables(source.data):
        yield from _run(source.at(*path), table)
    mapped = source.data.get("map")
    if isinstance(mapped, dict):
        yield from _map(source.at("map"), mapped)


def run_tables(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """(place, table) of each run of a file that may hold anything."""
    several = data.get("runs")
    named = several if isinstance(several, dict) else {}
    tables: list[tuple[tuple[str, ...], Any]] = [(("runs", name), table) for name, table in named.items()]
    for path, table in [(("run",), data.get("run")), *tables]:
        if isinstance(table, dict):
            yield path, table


def _one_or_several(source: Source) -> Iterator[Fault]:
    both = "run" in source.data
    if both == ("runs" in source.data):
        yield source.at("run").fault(
            "must be given, or [runs.NAME] where there are several", "both" if both else None,
            "Keep one of the two." if both else "Add a table [run] with loss, start and steps.")
    several = source.data.get("runs")
    if isinstance(several, dict):
        yield from _names(source.at("runs"), several)


def _names(spot: Spot, several: Mapping[str, Any]) -> Iterator[Fault]:
    if not 1 <= len(several) <= MOST_RUNS:
        yield spot.fault(f"must hold 1 to {MOST_RUNS} runs", str(len(several)), "Add tables [runs.NAME].")
    for name in several:
        if not RUN_NAME.fullmatch(name) or name == "run":
            yield spot.at(name).fault("must have a name of small letters, digits and _, other than run", shown(name),
                                      "Name it after what it shows, as timid.")


def _run(spot: Spot, table: dict[str, Any]) -> Iterator[Fault]:
    """What is wrong with the table; of one that is right in itself, what soupmath would refuse."""
    if recorded_runs.KEY in table:
        yield from recorded_runs.read(table, spot)[1]
        return
    found = [*schema.faults(schema.RunTable, table, spot), *own_losses.read(table.get("loss"), spot.at("loss"))[1]]
    yield from found
    for fault in () if found else run_faults.faults(run_spec(table, spot), spot):
        meant = schema.meaning(schema.RunTable, fault.key.rpartition(".")[2])
        yield fault if fault.cure else replace(fault, cure=meant or "soupmath.optimizers says what it takes.")


def _map(spot: Spot, table: dict[str, Any]) -> Iterator[Fault]:
    """The same of the map: it is tried on four starts."""
    found = schema.faults(schema.MapTable, table, spot)
    yield from found
    if found:
        return
    x0, x1, y0, y1 = table["window"]
    if not (x0 < x1 and y0 < y1):
        yield spot.at("window").fault("must rise from x0 to x1 and from y0 to y1", shown(table["window"]), "Swap them.")
    try:
        starts_map.compute(replace(map_spec(table), side=2, steps=1))
    except (ValueError, TypeError) as error:
        yield spot.at("optimizer").fault(f"must suit a map ({error})", shown(table.get("optimizer")),
                                         "Choose another.")
