"""What a callback is told of a run, and that it cannot change it."""

from __future__ import annotations

import numpy as np
import pytest

import soupmath as sm

o = sm.optimizers
soup = sm.soup.taste_loss()
start = soup.places["tastes_six"]
spoonfuls = sm.samples.tasting_loss(20)
BATCHES = sm.batches.with_replacement(20, 4, 12, seed=3)


@pytest.mark.parametrize("batches", [None, BATCHES])
@pytest.mark.parametrize("keep", [None, [5]])
def test_it_is_told_every_step_once_as_it_is_recorded(batches, keep):
    told = []
    run = sm.descend(spoonfuls, o.adam(0.1), start, 12, batches=batches, keep=keep, callback=told.append)
    whole = sm.descend(spoonfuls, o.adam(0.1), start, 12, batches=batches)
    assert [now.step for now in told] == list(range(13))
    assert np.array_equal([now.point for now in told], whole.points)
    assert np.array_equal([now.loss for now in told], whole.losses)
    assert np.array_equal([now.gradient for now in told], whole.gradients)
    assert np.array_equal([now.estimate for now in told][:-1], whole.estimates)
    assert np.array_equal(run.points[-1], whole.points[-1])


def test_of_a_run_that_diverges_it_is_told_the_steps_there_are():
    told = []
    run = sm.descend(sm.TERRAINS["rosenbrock"], o.gradient_descent(1.0), [-1.2, 1.0], 50, callback=told.append)
    assert [now.step for now in told] == list(range(run.steps + 1))


@pytest.mark.parametrize("name", ["point", "gradient", "estimate"])
def test_it_cannot_write_into_the_run(name):
    def meddle(now):
        getattr(now, name)[0] = 0.0
    with pytest.raises(ValueError, match="read-only"):
        sm.descend(soup, o.gradient_descent(0.01), start, 5, callback=meddle)


def test_what_it_raises_is_the_caller_s():
    class EnoughError(Exception):
        pass

    def enough(now):
        if now.loss < 1:
            raise EnoughError(now.step)
    with pytest.raises(EnoughError) as raised:
        sm.descend(soup, o.gradient_descent(0.01), start, 100, callback=enough)
    assert raised.value.args == (3,)


def test_it_is_a_function():
    with pytest.raises(TypeError, match="callback must be a function of a Step, got 3"):
        sm.descend(soup, o.gradient_descent(0.01), start, 5, callback=3)


def test_a_loss_can_be_called():
    assert soup(list(start)) == pytest.approx(16.0)
    assert soup([start, soup.minima[0]]) == pytest.approx([16.0, 0.0])
