"""Runs of lessons: which of their steps are kept, and what a learner is."""

import numpy as np
import pytest

from scenes.studio.runs import learners, lesson_runs
from scenes.studio.runs.run_spec import RunSpec


def test_a_small_run_keeps_every_step() -> None:
    assert lesson_runs.kept_steps(3, 1000) is None
    assert lesson_runs.compute(RunSpec("soup", learning_rate=0.01, steps=200)).whole


@pytest.mark.parametrize("steps", [1, 9, 10, 999, 1000, 4321])
def test_a_large_one_keeps_round_steps_and_those_walked_through(steps: int) -> None:
    kept = lesson_runs.kept_steps(10**6, steps, walked=(7, 8, 777, 10**6))
    assert kept == sorted(set(kept))
    assert kept[0] == 0
    assert kept[-1] == steps
    assert {k for k in (1, 10, 90, 100, 777, 1000) if k <= steps} <= set(kept)
    assert len(kept) <= 9 * 4 + 3


def test_keeping_fewer_steps_does_not_change_the_run() -> None:
    spec = RunSpec("digits", learning_rate=0.3, start="untaught", steps=520, batch=8, seed=1)
    sparse = lesson_runs.compute(spec)
    assert not sparse.whole
    full = lesson_runs.compute(spec, walked=range(521))
    assert full.whole
    assert np.array_equal(full.points[sparse.kept], sparse.points)


def test_what_a_learner_is_made_of_has_a_digest_of_its_own() -> None:
    assert len({learners.data_digest(name) for name in learners.LEARNERS}) == len(learners.LEARNERS)
