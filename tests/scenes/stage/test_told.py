"""What a number tells that goes with its quantity: what it was a moment ago, and what has landed."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from scenes.stage.timeline import FOLLOWED, Beat, Moment

BEATS = st.builds(
    lambda first, steps, each, lead, low, high: Beat("b", "walk", first, first + steps, lead + steps * each + 9,
                                                     step_ticks=each, steps_at=lead, window=(low, high)),
    st.integers(0, 5), st.integers(0, 9), st.integers(3, 60), st.integers(0, 20), st.floats(0, 0.4), st.floats(0.6, 1))


@given(BEATS)
def test_a_number_tells_what_was_a_moment_ago_and_what_has_landed(beat: Beat) -> None:
    for tick in np.linspace(0, beat.ticks, 97):
        now = Moment(beat, float(tick))
        assert Moment(beat, max(0.0, tick - FOLLOWED)).s - 1e-9 <= now.told <= now.s + 1e-6
        assert now.told >= now.step
    assert Moment(beat, float(beat.ticks)).told == beat.last


@given(BEATS)
def test_it_changes_no_more_often_than_one_can_follow(beat: Beat) -> None:
    told = [Moment(beat, tick).told for tick in range(beat.ticks + 1)]
    changes = sum(a != b for a, b in itertools.pairwise(told))
    assert changes <= beat.ticks / FOLLOWED + (beat.last - beat.first) + 1
