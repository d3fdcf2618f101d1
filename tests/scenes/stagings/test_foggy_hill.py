"""The foggy hill: what stands in the picture is what the run says, at every playhead, in any order."""

from __future__ import annotations

import math

import numpy as np
import pytest

import soupmath as sm
from scenes.kit.theme import STOVE
from scenes.props.hill.hill import THINS
from scenes.props.hill.on_hill import TOLERANCE
from scenes.props.map.projection import Projection
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill.land_walk import TRUST
from scenes.stagings.foggy_hill.outlook import hides_nothing
from scenes.stagings.foggy_hill.product import SLOW, Product
from scenes.stagings.foggy_hill.shroud import KNOWN
from scenes.stagings.foggy_hill.walker import Bearing
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
        shown.append(short.alone.walk.fog.picture.pixel_array.copy())
    assert np.array_equal(shown[0], shown[1])
    assert np.array_equal(shown[1], shown[2])


@pytest.mark.parametrize("slope", ["slope", "pendiente"])
def test_three_terms_over_one_another_keep_to_their_room(short, slope):
    run = short.alone.walk.run
    product = Product(STOVE, 0.25, slope, 1.0, run)
    product.stack(room := 2.6 if slope == "slope" else 2.2, run)
    assert all(product.width_at(run, step) <= room + 1e-9 for step in range(SLOW))
    assert product.em == 0.25 if slope == "slope" else product.em < 0.25


# at fifty playheads, against soupmath alone ------------------------------------------


def test_the_cook_stands_on_the_hill_and_the_plank_is_tangent(short):
    walk, run = short.alone.walk, short.alone.run
    for s in PLAYHEADS:
        walk.stand(s, 1.0, 1.0, Bearing())
        x, y = walk.walker.cook.read_feet()
        theta = walk.ruler.scale_of.amount(x)
        assert abs(theta - run.at(s)[0]) < 1e-9
        loss = walk.ground.loss_at(y)
        assert abs(loss - run.loss.value(run.at(s))) < 1e-9
        middle, half = walk.plank.read()
        assert np.allclose(middle, (x, y), atol=1e-9)
        slope = half[1] / half[0] * walk.ground.scale.per_unit * walk.ground.heights_of.top / walk.ground.high
        assert abs(slope - run.gradient_at(s)[0]) < 1e-9


def test_the_fog_clears_as_far_as_the_tangent_is_right(short):
    """Within the radius the tangent is wrong by at most the tolerance, a little further by more."""
    walk, run = short.alone.walk, short.alone.run
    for s in PLAYHEADS[::5]:
        walk.drift_fog(s, 1.0, 0.0, 0.0)
        reach = walk.fog.read()[2] / walk.ground.scale.per_unit
        theta, g = run.at(s)[0], run.gradient_at(s)[0]

        def wrong(r, theta=theta, g=g):
            away = np.linspace(-r, r, 2001)
            values = run.loss.value((theta + away)[:, None])
            return np.abs(values - run.loss.value(np.array([theta])) - g * away).max()

        assert wrong(reach) <= TOLERANCE * walk.ground.heights_of.top * (1 + 1e-9) < wrong(reach * 1.01)


def test_fog_hides_the_wish_and_shows_the_foot(short):
    walk = short.alone.walk
    for s in PLAYHEADS[::7]:
        walk.drift_fog(s, 1.0, 0.0, 0.0)
        x, y = walk.foot(s)
        assert walk.fog.clear_at(x, y) > 0.999
        assert walk.fog.clear_at(*walk.ground.at(0.0)) < 0.01
    walk.drift_fog(20.0, 1.0, 1.0, 0.0)
    assert walk.fog.clear_at(*walk.ground.at(0.0)) == 1.0


def test_the_plank_is_as_long_as_the_clear_zone(short):
    walk = short.alone.walk
    for s in PLAYHEADS[::5]:
        walk.stand(s, 1.0, 1.0, Bearing())
        walk.drift_fog(s, 1.0, 0.0, 0.0)
        assert walk.plank.read()[1][0] == pytest.approx(walk.fog.read()[2], abs=1e-9)


