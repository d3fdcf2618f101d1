"""The first guess: what three untaught learners answer, and what one knob does, as it is drawn."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.region import Region
from scenes.kit.theme import STOVE
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.ring import Ring
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.first_guess.digit_reader import DigitReader
from scenes.stagings.first_guess.props.knob_wall import KnobWall
from scenes.stagings.first_guess.props.parameter_field import ParameterField
from scenes.stagings.first_guess.props.tray import Tray
from scenes.stagings.first_guess.questions import soup_question
from scenes.stagings.first_guess.soup_guesser import SoupGuesser
from scenes.stagings.first_guess.staging import FirstGuess
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

LESSON = load("the-first-guess")
PLAN = make_plan(LESSON)


@pytest.fixture(scope="module", params=["wide", "tall", "square"])
def scene(request: pytest.FixtureRequest) -> Iterator[FirstGuess]:
    with on_set(make_plan(LESSON, request.param), 72) as built:
        yield built


def playheads(plan: Plan, count: int) -> list[Moment]:
    ticks = [(k + 0.5) / count * plan.ticks for k in range(count)]
    beats = [max((b for b in plan.beats if b.begins <= tick), key=lambda b: b.begins) for tick in ticks]
    return [Moment(beat, tick - beat.begins) for beat, tick in zip(beats, ticks, strict=True)]


def end_of(verb: str) -> Moment:
    beat = next(beat for beat in PLAN.beats if beat.verb == verb)
    return Moment(beat, float(beat.ticks))


def test_everything_reads_back_at_fifty_playheads(scene: FirstGuess) -> None:
    seen = set()
    for now in playheads(PLAN, 50):
        scene.pose(now)
        for reading in scene.readings(now):
            assert reading.holds, (now.beat.id, now.tick, reading)
            seen.add(reading.what)
    assert seen == {"answer of soup", "answer of word", "answer of digit", "truth of soup", "truth of word",
                    "truth of digit", "score given", "sentence that is asked", "pixels as they were written",
                    "how often it says so", "right of those asked", "wrong of those asked", "right of a hundred",
                    "right by luck", "parameters", "parameters before", "parameters of soups", "parameters of digits",
                    "parameters of words", "parameters as they are turned", "score guessed", "mood", "name", "set"}


def test_nothing_has_been_learned() -> None:
    runs, model = PLAN.runs, PLAN.learners["word"]
    assert all(run.steps == 0 for run in runs.values())
    chances = model.probabilities(runs["word"].points[0], "and")
    assert chances.max() < 1.2 * chances.min()
    assert runs["digits"].facts()["test_accuracy_first"] < 0.2


def test_the_parameters_drawn_are_all_there_are(scene: FirstGuess) -> None:
    soup, fields = scene.machines["soup"], scene.fields
    assert isinstance(soup, SoupGuesser)
    drawn = soup.knobs.read(), fields.wall.read(), fields.field.read()
    assert drawn == tuple(PLAN.runs[name].loss.dimension for name in ("palate", "word", "digits"))


def test_all_knobs_are_of_one_size_and_as_they_are_set(scene: FirstGuess) -> None:
    soup, fields = scene.machines["soup"], scene.fields
    assert isinstance(soup, SoupGuesser)
    assert soup.knobs.pitch == fields.field.pitch == fields.wall.pitch
    assert fields.field.values() == pytest.approx(PLAN.runs["digits"].points[0], abs=1e-9)


def test_the_count_is_of_the_knobs_that_are_seen_and_grows(scene: FirstGuess) -> None:
    beat, told = end_of("all_knobs").beat, []
    for tick in range(beat.ticks + 1):
        scene.pose(now := Moment(beat, float(tick)))
        told.append(scene.fields.count(now))
        assert scene.fields.number.read() == f"{told[-1]:,}"
    assert told == sorted(told)
    assert told[0] == 10
    assert 650 in told
    assert told[-1] == PLAN.runs["word"].loss.dimension


def test_each_machine_answers_what_it_finds_likeliest_and_is_wrong(scene: FirstGuess) -> None:
    model, reader = PLAN.learners["word"], PLAN.learners["digits"]
    chances = model.probabilities(PLAN.runs["word"].points[0], "and")
    said = {name: machine.card.read() for name, machine in scene.machines.items()}
    likely = reader.probabilities(PLAN.runs["digits"].points[0], reader.test_features[:1])[0]
    assert said["soup"] == "0.0 of 10"
    assert said["word"] == model.vocabulary[int(np.argmax(chances))] != "pepper"
    assert said["digit"] == str(int(np.argmax(likely))) != str(int(reader.test_labels[0]))


def test_the_hundred_are_read_as_they_are_in_its_test(scene: FirstGuess) -> None:
    """What is seen of them is what the reader says of those pixels; of the hundred as many are right as of all."""
    reader, at = PLAN.learners["digits"], PLAN.runs["digits"].points[0]
    digit, beat = scene.machines["digit"], end_of("hundred").beat
    assert isinstance(digit, DigitReader)
    assert digit.often_says == f"{sum(one.guess == digit.asked.pick for one in digit.asked.hundred)} times"
    assert len(digit.asked.hits) == round(100 * PLAN.runs["digits"].facts()["test_accuracy_first"])
    seen = []
    for tick in range(beat.ticks):
        scene.pose(now := Moment(beat, float(tick)))
        if (one := digit.asks(now)) is not None and (not seen or one is not seen[-1]):
            features = np.append(one.pixels.ravel() / 16, 1.0)[None]
            assert int(reader.probabilities(at, features).argmax()) == one.guess
            assert (digit.wrong.faded, digit.tick.faded) == (float(not one.right), float(one.right))
            seen.append(one)
    assert len(seen) == len(digit.seen) == 10
    assert sum(one.right for one in seen) == 1


def test_the_turned_knob_moves_the_guess_as_the_model_says(scene: FirstGuess) -> None:
    """By the marker on the ruler, against the features and the parameters read from the knobs."""
    soup = scene.machines["soup"]
    assert isinstance(soup, SoupGuesser)
    now = end_of("turn")
    features = PLAN.learners["palate"].unseen_features[0]
    seen = []
    for tick in range(0, now.beat.ticks + 1, 4):
        scene.pose(replace(now, tick=float(tick)))
        seen.append(soup.ruler.marker.read())
        assert seen[-1] == pytest.approx(float(features @ soup.knobs.values()), abs=1e-6)
    assert seen[0] == pytest.approx(0.0, abs=1e-9)
    assert seen[-1] == pytest.approx(PLAN.learners["palate"].unseen_scores[0])
    assert np.all(np.diff(seen) >= -1e-9)


def test_only_one_knob_is_turned() -> None:
    question = soup_question(PLAN.learners["palate"], PLAN.runs["palate"])
    assert np.flatnonzero(question.turned(1.0) != question.parameters).tolist() == [0]


def test_the_hand_holds_the_knob_while_it_is_turned(scene: FirstGuess) -> None:
    soup, now = scene.machines["soup"], end_of("turn")
    assert isinstance(soup, SoupGuesser)
    scene.pose(now)
    x, y = scene.cook.actor.hand(1)
    (knob_x, knob_y), at = soup.knobs.places[0].tolist(), scene.cook.at
    assert np.hypot(at[0] + x - knob_x, at[1] + y - knob_y) < 0.3


def test_no_answer_is_seen_before_it_is_asked_for(scene: FirstGuess) -> None:
    scene.pose(end_of("ask"))
    for machine in scene.machines.values():
        assert machine.card.faded == machine.right.faded == machine.wrong.faded == machine.tick.faded == 0.0


def test_a_guess_is_held_before_it_is_marked(scene: FirstGuess) -> None:
    """First what was asked, then the guesses, then what is right, and with that the marks."""
    beat, first = end_of("guess").beat, {}
    for tick in range(beat.ticks + 1):
        scene.pose(Moment(beat, float(tick)))
        for name, machine in scene.machines.items():
            for what in ("card", "right", "wrong", "tick"):
                if getattr(machine, what).faded == 1.0:
                    first.setdefault((name, what), tick)
    assert max(first[name, "card"] for name in scene.machines) < min(first[name, "right"] for name in scene.machines)
    for name in scene.machines:
        assert first[name, "right"] <= first[name, "wrong"] == first[name, "tick"]


def test_both_trays_have_one_scale_and_begin_at_one_place(scene: FirstGuess) -> None:
    scene.pose(end_of("hundred"))
    (upper, lower), hits = scene.trays.trays, scene.trays.hits
    assert upper.pitch == lower.pitch
    assert np.array([card.placed[:2] for card in hits]) == pytest.approx(np.array(upper.places[:len(hits)]))
    assert [card.placed[0] for card in scene.trays.lucky] == pytest.approx([x for x, _ in upper.places[:10]])


@given(st.lists(st.floats(-9, 9), min_size=1, max_size=10))
def test_knobs_give_their_values_back(values: list[float]) -> None:
    knobs = ParameterField(STOVE, np.zeros(len(values)), 5, 0.4, (1.0, -2.0), 10.0)
    knobs.show(*values)
    assert knobs.read() == len(values)
    assert knobs.values() == pytest.approx(values, abs=1e-9)


@given(st.lists(st.floats(-3, 3), min_size=1, max_size=40))
def test_a_field_of_dials_gives_its_values_back(values: list[float]) -> None:
    field = ParameterField(STOVE, np.array(values), 7, 0.3)
    assert field.read() == len(values)
    assert field.values() == pytest.approx(values, abs=1e-9)


def test_a_sentence_must_end_on_words_the_model_knows() -> None:
    beats = tuple(replace(b, args={"sentence": "an unheard ending"}) if b.show == "ask" else b for b in LESSON.beats)
    refusal = "sentence must end on two words of the model's text, got 'unheard'"
    with pytest.raises(ValueError, match=refusal), on_set(make_plan(replace(LESSON, beats=beats)), 72):
        pass


@given(st.integers(0, 100))
def test_so_many_scribbles_are_dim(count: int) -> None:
    tray = Tray(STOVE, Region(0, 0, 4.0, 1.0))
    tray.show(tuple(range(100 - count, 100)))
    assert tray.read() == count
    assert len(set(tray.places)) == 100


@pytest.mark.parametrize(("count", "columns"), [(10, 4), (900, 30), (1009, 40)])
def test_a_wall_has_a_place_for_every_parameter_and_counts_what_a_window_shows(count: int, columns: int) -> None:
    values = np.random.default_rng(1).normal(size=count)
    wall = KnobWall(STOVE, values, columns, 0.5, (2.0, 1.0), STOVE.bg, (3, 3), (14.0, 8.0))
    assert wall.read() == wall.inside(wall.region) == count
    assert wall.inside(Region.spanning(2.0, 3.0, wall.region.top - 0.5, wall.region.top)) == 2


def test_a_digit_keeps_its_pixels() -> None:
    pixels = np.random.default_rng(3).integers(0, 17, (8, 8))
    tile = DigitTile(STOVE, pixels, 1.5)
    assert np.array_equal(tile.read(), pixels)
    tile.place(2.0, 1.0, 0.0, 0.5).appear(0.4)
    assert np.array_equal(tile.read(), pixels)


def test_a_ring_goes_round_the_middle_of_its_region() -> None:
    assert Ring(STOVE, Region(1.0, -2.0, 2.0, 0.6)).read() == pytest.approx((1.0, -2.0), abs=0.02)
