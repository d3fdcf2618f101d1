"""What the film tells as fact, on the lessons' own runs, against numbers computed a second time."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from functools import cache

import numpy as np
import pytest
import recomputed as again

from scenes.props.hill.on_hill import TOLERANCE
from scenes.stage.timeline import Moment
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.runs import starts_map
from scenes.studio.runs.learners import DATA
from scenes.studio.runs.lesson_runs import compute_all, facts, map_of
from scenes.studio.script import film_file, sentences
from scenes.studio.script.lesson import Lesson, load
from soupmath import Trajectory
from soupmath.learners import NextWord

SIDE = 50               # of the small map that stands for the million


@cache
def lesson(name: str) -> Lesson:
    return load(name)


@cache
def runs(name: str) -> Mapping[str, Trajectory]:
    return compute_all(lesson(name).runs, lesson(name).walked)


@cache
def small_map() -> starts_map.BasinMap:
    """The seventh chapter's map of starts, with fewer of them."""
    chapter = lesson("all-the-spoons-at-once")
    made = map_of(replace(chapter.map, side=SIDE))
    assert made is not None
    return made


def record() -> dict[str, object]:
    """What a committed benchmark says of the map of a million."""
    return tomllib.loads(starts_map.RECORD.read_text(encoding="utf-8"))


def grams(run: Trajectory) -> np.ndarray:
    return run.loss.amounts(run.points)[:, 0]


# 1 What the spoon knows

def test_salt_then_cream_then_pepper() -> None:
    """That the order survives 5 % on every amount is a test of the soup itself."""
    run = runs("what-the-spoon-knows")["run"]
    picked, amounts = again.exact_steps(again.short_by(8.0), 3)
    assert [run.loss.names[int(np.abs(step).argmax())] for step in np.diff(run.points, axis=0)] == [
        ("salt", "cream", "pepper")[i] for i in picked]
    assert picked[:3] == [0, 1, 2]
    assert run.loss.amounts(run.points) == pytest.approx(amounts, rel=1e-12)


def test_the_first_sips() -> None:
    run = runs("what-the-spoon-knows")["run"]
    scores = run.loss.reading("score", run.points)
    assert scores == pytest.approx([2, 7.33, 9.04, 9.64], abs=0.005)
    assert scores == pytest.approx(10 - again.gap(again.exact_steps(again.short_by(8.0), 3)[1]), abs=1e-9)


# 3 Four short of ten

def test_six_of_ten_is_four_short_is_sixteen_tiles() -> None:
    """6 of 10, a gap of 4, a loss of 16; and the squares of two recipes, 16 and 64."""
    six = runs("four-short-of-ten")["six"].facts()
    assert [six[name] for name in ("score_first", "wish", "gap_first", "loss_first")] == pytest.approx(
        [6, 10, 4, 16], abs=1e-12)
    losses = {name: run.losses[0] for name, run in runs("four-short-of-ten").items()}
    assert losses == pytest.approx({"six": 16, "two": 64}, abs=1e-12)
    for name, run in runs("four-short-of-ten").items():
        assert again.gap(run.loss.amounts(run.points[0])) ** 2 == pytest.approx(losses[name]), name


# 4 How big a pinch?

COOKS = {"timid": 0.1, "right": 0.8, "shaker": 2.2}      # rates, × 1/L with L = 98


def test_the_cooks_miss_by_a_power() -> None:
    """On loss = 49 (θ − θ*)² the miss after k steps is 4 (1 − 98 η)^k: 4, 4.8, 5.76 … beyond 2/L."""
    for name, share in COOKS.items():
        run = runs("how-big-a-pinch")[name]
        eta = run.optimizer.learning_rate(0)
        assert 98 * eta == pytest.approx(share, rel=1e-12)
        factors = (1 - 98 * eta) ** np.arange(6)
        assert run.loss.reading("gap", run.points) == pytest.approx(4 * np.abs(factors), rel=1e-9)
        assert np.log(grams(run) / 8) == pytest.approx(-4 / 7 * factors, abs=1e-9)


