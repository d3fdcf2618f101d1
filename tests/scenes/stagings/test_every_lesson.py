"""What must hold of every lesson, whoever draws it: read-back, continuity, and nothing an eye would object to.

One shape and theme a lesson in rotation; all of them with `--all`.
"""

import importlib
import itertools
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from plans import KEPT, plan_of

from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.stage import frames, view
from scenes.stage.burned_places import WHERE_BURNED
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.stage_camera import in_margin
from scenes.stage.timeline import Moment
from scenes.stage.verbs import Verb
from scenes.studio.command.reference import SMALLEST
from scenes.studio.draw import draw_beats, picture_checker
from scenes.studio.draw.as_seen import as_seen
from scenes.studio.draw.seen import THERE, Text, alpha_of, box_of, em_of, name_of, props, strength
from scenes.studio.files.stagings import stagings
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script import film_file
from scenes.studio.script.lesson import BeatSpec, load

SHAPES, THEMES = ("wide", "tall", "square"), ("stove", "paper")
LESSONS = film_file.names()
VARIANTS = list(itertools.product(SHAPES, THEMES))
ROTATED = [(name, *VARIANTS[k % len(VARIANTS)]) for k, name in enumerate(LESSONS)]
OTHERS = [(name, *variant) for k, name in enumerate(LESSONS) for variant in VARIANTS
          if variant != VARIANTS[k % len(VARIANTS)]]
# places that a shape has no room for
LEFT_OUT: dict[str, dict[str, set[str]]] = {"better_by_being_wrong": {"tall": {"reader"}, "square": {"reader"}},
                                            "many_spoons": {"square": {"told"}}}
TELEPHONE = 0.42        # em: nine pixels where a film is 320 wide
FROM_AFAR = {"foggy-hill": {"fog"}}     # beats whose view begins further away than their letters are made for
EVERY = [*ROTATED, *(pytest.param(*other, marks=pytest.mark.long) for other in OTHERS)]


@pytest.mark.parametrize(("name", "shape", "theme"), EVERY)
def test_an_eye_would_not_object(name: str, shape: str, theme: str) -> None:
    found, looked = picture_checker.look(plan_of(name, shape, theme), short_side=270)
    assert looked > 20
    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize(("name", "shape", "theme"), EVERY)
def test_what_is_read_back_is_the_run(name: str, shape: str, theme: str) -> None:
    plan, seen = plan_of(name, shape, theme), 0
    with draw_beats.on_set(plan, 90) as scene:
        for beat in plan.beats:
            for tick in {*beat.boundaries(), *np.linspace(0, beat.ticks, 7)}:
                now = Moment(beat, float(tick), plan.calm)
                scene.pose(now)
                for reading in scene.readings(now):
                    seen += 1
                    assert reading.holds, f"{name}, beat {beat.id}, tick {tick:g}: {reading}"
    assert seen > 0


@pytest.fixture(scope="module", params=LESSONS)
def scene(request: pytest.FixtureRequest) -> Iterator[LessonScene]:
    """The set of a lesson, wide on the stove; sets are built one after the other."""
    with draw_beats.on_set(plan_of(request.param, "wide", "stove"), 90) as built:
        yield built


@pytest.mark.long
def test_letters_can_be_read_on_a_telephone(scene: LessonScene) -> None:
    """Wherever the view rests, in the shape of a telephone held across."""
    small = set()
    for beat in scene.plan.beats:
        scene.pose(now := Moment(beat, beat.ticks - 1.0, scene.plan.calm))
        if scene.rests(now) and beat.id not in FROM_AFAR.get(scene.plan.lesson, set()):
            with as_seen(scene) as view:
                small |= {f"{beat.id}: {name_of(prop)}, {em:.3f} em" for top in scene.mobjects
                          for prop in props(top) if isinstance(prop, Text) and strength(prop) >= THERE
                          and box_of(prop) and (em := em_of(prop) * (1.0 if in_margin(top) else view.zoom))
                          < TELEPHONE - 1e-6}
    assert not small


def test_nothing_jumps_between_beats(scene: LessonScene) -> None:
    """What can be seen at the end of a beat is what can be seen at the start of the next."""
    for before, after in itertools.pairwise(scene.plan.beats):
        scene.pose(Moment(before, float(before.ticks)))
        there = visible(scene)
        scene.pose(Moment(after, 0.0))
        assert_alike(there, visible(scene), f"{before.id} -> {after.id}")


def test_a_picture_depends_on_its_moment_alone(scene: LessonScene) -> None:
    """Posed in another order, from other moments before, it is the same, and so is what is read from it."""
    moments = [Moment(beat, share * beat.ticks) for beat in scene.plan.beats for share in (0.0, 0.37, 0.81, 1.0)]
    first = [seen(scene, now) for now in moments]
    order = np.random.default_rng(3).permutation(len(moments))
    for k in order:
        points, readings = seen(scene, moments[k])
        assert_alike(first[k][0], points, f"{moments[k].beat.id} at {moments[k].tick:.1f}")
        assert readings == first[k][1], f"{moments[k].beat.id} at {moments[k].tick:.1f}"


