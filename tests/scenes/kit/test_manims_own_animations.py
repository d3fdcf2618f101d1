"""Props in a person's own scene: manim's animations do to them what they do to any mobject."""

from __future__ import annotations

import numpy as np
import pytest
from manim import (
    LEFT,
    PI,
    UP,
    Animation,
    FadeIn,
    FadeOut,
    Group,
    Indicate,
    MoveToTarget,
    ReplacementTransform,
    Rotate,
    Scene,
    Transform,
    linear,
    tempconfig,
)

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


def test_what_manim_scales_takes_its_shading_along(scene: Scene, jar: Jar) -> None:
    middle = jar.get_center()
    before = {part: np.array(part.points) for part in jar.parts()}
    ends = {part: np.array(part.get_gradient_start_and_end_points()) for part in jar.parts() if isinstance(part, Shape)}
    scene.play(jar.animate(run_time=0.3).scale(1.5))
    for part, points in before.items():
        assert np.allclose(part.points, middle + 1.5 * (points - middle))
        if part in ends and np.linalg.matrix_rank(points - points[:1]) > 1:
            assert np.allclose(part.get_gradient_start_and_end_points(), middle + 1.5 * (ends[part] - middle))


def test_several_at_once_as_on_any_mobject(scene: Scene, jar: Jar) -> None:
    middle, full = jar.get_center(), opacities(jar)
    scene.play(jar.animate(run_time=0.3).shift(UP).scale(0.5).set_opacity(0.5))
    assert np.allclose(jar.get_center(), middle + UP)
    assert all(np.allclose(seen, 0.5 * whole, atol=1 / 255) for seen, whole in zip(opacities(jar), full, strict=True))
    scene.play(Indicate(jar, run_time=0.2), run_time=0.2)
    assert np.allclose(jar.get_center(), middle + UP)


def test_a_copy_is_one_of_its_own(scene: Scene, jar: Jar) -> None:
    there, twin = picture(scene), jar.copy()
    scene.remove(jar)
    scene.add(twin)
    assert np.array_equal(picture(scene), there)
    twin.show(8.0)
    twin.place(-3.0, 0.0)
    assert (jar.read(), twin.read()) == (pytest.approx(4.0), pytest.approx(8.0))
    twin.fade(1)
    assert max(map(np.max, opacities(jar))) > 0.5


@pytest.mark.parametrize("transform", [Transform, ReplacementTransform])
def test_one_becomes_another(scene: Scene, jar: Jar, transform: type[Animation]) -> None:
    other = Jar(Region.spanning(-4, -3, -2, 2), STOVE, 10.0).show(9.0)
    scene.play(transform(jar, other), run_time=0.3)
    seen = picture(scene)
    scene.remove(*scene.mobjects)
    scene.add(Jar(Region.spanning(-4, -3, -2, 2), STOVE, 10.0).show(9.0))
    assert np.abs(seen.astype(int) - picture(scene)).max() <= 2


def test_half_of_the_way_is_half_of_the_shading(scene: Scene, jar: Jar) -> None:
    other = Jar(Region.spanning(0, 1, -2, 2), STOVE, 10.0).show(4.0)
    middle = Jar(Region.spanning(2, 3, -2, 2), STOVE, 10.0).show(4.0)
    at_half(Transform(jar, other, rate_func=linear), scene)
    for here, there in zip(jar.parts(), middle.parts(), strict=True):
        if isinstance(here, Shape) and len(there.points):
            assert np.allclose(here.get_gradient_start_and_end_points(), there.get_gradient_start_and_end_points())


def test_after_it_became_another_it_shows_again(scene: Scene, jar: Jar) -> None:
    home = jar.body.points[:, 0].mean()
    scene.play(Transform(jar, Jar(Region.spanning(-4, -3, -2, 2), STOVE, 10.0).show(9.0)), run_time=0.2)
    jar.show(6.0)
    assert jar.read() == pytest.approx(6.0)
    assert jar.body.points[:, 0].mean() == pytest.approx(home)


def test_with_others_in_a_group(scene: Scene, jar: Jar) -> None:
    both = Group(jar, Jar(Region.spanning(-4, -3, -2, 2), STOVE, 10.0).show(2.0))
    both.generate_target().shift(UP).scale(0.8)
    scene.play(MoveToTarget(both), run_time=0.2)
    assert np.allclose(both.get_center(), both.target.get_center())
    scene.play(FadeOut(both), run_time=0.2)
    assert (picture(scene) == picture(scene)[0, 0]).all()