def test_the_third_cook_is_beyond_the_limit_and_thrown_further_each_time() -> None:
    cooks = runs("how-big-a-pinch")
    misses = cooks["shaker"].loss.reading("gap", cooks["shaker"].points)
    assert misses[:4] == pytest.approx([4, 4.8, 5.76, 6.912])
    assert (np.diff(misses) > 0).all()
    assert {name: cooks[name].optimizer.learning_rate(0) > 2 / 98 for name in COOKS} == {
        "timid": False, "right": False, "shaker": True}
    assert {name: str(cooks[name].outcome) for name in COOKS} == {
        "timid": "still_moving", "right": "still_moving", "shaker": "diverged"}
    assert grams(cooks["shaker"])[-1] < 35 < 8 * np.exp(4 / 7 * 1.2**7)     # next time over: saltier than the sea


def test_the_rates_that_the_dials_show() -> None:
    plan = make_plan(lesson("how-big-a-pinch"))
    shown = {}
    with on_set(plan, 90) as scene:
        for beat in plan.beats:
            if beat.verb == "solo":
                scene.pose(Moment(beat, float(beat.ticks)))
                shown[beat.args["lane"]] = scene.solo.dials[beat.args["lane"]].read()
    assert shown == pytest.approx(COOKS)


# 5 Walking in fog

def test_the_walk_ends_on_the_shelf() -> None:
    run = runs("walking-in-fog")["walk"]
    theta = again.shelf_walk(0.5, 0.25, 20)
    assert run.points[:, 0] == pytest.approx(theta, abs=1e-9)
    still = [abs(again.shelf_slope(x)) <= 1e-6 * (1 + again.shelf(x)) for x in theta]
    assert still == [False] * 20 + [True]
    assert (str(run.outcome), run.steps) == ("converged", 20)
    assert f"{run.losses[-1]:.3f}" == f"{again.shelf(theta[-1]):.3f}" == "2.000"
    assert grams(run)[-1] == pytest.approx(2.0, abs=5e-4)


def test_the_fog_hides_the_drop() -> None:
    """By sampling, from every footprint: what the tangent vouches for ends short of the crest."""
    loss, theta = runs("walking-in-fog")["walk"].loss, again.shelf_walk(0.5, 0.25, 20)
    between = np.linspace(np.log(2 / 8), 0, 100_001)
    crest = between[again.shelf(between).argmax()]
    assert 8 * np.exp(crest) == pytest.approx(2.743, abs=5e-4)
    assert crest - theta[-1] == pytest.approx(0.316, abs=5e-4)
    plan = make_plan(lesson("walking-in-fog"))
    with on_set(plan, 90) as scene:
        tolerance = TOLERANCE * scene.alone.walk.ground.heights_of.top      # a share of the heights, as a loss
        assert tolerance == pytest.approx(0.08, abs=5e-4)
        radii = [again.vouched_for(x, tolerance) for x in theta]
        assert radii == pytest.approx([0.283] * 21, abs=5e-4)
        shown = [scene.alone.walk.reach(float(k)) / scene.alone.walk.ground.scale.per_unit for k in range(21)]
    assert shown == pytest.approx(radii, abs=2e-5)
    assert loss.value(np.array([crest])) == pytest.approx(again.shelf(crest))


def test_one_step_moves_both_knobs() -> None:
    """Salt and cream with the pepper right: θ after k steps is (I − η H)^k away from the wish."""
    run = runs("walking-in-fog")["both"]
    H = 2 * again.A[:, :2].T @ again.A[:, :2]
    away = np.log(np.array([5.2, 13.0]) / again.WISH[:2])
    factor = np.eye(2) - run.optimizer.learning_rate(0) * H
    expected = np.array([np.linalg.matrix_power(factor, k) @ away for k in range(run.steps + 1)])
    assert np.log(run.loss.amounts(run.points) / again.WISH[:2]) == pytest.approx(expected, abs=1e-9)


def test_the_dial_of_the_first_walk_is_too_bold_on_the_second_land() -> None:
    """One step, and the loss is a few thousand where it was 18; the dial that is turned down is below the limit."""
    of = runs("walking-in-fog")
    H = 2 * again.A[:, :2].T @ again.A[:, :2]
    away = (np.eye(2) - of["walk"].optimizer.learning_rate(0) * H) @ np.log(np.array([5.2, 13.0]) / again.WISH[:2])
    assert of["bold"].losses == pytest.approx([of["both"].losses[0], 0.5 * away @ H @ away])
    assert of["bold"].losses[-1] == pytest.approx(3455, abs=0.5)
    assert of["both"].optimizer.learning_rate(0) < 2 / np.linalg.eigvalsh(H)[-1] < of["bold"].optimizer.learning_rate(0)


# 6 Growing a palate

