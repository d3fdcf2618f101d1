"""Losses that are means over samples, and the mini-batches drawn from them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from soupmath.laws.derivatives import complex_step

rng = np.random.default_rng(0)
o, batches = sm.optimizers, sm.batches
X, t, y = rng.normal(size=(24, 4)), rng.normal(size=24), rng.integers(3, size=24)
LOSSES = {
    "tastings": sm.samples.tasting_loss(24, noise="laplace", spread=2.0, seed=1),
    "salt tastings": sm.samples.tasting_loss(24, noise="uniform", seed=1, free=("salt",)),
    "least squares": sm.samples.least_squares(X, t),
    "softmax regression": sm.samples.softmax_regression(X, y, 3),
    "next word": sm.learners.next_word("sip, compare, nudge; sip, compare, sip the soup").loss(),
    "palate": sm.learners.palate(24, 5, seed=1).loss(),
}


@pytest.fixture(params=LOSSES)
def loss(request):
    return LOSSES[request.param]


def some_point(loss, seed=0):
    return np.random.default_rng(seed).normal(size=loss.dimension)


def test_the_slope_is_the_derivative(loss):
    for seed in range(5):
        x = some_point(loss, seed)
        assert loss.gradient(x) == pytest.approx(complex_step(loss, x), rel=1e-9, abs=1e-12)


def test_the_full_batch_is_the_plain_loss(loss):
    x, everyone = some_point(loss), np.arange(loss.samples)
    assert loss.sampled(x, everyone) == pytest.approx(loss.gradient(x), rel=1e-12, abs=1e-13)
    plain = sm.descend(loss, o.gradient_descent(0.01), x, 20)
    by_batches = sm.descend(loss, o.gradient_descent(0.01), x, 20, batches=np.tile(everyone, (20, 1)))
    assert by_batches.points == pytest.approx(plain.points, rel=1e-11, abs=1e-12)
    assert by_batches.outcome == plain.outcome


def test_the_order_within_a_batch_changes_nothing(loss):
    x, order = some_point(loss), np.random.default_rng(1).permutation(loss.samples)
    assert loss.sampled(x, order) == pytest.approx(loss.gradient(x), rel=1e-12, abs=1e-13)


def test_the_mean_of_all_single_slopes_is_the_slope(loss):
    x = some_point(loss)
    mean = batches.sample_slopes(loss, x).mean(axis=0)
    assert mean == pytest.approx(loss.gradient(x), rel=1e-11, abs=1e-12)


def test_runs_on_mini_batches_keep_the_laws(loss):
    drawn = batches.with_replacement(loss.samples, 4, 60, seed=3)
    run = sm.descend(loss, o.adam(0.02), some_point(loss), 60, batches=drawn)
    assert not [verdict for verdict in sm.laws.check(run) if not verdict.ok]
    assert sm.claims.check("is_a_guess_from_samples", run).ok
    again = sm.descend(loss, o.adam(0.02), some_point(loss), 60, batches=drawn, keep=[7])
    assert np.array_equal(again.points, run.points[[0, 7, 60]])
    assert not [verdict for verdict in sm.laws.check(again) if not verdict.ok]


def test_permuting_equal_samples_changes_nothing():
    order = np.random.default_rng(4).permutation(24)
    for make, data in ((sm.samples.least_squares, (X, t)),
                       (lambda X, y: sm.samples.softmax_regression(X, y, 3), (X, y))):
        a, b = make(*data), make(*(part[order] for part in data))
        x = some_point(a)
        assert a.value(x) == pytest.approx(b.value(x), rel=1e-13)
        runs = [sm.descend(loss, o.momentum(0.01), x, 50).points for loss in (a, b)]
        assert runs[0] == pytest.approx(runs[1], rel=1e-11, abs=1e-12)


def test_tastings_without_noise_are_the_soup():
    silent, soup = sm.samples.tasting_loss(7, spread=0.0), sm.soup.taste_loss()
    x = some_point(soup)
    assert silent.value(x) == pytest.approx(soup.value(x))
    assert silent.gradient(x) == pytest.approx(soup.gradient(x))
    assert silent.minima == pytest.approx(soup.minima)


@pytest.mark.parametrize("noise", sm.samples.NOISES)
def test_named_noise_has_the_spread_it_says(noise):
    drawn = sm.samples.NOISES[noise](np.random.default_rng(0), (200_000, 1))
    assert drawn.mean() == pytest.approx(0, abs=0.02)
    assert drawn.std() == pytest.approx(1, abs=0.02)


def test_seeds_decide():
    one, same, other = (sm.samples.tasting_loss(8, seed=seed).minima for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


@given(st.integers(1, 30), st.integers(1, 30), st.integers(0, 40), st.integers(0, 99))
def test_drawing(samples, size, steps, seed):
    drawn = batches.with_replacement(samples, size, steps, seed)
    assert drawn.shape == (steps, size)
    assert steps == 0 or (0 <= drawn.min() <= drawn.max() < samples)
    assert np.array_equal(drawn, batches.with_replacement(samples, size, steps, seed))
    if size <= samples:
        dealt = batches.without_replacement(samples, size, steps, seed)
        rounds = samples // size
        assert dealt.shape == (steps, size)
        for first in range(0, steps, rounds):
            deck = dealt[first:first + rounds].ravel()
            assert len(set(deck.tolist())) == len(deck)


def test_a_deck_is_dealt_out():
    dealt = batches.without_replacement(12, 4, 3, seed=0)
    assert sorted(dealt.ravel().tolist()) == list(range(12))
    with pytest.raises(ValueError, match="size must be at most the 12 samples"):
        batches.without_replacement(12, 13, 1, seed=0)


@pytest.mark.parametrize("replace", [True, False])
@pytest.mark.parametrize("size", [1, 6, 24])
def test_the_spread_of_slopes_is_what_drawing_finds(size, replace):
    loss = LOSSES["least squares"]
    x = some_point(loss)
    draw = batches.with_replacement if replace else batches.without_replacement
    found = np.array([loss.sampled(x, i) for i in draw(loss.samples, size, 20_000, seed=5)])
    spread = batches.slope_spread(loss, x, size, replace)
    assert found.std(axis=0) == pytest.approx(spread, rel=0.04, abs=1e-12)


def test_larger_spoonfuls_shiver_less():
    loss = LOSSES["tastings"]
    one, four, everyone = (batches.slope_spread(loss, loss.places["tastes_six"], size, replace=False)
                           for size in (1, 4, loss.samples))
    assert (one > four).all()
    assert everyone == pytest.approx(0)
    assert batches.slope_spread(loss, loss.places["tastes_six"], 4) == pytest.approx(one / 2)


@pytest.mark.parametrize(("make", "said"), [
    (lambda: sm.samples.tasting_loss(0), "count"),
    (lambda: sm.samples.tasting_loss(5, noise="gaussain"), "noise must be one of laplace, normal, uniform"),
    (lambda: sm.samples.tasting_loss(5, spread=-1.0), "spread"),
    (lambda: sm.samples.spoonfuls(np.zeros((2, 2))), "errors must have shape"),
    (lambda: sm.samples.least_squares(X, t[:-1]), "targets must have one number"),
    (lambda: sm.samples.softmax_regression(X, y, 2), "labels"),
    (lambda: sm.samples.softmax_regression(X, y[:-1], 3), "labels must have one number"),
])
def test_bad_input(make, said):
    with pytest.raises(ValueError, match=said):
        make()


@pytest.mark.parametrize(("drawn", "error", "said"), [
    (np.zeros((5, 2)), TypeError, "batches must be whole numbers"),
    (np.zeros((4, 2), int), ValueError, r"batches must have shape \(5, size\)"),
    (np.zeros((5, 0), int), ValueError, "batches must have shape"),
    (np.full((5, 2), 24), ValueError, r"batches must lie in 0\.\.23"),
    (np.full((5, 2), -1), ValueError, "batches must lie in"),
])
def test_batches_that_are_refused(drawn, error, said):
    with pytest.raises(error, match=said):
        sm.descend(LOSSES["least squares"], o.adam(), np.zeros(4), 5, batches=drawn)
