"""The foggy hill: what stands in the picture is what the run says, at every playhead, in any order."""

from __future__ import annotations

import math

import numpy as np
import pytest

import soupmath as sm
from scenes.props.hill.hill_walk import TOLERANCE
from scenes.props.map.projection import Projection
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill.props.lit_surface import hides_nothing
from scenes.stagings.foggy_hill.surface_walk import TRUST
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

PLAYHEADS = np.linspace(0, 20, 50)


@pytest.fixture(scope="module")
def short():
    with on_set(make_plan(load("foggy-hill")), 90) as built:
        yield built


def test_calm_stands_still(short):
    """In calm, a beat without steps or changes is one picture."""
    beat = next(b for b in short.plan.beats if b.id == "flat")
    shown = []
    for tick in (0, 20, 40):
        short.pose(Moment(beat, tick, calm=True))
        shown.append(short.walk.fog.picture.pixel_array.copy())
    assert np.array_equal(shown[0], shown[1])
    assert np.array_equal(shown[1], shown[2])


# at fifty playheads, against soupmath alone ------------------------------------------


def test_the_cook_stands_on_the_hill_and_the_plank_is_tangent(short):
    walk, run = short.walk, short.lone
    for s in PLAYHEADS:
        walk.stand(s, 1.0, 1.0, 1.0)
        x, y = walk.cook.read()
        theta = math.log(walk.ruler.log_scale.amount(x) / 8.0)
        assert abs(theta - run.at(s)[0]) < 1e-9
        loss = (y - walk.ground.floor) / walk.ground.per_loss
        assert abs(loss - run.loss.value(run.at(s))) < 1e-9
        middle, half = walk.plank.read()
        assert np.allclose(middle, (x, y), atol=1e-9)
        slope = half[1] / half[0] * walk.ground.scale.per_fold / walk.ground.per_loss
        assert abs(slope - run.gradient_at(s)[0]) < 1e-9


def test_the_fog_clears_as_far_as_the_tangent_is_right(short):
    """Within the radius the tangent is wrong by at most the tolerance, a little further by more."""
    walk, run = short.walk, short.lone
    for s in PLAYHEADS[::5]:
        walk.drift_fog(s, 1.0, 0.0, 0.0)
        reach = walk.fog.read()[2] / walk.ground.scale.per_fold
        theta, g = run.at(s)[0], run.gradient_at(s)[0]

        def wrong(r, theta=theta, g=g):
            away = np.linspace(-r, r, 2001)
            values = run.loss.value((theta + away)[:, None])
            return np.abs(values - run.loss.value(np.array([theta])) - g * away).max()

        assert wrong(reach) <= TOLERANCE * (1 + 1e-9) < wrong(reach * 1.01)


def test_fog_hides_the_wish_and_shows_the_foot(short):
    walk = short.walk
    for s in PLAYHEADS[::7]:
        walk.drift_fog(s, 1.0, 0.0, 0.0)
        x, y = walk.foot(s)
        assert walk.fog.clear_at(x, y) > 0.999
        assert walk.fog.clear_at(*walk.ground.at(0.0)) < 0.01
    walk.drift_fog(20.0, 1.0, 1.0, 0.0)
    assert walk.fog.clear_at(*walk.ground.at(0.0)) == 1.0


def test_the_plank_is_as_long_as_the_clear_zone(short):
    walk = short.walk
    for s in PLAYHEADS[::5]:
        walk.stand(s, 1.0, 1.0, 1.0)
        walk.drift_fog(s, 1.0, 0.0, 0.0)
        assert walk.plank.read()[1][0] == pytest.approx(walk.fog.read()[2], abs=1e-9)


def test_the_arrow_points_at_the_next_amount(short):
    walk, run = short.walk, short.lone
    for k in range(8):
        walk.step(k, 1.0, 1.0)
        amount = walk.ruler.log_scale.amount(walk.arrow.read()[0])
        assert amount == pytest.approx(float(run.loss.amounts(run.points[k + 1])[0]), abs=1e-9)


def test_jar_and_hill_share_their_scale(short):
    for s in PLAYHEADS[::10]:
        assert short.meter.jar.y_of(short.lone.loss_at(s)) == pytest.approx(short.walk.foot(s)[1], abs=1e-9)


def test_the_crest_is_the_loss(short):
    ground, loss = short.walk.ground, short.lone.loss
    for x, y in short.walk.hill.read()[::9]:
        theta = loss.theta([ground.scale.amount(x)])
        assert ground.y(float(loss.value(theta))) == pytest.approx(y, abs=1e-9)


def test_ruler_ticks_are_evenly_spaced(short):
    ruler = short.walk.ruler
    assert ruler.read() == pytest.approx([0.5, 1, 2, 4, 8, 16])
    gaps = np.diff([ruler.x_of(a) for a in (0.5, 1, 2, 4, 8, 16)])
    assert np.allclose(gaps, gaps[0])


