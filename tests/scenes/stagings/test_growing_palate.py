"""Growing a palate: what is guessed, what it is off by, and the knobs that are turned for it."""

import functools
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import plan_of

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import PAPER, STOVE
from scenes.props.measure.bracket import BarStroke, UprightBar
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.growing_palate.props.knob_box import KnobBox, KnobTurns
from scenes.stagings.growing_palate.props.learning_curve import AxisNumbers, LearningCurve
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl
from scenes.stagings.growing_palate.props.year_pages import YearPages
from scenes.studio.draw import draw_beats
from scenes.studio.shots.shot import NOT_DRAWN


@functools.cache
def plan() -> Plan:
    return plan_of("growing-a-palate")


@pytest.fixture(scope="module")
def scene():
    with draw_beats.on_set(plan(), 90) as built:
        yield built


def at(beat_id: str, part: float) -> Moment:
    beat = next(beat for beat in plan().beats if beat.id == beat_id)
    return Moment(beat, part * beat.ticks)


# what the run says ---------------------------------------------------------------------

def test_the_correction_goes_towards_the_truth_and_stops_short_of_it(scene) -> None:
    meal = scene.menu.serving(at("guess-first", 1.0))
    assert 0 < meal.step / (meal.soup.score - meal.asked) < 1
    assert meal.guess == pytest.approx(meal.asked + meal.step)


def test_the_average_never_moves(scene) -> None:
    scene.pose(at("the-average", 1.0))
    assert len({bar.ends()[0] for bar in scene.soups.bars}) == 1


def test_the_three_soups_stand_for_all_new_ones(scene) -> None:
    """The root mean square of its misses is that of the chart, within a tenth of a point."""
    assert np.sqrt(np.mean(np.square(scene.menu.guesses.off))) == pytest.approx(scene.curve.average, abs=0.1)


def test_the_box_knows_what_the_curve_shows(scene) -> None:
    for part in np.linspace(0.4, 1, 8):
        now = at("on-and-on", float(part))
        scene.pose(now)
        shown = scene.curve.upto(now)
        assert scene.box.read() == pytest.approx(plan().runs["run"].points[shown], abs=1e-6)
        assert scene.plate.read() == f"{shown:,} meals"


def test_the_axis_is_even_and_is_drawn_together_as_the_curve_goes_on(scene) -> None:
    """Twice as many meals are twice as far along, at every moment; the tip never goes back, nor past the axis' end."""
    tips = []
    for part in np.linspace(0.3, 1, 12):
        scene.pose(at("on-and-on", float(part)))
        chart = scene.curve.chart
        meals, error = chart.read_end()
        assert chart.x_of(2 * meals) - chart.plot.left == pytest.approx(2 * (chart.x_of(meals) - chart.plot.left))
        assert error == pytest.approx(scene.curve.error(round(meals)))
        tips.append(meals)
        assert meals <= chart.most
    assert tips == sorted(tips)
    assert tips[-1] == 5_000 == chart.most


def test_nothing_tells_where_the_curve_will_pass_before_it_does(scene) -> None:
    """The question hangs half-way to the axis' end, wherever the answer is."""
    scene.pose(at("first-meals", 1.0))
    curve = scene.curve
    assert (curve.question.faded, curve.pass_name.faded) == (1, 0)
    x, *_ = curve.question.placed
    assert x == pytest.approx((curve.chart.x_of(100) + curve.chart.plot.right) / 2)
    assert abs(x - curve.chart.x_of(curve.passed)) > 0.5


def test_the_meal_is_named_when_the_curve_has_passed(scene) -> None:
    """Not before; and the curve comes to it slowly, with less than four meals between two pictures."""
    beat, named, meals = next(beat for beat in plan().beats if beat.id == "passed"), [], []
    for tick in range(beat.ticks + 1):
        scene.pose(now := Moment(beat, float(tick)))
        named.append(scene.curve.pass_name.faded)
        meals.append(scene.curve.drawn(now)[0])
    first = next(tick for tick, there in enumerate(named) if there > 0)
    assert meals[first - 1] <= scene.curve.passed < meals[first]
    assert named[-1] == 1.0
    assert max(np.diff(meals)) < 4.0
    assert meals[-1] == 200.0