@cache
def palate() -> tuple[np.ndarray, float]:
    return again.palate(5_000, 1_000, seed=1, rate=0.01, factor=0.9995)


def test_the_apprentice_is_overtaken_and_stays_overtaken() -> None:
    run = runs("growing-a-palate")["run"]
    error, average = palate()
    assert run.loss.reading("error", run.points) == pytest.approx(error, rel=1e-9)
    assert run.loss.readings["average_error"] == pytest.approx(average, rel=1e-12)
    passes = again.stays_from(error <= average)
    assert run.facts()["passes_the_average_at"] == passes
    assert 0 < passes < 5_000
    assert error[passes - 1] > average >= error[passes:].max()
    assert error[0] > 2 * average        # "starts far worse"


# 7 All the spoons at once

def test_every_start_is_accounted_for() -> None:
    starts = small_map()
    told = starts.facts()
    assert told["settled"] + told["unsettled"] == told["starts"] == SIDE**2
    assert ((starts.basins >= 0) == (starts.settled_at >= 0)).all()
    ends, slopes = again.himmelblau_walks(SIDE, -5.0, 5.0, 0.01, 120)
    nearest = np.linalg.norm(ends[:, :, None] - starts.minima, axis=-1)
    rests = slopes <= 1e-6
    assert (rests == (starts.basins >= 0)).all()
    assert (nearest.argmin(axis=-1)[rests] == starts.basins[rests]).all()
    assert set(np.unique(starts.basins[rests])) == {0, 1, 2, 3}


def test_the_record_is_of_this_map() -> None:
    """A million starts, with the numbers of the lesson."""
    chapter, told = lesson("all-the-spoons-at-once"), record()
    spec = asdict(chapter.map)
    assert spec["side"] ** 2 == 1_000_000
    assert {key: told[key] for key in spec if key != "window"} == {
        key: value for key, value in spec.items() if key != "window"}


def test_a_sip_waits_as_long_as_the_clock_says() -> None:
    """From 85 to 50 degrees in a kitchen of 21, with a time constant of 45 s."""
    waited = runs("all-the-spoons-at-once")["spoon"].facts()["cool_enough_at"]
    assert waited == int(np.ceil(45 * np.log((85 - 21) / (50 - 21)))) == 36


def test_both_walks_end_within_a_fifth_of_the_best_soup() -> None:
    """In salt and cream together, by their logarithms; 608 sips and 16,000."""
    spooned = runs("all-the-spoons-at-once")
    for name, steps, sips in (("some", 19, 32), ("all", 16, 1_000)):
        run = spooned[name]
        apart = np.log(run.loss.amounts(run.points) / run.loss.amounts(run.loss.minima[0]))
        away = np.sqrt((apart**2).sum(axis=1))
        assert [k for k in range(steps + 1) if away[k] <= 0.2] == [steps] == [run.steps], name
        assert steps * sips == {"some": 608, "all": 16_000}[name]


def test_spoonfuls_are_as_many_as_the_words_say() -> None:
    """One, thirty-two, and the whole pot, a thousand."""
    spooned = runs("all-the-spoons-at-once")
    assert [spooned[name].batches.shape[1] for name in ("one", "some")] == [1, 32]
    assert (spooned["all"].batches, spooned["all"].loss.samples) == (None, 1_000)


# 8 Better by being wrong

def test_the_jar_is_not_quite_empty() -> None:
    """What seventeen steps, each a little more than half an exact one, leave of the first soup's loss."""
    losses = [again.gap(amounts) ** 2 for amounts in again.exact_steps(again.short_by(8.0), 17, 0.55)[1]]
    assert losses[0] == pytest.approx(64.0)
    assert 0 < losses[-1] < 0.02
    assert runs("better-by-being-wrong")["soup"].losses == pytest.approx(losses, rel=1e-6)


def test_the_reader_of_digits_ends_nearly_always_right() -> None:
    run = runs("better-by-being-wrong")["digits"]
    right = run.facts()["test_accuracy_last"]
    assert right == _digits(seed=1, rate=0.3, batch=32, steps=1000)
    assert 0.95 < right < 1.0


# The encores

@pytest.mark.parametrize(("ground", "condition", "turned", "told"), [
    ("bowl", 4.0, True, (14, 41, 78)), ("slanted", 100.0, True, (253, 45, 86)),
    ("straight", 300.0, False, (762, 134, 79))])
