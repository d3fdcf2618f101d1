"""Lessons with other losses put into them: what `check` passes has to draw.

A pair is a lesson and a loss that stands in for that of one run, or of all of them. Its sentences and claims are left
out, since they quote what the lesson's own losses have; its start and rate are such as suit the loss.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from scenes.stage.timeline import Moment, Plan
from scenes.studio.draw import draw_beats
from scenes.studio.files import catalogue
from scenes.studio.plan import proof
from scenes.studio.plan.proof import Checked
from scenes.studio.runs.run_parts import loss_named, loss_names
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Kept

SPOKEN = ("say", "claims")
LOSSES = tuple(loss_names())
SHARES = (0.0, 0.3, 0.62, 1.0)      # of a beat, at which it is posed


@dataclass(frozen=True)
class Pair:
    """A lesson, a loss, and the runs that get it."""

    lesson: Path
    loss: str
    runs: tuple[str, ...]

    def __str__(self) -> str:
        return " · ".join(filter(None, (self.lesson.stem, "+".join(self.runs), self.loss)))


@dataclass(frozen=True)
class Tried:
    """What became of a pair: refused by `check`, drawn, or, which must not be, passed and then raised."""

    pair: Pair
    refused: str = ""
    raised: str = ""

    @property
    def drawn(self) -> bool:
        return not self.refused and not self.raised


def run_names(lesson: Path) -> tuple[str, ...]:
    data = catalogue.read(lesson).data
    return ("run",) if "run" in data else tuple(data["runs"])


def pairs(lesson: Path, losses: Iterable[str] = LOSSES) -> Iterator[Pair]:
    """Each loss in all the runs, and in each of them where there are several."""
    names = run_names(lesson)
    groups = [names, *((name,) for name in names if len(names) > 1)]
    return (Pair(lesson, loss, group) for group in groups for loss in losses)


def attempt(pair: Pair, folder: Path, kept: Kept = NOTHING_KEPT, text: str = "") -> Tried:
    """Check the lesson with the loss in it, or the text given, and, where that passes, pose it."""
    path = folder / f"{pair.lesson.stem}.toml"
    path.write_text(text or with_loss(pair), encoding="utf-8")
    for table in pair.lesson.parent.glob("*.csv"):
        shutil.copy(table, folder)
    checked = proof.check(str(path), kept=kept)
    if not checked.ok or checked.plan is None:
        return Tried(pair, refused=said(checked))
    try:
        pose(checked.plan)
    except Exception as error:      # whatever it is: it came after `check` had passed
        return Tried(pair, raised=draw_beats.said(error))
    return Tried(pair)


def said(checked: Checked) -> str:
    """Why `check` refuses."""
    laws = (f"{law.name} does not hold: {law.detail}" for law in checked.laws if not law.ok)
    return "\n".join([*map(str, checked.faults), *laws])


def pose(plan: Plan) -> None:
    """Build the set, pose a few instants of every beat and read them back."""
    with draw_beats.on_set(plan, 90) as scene:
        for beat in plan.beats:
            for tick in sorted({share * beat.ticks for share in SHARES} | {beat.boundaries()[-2]}):
                scene.pose(now := Moment(beat, float(tick), plan.calm))
                if tick in beat.boundaries():
                    for reading in scene.readings(now):
                        if not reading.holds:
                            raise draw_beats.ReadBackError(f"beat {beat.id}, tick {tick:g}: {reading}")


def with_loss(pair: Pair) -> str:
    """The lesson's text with the loss in the runs, silent."""
    data = dict(catalogue.read(pair.lesson).data)
    tables = {"run": data.pop("run")} if "run" in data else data.pop("runs")
    runs = {name: _stand_in(table, pair.loss) if name in pair.runs else table for name, table in tables.items()}
    beats = [{key: value for key, value in beat.items() if key not in SPOKEN} for beat in data.pop("beat")]
    return as_toml(data | ({"runs": runs} if "run" not in runs else runs), beats)


def with_verb(lesson: Path, verb: str) -> str:
    """The lesson's text with this verb's beat for all its own."""
    data = dict(catalogue.read(lesson).data)
    data.pop("beat")
    return as_toml(data, [{"id": "only", "show": verb}])


def as_toml(data: Mapping[str, Any], beats: Iterable[Mapping[str, Any]]) -> str:
    return "\n".join([*_lines(data), *(f"\n[[beat]]\n{_body(beat)}" for beat in beats)])


def _stand_in(table: Mapping[str, Any], name: str) -> dict[str, Any]:
    """A run's table with another loss, a start of its own and a rate at which it goes down."""
    loss = loss_named(name)
    run = dict(table) | {"loss": name, "start": next(iter(loss.places))}
    if name == table["loss"]:
        return dict(table)
    if "learning_rate" in run:
        run["learning_rate"] = float(min(run["learning_rate"], 0.9 * _gentle(name)))
    if loss.dimension > 100:
        run["steps"] = min(run["steps"], 30)
    if loss.hessian is None and run.get("optimizer") == "coordinate_descent":
        run |= {"optimizer": "gradient_descent", "learning_rate": _gentle(name)}
    if not loss.samples:
        run.pop("batch", None)
        run.pop("order", None)
    run.pop("expect", None)
    return run


def _gentle(name: str) -> float:
    """1/L, at the start where no bound is known."""
    loss = loss_named(name)
    if loss.smoothness:
        return 1.0 / loss.smoothness
    assert loss.hessian is not None
    return 0.5 / float(np.abs(np.linalg.eigvalsh(loss.hessian(next(iter(loss.places.values()))))).max())


def _lines(data: Mapping[str, Any], path: str = "") -> Iterator[str]:
    plain = {key: value for key, value in data.items() if not isinstance(value, Mapping)}
    yield from ([f"\n[{path}]"] if path and plain else [])
    yield _body(plain)
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from _lines(value, f"{path}.{key}" if path else key)


def _body(table: Mapping[str, Any]) -> str:
    return "\n".join(f"{key} = {_value(value)}" for key, value in table.items())


def _value(value: Any) -> str:
    """As TOML: for text, numbers and lists the same as JSON."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(inner)}" for key, inner in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
