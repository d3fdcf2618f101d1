"""Growing a palate: what is guessed, what it is off by, and the knobs that are turned for it."""

import functools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import plan_of

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import PAPER, STOVE
from scenes.props.cast.cook import SHOULDER, Cook
from scenes.props.measure.bracket import BarStroke, UprightBar
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.growing_palate.props.knob_box import KnobBox, KnobTurns
from scenes.stagings.growing_palate.props.learning_curve import LearningCurve, Scales, Wording
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl
from scenes.stagings.growing_palate.props.year_pages import YearPages
from scenes.stagings.growing_palate.serving import ServedSoup, Serving
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


def servings(scene, beat_id: str) -> list[Serving]:
    """What stands on the table in a beat, each soup once it has been tasted."""
    seen: dict[ServedSoup, Serving] = {}
    for part in np.linspace(0.12, 1, 60):
        serving = scene.menu.serving(at(beat_id, float(part)))
        if serving.tasted == 1 and not serving.left:
            seen[serving.soup] = serving
    return list(seen.values())


# what the run says ---------------------------------------------------------------------

def test_every_correction_goes_towards_the_truth_and_stops_short_of_it(scene) -> None:
    meals = servings(scene, "guess-first")
    assert len(meals) == 1
    for meal in meals:
        missing = meal.soup.score - meal.asked
        assert 0 < meal.step / missing < 1
        assert meal.guess == pytest.approx(meal.asked + meal.step)


def test_the_average_never_moves_and_the_learner_does(scene) -> None:
    fixed, grown = servings(scene, "the-average"), servings(scene, "again")
    assert [one.soup for one in fixed] == [one.soup for one in grown]
    assert len({one.guess for one in fixed}) == 1
    assert len({one.guess for one in grown}) == 3


def test_the_three_soups_stand_for_all_new_ones(scene) -> None:
    """Their root mean square misses are those of the chart, within a tenth of a point."""
    for beat, error in (("the-average", scene.curve.average), ("again", scene.curve.errors[-1])):
        missed = [one.soup.score - one.asked for one in servings(scene, beat)]
        assert np.sqrt(np.mean(np.square(missed))) == pytest.approx(error, abs=0.1)


def test_the_soups_are_what_was_cooked() -> None:
    palate = plan().learners["run"]
    soup = plan().runs["run"].loss
    amounts = palate.amounts(palate.features)
    assert amounts.shape == (soup.samples, 3)
    assert np.log(amounts / palate.amounts(np.zeros(10))) / palate.width == pytest.approx(palate.features[:, 1:4])


def test_the_box_knows_what_the_curve_shows(scene) -> None:
    for part in np.linspace(0.3, 1, 8):
        now = at("on-and-on", float(part))
        scene.pose(now)
        shown = scene.curve.upto(now)
        assert scene.box.read() == pytest.approx(plan().runs["run"].points[shown], abs=1e-6)
        assert scene.tasted.read() == f"{shown:,} meals"


def test_no_picture_depends_on_what_a_shot_is_not_told(scene) -> None:
    for beat in plan().beats:
        seen = []
        for told in (beat, replace(beat, **NOT_DRAWN)):
            for part in (0.3, 0.6, 1.0):
                scene.pose(Moment(told, part * beat.ticks))
                seen.append([prop.state for prop in scene.mobjects if isinstance(prop, Prop)])
        assert seen[:3] == seen[3:]


def test_person_and_machine_are_off_by_as_much_and_learn_a_piece_of_it(scene) -> None:
    """The machine's knobs turn by the run's own change at that meal; both misses shrink by what it brings."""
    meal, knobs, misses = scene.menu.last_surprise, [], []
    for part in (0.5, 1.0):
        scene.pose(at("surprise", part))
        knobs.append(np.array(scene.box.read()))
        misses.append([miss.bar.read() for miss in scene.loop.misses.values()])
    assert knobs == [pytest.approx(plan().runs["run"].points[k], abs=1e-6) for k in (meal, meal + 1)]
    assert misses[0][0] == pytest.approx(misses[0][1])
    assert misses[1][0] == pytest.approx(misses[1][1])
    assert 0.6 < misses[1][0] / misses[0][0] < 0.8


def test_an_arm_turns_about_its_shoulder_and_the_cook_stands() -> None:
    cook = Cook(STOVE, 1.0, lantern=False)
    hand, feet = cook.upper[-2][0], cook.read()
    before = hand.points.mean(axis=0)
    cook.show(0.0, 0.0, 0.5)
    after, shoulder = hand.points.mean(axis=0), np.array([*SHOULDER, 0.0])
    assert cook.read() == pytest.approx(feet)
    assert after[1] > before[1]
    assert np.linalg.norm(after - shoulder) == pytest.approx(np.linalg.norm(before - shoulder))


def test_the_miss_comes_first_then_the_knobs_turn_then_another_thing_is_said(scene) -> None:
    """No two of the three move at once, and each has moved by the end."""
    moved = {"told": [], "knobs": [], "guess": []}
    for part in np.linspace(0, 1, 200):
        now = at("guess-first", float(part))
        serving = scene.menu.serving(now)
        for what, share in (("told", serving.told), ("knobs", now.s), ("guess", serving.corrected)):
            moved[what].append(share)
    begins = {what: next(k for k, share in enumerate(shares) if share > 1e-9) for what, shares in moved.items()}
    ends = {what: next(k for k, share in enumerate(shares) if share >= 1) for what, shares in moved.items()}
    assert begins["told"] < ends["told"] <= begins["knobs"] < ends["knobs"] <= begins["guess"] < ends["guess"]


def test_the_learner_is_nearer_at_each_of_the_three_soups(scene) -> None:
    scene.pose(at("again", 1.0))
    average, learner = scene.tally.rows
    off = [[float(number.read()) for number in row.numbers] for row in (average, learner)]
    lengths = [[bar.read() for bar in row.bars] for row in (average, learner)]
    assert all(mine < other for mine, other in zip(off[1], off[0], strict=True))
    assert all(mine < other for mine, other in zip(lengths[1], lengths[0], strict=True))


def test_the_misses_of_the_average_become_the_bar_that_stands_for_all(scene) -> None:
    """Each arrives at that bar, as long as the points it stands for; their root mean square is about its height."""
    scene.pose(at("first-meals", 0.17))
    chart = scene.curve.chart
    points = [chart.error_at(chart.plot.bottom + bar.read()) for bar in scene.carried.props]
    assert points == pytest.approx([float(number.read()) for number in scene.tally.rows[0].numbers], abs=0.05)
    assert [bar.placed[0] for bar in scene.carried.props] == [pytest.approx(scene.curve.bar.x)] * len(points)
    assert np.sqrt(np.mean(np.square(points))) == pytest.approx(scene.curve.average, abs=0.1)


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


def test_a_number_at_a_dot_never_stands_on_the_dashed_line() -> None:
    region = Region(0, 0, 6, 4)
    scales, wording = Scales(100, 8.0, 4.0, {1: 7.0, 10: 3.5, 100: 1.0}), Wording("", "", "other", "own", 0.33)
    chart = LearningCurve(region, STOVE, scales, wording)
    assert [value.read() for value in chart.values] == ["own: 7.0 off", "1.0"]
    chart.show((1, 10, 100), (7.0, 3.5, 1.0), 100, 1.0)
    assert [round(meals) for meals, _ in chart.read()] == [1, 100]
