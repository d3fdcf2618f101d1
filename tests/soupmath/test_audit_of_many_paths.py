"""Of many paths, by seed, the auditor accuses hardly an honest one and acquits hardly a false one.

What it still errs in is counted: each bound is what these seeds gave, and one for arithmetic that rounds otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import pytest

from soupmath.auditor.verdict import Kind
from tests.support import paths

Make = Callable[[np.random.Generator], paths.Path]
MANY, SOME, FEW = range(3000, 3200), range(3000, 3060), range(3000, 3040)


def on_schedules(dice: np.random.Generator) -> paths.Path:
    return paths.honest(dice, schedules=True)


def accused(make: Make, seeds: Iterable[int]) -> list[tuple[int, str, str]]:
    """Honest paths that are said to be none, or not what they claim, or to have other losses."""
    judged = [(seed, path.made_by, path.audited()) for seed, path in made(make, seeds)]
    return [(seed, by, found.words()) for seed, by, found in judged if not found.ok and found.kind is not Kind.UNTOLD]


def acquitted(make: Make, seeds: Iterable[int]) -> list[tuple[int, str, str]]:
    judged = [(seed, path.made_by, path.audited()) for seed, path in made(make, seeds)]
    return [(seed, by, found.words()) for seed, by, found in judged if found.ok]


def made(make: Make, seeds: Iterable[int]) -> list[tuple[int, paths.Path]]:
    return [(seed, make(np.random.default_rng([7, seed]))) for seed in seeds]


@pytest.mark.parametrize("make", [paths.honest, on_schedules, paths.noisy], ids=lambda make: make.__name__)
def test_no_honest_path_is_accused(make):
    assert not accused(make, range(2))


@pytest.mark.parametrize("make", paths.FALSE, ids=lambda make: make.__name__)
def test_no_false_path_is_acquitted(make):
    assert not acquitted(make, range(1))


@pytest.mark.long
@pytest.mark.parametrize(("make", "seeds", "most"), [
    (paths.honest, MANY, 5), (on_schedules, MANY, 7), (paths.noisy, SOME, 3), (paths.mini_batches, FEW, 5)],
    ids=["honest", "on_schedules", "noisy", "mini_batches"])
def test_of_many_honest_paths_hardly_one_is_accused(make, seeds, most):
    assert len(accused(make, seeds)) <= most


@pytest.mark.long
def test_of_many_false_paths_hardly_one_is_acquitted():
    assert len(acquitted(paths.false, MANY)) <= 4