def test_person_and_machine_are_off_by_as_much_and_learn_a_piece_of_it(scene) -> None:
    """The machine's knobs turn by the run's own change at that meal; both misses shrink by what it brings."""
    meal, knobs, misses = scene.menu.surprise, [], []
    for ticks in ((58, 67), (1000, 1000)):          # one after the other, before it adjusts and at the end
        beat, read = at("surprise", 1.0).beat, []
        for tick, who in zip(ticks, ("person", "machine"), strict=True):
            scene.pose(Moment(beat, float(min(tick, beat.ticks))))
            read.append(scene.one_bowl.misses[who].bar.read())
        knobs.append(np.array(scene.box.read()))
        misses.append(read)
    assert knobs == [pytest.approx(plan().runs["run"].points[k], abs=1e-6) for k in (meal, meal + 1)]
    assert misses[0][0] == pytest.approx(misses[0][1])
    assert misses[1][0] == pytest.approx(misses[1][1])
    assert 0.6 < misses[1][0] / misses[0][0] < 0.8


def test_guess_truth_miss_knobs_in_that_order(scene) -> None:
    """Each begins when the one before has been seen, and all have come by the end."""
    order = ("says", "tasted", "seen", "told", "knobs", "corrects")
    moved = {what: [] for what in order}
    for part in np.linspace(0, 1, 300):
        now = at("guess-first", float(part))
        for what in order:
            moved[what].append(now.s if what == "knobs" else scene.menu.serving(now).passed(what))
    begins = [next(k for k, share in enumerate(moved[what]) if share > 1e-9) for what in order]
    assert begins == sorted(begins)
    assert all(shares[-1] == 1 for shares in moved.values())
    knobs, ends = moved["knobs"], next(k for k, share in enumerate(moved["told"]) if share >= 1)
    assert knobs[ends - 1] == 0


def test_a_miss_keeps_its_length_from_the_board_to_the_chart(scene) -> None:
    """The bars that are carried arrive as long as they were; their root mean square is the height of the line."""
    scene.pose(at("the-average", 1.0))
    before = [bar.read() for bar in scene.soups.bars]
    beat = next(beat for beat in plan().beats if beat.id == "first-meals")
    scene.pose(Moment(beat, 38.0))
    carried = [bar.read() for bar in scene.carried.props]
    assert carried == pytest.approx(before)
    assert [bar.placed[0] for bar in scene.carried.props] == [pytest.approx(scene.curve.bar.x)] * len(carried)
    assert np.sqrt(np.mean(np.square(carried))) == pytest.approx(scene.curve.bar.read(), rel=0.05)


def test_the_spoon_is_in_the_hand_whenever_it_moves(scene) -> None:
    """And at the mouth before the truth is hoisted."""
    cook, before = scene.cook, None
    for part in np.linspace(0.0, 1, 120):
        now = at("guess-first", float(part))
        scene.pose(now)
        serving = scene.menu.serving(now)
        spoon = cook.way.at(serving.sip)
        x, y = cook.actor.hand(1)
        away = np.hypot(cook.here.x + x - spoon.grip[0], cook.here.bottom + y - spoon.grip[1])
        if before and serving.passed("comes") == 1 and before != (spoon.x, spoon.y):
            assert away < 0.12 * cook.actor.tall
        before = spoon.x, spoon.y
        if 0 < serving.passed("tasted") < 1:
            assert spoon.y > cook.surface + 0.3


def test_the_soups_are_what_was_cooked() -> None:
    palate = plan().learners["run"]
    soup = plan().runs["run"].loss
    amounts = palate.amounts(palate.features)
    assert amounts.shape == (soup.samples, 3)
    assert np.log(amounts / palate.amounts(np.zeros(10))) / palate.width == pytest.approx(palate.features[:, 1:4])


