"""The learners' slopes and short runs beside torch's autograd and optimizers."""

from __future__ import annotations

import numpy as np
import pytest
from reference_runs import cases

import soupmath as sm

ALLOWED = 1e-12
TASKS = ("next_word", "digits", "squares", "spoonfuls")


@pytest.fixture(scope="module")
def stored():
    with np.load(cases.LEARNERS) as file:
        return dict(file)


@pytest.fixture(params=TASKS)
def task(request, stored, digits):
    """Our loss, and what torch found."""
    mine = f"{request.param}."
    theirs = {key.removeprefix(mine): value for key, value in stored.items() if key.startswith(mine)}
    features = np.hstack([digits["images"].reshape(-1, 64) / 16, np.ones((1797, 1))])[:cases.DIGITS_USED]
    ours = {
        "next_word": lambda: sm.learners.next_word(cases.TEXT).loss(),
        "digits": lambda: sm.samples.softmax_regression(features, digits["labels"][:cases.DIGITS_USED], 10),
        "squares": lambda: sm.samples.least_squares(theirs["features"], theirs["targets"]),
        "spoonfuls": lambda: sm.samples.spoonfuls(theirs["errors"]),
    }[request.param]()
    return ours, theirs


def same(ours, theirs):
    return np.abs(ours - theirs).max() <= ALLOWED * np.abs(theirs).max()


def test_the_slope_is_autograd_s(task):
    loss, theirs = task
    assert same(loss.gradient(theirs["start"]), theirs["gradient"])


def test_plain_descent_on_all_samples(task):
    loss, theirs = task
    rule = sm.optimizers.gradient_descent(float(theirs["rate"]))
    run = sm.descend(loss, rule, theirs["start"], cases.LEARNER_STEPS)
    assert same(run.losses[:-1], theirs["losses"])
    assert same(run.points[-1], theirs["full"])


def test_adam_on_mini_batches(task):
    loss, theirs = task
    run = sm.descend(loss, sm.optimizers.adam(0.02), theirs["start"], cases.LEARNER_STEPS,
                     batches=theirs["batches"])
    assert same(run.points[-1], theirs["sampled"])