def test_the_arrow_lies_on_the_ground_and_points_at_the_next_amount(short):
    walk, run = short.alone.walk, short.alone.run
    for k in range(8):
        walk.step(k, 1.0, 1.0)
        shadow, (_, (tip, height)) = walk.shadow.read()[0], walk.arrow.read()
        assert shadow == pytest.approx(tip, abs=1e-9)
        assert walk.ruler.scale_of.amount(tip) == pytest.approx(run.points[k + 1][0], abs=1e-9)
        assert height == pytest.approx(walk.ground.y(float(run.losses[k + 1])), abs=1e-9)


def test_jar_and_hill_share_their_scale(short):
    for s in PLAYHEADS[::10]:
        level = short.alone.meter.jar.y_of(short.alone.run.loss_at(s))
        assert level == pytest.approx(short.alone.walk.foot(s)[1], abs=1e-9)


def test_the_crest_is_the_loss(short):
    ground, loss = short.alone.walk.ground, short.alone.run.loss
    for x, y in short.alone.walk.hill.read()[::9]:
        assert ground.y(float(loss.value(np.array([ground.scale.amount(x)])))) == pytest.approx(y, abs=1e-9)


def test_ruler_ticks_are_evenly_spaced(short):
    ruler = short.alone.walk.ruler
    assert 8 * np.exp(ruler.read()) == pytest.approx([0.5, 1, 2, 4, 8, 16])
    gaps = np.diff([ruler.x_of(math.log(a / 8)) for a in (0.5, 1, 2, 4, 8, 16)])
    assert np.allclose(gaps, gaps[0])


def test_a_slow_step_keeps_its_order(short):
    """Plank, dial, arrow, the walk, the numbers: slope, times learning rate, is the step."""
    beat = next(b for b in short.plan.beats if b.verb == "step")
    begins = {}
    for tick in np.arange(0, beat.ticks + 1):
        short.pose(Moment(beat, float(tick)))
        walk = short.alone.walk
        seen = {"plank": walk.plank.lies, "dial": short.alone.words.props[1].faded > 0,
                "arrow": walk.arrow.faded * len(walk.arrow.arrow.points),
                "walk": Moment(beat, float(tick)).s > 0, "numbers": short.alone.meter.counter.read()[0] == "1"}
        for name, there in seen.items():
            if there:
                begins.setdefault(name, tick)
    order = [begins[name] for name in ("plank", "dial", "arrow", "walk", "numbers")]
    assert order == sorted(set(order))


def test_the_run_stops_on_the_shelf(short):
    run = short.alone.run
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
    assert hides_nothing(plane.outlook, plane.view)
    flat = Projection(plane.view.at, plane.view.middle, plane.view.size, plane.view.lift, plane.view.turn, 0.1)
    assert not hides_nothing(plane.outlook, flat)


def test_the_profile_is_pulled_out_where_it_stands(plane, walking):
    """At first the land is the hill of one parameter, height for height; the flag stands at its wish throughout."""
    outlook, ground = plane.outlook, walking.alone.walk.ground
    view = outlook.view(0.0, 0.0)
    for theta in np.linspace(-2.7, 0.6, 12):
        point = outlook.wish + np.array([theta, 0.0])
        assert view.spot(point, float(outlook.heights(point, 0.0))) == pytest.approx(ground.at(theta), abs=0.02)
    for steep, pulled in ((0.0, 0.0), (0.5, 0.0), (1.0, 0.0), (1.0, 0.4), (1.0, 1.0)):
        view = outlook.view(steep, pulled)
        assert view.spot(outlook.wish, 0.0) == pytest.approx(walking.alone.walk.flag.read(), abs=1e-9)
    assert outlook.seen() == pytest.approx(plane.on.window, abs=1e-12)


def test_level_lines_join_equal_losses(plane):
    for rise in (1.0, 0.4, 0.0):
        plane.lines.show(plane.view, rise)
        for level, loss in plane.lines.read():
            assert loss == pytest.approx(level, abs=1e-9)


def test_rulers_of_the_map_stand_at_their_amounts(plane):
    plane.frame_it((1.0, 1.0, 1.0), 1.0, 1.0, 1.0)
    salt, cream, height = plane.frame.read()
    reference = plane.run.loss.reference
    assert reference[0] * np.exp(salt) == pytest.approx([4, 8])
    assert reference[1] * np.exp(cream) == pytest.approx([12.5, 25, 50, 100])
    assert height == pytest.approx([0, 25, 50])


