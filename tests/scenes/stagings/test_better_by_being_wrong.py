"""Better by being wrong: what its tiles, digits, curves and loupe show is what the runs say."""

import functools
from itertools import pairwise

import numpy as np
import pytest
from plans import plan_of

from scenes.kit.numerals import round_below
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import PAPER, STOVE
from scenes.stagings.better_by_being_wrong.babble import Babble
from scenes.stagings.better_by_being_wrong.props.chance_groove import ChanceGroove
from scenes.stagings.better_by_being_wrong.props.clasps import Clasps
from scenes.stagings.better_by_being_wrong.props.digit_wall import DigitWall
from scenes.stagings.better_by_being_wrong.props.loupe import Loupe
from scenes.stagings.better_by_being_wrong.props.small_curve import Losses, SmallCurve
from scenes.stagings.better_by_being_wrong.saying import Saying
from scenes.stagings.better_by_being_wrong.timing import DRAINS, drained_to
from scenes.studio.draw import draw_beats
from scenes.studio.plan.make_plan import Moment, Plan
from scenes.studio.runs import learners


@functools.cache
def plan() -> Plan:
    return plan_of("better-by-being-wrong")


@pytest.fixture(scope="module")
def scene():
    with draw_beats.on_set(plan(), 90) as built:
        yield built


def said_after(step: int) -> Moment:
    """When the beat ends in which the learner says what it does after a step."""
    beat = next(beat for beat in plan().beats if beat.verb == "say" and beat.args["after"] == step)
    return Moment(beat, float(beat.ticks))


def test_all_that_is_said_is_read_back(scene) -> None:
    kinds = set()
    for beat in plan().beats:
        scene.pose(now := Moment(beat, float(beat.ticks)))
        kinds |= {reading.what for reading in scene.readings(now)}
    assert {"words after step 0", "words after step 1000", "pairs held after step 1000",
            "pairs not held after step 1000", "what the film says",
            "chance of the film's word", "chance", "digits lit", "digits read rightly after 1000", "taken for",
            "truly", "loss of digits, point 0", "loss of words, point 0", "steps of palate", "loss in the jar",
            "first loss", "loss under the loupe"} <= kinds


# what the runs say ---------------------------------------------------------------------

def known_share(step: int) -> float:
    """Share of neighbours, of 200 sentences said after a step, that the film has as well."""
    model, run = plan().learners["words"], plan().runs["words"]
    pairs = {(model.vocabulary[a], model.vocabulary[b]) for a, b in model.pairs}
    said = [model.sample(run.at(step), "being", 6, seed) for seed in range(200)]
    return float(np.mean([pair in pairs for words in said for pair in pairwise(words)]))


def test_noise_becomes_the_films_own_words() -> None:
    shares = [known_share(step) for step in (0, 10, 100, 1000)]
    assert max(shares[:2]) < 0.05
    assert 0.05 < shares[2] < 0.5
    assert shares[3] > 0.85


def test_the_rows_are_what_the_sentences_say_of_them(scene) -> None:
    held = {row.saying.step: len(row.joints) for row in scene.babble.rows}
    assert max(held[0], held[10]) <= 1                          # it babbles
    assert held[1000] >= len(scene.babble.rows[-1].tiles) - 3   # it talks like this film
    assert len(scene.babble.rows[-1].tiles) >= scene.babble.rows[-1].saying.short + 3


def test_the_film_has_another_word_until_the_last_row_has_it_too(scene) -> None:
    first, wanted = scene.wanted.wanted.words
    film = " ".join(learners.SENTENCES.read_text(encoding="utf-8").lower().split())
    assert f"{first} {wanted}" in film
    second = {row.saying.step: row.saying.words[1] for row in scene.babble.rows}
    assert second[0] != wanted
    assert second[1000] == wanted


def test_the_chance_of_the_films_word_is_the_learners(scene) -> None:
    """By the softmax of one row of its weights; hardly more after ten steps, nearly sure after a thousand."""
    model, run, wanted = plan().learners["words"], plan().runs["words"], scene.wanted.wanted
    places = [model.vocabulary.index(word) for word in wanted.words]
    for step, chance in zip(wanted.kept, wanted.chances, strict=True):
        row = np.exp(run.at(step).reshape(len(model.vocabulary), -1)[places[0]])
        assert chance == pytest.approx(row[places[1]] / row.sum())
    said = [wanted.chances[wanted.kept.index(step)] for step in (0, 10, 100, 1000)]
    assert said[1] < 2 * said[0] < 0.02 < 0.8 < said[3]
    assert said == sorted(said)


def test_what_is_enlarged_is_read_wrongly(scene) -> None:
    reader, run = plan().learners["digits"], plan().runs["digits"]
    guesses = reader.guesses(run.at(1000))
    assert scene.digits.misread
    for one, k in zip(scene.digits.misread, np.flatnonzero(guesses != reader.test_labels), strict=False):
        assert (one.guess, one.truth) == (guesses[k], reader.test_labels[k])
        assert one.guess != one.truth


