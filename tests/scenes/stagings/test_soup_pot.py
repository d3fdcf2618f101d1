"""The soup pot: what falls, what is printed and what the needle marks is what the run says."""


import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from soon import soon

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import Picture, Shape
from scenes.kit.theme import STOVE
from scenes.props.kitchen.grain_kinds import KINDS
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.kitchen.shakers import SHAKERS
from scenes.props.sign.loop_badge import STATIONS, Badge
from scenes.stage.frames import FRAMES
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.soup_pot.needs import SOUP
from scenes.stagings.soup_pot.places import PLACES
from scenes.stagings.soup_pot.props.stretches import lanes_of, spread
from scenes.stagings.soup_pot.props.trial_bars import TrialBars, drawn
from scenes.stagings.soup_pot.round_loop import round_loop
from scenes.stagings.soup_pot.tried import TRIES, trial_at
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.files.stagings import staging
from scenes.studio.plan.make_plan import fold, make_plan
from scenes.studio.script.lesson import load


def moments(plan: Plan, count: int) -> list[Moment]:
    """About `count` moments, spread over all beats."""
    every = plan.ticks / count
    return [Moment(beat, tick, plan.calm) for beat in plan.beats
            for tick in np.arange(0.3, beat.ticks, every)]


def picture(scene: LessonScene) -> list[object]:
    """Everything that can be seen: outlines and colours."""
    return [_seen(part) for prop in scene.mobjects for part in prop.get_family()
            if isinstance(part, Shape | Picture)]


def _seen(part: Shape | Picture) -> tuple[bytes, ...] | None:
    if isinstance(part, Picture):
        return (part.points.round(9).tobytes(), str(part.fade_amount).encode()) if part.fade_amount else None
    look = (part.fill_rgbas, part.stroke_rgbas)
    if not len(part.points) or max(rgba[:, 3].max() for rgba in look) == 0:
        return None
    return tuple(array.round(9).tobytes() for array in (part.points, *look))


def run_of(loss: sm.Loss, start: object, rate: float, steps: int) -> sm.Trajectory:
    return sm.descend(loss, sm.optimizers.gradient_descent(learning_rate=rate), start, steps=steps)


def coordinate_run(start: str | dict[str, float], steps: int) -> sm.Trajectory:
    loss = sm.soup.taste_loss()
    at = loss.places[start] if isinstance(start, str) else loss.theta(start)
    return sm.descend(loss, sm.optimizers.coordinate_descent(loss.hessian(at).diagonal()), at, steps)


def plan_of(run: sm.Trajectory, verb: str = "season", calm: bool = False) -> Plan:
    """A plan of one beat that shows all steps of a run."""
    spec = staging("soup_pot").verbs[verb]
    ticks = spec.pace.lead + run.steps * spec.pace.step_ticks + spec.pace.tail
    beat = Beat("only", verb, 0, run.steps, ticks, step_ticks=spec.pace.step_ticks, steps_at=spec.pace.lead,
                window=spec.pace.window)
    return Plan("made-up", "Made up", "soup_pot", fold("soup_pot", (beat,)), runs={"run": run}, calm=calm,
                places=PLACES["wide"])


def test_a_calm_film_shows_the_same() -> None:
    with on_set(make_plan(load("what-the-spoon-knows"), "square", "stove", True), 240) as scene:
        for now in moments(scene.plan, 40):
            scene.pose(now)
            assert [reading for reading in scene.readings(now) if not reading.holds] == []


def test_the_ring_climbs_when_a_drop_is_on_it_and_the_number_comes_back_with_it() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.id == "salt")
        heights, printed, drops = [], [], []
        for tick in range(beat.ticks + 1):
            scene.pose(Moment(beat, tick))
            heights.append(scene.tasting.ring.read())
            printed.append(scene.tasting.number.read() if scene.tasting.number.faded else "")
            drops.append(len(scene.tasting.ring.soup.points) > 0)
        assert np.all(np.diff(heights) >= -1e-12)
        assert heights[-1] > heights[0] + 1
        assert list(dict.fromkeys(printed)) == ["2.0", "", "7.3"]
        climbs = np.flatnonzero(np.diff(heights) > 0)
        assert all(drops[tick] for tick in climbs[:-1])


