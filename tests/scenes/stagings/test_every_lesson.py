"""What must hold of every lesson, whoever draws it: read-back, continuity, and nothing an eye would object to.

One shape and theme a lesson in rotation; all of them with `--all`.
"""

import importlib
import itertools

import numpy as np
import pytest

from scenes.kit.shape import Shape
from scenes.stage.timeline import Moment, Plan
from scenes.studio.draw import draw_beats, picture_checker
from scenes.studio.files.stagings import stagings
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script import film_file
from scenes.studio.script.lesson import load

SHAPES, THEMES = ("wide", "tall", "square"), ("stove", "paper")
LESSONS = film_file.names()
VARIANTS = list(itertools.product(SHAPES, THEMES))
ROTATED = [(name, *VARIANTS[k % len(VARIANTS)]) for k, name in enumerate(LESSONS)]
OTHERS = [(name, *variant) for k, name in enumerate(LESSONS) for variant in VARIANTS
          if variant != VARIANTS[k % len(VARIANTS)]]
EVERY = [*ROTATED, *(pytest.param(*other, marks=pytest.mark.long) for other in OTHERS)]


def plan_of(name: str, shape: str, theme: str) -> Plan:
    return make_plan(load(name), shape=shape, theme=theme)


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


@pytest.mark.parametrize("name", LESSONS)
def test_nothing_jumps_between_beats(name: str) -> None:
    """What can be seen at the end of a beat is what can be seen at the start of the next."""
    plan = plan_of(name, "wide", "stove")
    with draw_beats.on_set(plan, 90) as scene:
        for before, after in itertools.pairwise(plan.beats):
            scene.pose(Moment(before, float(before.ticks)))
            there = visible(scene)
            scene.pose(Moment(after, 0.0))
            for k, (one, other) in enumerate(zip(there, visible(scene), strict=True)):
                assert one.shape == other.shape, f"{before.id} -> {after.id}: shape {k}"
                assert np.allclose(one, other, atol=1e-6), f"{before.id} -> {after.id}: shape {k}"


def visible(scene) -> list[np.ndarray]:
    """The points of every shape, none where it cannot be seen."""
    return [part.points.copy() if picture_checker.alpha_of(part) > 0.02 else np.zeros((0, 3))
            for top in scene.mobjects for part in top.get_family() if isinstance(part, Shape)]


@pytest.mark.parametrize("name", stagings())
def test_a_staging_shows_no_verb_that_its_table_does_not_have(name: str) -> None:
    staging = stagings()[name]
    scene = getattr(importlib.import_module(staging.module), staging.scene)
    shown = {method.removeprefix("show_") for method in dir(scene) if method.startswith("show_")}
    assert shown - staging.verbs.keys() == set()


def test_every_verb_is_in_some_lesson() -> None:
    """So that all that is tested of lessons is tested of every verb."""
    used = {(lesson.staging, beat.show) for lesson in map(load, LESSONS) for beat in lesson.beats}
    known = {(name, verb) for name, staging in stagings().items() for verb in staging.verbs}
    assert known - used == set()
