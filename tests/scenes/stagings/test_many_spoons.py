"""Many spoons: what stands in the picture is what the runs and the map say."""

import functools
import itertools
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import STOVE
from scenes.kit.words import Words
from scenes.props.map.trail import Trail
from scenes.stage import frames
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.places import LETTERS, PLACES
from scenes.stagings.many_spoons.props.basin_picture import BasinPicture
from scenes.stagings.many_spoons.props.clock import Clock
from scenes.stagings.many_spoons.props.slope_fan import SlopeFan
from scenes.stagings.many_spoons.props.walkers import Walkers
from scenes.stagings.many_spoons.samples import Samples
from scenes.stagings.many_spoons.two_scales import Compared, TwoScales
from scenes.studio.draw import draw_beats
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load


@functools.cache
def plan() -> Plan:
    """The chapter with a smaller map, which no benchmark has timed."""
    lesson = load("all-the-spoons-at-once")
    beats = tuple(replace(beat, say="") if "map_seconds" in beat.say else beat for beat in lesson.beats)
    return make_plan(replace(lesson, map=replace(lesson.map, side=60), beats=beats))


@pytest.fixture(scope="module")
def scene():
    with draw_beats.on_set(plan(), 90) as built:
        yield built


def test_a_map_that_nobody_has_timed_is_not_compared_and_all_else_is_read_back(scene) -> None:
    kinds = set()
    for beat in plan().beats:
        for tick in np.linspace(0, beat.ticks, 12):
            scene.pose(now := Moment(beat, float(tick)))
            readings = list(scene.readings(now))
            assert all(reading.holds for reading in readings), (beat.id, tick)
            kinds |= {reading.what.split(" of ")[0] for reading in readings}
    assert {"clock", "mood", "slope", "spread", "pixels lit", "spoonfuls lit", "salt after the step", "sips",
            "dots that are seen", "starts", "walks in valley A", "ring"} <= kinds
    assert scene.scales is None


def all_samples() -> Samples:
    return Samples({name: plan().runs[name] for name in ("one", "some", "all")})


def test_more_spoonfuls_shiver_less() -> None:
    samples = all_samples()
    one, some, every = (samples.spread(name) for name in ("one", "some", "all"))
    assert one > some > every == 0
    assert one / some == pytest.approx(np.sqrt(32), rel=1e-9)
    slopes = [samples.slope("one", k) for k in range(12)]
    assert np.std(slopes) > 2 * np.std([samples.slope("some", k) for k in range(12)])


def test_steps_of_larger_samples_land_closer_together() -> None:
    samples = all_samples()
    spans = [np.ptp([np.log(samples.landing(name, k)) for k in range(samples.count(name))])
             for name in ("one", "some", "all")]
    assert spans[0] > 4 * spans[1] > spans[2] == 0
    run = plan().runs["all"]
    assert samples.landing("all", 0) == pytest.approx(run.loss.amounts(run.points[1])[0], rel=1e-12)


def test_only_what_is_tasted_has_a_row_and_a_spoon_in_each_of_its_spoonfuls(scene) -> None:
    assert list(scene.tasting.rows) == ["one", "some"]
    for beat, spoons in zip((beat for beat in plan().beats if beat.verb == "taste"), (1, 1, 32), strict=True):
        first, count = timing.samples_of(beat, 8)
        begins = timing.sample_begins(beat, count)
        for k in sorted({first, first + count - 1}):
            begin, end = begins[k - first], begins[k - first + 1]
            scene.pose(now := Moment(beat, begin + 0.5 * (end - begin)))
            there = [spoon.placed[:2] for spoon in scene.tasting.spoons.spoons if spoon.faded == 1.0]
            batch = np.unique(scene.tasting.samples.batch(beat.args["run"], k))
            assert spoons - 3 < len(there) == len(batch) <= spoons, now
            places = scene.tasting.pot.places[batch] + scene.tasting.pot.placed[:2]
            assert np.allclose(sorted(there), sorted(map(tuple, places)))


