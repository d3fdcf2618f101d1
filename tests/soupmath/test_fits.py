"""Fits to tables, beside numpy's least squares, torch, and what no change of units may change."""

from __future__ import annotations

import pickle
import runpy
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reference_runs import HERE

import soupmath as sm

cases = SimpleNamespace(**runpy.run_path(str(HERE / "fit_cases.py")))
X, Y = cases.pairs()
TWO, LABELS = cases.kinds()
KINDS = ("broth", "stew", "soup")
FITS = {"line": sm.fits.line(X, Y, test=0.2, seed=1), "curve": sm.fits.curve(X, Y, 3, test=0.2, seed=1),
        "small_net": sm.fits.small_net(X, Y, 5, test=0.2, seed=1),
        "classes": sm.fits.classes(TWO, LABELS, KINDS, test=0.2, seed=1)}
factors = st.floats(1e-9, 1e9)
seeds = st.integers(0, 2**31)


def table(seed: int, rows: int = 25):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=rows) + rng.normal()
    return x, rng.normal() * x + rng.normal() + rng.normal(size=rows)


def first_start(fit):
    return next(iter(fit.loss().places.values()))


@pytest.mark.parametrize("name", FITS)
def test_every_law_holds_of_its_runs(name):
    fit = FITS[name]
    loss = fit.loss()
    for rule, batches in ((sm.optimizers.gradient_descent(0.05), None),
                          (sm.optimizers.adam(0.1), sm.batches.without_replacement(loss.samples, 4, 20, seed=1))):
        run = sm.descend(loss, rule, first_start(fit), 20, batches=batches)
        assert not [verdict for verdict in sm.laws.check(run) if not verdict.ok]


@pytest.mark.parametrize("name", FITS)
@given(seed=seeds)
def test_what_a_sample_says_is_its_part_of_the_whole(name, seed):
    loss = FITS[name].loss()
    at = np.random.default_rng(seed).normal(size=loss.dimension)
    alone = np.mean([loss.sampled(at, np.array([k])) for k in range(loss.samples)], axis=0)
    assert np.allclose(alone, loss.gradient(at), rtol=1e-9, atol=1e-9 * np.abs(loss.gradient(at)).max())


@pytest.mark.parametrize("degree", range(1, 7))
@given(seed=seeds)
def test_the_minimum_is_numpy_s_least_squares(degree, seed):
    x, y = table(seed)
    fit = sm.fits.curve(x, y, degree)
    known = np.polynomial.Polynomial.fit(x, y, degree)
    said = fit.predict(fit.loss().minima[0], x)
    assert np.allclose(said, known(x), rtol=1e-7, atol=1e-7 * np.abs(y).max())
    assert np.allclose(np.polynomial.Polynomial(fit.coefficients(fit.loss().minima[0]))(x), said,
                       rtol=1e-7, atol=1e-6 * np.abs(y).max())


@given(seed=seeds, x_unit=factors, y_unit=factors, shift=st.floats(-5, 5))
def test_a_line_in_other_units_is_the_same_line(seed, x_unit, y_unit, shift):
    """So are its run and its learning rate: only the numbers are told in the other units."""
    x, y = table(seed)
    here, there = sm.fits.line(x, y), sm.fits.line((x + shift) * x_unit, y * y_unit)
    first, second = (sm.descend(fit.loss(), sm.optimizers.gradient_descent(0.2), fit.loss().places["falling"], 12)
                     for fit in (here, there))
    assert np.allclose(second.points, first.points * y_unit, rtol=1e-6, atol=1e-8 * y_unit * np.abs(y).max())
    assert np.allclose(second.losses, first.losses * y_unit**2, rtol=1e-6)
    rise, rise_there = (run.loss.reading("rise", run.points) for run in (first, second))
    assert np.allclose(rise_there, rise * y_unit / x_unit, rtol=1e-6, atol=1e-8 * y_unit / x_unit)
    at = here.predict(first.points, np.array([0.0]))
    assert np.allclose(at[..., 0], first.loss.reading("intercept", first.points), rtol=1e-9, atol=1e-9)


@given(seed=seeds, x_unit=factors, y_unit=factors)
def test_a_network_in_other_units_is_the_same_network(seed, x_unit, y_unit):
    x, y = table(seed)
    here, there = sm.fits.small_net(x, y, 4, seed=3), sm.fits.small_net(x * x_unit, y * y_unit, 4, seed=3)
    assert np.array_equal(here.start, there.start)
    assert there.loss().value(there.start) == pytest.approx(here.loss().value(here.start), rel=1e-9)
    assert np.allclose(there.predict(there.start, x * x_unit), y_unit * here.predict(here.start, x), rtol=1e-9,
                       atol=1e-9 * y_unit)
    error, error_there = (fit.loss().reading("error", fit.start) for fit in (here, there))
    assert error_there == pytest.approx(y_unit * error)


@given(seed=seeds, units=st.tuples(factors, factors))
def test_kinds_in_other_units_are_told_alike(seed, units):
    at = np.random.default_rng(seed).normal(size=9)
    there = sm.fits.classes(TWO * units, LABELS, KINDS, test=0.2, seed=1)
    assert there.loss().value(at) == pytest.approx(FITS["classes"].loss().value(at), rel=1e-9)
    assert np.allclose(there.probabilities(at, TWO * units), FITS["classes"].probabilities(at, TWO), atol=1e-9)


