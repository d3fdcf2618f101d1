"""TOML -> Lesson: the words and numbers of a film, as frozen data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

LESSONS = Path(__file__).parent.parent / "lessons"


@dataclass(frozen=True)
class RunSpec:
    """What to compute: a loss by name, an optimizer by name, a start, a number of steps."""

    loss: str
    optimizer: str = "gradient_descent"
    learning_rate: float | None = None
    start: str | Mapping[str, float] | tuple[float, ...] = "tastes_two"
    steps: int = 1
    seed: int = 0
    expect: str | None = None
    options: Mapping[str, float] = field(default_factory=dict)   # momentum, beta1 …


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
    name: str
    title: str
    staging: str
    runs: Mapping[str, RunSpec]      # the only run is called "run"
    beats: tuple[BeatSpec, ...]
    path: Path


def load(name: str) -> Lesson:
    """Read a lesson by name."""
    path = LESSONS / f"{name}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    runs = {"run": data["run"]} if "run" in data else data["runs"]
    fields = set(BeatSpec.__dataclass_fields__)
    beats = tuple(
        BeatSpec(**{k: tuple(v) if isinstance(v, list) else v for k, v in beat.items() if k in fields},
                 args={k: v for k, v in beat.items() if k not in fields})
        for beat in data["beat"]
    )
    known = set(RunSpec.__dataclass_fields__)
    specs = {n: RunSpec(**{k: tuple(v) if isinstance(v, list) else v for k, v in r.items() if k in known},
                        options={k: v for k, v in r.items() if k not in known}) for n, r in runs.items()}
    return Lesson(path.stem, data["title"], data["staging"], specs, beats, path)