def test_how_far_single_sips_disagree_is_kept_beside_many(scene) -> None:
    last = [beat for beat in plan().beats if beat.verb == "taste"][-1]
    scene.pose(Moment(last, float(last.ticks)))
    assert scene.tasting.fan.read_kept() > 4 * scene.tasting.fan.read_spread() > 0


def test_what_each_walk_costs_is_counted_as_it_walks(scene) -> None:
    few, whole, _ = (beat for beat in plan().beats if beat.verb in ("walk", "walk_whole"))
    for beat, tick, counted in ((few, few.steps_at, ["0", "0"]), (few, few.ticks, ["608", "0"]),
                                (whole, whole.steps_at, ["608", "0"]), (whole, whole.ticks, ["608", "16,000"])):
        scene.pose(Moment(beat, float(tick)))
        assert [walk.sips.number.read() for walk in scene.walking.of.values()] == counted


def test_either_walk_ends_where_it_first_comes_into_the_ring(scene) -> None:
    for walk in scene.walking.of.values():
        x, y, radius = walk.ring.read()
        away = [np.hypot(a - x, b - y) for a, b in (walk.spot(k) for k in range(walk.run.steps + 1))]
        assert away[-1] <= radius < min(away[:-1])


def test_the_cook_feels_what_the_spoon_does(scene) -> None:
    wait = plan().beats[0]
    felt = [scene.waiting.mood(Moment(wait, tick)).name for tick in (0.0, 12.0, wait.ticks / 2, float(wait.ticks))]
    assert felt == ["curious", "wincing", "curious", "content"]


def test_one_sip_is_followed_before_others_are_asked(scene) -> None:
    """The first alone, then the seven others; how far they disagree is told when all are tasted."""
    one, others = (beat for beat in plan().beats if beat.args.get("run") == "one" and beat.verb == "taste")
    assert [timing.samples_of(beat, 8) for beat in (one, others)] == [(0, 1), (1, 7)]
    for beat, landed, spread in ((one, 1, False), (others, 8, True)):
        scene.pose(Moment(beat, float(beat.ticks)))
        assert len(scene.tasting.rows["one"].read()) == landed
        assert (scene.tasting.fan.read_spread() > 0) == spread


def test_the_plank_stands_over_the_salt_that_all_begin_with(scene) -> None:
    assert scene.tasting.fan.placed[0] == pytest.approx(scene.tasting.ruler.x_of(4.0))
    shaky = next(beat for beat in plan().beats if beat.id == "other-sips")
    scene.pose(Moment(shaky, float(shaky.ticks)))
    dips = scene.tasting.fan.read() < 0
    assert dips == (scene.tasting.ruler.marker.read() > 4.0)


def test_salt_goes_back_before_another_sip_is_asked(scene) -> None:
    """From where the beat before has left it, without a jump."""
    for beat in [beat for beat in plan().beats if beat.verb == "taste"][1:]:
        salt = [scene.tasting.salt_now(Moment(beat, tick)) for tick in np.linspace(0, timing.AT_ONCE + 2, 29)]
        assert salt[0] != pytest.approx(4.0)
        assert salt[-1] == pytest.approx(4.0)
        assert np.abs(np.diff(np.log(salt))).max() < 0.12 * abs(np.log(salt[0] / 4.0))


def test_the_salt_takes_the_step_of_every_sample(scene) -> None:
    shaky = next(beat for beat in plan().beats if beat.id == "other-sips")
    begins = timing.sample_begins(shaky, 7)
    for k in range(7):
        landed = begins[k] + 0.72 * (begins[k + 1] - begins[k])
        scene.pose(Moment(shaky, landed))
        assert scene.tasting.ruler.marker.read() == pytest.approx(scene.tasting.samples.landing("one", k + 1), rel=1e-9)
        scene.pose(Moment(shaky, begins[k]))
        assert scene.tasting.ruler.marker.read() == pytest.approx(4.0, rel=1e-9)


