"""The cooks on their lanes: geometry follows the runs."""

import itertools
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from scenes.kit.theme import STOVE
from scenes.props.cast.expression import EXPRESSIONS
from scenes.props.measure.dial import Dial
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.cook_lanes import jars_along_ruler
from scenes.stagings.cook_lanes.hopping_cook import Bearing
from scenes.stagings.cook_lanes.props import hops
from scenes.stagings.cook_lanes.props.tilting_plank import STEEPEST, Tilt
from scenes.stagings.cook_lanes.staging import CookLanes
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.plan.proof import check
from scenes.studio.script.lesson import load

LESSON = load("how-big-a-pinch")
LEFT_OR_RIGHT = Path(__file__).parents[2] / "cases/11-run-called-right-is-shown-as-bold/lesson.toml"
PLAN = make_plan(LESSON)
ALONE = next(beat for beat in LESSON.beats if beat.show == "solo")
RACE = replace(ALONE, show="race")


@pytest.fixture(scope="module")
def scene() -> CookLanes:
    with on_set(PLAN, 72) as built:
        yield built


def playheads(plan: Plan, count: int) -> list[Moment]:
    """Moments spread over a whole plan."""
    moments = []
    for k in range(count):
        tick = (k + 0.5) / count * plan.ticks
        beat = max((b for b in plan.beats if b.begins <= tick), key=lambda b: b.begins)
        moments.append(Moment(beat, tick - beat.begins))
    return moments


def test_a_moved_boot_is_caught(scene: CookLanes) -> None:
    beat = next(b for b in PLAN.beats if b.id == "shaker")
    now = Moment(beat, beat.ticks)
    scene.pose(now)
    cook = scene.solo.of["shaker"].hopper.cook
    for boot in cook.boots:
        boot.points = boot.points + np.array([0.01, 0.0, 0.0])
    assert not all(reading.holds for reading in scene.readings(now))
    cook.place()        # forget the damage: the next pose places it anew


def test_a_cook_in_the_air_is_on_the_arc_and_lands_on_the_step(scene: CookLanes) -> None:
    hopper = scene.lanes.of["shaker"].hopper
    for s in np.linspace(0, 5, 51):
        hopper.stand(0.0, float(s), Bearing())
        x, y = hopper.cook.placed[:2]
        whole = math.floor(s + 1e-9)
        part = max(0.0, s - whole)
        if part < 1e-9:
            assert y == 0.0
        else:
            assert (x, y) == pytest.approx(hops.on_the_way(hopper.xs[whole], hopper.xs[whole + 1], part,
                                                           hopper.hops.tops[whole]))


def test_bar_and_plank_wait_for_the_landing(scene: CookLanes) -> None:
    """In the air a cook is as far off as at the take-off, and no plank flies along."""
    beat = next(b for b in PLAN.beats if b.id == "shaker")
    hopper, aloft = scene.solo.of["shaker"].hopper, 0
    for tick in range(beat.steps_at, beat.steps_at + 5 * beat.step_ticks):
        now = Moment(beat, tick)
        scene.pose(now)
        whole, part = divmod(now.s, 1)
        assert hopper.strip.read() == pytest.approx(abs(hopper.xs[int(whole)] - hopper.scale.x(8.0)))
        if 0.2 < part < 0.8:
            assert hopper.tilt.faded == 0.0
            aloft += 1
    assert aloft >= 5


def names_on_lanes(scene: CookLanes) -> list[str]:
    return [lane.legend.name.read() for lane in scene.lanes.of.values()]


def test_no_name_on_a_lane_says_who_gets_there(scene: CookLanes) -> None:
    """The run is called right; its label stands on the lane."""
    assert names_on_lanes(scene) == ["timid", "bold", "shaker"]


@pytest.mark.parametrize(("sets", "said"), [
    ((), ["left", "right"]),
    (("runs.left.label=sinistra", "runs.right.label=destra"), ["sinistra", "destra"]),
])
def test_a_lane_says_the_runs_own_name_or_its_label(sets: tuple[str, ...], said: list[str]) -> None:
    checked = check(str(LEFT_OR_RIGHT), sets)
    assert checked.ok
    with on_set(checked.plan, 72) as scene:
        assert names_on_lanes(scene) == said


