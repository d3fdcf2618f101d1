"""The pot of any loss of up to five amounts: jars in their places, read back as the run says, nothing of a soup."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import soupmath as sm
from scenes.kit.lettering import SMALLEST, Label, outline_of
from scenes.kit.region import Region
from scenes.kit.theme import STOVE
from scenes.props.kitchen.grain_kinds import MOST
from scenes.stage.foley import Foley
from scenes.stage.frames import SAFE
from scenes.stage.timeline import Moment, Plan
from scenes.stagings.soup_pot.mixing import JUG, Mixing
from scenes.stagings.soup_pot.needs import MOST_AMOUNTS
from scenes.stagings.soup_pot.places import PLACES
from scenes.stagings.soup_pot.props.jar_letters import JarLetters, line_of, set_in
from scenes.stagings.soup_pot.shelf_cells import Cell, cells
from scenes.stagings.soup_pot.sounds import sounds
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.draw.legible import PrintedNumbers
from scenes.studio.draw.picture_checker import look
from scenes.studio.files.toml_file import source_of
from scenes.studio.plan import proof
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.runs.formula_loss import FormulaLoss
from scenes.studio.script import drafted
from scenes.studio.script.lesson import load
from scenes.studio.script.told_apart import ToldApart

SHAPES = ("wide", "tall", "square")
NAMES = ("sugar", "lemon_of_the_garden", "ice", "water_from_a_spring1", "mint")
UNITS = ("g", "tablespoons", "", "millilitres.", "leaves")
HEAD = ('title = "Any pot"\nstaging = "soup_pot"\n[run]\nlearning_rate = {rate}\nstart = {start}\nsteps = 4\n'
        'loss = {loss}\nexpect = "{ends}"\n')


def beats(*shown: tuple[str, str]) -> str:
    """The beats of verbs, each with the steps that it shows."""
    return "".join(f'[[beat]]\nid = "{verb.replace("_", "-")}"\nshow = "{verb}"\n{steps and f"steps = {steps}"}\n'
                   for verb, steps in shown)


BEATS = beats(("open", ""), ("taste", ""), ("season", "[0, 1]"), ("season_on", "[1, 4]"), ("hand_over", ""))
BRIEF = beats(("taste", ""), ("season_quickly", "[0, 1]"), ("season_on", "[1, 4]"))


def bowl(goals: list[float], weights: list[float]) -> FormulaLoss:
    """Σ weight · (amount − goal)², each amount from 0 to twice its goal."""
    names = NAMES[:len(goals)]
    terms = [f"{weight!r} * ({name} - {goal!r})^2" for name, goal, weight in zip(names, goals, weights, strict=True)]
    over = tuple((name, 0.0, 2.0 * goal) for name, goal in zip(names, goals, strict=True))
    return FormulaLoss(" + ".join(terms), over, tuple((name, unit) for name, unit in zip(names, UNITS, strict=False)
                                                      if unit))


def lesson(folder: Path, loss: FormulaLoss, start: list[float], rate: float, told: str = BEATS) -> Path:
    path, ends = folder / "pot.toml", run_of(loss, start, rate, 4).outcome
    head = HEAD.format(rate=rate, start=drafted.toml(start), loss=drafted.toml(loss.table), ends=ends)
    path.write_text(head + told, encoding="utf-8")
    return path


def of_count(folder: Path, count: int, shape: str, told: str = BRIEF, theme: str = "stove") -> Plan:
    loss = bowl([12.0, 5.0, 300.0, 0.04, 2.0][:count], [1.0, 3.0, 0.001, 2000.0, 0.5][:count])
    start = [3.0, 1.0, 120.0, 0.01, 0.5][:count]
    return make_plan(load(str(lesson(folder, loss, start, 0.1 if count < 4 else 1e-4, told))), shape, theme)


def run_of(loss: FormulaLoss, start: list[float], rate: float, steps: int) -> sm.Trajectory:
    return sm.descend(loss.made(), sm.optimizers.gradient_descent(learning_rate=rate), start, steps=steps)


# where jars stand -----------------------------------------------------------------------
def boxes(cell: Cell) -> Iterator[Region]:
    yield Region.spanning(cell.region.left, cell.letters.left, cell.foot, cell.foot + cell.height)
    yield cell.letters


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("count", range(1, MOST_AMOUNTS + 1))
def test_jars_stand_apart_and_within_the_margin(shape: str, count: int) -> None:
    found, safe = cells(PLACES[shape]["amounts"], count), SAFE[shape]
    assert len(found) == count
    for one, other in combinations([box for cell in found for box in boxes(cell)], 2):
        assert (one.right <= other.left + 1e-9 or other.right <= one.left + 1e-9
                or one.top <= other.bottom + 1e-9 or other.top <= one.bottom + 1e-9)
    for box in (box for cell in found for box in boxes(cell)):
        assert box.left >= safe.left - 1e-9
        assert box.right <= safe.right
        assert box.bottom >= safe.bottom
        assert box.top <= safe.top
        assert box.width > 0.4


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("count", range(1, MOST_AMOUNTS + 1))
def test_names_units_and_numbers_of_any_length_keep_to_their_room(shape: str, count: int) -> None:
    for name in ("x", "sugar", "brown sugar of maker", "wwwwwwwwwwwwwwwwwwww", "a b c d e f g h i j k"):
        for unit in ("", "g", "tablespoons", "mmmmmmmmmmmm"):
            for texts, brief in ((["1.00"], ""), (["100.0", "99.5"], ""), (["1.6 × 10⁻⁵⁰"], "2×10⁻⁵⁰")):
                place = cells(PLACES[shape]["amounts"], count)[-1].letters
                said = set_in(STOVE, place, name, unit, texts)
                letters = JarLetters(STOVE, place, said, line_of(place, said.lines))
                for text in texts:
                    letters.number.show(*letters.said(text, brief))
                    assert letters.number.em >= SMALLEST - 1e-9
                    assert letters.number.width_of_text <= place.width + 1e-9
                for label in letters.labels:
                    assert label.size >= SMALLEST - 1e-9
                    assert outline_of(label.text, "SEMIBOLD")[1] * label.size <= place.width + 1e-9


# what a run means ---------------------------------------------------------------------------
drawn = st.integers(1, MOST_AMOUNTS).flatmap(lambda count: st.tuples(
    *(st.lists(st.floats(low, high), min_size=count, max_size=count)
      for low, high in ((0.1, 500.0), (0.05, 0.9), (0.0, 1.0)))))


@settings(max_examples=12, deadline=None)
@given(drawn)
def test_what_falls_is_what_a_step_adds_and_nothing_is_taken_out(given_: tuple[list[float], ...]) -> None:
    """Of a fall with a rate of its own for each amount, from anywhere in the window."""
    goals, rates, shares = given_
    loss = bowl(goals, [rate / 2 for rate in rates])
    mixing = Mixing(run_of(loss, [2 * goal * share for goal, share in zip(goals, shares, strict=True)], 1.0, 5))
    for k in range(5):
        lowered = any(np.diff([mixing.amount(name, step) for step in (k, k + 1)])[0] < -1e-8 * goal
                      for name, goal in zip(mixing.names, goals, strict=True))
        assert not lowered or mixing.lowers(k)
        assert mixing.held(k) in ([], [JUG])
        assert not (mixing.lowers(k) and mixing.held(k))
        for name in mixing.poured(k):
            bowl_at = mixing.bowls[k]
            lands = mixing.landings(name, k)
            assert list(lands) == sorted(lands)
            assert len(lands) == mixing.fallen(name, k + 1, bowl_at) - mixing.fallen(name, k, bowl_at)
            added = mixing.amount(name, k + 1) - mixing.amount(name, bowl_at)
            assert abs(mixing.fallen(name, k + 1, bowl_at) - added / mixing.grain(name)) <= 0.5 + 1e-6
            assert mixing.fallen(name, k + 1, bowl_at) < MOST


@pytest.mark.parametrize("name", ["salt", "shelf"])
def test_amounts_by_a_reference_are_amounts(name: str) -> None:
    loss = sm.soup.salt_loss() if name == "salt" else sm.TERRAINS[name]
    run = sm.descend(loss, sm.optimizers.gradient_descent(0.001), [0.3], steps=2)
    mixing = Mixing(run)
    assert mixing.amount("salt", 1.5) == pytest.approx(float(loss.amounts(run.at(1.5))[0]))
    assert mixing.scale("salt").top > max(mixing.all["salt"])
    assert mixing.unit("salt") == "g/L"


# what is drawn ------------------------------------------------------------------------------
def read_back(plan: Plan) -> set[str]:
    """At every whole step, half-way to it, and in every beat; fails at what does not hold or cannot be seen."""
    seen = set[str]()
    with on_set(plan, 90) as scene:
        printed = PrintedNumbers(scene)
        for beat in plan.beats:
            middles = [beat.steps_at + (k + 0.3) * beat.step_ticks for k in range(beat.last - beat.first)]
            for tick in sorted({*map(float, beat.boundaries()), 0.5 * beat.ticks, *middles}):
                scene.pose(now := Moment(beat, tick, plan.calm))
                for reading in scene.readings(now):
                    seen.add(reading.what)
                    assert reading.holds, f"{beat.id}, tick {tick}: {reading}"
                if tick in beat.boundaries():
                    assert not list(printed.faults()), f"{beat.id}, tick {tick}"
    return seen


@pytest.mark.parametrize(("count", "shape"), [(3, "square"), (5, "wide"), *(
    pytest.param(count, shape, marks=pytest.mark.long) for count in range(1, 6) for shape in SHAPES)])
def test_amounts_and_loss_are_read_back(count: int, shape: str, tmp_path: Path) -> None:
    seen = read_back(of_count(tmp_path, count, shape))
    for name in NAMES[:count]:
        assert {f"amount of {name}", f"amount of {name}, in print", f"grains of {name} fallen"} <= seen
    assert {"loss", "loss at the ring", "mood"} <= seen
    assert not any("score" in what or "salt" in what for what in seen)


@settings(max_examples=2, deadline=None, phases=[Phase.generate],
          suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn, st.sampled_from(SHAPES), st.floats(-9, 9))
def test_any_loss_is_read_back(tmp_path: Path, given_: tuple[list[float], ...], shape: str, power: float) -> None:
    """Of any size, falling or not, and in a calm film."""
    goals, rates, shares = given_
    size = 10.0**power
    loss = bowl(goals, [size * rate / 2 for rate in rates])
    start = [2 * goal * share for goal, share in zip(goals, shares, strict=True)]
    plan = make_plan(load(str(lesson(tmp_path, loss, start, 1.0 / size, BRIEF))), shape, calm=power > 0)
    assert "loss" in read_back(plan)


@pytest.mark.parametrize(("formula", "start", "rate"), [
    ("exp(x) - 40 * x", 3.0, 0.001), ("x^4 - 1e9", 9.0, 1e-4), ("(x - 5)^8", 9.5, 1e-7), ("1e-12 * x", 5.0, 1e10),
    ("x^2", 0.0, 0.1), ("-x^2", 5.0, 40.0)])
@pytest.mark.long
def test_losses_of_any_form_are_read_back(formula: str, start: float, rate: float, tmp_path: Path) -> None:
    path = lesson(tmp_path, FormulaLoss(formula, (("x", 0.0, 10.0),)), [start], rate)
    assert "loss" in read_back(make_plan(load(str(path)), "square"))


def test_the_picture_checker_objects_to_nothing(tmp_path: Path) -> None:
    found, looked = look(of_count(tmp_path, 5, "square", beats(("season_on", "[0, 4]")), "paper"))
    assert looked > 5
    assert not found


@pytest.mark.long
@pytest.mark.parametrize("count", range(1, MOST_AMOUNTS + 1))
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("theme", ["stove", "paper"])
def test_it_objects_to_nothing_in_any_of_them(count: int, shape: str, theme: str, tmp_path: Path) -> None:
    found, looked = look(of_count(tmp_path, count, shape, BEATS, theme))
    assert looked > 30
    assert not found


@pytest.mark.long
@pytest.mark.parametrize("shape", SHAPES)
def test_a_ruler_by_decades_has_room_for_what_is_said_of_it(shape: str, tmp_path: Path) -> None:
    path = lesson(tmp_path, bowl([9.0, 5.0, 2.0], [1.0, 1.0, 1.0]), [3.0, 9.6, 0.6], 0.4995)
    found, _ = look(plan := make_plan(load(str(path)), shape, "paper"))
    assert not found
    with on_set(plan, 90) as scene:
        assert scene.tasting.scale.decades


def test_a_jug_is_in_a_hand_and_no_word_is_of_a_soup(tmp_path: Path) -> None:
    with on_set(of_count(tmp_path, 2, "tall"), 90) as scene:
        words = {part.text for prop in scene.mobjects for part in prop.get_family() if isinstance(part, Label)}
        assert {"sugar", "loss"} <= words
        assert not {"salt", "cream", "pepper", "score"} & words
        (beat,) = (beat for beat in scene.plan.beats if beat.verb == "season_quickly")
        away = 0
        for tick in np.arange(0.0, beat.ticks, 2.0):
            scene.pose(Moment(beat, float(tick)))
            jug, stand = scene.shakers.shakers[JUG], scene.shakers.stands[JUG]
            if np.hypot(jug.placed[0] - stand[0], jug.placed[1] - stand[1]) > 0.05:
                away += 1
                hands = [scene.cook.hand(side) for side in (-1, 1)]
                assert min(np.hypot(jug.placed[0] - x, jug.placed[1] - y) for x, y in hands) < 0.6 * jug.size
        assert away > 5


def test_every_grain_is_heard_as_it_lands(tmp_path: Path) -> None:
    plan = of_count(tmp_path, 2, "wide")
    (beat,) = (beat for beat in plan.beats if beat.verb == "season_quickly")
    mixing = Mixing(plan.runs["run"])
    heard = [sound for sound in sounds(plan, beat) if isinstance(sound, Foley) and sound.kind == "salt"]
    assert [len(sound.hits) for sound in heard] == [mixing.fallen(name, 1, 0) for name in mixing.names]


def test_an_amount_below_nothing_is_refused(tmp_path: Path) -> None:
    path = lesson(tmp_path, FormulaLoss("(x + 4)^2", (("x", 0.0, 30.0),)), [2.0], 0.4)
    (fault,) = proof.check(str(path)).faults
    assert str(fault).endswith("run.learning_rate must keep every amount from 0 up for what is in the pot (soup_pot), "
                               "got x = -2.8 at step 1. Give a smaller rate, or fewer steps.")


# how it is told --------------------------------------------------------------------------------
@pytest.mark.parametrize("count", [1, 3])
def test_the_pots_draft_tells_of_any_run_over_amounts(count: int) -> None:
    loss = bowl([12.0, 5.0, 3.0][:count], [1.0, 3.0, 0.5][:count])
    runs = {"run": run_of(loss, [3.0, 1.0, 1.0][:count], 0.1, 9)}
    table = {"loss": loss.table, "learning_rate": 0.1, "start": [3.0, 1.0, 1.0][:count], "steps": 9}
    first, *_ = drafted.candidates(runs, "soup_pot")
    said = partial(drafted.text, "A pot", first, {"run": table}, ToldApart(runs))
    checked = proof.check_unwritten(source_of(Path("pot.toml"), said()))
    assert checked.ok, checked.faults
    assert checked.lesson
    assert {beat.show for beat in checked.lesson.beats} >= {"open", "taste", "season", "season_on", "hand_over"}
