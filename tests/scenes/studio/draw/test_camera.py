"""The film's camera beside manim's own, frame by frame."""

from __future__ import annotations

import numpy as np
import pytest
from footage import beat, plan, whole
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from manim import ORIGIN, Circle, Dot, ImageMobject, Line, Square, VGroup

from scenes.stage.timeline import Moment
from scenes.studio.draw.boxes import TILE, rectangles
from scenes.studio.draw.camera import FilmCamera
from scenes.studio.draw.draw_beats import TakeError, on_set, picture, take

pytestmark = pytest.mark.filterwarnings("ignore:'mode' parameter:DeprecationWarning")    # manim's own camera
SIDE = 180
MOST, MEAN = 24, 0.05      # levels of 255: at the rim of a soft raster; over a frame


def moments(a_plan, every=1.0):
    return [Moment(beat, float(tick)) for beat in a_plan.beats for tick in np.arange(0, beat.ticks, every)]


def seen(scene, moment):
    """The frame by the film's camera, and the boxes in which it says it has changed."""
    scene.pose(moment)
    boxes = scene.camera.film(scene.mobjects)
    return scene.camera.pixel_array[..., :3].astype(int), boxes


@pytest.mark.parametrize("theme", ["stove", "paper"])
def test_draws_what_manim_draws(theme):
    a_plan = plan(theme=theme)
    with on_set(a_plan, SIDE, FilmCamera) as film, on_set(a_plan, SIDE) as stock:
        for moment in moments(a_plan):
            difference = np.abs(seen(film, moment)[0] - picture(stock, moment)[..., :3])
            assert difference.max() <= MOST
            assert difference.mean() <= MEAN


def test_a_frame_is_the_same_after_any_other():
    """Up to the rounding of layers: what is seen does not depend on what was drawn before."""
    a_plan = plan()
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        later = {k: seen(scene, moment)[0] for k, moment in enumerate(moments(a_plan, 4.0))}
        for k, moment in list(enumerate(moments(a_plan, 4.0)))[::-5]:
            scene.camera.begin()
            assert np.abs(seen(scene, moment)[0] - later[k]).max() <= 2


def test_only_the_boxes_it_names_change():
    a_plan = plan()
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        last, parts = None, []
        for moment in moments(a_plan):
            now, boxes = seen(scene, moment)
            if last is not None:
                rest = np.ones(now.shape[:2], bool)
                for left, top, right, bottom in boxes:
                    rest[top:bottom, left:right] = False
                assert (now[rest] == last[rest]).all()
                parts.append(rest.mean())
            last = now
        assert 0 < np.mean(parts) < 1


def test_a_frame_in_which_nothing_moves_has_no_boxes():
    a_plan = plan(beat("rest"))
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        first, *others = (seen(scene, moment)[1] for moment in moments(a_plan))
        assert first == [(0, 0, scene.camera.width, SIDE)]
        assert others
        assert not any(others)


@given(arrays(np.bool_, st.tuples(st.integers(1, 9), st.integers(1, 9))))
def test_rectangles_cover_the_marked_tiles_once(tiles):
    covered = np.zeros(tiles.shape, int)
    for left, top, right, bottom in rectangles(tiles):
        covered[top:bottom, left:right] += 1
    assert (covered == tiles).all()


def test_manims_own_mobjects_moved_in_place():
    """Not only Shapes and Pictures: a creator's scene may hold anything."""
    a_plan = plan(beat("rest"))
    ramp = np.linspace(0, 255, 30).astype(np.uint8)
    with on_set(a_plan, SIDE, FilmCamera) as film, on_set(a_plan, SIDE) as stock:
        for scene in (film, stock):
            scene.things = VGroup(
                Square(fill_opacity=0.6), Circle(color="#FF0000").shift([1, 0, 0]), Line(ORIGIN, [3, 2, 0]), Dot(),
                Square(fill_color=["#FF0000", "#0000FF"], fill_opacity=1).shift([-3, 0, 0]))
            image = ImageMobject(np.stack([np.tile(ramp, (30, 1))] * 3, axis=2)).shift([-2, -2, 0])
            scene.add(scene.things, image, Square(stroke_width=12).shift([0, -2, 0]).set_z_index(-1))
        for _ in range(12):
            for scene in (film, stock):
                scene.things.shift([0.1, 0.05, 0]).rotate(0.1)
                scene.things[1].set_stroke(opacity=scene.things[1].get_stroke_opacity() * 0.9)
            difference = np.abs(seen(film, moments(a_plan)[0])[0] - picture(stock, moments(a_plan)[0])[..., :3])
            assert difference.max() <= 2


def test_a_thing_that_comes_and_goes_leaves_nothing_behind():
    a_plan = plan(beat("rest"))
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        (moment, *_) = moments(a_plan)
        before = seen(scene, moment)[0].copy()
        square = Square(fill_opacity=1)
        scene.add(square)
        assert (seen(scene, moment)[0] != before).any()
        scene.remove(square)
        assert (seen(scene, moment)[0] == before).all()


def test_a_point_that_is_no_number_is_refused():
    """manim would draw the shape as nothing, and end well."""
    a_plan = plan(beat("vanish"))
    with on_set(a_plan, SIDE, FilmCamera) as scene, pytest.raises(TakeError, match="no number") as caught:
        take(scene, whole(a_plan), 15, lambda scene: scene.camera.film(scene.mobjects))
    assert (caught.value.beat, caught.value.tick) == (0, 0)


def test_what_was_drawn_cannot_be_changed_unseen():
    a_plan = plan(beat("rest"))
    with on_set(a_plan, SIDE, FilmCamera) as scene:
        seen(scene, moments(a_plan)[0])
        with pytest.raises(ValueError, match="read-only"):
            scene.dot.parts()[1].points += 1.0


@pytest.mark.parametrize(("size", "tiles"), [(SIDE, 6), (TILE, 1), (TILE + 2, 2)])
def test_tiles_cover_the_frame(size, tiles):
    with on_set(plan(beat("rest")), size, FilmCamera) as scene:
        assert scene.camera._grid[0] == tiles
