"""A run as data and as CSV, and back, bit for bit."""

from __future__ import annotations

import json

import numpy as np
import pytest

import soupmath as sm

o, s = sm.optimizers, sm.schedules
RATES = [0.01, s.Exponential(0.01, 0.97), s.join(s.LinearWarmUp(0.01, 5), 5, s.Cosine(0.01, 20))]


@pytest.mark.parametrize("rate", RATES, ids=repr)
@pytest.mark.parametrize("make", [o.gradient_descent, o.nesterov, o.adamw])
def test_both_ways(make, rate):
    run = sm.descend(sm.TERRAINS["rosenbrock"], make(rate), [-1.2, 1.0], 30, keep=[3, 4, 29])
    for back in (sm.Trajectory.from_dict(json.loads(json.dumps(run.to_dict()))), sm.Trajectory.from_csv(run.to_csv())):
        assert back.digest() == run.digest()
        assert back.optimizer.hyperparameters == run.optimizer.hyperparameters
        assert all(verdict.ok for verdict in sm.laws.check(back))


def test_a_learner_comes_back_with_its_batches():
    dice = np.random.default_rng(0)
    loss = sm.samples.least_squares(dice.normal(size=(20, 3)), dice.normal(size=20))
    run = sm.descend(loss, o.adam(0.1), np.zeros(3), 6, batches=sm.batches.with_replacement(20, 4, 6, 1))
    back = sm.Trajectory.from_csv(run.to_csv(), loss)
    assert back.digest() == run.digest()
    assert np.array_equal(back.batches, run.batches)
    with pytest.raises(ValueError, match=r"loss .* must be one of"):
        sm.Trajectory.from_csv(run.to_csv())


def test_the_csv_is_one_that_others_can_read():
    run = sm.descend(sm.TERRAINS["ravine"], o.gradient_descent(0.01), [5.0, 1.0], 3)
    comment, head, *rows = run.to_csv().splitlines()
    assert comment.startswith("# {")
    assert head == "step,x,y,loss,gradient x,gradient y,estimate x,estimate y"
    assert [list(map(float, row.split(",")[1:3])) for row in rows] == run.points.tolist()


@pytest.mark.parametrize(("change", "said"), [
    (lambda text: text.splitlines()[1], "text must begin with the comment"),
    (lambda text: text.replace("\n1,", "\n1,7,"), "line 4 must hold 8 cells"),
    (lambda text: text.replace("\n1,", "\none,"), "line 4 must hold numbers"),
    (lambda text: text.replace('"ravine"', '"ravin"'), "Did you mean 'ravine'"),
    (lambda text: text.replace('"learning_rate": 0.01', '"learning_rate": "open(1)"'), "optimizer must be given"),
])
def test_what_was_not_written_so_is_refused(change, said):
    run = sm.descend(sm.TERRAINS["ravine"], o.gradient_descent(0.01), [5.0, 1.0], 3)
    with pytest.raises(ValueError, match=said):
        sm.Trajectory.from_csv(change(run.to_csv()))