def test_every_walk_is_in_a_valley_or_still_walking(scene) -> None:
    starts, ends = plan().map, scene.million.ends
    for step in range(starts.spec.steps + 1):
        assert sum(ends.counts(step)) == starts.basins.size
    assert ends.counts(starts.spec.steps)[-1] == starts.facts()["unsettled"]
    for k in range(4):
        there = (starts.settled_at >= 0) & (starts.settled_at <= 40) & (starts.basins == k)
        assert ends.counts(40)[k] == there.sum()


def test_the_view_comes_back_from_one_start_to_all(scene) -> None:
    beat = next(beat for beat in plan().beats if beat.verb == "million")
    dark = timing.MOVES["million"]["dark falls"]
    views = [scene.view(Moment(beat, float(tick))) for tick in range(int(dark.start + dark.ticks), beat.ticks + 1)]
    assert views[0] == scene.million.close
    assert views[-1].zoom == 1.0
    assert all(b.zoom <= a.zoom for a, b in itertools.pairwise(views))
    seen = views[0].window("wide")
    at = scene.million.region
    assert at.left < seen.left < seen.right < at.right
    assert at.bottom < seen.bottom < seen.top < at.top


def test_every_start_is_accounted_for() -> None:
    starts = plan().map
    facts = starts.facts()
    assert facts["settled"] + facts["unsettled"] == facts["starts"] == 60 * 60
    reached = starts.basins[starts.settled_at >= 0]
    assert set(np.unique(reached)) == {0, 1, 2, 3}


@pytest.mark.parametrize("seconds", [0.0, 7.5, 30.0, 59.0, 61.0])
def test_the_clock_reads_back(seconds: float) -> None:
    assert Clock(STOVE, 1.0).show(seconds).read() == pytest.approx(seconds % 60, abs=1e-9)


def test_a_slope_beyond_the_scale_stops_at_its_end() -> None:
    fan = SlopeFan(STOVE, 2.0, 100.0)
    assert fan.show(250.0, (), 0.0, None).read() == pytest.approx(100.0)
    assert fan.show(-40.0, (), -30.0, 12.0).read_spread() == pytest.approx(12.0)


def slope(n: int) -> np.ndarray:
    """The losses of n by n starts on a hill."""
    return np.add.outer(np.linspace(-1, 1, n)**2, np.linspace(-1, 1, n)**2)


def test_dips_are_darker_and_slopes_that_face_the_light_lighter() -> None:
    n = 101
    picture = BasinPicture(Region(0, 0, 1, 1), slope(n), np.zeros((n, n), np.int8), np.full((n, n), 5, np.int32))
    light = picture.wood.sum(axis=-1)
    assert light[50, 50] < light[50, 30] < light[50, 80]
    assert light[80, 80] > light[20, 20]


def test_pixels_light_up_when_their_walk_is_at_rest() -> None:
    settled = np.array([[0, 3], [5, -1]], np.int32)
    picture = BasinPicture(Region(0, 0, 1, 1), slope(2), np.array([[0, 1], [2, -1]], np.int8), settled)
    assert [picture.show(step).read() for step in (0, 2, 3, 5, 99)] == [1, 1, 2, 3, 3]


@pytest.mark.long
def test_seen_from_close_by_every_start_is_a_dot() -> None:
    n = 90
    picture = BasinPicture(Region(0, 0, 1, 1), slope(n), np.zeros((n, n), np.int8), np.full((n, n), 5, np.int32))
    for across in np.linspace(9.0, 59.9, 160).tolist():     # at any of them a row, or a column, may have one more
        columns, rows = picture.seen(across)[1]
        assert len(columns) == pytest.approx(across, abs=1.5)
        assert len(rows) == pytest.approx(across, abs=1.5)
        assert picture.show(0, across, 1.0).read_dots(across) == len(columns) * len(rows)
    assert picture.show(0, 9.0, 0.0).read_dots(9.0) == 1


@pytest.mark.long
def test_the_dots_hold_at_every_instant_of_the_pull_back(scene) -> None:
    beat = next(beat for beat in plan().beats if beat.verb == "million")
    dark = timing.MOVES["million"]["dark falls"]
    for tick in np.arange(dark.start + dark.ticks, beat.ticks, 0.25):
        scene.pose(now := Moment(beat, float(tick)))
        assert all(reading.holds for reading in scene.million.readings(now)), tick