@pytest.mark.long
def test_the_spoon_is_over_the_ring_when_the_ring_begins_to_climb() -> None:
    """At every score of the chapter, and the hand is on the spoon."""
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        seen = 0
        for beat in (beat for beat in scene.plan.beats if beat.last > beat.first or beat.verb == "compare"):
            before, climbing = None, False
            for tick in np.arange(0.0, beat.ticks, 0.5):
                scene.pose(Moment(beat, tick))
                here = scene.tasting.ring.read()
                if before is not None and here > before + 1e-9 and not climbing:
                    tip = scene.stove.spoon_out.tip()
                    lip = scene.tasting.ruler.region.x + scene.tasting.ring.lip[0], before
                    assert np.hypot(tip[0] - lip[0], tip[1] - lip[1]) < 0.35
                    seen += 1
                climbing, before = before is not None and here > before + 1e-9, here
        assert seen == 3 + 4        # and at what is asked in a hurry, where a drop moves it at all


@pytest.mark.parametrize(("name", "shape"), soon(itertools.product(["what-the-spoon-knows", "soup-pot"], FRAMES),
                                                 ("what-the-spoon-knows", "wide"), ("soup-pot", "tall")))
def test_nothing_moves_without_a_hand(name: str, shape: str) -> None:
    """A shaker that is off the counter, and a spoon outside the pot, are where one of the hands is."""
    with on_set(make_plan(load(name), shape), 240) as scene:
        for now in moments(scene.plan, 300):
            scene.pose(now)
            hands = [scene.cook.hand(side) for side in (-1, 1)]
            for key, shaker in scene.shakers.shakers.items():
                stand, at = scene.shakers.stands[key], shaker.placed[:2]
                if np.hypot(at[0] - stand[0], at[1] - stand[1]) > 0.05:
                    assert min(np.hypot(at[0] - x, at[1] - y) for x, y in hands) < 0.6 * shaker.size, (now, key)
            if scene.stove.spoon_out.faded:
                x, y, lean, natural, _ = scene.stove.spoon_out.placed
                along = [(-(hx - x) * np.sin(lean) + (hy - y) * np.cos(lean),
                          (hx - x) * np.cos(lean) + (hy - y) * np.sin(lean)) for hx, hy in hands]
                assert any(0 < up < 2.5 * natural and abs(aside) < 0.08 for up, aside in along), now


def test_the_chapter_shows_the_storys_numbers() -> None:
    """What a tenth more of each brings, by the bars; the scores, in print; what each step brought, by its stretch."""
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        scores, tried = [], np.zeros((0, 3))
        for beat in scene.plan.beats:
            if beat.verb in ("weigh", "ask_and_season", "compare"):
                scene.pose(Moment(beat, beat.ticks if beat.verb in TRIES else beat.steps_at + 0.1 * beat.step_ticks))
                assert scene.told.trial.bars.faded
                tried = np.vstack([tried, scene.told.trial.bars.read()])
            for k in range(1, 1 + beat.last - beat.first):
                scene.pose(Moment(beat, beat.steps_at + k * beat.step_ticks))
                scores.append(scene.tasting.number.read())
        assert tried == pytest.approx(np.array([[0.63, 0, 0], [0, 0.22, 0.12], [0.24, 0, 0.40]]), abs=0.006)
        assert scores == ["7.3", "9.0", "9.6"]
        gained = [end - begin for begin, end in scene.tasting.stretches.read()]
        assert gained == pytest.approx([5.3, 1.7, 0.6], abs=0.06)


def test_the_longest_bar_is_what_is_poured_next() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        for beat in (beat for beat in scene.plan.beats if beat.verb in ("weigh", "ask_and_season", "compare")):
            scene.pose(Moment(beat, beat.steps_at or beat.ticks))
            assert scene.pouring.poured(beat.first) == [INGREDIENTS[int(np.argmax(scene.told.trial.bars.read()))]]


def test_what_helped_once_is_tried_again_and_does_nothing() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.id == "salt-again")
        heights, moods = set(), set()
        for tick in range(beat.ticks + 1):
            scene.pose(now := Moment(beat, tick))
            heights.add(round(scene.tasting.ring.read(), 9))
            moods |= {reading.shown for reading in scene.readings(now) if reading.what == "mood"}
        assert len(heights) == 1
        assert "puzzled" in moods


def test_a_trial_alone_rests_and_the_cook_looks_out_of_the_picture() -> None:
    """In silence: the sentence is over by then."""
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.id == "salt-again")
        still = 0
        for tick in range(beat.speech_ticks, beat.ticks):
            scene.pose(now := Moment(beat, tick))
            moods = {reading.shown for reading in scene.readings(now) if reading.what == "mood"}
            still += scene.cook.actor.acting.turn == 0 and moods == {"puzzled"}
        assert still >= 12


