"""What is written of a formula: every number in it is the run's, and comes of what stands before it."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.words import ENGLISH
from scenes.props.sign.row_places import LARGEST, LEAST, RowPlaces, fitting
from scenes.props.sign.spelled import LONGEST, loss_row, plain, put_in, said, slope_rows, spelled, step_row

LOSS = sm.formulas.loss("x**4 - 3*x**2 - x", over={"x": (-2, 2)})
BOTH = sm.formulas.loss("(1 - x)**2 + 10*(y - x**2)**2", over={"x": (-2, 2), "y": (-1, 3)})


def run_of(loss, start, rate=0.01):
    return sm.descend(loss, sm.optimizers.gradient_descent(rate), start, steps=2)


def worked_out(text):
    """The value of a row that is a sum of products and powers of numbers, as Typst's notation has it."""
    text = text.split(" ", 1)[1].replace("dot", "*").replace("^", "**")
    text = re.sub(r"(?<=[\d)]) (?=[\d(])", " * ", text)
    return sm.formulas.Formula(sm.formulas.parse(text), ()).value(np.zeros(0))


@given(st.floats(-2, 2), st.floats(-0.05, 0.05))
def test_the_numbers_put_in_come_to_the_slope_of_the_run(start, rate):
    run = run_of(LOSS, [start], abs(rate) + 1e-6)
    for index in range(2):
        row = put_in(run, index, 0)
        assert row.result.split(" ", 1)[1] == said(float(run.gradients[index, 0]))
        if "dot 10" not in row.text + row.result:
            assert float(worked_out(row.text)) == pytest.approx(float(run.gradients[index, 0]), rel=5.1e-3, abs=1e-9)


def test_equal_is_said_of_what_is_equal():
    row = put_in(run_of(LOSS, [-1.8]), 0, 0)
    assert (row.text, row.result) == ("= 4 (-1.8)^(3) - 6 (-1.8) - 1", "approx -13.5")
    assert put_in(run_of(LOSS, [1.5]), 0, 0).result == "= 3.5"


def test_a_step_is_rate_times_slope_downwards():
    run = run_of(LOSS, [-1.8], 0.02)
    row = step_row(run, 0, ENGLISH)
    assert (row.text, row.result) == ("= - 0.02 dot (-13.5)", "approx 0.271")
    adam = sm.descend(LOSS, sm.optimizers.adam(0.02), [-1.8], steps=1)
    assert step_row(adam, 0, ENGLISH) is None


def test_each_parameter_has_its_slope():
    names = [row.name for row in slope_rows(BOTH, ENGLISH)]
    assert names == ["slope along x", "slope along y"]
    assert put_in(run_of(BOTH, [0.5, 0.5]), 0, 1).result == "= 5"


def test_what_nobody_reads_in_passing_is_not_spelled():
    long = sm.formulas.loss(" + ".join(f"cos({k}*x)" for k in range(2, LONGEST // 3)), over={"x": (0, 1)})
    assert not spelled(long)
    assert spelled(LOSS)
    assert not spelled(sm.TERRAINS["rosenbrock"])


@pytest.mark.parametrize(("value", "typst", "letters"), [
    (-13.528, "-13.5", "−13.5"), (0.0, "0", "0"), (-0.0, "0", "0"), (1234.0, "1230", "1230"),
    (160_000.0, "1.6 dot 10^(5)", "1.60 × 10⁵"), (0.5, "0.5", "0.5"), (float("inf"), "infinity", ">10³⁰⁸")])
def test_three_digits(value, typst, letters):
    assert said(value) == typst
    assert plain(value) == letters


@given(st.floats(0.5, 12), st.floats(0.3, 4))
def test_rows_lie_in_their_region_and_can_be_read(width, height):
    run, region = run_of(LOSS, [-1.8]), Region(0.0, 0.0, width, height)
    rows = loss_row(LOSS, ENGLISH), *slope_rows(LOSS, ENGLISH), put_in(run, 0, 0)
    found = fitting([rows, rows[:1]], region, ENGLISH)
    if found is None:
        assert max(RowPlaces(some, region, ENGLISH).em for some in (rows, rows[:1])) < LEAST
        return
    assert LEAST <= found.em <= LARGEST
    assert found.widest <= width
    assert sum(found.heights) <= height
    for k in range(len(found.rows)):
        x, y = found.spot(k)
        assert region.left < x
        assert x + found.width(k) < region.right + 1e-9
        assert region.bottom < y < region.top