def test_the_races_are_counted(ground: str, condition: float, turned: bool, told: tuple[int, ...]) -> None:
    race, H = runs("three-ways-down"), again.hill(condition, turned)
    start = again.RAVINE_START if turned else np.array([5.0, 1.0])
    rate, steps = 1.8 / condition, race[f"{ground}_plain"].steps
    paths = {"plain": again.plain(lambda _: rate, steps, H, start),
             "momentum": again.heavy_ball(rate, 0.8, steps, H, start), "adam": again.adam(0.5, steps, H, start)}
    for (name, path), near in zip(paths.items(), told, strict=True):
        run = race[f"{ground}_{name}"]
        assert again.near_from(path) == near == run.facts()["near_at"], name
        assert run.points == pytest.approx(path, abs=1e-9), name


def test_a_decaying_rate_shortens_the_hops_and_ends_lower() -> None:
    start = np.array([1.232, 1.866])
    decay, zigzag = (again.plain(rate, 16, start=start) for rate in (lambda k: 0.0199 * 0.98**k, lambda _: 0.0199))
    hops = [np.hypot(*np.diff(path, axis=0).T) for path in (decay, zigzag)]
    assert (hops[0][1:] < hops[1][1:]).all()
    for name, path in (("decay", decay), ("zigzag", zigzag)):
        assert runs("rough-ground")[name].points == pytest.approx(path, abs=1e-9)
    assert decay[-1] @ again.RAVINE @ decay[-1] < zigzag[-1] @ again.RAVINE @ zigzag[-1]


# Every number in every sentence

def _digits(**steps: float) -> float:
    table = np.load(DATA / "digits.npz")
    return again.digits(table["images"], table["labels"], test=500, split_seed=1, start_seed=1, **steps)


def _words() -> int:
    """A parameter for each word after each word of the film's text."""
    told = (DATA / "sentences.txt").read_text(encoding="utf-8").lower()
    return len(set(re.findall(r"[\w’']+|[^\w\s]", told))) ** 2


QUOTED: Mapping[str, Mapping[str, Callable[[], float]]] = {
    "what-the-spoon-knows": {"wish": lambda: 10.0, "score_first": lambda: 10 - again.gap(again.short_by(8.0))},
    "the-first-guess": {
        "palate_dimension": lambda: 1 + 3 + 3 * 4 // 2,      # a start, each of three amounts, each pair and square
        "digits_test_accuracy_first": _digits, "digits_dimension": lambda: 10 * (8 * 8 + 1),
        "word_dimension": _words},
    "four-short-of-ten": {
        "six_wish": lambda: 10.0},
    "how-big-a-pinch": {
        "right_gap_first": lambda: again.gap(again.short_by(4.0)),
        "timid_gap_last": lambda: 4 * 0.9**5, "timid_steps": lambda: 5},
    "walking-in-fog": {},
    "growing-a-palate": {},
    "all-the-spoons-at-once": {
        "map_seconds": lambda: float(record()["seconds"])},      # type: ignore[arg-type]
    "better-by-being-wrong": {"soup_loss_first": lambda: again.gap(again.short_by(8.0)) ** 2},
    "rough-ground": {},
    "three-ways-down": {},
}


@pytest.mark.parametrize("name", film_file.film().lessons)
def test_every_number_that_is_said_is_true(name: str) -> None:
    """A lesson's sentences with the runs' numbers read the same as with those computed here."""
    spec = lesson(name).map
    starts = replace(small_map(), spec=spec, timed=starts_map.record_of(spec)) if spec else None
    known, quoted = facts(runs(name), starts), set()
    for beat in lesson(name).beats:
        numbers = {fact: QUOTED[name][fact]() for fact, _ in sentences.quoted(beat.say)}
        assert sentences.fill(beat.say, known) == beat.say.format(**numbers), beat.id
        quoted |= numbers.keys()
    assert quoted == QUOTED[name].keys(), "a number that no sentence quotes any more"


def test_the_babble_is_of_this_film() -> None:
    """The next-word learner's words are the lessons' own, without those that quote a number."""
    heard = set(re.findall(r"[a-z’']+", " ".join(
        re.sub(r"\[[^\]]*\]", " ", beat.say) for name in film_file.film().lessons
        for beat in lesson(name).beats).lower()))
    (model,) = (each for each in make_plan(lesson("the-first-guess")).learners.values() if isinstance(each, NextWord))
    assert {word for word in model.vocabulary if word.isalpha()} <= heard
