"""The loss meter: what its props show is what the run says, wherever the playhead stands."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenes.kit.numerals import nice_top
from scenes.kit.region import Region
from scenes.kit.theme import STOVE
from scenes.props.measure.jar import Jar, JarLook
from scenes.props.measure.loss_curve import CurveCard
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.cells import cells
from scenes.stagings.loss_meter.props.tiles import Tiles
from scenes.stagings.loss_meter.timing import MOVES, SIP
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

COLUMN = Region(1.0, 0.5, 0.8, 4.0)


def test_every_quantity_can_be_read_in_a_calm_film_too() -> None:
    plan, read = make_plan(load("four-short-of-ten"), "tall", "paper", calm=True), []
    with on_set(plan, 240) as scene:
        for beat in plan.beats:
            for tick in np.linspace(0, beat.ticks, 9):
                scene.pose(now := Moment(beat, tick, plan.calm))
                read += scene.readings(now)
    assert [reading for reading in read if not reading.holds] == []
    assert {"score", "gap", "wish", "loss in the jar", "tiles and jar", "tiles", "product", "square", "square's side",
            "points short on the ruler", "change by the slope", "change in truth",
            "four quarters"} <= {reading.what for reading in read}


def test_the_steps_beside_the_curve_are_read() -> None:
    plan = make_plan(load("loss-meter"))
    with on_set(plan, 90) as scene:
        scene.pose(now := Moment(plan.beats[-1], float(plan.beats[-1].ticks)))
        (steps,) = (reading for reading in scene.readings(now) if reading.what == "steps made")
        assert steps.holds
        assert steps.shown == f"step {plan.beats[-1].last}"


def test_the_jar_fills_tile_by_tile_and_never_falls() -> None:
    with on_set(make_plan(load("loss-meter")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "drop")
        levels, counts = [], []
        for tick in range(beat.ticks + 1):
            scene.pose(Moment(beat, tick))
            levels.append(scene.jar.glass.read())
            counts.append(float(scene.jar.glass.reading.read()))
        assert (levels[0], levels[-1]) == (0, pytest.approx(16, abs=1e-9))
        assert np.all(np.diff(levels) >= -1e-9)
        assert np.all(np.diff(counts) >= 0)
        assert sorted(set(counts)) == list(range(17))
        assert np.all(np.array(counts) <= np.array(levels) + 1e-9)


def test_the_chapter_shows_6_10_4_16_and_its_three_squares() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        beats = {beat.verb: beat for beat in scene.plan.beats}
        scene.pose(Moment(beats["measure"], beats["measure"].ticks))
        assert (scene.scale.score.read(), scene.miss.bracket.label.read()) == ("6", "4 short")
        scene.pose(Moment(beats["drop"], beats["drop"].ticks))
        assert (scene.miss.product.read(), scene.miss.product.faded) == ("4 × 4 = 16", 1)
        scene.pose(Moment(beats["compare"], beats["compare"].ticks))
        assert [number.read() for number in scene.squares.squares.numbers] == ["1", "16", "64"]
        assert (scene.squares.squares.times.read(), scene.squares.squares.times.faded) == ("4 × 16 =", 1)
        assert [tiles.read() for tiles in scene.squares.squares.tiles] == pytest.approx([1, 16, 64], abs=1e-9)
        scene.pose(Moment(beats["try_grain"], beats["try_grain"].ticks))
        assert (scene.grain.by_slope.read(), scene.grain.truth.read()) == ("−1.16", "−1.12")
        assert scene.jar.glass.reading.read() == "14.88"
        assert scene.jar.glass.read() == pytest.approx(16 - 1.12, abs=0.005)
        foretold, truth = scene.grain.foretelling.drop.points[:, 1], scene.grain.drop.read()
        drawn = np.array([np.ptp(foretold), truth]) / scene.grain.unit
        assert drawn == pytest.approx([1.16, 1.12], abs=0.005)


def test_the_product_stands_only_when_the_tiles_are_counted() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        for beat in (beat for beat in scene.plan.beats if beat.verb in {"square", "drop"}):
            for tick in range(beat.ticks + 1):
                scene.pose(Moment(beat, tick))
                assert not scene.miss.product.faded or scene.jar.glass.reading.read() == "16"


def test_no_number_stands_beside_the_jar_while_the_grain_sinks() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "try_grain")
        stood = []
        for tick in range(beat.ticks + 1):
            scene.pose(now := Moment(beat, tick))
            assert all(reading.holds for reading in scene.readings(now))
            if scene.jar.glass.reading.faded == 1:
                stood.append((scene.jar.glass.reading.read(), round(scene.jar.glass.read(), 2)))
        assert list(dict.fromkeys(stood)) == [("16", 16.0), ("14.88", 14.88)]


def test_down_is_good_to_the_nearest_recipe_and_nothing_climbs_in_sight() -> None:
    plan = make_plan(load("four-short-of-ten"))
    with on_set(plan, 240) as scene:
        turn, ask = (beat for beat in plan.beats if beat.verb in {"turn_over", "ask_grain"})
        rests, levels = [], []
        for beat in (turn, ask):
            for tick in range(beat.ticks + 1):
                scene.pose(now := Moment(beat, tick))
                assert all(reading.holds for reading in scene.readings(now))
                if scene.jar.glass.faded:
                    levels.append(scene.jar.glass.read())
                if scene.scale.short.faded == 1:
                    beside, inside = scene.jar.glass.reading.read(), round(scene.jar.glass.read(), 6)
                    rests.append((scene.scale.short.read(), beside, inside))
        assert list(dict.fromkeys(rests)) == [("4", "16", 16), ("1", "1", 1)], "whole misses only"
        assert levels[-1] == pytest.approx(16)
        assert min(levels) == pytest.approx(float(plan.runs["nine"].losses[0]))
        assert np.count_nonzero(np.diff(levels) > 1e-9) == 1, "in the cut to yours"


def test_the_spoon_comes_back_from_the_nearer_bowl_to_its_mark() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "turn_over")
        start = MOVES["turn_over"]["sip"].begins(Moment(beat, 0))
        spoon, marks = scene.scale.spoon, []
        for tick in (start, start + SIP / 2, start + SIP):
            scene.pose(Moment(beat, tick))
            marks.append(spoon.read())
        assert marks[0] == pytest.approx(marks[2])
        assert np.hypot(*np.subtract(marks[1], scene.shelf.nearer.brim)) < 0.6


@pytest.mark.parametrize("tick", [20, 24, 27, 30, 36])
def test_what_is_fixed_to_the_ruler_turns_with_it(tick: int) -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "turn_over")
        scene.pose(now := Moment(beat, tick))
        scale, turn = scene.scale, scene.scale.turn(now)
        assert 0 < turn < 1
        tip = scale.ruler.at(6, turn, scale.tip - scale.ruler.region.x)
        assert scale.spoon.read() == pytest.approx(tip, abs=0.01)
        heights = scene.miss.bracket.at_home(scene.miss.bracket.line)[:, 1]
        assert (heights.max() - heights.min()) / scale.unit == pytest.approx(4)


@given(st.floats(0.01, 10.0))
def test_tiles_have_the_area_of_the_square_on_the_gap(gap: float) -> None:
    assert cells(gap)[:, 2:].prod(axis=1).sum() == pytest.approx(gap * gap, rel=1e-9)


@settings(max_examples=25)
@given(st.floats(0.2, 6.0), st.floats(0.0, 1.0), st.floats(0.1, 0.8))
def test_a_swept_square_reads_as_what_was_swept(gap: float, part: float, unit: float) -> None:
    tiles = Tiles(STOVE, unit)
    tiles.show(gap, part * gap).place(1.0, -2.0)
    assert tiles.read() == pytest.approx(part * gap * gap, abs=1e-9)


@given(st.lists(st.floats(0.0, 40.0), min_size=2, max_size=5))
def test_liquid_and_needle_rise_with_the_loss(losses: list[float]) -> None:
    jar = Jar(COLUMN, STOVE, top=20)
    read = []
    for loss in sorted(losses):
        jar.show(loss).place(0.4, -0.3, 0.0, 0.8)
        assert [jar.read(), jar.read_needle()] == pytest.approx(2 * [min(loss, 20)], abs=1e-9)
        read.append(jar.read())
    assert read == sorted(read)


def test_a_jar_that_is_too_small_says_so() -> None:
    jar = Jar(COLUMN, STOVE, top=20)
    jar.show(20.0)
    assert not len(jar.spill.points)
    jar.show(20.5)
    assert jar.clipped(20.5) == 20
    assert jar.spill.points[:, 1].max() > COLUMN.top
    tip, *base = jar.needle.points[[0, 4, 8]]
    assert all(tip[1] > corner[1] for corner in base), "the needle points upwards"


@given(st.floats(0.0, 1.0), st.floats(0.0, 10.0))
def test_the_ruler_turns_rigidly(turn: float, score: float) -> None:
    ruler = Ruler(COLUMN, STOVE)
    ruler.show(turn)
    ends = np.array([ruler.at(0, turn), ruler.at(10, turn)])
    assert np.hypot(*(ends[1] - ends[0])) == pytest.approx(COLUMN.height)
    assert ruler.at(score, turn) == pytest.approx(tuple(ends[0] + (ends[1] - ends[0]) * score / 10))
    assert ruler.wood.points[:, 0].min() > COLUMN.x - 1.0, "it needs no room on the left"


@given(st.sampled_from([0.0, 1.0]), st.floats(0.0, 10.0))
def test_on_either_face_a_score_stands_where_the_marks_say(turn: float, score: float) -> None:
    ruler = Ruler(COLUMN, STOVE)
    ruler.show(turn)
    zero, ten = ruler.read()
    assert zero + ten == pytest.approx(2 * COLUMN.y, abs=1e-9)
    assert ruler.y_of(score, turn) == pytest.approx(zero + (ten - zero) * score / 10, abs=1e-9)
    assert ruler.marks.points[:, 0].mean() > COLUMN.x, "where the spoon points"


def test_the_wish_comes_to_the_floor() -> None:
    ruler = Ruler(COLUMN, STOVE)
    heights = [ruler.y_of(10, turn) for turn in np.linspace(0, 1, 20)]
    assert (heights[0], heights[-1]) == pytest.approx((COLUMN.top, COLUMN.bottom))
    assert np.all(np.diff(heights) < 0)


@given(st.lists(st.floats(0.0, 30.0), min_size=1, max_size=9))
def test_dots_stand_at_their_losses(losses: list[float]) -> None:
    card = CurveCard(Region(0, 0, 3, 2), STOVE, steps=8, top=20)
    card.show(tuple(losses))
    assert card.read() == pytest.approx([min(loss, 20) for loss in losses], abs=1e-9)


@given(st.floats(1e-3, 1e4))
def test_a_scale_ends_at_a_round_number_with_room(highest: float) -> None:
    top = nice_top(highest)
    assert 1.2 * highest * (1 - 1e-9) <= top <= 2 * highest
    assert float(f"{top:.2e}") == pytest.approx(top)


@given(st.floats(0.0, 30.0))
def test_a_number_of_the_jar_stands_at_its_mark_or_gives_way_to_the_needle(loss: float) -> None:
    jar = Jar(COLUMN, STOVE, top=20, look=JarLook(numbered=(10.0, 20.0)))
    jar.show(loss)
    assert [number.read() for number in jar.numbers] == ["10", "20"]
    for mark, number in zip(jar.look.numbered, jar.numbers, strict=True):
        assert number.get_center()[1] == pytest.approx(jar.y_of(mark), abs=0.05)
        assert number.faded == 0 or abs(jar.y_of(mark) - jar.y_of(jar.clipped(loss))) > 0.26
