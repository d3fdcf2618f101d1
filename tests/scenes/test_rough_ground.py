"""Rough ground: the encore shows its runs, and only claims what they did."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

import soupmath as sm
from scenes.props.sled import Sled
from scenes.props.theme import STOVE
from scenes.props.trail import Trail
from scenes.studio.lesson import load
from scenes.studio.plan import make_plan
from scenes.studio.shoot import on_set
from scenes.studio.timeline import Moment
from scenes.studio.verbs import VERBS


@pytest.fixture(scope="module")
def scene():
    with on_set(make_plan(load("rough-ground")), 90) as built:
        yield built


def seen(scene):
    """Every point and opacity that can be seen."""
    parts = [part for prop in scene.mobjects for part in prop.parts()]
    return [np.append(part.points, part.fade_amount) if part.fade_amount and len(part.points) else np.zeros(0)
            for part in parts]


def same(a, b):
    return all(p.shape == q.shape and np.allclose(p, q, atol=1e-9) for p, q in zip(a, b, strict=True))


def test_every_reading_holds(scene):
    read = 0
    for beat in scene.plan.beats:
        for tick in np.linspace(0, beat.ticks, 6):
            now = Moment(beat, float(tick))
            scene.pose(now)
            for reading in scene.readings(now):
                assert reading.holds, (beat.id, tick, reading)
                read += 1
    assert read > 1000


def test_every_verb_is_there(scene):
    for name in VERBS["rough_ground"]:
        assert callable(getattr(scene, f"show_{name}"))


def test_a_beat_begins_as_the_last_one_ended(scene):
    for before, after in pairwise(scene.plan.beats):
        scene.pose(Moment(before, before.ticks))
        end = seen(scene)
        scene.pose(Moment(after, 0))
        assert same(end, seen(scene)), (before.id, after.id)


def test_poses_do_not_depend_on_their_order(scene):
    there = [Moment(beat, float(tick)) for beat in scene.plan.beats for tick in (3.0, beat.ticks / 2)]
    first = []
    for now in there:
        scene.pose(now)
        first.append(seen(scene))
    for k in reversed(range(len(there))):
        scene.pose(there[k])
        assert same(seen(scene), first[k]), (there[k].beat.id, there[k].tick)


def test_the_counts_are_from_the_runs(scene):
    """The step from which on the distance to the best is within 1 %, counted anew."""
    for name, told in (("plain", 253), ("momentum", 45), ("adam", 86)):
        points = scene.runs[name].points
        away = np.linalg.norm(points, axis=1)
        near = away <= 0.01 * away[0]
        first = max(np.flatnonzero(~near)) + 1
        assert first == told == scene.runs[name].facts()["near_at"]
    scene.pose(Moment(scene.plan.beats[-1], scene.plan.beats[-1].ticks))
    assert [scene.counts[name].read() for name in ("plain", "momentum", "adam")] == ["253", "45", "86"]


def test_the_decaying_dial_shortens_the_hops(scene):
    lengths = {name: np.linalg.norm(np.diff(scene.runs[name].points, axis=0), axis=1)
               for name in ("zigzag", "decay")}
    assert lengths["decay"][0] == lengths["zigzag"][0]
    assert (lengths["decay"][1:] < lengths["zigzag"][1:]).all()


def test_only_the_sled_crosses_the_shelf(scene):
    loss = sm.TERRAINS["shelf"]
    plain = sm.descend(loss, sm.optimizers.gradient_descent(0.25), loss.places["half_a_gram"], 60)
    assert float(loss.amounts(plain.points[-1])[0]) == pytest.approx(2.0, abs=5e-3)
    sled = scene.runs["sled"]
    assert float(loss.amounts(sled.points[-1])[0]) == pytest.approx(8.0, rel=0.05)


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
