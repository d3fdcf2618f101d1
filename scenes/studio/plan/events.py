"""What a run does from one of its steps to another, in sentences whose every number is the run's. manim-free."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from scenes.kit.numerals import MANY, significant
from soupmath import Outcome, Trajectory
from soupmath.facts import lowest

MOST_DIGITS = 5         # of a number
FEW = 3                 # parameters that are told one by one
NOWHERE = 0.01          # of the first miss: a miss as small as this is none
ALIKE = 1e-9            # relative: a loss that has changed by less has stayed
ENDS = {
    Outcome.CONVERGED: "It has arrived: the slope is flat.", Outcome.DIVERGED: "It goes further and further off.",
    Outcome.OSCILLATING: "It swings to and fro.", Outcome.STALLED: "It moves no more.",
}


def events(run: Trajectory, first: int, last: int) -> tuple[str, ...]:
    """The steps made, the way of each of few parameters, how they pass the minimum, the loss, the end of the run.

    first, last: steps of the run; it rests after its last.
    """
    rows = np.flatnonzero((run.kept >= first) & (run.kept <= min(last, run.steps)))
    if len(rows) < 2:
        return ()
    made = int(run.kept[rows[-1]] - run.kept[rows[0]])
    told = [f"{made:,} steps." if made > 1 else "One step.", *_parameters(run, rows), *_passing(run, rows),
            *_loss(run.losses[rows])]
    return (*told, *([ENDS[run.outcome]] if last >= run.steps and run.outcome in ENDS else []))


def number(value: float, digits: int = 2) -> str:
    """Two significant digits, or more where fewer than MANY, as they are read and heard."""
    if digits > 2 and 1e-4 <= abs(value) < MANY:
        return f"{value:.{max(0, digits - 1 - math.floor(math.log10(abs(value))))}f}".replace("-", "−")
    return f"−{significant(-value)}" if value < 0 else significant(value)


def numbers(before: float, after: float) -> tuple[str, str]:
    """Both with as many digits as it takes to tell them apart, at most MOST_DIGITS."""
    for digits in range(2, MOST_DIGITS + 1):
        pair = number(before, digits), number(after, digits)
        if pair[0] != pair[1]:
            break
    return pair


def amounts(run: Trajectory) -> np.ndarray:
    """(K, n) what its parameters stand for: amounts, where they are logarithms of some."""
    return run.points if run.loss.reference is None else run.loss.amounts(run.points)


def _parameters(run: Trajectory, rows: np.ndarray) -> Iterator[str]:
    if run.loss.dimension > FEW or not run.loss.names:
        return
    values = amounts(run)
    for k, name in enumerate(run.loss.names):
        before, after = numbers(values[rows[0], k], values[rows[-1], k])
        if before != after:
            yield f"{name.capitalize()} goes from {before} to {after}{_unit(run, k)}."


def _unit(run: Trajectory, k: int) -> str:
    return f" {run.loss.units[k]}" if run.loss.units and run.loss.units[k] else ""


def _passing(run: Trajectory, rows: np.ndarray) -> Iterator[str]:
    """How the only parameter goes past its best value: how often, and how far at most."""
    if run.loss.dimension != 1 or not len(run.loss.minima):
        return
    best = lowest(run)
    misses = (run.points[rows] - best)[:, 0]
    near = NOWHERE * abs(run.points[0, 0] - best[0])
    landings = [row for (row, miss), before in zip(list(zip(rows, misses, strict=True))[1:], misses, strict=False)
                if miss * before < 0 and min(abs(miss), abs(before)) > near]
    if not landings:
        return
    values = amounts(run)[:, 0]
    aim = float(run.loss.amounts(best)[0] if run.loss.reference is not None else best[0])
    furthest = float(values[max(landings, key=lambda row: abs(run.points[row, 0] - best[0]))])
    times = f", {number(furthest / aim)} times as much" if run.loss.reference is not None and furthest > aim else ""
    most = " at the furthest" if len(landings) > 1 else ""
    yield (f"It overshoots the best, {number(aim)}{_unit(run, 0)}, {_often(len(landings))}: "
           f"to {number(furthest)}{most}{times}.")


def _often(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _loss(losses: np.ndarray) -> Iterator[str]:
    """Where it begins and ends, and whether it went both ways."""
    begin, end = float(losses[0]), float(losses[-1])
    steps = [after - before for before, after in pairwise(losses.tolist())]
    changes = [step for step in steps if abs(step) > ALIKE * abs(begin)]
    if not changes:
        yield f"The loss stays at {number(begin)}."
        return
    ups = sum(change > 0 for change in changes)
    rising = f", rising {_often(ups)} on the way" if ups and end < begin else ""
    before, after = numbers(begin, end)
    if before == after:
        yield f"The loss ends as it began, at {before}{rising}."
    else:
        yield f"The loss {'falls' if end < begin else 'rises'} from {before} to {after}{rising}."
