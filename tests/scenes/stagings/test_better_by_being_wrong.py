"""Better by being wrong: what its words, bars, knobs and digits show is what the runs say."""

import functools
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from plans import plan_of

from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import PAPER, STOVE
from scenes.kit.words import Words
from scenes.stage.timeline import Beat
from scenes.stagings.better_by_being_wrong import table_times, timing
from scenes.stagings.better_by_being_wrong.heap import TALL, heap
from scenes.stagings.better_by_being_wrong.props.chain import Chain
from scenes.stagings.better_by_being_wrong.props.digit_wall import DigitWall
from scenes.stagings.better_by_being_wrong.props.lens import Lens
from scenes.stagings.better_by_being_wrong.props.loss_bar import LossBar
from scenes.stagings.better_by_being_wrong.props.machine import Machine
from scenes.stagings.better_by_being_wrong.saying import Saying
from scenes.stagings.better_by_being_wrong.word_rows import NUMBER, WordRow
from scenes.studio.draw import draw_beats
from scenes.studio.plan.make_plan import Moment, Plan


@functools.cache
def plan() -> Plan:
    return plan_of("better-by-being-wrong")


@pytest.fixture(scope="module")
def scene():
    with draw_beats.on_set(plan(), 90) as built:
        yield built


def at_end(verb: str, after: int | None = None) -> Moment:
    beat = next(beat for beat in plan().beats if beat.verb == verb and after in (None, beat.args.get("after")))
    return Moment(beat, float(beat.ticks), False)


def test_all_that_is_said_is_read_back(scene) -> None:
    kinds = set()
    for beat in plan().beats:
        scene.pose(now := Moment(beat, float(beat.ticks)))
        kinds |= {reading.what for reading in scene.readings(now)}
    assert {"words after step 0", "words after step 1000", "words that fell after step 100", "loss after step 100",
            "loss on the bar of step 1000", "how likely it is", "how likely it is, by its bar", "knob 6",
            "where chance fell", "how often the film has it there", "digits lit", "digits read rightly after 1000",
            "taken for", "truly", "loss in the jar", "loss in the lens", "first loss", "mood", "guest's mood"} <= kinds


def test_what_falls_is_what_the_film_does_not_have(scene) -> None:
    """After the word before: of the first row nothing but the first word stays, of each later row no fewer, of the last
    all."""
    model = plan().learners["words"]
    pairs = {(model.vocabulary[a], model.vocabulary[b]) for a, b in model.pairs}
    for row in scene.words.rows:
        words = row.saying.words
        assert list(row.saying.holds) == [True, *((a, b) in pairs for a, b in pairwise(words))]
    held = [row.saying.holds.count(True) for row in scene.words.rows]
    assert held == sorted(held)
    assert (held[0], held[-1]) == (1, 4)


def test_something_goes_wrong_at_once(scene) -> None:
    """Within the first two seconds all wrong words of the first row are falling, after the view has come to rest."""
    beat = plan().beats[0]
    assert timing.MOVES["open"]["view"].ticks < timing.MOVES["open"]["fall"].start
    scene.pose(Moment(beat, 30.0))
    row = scene.words.rows[0]
    fallen = [y - tile.placed[1] for tile, (_, y) in zip(row.tiles, row.spots, strict=True)]
    assert fallen[0] == 0
    assert min(fallen[1:]) > 0.5
    assert scene.words.named.faded == 0


def test_a_bar_shows_no_loss_before_its_row(scene) -> None:
    scene.pose(at_end("say", 100))
    assert [row.bar.read() > 0 for row in scene.words.rows] == [True, True, False]


