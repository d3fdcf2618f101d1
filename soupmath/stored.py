"""A run as plain data and as CSV, and back again: floats keep every bit."""

from __future__ import annotations

import ast
import csv
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from . import recorded, schedules
from .arguments import Array, refusal, unknown
from .hills import TERRAINS
from .losses import Loss
from .optimizers import OPTIMIZERS
from .outcomes import Outcome
from .remade import made_of
from .rule import Optimizer
from .soup import salt_loss, taste_loss

__all__ = ["ARRAYS", "SCHEDULES", "fields", "of_csv", "to_csv"]

ARRAYS = ("kept", "points", "losses", "gradients", "estimates")
SCHEDULES = {kind.__name__: kind for kind in (*schedules.SCHEDULES.values(), schedules.Joined)}


def fields(data: Mapping[str, Any], loss: Loss | None, optimizer: Optimizer | None) -> dict[str, Any]:
    """The fields of the trajectory that `to_dict` made plain.

    Raises ValueError where one is missing, where shapes do not fit, or where loss or optimizer is none that can be
    remade from its name and numbers, and so must be given.
    """
    missing = [name for name in (*ARRAYS, "loss", "optimizer", "outcome", "tolerance", "steps") if name not in data]
    if missing:
        raise refusal("data", f"have {', '.join(missing)}", sorted(data))
    loss = loss if loss is not None else _loss(data["loss"])
    kept = _frozen(data["kept"], int)
    arrays = {"kept": kept, "points": _frozen(data["points"]), "losses": _frozen(data["losses"]),
              "gradients": _frozen(data["gradients"]),
              "estimates": _frozen(np.reshape(data["estimates"], (len(kept) - 1, loss.dimension)))}
    shapes = {"kept": (len(kept),), "points": (len(kept), loss.dimension), "losses": (len(kept),),
              "gradients": (len(kept), loss.dimension), "estimates": (len(kept) - 1, loss.dimension)}
    for name, shape in shapes.items():
        if arrays[name].shape != shape:
            raise refusal(name, f"have shape {shape}", f"shape {arrays[name].shape}")
    batches = data.get("batches")
    return {
        "loss": loss, "optimizer": optimizer if optimizer is not None else _optimizer(data),
        **arrays, "outcome": Outcome(data["outcome"]), "tolerance": data["tolerance"], "asked_steps": data["steps"],
        **{name: data.get(name) for name in ("stopped_at", "rises", "falls")},
        "batches": None if batches is None else _frozen(batches, int),
        "numbered": None if data.get("numbered") is None else _frozen(data["numbered"], int),
        "record": {name: _frozen(column) for name, column in data.get("record", {}).items()},
    }


def to_csv(data: Mapping[str, Any]) -> str:
    """What `to_dict` made, a row a kept step; what is no row stands in a comment before the heading."""
    names = _names(data)
    rest = {key: value for key, value in data.items() if key not in ARRAYS}
    lines = [f"# {json.dumps(rest)}", ",".join(_quoted(name) for name in _heading(names))]
    blank = [""] * len(names)
    for k, x, loss, slope, seen in zip(data["kept"], data["points"], data["losses"], data["gradients"],
                                       [*data["estimates"], blank], strict=True):
        lines.append(",".join(cell if isinstance(cell, str) else repr(cell) for cell in (k, *x, loss, *slope, *seen)))
    return "\n".join(lines) + "\n"


def of_csv(text: str) -> dict[str, Any]:
    """The data that `to_csv` wrote. Raises ValueError, naming the line, for what it cannot have written."""
    first, *rest = text.splitlines()
    if not first.startswith("# {") or len(rest) < 2:
        raise refusal("text", "begin with the comment that to_csv writes, a heading and a row", first[:60])
    data = json.loads(first[2:])
    n = len(_names(data))
    rows = [_row(line, cells, 3 * n + 2) for line, cells in enumerate(csv.reader(rest[1:]), 3)]
    return data | {
        "kept": [int(row[0]) for row in rows], "points": [row[1:n + 1] for row in rows],
        "losses": [row[n + 1] for row in rows], "gradients": [row[n + 2:2 * n + 2] for row in rows],
        "estimates": [row[2 * n + 2:] for row in rows[:-1]],
    }


def _row(line: int, cells: Sequence[str], width: int) -> list[float]:
    if len(cells) != width:
        raise refusal(f"line {line}", f"hold {width} cells", f"{len(cells)}")
    try:
        return [float(cell) for cell in cells if cell]
    except ValueError:
        raise refusal(f"line {line}", "hold numbers", ",".join(cells)) from None


def _names(data: Mapping[str, Any]) -> list[str]:
    names = list(data["names"])
    return names or [f"x{i}" for i in range(data["dimension"])]


def _heading(names: Sequence[str]) -> list[str]:
    return ["step", *names, "loss", *(f"gradient {name}" for name in names), *(f"estimate {name}" for name in names)]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"' if any(mark in name for mark in ',"\n') else name


def _frozen(values: Any, kind: type = float) -> Array:
    array: Array = np.array(values, dtype=kind)
    array.flags.writeable = False
    return array


def _loss(name: str) -> Loss:
    known = {"soup": taste_loss, "salt": salt_loss, recorded.NAME: lambda: recorded.UNKNOWN_LOSS}
    if name in known:
        return known[name]()
    if name not in TERRAINS:
        raise unknown("loss (of another name it must be given)", name, [*known, *TERRAINS])
    return TERRAINS[name]


def _optimizer(data: Mapping[str, Any]) -> Optimizer:
    name, numbers = data["optimizer"], {key: _number(value) for key, value in data["hyperparameters"].items()}
    made = recorded.unknown_rule(**numbers) if name == recorded.NAME else made_of(name, numbers)
    if made is None:
        raise unknown("optimizer (of another name it must be given)", name, OPTIMIZERS)
    return made


def _number(value: Any) -> Any:
    """A hyperparameter from plain data; a text is the repr of a schedule."""
    if not isinstance(value, str):
        return value
    try:
        return _schedule(ast.parse(value, mode="eval").body)
    except (SyntaxError, KeyError, TypeError, AttributeError):
        raise refusal("optimizer", "be given, for its schedule is none of ours", value) from None


def _schedule(node: Any) -> Any:
    """A schedule from the syntax of its repr: names of schedules and numbers, and nothing else."""
    if isinstance(node, ast.Call):
        return SCHEDULES[node.func.id](**{word.arg: _schedule(word.value) for word in node.keywords})    # type: ignore
    return ast.literal_eval(node)
