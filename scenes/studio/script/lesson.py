"""TOML -> Lesson: the words and numbers of a film, as frozen data.

A lesson file is data: nothing in it is evaluated, and no other file is opened for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from scenes.stage.starts_map import MapSpec
from scenes.studio.files import catalogue
from scenes.studio.files.faults import BadInputError
from scenes.studio.files.toml_file import Source
from scenes.studio.script import sentences
from scenes.studio.script.playhead import Playhead


@dataclass(frozen=True)
class RunSpec:
    """What to compute: a loss by name, an optimizer by name, a start, a number of steps."""

    loss: str
    optimizer: str = "gradient_descent"
    learning_rate: float | None = None
    schedule: Mapping[str, object] | None = None
    start: str | Mapping[str, float] | tuple[float, ...] = "tastes_two"
    steps: int = 1
    seed: int = 0
    batch: int | None = None         # samples that a step sees
    order: str = "dealt"
    expect: str | None = None
    options: Mapping[str, float] = field(default_factory=dict)   # beta, beta1 …


@dataclass(frozen=True)
class BeatSpec:
    """A beat as written: a verb, the playhead's way, a sentence."""

    id: str
    show: str
    steps: tuple[int, int] = (0, 0)
    say: str = ""
    claims: tuple[str, ...] = ()
    hold: float = 0.4
    args: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Lesson:
    """A lesson whose file is without fault. source: for messages about what shows later."""

    name: str
    title: str
    staging: str
    runs: Mapping[str, RunSpec]      # the only run is called "run"
    beats: tuple[BeatSpec, ...]
    path: Path
    source: Source = field(repr=False, compare=False)
    map: MapSpec | None = None       # a map of starts, where the lesson shows one


def load(name_or_path: str | Path, sets: Iterable[str] = ()) -> Lesson:
    """The lesson of a name, or of a path to a .toml file, with `--set` values.

    Raises BadInputError with every fault of the file.
    """
    return parse(catalogue.read(name_or_path, sets))


def parse(source: Source) -> Lesson:
    """The lesson in a source that was read."""
    from scenes.studio.script import cross_checks

    faults = cross_checks.faults(source)
    if faults:
        raise BadInputError(sorted(faults, key=lambda fault: fault.line or 0))
    data = source.data
    return Lesson(source.path.stem, sentences.tidy(data["title"]), data["staging"],
                  {name: run_spec(table) for name, table in run_tables(data).items()},
                  tuple(beat_specs(data["staging"], data["beat"])), source.path, source,
                  map_spec(data.get("map")))


def run_tables(data: Mapping[str, Any]) -> dict[str, Any]:
    """The runs of a file by name."""
    return {"run": data["run"]} if "run" in data else dict(data.get("runs", {}))


def run_spec(table: Mapping[str, Any]) -> RunSpec:
    known, options = _split(RunSpec, "options", table)
    return RunSpec(**known, options=options)


def map_spec(table: Mapping[str, Any] | None) -> MapSpec | None:
    return None if table is None else MapSpec(**_split(MapSpec, "", table)[0])


def beat_specs(staging: str, tables: Iterable[Mapping[str, Any]]) -> Iterable[BeatSpec]:
    """The beats; one that gives no steps stays where the playhead stands."""
    playhead = Playhead(staging)
    for table in tables:
        stands = playhead.stands(table)
        known, args = _split(BeatSpec, "args", {"steps": (stands, stands), **table})
        known["say"] = sentences.tidy(known.get("say", ""))
        beat = BeatSpec(**known, args=args)
        playhead.go(table, beat.steps[1])
        yield beat


def _split(kind: type, rest: str, table: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """(what the dataclass names, what remains), lists as tuples."""
    names = {f.name for f in fields(kind)} - {rest}
    frozen = {key: tuple(value) if isinstance(value, list) else value for key, value in table.items()}
    return ({key: value for key, value in frozen.items() if key in names},
            {key: value for key, value in frozen.items() if key not in names})