@pytest.mark.parametrize("step", [100, 1000])
def test_knobs_turn_then_words_come_and_fall_then_the_bar_grows(scene, step: int) -> None:
    beat = at_end("say", step).beat
    row = next(row for row in scene.words.rows if row.saying.step == step)
    states = []
    for tick in range(beat.ticks + 1):
        scene.pose(now := Moment(beat, float(tick)))
        lies = all(row.times.fallen(now, k) == (not holds) for k, holds in enumerate(row.saying.holds))
        states.append((tuple(scene.knobs.machine.read()), all(tile.faded for tile in row.tiles), lies, row.bar.read(),
                       row.loss.faded))
    knobs, come, lie, bars, numbers = (list(part) for part in zip(*states, strict=True))
    turned = next(k for k, values in enumerate(knobs) if np.allclose(values, knobs[-1], atol=1e-6))
    assert not np.allclose(knobs[0], knobs[-1], atol=0.1)
    assert 0 < turned <= come.index(True) <= next(k for k, bar in enumerate(bars) if bar > 0)
    assert all(lies and there for lies, there, bar in zip(lie, come, bars, strict=True) if bar > 0)
    assert bars == sorted(bars)
    assert [number for number, bar in zip(numbers, bars, strict=True) if not bar] == [0.0] * bars.count(0.0)
    assert (bars[-1], numbers[-1]) == (pytest.approx(row.saying.loss), 1.0)


def test_what_comes_next_is_drawn_by_the_learners_own_chances(scene) -> None:
    """The likeliest words after one of the last row, longest first; the one that is said is among them, not always
    the longest."""
    scene.pose(at_end("chain"))
    (asked,) = scene.words.next
    model, run, choice = plan().learners["words"], plan().runs["words"], asked.choice
    likely = dict(model.likeliest(run.at(1000), choice.after, len(choice.words)))
    assert dict(zip(choice.words, choice.chances, strict=True)) == likely
    assert asked.bars.read() == pytest.approx(list(likely.values()), abs=1e-9)
    said = scene.words.rows[-1].saying.words
    assert (choice.after, choice.words[choice.drawn]) == said[choice.place : choice.place + 2]
    assert list(choice.chances) == sorted(choice.chances, reverse=True)
    assert [number.read() for number in asked.numbers] == [f"{chance:.0%}" for chance in likely.values()]
    pairs = [(model.vocabulary[a], model.vocabulary[b]) for a, b in model.pairs]
    times = [pairs.count((choice.after, word)) for word in choice.words]
    assert [count for count, _ in asked.bars.read_frames()] == times
    shares = [share for _, share in asked.bars.read_frames()]
    assert shares == pytest.approx([count / choice.total for count in times], abs=1e-9)
    assert choice.total == sum(before == choice.after for before, _ in pairs)
    row, along = asked.bars.read_dot()
    chances = model.probabilities(run.at(1000), choice.after)
    drawn = model.vocabulary.index(choice.words[row])
    draw = float(np.random.default_rng(scene.words.learner.seed).random(3)[choice.place])
    assert choice.words[row] == said[choice.place + 1]
    assert chances[:drawn].sum() + along * chances[drawn] == pytest.approx(draw, abs=1e-9)
    for k, name in enumerate(asked.names):       # each beside its own bar
        assert abs(name.ink.points[:, 1].mean() - asked.bars.y_of(k)) < 0.3 * asked.bars.pitch


def test_the_word_that_is_drawn_is_gone_from_its_place_meanwhile(scene) -> None:
    beat = at_end("chain").beat
    (asked,) = scene.words.next
    row, k = scene.words.rows[-1], asked.choice.place + 1
    for tick, there in ((0, True), (20, False), (beat.ticks, True)):
        scene.pose(Moment(beat, float(tick)))
        assert (row.tiles[k].faded, row.bare.read()) == (float(there), 1 - there)
    assert row.tiles[k].placed[:2] == pytest.approx(row.spots[k])


def test_an_arrow_leads_only_as_far_as_it_is_drawn() -> None:
    chain = Chain(STOVE, [(0.0, 0.5, 1.0), None, (2.0, 2.5, 1.0)])
    chain.show((1.0, 1.0, 0.9))
    assert chain.read() == 1


def test_a_score_is_of_the_step_that_is_named(scene) -> None:
    """Step and score change together, and it rests at a dash until the first digit has been read anew."""
    beat = at_end("read", 1000).beat
    told = []
    for tick in range(beat.ticks + 1):
        scene.pose(Moment(beat, float(tick)))
        told.append((scene.digits.step.read(), scene.digits.count.read()))
    assert told[0] == ("0", str(int(scene.digits.reads(0).sum())))
    assert told[-1] == ("1,000", str(int(scene.digits.reads(1000).sum())))
    assert {count for step, count in told if step == "0"} == {told[0][1], "–"}
    first = next(k for k, (step, _) in enumerate(told) if step == "1,000")
    assert told[first][1] == "–"
    scene.pose(Moment(beat, float(first)))
    assert scene.digits.wall.read() == 0
    counts = [0 if count == "–" else int(count) for _, count in told[first:]]
    assert counts == sorted(counts)


