"""Rough ground: the encore shows its runs, and only claims what they did."""

from __future__ import annotations

import numpy as np
import pytest

import soupmath as sm
from scenes.stage.timeline import Moment
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load


@pytest.fixture(scope="module")
def scene():
    with on_set(make_plan(load("rough-ground")), 90) as built:
        yield built


def test_the_swing_is_what_the_sled_keeps(scene):
    """The step that follows is the swing and the slope's own share: −η g more."""
    sled = scene.runs["sled"]
    for k in range(1, 6):
        own = -0.25 * sled.gradients[k, 0]
        assert sled.points[k + 1, 0] - sled.points[k, 0] == pytest.approx(scene.hills.kept(k) + own, abs=1e-12)


def test_the_number_on_the_jar_stands_where_its_loss_is(scene):
    """While anyone is under way, needle and liquid go along without a number; it is lit where they rest."""
    beat = next(beat for beat in scene.plan.beats if beat.id == "over-the-shelf")
    now = Moment(beat, beat.steps_at + 1.4 * beat.step_ticks)
    scene.pose(now)
    jar, run = scene.hills.meters["sled"].jar, scene.runs["sled"]
    assert 0 < now.s - now.step < 1
    assert jar.read_needle() == jar.read() == pytest.approx(run.loss_at(now.s), abs=1e-9)
    assert jar.reading.faded < 1.0
    now = Moment(beat, beat.steps_at + 2.5 * beat.step_ticks)
    scene.pose(now)
    assert jar.reading.faded == 0.0
    scene.pose(Moment(beat, beat.steps_at + 2 * beat.step_ticks))
    assert jar.reading.faded == 1.0
    home = next(beat for beat in scene.plan.beats if beat.id == "home")
    scene.pose(Moment(home, home.ticks))
    assert jar.reading.faded == 0.0         # seen from afar
    assert jar.read_needle() == jar.read() == pytest.approx(run.losses[-1], abs=1e-9)


def test_in_the_ravine_the_liquid_goes_down_and_up_again_under_the_last_footprints_number(scene):
    beat = next(beat for beat in scene.plan.beats if beat.id == "zigzag-on")
    run, jar = scene.runs["zigzag"], scene.ravine.meters["zigzag"].jar
    step = beat.first + 3
    now = Moment(beat, beat.steps_at + 3.45 * beat.step_ticks)
    scene.pose(now)
    assert jar.read() == pytest.approx(run.loss_at(now.s), abs=1e-9)
    assert jar.read() < 0.3 * run.losses[step]
    assert jar.read_needle() == pytest.approx(run.losses[step], abs=1e-9)
    assert jar.reading.faded == 1.0
    assert float(jar.reading.text) == pytest.approx(run.losses[step], abs=0.05)


def test_both_runs_in_the_ravine_are_counted_as_far(scene):
    counted = set()
    for name in ("zigzag-on", "turn-it-down"):
        beat = next(beat for beat in scene.plan.beats if beat.id == name)
        scene.pose(Moment(beat, beat.ticks))
        counted.add(scene.ravine.meters[beat.args["run"]].counter.read()[0])
    assert counted == {f"{scene.runs['decay'].steps}"}


def test_at_last_every_ground_is_seen_with_its_trail(scene):
    home = scene.plan.beats[-1]
    now = Moment(home, home.ticks)
    scene.pose(now)
    window = scene.view(now).window("wide")
    trails = [walk.prints for walk in scene.hills.walks.values()] + [hop.trail for hop in scene.ravine.hops.values()]
    for trail in trails:
        assert trail.faded > 0.0
        assert all(window.left < x < window.right and window.bottom < y < window.top for x, y in trail.read())


def test_no_old_number_stands_beside_a_pointer_that_has_moved(scene):
    """At every other tick: what is printed is where the needle is, or is not there."""
    hidden = 0
    for now in (Moment(beat, tick) for beat in scene.plan.beats for tick in range(0, beat.ticks, 2)):
        scene.pose(now)
        for name, meter in scene.hills.meters.items():
            jar, losses = meter.jar, scene.runs[name].losses
            if jar.reading.faded:
                step = int(np.argmin(abs(losses - jar.read_needle())))
                assert abs(jar.y_of(losses[step]) - jar.y_of(jar.read_needle())) < 0.1, (now.beat.id, now.tick)
            hidden += jar.faded == 1.0 and jar.reading.faded == 0.0
    assert hidden > 15


def test_the_decaying_dial_shortens_the_hops(scene):
    lengths = {name: np.linalg.norm(np.diff(scene.runs[name].points, axis=0), axis=1)
               for name in ("zigzag", "decay")}
    assert lengths["decay"][0] == lengths["zigzag"][0]
    assert (lengths["decay"][1:] < lengths["zigzag"][1:]).all()


def test_only_the_sled_crosses_the_shelf(scene):
    loss = sm.TERRAINS["shelf"]
    plain = sm.descend(loss, sm.optimizers.gradient_descent(0.25), loss.places["half_a_gram"], 60)
    assert float(loss.amounts(plain.points[-1])[0]) == pytest.approx(2.0, abs=5e-3)
    walker, sled = scene.runs["walker"], scene.runs["sled"]
    assert np.allclose(walker.points, plain.points[: walker.steps + 1], atol=1e-12)
    assert float(loss.amounts(sled.points[-1])[0]) == pytest.approx(8.0, rel=0.05)