def test_a_label_that_no_lane_has_room_for_is_refused() -> None:
    (fault,) = check(str(LEFT_OR_RIGHT), ["runs.right.label=a cook on the right"]).faults
    assert (fault.key, fault.rule) == ("runs.right.label", "must have at most 12 letters")


def test_lanes_share_one_scale(scene: CookLanes) -> None:
    first, *rest = scene.lanes.of.values()
    assert all(other.lane.read() == pytest.approx(first.lane.read()) for other in rest)
    assert all(other.flag.placed[0] == first.flag.placed[0] for other in rest)


@given(st.floats(0.2, 9.0), st.floats(0.2, 9.0))
def test_longer_hops_go_higher(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert hops.height(low, 9.0, 1.0) <= hops.height(high, 9.0, 1.0) <= 1.0


@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(0.1, 1), st.floats(0, 1), st.floats(0, 1))
def test_an_arc_is_the_way_of_the_cook(start: float, end: float, top: float, upto: float, t: float) -> None:
    p = hops.parabola(start, end, top, upto)
    point = (1 - t) ** 3 * p[0] + 3 * (1 - t) ** 2 * t * p[1] + 3 * (1 - t) * t**2 * p[2] + t**3 * p[3]
    assert tuple(point[:2]) == pytest.approx(hops.on_the_way(start, end, t * upto, top), abs=1e-9)


@given(st.floats(0.0, 2.5))
def test_a_dial_reads_the_rate_it_was_told(rate: float) -> None:
    assert Dial(STOVE, 0.5).show(rate).read() == pytest.approx(rate, abs=1e-9)  # type: ignore[attr-defined]


@given(st.floats(-400, 400))
def test_a_plank_shows_the_slope_up_to_its_stop(slope: float) -> None:
    tilt = Tilt(STOVE, 2.0, 100.0)
    tilt.show(slope)
    assert tilt.read() == pytest.approx(tilt.clipped(slope), abs=1e-6)
    assert abs(tilt.angle(slope)) <= STEEPEST


@pytest.mark.parametrize("names", [["right"], ["timid", "shaker"]])
def test_fewer_cooks_fill_the_set_as_well(names: list[str]) -> None:
    beats = tuple(b for b in LESSON.beats if b.args.get("lane", names[0]) in names)
    lesson = replace(LESSON, runs={n: LESSON.runs[n] for n in names},
                     beats=tuple(replace(b, say="") for b in beats))
    plan = make_plan(lesson)
    with on_set(plan, 72) as built:
        for now in playheads(plan, 8):
            built.pose(now)
            assert all(reading.holds for reading in built.readings(now)), now.beat.id


def test_a_cook_beyond_the_ruler_stands_at_its_end_with_a_sign() -> None:
    loss = sm.soup.salt_loss()
    runs = {"wild": sm.descend(loss, sm.optimizers.gradient_descent(3.0 / 98), loss.places["salt_short"], 3)}
    lesson = replace(LESSON, runs={"wild": LESSON.runs["shaker"]}, beats=(
        replace(RACE, id="wild", args={"lane": "wild"}, steps=(0, 3), say=""),))
    plan = make_plan(lesson, runs=runs)
    with on_set(plan, 72) as built:
        now = Moment(plan.beats[0], plan.beats[0].ticks)
        built.pose(now)
        assert all(reading.holds for reading in built.readings(now))
        assert runs["wild"].facts()["salt_last"] > 35.0
        assert built.lanes.of["wild"].hopper.read_cook() == pytest.approx(35.0)
        assert len(built.lanes.of["wild"].hopper.hops.signs.points)


def test_the_cooks_of_the_chapter_end_where_its_words_say() -> None:
    runs = {name: run for name, run in PLAN.runs.items() if run.loss.reference is not None}
    salt = {name: run.loss.amounts(run.points)[:, 0].round(2).tolist() for name, run in runs.items()}
    assert salt["timid"] == [4.52, 4.78, 5.04, 5.27, 5.5, 5.71]
    assert salt["right"] == [4.52, 7.14, 7.82, 7.96, 7.99, 8.0]
    assert salt["shaker"] == [4.52, 15.88, 3.51, 21.47, 2.45, 33.16]
    rates = {name: run.facts()["learning_rate_times_L"] for name, run in runs.items()}
    assert rates == pytest.approx({"timid": 0.1, "right": 0.8, "shaker": 2.2, "border": 2.0})
    assert np.sqrt(runs["border"].losses) == pytest.approx(4.0)
    misses = np.sqrt(runs["shaker"].losses)
    assert misses[1:] / misses[:-1] == pytest.approx(1.2)
    assert [str(run.outcome) for run in runs.values()] == ["still_moving", "still_moving", "diverged", "still_moving"]