def test_no_picture_depends_on_what_a_shot_is_not_told(scene) -> None:
    for beat in plan().beats:
        seen = []
        for told in (beat, replace(beat, **NOT_DRAWN)):
            for part in (0.3, 0.6, 1.0):
                scene.pose(Moment(told, part * beat.ticks))
                seen.append([prop.state for prop in scene.mobjects if isinstance(prop, Prop)])
        assert seen[:3] == seen[3:]


# props ----------------------------------------------------------------------------------

@given(st.lists(st.floats(-20, 20), min_size=10, max_size=10))
def test_knobs_are_read_back(values: list[float]) -> None:
    assert KnobBox(STOVE, 2.0, 10, STOVE.actors[1]).show(*values).read() == pytest.approx(values, abs=1e-6)


@given(st.lists(st.tuples(st.floats(-20, 20), st.floats(-20, 20)), min_size=10, max_size=10))
def test_turns_of_knobs_are_read_back(ends: list[tuple[float, float]]) -> None:
    before, after = zip(*ends, strict=True)
    turns = KnobTurns(KnobBox(STOVE, 2.0, 10, STOVE.actors[1]), STOVE.step).show(before, after)
    if before != after:
        assert np.array(turns.read()) == pytest.approx(np.array(ends), abs=1e-6)


@given(st.floats(-5, 5), st.floats(-5, 5), st.sampled_from([0.0, 0.1]))
def test_a_miss_is_read_back(said: float, truth: float, cap: float) -> None:
    bar = UprightBar(1.0, BarStroke(STOVE.loss, cap=cap)).show(said, truth)
    assert bar.ends() == pytest.approx((said, truth))
    assert bar.read() == pytest.approx(abs(said - truth))


@given(st.floats(0, 5))
def test_years_are_read_off_their_pages(years: float) -> None:
    pages = YearPages(STOVE, Region(0, 0, 9, 2), 5, STOVE.actors[1])
    assert pages.show(years).read() == pytest.approx(years, abs=1e-6)


@given(st.floats(0, 100), st.floats(0, 2))
def test_a_soup_is_counted_and_read(cream: float, pepper: float) -> None:
    bowl = MealBowl(PAPER, 2.0).show(cream, pepper)
    creamy, specks = bowl.read()
    assert specks == bowl.specks_of(pepper)
    assert abs(0.05 * specks - pepper) <= 0.025 + 1e-9
    assert creamy == pytest.approx(cream, abs=1e-6)


@given(st.integers(4, 5_000), st.floats(0.0, 1.0))
def test_a_curve_is_read_back_at_any_length_of_its_axis(most: int, error: float) -> None:
    chart = LearningCurve(Region(0, 0, 6, 3), STOVE, 1.6, (1, most))
    chart.show((1, most), (7.0, error), most, float(most), 1.0, (0, most))
    (first, high), (last, low) = chart.read_dots()
    assert (first, last) == pytest.approx((1, most), rel=1e-6)
    assert (high, low) == pytest.approx((7.0, error), abs=1e-6)
    assert chart.read_rival() == pytest.approx(1.6)


@given(st.floats(4, 5_000))
def test_numbers_of_the_axis_stand_clear_of_each_other(most: float) -> None:
    chart = LearningCurve(Region(0, 0, 4, 3), STOVE, 1.6, ())
    numbers = AxisNumbers(chart, STOVE, 0.33, 5_000, STOVE.words)
    chart.show((), (), 0, most, 0.0, numbers.ticks(most))
    numbers.pose(most, 1.0)
    spans = sorted((label.placed[0] - label.width_of_text / 2, label.placed[0] + label.width_of_text / 2)
                   for label in numbers.labels.values() if label.faded > 0)
    assert 0 in numbers.ticks(most)
    assert all(a[1] < b[0] for a, b in pairwise(spans))