def test_walkers_stand_where_their_walks_do() -> None:
    frames = np.array([[[-5.0, 5.0], [0.0, 0.0]], [[5.0, -5.0], [0.0, 2.5]]])
    walkers = Walkers(Region(1, 2, 4, 4), frames, (-5.0, 5.0, -5.0, 5.0))
    assert np.allclose(walkers.show(0.0).read(), [(-1, 4), (1, 2)])
    assert np.allclose(walkers.show(0.5).read(), [(1, 2), (1, 2.5)])
    assert np.allclose(walkers.show(9.0).read(), [(3, 0), (1, 3)])


def test_marks_that_would_clot_are_left_out() -> None:
    trail = Trail(STOVE, "#FFFFFF", apart=0.3)
    places = ((0.0, 0.0), (0.1, 0.0), (0.35, 0.0), (0.6, 0.0), (0.66, 0.0))
    assert trail.marked(places) == [0, 2, 4]
    assert np.allclose(trail.show(places, places).read(), [(0, 0), (0.35, 0), (0.66, 0)])


def test_a_dark_grain_is_never_taken_for_a_lit_one() -> None:
    n = 400
    for basin in range(4):
        settled = np.full((n, n), 5, np.int32)
        picture = BasinPicture(Region(0, 0, 1, 1), slope(n), np.full((n, n), basin, np.int8), settled)
        assert picture.show(4).read() == 0
        assert picture.show(5).read() == n * n


@pytest.mark.parametrize("shape", ["wide", "tall", "square"])
def test_both_clocks_are_alike_in_the_end(shape: str) -> None:
    setting = Setting(STOVE, frames.with_common(PLACES[shape], shape), frames.TYPE[shape] | LETTERS[shape])
    both = TwoScales(setting, Compared(36.0, 5.32, 1_000_000))
    lit, timed = {"map": True, "lit": True}, {"map": True, "lit": True, "timed": True}
    light = Moment(Beat("a", "light", 0, 0, 130, exit=lit), 130.0)
    last = Moment(Beat("b", "time", 0, 0, 130, entry=lit, exit=timed), 130.0)
    for now, part in ((light, 0.5), (light, 1.0), (last, 1.0)):
        both.pose(now, part)
        assert all(reading.holds for reading in both.readings(part))
    assert both.running.radius * both.running.placed[3] == pytest.approx(both.your_clock.radius)


def timed(shape: str) -> Iterator[TwoScales]:
    """The two clocks in Spanish, at every tick of the way to their places."""
    theme = replace(STOVE, words=Words("es", {"second": ("segundo", "segundos")}))
    both = TwoScales(Setting(theme, frames.with_common(PLACES[shape], shape), frames.TYPE[shape] | LETTERS[shape]),
                     Compared(36.0, 5.32, 1_000_000))
    beat = Beat("b", "time", 0, 0, 60, entry={"map": True, "lit": True}, exit={"map": True, "lit": True, "timed": True})
    for tick in range(61):
        both.pose(Moment(beat, float(tick)), 1.0)
        yield both


def test_seconds_keep_clear_of_the_picture_beside_their_clock() -> None:
    *_, both = timed("wide")
    assert both.ran.name.ink.points[:, 0].max() < PLACES["wide"]["machine"].left - 0.1


@pytest.mark.parametrize("shape", ["wide", "tall", "square"])
def test_seconds_stand_aside_as_their_clock_goes(shape: str) -> None:
    there = [both.ran.number.faded for both in timed(shape)]
    assert (there[0], min(there), there[-1]) == (1.0, 0.0, 1.0)


def test_the_walk_takes_as_long_as_the_record_says() -> None:
    beat = next(beat for beat in plan().beats if beat.verb == "light")
    assert timing.time_walked(Moment(beat, float(beat.ticks)), None) == 1.0
    assert timing.time_walked(Moment(beat, timing.SETS_OUT + 15.0), 2.0) == pytest.approx(0.5)