def test_plank_and_arrow_are_the_same_line_at_every_step(plane):
    """Measured on the ground plan: the arrow goes along the negative gradient, the plank lies along the gradient."""
    for k in range(plane.run.steps):
        point, g = plane.run.points[k], plane.run.gradients[k]
        plane.stand(1.0, float(k), 1.0, 1.0)
        plane.step(k, 1.0, 1.0)
        tail, tip = plane.arrow.read()
        ends = [plane.view.ground(spot, plane.run.losses[j]) for spot, j in ((tail, k), (tip, k + 1))]
        way = (ends[1] - ends[0]) / np.linalg.norm(ends[1] - ends[0])
        assert way == pytest.approx(-g / np.linalg.norm(g), abs=1e-6)
        middle, half = plane.plank.read()
        reach = plane.reach(float(k))
        end = plane.view.ground(np.add(middle, half), plane.run.losses[k] + reach * np.linalg.norm(g))
        assert (end - point) / reach == pytest.approx(g / np.linalg.norm(g), abs=1e-6)


def test_the_plank_ends_where_the_tangent_is_wrong(plane):
    loss = plane.run.loss
    for s in (0.0, 3.0, 9.0):
        point, g, reach = plane.run.at(s), plane.run.gradient_at(s), plane.reach(s)
        for sign in (-1, 1):
            away = sign * reach * g / np.linalg.norm(g)
            wrong = abs(loss.value(point + away) - loss.value(point) - g @ away)
            assert wrong <= TRUST * plane.run.losses[0] * (1 + 1e-9)


def test_the_knobs_arrows_are_the_steps_own_parts(plane):
    """Read off the two rulers: where each arrow ends stand the amounts of the next point."""
    slides, run = plane.slides, plane.run
    for k in range(run.steps):
        slides.pose(1.0, float(k), plane.foot(float(k)))
        slides.step(k, 1.0, 1.0)
        for knob, arrow in enumerate(slides.arrows):
            at = plane.view.ground(np.array(arrow.read()))
            assert at[knob] == pytest.approx(run.points[k + 1][knob], abs=1e-9)
        assert slides.plumb.read()[0] == pytest.approx(plane.foot(float(k)), abs=1e-9)


def test_the_lands_fog_is_clear_as_far_as_the_plank_reaches(plane, walking):
    for s in (0.0, 2.5, 9.0):
        along, across = plane.zone(s)
        walking.knobs.shroud.mist.show(plane.foot(s), along, across, 0.0, 0.0, 1.0, (), KNOWN, 1.0)
        plane.stand(1.0, s, 1.0, 1.0)
        shown = walking.knobs.shroud.mist.read_zone()
        assert shown[0] == pytest.approx(plane.plank.read()[1], abs=1e-9)
        point, g, reach = plane.run.at(s), plane.run.gradient_at(s), plane.reach(s)
        side = plane.view.ground(np.add(plane.foot(s), shown[1]), plane.run.loss.value(point)) - point
        assert np.linalg.norm(side) == pytest.approx(reach, abs=1e-6)
        assert side @ g == pytest.approx(0.0, abs=1e-6)


# what the film keeps to itself -----------------------------------------------------------------


def test_nobody_sees_the_valley_before_the_fog_has_lifted(walking):
    """No ground beyond the shelf, no flag, no number of it, no letters of the ruler there."""
    walk = walking.alone.walk
    answers = {"flag": walk.flag, "its number": walking.alone.lowest}
    far = [part for part in walk.ruler.later]
    assert len(far) == 4
    told = False
    for beat in walking.plan.beats:
        told = told or beat.verb == "lift"
        for tick in np.arange(0.0, beat.ticks + 0.5, 3.0):
            walking.pose(Moment(beat, float(tick)))
            if told:
                continue
            assert not any(prop.faded for prop in answers.values()), (beat.id, tick)
            assert not any(part.fade_amount for part in far), (beat.id, tick)
            at = walk.ground.at(math.log(3.6 / 8))
            earth = walk.hill.faded * float(at[0] < walk.hill.shown[1] + THINS)      # as far as it goes
            seen = earth * (walk.fog.clear_at(*at) if walk.fog.faded else 1.0)
            assert seen < 0.02, (beat.id, tick)
    assert told
    assert walk.flag.faded


