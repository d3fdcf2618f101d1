"""The camera's view: what it shows, how it goes from one to another, and how a film and manim draw it."""

from __future__ import annotations

import numpy as np
import pytest
from footage import beat, plan
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.region import Region
from scenes.stage.frames import FRAMES
from scenes.stage.timeline import Moment
from scenes.stage.view import View, view_of
from scenes.studio.draw.as_seen import as_seen
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.draw_beats import on_set, picture
from scenes.studio.draw.legible import PrintedNumbers
from scenes.studio.draw.picture_checker import faults

coordinates = st.floats(-6, 6)
zooms = st.floats(0.2, 12)
views = st.builds(View, coordinates, coordinates, zooms)
regions = st.builds(Region, coordinates, coordinates, st.floats(0.1, 14), st.floats(0.1, 14))
shapes = st.sampled_from(sorted(FRAMES))
SIDE = 144


def edges(region):
    return np.array([region.left, region.right, region.bottom, region.top])


@given(regions, shapes)
def test_a_region_is_seen_whole_and_as_large_as_can_be(region, shape):
    view = view_of(region, shape)
    seen, (width, height) = view.on_screen(region), FRAMES[shape]
    assert seen.width <= width + 1e-9
    assert seen.height <= height + 1e-9
    assert min(width - seen.width, height - seen.height) == pytest.approx(0, abs=1e-9)
    assert (seen.x, seen.y) == (0, 0)


@given(views, shapes)
def test_the_window_fills_the_frame(view, shape):
    assert edges(view.on_screen(view.window(shape))) == pytest.approx(edges(Region(0, 0, *FRAMES[shape])), abs=1e-9)


@given(views, views)
def test_a_move_begins_and_ends_where_it_should(one, other):
    assert one.towards(other, 0.0) == one
    assert one.towards(other, 1.0) == other
    assert one.towards(one, 0.4) == one


@given(views, views, st.floats(0.01, 0.49))
def test_a_move_grows_by_equal_factors_and_is_the_same_backwards(one, other, part):
    there, back = one.towards(other, part), other.towards(one, 1 - part)
    assert there.zoom == pytest.approx(back.zoom)
    assert (there.x, there.y) == pytest.approx((back.x, back.y), abs=1e-5)
    twice = one.towards(other, 2 * part)
    assert twice.zoom / there.zoom == pytest.approx(there.zoom / one.zoom)


@given(views, zooms, st.floats(0, 1))
def test_one_point_stands_still_while_the_view_comes_nearer(one, zoom, part):
    """The point that two windows share by the same share of each."""
    other = View(one.x + 1, one.y - 2, zoom)
    if abs(zoom / one.zoom - 1) < 0.05:
        return
    fixed = (np.array([other.x, other.y]) * other.zoom - np.array([one.x, one.y]) * one.zoom) / (other.zoom - one.zoom)
    on_screen = (fixed - (one.x, one.y)) * one.zoom
    view = one.towards(other, part)
    assert (fixed - (view.x, view.y)) * view.zoom == pytest.approx(on_screen, abs=1e-6 * (1 + abs(on_screen).max()))


def zoomed():
    return plan(beat("open"), beat("near"), beat("walk", (0, 3)), beat("far"))


@pytest.mark.filterwarnings("ignore:'mode' parameter:DeprecationWarning")    # manim's own camera
def test_a_film_and_manim_show_the_same_view():
    a_plan = zoomed()
    with on_set(a_plan, SIDE, FilmCamera) as film, on_set(a_plan, SIDE) as stock:
        for k in range(len(a_plan.beats)):
            for tick in range(0, a_plan.beats[k].ticks, 3):
                now = Moment(a_plan.beats[k], float(tick))
                film.pose(now)
                film.camera.film(film.mobjects)
                difference = np.abs(film.camera.pixel_array[..., :3].astype(int) - picture(stock, now)[..., :3])
                assert difference.max() <= 24
                assert difference.mean() <= 0.05


def test_what_is_near_is_the_same_set_magnified():
    """The bar through the view, beside the bar as it is read: readings are of the world, whatever the view."""
    a_plan = zoomed()
    walk = a_plan.beats[2]
    now = Moment(walk, float(walk.ticks))
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        scene.pose(now)
        view = scene.view(now)
        in_world, loss = scene.bar.body.points, scene.bar.read()
        assert view.zoom == pytest.approx(FRAMES["wide"][0] / 6)
        with as_seen(scene) as through:
            assert through == view
            assert scene.bar.body.points == pytest.approx((in_world - (view.x, view.y, 0)) * view.zoom)
            assert scene.title.parts()[0].points is scene.title.parts()[0].points
        assert scene.bar.body.points is in_world
        assert scene.bar.read() == loss
        assert {reading.holds for reading in scene.readings(now)} == {True}


def test_the_title_is_in_the_margin_and_no_view_moves_it():
    a_plan = plan(beat("open"), beat("near"))
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        seen = []
        for now in (Moment(a_plan.beats[0], 40.0), Moment(a_plan.beats[1], 34.0)):
            scene.pose(now)
            with as_seen(scene):
                seen.append(np.vstack([part.points for part in scene.title.parts()]))
        assert (seen[0] == seen[1]).all()


def test_a_frame_depends_on_its_view_alone():
    a_plan = zoomed()
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        for k, tick in ((1, 15.0), (2, 9.0), (3, 15.0), (3, 33.0)):
            now = Moment(a_plan.beats[k], tick)
            for before in (0.0, tick - 1):
                scene.pose(Moment(a_plan.beats[k], before))
                scene.camera.film(scene.mobjects)
            scene.pose(now)
            scene.camera.film(scene.mobjects)
            later = scene.camera.pixel_array.astype(int)
            scene.camera.begin()
            scene.camera.film(scene.mobjects)
            assert np.abs(later - scene.camera.pixel_array).max() <= 2


def test_a_number_beside_the_view_is_left_out_and_one_in_it_must_be_whole():
    """The toy's number stands above the bar: the view on the bar leaves it out, one that cuts it is refused."""
    a_plan = zoomed()
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        now = Moment(a_plan.beats[2], 0.0)
        scene.pose(now)
        printed = PrintedNumbers(scene)
        number = scene.number.ink.points
        middle = float(number[:, 0].mean()), float(number[:, 1].mean())
        far, small, cut, whole = View(0, -3, 8.0), View(*middle, 0.2), View(*middle, 60.0), View(*middle, 2.0)
        for view, wrong in ((far, 0), (small, 1), (cut, 1), (whole, 0)):
            scene.camera.view = view
            assert len(list(printed.faults())) == wrong, view


def test_what_a_view_cuts_is_meant_unless_it_is_text():
    a_plan = zoomed()
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        scene.pose(Moment(a_plan.beats[2], 0.0))
        number = scene.number.ink.points
        scene.camera.view = View(0, -1, 5.0)        # the bar's middle
        assert not [rule for _, rule in faults(scene, "wide", SIDE) if "outside" in rule or "cut" in rule]
        scene.camera.view = View(float(number[:, 0].max()), float(number[:, 1].mean()), 5.0)
        assert [rule for _, rule in faults(scene, "wide", SIDE) if "cut by the view" in rule]
