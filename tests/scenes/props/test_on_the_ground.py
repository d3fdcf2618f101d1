"""Who and what stands on a ground or a map, by itself: it is where it should be, and can be read back."""

from __future__ import annotations

import math

import numpy as np
import pytest

from scenes.kit.theme import STOVE
from scenes.props.cast.cook import Cook
from scenes.props.cast.sled import Sled
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Trail
from scenes.props.measure.guide import Guide
from scenes.props.measure.step_arrow import StepArrow


@pytest.mark.parametrize("ground", [-0.8, 0.0, 0.5])
@pytest.mark.parametrize("stride", [0.0, 0.2, 0.5, 0.9])
def test_the_cook_never_leaves_the_ground(stride, ground):
    cook = Cook(STOVE, 1.25)
    cook.place(1.5, -0.5, 0.1).show(stride, ground)
    assert cook.read() == pytest.approx((1.5, -0.5), abs=1e-9)


@pytest.mark.parametrize("hollow", [None, "#FFFFFF"])
def test_an_arrow_ends_where_it_should_however_short(hollow):
    arrow = StepArrow(STOVE, hollow=hollow)
    for length in (2.0, 0.3, 0.01):
        arrow.show((0.0, 1.0), (length, 1.0))
        assert arrow.read() == pytest.approx((length, 1.0), abs=1e-12)


@pytest.mark.parametrize("end", [(3.0, 0.0), (0.05, 0.0), (0.4, -2.2)])
def test_a_guide_reaches_from_end_to_end(end):
    guide = Guide("#FFFFFF")
    guide.show((0.0, 0.0), end)
    first, last = guide.read()
    assert first == pytest.approx((0, 0), abs=1e-9)
    assert last == pytest.approx(end, abs=1e-9)


def test_a_sled_stands_under_its_rider():
    sled = Sled(STOVE, 0.8)
    sled.place(1.0, -0.5, 0.4)
    assert sled.read() == pytest.approx((1.0, -0.5), abs=1e-9)


@pytest.mark.parametrize("mark", ["round", "square", "triangle"])
def test_marks_of_a_trail_stand_on_their_points(mark):
    places = ((0.0, 0.0), (1.0, 0.5), (1.2, -2.0))
    trail = Trail(STOVE, "#FFFFFF", mark)
    trail.show(places, places)
    assert np.allclose(trail.read(), places, atol=1e-9)


@pytest.mark.parametrize("tilt", [0.3, 0.9, math.pi / 2])
def test_a_view_can_be_undone(tilt):
    view = Projection((0.4, -1.0), (1.0, 2.0), 1.7, 0.02, 0.5, tilt)
    points = np.random.default_rng(1).normal(size=(9, 2))
    heights = np.arange(9.0)
    assert np.allclose(view.ground(view.project(points, heights), heights), points)
