"""That a loss's readings are what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from ..arguments import Array
from ..palate import MEALS_A_YEAR
from ..soup import FULL_MARKS, INGREDIENTS, TASTE, WISH
from ..trajectory import Trajectory
from .verdict import Verdict, apart, some_rows

__all__ = ["OF_LEARNERS", "OF_SOUPS", "SAME_READING", "Meaning", "readings_are_what_they_say"]

SAME_READING = 1e-9     # relative

Meaning = Callable[[Trajectory, Array], Any]    # of points (k, n) of a run: the readings (k,), or a constant


def readings_are_what_they_say(run: Trajectory) -> Verdict | None:
    """Each reading is a finite number for every point, the same alone and among others, and where it has a
    meaning that can be computed anew, it is that.

    So are gap, score and wish of a soup, perplexity and floor of a next-word learner, years of a palate. The
    readings on a learner's unseen examples (error, test_accuracy, favour) cannot be: a run does not hold them;
    they are held to what they can be, and the palate's goal to its average.
    """
    if not run.loss.readings:
        return None
    wrong, worst = [], 0.0
    for name, said in _differences(run):
        worst = max(worst, said)
        if said > SAME_READING:
            wrong.append(f"{name} is not what it says, by {said:.2g}")
    return Verdict("readings_are_what_they_say", not wrong,
                   "; ".join(wrong) or f"{', '.join(run.loss.readings)}: worst difference {worst:.2g}", worst)


def _differences(run: Trajectory) -> Iterator[tuple[str, float]]:
    """Each reading with its relative difference from what it should be."""
    points = run.points[some_rows(run, 16)]
    meanings = _meanings(run)
    for name in run.loss.readings:
        try:
            together = np.asarray(run.loss.reading(name, points), dtype=float)
            alone = np.array([run.loss.reading(name, x) for x in points], dtype=float)
        except Exception:       # whatever a stranger's reading raises, it is no number
            yield name, np.inf
            continue
        yield name, apart(together, alone) if together.shape == alone.shape == (len(points),) else np.inf
        if name in meanings:
            meant = np.broadcast_to(meanings[name](run, points), alone.shape)
            yield name, apart(alone, meant, scale=1.0)
    if "passes_the_average" in run.loss.goals and "average_error" in run.loss.readings:
        said = run.loss.goals["passes_the_average"][1], run.loss.reading("average_error", points[0])
        yield "average_error", apart(*map(np.float64, said))


def _meanings(run: Trajectory) -> Mapping[str, Meaning]:
    loss = run.loss
    of_soup = loss.reference is not None and set(loss.names) <= set(INGREDIENTS) and "gap" in loss.readings
    return (OF_SOUPS if of_soup else {}) | OF_LEARNERS.get(loss.name, {})


def _gap(run: Trajectory, points: Array) -> Array:
    """‖A ln(amounts / wish)‖, from the amounts; as it is read where an amount is beyond what floats can say."""
    columns = [INGREDIENTS.index(name) for name in run.loss.names]
    folds = np.log(run.loss.amounts(points) / WISH[columns])
    gaps = np.linalg.norm(folds @ TASTE[:, columns].T, axis=-1)
    sayable = (np.abs(folds) < 700.0).all(axis=-1)
    return np.where(sayable, gaps, run.loss.reading("gap", points))


def _each(name: str, low: float, high: float) -> Meaning:
    """The reading itself, held within bounds."""
    def meant(run: Trajectory, points: Array) -> Any:
        return np.clip(np.array([run.loss.reading(name, x) for x in points]), low, high)
    return meant


OF_SOUPS: dict[str, Meaning] = {
    "gap": _gap,
    "score": lambda run, points: FULL_MARKS - _gap(run, points),
    "wish": lambda run, points: FULL_MARKS,
}
OF_LEARNERS: dict[str, dict[str, Meaning]] = {
    "next word": {
        "perplexity": lambda run, points: np.exp([run.loss.value(x) for x in points]),
        "floor": lambda run, points: np.minimum(run.loss.reading("floor", points), run.losses.min()),
        "favour": _each("favour", 1.0, np.inf),
    },
    "palate": {
        "years": lambda run, points: run.loss.samples / MEALS_A_YEAR,
        "error": _each("error", 0.0, np.inf),
    },
    "digits": {
        "test_accuracy": _each("test_accuracy", 0.0, 1.0),
        "train_accuracy": _each("train_accuracy", 0.0, 1.0),
        "favour": _each("favour", 1.0, np.inf),
    },
}