def test_fog_lies_over_the_land_while_it_is_walked(walking):
    """No flag is seen, and no ground there but by who has come to it; then all of it, and at last the way alone."""
    walk, knobs = walking.alone.walk, walking.knobs
    run, wish = knobs.plane.run, knobs.plane.outlook.wish
    beats = [beat for beat in walking.plan.beats if beat.verb in ("cross_on", "cross_run")]
    for beat in beats:
        for tick in np.arange(0.0, beat.ticks + 0.5, 3.0):
            walking.pose(now := Moment(beat, float(tick)))
            assert knobs.shroud.mist.faded
            assert not walk.flag.faded, (beat.id, tick)
            if np.linalg.norm(run.at(now.s) - wish) > 2 * knobs.plane.reach(now.s):
                assert knobs.shroud.mist.clear_at(*walk.flags_at[0]) < 0.02, (beat.id, tick)
    last = next(beat for beat in walking.plan.beats if beat.verb == "sink")
    walking.pose(Moment(last, 0.5 * last.ticks))
    assert walk.flag.faded == knobs.plane.lines.faded == 1.0
    assert not knobs.shroud.mist.faded
    walking.pose(Moment(last, float(last.ticks)))
    middle = knobs.plane.spot(0.5 * (run.points[0] + run.points[1]))
    assert knobs.shroud.mist.clear_at(*middle) > 0.9
    p0, _, _, q1 = knobs.plane.outlook.window
    assert knobs.shroud.mist.clear_at(*knobs.plane.spot(np.array([p0, q1]))) < 0.02


def test_ground_that_one_has_been_on_stays_known(walking):
    """Dimly, round each footprint, as far as the plank reached there."""
    knobs = walking.knobs
    plane = knobs.plane
    for now in posed(walking, "cross_on"):
        if now.s == int(now.s):
            for k in range(int(now.s)):
                assert knobs.shroud.mist.clear_at(*plane.foot(float(k))) >= 1.0 - KNOWN - 1e-3, (now.tick, k)


def test_steps_on_the_land_go_down_the_picture(plane):
    heights = [plane.foot(float(k))[1] for k in range(plane.run.steps + 1)]
    assert np.all(np.diff(heights) < 0)


@pytest.mark.long
def test_one_thing_tells_the_loss_at_a_time(walking):
    """A jar or a curve: never both, on either walk."""
    for beat in walking.plan.beats:
        for tick in range(0, beat.ticks + 1, 3):
            walking.pose(Moment(beat, float(tick)))
            jars = walking.alone.meter.jar.faded, walking.knobs.beside.meter.jar.faded
            curves = walking.alone.meter.card.faded, walking.knobs.meter.card.faded
            assert min(max(jars), max(curves)) == 0.0, (beat.id, tick)


def test_the_fog_closes_without_a_step_back(walking):
    """Beside the first jars, from the beat in which it comes to the one in which it has closed."""
    clear = []
    for beat in (beat for beat in walking.plan.beats if beat.verb in ("jars", "close")):
        for tick in range(beat.ticks + 1):
            walking.pose(Moment(beat, float(tick)))
            if walking.alone.walk.fog.faded:
                clear.append(float((1.0 - walking.alone.walk.fog._left(walking.alone.walk.fog.shown[3])).mean()))
    assert clear[0] > 0.9 > 0.1 > clear[-1]
    assert np.all(np.diff(clear) <= 1e-6)


def test_first_the_valley_then_the_flag_then_its_number(walking):
    beat = next(b for b in walking.plan.beats if b.verb == "lift")
    begins: dict[str, float] = {}
    for tick in np.arange(0.0, beat.ticks + 1):
        walking.pose(Moment(beat, float(tick)))
        seen = {"valley": walking.alone.walk.fog.clear_at(*walking.alone.walk.ground.at(0.0)) > 0.9,
                "flag": walking.alone.walk.flag.faded > 0, "number": walking.alone.lowest.faded > 0}
        for name in (name for name, there in seen.items() if there):
            begins.setdefault(name, float(tick))
    order = [begins[name] for name in ("valley", "flag", "number")]
    assert order == sorted(set(order))


def test_it_is_the_viewers_turn_for_two_seconds(walking):
    """The cook looks straight out of the picture, eyes and head."""
    beat = next(b for b in walking.plan.beats if b.verb == "ask")
    ticks = 0
    for tick in range(beat.ticks + 1):
        walking.pose(Moment(beat, float(tick)))
        acting = walking.alone.walk.walker.cook.acting
        ticks += abs(acting.turn) < 0.02 and abs(acting.gaze[0]) < 0.02
    assert ticks >= 30


