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


def test_the_counts_are_from_the_runs(scene):
    """The step from which on the distance to the best is within 1 %, counted anew."""
    scene.pose(Moment(scene.plan.beats[-1], scene.plan.beats[-1].ticks))
    for ground, told in (("bowl", (14, 41, 78)), ("slanted", (253, 45, 86)), ("straight", (762, 134, 79))):
        for rule, steps in zip(("plain", "momentum", "adam"), told, strict=True):
            run = scene.runs[f"{ground}_{rule}"]
            away = np.linalg.norm(run.points, axis=1)
            assert max(np.flatnonzero(away > 0.01 * away[0])) + 1 == steps == run.facts()["near_at"]
            race = scene.grounds.races[ground]
            assert race.bars.counts[rule].read() == f"{steps}"
            assert race.bars.bars[rule].read() == pytest.approx(steps, abs=1e-9)


def test_at_the_end_all_bars_are_on_one_scale(scene):
    """The lengths of all nine bars compare, on every ground and between them."""
    scene.pose(Moment(scene.plan.beats[-1], scene.plan.beats[-1].ticks))
    unit = {round(race.bars.bars[rule].region.width / race.bars.bars[rule].longest, 9)
            for race in scene.grounds.races.values() for rule in race.near}
    assert len(unit) == 1
    ends = [end for race in scene.grounds.races.values() for end in race.bars.ends]
    assert {end.read() for end in ends if end.faded == 1.0} == {"770"}


def test_a_row_is_lit_when_its_rule_is_near(scene):
    """While the others still run, they are quiet."""
    beat = next(beat for beat in scene.plan.beats if beat.id == "race-bowl")
    race = scene.grounds.races["bowl"]
    tick = next(tick for tick in range(beat.ticks) if scene.grounds.s(Moment(beat, tick), "bowl") > 25)
    scene.pose(Moment(beat, tick))
    assert [race.bars.bars[rule].faded for rule in ("plain", "momentum", "adam")] == [1.0, 0.4, 0.4]


def test_the_mark_of_the_first_stands_by_the_fewest_steps(scene):
    scene.pose(Moment(scene.plan.beats[-1], scene.plan.beats[-1].ticks))
    for ground, first in (("bowl", "plain"), ("slanted", "momentum"), ("straight", "adam")):
        race = scene.grounds.races[ground]
        assert race.bars.prize.faded == 1.0
        bar = race.bars.bars[first].region
        assert bar.bottom - 0.1 < race.bars.prize.placed[1] < bar.top


def test_the_ground_that_is_raced_on_is_large(scene):
    """It takes about half of the picture, and those that stand aside keep the mark of their first."""
    beats = {beat.id: beat for beat in scene.plan.beats}
    for k, ground in enumerate(("bowl", "slanted", "straight")):
        now = Moment(beats[f"race-{ground}"], beats[f"race-{ground}"].ticks)
        scene.pose(now)
        for j, (other, race) in enumerate(scene.grounds.races.items()):
            across = race.sheet(scene.grounds.stand(now, other)).width / scene.regions["frame"].width
            assert across > 0.45 if other == ground else across < 0.2
            assert race.won.faded == float(j < k)
            assert (race.map.frame.faded == 1.0) == (other == ground)


def test_adams_dials_turn_apart(scene):
    """By the knob that is nearly flat, and hardly by the other; both are the run's own rates."""
    beat = next(beat for beat in scene.plan.beats if beat.id == "race-straight")
    told = []
    for tick in (12, beat.ticks):       # when they stand at the edges of the map, and when all are near
        scene.pose(Moment(beat, tick))
        told.append([dial.read() for dial in scene.grounds.rules.signs["adam"].dials])
    (flat, steep), (flat_then, steep_then) = told
    assert flat_then - flat > 1.5
    assert abs(steep_then - steep) < 0.1


def test_rules_are_set_alike_on_every_ground(scene):
    """Else the race would compare settings: 1.8/L for both that have one dial, and one rate for Adam."""
    for ground in ("bowl", "slanted", "straight"):
        plain, momentum, adam = (scene.runs[f"{ground}_{rule}"] for rule in ("plain", "momentum", "adam"))
        limit = sm.largest_stable_learning_rate(plain.loss)
        for run in (plain, momentum):
            assert run.optimizer.learning_rate(0) == pytest.approx(0.9 * limit, rel=1e-5)
        assert adam.optimizer.learning_rate(0) == 0.5
        assert momentum.optimizer.hyperparameters["beta"] == 0.8


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
    assert jar.reading.faded == 1.0
    assert jar.read_needle() == jar.read() == pytest.approx(run.losses[-1], abs=1e-9)


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


def test_once_told_only_the_first_is_bright(scene):
    """Its row and head; its head stands in front of the others."""
    for ground, first in (("bowl", "plain"), ("slanted", "momentum"), ("straight", "adam")):
        beat = next(beat for beat in scene.plan.beats if beat.id == ground)
        scene.pose(Moment(beat, beat.ticks))
        race = scene.grounds.races[ground]
        assert {rule: bar.faded for rule, bar in race.bars.bars.items()} == {
            rule: 1.0 if rule == first else 0.4 for rule in race.near}
        assert race.winner.faded == 1.0
        assert race.winner.placed[:2] == race.heads[first].placed[:2]
        assert all(race.heads[rule].faded < 0.4 for rule in race.near if rule != first)


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