def test_a_bar_is_carried_over_as_high_as_the_ring_has_gone() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.id == "answer")
        bars, low, high = scene.told.trial.bars, scene.told.trial.score(0), 0.0
        places = set()
        for tick in np.arange(0.0, beat.ticks, 0.5):
            scene.pose(now := Moment(beat, tick))
            at, y = trial_at(now), bars.bars[0].points
            if at and at.name == "salt" and len(y):
                high = max(high, scene.tasting.at_height(scene.tasting.ring.read()))
                places.add(round(float(y[:, 0].mean()), 6))
                if at.grown == 1:
                    tall = float(np.ptp(y[:, 1]))
                    assert tall == pytest.approx(scene.tasting.ruler.y_of(high) - scene.tasting.ruler.y_of(low))
        assert len(places) > 3
        assert max(places) == pytest.approx(bars.xs[0])


def test_the_loop_is_lit_by_what_is_done() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        lit = []
        for now in moments(scene.plan, 900):
            which, _, share = round_loop(now)
            if share == 1:
                lit.append(which)
        seen = [name for name, _ in itertools.groupby(lit)]
        assert seen[:6] == ["", "bowl", "ruler", "hand", "bowl", "ruler"]
        assert seen[-1] == ""


def test_ring_and_bars_say_the_same() -> None:
    """At the top of a twitch the ring is as high as the bar that stays."""
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.id == "answer")
        highest = dict.fromkeys(INGREDIENTS, 0.0)
        for tick in np.arange(0.0, beat.ticks, 0.5):
            scene.pose(now := Moment(beat, tick))
            at = trial_at(now)
            if at:
                highest[at.name] = max(highest[at.name], scene.tasting.at_height(scene.tasting.ring.read()))
        scene.pose(Moment(beat, beat.ticks))
        gains = [drawn(highest[name] - scene.told.trial.score(0)) for name in INGREDIENTS]
        assert scene.told.trial.bars.read() == pytest.approx(gains, abs=1e-9)


def test_a_face_is_pulled_at_the_first_sip_and_then_it_follows_the_loss() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        moods = []
        for now in moments(scene.plan, 500):
            scene.pose(now)
            moods += [reading.shown for reading in scene.readings(now) if reading.what == "mood"]
        assert list(dict.fromkeys(moods)) == ["curious", "wincing", "pleased", "puzzled", "content"]


def test_the_question_stands_for_two_seconds_before_anything_is_tried() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "ask")
        at_us = 0
        for tick in range(beat.ticks):
            scene.pose(now := Moment(beat, tick))
            at_us += scene.cook.actor.acting.turn == 0 and tick > beat.speech_ticks
            assert not any(number.faded for number in scene.told.trial.bars.numbers)
            assert trial_at(now) is None
        assert at_us >= 20


# pouring --------------------------------------------------------------------
starts = st.tuples(st.floats(0.5, 6), st.floats(5, 40), st.floats(0.05, 0.4))


@given(starts, st.integers(1, 5))
@settings(max_examples=40)
def test_grains_fallen_add_up_to_what_was_added(amounts: tuple[float, ...], steps: int) -> None:
    pouring = Pouring(coordinate_run(dict(zip(INGREDIENTS, amounts, strict=True)), steps))
    for name in INGREDIENTS:
        bowl, fell = 0, 0
        for k in range(steps):
            if pouring.bowls[k + 1] != bowl:
                bowl, fell = pouring.bowls[k + 1], 0
                assert pouring.lowers(k)
                assert pouring.poured(k) == []
                continue
            ways = pouring.landings(name, k)
            assert np.all(np.diff([0.0, *ways, 1.0]) >= 0)
            fell += len(ways)
            added = pouring.amount(name, k + 1) - pouring.amount(name, bowl)
            assert abs(fell - max(0.0, added) / KINDS[name].amount) <= 0.5 + 1e-9


def test_a_grain_lies_when_its_half_is_passed() -> None:
    pouring = Pouring(coordinate_run("tastes_two", 1))
    ways = pouring.landings("salt", 0)
    assert len(ways) == 50
    for count, way in enumerate(ways):
        assert pouring.fallen("salt", way - 1e-6, 0) == count
        assert pouring.fallen("salt", way + 1e-6, 0) == count + 1