def test_the_knobs_are_the_learners_parameters(scene) -> None:
    run = plan().runs["words"]
    scene.pose(at_end("say", 1000))
    knobs = scene.knobs.knobs
    assert scene.knobs.machine.read() == pytest.approx(run.at(1000)[list(knobs.which)], abs=1e-6)
    assert knobs.total == run.at(0).size


def test_the_jar_is_held_full_and_drains_by_the_runs_own_steps(scene) -> None:
    pot, now = scene.last_pot, at_end("pot")
    begins = table_times.pot_begins(now, pot.run.steps)
    assert begins > timing.PAN
    s = [table_times.pot_playhead(Moment(now.beat, float(tick)), pot.run.steps) for tick in range(now.beat.ticks + 1)]
    assert (s[0], s[int(begins)], s[-1]) == (0.0, 0.0, pot.run.steps)
    assert all(a <= b for a, b in pairwise(s))
    assert float(pot.printed(0)) == 64.0
    for k in range(pot.run.steps):
        landed = Moment(now.beat, table_times.lands_at(now, pot.run.steps, k))
        assert table_times.pot_playhead(landed, pot.run.steps) == pytest.approx(k + 1)


def test_it_is_tasted_before_each_of_the_first_pinches(scene) -> None:
    """Between two of them the spoon goes to the mouth and back, and nothing falls meanwhile."""
    beat, steps = at_end("pot").beat, scene.last_pot.run.steps
    moments = [Moment(beat, float(tick)) for tick in range(beat.ticks + 1)]
    tastes = [now for now in moments if 0 < table_times.sipped(now, steps) < 1]
    assert {table_times.pot_playhead(now, steps) for now in tastes} == set(map(float, range(len(timing.PINCHES))))
    assert {table_times.soup_playhead(now, steps) for now in tastes} == set(map(float, range(len(timing.PINCHES))))


def test_a_pinch_falls_and_then_the_loss(scene) -> None:
    """What is poured is in the soup before the jar falls, and the loss is printed but for a second at most."""
    beat, steps = at_end("pot").beat, scene.last_pot.run.steps
    moments = [Moment(beat, float(tick)) for tick in range(beat.ticks + 1)]
    heads = [(table_times.soup_playhead(now, steps), table_times.pot_playhead(now, steps)) for now in moments]
    assert all(soup >= jar and (jar == int(jar) or soup == int(soup)) for soup, jar in heads)
    slow = len(timing.PINCHES) + timing.BRISKLY
    away = [table_times.loss_printed(jar, steps) < 0.5 for _, jar in heads if jar <= slow]
    longest = max(len(part) for part in "".join("x" if gone else " " for gone in away).split())
    assert longest <= 10
    assert {table_times.loss_printed(jar, steps) for _, jar in heads if slow < jar < steps - 0.1} <= {0.0}


def test_the_first_taste_is_felt_before_the_first_pinch(scene) -> None:
    beat = at_end("pot").beat
    scene.pose(Moment(beat, 12.0))
    assert scene.cook.actor.read() == "curious"
    begins = table_times.pot_begins(at_end("pot"), scene.last_pot.run.steps)
    scene.pose(Moment(beat, float(int(begins))))
    assert scene.cook.actor.read() == "wincing"


@pytest.mark.parametrize(("loss", "times"), [(0.01, 1000), (0.04, 100), (3.0, 1)])
def test_a_lens_enlarges_by_a_power_of_ten_and_shows_the_loss(loss: float, times: int) -> None:
    lens = Lens(STOVE, Region(0, 0, 1.6, 1.6), 0.05, loss, (0.0, -2.0))
    lens.show(loss)
    assert lens.times == times
    assert lens.read() == pytest.approx(loss, abs=1e-12)