@pytest.mark.parametrize("name", ["line", "curve", "small_net", "classes"])
def test_plain_descent_is_torch_s(name):
    with np.load(cases.FITS) as stored:
        theirs = {key.split(".")[1]: value for key, value in stored.items() if key.startswith(f"{name}.")}
    fit = {"line": lambda: sm.fits.line(X, Y), "curve": lambda: sm.fits.curve(X, Y, cases.DEGREE),
           "small_net": lambda: sm.fits.small_net(X, Y, cases.HIDDEN),
           "classes": lambda: sm.fits.classes(TWO, LABELS, KINDS)}[name]()
    start = cases.net_start() if name == "small_net" else np.zeros(fit.parameter_count)
    run = sm.descend(fit.loss(), sm.optimizers.gradient_descent(cases.RATE), start, cases.STEPS)
    assert np.allclose(run.losses, theirs["losses"], rtol=1e-11)
    assert np.allclose(run.points[-1], theirs["last"], rtol=1e-10, atol=1e-12)


@given(rows=st.integers(10, 300), share=st.floats(0.06, 0.6), seed=seeds)
def test_a_split_keeps_every_row_once(rows, share, seed):
    x = np.arange(rows, dtype=float)
    fit, again = (sm.fits.line(x, x**2, test=share, seed=seed) for _ in range(2))
    assert sorted([*fit.x, *fit.test_x]) == list(x)
    assert len(fit.test_x) == round(share * rows)
    assert np.array_equal(fit.test_x, again.test_x)


def test_what_is_kept_for_the_test_changes_no_step():
    fit = FITS["line"]
    other = replace(fit, test_y=fit.test_y + 100.0)
    at = np.array([3.0, 2.0])
    assert other.loss().value(at) == fit.loss().value(at)
    assert other.loss().reading("test_error", at) > fit.loss().reading("test_error", at) + 10


@pytest.mark.parametrize("name", FITS)
def test_readings_are_what_they_say(name):
    fit = FITS[name]
    loss, at = fit.loss(), np.random.default_rng(5).normal(size=fit.parameter_count)
    if name == "classes":
        p = fit.probabilities(at, fit.test_x)
        assert loss.reading("test_loss", at) == pytest.approx(-np.log(p[np.arange(len(p)), fit.test_y]).mean())
        assert loss.reading("accuracy", at) == (fit.predict(at, fit.x) == fit.y).mean()
        return
    assert loss.reading("error", at) == pytest.approx(np.sqrt((fit.residuals(at) ** 2).mean()))
    unseen = fit.test_y - fit.predict(at, fit.test_x)
    assert loss.reading("test_error", at) == pytest.approx(np.sqrt((unseen**2).mean()))


@pytest.mark.parametrize("name", FITS)
def test_it_can_be_sent_to_another_process(name):
    fit = FITS[name]
    again = pickle.loads(pickle.dumps(fit))
    at = first_start(fit)
    assert np.array_equal(again.predict(at, fit.x), fit.predict(at, fit.x))
    assert not again.x.flags.writeable


@pytest.mark.parametrize(("make", "words"), [
    (lambda: sm.fits.line([1.0], [2.0]), "x must be one column of 2 numbers or more"),
    (lambda: sm.fits.line([1.0, 1.0], [2.0, 3.0]), "x must hold at least 2 different numbers"),
    (lambda: sm.fits.line([1.0, 2.0], [3.0, 3.0]), "y must hold different numbers"),
    (lambda: sm.fits.line([1.0, 2.0, 3.0], [2.0, 3.0]), "y must have one number for each of the 3"),
    (lambda: sm.fits.line([1.0, np.nan], [2.0, 3.0]), "x must hold finite numbers only"),
    (lambda: sm.fits.line([1.0, 1e200], [2.0, 3.0]), "x must hold numbers up to 1e"),
    (lambda: sm.fits.line([1.0, 2.0], [2.0, 3.0], test=0.2), "test must leave something"),
    (lambda: sm.fits.curve([1.0, 2.0, 3.0], [2.0, 3.0, 5.0], 3), "x must hold at least 4 different numbers"),
    (lambda: sm.fits.curve([1.0, 2.0, 3.0], [2.0, 3.0, 5.0], 7), "degree must be at least 1 and at most 6"),
    (lambda: sm.fits.small_net([1.0, 2.0, 3.0], [2.0, 3.0, 5.0], 0), "hidden must be at least 1 and at most 64"),
    (lambda: sm.fits.small_net([1.0, 2.0, 3.0], [2.0, 2.0, 2.0], 2), "y must hold different numbers"),
    (lambda: sm.fits.classes(TWO, LABELS, ("a", "b")), r"labels must be whole numbers in 0..1"),
    (lambda: sm.fits.classes(TWO, np.zeros(40, int), ("a", "b")), "y must hold each kind at least once"),
    (lambda: sm.fits.classes(TWO[:, :1], LABELS, KINDS), r"x must have shape \(40, 2\)"),
    (lambda: sm.fits.classes(TWO * [1, 0], LABELS, KINDS), "x must hold different numbers"),
])
def test_what_cannot_be_fitted_is_refused(make, words):
    with pytest.raises(ValueError, match=words):
        make()
