"""Everything that is wrong with what somebody asks a loss by formula to be."""

from __future__ import annotations

import math
import numbers
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from ..arguments import Array
from .build import ZERO
from .errors import FormulaError, near
from .formula import Formula
from .functions import ALIASES, FUNCTIONS
from .parser import NAME, parse, places
from .printer import printed
from .program import FLOATS, program
from .search import spread
from .tree import CONSTANTS, Node, names_of

__all__ = ["MOST_PARAMETERS", "NARROWEST", "RESERVED", "refusals", "share_undefined"]

MOST_PARAMETERS = 5
LONGEST_NAME, LONGEST_UNIT = 20, 12         # letters
NARROWEST = 1e-9        # of a window's larger end
RESERVED = {*CONSTANTS, *FUNCTIONS, *ALIASES, "loss", "slope", "miss", "minima", "minimum", "limit", "learning_rate",
            "steps", "step", "dimension", "batch", "best_step"}     # functions, constants, and what facts are called


def refusals(text: Any, over: Any, units: Any, log: Any) -> Iterator[FormulaError]:
    """What `loss` would refuse, all of it, whatever was given."""
    windows = list(_of_windows(over))
    yield from windows
    known = over if isinstance(over, Mapping) else {}
    yield from _of_units(units, known)
    yield from (in_logs := list(_of_log(log, known)))
    try:
        tree = parse(_text(text))
        yield from (found := list(_of_names(tree, text, known)))
        if not found:
            yield from _of_values(Formula(tree, tuple(known)), {} if windows or in_logs else known, log)
    except FormulaError as error:
        yield error


def share_undefined(formula: Formula, window: Array, log: Array) -> float:
    """In which share of a window (n, 2), of points all over it, a formula has no finite value; log (n,): which
    parameters are spread by their logarithm."""
    n = len(window)
    side = {1: 4_097, 2: 129, 3: 25, 4: 11, 5: 7}[n]
    shares = np.stack(np.meshgrid(*[np.linspace(0.0, 1.0, side)] * n, indexing="ij"), axis=-1).reshape(-1, n)
    return 1.0 - float(np.isfinite(formula.value(spread(shares, window, log))).mean())


def _text(text: Any) -> str:
    if not isinstance(text, str):
        raise FormulaError("must be a text", repr(text)[:60], "Write it between quotes.")
    return text


def _of_windows(over: Any) -> Iterator[FormulaError]:
    if not isinstance(over, Mapping) or not 1 <= len(over) <= MOST_PARAMETERS:
        got = f"{len(over)} of them" if isinstance(over, Mapping) else repr(over)[:60]
        yield FormulaError(f"must name 1 to {MOST_PARAMETERS} parameters", got, "As { x = [-2, 2] }.", key=("over",))
        return
    for name, ends in over.items():
        why = _name_is_wrong(name)
        if why:
            yield FormulaError(why, repr(name)[:60], "Call it x, or salt.", key=("over", str(name)))
        yield from _of_window(str(name), ends)


def _name_is_wrong(name: Any) -> str:
    if not isinstance(name, str) or not re.fullmatch(NAME, name):
        return "must have a name of letters, digits and _"
    if len(name) > LONGEST_NAME:
        return f"must have a name of at most {LONGEST_NAME} letters"
    return "must have a name that means nothing else here" if name in RESERVED else ""


def _of_window(name: str, ends: Any) -> Iterator[FormulaError]:
    pair = list(ends) if isinstance(ends, list | tuple | np.ndarray) else []
    real = all(isinstance(end, numbers.Real) and not isinstance(end, bool) for end in pair)
    if len(pair) != 2 or not real:
        yield FormulaError("must be two numbers", repr(ends)[:60], "As [-2, 2].", key=("over", name))
    elif not all(map(_finite, pair)):
        yield FormulaError("must be finite", repr(ends)[:60], "Say how far it is to be looked at.", key=("over", name))
    elif not pair[1] - pair[0] > NARROWEST * max(map(abs, pair)):
        cure = "Swap them." if pair[0] > pair[1] else "Make it wider."
        yield FormulaError("must rise from a low to a high end", repr(ends)[:60], cure, key=("over", name))


def _finite(number: Any) -> bool:
    try:
        return math.isfinite(float(number))
    except OverflowError:
        return False


def _of_units(units: Any, known: Mapping[str, Any]) -> Iterator[FormulaError]:
    if not isinstance(units, Mapping):
        yield FormulaError("must be texts by parameter", repr(units)[:60], "As { x = \"g\" }.", key=("units",))
        return
    for name, unit in units.items():
        if name not in known:
            yield FormulaError("must be of a parameter", repr(name)[:60], near(str(name), map(str, known)),
                               key=("units",))
        elif not isinstance(unit, str) or len(unit) > LONGEST_UNIT or not unit.isprintable():
            yield FormulaError(f"must be a text of at most {LONGEST_UNIT} letters", repr(unit)[:60], "As \"g/L\".",
                               key=("units", name))


def _of_log(log: Any, known: Mapping[str, Any]) -> Iterator[FormulaError]:
    if not isinstance(log, list | tuple) or not all(isinstance(name, str) for name in log):
        yield FormulaError("must be a list of parameters", repr(log)[:60], "As [\"x\"].", key=("log",))
        return
    for name in log:
        if name not in known:
            yield FormulaError("must name parameters", repr(name)[:60], near(name, map(str, known)), key=("log",))
        elif not any(_of_window(name, known[name])) and not known[name][0] > 0:
            yield FormulaError("must lie above 0 on a logarithmic axis", repr(known[name])[:60],
                               "Begin it above 0, or take it out of log.", key=("over", name))


def _of_names(tree: Node, text: str, known: Mapping[str, Any]) -> Iterator[FormulaError]:
    named = names_of(tree)
    at = places(text)
    for name in named:
        if name not in known:
            yield FormulaError("must be over known parameters", repr(name)[:60],
                               near(name, map(str, known), "Of over") if known else "Add it to over.",
                               text=text, at=at[name])
    for name in known:
        if name not in named and not _name_is_wrong(name):
            yield FormulaError("must stand in the formula", repr(name)[:60], "Take it out, or use it.",
                               key=("over", name))


def _of_values(formula: Formula, over: Mapping[str, Any], log: Sequence[str]) -> Iterator[FormulaError]:
    """Of a formula over the right names. Where windows are wrong, over is empty, and it is not asked for values."""
    lost = next(_without_value(formula.tree), None)
    if lost is not None:
        yield FormulaError("must not hold a part without a finite value", printed(lost)[:60], "Choose other numbers.")
        return
    if all(slope == ZERO for slope in formula.slopes):
        yield FormulaError("must change with its parameters", "a constant", "Nothing falls on level ground.")
        return
    formula.hessian(np.ones(len(formula.names)))
    if over:
        window = np.array([over[name] for name in formula.names], dtype=float)
        if share_undefined(formula, window, np.array([name in log for name in formula.names])) == 1.0:
            yield FormulaError("must have a finite value somewhere in its window", "none", "Choose another window.")


def _without_value(tree: Node) -> Iterator[Node]:
    """The parts that no parameter stands in and that are no finite numbers: 1/0, 10**400."""
    if not names_of(tree):
        with np.errstate(all="ignore"):
            if not np.isfinite(program([tree], ()).run(FLOATS, ())[0]):
                yield tree
        return
    for part in tree.parts:
        yield from _without_value(part)
