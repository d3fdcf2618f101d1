"""Which rows of mathematics are written beside a hill: as many as there is room for. manim-free."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.words import Words
from scenes.props.sign.row_places import RowPlaces, fitting
from scenes.props.sign.spelled import Row, loss_row, put_in, slope_rows, spelled, step_row

MOST = 5                # rows


def of_loss(run: sm.Trajectory, words: Words, region: Region, side: int = 1) -> RowPlaces | None:
    """The loss alone."""
    return fitting([(loss_row(run.loss, words),)], region, words, side) if spelled(run.loss) else None


def of_step(run: sm.Trajectory, index: int, words: Words, region: Region, side: int = 1) -> RowPlaces | None:
    """The loss, its slope, what the step that leaves point `index` puts in, and what it comes to."""
    if not spelled(run.loss):
        return None
    choices = _of_one(run, index, words) if run.loss.dimension == 1 else _of_two(run, index, words)
    return fitting(choices, region, words, side)


def _of_one(run: sm.Trajectory, index: int, words: Words) -> Iterator[tuple[Row, ...]]:
    """From all that there is to the slope alone."""
    loss, (slope,), put = loss_row(run.loss, words), slope_rows(run.loss, words), put_in(run, index, 0)
    step = step_row(run, index, words)
    steps = () if step is None else (step,)
    value = (Row("slope", "", put.result),)
    ways = ((put,), (replace(put, result=""), *value)) if _says_more(put) else (value,)
    for last in (steps, ()):        # the step's number stands at its arrow as well
        for middle in ways:
            yield loss, slope, *middle, *last
            yield slope, *middle, *last
    yield slope, *value, *steps
    yield slope, *value
    yield (slope,)


def _says_more(put: Row) -> bool:
    """Whether a slope with numbers in it is more than what comes of it: not where it is a number, or a parameter."""
    return put.text.split(" ", 1)[1] != put.result.split(" ", 1)[1]


def _of_two(run: sm.Trajectory, index: int, words: Words) -> Iterator[tuple[Row, ...]]:
    """Each slope with the number that it comes to."""
    slopes = tuple(replace(row, result=put_in(run, index, knob).result)
                   for knob, row in enumerate(slope_rows(run.loss, words)))
    yield (loss_row(run.loss, words), *slopes)
    yield slopes
    yield (loss_row(run.loss, words),)
