"""A race: who is first, where cooks stand, and what becomes of those who never arrive or leave the ground."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.theme import theme_at
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.race import timing
from scenes.stagings.race.board import BAR
from scenes.stagings.race.hill_sheet import HillSheet
from scenes.stagings.race.map_sheet import MapSheet
from scenes.stagings.race.marks import inks
from scenes.stagings.race.racers import Course, cooks_of, courses
from scenes.stagings.race.racing_cook import felt
from scenes.stagings.race.rulers import round_amounts
from scenes.stagings.race.sheets import hung, on_sheet
from scenes.stagings.race.standing import APART, AT_FLAG, spread
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

FRAME = Region(0.0, 0.0, 128 / 9, 8.0)
TOLD = {"bowl": (14, 41, 78), "slanted": (253, 45, 86), "straight": (762, 134, 79)}
COOKS = ("on foot", "sled", "dials")


@pytest.fixture(scope="module")
def scene() -> Iterator[LessonScene]:
    with on_set(make_plan(load("three-ways-down")), 90) as built:
        yield built


def end_of(scene: LessonScene, beat: str) -> Moment:
    found = next(one for one in scene.plan.beats if one.id == beat)
    return Moment(found, found.ticks)


# who races where ------------------------------------------------------------------------
def bowl_race(*rates: float, steps: int = 12) -> Course:
    loss = sm.TERRAINS["bowl"]
    runs = {f"r{k}": sm.descend(loss, sm.optimizers.gradient_descent(rate), loss.places["start"], steps)
            for k, rate in enumerate(rates)}
    (course,) = courses(runs, str)
    return course


@given(st.lists(st.floats(0.05, 2.5), min_size=2, max_size=6))
def test_places_are_by_steps(rates: list[float]) -> None:
    """The miss of each is |1 − η| times the last one's: a closed form of when it is near for good."""
    course = bowl_race(*rates)
    for cook, rate in zip(course.by_cook, rates, strict=True):
        left = abs(1 - rate) ** np.arange(13)
        near = [k for k in range(13) if (left[k:] <= 0.01).all()]
        assert (cook in course.near) == bool(near)
        assert course.place(cook) is None or course.near[cook] == near[0]
    placed = [course.place(cook) for cook in course.order]
    known = [place for place in placed if place is not None]
    assert known == sorted(known)
    assert placed[: len(known)] == known


def test_runs_of_one_loss_share_a_ground_and_of_one_label_a_cook(scene: LessonScene) -> None:
    grounds = courses(scene.plan.runs, scene.plan.called)
    assert [next(iter(course.runs)).split("_")[0] for course in grounds] == list(TOLD)
    assert cooks_of(grounds) == list(COOKS)


def test_two_of_one_label_on_a_ground_are_two_cooks() -> None:
    loss = sm.TERRAINS["bowl"]
    runs = {name: sm.descend(loss, sm.optimizers.gradient_descent(0.5), loss.places["start"], 3) for name in "ab"}
    (course,) = courses(runs, lambda _: "same")
    assert list(course.by_cook.values()) == ["a", "b"]


def bowl_of(steep: float) -> sm.Trajectory:
    loss = sm.Loss("bowl", 1, lambda at: steep * at[..., 0] ** 2, lambda at: 2 * steep * at, minima=np.zeros((1, 1)))
    return sm.descend(loss, sm.optimizers.gradient_descent(0.1), [1.0], 4)


@given(st.floats(0.5, 2.0), st.floats(0.5, 2.0))
def test_a_ground_is_its_loss_and_not_the_name_of_it(one: float, other: float) -> None:
    runs = {"a": bowl_of(one), "b": bowl_of(other), "c": bowl_of(one)}
    alike = abs(one - other) < 1e-10
    assert alike or len(courses(runs, str)) == 1 + (abs(one - other) > 1e-6 * one)
    assert "c" in courses(runs, str)[0].by_cook


@given(st.floats(-3, 3), st.floats(0.5, 3), st.integers(3, 9))
def test_round_amounts_are_few_and_within(low: float, decades: float, most: int) -> None:
    ends = 10.0**low, 10.0 ** (low + decades)
    found = round_amounts(*ends, most)
    assert len(found) <= most
    assert all(ends[0] <= amount <= ends[1] for amount in found)
    assert list(found) == sorted(set(found))


