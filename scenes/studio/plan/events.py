"""What a run does from one of its steps to another, in sentences whose every number is the run's. manim-free."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from scenes.kit.numerals import MANY, significant
from scenes.kit.words import ENGLISH, Words, marked
from soupmath import Outcome, Trajectory
from soupmath.facts import lowest

MOST_DIGITS = 5         # of a number
FEW = 3                 # parameters that are told one by one
NOWHERE = 0.01          # of the first miss: a miss as small as this is none
ALIKE = 1e-9            # relative: a loss that has changed by less has stayed
UNITS = {"g/L": marked("g/L"), "mL/L": marked("mL/L")}
ENDS = {
    Outcome.CONVERGED: marked("It has arrived: the slope is flat."),
    Outcome.DIVERGED: marked("It goes further and further off."),
    Outcome.OSCILLATING: marked("It swings to and fro."), Outcome.STALLED: marked("It moves no more."),
}


def events(run: Trajectory, first: int, last: int, words: Words = ENGLISH) -> tuple[str, ...]:
    """The steps made, the way of each of few parameters, how they pass the minimum, the loss, the end of the run.

    first, last: steps of the run; it rests after its last. words: of the language in which it is told.
    """
    rows = np.flatnonzero((run.kept >= first) & (run.kept <= min(last, run.steps)))
    if len(rows) < 2:
        return ()
    made = int(run.kept[rows[-1]] - run.kept[rows[0]])
    told = [words.ngettext("One step.", "{n} steps.", made, n=f"{made:,}"), *_parameters(run, rows, words),
            *_passing(run, rows, words), *_loss(run.losses[rows], words)]
    if last >= run.steps and run.outcome in ENDS:
        told.append(words.gettext(ENDS[run.outcome]))
    return tuple(map(words.figures, told))


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


def _parameters(run: Trajectory, rows: np.ndarray, words: Words) -> Iterator[str]:
    if run.loss.dimension > FEW or not run.loss.names:
        return
    values = amounts(run)
    for k, name in enumerate(run.loss.names):
        before, after = numbers(values[rows[0], k], values[rows[-1], k])
        if before != after:
            # For translators: what happens to salt, or to another quantity that is named so: from 2 to 8 g/L.
            yield words.gettext("{name} goes from {before} to {after}.", name=words.gettext(name).capitalize(),
                                before=before, after=_measured(run, k, after, words))


def _measured(run: Trajectory, k: int, amount: str, words: Words) -> str:
    unit = run.loss.units[k] if run.loss.units else ""
    return f"{amount} {words.gettext(UNITS.get(unit, unit))}" if unit else amount


def _passing(run: Trajectory, rows: np.ndarray, words: Words) -> Iterator[str]:
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
    # For translators: the best is the best amount, as 8 g/L; often is "once" or "3 times".
    yield words.gettext("It overshoots the best, {best}, {often}.", best=_measured(run, 0, number(aim), words),
                        often=_often(len(landings), words))
    yield words.ngettext("It lands at {amount}.", "At the furthest it lands at {amount}.", len(landings),
                         amount=_measured(run, 0, number(furthest), words))
    if run.loss.reference is not None and furthest > aim:
        # For translators: the best amount, {share} times.
        yield words.gettext("That is {share} times as much.", share=number(furthest / aim))


def _often(count: int, words: Words) -> str:
    return words.gettext("twice") if count == 2 else words.ngettext("once", "{n} times", count)


def _loss(losses: np.ndarray, words: Words) -> Iterator[str]:
    """Where it begins and ends, and whether it went both ways."""
    begin, end = float(losses[0]), float(losses[-1])
    steps = [after - before for before, after in pairwise(losses.tolist())]
    changes = [step for step in steps if abs(step) > ALIKE * abs(begin)]
    before, after = numbers(begin, end)
    if not changes:
        yield words.gettext("The loss stays at {loss}.", loss=number(begin))
        return
    if before == after:
        yield words.gettext("The loss ends as it began, at {loss}.", loss=before)
    elif end < begin:
        yield words.gettext("The loss falls from {before} to {after}.", before=before, after=after)
    else:
        yield words.gettext("The loss rises from {before} to {after}.", before=before, after=after)
    if (ups := sum(change > 0 for change in changes)) and end < begin:
        # For translators: the loss, which falls in all; often is "once" or "3 times".
        yield words.gettext("On the way it rises {often}.", often=_often(ups, words))
