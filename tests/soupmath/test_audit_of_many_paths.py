"""Of many paths, by seed, the auditor accuses no honest one and acquits no false one; the long tests ask more often."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from soupmath.auditor.verdict import Kind
from tests.support import paths

Make = Callable[[np.random.Generator], paths.Path]


def on_schedules(dice: np.random.Generator) -> paths.Path:
    return paths.honest(dice, schedules=True)


def accused(make: Make, seed: int, count: int) -> list[tuple[str, str]]:
    dice = np.random.default_rng(seed)
    judged = [(path.made_by, path.audited()) for path in (make(dice) for _ in range(count))]
    return [(made_by, found.words()) for made_by, found in judged if not found.ok and found.kind is not Kind.UNTOLD]


def acquitted(make: Make, seed: int, count: int) -> list[tuple[str, str]]:
    dice = np.random.default_rng(seed)
    judged = [(path.made_by, path.audited()) for path in (make(dice) for _ in range(count))]
    return [(made_by, found.words()) for made_by, found in judged if found.ok]


@pytest.mark.parametrize("make", [paths.honest, on_schedules, paths.noisy], ids=lambda make: make.__name__)
def test_no_honest_path_is_accused(make):
    assert not accused(make, 11, 2)


@pytest.mark.parametrize("make", paths.FALSE, ids=lambda make: make.__name__)
def test_no_false_path_is_acquitted(make):
    assert not acquitted(make, 12, 1)