def test_the_strip_to_the_flag_is_as_long_as_the_points_off(scene: CookLanes) -> None:
    """On this loss a point is 1/7 of an e-fold of salt; a strip that was moved is caught."""
    beat = next(b for b in PLAN.beats if b.id == "shaker")
    now = Moment(beat, beat.ticks)
    scene.pose(now)
    cook = scene.solo.of["shaker"]
    strip = cook.hopper.strip
    assert strip.read() / cook.hopper.scale.per_fold * 7 == pytest.approx(4 * 1.2**5)
    assert cook.off.number.read() == "10.0"
    strip.band.points = strip.band.points * 1.01
    assert not all(reading.holds for reading in scene.readings(now))
    strip.place()


def test_the_border_is_neither_nearer_nor_further_after_any_hop(scene: CookLanes) -> None:
    beat = next(b for b in PLAN.beats if b.verb == "border")
    strips = []
    for tick in [t for t in beat.boundaries() if beat.steps_at <= t <= beat.steps_at + 2 * beat.step_ticks]:
        scene.pose(Moment(beat, tick))
        strips.append(scene.border.edge.hopper.strip.read())
        assert scene.border.edge.off.number.read() == "4.0"
        assert scene.border.dial.read() == pytest.approx(2.0)
    assert strips == pytest.approx([strips[0]] * 2)
    misses_stay = sm.claims.CLAIMS["misses_stay"]
    assert [name for name, run in PLAN.runs.items() if run.loss.reference is not None and misses_stay(run)[0]] == [
        "border"]


def test_hops_ahead_are_those_of_the_rate_that_the_dial_shows(scene: CookLanes) -> None:
    """On this loss each miss is |1 − rate × L| times the one before; a hop that was moved is caught."""
    scale, longest = scene.lanes.layout.scale, []
    for now in of_beat("border", 3.0)[12:]:
        scene.pose(now)
        share = scene.border.dial.read()
        assert all(reading.holds for reading in scene.border.read_ahead(share))
        landings = scene.border.ahead.read()
        if share > 0.3:
            misses = [np.log(scale.amount(x) / 8.0) for x in landings]
            assert misses[0] == pytest.approx((1 - share) * np.log(4.518 / 8.0), abs=2e-4)
        longest.append(max(landings) if landings else 0.0)
    assert all(later >= sooner - 1e-9 for sooner, later in itertools.pairwise(longest))
    assert share == pytest.approx(2.2)
    scene.border.ahead.heads.points = scene.border.ahead.heads.points + np.array([0.01, 0.0, 0.0])
    assert not all(reading.holds for reading in scene.border.read_ahead(share))


def test_the_arrow_is_as_long_as_the_dial_in_hand_says(scene: CookLanes) -> None:
    """Slope × dial = pinch, at every instant at which the dial turns."""
    run, lone = PLAN.runs["right"], scene.lone
    turned = []
    for now in of_beat("pinch"):
        scene.pose(now)
        step = (lone.landing.read((lone.xs[0], 0.0))[0] - lone.xs[0]) / scene.lanes.layout.scale.per_fold
        slope = float(run.loss.gradient(run.points[0])[0])
        assert step == pytest.approx(-slope * lone.dial.read() / 98.0, abs=1e-9)
        turned.append(lone.dial.read())
    assert (min(turned), max(turned)) == pytest.approx((0.0, 0.8))


def test_cooks_change_places_where_they_stand_alike(scene: CookLanes) -> None:
    """No two are seen at different places: one goes back first, and the next one covers it."""
    for name, before in (("right", "timid"), ("shaker", "right")):
        for now in of_beat(name)[:24]:
            scene.pose(now)
            here, gone = (scene.solo.of[who].hopper.cook for who in (name, before))
            if here.faded and gone.faded:
                assert gone.faded == 1.0
                assert here.placed[:2] == pytest.approx(gone.placed[:2])