def test_the_jar_drains_by_the_runs_own_steps(scene) -> None:
    pot = scene.last_pot
    ticks = np.linspace(-5, DRAINS * pot.run.steps + 5, 200)
    s = [drained_to(t, pot.run.steps) for t in ticks]
    assert (s[0], s[-1]) == (0.0, pot.run.steps)
    assert all(a <= b for a, b in pairwise(s))
    assert [drained_to(DRAINS * k, pot.run.steps) for k in range(5)] == pytest.approx(range(5))
    assert float(pot.printed(0)) == 64.0


def test_more_digits_are_read_rightly_at_every_stop(scene) -> None:
    stops = [int(scene.digits.reads(step).sum()) for step in (0, 1, 10, 1000)]
    assert stops == sorted(set(stops))
    assert stops[0] < 25
    assert stops[-1] >= 90


def test_the_jar_is_not_quite_empty(scene) -> None:
    assert 0 < scene.last_pot.loss < 0.001 * plan().runs["soup"].losses[0]
    assert float(scene.last_pot.printed(scene.last_pot.run.steps)) > 0


# props -----------------------------------------------------------------------------------

@pytest.mark.parametrize("theme", [STOVE, PAPER])
def test_the_wall_counts_its_lit_digits(theme) -> None:
    rng = np.random.default_rng(2)
    wall = DigitWall(theme, Region(0, 0, 4, 4), rng.integers(0, 17, (25, 8, 8)).astype(float))
    for lit in (0, 1, 12, 25):
        levels = np.zeros(25)
        levels[rng.permutation(25)[:lit]] = 1.0
        wall.show(tuple(levels))
        assert wall.read() == lit


def test_a_wall_with_a_digit_left_dark_is_not_all_lit() -> None:
    wall = DigitWall(STOVE, Region(0, 0, 4, 4), np.zeros((4, 8, 8)))
    wall.show((1.0, 1.0, 0.4, 1.0))
    assert wall.read() == 3


@pytest.mark.parametrize("upto", [0.0, 0.5, 3.0, 7.25, 9.0])
def test_a_small_curve_goes_through_its_losses(upto: float) -> None:
    steps, losses = tuple(range(10)), tuple(float(x) for x in np.random.default_rng(1).uniform(0, 9, 10))
    curve = SmallCurve(Region(1, 2, 3, 2), STOVE, Losses(steps, losses), "a")
    curve.show(upto)
    reached = int(upto) + 1
    assert curve.read()[:reached] == pytest.approx(losses[:reached], abs=1e-9)
    assert len(curve.read()) == reached + (upto > int(upto))


def test_the_loupe_enlarges_by_a_round_number() -> None:
    loupe = Loupe(Region(3, 1, 2, 2), STOVE, (0.0, -1.0), 0.05, 0.0103)
    loupe.show(0.0103)
    assert loupe.read() == pytest.approx(0.0103, rel=1e-9)
    assert str(loupe.power)[0] in "125"
    assert [round_below(x) for x in (0.3, 1.9, 2, 49.9, 50, 999)] == [1, 1, 2, 20, 50, 500]


@pytest.mark.parametrize("chance", [0.0, 0.003, 0.5, 1.0])
def test_a_bar_is_as_long_as_its_chance(chance: float) -> None:
    bar = ChanceGroove(STOVE, Region(1, 2, 3, 1))
    bar.show(chance)
    bar.say(chance)
    assert bar.read() == pytest.approx([chance], abs=1e-9)
    assert bar.number.read() == f"{chance:.1%}"


def test_only_closed_clasps_count() -> None:
    clasps = Clasps(STOVE)
    clasps.show(((0.0, 0.0), (1.0, 0.0), (2.0, 0.0)), (1.0, 0.6, 0.0))
    assert clasps.read() == 1


@pytest.mark.parametrize("region", [Region(0, 0, 10, 5), Region(0, 0, 5.3, 4.9), Region(0, 0, 6.3, 6.7)])
def test_tiles_stay_in_their_region(region: Region) -> None:
    words = ("being", "parameters", "through", "landscape", "another", "smaller")
    sayings = [Saying(step, words, (True,) * 5, 1.0, 4 if step == 1000 else 6) for step in (0, 10, 100, 1000)]
    places = {"tiles": region, "tally": Region(region.left - 1, 0, 1.8, 1), "frame": Region(0, 0, 14, 8)}
    babble, said = Babble(Setting(STOVE, places, {}), sayings), said_after(1000)
    for row in babble.rows:
        row.pose(said, 1.0, 1.0)
        assert row.holes.read() == len(row.gaps)
        assert row.tiles
        for tile, spot in zip(row.tiles, row.spots, strict=True):
            assert spot.x + tile.width_of_tile / 2 <= region.right + 1e-6
            assert spot.x - tile.width_of_tile / 2 >= region.left - 1e-6