def test_misread_digits_come_out_of_their_own_places(scene) -> None:
    beat = at_end("read", 1000).beat
    begins = timing.light_at(at_end("read", 1000)) + timing.WALL
    scene.pose(Moment(beat, float(np.floor(begins) + 1)))
    for one in scene.digits.misread:
        assert (one.tile.faded, one.card.faded) == (1.0, 0.0)
        x, y = one.tile.placed[:2]
        assert np.hypot(x - one.place.x, y - one.place.y) < 0.2 * np.hypot(one.at[0] - one.place.x,
                                                                           one.at[1] - one.place.y)


def test_who_asks_looks_at_us_with_open_eyes_for_two_seconds(scene) -> None:
    now = at_end("offer")
    for back in (0, 15, 30):
        scene.pose(Moment(now.beat, now.beat.ticks - back))
        acting = scene.cook.actor.acting
        assert (acting.turn, acting.gaze[0]) == (0.0, 0.0)
        assert acting.face.lids < 0.5
    assert now.beat.ticks - now.beat.speech_ticks >= 30


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


def test_what_is_enlarged_is_read_wrongly(scene) -> None:
    reader, run = plan().learners["digits"], plan().runs["digits"]
    guesses = reader.guesses(run.at(1000))
    assert scene.digits.misread
    for one, k in zip(scene.digits.misread, np.flatnonzero(guesses != reader.test_labels), strict=False):
        assert (one.guess, one.truth) == (guesses[k], reader.test_labels[k])
        assert one.guess != one.truth


def test_more_digits_are_read_rightly_at_every_stop(scene) -> None:
    stops = [int(scene.digits.reads(step).sum()) for step in (0, 1, 10, 1000)]
    assert stops == sorted(set(stops))
    assert stops[0] < 25
    assert stops[-1] >= 90


def test_the_jar_is_not_quite_empty(scene) -> None:
    losses = plan().runs["soup"].losses
    assert 0 < losses[-1] < 0.001 * losses[0]
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


@pytest.mark.parametrize("loss", [0.0, 1.9, 5.9, 6.0, 9.0])
def test_a_bar_is_as_long_as_its_loss(loss: float) -> None:
    bar = LossBar(STOVE, Region(1, 2, 3, 0.2), 6.0)
    bar.show(loss)
    assert bar.read() == pytest.approx(min(loss, 6.0), abs=1e-9)


def test_knobs_point_at_their_values() -> None:
    machine, values = Machine(STOVE, Region(0, 0, 2, 4), 8, 10.0), (-10.0, -3.0, 0.0, 0.5, 2.0, 5.0, 9.0, 10.0)
    machine.show(values, (0.0,) * 8)
    assert machine.read() == pytest.approx(values, abs=1e-9)


@pytest.mark.parametrize(("decimal", "em"), [(".", NUMBER), (",", None)])
def test_a_printed_loss_keeps_clear_of_the_words_over_it_and_under_it(decimal: str, em: float | None) -> None:
    theme, pitch, size = replace(STOVE, words=Words("es", decimal=decimal)), 0.96, 0.36
    saying = Saying(10, ("being", "to"), (True, True), 1.9)
    row = WordRow(Setting(theme, {}, {}), saying, Region(0, 0, 5, pitch), size, 6.0)
    said = {"said": 10}
    row.pose(Moment(Beat("a", "say", 0, 0, 10, entry=said, exit=said), 5.0), 1.0)
    letters, words = row.loss.ink.points[:, 1], row.spots[0][1]
    assert letters.max() < words - TALL * size / 2 - 0.015
    assert letters.min() > words - pitch + TALL * size / 2 + 0.015
    assert em is None or row.loss.size == em


def test_what_fell_lies_side_by_side_and_beyond_where_there_is_no_room() -> None:
    region, size = Region(0, 0, 4.0, 1.5), 0.4
    places = heap([(0.0, 1.2)] * 9, size, region, -9.0)
    lying = [place for place in places if place.y > -9.0]
    assert 4 <= len(lying) < 9
    for k, one in enumerate(lying):
        assert region.bottom - 1e-6 <= one.y - TALL * size / 2
        assert one.y + TALL * size / 2 <= region.top + 1e-6
        assert all(abs(one.x - other.x) > 1.2 or abs(one.y - other.y) > TALL * size for other in lying[:k])