def seen(scene: LessonScene, now: Moment) -> tuple[list[np.ndarray], list[Reading]]:
    scene.pose(now)
    return visible(scene), list(scene.readings(now))


def visible(scene: LessonScene) -> list[np.ndarray]:
    """What every shape and picture is drawn by: points, paint, fade; nothing where it cannot be seen."""
    window = scene.camera.view.window(scene.plan.shape)
    return [drawn_by(part) if in_margin(top) or in_view(part, window) else np.zeros(0)
            for top in scene.mobjects for part in top.get_family() if isinstance(part, Shape | Picture)]


def in_view(part: Shape | Picture, window: Region) -> bool:
    """Whether any of a part's box lies in what the camera sees."""
    if not len(part.points):
        return True
    (left, bottom, _), (right, top, _) = part.points.min(axis=0), part.points.max(axis=0)
    return left < window.right and right > window.left and bottom < window.top and top > window.bottom


def drawn_by(part: Shape | Picture) -> np.ndarray:
    if isinstance(part, Picture):
        return np.append(part.points.ravel(), part.fade_amount) if part.fade_amount > 0.02 else np.zeros(0)
    if not len(part.points) or alpha_of(part) <= 0.02:
        return np.zeros(0)
    return np.concatenate([part.points.ravel(), part.fill_rgbas.ravel(), part.stroke_rgbas.ravel()])


def assert_alike(some: list[np.ndarray], others: list[np.ndarray], where: str) -> None:
    for k, (one, other) in enumerate(zip(some, others, strict=True)):
        assert one.shape == other.shape, f"{where}: shape {k}"
        assert np.allclose(one, other, atol=1e-6), f"{where}: shape {k}"


@pytest.mark.parametrize("name", stagings())
def test_a_staging_has_its_places_in_every_shape(name: str) -> None:
    places = stagings()[name].places
    assert set(places) == set(SHAPES)
    common = {*frames.COMMON["wide"], *(name for of in places.values() for name in of if name.endswith(WHERE_BURNED))}
    apart = {shape: set(places["wide"]) - common ^ set(places[shape]) - common for shape in SHAPES}
    assert {shape: names for shape, names in apart.items() if names} == LEFT_OUT.get(name, {})


@pytest.mark.parametrize("name", stagings())
def test_a_verb_looks_at_places_that_there_are_in_every_shape(name: str) -> None:
    found = stagings()[name]
    for shape, places in found.places.items():
        views = {name for verb in found.verbs.values() for name in views_of(verb)}
        own = getattr(importlib.import_module(found.module), found.scene).own_views
        assert views <= set(frames.with_common(places, shape)) | own, shape


def views_of(verb: Verb) -> tuple[str, ...]:
    """Those that a verb can end with: the one that it sets, or those that its beat may choose."""
    name = str(verb.sets.get("view", view.WHOLE))
    return verb.arguments[name[1:]].choices if name.startswith("$") else (name,)


@pytest.mark.parametrize("name", stagings())
def test_a_staging_shows_no_verb_that_its_table_does_not_have(name: str) -> None:
    staging = stagings()[name]
    scene = getattr(importlib.import_module(staging.module), staging.scene)
    shown = {method.removeprefix("show_") for method in dir(scene) if method.startswith("show_")}
    assert shown - staging.verbs.keys() == set()


def unused_verbs() -> list[tuple[str, str]]:
    """(a lesson of the staging, the verb) for each verb that no lesson shows."""
    lessons = [load(name) for name in LESSONS]
    used = {(lesson.staging, beat.show) for lesson in lessons for beat in lesson.beats}
    on = {name: str(SMALLEST / f"{name}.toml") for name in stagings()} | {
        lesson.staging: lesson.name for lesson in lessons}
    return [(on[name], verb) for name, staging in stagings().items() for verb in staging.verbs
            if (name, verb) not in used]


@pytest.mark.long
@pytest.mark.parametrize(("name", "verb"), unused_verbs())
def test_a_verb_that_no_lesson_shows_can_be_shown(name: str, verb: str) -> None:
    """By itself, with the runs of some lesson. All others are in the lessons, and tested there."""
    plan = make_plan(replace(load(name), beats=(BeatSpec("only", verb),)), kept=KEPT)
    with draw_beats.on_set(plan, 90) as scene:
        for tick in np.linspace(0, plan.ticks, 7):
            scene.pose(now := Moment(plan.beats[0], float(tick)))
            assert all(reading.holds for reading in scene.readings(now))