# places ---------------------------------------------------------------------------------
@given(st.integers(1, 6))
def test_sheets_fill_the_frame_and_hang_apart(count: int) -> None:
    wall = Region.spanning(-6.3, 6.3, 0.5, 2.8)
    sheets = hung(wall, FRAME, count)
    for sheet in sheets:
        assert sheet.width / sheet.height == pytest.approx(FRAME.width / FRAME.height)
        assert wall.left - 1e-9 <= sheet.left
        assert sheet.right <= wall.right + 1e-9
        whole = on_sheet(sheet, FRAME, FRAME)
        assert (whole.x, whole.y, whole.width, whole.height) == pytest.approx(
            (sheet.x, sheet.y, sheet.width, sheet.height))
    assert all(a.right < b.left for a, b in itertools.pairwise(sheets))


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=6), st.floats(0.1, 1.0))
def test_who_stands_side_by_side_is_apart_and_moves_no_further_than_that_asks(xs: list[float], apart: float) -> None:
    placed = spread(xs, apart)
    order = sorted(range(len(xs)), key=lambda k: xs[k])
    assert all(placed[b] - placed[a] >= apart - 1e-9 for a, b in itertools.pairwise(order))
    assert max(abs(a - b) for a, b in zip(xs, placed, strict=True)) <= apart * (len(xs) - 1) + 1e-9
    if all(xs[b] - xs[a] >= apart for a, b in itertools.pairwise(order)):
        assert placed == pytest.approx(xs)