def test_nobody_sees_where_an_arrow_ends_that_leads_into_the_fog(walking):
    """Drawn before the fog, which hides it from the rim of the light on."""
    props = [prop for prop in walking.mobjects]
    walk = walking.alone.walk
    assert props.index(walk.arrow) < props.index(walk.fog)
    beat = next(b for b in walking.plan.beats if b.verb == "step")
    walking.pose(Moment(beat, beat.steps_at + 0.54 * beat.step_ticks))      # grown, and not yet walked
    assert walk.arrow.read()[1] == pytest.approx(walk.foot(1), abs=1e-9)
    assert walk.fog.clear_at(*walk.foot(1)) < 0.02


def test_fog_comes_before_the_second_land(walking):
    """Nothing of it is seen before: neither its bowl, nor where the flag was."""
    walk, knobs = walking.alone.walk, walking.knobs
    beat = next(b for b in walking.plan.beats if b.verb == "surface")
    for tick in range(beat.ticks + 1):
        walking.pose(Moment(beat, float(tick)))
        if knobs.plane.land.faded:
            assert knobs.shroud.mist.clear_at(*walk.flags_at[0]) < 0.05, tick


# slope × rate = step ---------------------------------------------------------------------------


def posed(walking, verb, every=1):
    """Whole ticks of a beat, one after the other, and its last."""
    beat = next(b for b in walking.plan.beats if b.verb == verb)
    for tick in sorted({*range(0, beat.ticks + 1, every), beat.ticks}):
        walking.pose(now := Moment(beat, float(tick)))
        yield now


def test_the_product_multiplies_what_it_prints():
    """To the digits that are printed, along both runs of the chapter, and at the dial that is too bold."""
    runs = make_plan(load("walking-in-fog")).runs
    for name, step in [*(("walk", k) for k in range(12)), *(("both", k) for k in range(10)), ("bold", 0)]:
        run = runs[name]
        slope, rate, made = (float(text) for text in Product.texts(run, step))
        assert made == pytest.approx(slope * rate, rel=1e-2)
        assert made == pytest.approx(np.linalg.norm(run.points[step + 1] - run.points[step]), rel=5e-3)
        assert slope == pytest.approx(np.linalg.norm(run.gradients[step]), rel=5e-3)


def test_terms_come_one_after_the_other_in_one_line(walking):
    """The slope with the plank, the rate with the dial, the step with the arrow; none moves in the picture."""
    begins, places = {}, set()
    for now in posed(walking, "step"):
        terms, view = walking.alone.words.product.terms, walking.view(now)
        for k, term in enumerate(terms):
            if term.faded:
                begins.setdefault(k, now.tick)
        if now.s == 0 and all(term.faded for term in terms):
            places.add(tuple(round((term.placed[0] - view.x) * view.zoom, 6) for term in terms))
            assert len({term.placed[1] for term in terms}) == 1
    assert begins[0] < begins[1] < begins[2]
    assert len(places) == 1
    assert list(*places) == sorted(*places)


@pytest.mark.long
def test_what_is_told_of_a_place_goes_as_a_foot_leaves_it(walking):
    for verb, product in (("step", walking.alone.words.product), ("overstep", walking.knobs.words.product),
                          ("turn_down", walking.knobs.words.product)):
        for now in posed(walking, verb):
            if now.gesture[1] >= 1.0 or now.s > now.beat.first + 0.3:
                terms = product.terms[:2] if verb == "overstep" else product.terms      # a long step keeps its length
                assert not any(term.faded for term in terms), (verb, now.tick)


def test_one_who_walks_tastes_first_and_last(walking):
    """The soup that the walk begins with is bad, the one at the flag is good; between them, and at last, the hand has
    the dial."""
    walker, tasted = walking.alone.walk.walker, []
    for verb in ("close", "walk", "sink"):
        spoons = [walker.spoon.faded for _ in posed(walking, verb, 3)]
        assert max(spoons) == float(verb != "walk")
        tasted.append((walker.spoon.faded, walker.dial.faded, walker.cook.read()))
    assert tasted == [(1.0, 0.0, "wincing"), (0.0, 1.0, "pleased"), (0.0, 1.0, "content")]
    assert math.dist(walking.knobs.plane.foot(28.0), walking.alone.walk.flags_at[0]) < 0.15
