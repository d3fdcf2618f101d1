"""Places of burned films: a raised view shows what the other did, above the captions, and nothing beyond the set."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.region import Region
from scenes.stage.burned_places import as_burned, raised, with_raised
from scenes.stage.frames import COMMON, FRAMES
from scenes.stage.view import View, view_of

shapes = st.sampled_from(sorted(FRAMES))
FREE = {"wide": (-4.0, 4.0), "square": (-4.0, 4.0), "tall": (-4.12, 5.12)}      # what controls leave


@given(st.floats(-20, 20), st.floats(20, 40), st.floats(1.25, 10), shapes)
def test_what_was_seen_stands_above_the_captions(x: float, y: float, zoom: float, shape: str) -> None:
    """High over the floor of the set: its lowest and its highest point that no control covers."""
    after = raised(View(x, y, zoom), shape)
    low, high = FREE[shape]
    ends = [after.on_screen(Region(x, y + edge / zoom, 0, 0)).y for edge in (low, high)]
    assert ends[0] >= COMMON[shape]["captions"].top - 1e-6
    assert ends[1] <= FRAMES[shape][1] / 2 + 1e-6
    assert ends[1] - ends[0] == pytest.approx(high - COMMON[shape]["captions"].top, abs=1e-6)


@given(st.floats(-3, 3), st.floats(-6, 6), st.floats(1, 10), shapes)
def test_it_looks_past_no_edge_of_the_frame_past_which_the_other_did_not(
        x: float, y: float, zoom: float, shape: str) -> None:
    frame, view = Region(0, 0, *FRAMES[shape]), View(x, y, zoom)
    before, after = view.window(shape), raised(view, shape).window(shape)
    assert after.left >= min(before.left, frame.left) - 1e-9
    assert after.right <= max(before.right, frame.right) + 1e-9
    assert after.bottom >= min(before.bottom, frame.bottom) - 1e-9
    assert after.top <= max(before.top, frame.top) + 1e-9


@pytest.mark.parametrize("shape", sorted(FRAMES))
def test_the_whole_frame_stays(shape: str) -> None:
    assert raised(View(), shape) == View()


def test_a_burned_film_has_the_raised_view_and_no_other_has() -> None:
    places = {"near": Region(1, 0, 4, 2.25), "pot": Region(0, 0, 1, 1)}
    both = with_raised(places, "wide", "near")
    assert {name: both[name] for name in places} == places
    burned = as_burned(both)
    assert burned["pot"] == places["pot"]
    assert view_of(burned["near"], "wide").zoom < view_of(places["near"], "wide").zoom