@given(st.integers(1, 800), st.integers(1, 800), st.integers(74, 200))
def test_the_playhead_comes_to_a_step_at_its_tick(longest: int, soonest: int, ticks: int) -> None:
    from scenes.stage.timeline import Beat
    way = SimpleNamespace(longest=longest, soonest=min(soonest, longest))
    beat = Beat("race", "race", 0, 0, ticks)
    for step in {1, longest // 2, longest}:
        tick = timing.race_tick(Moment(beat, 0.0), step, way)
        assert timing.race_playhead(Moment(beat, tick), way) == pytest.approx(step, abs=1e-6)


def bowl_race_in(window: np.ndarray) -> Course:
    loss = sm.Loss("bowl", 1, lambda at: at[..., 0] ** 2, lambda at: 2 * at, minima=np.zeros((1, 1)), window=window,
                   names=("x",))
    runs = {name: sm.descend(loss, sm.optimizers.gradient_descent(0.1), [1.0], 4) for name in "ab"}
    (course,) = courses(runs, str)
    return course


# the encore -----------------------------------------------------------------------------
@pytest.mark.parametrize("ground", TOLD)
def test_the_board_says_the_steps(scene: LessonScene, ground: str) -> None:
    """The step from which on the distance to the best is within 1 %, counted anew; who comes first stands first."""
    scene.pose(end_of(scene, ground))
    k = list(TOLD).index(ground)
    course, rows = scene.wall.courses[k], scene.wall.boards[k].rows
    for name, steps in zip(course.runs, TOLD[ground], strict=True):
        away = np.linalg.norm(scene.runs[name].points, axis=1)
        assert max(np.flatnonzero(away > 0.01 * away[0])) + 1 == steps
    assert [(number.read(), number.faded) for *_, number in rows] == [(f"{n}", 1.0) for n in sorted(TOLD[ground])]
    scene.pose(end_of(scene, "no-best"))
    told = scene.wall.told[k][0]
    assert (told.read(), told.faded) == (f"{min(TOLD[ground])} steps", 1.0)


@pytest.mark.parametrize("ground", TOLD)
def test_who_has_come_stands_beside_the_flag_and_not_before(scene: LessonScene, ground: str) -> None:
    """The first steps past it, the last stays on the side all come from; until one has come it is on its point."""
    scene.pose(now := end_of(scene, ground))
    k = list(TOLD).index(ground)
    course, sheet, view = scene.wall.courses[k], scene.wall.sheets[k], scene.view(now)
    flag = (sheet.flag(COOKS[0])[0] - view.x) * view.zoom
    from_it = [scene.cooks.cooks[cook].actor.placed[0] - flag for cook in course.order]
    assert from_it == pytest.approx([-AT_FLAG, -AT_FLAG - APART, AT_FLAG])
    race = end_of(scene, f"race-{ground}").beat
    last = course.order[-1]
    for share in (0.5, 0.9, 0.999):
        before = share * timing.race_tick(Moment(race, 0.0), course.near[last], course)
        scene.pose(then := Moment(race, before))
        spot, at = sheet.spot(last, scene.cooks.taken(then, k)[last]), scene.cooks.cooks[last]
        x = (spot[0] - view.x) * view.zoom
        assert abs((at.sled or at.actor).placed[0] - x) <= APART + 1e-9


@pytest.mark.parametrize("ground", TOLD)
def test_bars_of_steps_are_as_long_on_every_ground(scene: LessonScene, ground: str) -> None:
    scene.pose(end_of(scene, ground))
    board = scene.wall.boards[list(TOLD).index(ground)]
    for cook, (_, bar, _) in zip(board.come, board.rows, strict=True):
        assert bar.read() == pytest.approx(board.course.near[cook])
        assert bar.unit == pytest.approx(BAR / max(max(steps) for steps in TOLD.values()))


def test_rules_are_set_alike_on_every_ground(scene: LessonScene) -> None:
    """Else the race would compare settings: 1.8/L for both that have one dial, and one rate for Adam."""
    for ground in TOLD:
        plain, momentum, adam = (scene.runs[f"{ground}_{rule}"] for rule in ("plain", "momentum", "adam"))
        limit = sm.largest_stable_learning_rate(plain.loss)
        for run in (plain, momentum):
            assert run.optimizer.learning_rate(0) == pytest.approx(0.9 * limit, rel=1e-5)
        assert adam.optimizer.learning_rate(0) == 0.5
        assert momentum.optimizer.hyperparameters["beta"] == 0.8


def test_a_ground_that_is_raced_on_fills_the_frame(scene: LessonScene) -> None:
    for k, ground in enumerate(TOLD):
        view = scene.view(end_of(scene, f"race-{ground}"))
        sheet = view.on_screen(scene.wall.regions[k])
        frame = scene.regions["frame"]
        assert (sheet.width, sheet.height) == pytest.approx((frame.width, frame.height))


def test_cooks_stand_on_their_points_while_they_race(scene: LessonScene) -> None:
    """Boots on the screen, where the view shows the run's point."""
    beat = end_of(scene, "race-slanted").beat
    now = Moment(beat, timing.race_tick(Moment(beat, 0.0), 12, scene.wall.courses[1]))
    scene.pose(now)
    view, sheet = scene.view(now), scene.wall.sheets[1]
    for cook in COOKS:
        x, y = sheet.spot(cook, scene.cooks.taken(now, 1)[cook])
        stands = scene.cooks.cooks[cook]
        foot = (stands.sled or stands.actor).placed
        assert foot[:2] == pytest.approx(((x - view.x) * view.zoom, (y - view.y) * view.zoom))


def test_cooks_begin_side_by_side(scene: LessonScene) -> None:
    """Nobody hides another while they stand at one start; the mark of each is at its point."""
    for k, ground in enumerate(TOLD):
        begin = end_of(scene, f"race-{ground}").beat
        scene.pose(Moment(begin, 0.0))
        xs = sorted(scene.cooks.cooks[cook].actor.placed[0] for cook in COOKS)
        assert min(b - a for a, b in itertools.pairwise(xs)) >= APART - 1e-9
        sheet = scene.wall.sheets[k]
        assert all(sheet.heads[cook].stands == pytest.approx(sheet.spot(cook, 0.0)) for cook in COOKS)


def test_a_ruler_counts_what_the_ground_says(scene: LessonScene) -> None:
    """Each tick, carried back through the view onto the map, is at its number."""
    for k, ground in enumerate(TOLD):
        now = end_of(scene, f"race-{ground}")
        scene.pose(now)
        view, sheet, rulers = scene.view(now), scene.wall.sheets[k], scene.wall.rulers[k].rulers
        for axis, ruler in enumerate(rulers):
            assert len(ruler.numbers) >= 2
            for number, place in zip(ruler.numbers, ruler.read(), strict=True):
                at = place / view.zoom + (view.x, view.y)[axis]
                point = sheet.view.ground((at, at))
                assert point[axis] == pytest.approx(number, abs=1e-6)


def test_a_hill_shows_the_window_of_its_loss() -> None:
    course = bowl_race_in(np.array([[-4.0, 6.0]]))
    sheet = Region(0.0, 0.0, 3.2, 1.8)
    hill = HillSheet(theme_at("stove", "noon"), course, sheet, Region(0.0, 0.0, 2.0, 1.0),
                     dict(zip(course.by_cook, inks(theme_at("stove", "noon"), 2), strict=True)))
    along, up = hill.edges
    assert (along.low, along.high) == pytest.approx((1 - 5 * 1.6, 1 + 5 * 1.6))
    assert up.low < 0 < up.high


def test_each_goes_to_its_own_of_equally_low_places_and_who_rests_on_a_pass_wonders() -> None:
    loss = sm.formulas.loss("x**4/4 - x**2/2 + y**2/2", over={"x": (-1.6, 1.6), "y": (-1.6, 1.6)})
    rule = sm.optimizers.gradient_descent(0.4)
    starts = {"on": 0.0, "left": -0.1, "right": 0.1}
    runs = {name: sm.descend(loss, rule, [x, 1.4], steps=60) for name, x in starts.items()}
    (course,) = courses(runs, str)
    assert [course.goal(name)[0] for name in ("left", "right")] == pytest.approx([-1.0, 1.0])
    assert set(course.near) == {"left", "right"}
    assert felt(course, "on", 40, 41).name == "puzzled"
    assert felt(course, "left", 40, 41).name == "content"
    theme = theme_at("stove", "noon")
    sheet = MapSheet(theme, course, Region(0, 0, 14.2, 8), Region(0, 0, 8, 4),
                     dict(zip(course.by_cook, inks(theme, 3), strict=True)))
    assert len(sheet.flags) == 2
    assert sheet.flag("left")[0] < sheet.spot("on", 60)[0] < sheet.flag("right")[0]


def test_adams_dials_turn_apart(scene: LessonScene) -> None:
    """By the knob that is nearly flat, and hardly by the other; both are the run's own rates."""
    beat = end_of(scene, "race-straight").beat
    told = []
    for tick in (0, beat.ticks):
        scene.pose(Moment(beat, tick))
        told.append([dial.read() for dial in scene.cooks.cooks["dials"].dials])
    (flat, steep), (flat_then, steep_then) = told
    assert flat_then - flat > 1.5
    assert abs(steep_then - steep) < 0.1


def test_each_stands_before_the_ground_it_has_won(scene: LessonScene) -> None:
    scene.pose(end_of(scene, "no-best"))
    for cook, sheet in zip(COOKS, scene.wall.regions, strict=True):
        assert scene.cooks.cooks[cook].actor.placed[0] == pytest.approx(sheet.x)


# those who do not arrive ----------------------------------------------------------------
HEAD = """title = "A race"
staging = "race"
"""
RUN = """
[runs.{name}]
loss = "{loss}"
learning_rate = {rate}
start = "{start}"
steps = {steps}
"""
BEATS = "".join(f"""
[[beat]]
id = "{verb}"
show = "{verb}"
""" for verb in ("gather", "name", "start", "race", "rest", "firsts"))


@pytest.mark.parametrize(("loss", "start", "shape"), [("bowl", "start", "wide"), ("shelf", "half_a_gram", "square")])
def test_who_never_comes_stays_and_who_diverges_is_gone(tmp_path: Path, loss: str, start: str, shape: str) -> None:
    """Read back at every whole beat; words say it."""
    rates = {"slow": 1e-3, "good": 0.3, "wild": 2.7}
    (path := tmp_path / "race.toml").write_text(
        HEAD + "".join(RUN.format(name=name, loss=loss, rate=rate, start=start, steps=40)
                       for name, rate in rates.items()) + BEATS, encoding="utf-8")
    with on_set(make_plan(load(path), shape=shape), 90) as built:
        for beat in built.plan.beats:
            for tick in np.linspace(0, beat.ticks, 9):
                built.pose(now := Moment(beat, float(tick)))
                assert [reading for reading in built.readings(now) if not reading.holds] == []
        built.pose(end_of(built, "race"))
        course, sheet = built.wall.courses[0], built.wall.sheets[0]
        assert "slow" not in course.near
        assert "wild" not in course.near
        assert sheet.presence("slow", 40.0) == 1.0
        assert sheet.presence("wild", 40.0) == 0.0
        assert built.cooks.cooks["wild"].actor.faded == 0.0
        assert built.cooks.off["wild"].faded == 1.0
        assert built.cooks.off["slow"].faded == 0.0
        come, stay = {"bowl": (["good"], ()), "shelf": ([], ("good",))}[loss]
        assert built.wall.boards[0].come == come
        assert course.stay == stay          # who is slow is still on its way
