"""Props in a person's own scene: manim's animations do to them what they do to any mobject."""

from __future__ import annotations

import numpy as np
import pytest
from manim import LEFT, PI, Animation, FadeIn, FadeOut, Rotate, Scene, linear, tempconfig

from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.kit.theme import STOVE
from scenes.props.measure.jar import Jar

SMALL = {"pixel_width": 160, "pixel_height": 90, "frame_rate": 10, "dry_run": True, "disable_caching": True,
         "verbosity": "ERROR", "progress_bar": "none"}


@pytest.fixture
def scene():
    with tempconfig(SMALL):
        yield Scene()


@pytest.fixture
def jar(scene: Scene) -> Jar:
    jar = Jar(Region.spanning(4, 5, -2, 2), STOVE, 10.0).show(4.0)
    scene.add(jar)
    return jar


def opacities(jar: Jar) -> list[np.ndarray]:
    """Of every part that has an outline or pixels."""
    return [part.pixel_array[..., 3] / 255 if isinstance(part, Picture) else
            np.concatenate([part.fill_rgbas[:, 3], part.stroke_rgbas[:, 3]])
            for part in jar.parts() if isinstance(part, Picture) or len(part.points)]


def picture(scene: Scene) -> np.ndarray:
    scene.camera.reset()
    scene.camera.capture_mobjects(scene.mobjects)
    return scene.camera.pixel_array.copy()


def at_half(animation: Animation, scene: Scene) -> None:
    animation._setup_scene(scene)
    animation.begin()
    animation.interpolate(0.5)


@pytest.mark.parametrize("fade", [FadeIn, FadeOut])
def test_half_of_a_fade_is_half_of_what_is_seen(scene: Scene, jar: Jar, fade: type[Animation]) -> None:
    full = opacities(jar)
    at_half(fade(jar, rate_func=linear), scene)
    for seen, whole in zip(opacities(jar), full, strict=True):
        assert np.allclose(seen, 0.5 * whole, atol=1 / 255)


def test_after_a_fade_nothing_is_seen_and_after_another_all_of_it(scene: Scene, jar: Jar) -> None:
    full, there = opacities(jar), picture(scene)
    scene.play(FadeOut(jar), run_time=0.3)
    gone = picture(scene)
    assert (gone == gone[0, 0]).all()
    assert not np.array_equal(gone, there)
    scene.play(FadeIn(jar), run_time=0.3)
    assert np.array_equal(picture(scene), there)
    assert all(np.allclose(seen, whole) for seen, whole in zip(opacities(jar), full, strict=True))


def test_what_manim_shifts_takes_its_shading_along(scene: Scene, jar: Jar) -> None:
    moved = Jar(Region.spanning(3, 4, -2, 2), STOVE, 10.0).show(4.0)
    scene.play(jar.animate(run_time=0.3).shift(LEFT))
    for here, there in zip(jar.parts(), moved.parts(), strict=True):
        assert np.allclose(here.points, there.points)
        if isinstance(here, Shape):
            assert np.allclose(here.get_gradient_start_and_end_points(), there.get_gradient_start_and_end_points())


def test_what_manim_turns_takes_its_shading_along(scene: Scene, jar: Jar) -> None:
    ends = [np.array(part.get_gradient_start_and_end_points()) for part in jar.parts() if isinstance(part, Shape)]
    scene.play(Rotate(jar, PI / 2, about_point=np.zeros(3)), run_time=0.3)
    parts = [part for part in jar.parts() if isinstance(part, Shape)]
    for part, before in zip(parts, ends, strict=True):
        if np.linalg.matrix_rank(part.points - part.points[:1]) > 1:      # across a line there is no shading
            turned = before @ np.array([[0, 1, 0], [-1, 0, 0], [0, 0, 1]])
            assert np.allclose(part.get_gradient_start_and_end_points(), turned, atol=1e-6)


def test_showing_puts_it_back_where_it_was_placed(scene: Scene, jar: Jar) -> None:
    home = jar.body.points[:, 0].mean()
    scene.play(jar.animate(run_time=0.2).shift(LEFT))
    jar.show(5.0)
    assert jar.body.points[:, 0].mean() == pytest.approx(home)
    assert jar.read() == pytest.approx(5.0)