def test_jars_keep_clear_of_one_another_and_one_stands_where_the_soup_is_right(scene: CookLanes) -> None:
    places = scene.jars.places
    assert min(scene.jars.losses) == pytest.approx(0.0, abs=1e-2)
    assert np.diff(sorted(places)).min() >= jars_along_ruler.APART
    stood = [x for lane in scene.lanes.of.values() for x in lane.hopper.xs]
    assert set(places) <= set(stood)


def of_beat(name: str, every: float = 1.0) -> list[Moment]:
    beat = next(b for b in PLAN.beats if b.id == name)
    return [Moment(beat, float(tick)) for tick in np.arange(0, beat.ticks + 1, every)]


@pytest.mark.parametrize("name", ["timid", "right", "shaker"])
def test_the_view_keeps_a_cook_and_the_flag_and_never_comes_nearer_than_it_was(scene: CookLanes, name: str) -> None:
    hopper, zooms = scene.solo.of[name].hopper, []
    for now in of_beat(name)[24:]:
        scene.pose(now)
        window = scene.view(now).window("wide")
        half = 0.2 * scene.solo.tall
        for x in (hopper.cook.placed[0], scene.lanes.layout.flag_x):
            assert window.left <= x - half
            assert x + half <= window.right
        zooms.append(scene.view(now).zoom)
    assert all(later <= sooner + 1e-9 for sooner, later in itertools.pairwise(zooms))
    assert (zooms[-1] < zooms[0] - 0.2) == (name == "shaker")


@pytest.mark.parametrize("shape", ["wide", "tall", "square"])
def test_the_ground_is_as_high_on_the_screen_in_every_view_and_no_number_is_cut(shape: str) -> None:
    with on_set(make_plan(LESSON, shape), 72) as scene:
        for name, cook in scene.solo.of.items():
            for step in range(cook.steps + 1):
                view = scene.solo.view_at(name, step)
                assert (scene.solo.y - view.y) * view.zoom == pytest.approx(scene.solo.y)
                window = view.window(shape)
                for mark in scene.lanes.leading.lane.marks:
                    x = scene.lanes.layout.scale.x(mark)
                    assert min(abs(x - window.left), abs(x - window.right)) > 0.25 or view.zoom == 1.0


def test_faces_follow_the_run(scene: CookLanes) -> None:
    """After a step a cook is pleased, or horrified where it is worse off than at the start, or content at the flag."""
    for name in ("timid", "right", "shaker"):
        run, hopper = PLAN.runs[name], scene.solo.of[name].hopper
        seen = []
        for step in range(run.steps + 1):
            hopper.stand(0.0, float(step), Bearing())
            seen.append(hopper.cook.read())
        assert seen[0] == "curious"
        for step in range(1, run.steps + 1):
            fell, near = run.losses[step] < run.losses[step - 1], run.losses[step] <= 0.02 * run.losses[0]
            assert seen[step] == ("content" if near else "pleased" if fell else "horrified")


def test_a_face_that_lies_is_caught(scene: CookLanes) -> None:
    now = of_beat("shaker")[-1]
    scene.pose(now)
    cook = scene.solo.of["shaker"].hopper.cook
    cook.show(replace(cook.acting, face=EXPRESSIONS["content"]))
    assert [reading.what for reading in scene.readings(now) if not reading.holds] == ["shaker: mood"]


def test_a_dial_is_held(scene: CookLanes) -> None:
    for now in of_beat("right", 4.0)[8:]:
        scene.pose(now)
        cook, dial = scene.solo.of["right"].hopper.cook, scene.solo.dials["right"]
        palm = np.vstack([limb[1][0].points[:, :2] for limb in (cook.near, cook.far)])
        assert np.abs(palm - dial.placed[:2]).max(axis=1).min() < dial.radius


def test_only_who_is_nearly_in_the_sea_spits(scene: CookLanes) -> None:
    assert set(scene.solo.spits) == {"shaker"}
    drops = []
    for now in of_beat("shaker"):
        scene.pose(now)
        drops.append(len(scene.solo.spits["shaker"].drops.points) > 0)
    beat = now.beat
    assert any(drops)
    assert not any(drops[: beat.steps_at + 5 * beat.step_ticks])
    assert not drops[-1]
