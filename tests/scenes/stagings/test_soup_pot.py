"""The soup pot: what falls, what is printed and what the needle marks is what the run says."""


import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.kit.theme import STOVE
from scenes.props.kitchen.grain_kinds import KINDS
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.kitchen.shakers import SHAKERS
from scenes.props.sign.loop_badge import STATIONS, Badge
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.soup_pot.needs import SOUP
from scenes.stagings.soup_pot.places import PLACES
from scenes.stagings.soup_pot.props.amount_knob import FOLD, AmountKnob
from scenes.stagings.soup_pot.props.ghost_bars import GhostBars, Telling
from scenes.stagings.soup_pot.props.step_pill import StepPill
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


def test_needle_climbs_and_the_number_waits_for_the_spoon() -> None:
    with on_set(make_plan(load("soup-pot")), 240) as scene:
        (beat,) = (beat for beat in scene.plan.beats if beat.id == "salt")
        heights, printed = [], []
        for tick in range(beat.ticks + 1):
            scene.pose(Moment(beat, tick))
            heights.append(scene.tasting.needle.read())
            printed.append(scene.tasting.readout.read())
        assert np.all(np.diff(heights) >= -1e-12)
        assert heights[-1] > heights[0] + 1
        assert list(dict.fromkeys(printed)) == ["2.0", "7.3"]
        changed = printed.index("7.3")
        scene.pose(Moment(beat, changed))
        low, high = scene.tasting.ruler.read()
        tip = scene.stove.spoon_out.tip()
        assert tip[1] == pytest.approx(low + 0.732981 * (high - low), abs=1e-3)
        assert tip[0] == pytest.approx(scene.tasting.ruler.region.left, abs=1e-9)


def test_the_chapter_prints_the_storys_numbers() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        bars, scores = [], []
        for beat in scene.plan.beats:
            scene.pose(Moment(beat, beat.ticks))
            if beat.verb == "weigh":
                bars.append(scene.podiums.bars.read_numbers())
            for k in range(1, 1 + beat.last - beat.first):
                scene.pose(Moment(beat, beat.steps_at + k * beat.step_ticks))
                scores.append(scene.tasting.readout.read())
            if beat.verb == "tally":
                gains = scene.podiums.tally.read_numbers()
        assert list(dict.fromkeys(bars)) == [("?", "?", "?"), ("+0.63", "+0.04", "+0.04"), ("0", "+0.22", "+0.12"),
                                             ("+0.24", "0", "+0.40")]
        assert gains == ("+5.3", "+1.7", "+0.6", "+0.3")
        assert scores == ["7.3", "9.0", "9.6", "9.9"]


def test_the_largest_bar_is_the_knob_that_is_turned_next() -> None:
    with on_set(make_plan(load("what-the-spoon-knows")), 240) as scene:
        for beat in scene.plan.beats:
            if beat.exit.get("bars") and beat.exit.get("picked"):
                scene.pose(Moment(beat, beat.ticks))
                largest = INGREDIENTS[int(np.argmax(scene.podiums.bars.read()))]
                assert scene.pouring.poured(beat.first) == [largest]


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


@pytest.mark.parametrize(("words", "lines"), [
    (("step: + 5.0 g salt",), 1), (("step: + 4.9 g", "+ 1 mL + 0.03 g"), 2),
    (("step: + 1.6 × 10⁵ g", "+ 1.6 × 10¹⁰⁵ mL + 1.6 × 10⁵ g"), 2),
])
def test_a_step_keeps_to_the_room_of_its_pill(words: tuple[str, ...], lines: int) -> None:
    briefs = ("step: + >999 g", "+ >999 mL + >999 g")[: len(words)]
    pill = StepPill(STOVE, 0.33, 3.5).show(words, briefs)
    assert len(pill.read()) == lines
    assert pill.read() == pill.fitting(words, briefs)
    assert np.ptp(np.vstack([part.points for part in pill.parts()])[:, 0]) <= 3.5 + 1e-9
    assert StepPill(STOVE, 0.33).show(words, briefs).read() == (" ".join(words),)


def test_a_gain_beyond_the_ruler_keeps_to_its_room_and_over_its_caption() -> None:
    region, ghosts = Region(0, 0, 3.4, 1.6), [SHAKERS["salt"]("", 0.5, STOVE, 1) for _ in range(3)]
    bars = GhostBars(region, STOVE, ghosts, 0.1, 0.33, Telling("points gained", "{:+.1f}"))
    values = (-131.8, -8.4e7, 7e15)
    bars.show(values, (1.0, 1.0, 1.0))
    assert bars.read_numbers() == tuple(map(bars.fitting, values)) == ("−132", "<−999", ">999")
    assert bars.read() == pytest.approx([bars.clipped(value) for value in values])
    low = min(bar.points[:, 1].min() for bar in bars.bars)
    assert low > region.bottom + 0.25       # the caption's capitals


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
        assert " ".join(scene.tasting.pill.read()).count("+") == 3


@pytest.mark.parametrize("calm", [False, True])
def test_what_was_handed_over_stays_so(calm: bool) -> None:
    run = coordinate_run("tastes_two", 1)
    beats = tuple(Beat(verb, verb, 1, 1, 60) for verb in ("taste", "hand_over", "simmer"))
    plan = Plan("made-up", "Made up", "soup_pot", fold("soup_pot", beats), runs={"run": run}, calm=calm,
                places=PLACES["wide"])
    with on_set(plan, 240) as scene:
        for before, after in zip(plan.beats, plan.beats[1:], strict=False):
            scene.pose(Moment(before, before.ticks, calm))
            ended = picture(scene)
            scene.pose(Moment(after, 0, calm))
            assert picture(scene) == ended
        assert [bowl.faded for bowl in scene.bowls.bowls] == [1.0] * 3
        assert scene.stove.pot_back.faded == scene.stove.burner.faded == 0.0


def test_a_loss_without_a_score_is_not_the_soup() -> None:
    """So `check` refuses it, before anything is drawn."""
    assert not SOUP.of({"run": run_of(sm.TERRAINS["shelf"], [-1.0], 0.1, 1)})
    assert SOUP.of({"run": coordinate_run("tastes_two", 1)})


# props ----------------------------------------------------------------------
@given(st.floats(0.01, 200))
@settings(max_examples=40)
def test_the_knob_stands_at_its_amount(amount: float) -> None:
    knob = AmountKnob(Region(1.0, 2.0, 1.5, 0.3), STOVE, 1.0)
    knob.place(0.5, 0.5, 0.0, 1.2)
    knob.show(amount)
    assert knob.read() == pytest.approx(min(max(amount, 1.0), FOLD), rel=1e-9)


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