def test_a_slow_step_keeps_its_order(short):
    """Plank, then arrow, then the walk, then the numbers."""
    beat = next(b for b in short.plan.beats if b.verb == "step")
    begins = {}
    for tick in np.arange(0, beat.ticks + 1):
        short.pose(Moment(beat, float(tick)))
        walk = short.walk
        seen = {"plank": walk.plank.lies, "arrow": walk.arrow.faded * len(walk.arrow.arrow.points),
                "walk": Moment(beat, float(tick)).s > 0, "numbers": short.meter.counter.read()[0] == "1"}
        for name, there in seen.items():
            if there:
                begins.setdefault(name, tick)
    order = [begins[name] for name in ("plank", "arrow", "walk", "numbers")]
    assert order == sorted(set(order))


def test_the_run_stops_on_the_shelf(short):
    run = short.lone
    assert run.outcome is sm.Outcome.CONVERGED
    assert run.steps == 20
    assert run.losses[-1] == pytest.approx(2.0, abs=5e-4)
    assert float(run.loss.amounts(run.points[-1])[0]) == pytest.approx(2.0, abs=5e-3)


# the run over two parameters -----------------------------------------------------------------


@pytest.fixture(scope="module")
def plane(walking):
    return walking.knobs.plane


@pytest.fixture(scope="module")
def walking():
    with on_set(make_plan(load("walking-in-fog")), 90) as built:
        yield built


def test_the_surface_hides_none_of_itself(plane):
    window = plane.frame.window
    assert hides_nothing(plane.run.loss, window, plane.view)
    flat = Projection(plane.view.at, plane.view.middle, plane.view.size, plane.view.lift, plane.view.turn, 0.1)
    assert not hides_nothing(plane.run.loss, window, flat)


def test_level_lines_join_equal_losses(plane):
    for rise in (1.0, 0.4, 0.0):
        plane.lines.show(plane.view, rise)
        for level, loss in plane.lines.read():
            assert loss == pytest.approx(level, abs=1e-9)


def test_rulers_of_the_map_stand_at_their_amounts(plane):
    plane.frame.show(plane.view)
    salt, cream, height = plane.frame.read()
    reference = plane.run.loss.reference
    assert reference[0] * np.exp(salt) == pytest.approx([4, 6, 9])
    assert reference[1] * np.exp(cream) == pytest.approx([12.5, 25, 50, 100])
    assert height == pytest.approx([25, 50])


def test_the_jar_is_on_the_scale_of_the_surface(plane, walking):
    """The foot stands as high over the map as the liquid stands in the jar."""
    jar = walking.knobs.meter.jar
    for s in np.linspace(0, plane.run.steps, 13):
        height = plane.foot(s, 1.0)[1] - plane.foot(s, 0.0)[1]
        assert height == pytest.approx(jar.y_of(plane.run.loss_at(s)) - jar.y_of(0.0), abs=1e-9)


def test_the_lantern_shows_as_much_of_the_map_as_the_slope_vouches_for(plane):
    """A circle of the trusted radius, seen from the plane's view, is clear; the flag is in the fog at first."""
    plane.drift_fog(0.0, 0.0, 1.0, 0.0, 0.0)
    assert plane.fog.clear_at(*plane.foot(0.0, 0.0)) > 0.999
    assert plane.fog.clear_at(*plane.flag.read()) < 0.01
    loss, point, g = plane.run.loss, plane.run.at(0.0), plane.run.gradient_at(0.0)
    along, up = plane.fog.read_zone()
    origin = plane.view.project(point)
    for end in (along, up):
        away = plane.view.ground(origin + end) - point
        assert abs(loss.value(point + away) - loss.value(point) - g @ away) <= TRUST * plane.run.losses[0] * (1 + 1e-9)


def test_a_step_is_the_sum_of_its_two_parts(plane):
    """The arrows on the two rulers, one after the other, lead where the arrow on the map ends."""
    plane.step(0, 1.0, 1.0)
    plane.slides.step(0, 1.0, 1.0)
    parts = [np.array(arrow.read()) - plane.slides.spot(k, 0.0) for k, arrow in enumerate(plane.slides.arrows)]
    assert np.array(plane.foot(0.0, 0.0)) + sum(parts) == pytest.approx(np.array(plane.arrow.read()), abs=1e-9)


def test_the_plank_on_the_map_has_the_slope_and_goes_down_towards_the_step(plane):
    """Seen from the side: across as far as the map has it, up by the loss that first order says."""
    steepness = []
    for s in (0.0, 1.0, 5.0, 12.0):
        point, g = plane.run.at(s), plane.run.gradient_at(s)
        across, up = plane.half_plank(s)
        unit = g / np.linalg.norm(g)
        ahead = plane.view.project(point - 1e-6 * unit) - plane.view.project(point)
        falls = (plane.run.loss.value(point) - plane.run.loss.value(point - 1e-6 * unit)) * plane.view.rise
        assert up / across == pytest.approx(-falls / ahead[0], rel=1e-4)
        assert up > 0
        assert across * (plane.foot(s + 1, 0.0)[0] - plane.foot(s, 0.0)[0]) < 0
        steepness.append(falls / np.hypot(*ahead))
    assert steepness == sorted(steepness, reverse=True)