@pytest.mark.parametrize("calm", [False, True])
def test_a_step_that_lowers_an_amount_sets_a_fresh_bowl(calm: bool) -> None:
    loss = sm.soup.salt_loss()
    run = run_of(loss, loss.places["salt_short"], 1.7 / loss.smoothness, 3)
    with on_set(plan_of(run, calm=calm), 240) as scene:
        (beat,) = scene.plan.beats
        assert [scene.pouring.lowers(k) for k in range(3)] == [False, True, False]
        assert scene.pouring.bowls == [0, 0, 2, 2]
        least, seen = 0.0, 1.0
        for tick in np.arange(0, beat.ticks, 1.7):
            now = Moment(beat, tick, calm)
            scene.pose(now)
            assert [reading for reading in scene.readings(now) if not reading.holds] == []
            least = min(least, scene.stove.pot_back.placed[0] - scene.stove.home.x)
            seen = min(seen, scene.stove.pot_back.faded)
        assert (least < -8) != calm
        assert (seen < 0.1) == calm


def test_bars_end_with_the_slate() -> None:
    setting = Setting(STOVE, {}, {"tick": 0.33})
    bars = TrialBars(Region(2, 0, 2.4, 4.0), setting, INGREDIENTS, (-1.0, 2.0), 0.5, 0.2)
    bars.show((-131.8, 8.4e7, 0.5), (1.0, 1.0, 1.0))
    assert bars.read() == pytest.approx([-1.0, 2.0, 0.5])


def test_several_ingredients_fall_at_once() -> None:
    loss = sm.soup.taste_loss()
    run = run_of(loss, loss.places["tastes_two"], 0.5 / loss.smoothness, 2)
    with on_set(plan_of(run, "season_quickly"), 240) as scene:
        (beat,) = scene.plan.beats
        for tick in range(beat.ticks + 1):
            now = Moment(beat, tick)
            scene.pose(now)
            assert [reading for reading in scene.readings(now) if not reading.holds] == []
        assert all(grains.read() > 0 for grains in scene.stove.grains.values())


@pytest.mark.parametrize("calm", [False, True])
def test_what_was_handed_over_stays_so(calm: bool) -> None:
    run = coordinate_run("tastes_two", 1)
    beats = tuple(Beat(verb, verb, 1, 1, 150) for verb in ("taste", "hand_over", "hand_over"))
    plan = Plan("made-up", "Made up", "soup_pot", fold("soup_pot", beats), runs={"run": run}, calm=calm,
                places=PLACES["wide"])
    with on_set(plan, 240) as scene:
        for before, after in zip(plan.beats, plan.beats[1:], strict=False):
            scene.pose(Moment(before, before.ticks, calm))
            ended = picture(scene)
            scene.pose(Moment(after, 0, calm))
            assert picture(scene) == ended
        assert (scene.serving.bowl.shown, scene.serving.bowl.faded) == ((1.0,), 1.0)


def test_a_loss_without_a_score_is_not_the_soup() -> None:
    """So `check` refuses it, before anything is drawn."""
    assert not SOUP.of({"run": run_of(sm.TERRAINS["shelf"], [-1.0], 0.1, 1)})
    assert SOUP.of({"run": coordinate_run("tastes_two", 1)})


def test_stretches_that_cover_each_other_lie_in_lanes() -> None:
    assert lanes_of([(2, 7), (7, 9), (9, 9.6)]) == [0, 0, 0]
    assert lanes_of([(2, 7), (5, 7), (5, 9)]) == [0, 1, 2]


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=5))
def test_gains_stand_apart_and_in_their_order(wished: list[float]) -> None:
    found = spread(wished, 0.5, 0.0, 3.0)
    assert np.all(np.diff(sorted(found)) >= 0.5 - 1e-9)
    assert min(found) >= -1e-9
    assert max(found) <= 3.0 + 1e-9
    assert np.argsort(found, kind="stable").tolist() == np.argsort(wished, kind="stable").tolist()


# props ----------------------------------------------------------------------
@pytest.mark.parametrize("name", SHAKERS)
@pytest.mark.parametrize("side", [-1, 1])
def test_a_shaker_tips_towards_its_side_and_pours_downwards(name: str, side: int) -> None:
    shaker = SHAKERS[name](name, 1.2, STOVE, side)
    assert shaker.tilt * side <= 0
    x, y = shaker.mouth_at(3.0, 1.0, shaker.tilt)
    assert y < 1.35
    assert (x - 3.0) * side >= 0


def test_the_badge_lights_one_station() -> None:
    badge = Badge(STOVE)
    for name in STATIONS:
        badge.show(name)
        lit = {other: badge.lights[other].fill_rgbas[0, 3] for other in STATIONS}
        assert lit == {other: float(other == name) for other in STATIONS}
