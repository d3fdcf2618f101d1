"""The tables of a lesson file that was checked, as frozen data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, cast

from scenes.stage.starts_map import MapSpec
from scenes.studio.files.text import tidy
from scenes.studio.files.toml_file import Source, Spot
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.script import own_losses, recorded_runs
from scenes.studio.script.playhead import Playhead


@dataclass(frozen=True)
class BeatSpec:
    """A beat as written: a verb, the playhead's way, a sentence."""

    id: str
    show: str
    steps: tuple[int, int] = (0, 0)
    say: str = ""
    claims: tuple[str, ...] = ()
    hold: float = 0.4
    light: tuple[str, ...] = ()
    chapter: str = ""
    args: Mapping[str, object] = field(default_factory=dict)


def run_tables(data: Mapping[str, Any]) -> dict[str, Any]:
    """The runs of a file by name."""
    return {"run": data["run"]} if "run" in data else dict(data.get("runs", {}))


def run_specs(source: Source) -> dict[str, RunSpec]:
    """The runs of a file by name, of which nothing is wrong in itself."""
    places = {"run": ("run",)} if "run" in source.data else {name: ("runs", name) for name in source.data["runs"]}
    tables = run_tables(source.data)
    return {name: run_spec(tables[name], source.at(*place)) for name, place in places.items()}


def run_spec(table: Mapping[str, Any], spot: Spot) -> RunSpec:
    if recorded_runs.KEY in table:
        return cast(RunSpec, recorded_runs.read(table, spot)[0])      # of which nothing is wrong
    known, options = _split(RunSpec, "options", table)
    known["loss"] = own_losses.read(table["loss"], spot.at("loss"))[0]
    known["label"] = tidy(known.get("label", ""))
    return RunSpec(**known, options=options)


def map_spec(table: Mapping[str, Any]) -> MapSpec:
    return MapSpec(**_split(MapSpec, "", table)[0])


def beat_specs(staging: str, tables: Iterable[Mapping[str, Any]]) -> Iterable[BeatSpec]:
    """The beats; one that gives no steps stays where the playhead stands."""
    playhead = Playhead(staging)
    for table in tables:
        stands = playhead.stands(table)
        known, args = _split(BeatSpec, "args", {"steps": (stands, stands), **table})
        known |= {key: tidy(known.get(key, "")) for key in ("say", "chapter")}
        beat = BeatSpec(**known, args=args)
        playhead.go(table, beat.steps[1])
        yield beat


def _split(kind: type, rest: str, table: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """(what the dataclass names, what remains), lists as tuples."""
    names = {f.name for f in fields(kind)} - {rest}
    frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    return ({key: value for key, value in frozen.items() if key in names},
            {key: value for key, value in frozen.items() if key not in names})
