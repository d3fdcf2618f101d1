"""The loss meter: what its props show is what the run says, wherever the playhead stands."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from soon import soon

from scenes.kit.numerals import nice_top
from scenes.kit.region import Region
from scenes.kit.theme import STOVE
from scenes.props.measure.jar import Jar, JarLook
from scenes.props.measure.loss_curve import CurveCard
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.cells import cells
from scenes.stagings.loss_meter.measured_run import MeasuredRun, trimmed
from scenes.stagings.loss_meter.props.tiles import FILL, Tiles
from scenes.stagings.loss_meter.props.turning_ruler import TurningRuler
from scenes.stagings.loss_meter.timing import MOVES
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load
from soupmath import Trajectory


def load_runs(name: str) -> dict[str, Trajectory]:
    return dict(make_plan(load(name)).runs)


COLUMN = Region(1.0, 0.5, 0.8, 4.0)


@pytest.mark.long
def test_every_quantity_can_be_read_in_a_calm_film_too() -> None:
    plan, read = make_plan(load("four-short-of-ten"), "tall", "paper", calm=True), []
    with on_set(plan, 240) as scene:
        for beat in plan.beats:
            for tick in np.linspace(0, beat.ticks, 9):
                scene.pose(now := Moment(beat, tick, plan.calm))
                read += scene.readings(now)
    assert [reading for reading in read if not reading.holds] == []
    assert {"score", "gap", "wish", "loss in the jar", "tiles and jar", "tiles", "product", "square", "a larger gap",
            "score twice as far off", "guess", "guess in words", "guess that was beaten", "quarters", "mood",
            "guest's mood", "grains of salt", "square of the first miss", "miss on the shelf", "width on the shelf",
            "side on the shelf", "the first loss on the jar",
            "width of the square"} <= {reading.what for reading in read}


@pytest.mark.long
@pytest.mark.parametrize("name", ["four-short-of-ten", "loss-meter"])
def test_every_picture_can_be_read_whatever_moves(name: str) -> None:
    plan = make_plan(load(name))
    with on_set(plan, 90) as scene:
        for beat in plan.beats:
            for tick in range(0, beat.ticks, 3):
                scene.pose(now := Moment(beat, float(tick)))
                assert [reading for reading in scene.readings(now) if not reading.holds] == []


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


def test_the_chapter_shows_6_10_4_16_and_its_two_squares() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        beats = {beat.verb: beat for beat in scene.plan.beats}
        scene.pose(Moment(beats["measure"], beats["measure"].ticks))
        assert (scene.scale.score.read(), scene.miss.bracket.label.read()) == ("6", "4 short")
        scene.pose(Moment(beats["drop"], beats["drop"].ticks))
        assert (scene.miss.product.read(), scene.miss.product.faded) == ("4 × 4 = 16", 1)
        scene.pose(Moment(beats["ask_twice"], beats["ask_twice"].ticks))
        assert (scene.twice.bracket.label.read(), scene.twice.score.read()) == ("8 short", "2")
        scene.pose(Moment(beats["guess"], beats["guess"].ticks))
        assert (scene.squares.guessed.read(), scene.squares.guessed.faded) == ("2 × 16 = 32?", 1)
        assert scene.squares.guess.read() == pytest.approx(32, abs=1e-9)
        scene.pose(Moment(beats["compare"], beats["compare"].ticks))
        assert [number.read() for number in scene.squares.sides if number.faded == 1] == ["8", "8"]
        scene.pose(Moment(beats["quarter"], beats["quarter"].ticks))
        assert (scene.squares.beaten.read(), scene.squares.beaten.way) == ("32?", 1)
        assert [number.read() for number in scene.squares.squares.numbers] == ["16", "64"]
        assert (scene.squares.squares.times.read(), scene.squares.squares.times.faded) == ("4 × 16 =", 1)
        assert [tiles.read() for tiles in scene.squares.squares.tiles] == pytest.approx([16, 64], abs=1e-9)
        scene.pose(Moment(beats["weigh_again"], beats["weigh_again"].ticks))
        assert (scene.miss.bracket.label.read(), scene.jar.glass.reading.read()) == ("2 short", "4")
        assert scene.jar.glass.read() == pytest.approx(4, abs=1e-9)


def test_the_answer_is_not_seen_before_it_is_asked_for() -> None:
    """Neither 64 nor that it is four times 16 is on the shelf while one guesses."""
    plan = make_plan(load("four-short-of-ten"))
    with on_set(plan, 90) as scene:
        for beat in plan.beats:
            if beat.verb == "compare":
                break
            for tick in range(0, beat.ticks + 1, 5):
                scene.pose(Moment(beat, float(tick)))
                squares = scene.squares.squares
                assert not any(part.faded for part in (squares.numbers[squares.largest], squares.times)), beat.id
                assert squares.tiles[squares.largest].read() == 0, beat.id


def test_the_guess_stays_and_is_struck_out_when_the_answer_stands() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 90) as scene:
        squares, struck = scene.squares, 0
        for beat in (beat for beat in scene.plan.beats if beat.verb in {"compare", "quarter"}):
            for tick in range(1, beat.ticks + 1):
                scene.pose(Moment(beat, float(tick)))
                assert (squares.beaten.read(), squares.beaten.faded) == ("32?", 1)
                assert not squares.beaten.way or squares.squares.numbers[squares.squares.largest].faded
                struck += squares.beaten.way == 1
        assert struck > 6


def test_the_product_stands_only_when_the_tiles_are_counted() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        for beat in (beat for beat in scene.plan.beats if beat.verb in {"square", "drop"}):
            for tick in range(beat.ticks + 1):
                scene.pose(Moment(beat, tick))
                assert not scene.miss.product.faded or scene.jar.glass.reading.read() == "16"


@pytest.mark.parametrize("tick", soon([24, 28, 32, 36, 40], 28, 36))
def test_what_is_fixed_to_the_ruler_turns_with_it_and_is_never_lost(tick: int) -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "turn_over")
        scene.pose(now := Moment(beat, tick))
        scale, turn = scene.scale, scene.scale.turn(now)
        assert 0 < turn < 1
        assert scale.spoon.read()[1] == pytest.approx(scale.ruler.y_of(6, turn), abs=1e-6)
        assert scale.flag.read()[1] == pytest.approx(scale.ruler.y_of(10, turn), abs=1e-6)
        side, square = (3 + FILL) * scale.unit, scene.miss.tiles.deep.points[:, :2]
        low, high = square.min(axis=0), square.max(axis=0)
        assert high - low == pytest.approx((side, side)), "a square stays a square"
        assert (low[1] + high[1]) / 2 == pytest.approx(scale.ruler.y_of(8, turn))
        assert low[0] > scale.ruler.wood.points[:, 0].max(), "it makes room"
        assert scale.spoon.faded == scale.flag.faded == scene.miss.tiles.faded == scene.jar.glass.faded == 1


def test_the_large_square_comes_out_of_its_miss_and_the_turned_ruler_gets_a_strip_as_long_as_itself() -> None:
    plan = make_plan(load("four-short-of-ten"))
    with on_set(plan, 90) as scene:
        squares, seen = scene.squares.squares, 0
        (beat,) = (beat for beat in plan.beats if beat.verb == "compare")
        for tick in range(beat.ticks):
            scene.pose(Moment(beat, tick))
            if 0 < squares.tiles[squares.largest].read() < 64:
                assert scene.squares.high.read() == pytest.approx(8 * squares.unit)
                seen += 1
        assert seen > 5
        (beat,) = (beat for beat in plan.beats if beat.verb == "turn_over")
        scene.pose(Moment(beat, 0))
        assert not len(scene.scale.ruler.strip.points)
        scene.pose(Moment(beat, beat.ticks))
        (low, high), ruler = np.sort(scene.scale.ruler.strip.points[:, 1])[[0, -1]], scene.scale.ruler.region
        assert low < ruler.bottom < ruler.top < high


@pytest.mark.long
def test_square_and_jar_wait_until_the_spoon_hangs_and_then_fall_one_after_the_other() -> None:
    plan = make_plan(load("four-short-of-ten"))
    with on_set(plan, 90) as scene:
        salts, weighs = (next(beat for beat in plan.beats if beat.verb == verb)
                         for verb in ("pour_and_taste", "weigh_again"))
        for tick in range(salts.ticks + 1):
            scene.pose(Moment(salts, float(tick)))
            assert (scene.jar.glass.read(), scene.miss.tiles.read()) == pytest.approx((16, 16))
        lying = scene.cook.seasoning.grains["salt"].read()
        assert lying == round((plan.runs["six"].loss.amounts(plan.runs["six"].points)[:, 0] @ [-1, 1]) / 0.01)
        assert scene.scale.spoon.read()[1] == pytest.approx(scene.scale.ruler.y_of(8, 1.0))
        tiles, levels = [], []
        for tick in range(weighs.ticks + 1):
            scene.pose(Moment(weighs, float(tick)))
            tiles.append(scene.miss.tiles.read())
            levels.append(scene.jar.glass.read())
        assert np.all(np.diff(levels) <= 1e-9)
        assert np.all(np.diff(tiles) <= 1e-9)
        assert (tiles[-1], levels[0], levels[-1]) == pytest.approx((4, 16, 4))
        assert np.flatnonzero(np.diff(tiles) < -1e-9)[-1] < np.flatnonzero(np.diff(levels) < -1e-9)[0]
        landed = np.flatnonzero(np.diff(levels) < -1e-9)[-1] + 1
        assert weighs.ticks - landed >= 18, "the result stands for 1.2 s, and it is the last picture"


def test_who_salted_tastes_and_is_pleased_before_the_spoon_hangs() -> None:
    plan = make_plan(load("four-short-of-ten"))
    with on_set(plan, 90) as scene:
        (beat,) = (beat for beat in plan.beats if beat.verb == "pour_and_taste")
        actor, nearest, pleased = scene.cook.actor, {"brim": (9.0, 0.0), "mouth": (9.0, 0.0)}, beat.ticks
        for tick in range(beat.ticks + 1):
            scene.pose(now := Moment(beat, float(tick)))
            tip, mouth = scene.scale.spoon.read(), actor.head.mouth.points.mean(axis=0)[:2]
            for where, at in (("brim", scene.cook.bowl.brim), ("mouth", mouth)):
                nearest[where] = min(nearest[where], (float(np.hypot(*np.subtract(tip, at))), float(tick)))
            if any(reading.shown == "pleased" for reading in scene.readings(now) if reading.what == "mood"):
                pleased = min(pleased, tick)
        assert nearest["brim"][0] < 0.15
        assert nearest["mouth"][0] < 0.25
        assert nearest["brim"][1] < nearest["mouth"][1] <= pleased < beat.steps_at + beat.window[0] * beat.step_ticks


def test_the_cook_takes_the_spoon_from_the_bowl_to_the_mouth_and_to_the_ruler() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "measure")
        moves, actor = MOVES["measure"], scene.cook.actor
        sip, spoon = (moves[thing].begins(Moment(beat, 0)) for thing in ("sip", "spoon"))
        scene.pose(Moment(beat, spoon))
        mouth = actor.head.mouth.points.mean(axis=0)[:2]
        ruler = scene.scale.tip, scene.scale.ruler.y_of(6)
        for tick, there in ((sip, scene.cook.bowl.brim), (spoon, mouth), (spoon + moves["spoon"].ticks, ruler)):
            scene.pose(Moment(beat, tick))
            assert np.hypot(*np.subtract(scene.scale.spoon.read(), there)) < 0.15
            hand = np.add(actor.placed[:2], actor.hand(1))
            assert np.hypot(*np.subtract(hand, scene.scale.grip(Moment(beat, tick)))) < 0.45


def test_the_cook_likes_the_wish_and_winces_at_what_is_short_of_it() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 90) as scene:
        for verb, felt in (("hand_in", {"curious", "content"}), ("measure", {"curious", "wincing"})):
            (beat,) = (beat for beat in scene.plan.beats if beat.verb == verb)
            seen = set()
            for tick in range(0, beat.ticks + 1, 2):
                scene.pose(now := Moment(beat, float(tick)))
                seen |= {reading.shown for reading in scene.readings(now) if reading.what == "mood"}
            assert seen == felt


@pytest.mark.long
def test_a_first_guess_stands_for_two_seconds_before_it_is_answered() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 90) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "guess")
        asked = 0
        for tick in range(beat.ticks + 1):
            scene.pose(Moment(beat, float(tick)))
            asked += scene.squares.guessed.faded == 1
        assert asked >= 30


@pytest.mark.long
def test_numbers_stand_aside_while_what_they_say_moves() -> None:
    """Else a rounded miss would stand there beside a rounded loss that is not its square."""
    with on_set(make_plan(load("four-short-of-ten")), 90) as scene:
        seen = []
        for beat in (beat for beat in scene.plan.beats if beat.verb in {"pour_and_taste", "weigh_again"}):
            for tick in range(beat.ticks + 1):
                scene.pose(Moment(beat, float(tick)))
                for number, shown in ((scene.jar.glass.reading, scene.jar.glass.read()),
                                      (scene.miss.bracket.label, scene.miss.bracket.read() / scene.scale.unit)):
                    assert number.faded < 1 or float(number.read().split()[0]) == pytest.approx(shown)
                if scene.miss.bracket.label.faded == scene.jar.glass.reading.faded == 1:
                    seen.append((scene.miss.bracket.label.read(), scene.jar.glass.reading.read()))
        assert sorted(set(seen), key=seen.index) == [("4 short", "16"), ("2 short", "16"), ("2 short", "4")]


@pytest.mark.long
def test_the_soup_changes_before_the_ruler_and_the_ruler_before_the_jar() -> None:
    plan = make_plan(load("loss-meter"))
    with on_set(plan, 90) as scene:
        beat = next(beat for beat in plan.beats if beat.verb == "pour")
        scene.pose(Moment(beat, 0.0))
        begins: dict[str, int] = {}
        mark, level = scene.scale.spoon.read()[1], scene.jar.glass.read()
        for tick in range(beat.ticks + 1):
            scene.pose(Moment(beat, float(tick)))
            moved = {"soup": scene.cook.seasoning.grains["salt"].read() > 0,
                     "ruler": abs(scene.scale.spoon.read()[1] - mark) > 1e-9,
                     "jar": scene.jar.glass.read() < level - 1e-9}
            for what in (what for what, has in moved.items() if has):
                begins.setdefault(what, tick)
        assert begins["soup"] < begins["ruler"] < begins["jar"]


@pytest.mark.long
def test_while_the_ruler_turns_its_numbers_ride_along_and_then_it_is_numbered_anew() -> None:
    with on_set(make_plan(load("four-short-of-ten")), 90) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "turn_over")
        ruler, heights, held = scene.scale.ruler, [], 0
        for tick in range(beat.ticks + 1):
            scene.pose(now := Moment(beat, float(tick)))
            ten = ruler.scores[-1]
            if ten.faded:
                heights.append(ten.placed[1])
            held += scene.scale.turn(now) == 1 and ten.faded == 1
            assert not any(a.faded and b.faded for a, b in zip(reversed(ruler.scores), ruler.misses, strict=True))
        assert np.all(np.diff(heights) <= 1e-9)
        assert (heights[0], heights[-1]) == pytest.approx((ruler.y_of(10), ruler.y_of(0)), abs=1e-9)
        assert held >= 8, "upside down for a moment"
        assert (ten.faded, ruler.misses[0].faded, ruler.names[1].faded) == (0, 1, 1)


@pytest.mark.parametrize("name", ["four-short-of-ten", "loss-meter"])
def test_a_loss_is_the_square_of_its_miss_as_printed_too(name: str) -> None:
    """Else 0.97² would stand there as 1.0 beside 0.9."""
    measured = MeasuredRun.first_of(load_runs(name))
    for step in range(measured.last + 1):
        miss, loss = measured.short_text(step), measured.loss_text(measured.loss(step))
        assert trimmed(round(float(miss) ** 2, 1)) in (loss, trimmed(float(loss))), (miss, loss)


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


@given(st.floats(0.0, 1.0))
def test_the_ruler_turns_on_its_middle_and_keeps_its_size(turn: float) -> None:
    ruler = TurningRuler(COLUMN, STOVE)
    ruler.show(turn, 0.0)
    points = ruler.wood.points[:, :2]
    assert (points.min(axis=0) + points.max(axis=0)) / 2 == pytest.approx((COLUMN.x, COLUMN.y))
    assert np.hypot(*(points - points.mean(axis=0)).T).max() == pytest.approx(
        np.hypot(*(ruler.wood.rest[:, :2]).T).max(), rel=1e-6)
    assert ruler.y_of(0, turn) + ruler.y_of(10, turn) == pytest.approx(2 * COLUMN.y)


@given(st.sampled_from([0.0, 1.0]), st.floats(0.0, 10.0))
def test_either_way_up_a_score_stands_where_the_marks_say(turn: float, score: float) -> None:
    ruler = TurningRuler(COLUMN, STOVE)
    ruler.show(turn, 0.0)
    zero, ten = ruler.read()
    assert zero + ten == pytest.approx(2 * COLUMN.y, abs=1e-9)
    assert ruler.y_of(score, turn) == pytest.approx(zero + (ten - zero) * score / 10, abs=1e-9)
    assert ruler.at(0.0, score, turn) == pytest.approx((COLUMN.x, ruler.y_of(score, turn)))


def test_the_wish_comes_to_the_floor() -> None:
    ruler = TurningRuler(COLUMN, STOVE)
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
