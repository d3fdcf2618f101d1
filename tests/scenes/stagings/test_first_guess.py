"""The first guess: what three untaught learners answer, as it is drawn."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.region import Region
from scenes.kit.shape import Picture, Shape
from scenes.kit.theme import STOVE
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.ring import Ring
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.first_guess.props.dial_loupe import DialLoupe
from scenes.stagings.first_guess.props.dot_grid import DotGrid
from scenes.stagings.first_guess.props.parameter_field import ParameterField
from scenes.stagings.first_guess.props.word_bars import WordBars
from scenes.stagings.first_guess.staging import FirstGuess
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

LESSON = load("the-first-guess")
PLAN = make_plan(LESSON)


@pytest.fixture(scope="module", params=["wide", "tall"])
def scene(request: pytest.FixtureRequest) -> Iterator[FirstGuess]:
    with on_set(replace(PLAN, shape=request.param), 72) as built:
        yield built


def playheads(plan: Plan, count: int) -> list[Moment]:
    ticks = [(k + 0.5) / count * plan.ticks for k in range(count)]
    beats = [max((b for b in plan.beats if b.begins <= tick), key=lambda b: b.begins) for tick in ticks]
    return [Moment(beat, tick - beat.begins) for beat, tick in zip(beats, ticks, strict=True)]


def drawn(scene: FirstGuess, now: Moment) -> list[np.ndarray]:
    """Points and paint of all that can be seen."""
    scene.pose(now)
    rows = []
    for part in (part for top in scene.mobjects for part in top.get_family()):
        if isinstance(part, (Shape, Picture)):
            seen = part.fade_amount > 1e-9 and len(part.points)
            shape = isinstance(part, Shape)
            paint = np.vstack([part.fill_rgbas, part.stroke_rgbas]) if shape else np.array(part.fade_amount)
            rows += [part.points.copy(), paint.copy()] if seen else [np.zeros(0), np.zeros(0)]
    return rows


def same(one: list[np.ndarray], other: list[np.ndarray]) -> bool:
    return all(np.shape(a) == np.shape(b) and np.allclose(a, b, atol=1e-7)
               for a, b in zip(one, other, strict=True))


def test_everything_reads_back_at_fifty_playheads(scene: FirstGuess) -> None:
    seen = set()
    for now in playheads(PLAN, 50):
        scene.pose(now)
        for reading in scene.readings(now):
            assert reading.holds, (now.beat.id, now.tick, reading)
            seen.add(reading.what)
    assert seen == {"score guessed", "score given", "score missed by", "chance", "parameters", "right of a hundred",
                    "pixels as they were written", "word chosen", "digit chosen", "words not drawn",
                    "right by luck", "parameters as they are set", "parameters under the loupe",
                    "chance if all were alike"}


def test_a_picture_does_not_depend_on_what_was_drawn_before(scene: FirstGuess) -> None:
    moments = playheads(PLAN, 16)
    forward = [drawn(scene, now) for now in moments]
    assert all(same(drawn(scene, moments[k]), forward[k]) for k in np.random.default_rng(2).permutation(16))


def test_nothing_has_been_learned() -> None:
    runs, model = PLAN.runs, PLAN.learners["word"]
    assert all(run.steps == 0 for run in runs.values())
    chances = model.probabilities(runs["word"].points[0], "the")
    assert chances.max() < 1.2 * chances.min()
    assert runs["digits"].facts()["test_accuracy_first"] < 0.2


def test_the_parameters_drawn_are_all_there_are(scene: FirstGuess) -> None:
    for name, beginner in zip(("palate", "word", "digits"), scene.beginners.values(), strict=True):
        assert beginner.parameters.field.read() == PLAN.runs[name].loss.dimension


def test_each_beginner_chooses_what_it_finds_likeliest_and_is_wrong(scene: FirstGuess) -> None:
    soup, word, digit = scene.beginners.values()
    model, reader = PLAN.learners["word"], PLAN.learners["digits"]
    chances = model.probabilities(PLAN.runs["word"].points[0], "the")
    assert soup.card.read() == "0.0"
    assert word.card.read() == model.vocabulary[int(np.argmax(chances))] != "slope"
    likely = reader.probabilities(PLAN.runs["digits"].points[0], reader.test_features[:1])[0]
    assert digit.card.read() == str(int(np.argmax(likely))) != str(int(reader.test_labels[0]))


def test_a_scribble_becomes_a_full_dot_only_if_it_is_read_rightly(scene: FirstGuess) -> None:
    hundred, reader = scene.beginners["digit"].hundred, PLAN.learners["digits"]
    guesses, ends = reader.guesses(PLAN.runs["digits"].points[0]), set()
    for (pixels, _), end in zip(hundred.some, hundred.ends, strict=True):
        same = (reader.test_features[:, :-1] * 16).round() == pixels.ravel()
        (k,) = np.flatnonzero(same.all(axis=1))
        assert (hundred.grid.places.index(end) < hundred.right) == (guesses[k] == reader.test_labels[k])
        ends.add(end)
    assert len(ends) == len(hundred.some) == 4


@given(st.lists(st.floats(-3, 3), min_size=1, max_size=40))
def test_a_field_of_dials_gives_its_values_back(values: list[float]) -> None:
    field = ParameterField(STOVE, np.array(values), 7, 2.0)
    assert field.read() == len(values)
    assert field.values() == pytest.approx(values, abs=1e-9)


def test_a_gap_in_a_field_of_dials_is_no_dial() -> None:
    field = ParameterField(STOVE, np.array([1.0, np.nan, -0.5, np.nan]), 2, 1.0, (3.0, -1.0))
    assert field.read() == 2
    assert field.values() == pytest.approx([1.0, -0.5], abs=1e-9)


@given(st.integers(2, 7), st.integers(2, 6), st.floats(0.0, 1.0))
def test_a_loupe_shows_what_lies_round_its_aim(row: int, column: int, out: float) -> None:
    grid = np.random.default_rng(4).normal(size=(10, 9))
    loupe = DialLoupe(STOVE, (2.0, 1.0), 0.8, (-1.0, 0.5), grid, (row, column))
    loupe.show(0.1 + 0.9 * out)
    there = [grid[row + down, column + along] for down in range(-2, 3) for along in range(-2, 3)
             if abs(down * along) < 4]      # all but the corners
    assert loupe.read() == pytest.approx(there, abs=1e-9)


def test_the_loupe_over_the_words_shows_weights_of_the_run(scene: FirstGuess) -> None:
    word = scene.beginners["word"]
    assert np.isin(word.parameters.loupe.values, PLAN.runs["word"].points[0]).all()


def test_a_sentence_must_end_on_words_the_model_knows() -> None:
    beats = tuple(replace(b, args={"sentence": "an unheard ending"}) if b.show == "guess_word" else b
                  for b in LESSON.beats)
    refusal = "sentence must end on two words of the model's text, got 'unheard'"
    with pytest.raises(ValueError, match=refusal), on_set(make_plan(replace(LESSON, beats=beats)), 72):
        pass


@given(st.integers(0, 100), st.sampled_from([(2.0, 2.0), (3.0, 1.0)]))
def test_so_many_dots_are_full(count: int, size: tuple[float, float]) -> None:
    grid = DotGrid(STOVE, Region(0, 0, *size), STOVE.ink)
    grid.show(count)
    assert grid.read() == count
    assert len(set(grid.places)) == 100


@given(st.lists(st.floats(0.001, 0.03), min_size=2, max_size=5))
def test_bars_are_as_long_as_their_chances(chances: list[float]) -> None:
    bars = WordBars(STOVE, Region(0, 0, 4, 2), [f"word{k}" for k in range(len(chances))], 0.02)
    bars.show(*chances)
    assert bars.read() == pytest.approx([min(chance, 0.02) for chance in chances], abs=1e-9)


@pytest.mark.parametrize(("count", "columns"), [(10, 5), (650, 26), (7, 3), (400, 20), (1300, 26), (1009, 40)])
def test_a_field_has_a_place_for_every_parameter(count: int, columns: int) -> None:
    field = ParameterField(STOVE, np.random.default_rng(1).normal(size=count), columns, 2.0)
    assert field.read() == count
    assert field.dials == (count <= 1000)


def test_a_digit_keeps_its_pixels() -> None:
    pixels = np.random.default_rng(3).integers(0, 17, (8, 8))
    tile = DigitTile(STOVE, pixels, 1.5)
    assert np.array_equal(tile.read(), pixels)
    tile.place(2.0, 1.0, 0.0, 0.5).appear(0.4)
    assert np.array_equal(tile.read(), pixels)


def test_a_ring_goes_round_the_middle_of_its_region() -> None:
    assert Ring(STOVE, Region(1.0, -2.0, 2.0, 0.6)).read() == pytest.approx((1.0, -2.0), abs=0.02)
