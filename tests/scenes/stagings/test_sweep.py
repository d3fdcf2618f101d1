"""Sweeps: cells fill their region, marks tell outcomes apart, one scale measures all jars, and a step has its order."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.theme import THEMES
from scenes.stage.timeline import Moment
from scenes.stagings.sweep import timing
from scenes.stagings.sweep.grid import LOWEST, NARROWEST, cells, columns_of
from scenes.stagings.sweep.places import PLACES
from scenes.stagings.sweep.props.outcome_mark import ARRIVED, OUTLINES, OutcomeMark, end_of, words_of
from scenes.stagings.sweep.staging import scale_of
from scenes.stagings.sweep.stride import Stride, standing, striding
from scenes.stagings.sweep.windows import windows
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

counts = st.integers(2, 12)


@given(counts, st.sampled_from(sorted(PLACES)), st.integers(0, 12))
def test_cells_lie_apart_within_their_region(count: int, shape: str, wished: int) -> None:
    region = PLACES[shape]["cells"]
    columns = columns_of(count, region, wished)
    found = cells(count, region, columns)
    assert len(found) == count
    for k, one in enumerate(found):
        assert region.left - 1e-9 <= one.left < one.right <= region.right + 1e-9
        assert region.bottom - 1e-9 <= one.bottom < one.top <= region.top + 1e-9
        assert one.width >= NARROWEST
        assert one.height >= LOWEST
        for other in found[:k]:
            assert one.left >= other.right - 1e-9 or one.top <= other.bottom + 1e-9


def test_columns_that_are_wished_for_are_given_where_there_is_room() -> None:
    wide = Region(0, 0, 12, 5)
    assert columns_of(6, wide, 3) == 3
    assert columns_of(12, wide, 1) != 1


def test_every_outcome_has_a_mark_of_its_own_and_words() -> None:
    theme = THEMES["stove"]
    assert set(OUTLINES) == set(words_of(theme)) == {*sm.Outcome, ARRIVED}
    assert [OutcomeMark(theme, outcome).read() for outcome in OUTLINES] == [str(outcome) for outcome in OUTLINES]


def test_a_mark_that_was_moved_or_bent_is_not_read_as_another() -> None:
    mark = OutcomeMark(THEMES["stove"], sm.Outcome.CONVERGED).place(3.0, -1.0)
    assert mark.read() == "converged"
    part = mark.parts()[0]
    part.points = part.points + np.array([0.01, 0.0, 0.0])
    assert mark.read() == "?"


@pytest.mark.parametrize("size", [1e-9, 1.0, 1e9])
def test_who_is_flung_off_does_not_flatten_the_others(size: float) -> None:
    loss = sm.losses.quadratic(np.array([[size]]), np.zeros(1))
    runs = [sm.descend(loss, sm.optimizers.gradient_descent(rate / size), [1.0], steps=30) for rate in (0.1, 2.5)]
    assert runs[1].losses[-1] > 1e5 * runs[1].losses[0]
    assert runs[0].losses[0] < scale_of(runs).top < 2 * runs[0].losses[0]


def descent(rate: float, steps: int = 6) -> sm.Trajectory:
    loss = sm.formulas.loss("x**2", over={"x": (-6, 6)})
    return sm.descend(loss, sm.optimizers.gradient_descent(rate), [4.0], steps)


def test_whose_loss_is_as_good_as_none_has_arrived() -> None:
    assert [end_of(descent(rate)) for rate in (0.02, 0.3, 1.05)] == ["still_moving", "arrived", "diverged"]
    assert end_of(descent(0.3, 60)) == "converged"


@given(st.floats(0, 1), st.booleans())
def test_a_step_is_told_in_its_order(part: float, slow: bool) -> None:
    """The arrow before the hop, the hop before the jar, and the number with the jar."""
    stride = striding(3, part, slow)
    if slow and stride.hop > 0:
        assert stride.arrow == 1.0
    if stride.pour > 0:
        assert stride.hop == 1.0 or not slow
    assert stride.told == 3 + (stride.pour >= 0.5)
    assert 0 <= stride.lies <= 1
    assert stride.plank in (3, 4)


def test_equal_losses_are_seen_through_one_window_as_wide_as_the_first_flights() -> None:
    runs = [descent(rate) for rate in (0.02, 1.05)]
    top = 1.5 * float(runs[1].losses[0])
    shown = windows(runs, top)
    assert shown[0] == shown[1]
    met = runs[1].points[runs[1].losses <= top, 0]
    assert shown[0][0] <= met.min() < met.max() <= shown[0][1]
    assert shown[0][1] < 6      # its ends, where the ground is too high to be drawn, are left out


def strides_of(beat_id: str) -> list[list[Stride]]:
    plan = make_plan(load(Path("scenes/lessons/examples/too-bold.toml")))
    beat = next(beat for beat in plan.beats if beat.id == beat_id)
    steps = [run.steps for run in plan.runs.values()]
    return [timing.strides(Moment(beat, float(tick)), list(plan.runs), steps) for tick in range(beat.ticks + 1)]


def test_the_first_step_is_made_in_turn_and_the_rest_together() -> None:
    first = strides_of("first-step")
    assert first[0] == [standing(0)] * 4
    assert first[-1] == [standing(1)] * 4
    assert all(sum(0 < stride.hop < 1 for stride in strides) <= 1 for strides in first)
    race = strides_of("race")
    assert race[0] == [standing(1)] * 4
    assert race[-1] == [standing(6)] * 4
    assert all(len(set(strides)) == 1 for strides in race)


def test_who_steps_again_goes_back_to_its_start_and_comes_to_the_same_end() -> None:
    again = strides_of("flung")
    assert {strides[0] for strides in again} == {standing(6)}
    alone = [strides[3] for strides in again]
    assert alone[0] == alone[-1] == standing(6)
    assert standing(0) in alone


def test_the_light_goes_back_to_all_or_stays_on_whom_the_words_are_about() -> None:
    plan = make_plan(load(Path("scenes/lessons/examples/too-bold.toml")))
    for beat in plan.beats:
        ends = timing.lights(Moment(beat, float(beat.ticks)), list(plan.runs))
        about = {"flung": 3, "answer": 2}.get(beat.id)
        assert ends == tuple(float(about in (None, k)) for k in range(4))
