"""What a staging needs of a lesson is said by `check`: what passes there, draws.

The matrix tries every loss in the lessons' runs and every verb on the smallest lesson of each staging, and counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from loss_matrix import LOSSES, SPOKEN, Pair, Tried, as_toml, attempt, pairs, pose, run_names, said, with_verb
from soon import soon

from scenes.stage.needs import RunNeed
from scenes.studio.command import reference
from scenes.studio.files import catalogue
from scenes.studio.files.stagings import own_stagings
from scenes.studio.plan import proof
from scenes.studio.store.kept_arrays import Kept

OWN = own_stagings()
LESSONS = [catalogue.find(name) for name in catalogue.there()]
ONE_EACH = {catalogue.read(path).data["staging"]: path for path in LESSONS}      # of each staging a lesson
SMALLEST = {name: reference.SMALLEST / f"{name}.toml" for name in OWN}
SOME = ("salt", "salt_cream", "bowl", "rosenbrock", "palate", "tastings", "cooling")
SHOWS_ANY = {SMALLEST["sweep"], SMALLEST["titles"]}       # need nothing of a loss
SHOWS_FITS = {SMALLEST["fitting"]}                         # which come from tables: no loss by name is one
CASES = Path(__file__).parents[2] / "cases/08-staging-cannot-show-the-loss"


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return Kept(tmp_path_factory.mktemp("kept"))


def count(tried: Iterable[Tried]) -> Counter[str]:
    """Refused, drawn and raised; what was raised is told."""
    found: Counter[str] = Counter()
    for one in tried:
        found["drawn" if one.drawn else "raised" if one.raised else "refused"] += 1
        print(f"{one.pair}: {one.raised}" if one.raised else "", end="\n" if one.raised else "")
    print(dict(found))
    return found


@pytest.mark.parametrize("lesson", soon([*ONE_EACH.values(), *SMALLEST.values()],
                                        *(SMALLEST[name] for name in ("foggy_hill", "soup_pot"))),
                         ids=lambda path: path.stem)
def test_what_check_passes_draws(lesson: Path, tmp_path: Path, kept: Kept) -> None:
    """Some losses, in all runs of a lesson; all of them in those of a smallest one."""
    losses = LOSSES if lesson in SMALLEST.values() else SOME
    found = count(attempt(pair, tmp_path, kept) for pair in pairs(lesson, losses) if pair.runs == run_names(lesson))
    assert found["raised"] == 0
    assert (found["refused"] == 0) == (lesson in SHOWS_ANY)


@pytest.mark.long
@pytest.mark.parametrize("lesson", [*LESSONS, *SMALLEST.values()], ids=lambda path: path.stem)
def test_what_check_passes_draws_with_every_loss_in_every_run(lesson: Path, tmp_path: Path, kept: Kept) -> None:
    found = count(attempt(pair, tmp_path, kept) for pair in pairs(lesson))
    assert found["raised"] == 0
    assert (found["drawn"] > 0) == (lesson not in SHOWS_FITS)


@pytest.mark.parametrize("name", soon(OWN, "growing_palate"))
def test_every_verb_on_the_smallest_lesson_draws_or_is_refused(name: str, tmp_path: Path, kept: Kept) -> None:
    lesson = SMALLEST[name]
    found = count(attempt(Pair(lesson, verb, ()), tmp_path, kept, with_verb(lesson, verb)) for verb in OWN[name].verbs)
    assert found["raised"] == 0
    assert found["drawn"] > 0


@pytest.mark.parametrize("name", OWN)
def test_the_smallest_lesson_is_right_and_in_the_reference(name: str, kept: Kept) -> None:
    checked = proof.check(str(SMALLEST[name]), kept=kept)
    assert checked.ok, said(checked)
    assert checked.plan is not None
    assert checked.plan.staging == name
    pose(checked.plan)
    assert SMALLEST[name].read_text(encoding="utf-8").strip() in reference.markdown()


def test_there_is_a_smallest_lesson_for_each_staging_and_no_other() -> None:
    assert sorted(path.stem for path in reference.SMALLEST.glob("*.toml")) == sorted(OWN)


@pytest.mark.parametrize("name", OWN)
def test_needs_speak_of_verbs_and_arguments_that_there_are(name: str) -> None:
    verbs = OWN[name].verbs
    assert OWN[name].needs
    for need in OWN[name].needs:
        assert set(need.verbs) <= set(verbs)
        if isinstance(need, RunNeed) and need.named_by:
            assert all(verbs[verb].arguments[need.named_by].names_run for verb in need.verbs)


def cases() -> Iterator[tuple[str, str]]:
    """(file, what must be said)."""
    yield "bowl", 'run.loss must be of one parameter for the walk .*foggy_hill.*"bowl". Known: cooling, plateau, salt'
    yield "rosen", 'run.loss must be of one parameter for the walk .*got "rosenbrock". Known: cooling, plateau, salt'
    yield "one-soup_pot", r"run.loss must be of 5 parameters at most, in amounts from 0 up, .* Known: plateau, salt"
    yield "tried-soup_pot", "run.loss must be in amounts of salt, .* Known: salt, .* Or show it without weigh"
    yield "one-loss_meter", "run.loss must be in amounts of .* Known: salt, salt_cream, soup"
    yield "one-cook_lanes", 'run.loss must be of one parameter, .*with gap.* got "shelf". Known: salt'
    yield "one-growing_palate", "run.loss must be `palate` for the learner"
    yield "one-many_spoons", "run.loss must be .* with temperature .*Known: cooling"
    yield "one-first_guess", r"run must not be without one whose loss is `digits` .* Name each run, as \[runs.NAME\]"
    yield "one-better_by_being_wrong", "run must not be without one whose loss is `next_word`"
    yield "one-race", "run.loss must be of two parameters at most, with a known minimum"
    yield "one-rough_ground", r"runs.flat must be given for .*Add a table \[runs.flat\]: loss of one parameter"


@pytest.mark.parametrize(("name", "rule"), [*cases()])
def test_a_lesson_that_its_staging_cannot_show_is_refused_with_a_cure(name: str, rule: str) -> None:
    checked = proof.check(str(CASES / f"{name}.toml"))
    assert checked.plan is None
    assert any(re.search(rule, str(fault)) for fault in checked.faults), said(checked)


@pytest.mark.parametrize(("lesson", "sets", "rule"), [
    ("how-big-a-pinch", "runs.timid.steps=0", "runs.timid.steps must be at least 1 for the cooks on their lanes"),
    ("how-big-a-pinch", "runs.timid.loss=shelf runs.timid.start=crest", "runs.timid.loss must be .* for the cook"),
    ("walking-in-fog", "runs.both.loss=bowl", r"runs.both.*"),
    ("all-the-spoons-at-once", "runs.some.steps=4", "runs.some.steps must be at least 8 for the spoonfuls tasted"),
    pytest.param("all-the-spoons-at-once", "map.steps=100 beat.scale.say=",
                 "map must be the map that a benchmark has timed", marks=pytest.mark.long),
    ("growing-a-palate", "run.batch=2", r'run.batch must be in the order of its samples, .*, got 2'),
    ("growing-a-palate", "run.steps=5001", "run.steps must be 2 to 5,000|run.steps must be at most 5,000"),
    pytest.param("all-the-spoons-at-once", "runs.spoon.start=[21.0] beat.wait.say=",
                 "runs.spoon.start must be off the minimum", marks=pytest.mark.long),
    ("four-short-of-ten", "runs.six.loss=salt", 'runs.two.loss must be the loss of six .*Write loss = "salt"'),
    ("rough-ground", "runs.decay.loss=ravine", 'runs.decay.loss must be the loss of zigzag .*= "rotated_ravine"'),
])
def test_a_run_that_cannot_play_its_part_is_named(lesson: str, sets: str, rule: str, kept: Kept) -> None:
    checked = proof.check(lesson, sets.split(), kept=kept)
    assert any(re.search(rule, str(fault)) for fault in checked.faults), said(checked)


def test_lanes_are_as_many_as_fit(tmp_path: Path) -> None:
    """One that has no room is refused, and said to be shown elsewhere."""
    path = tmp_path / "four.toml"
    table = '[runs.{}]\nloss = "salt"\nlearning_rate = 0.002\nstart = {{ salt = 4.0 }}\nsteps = 3\n'
    tables = [table.format(name) for name in ("one", "two", "three", "four")]
    head, beat = 'title = "Cooks"\nstaging = "cook_lanes"\n', '[[beat]]\nid = "l"\nshow = "line_up"\n'
    path.write_text("\n".join([head, *tables, beat]), encoding="utf-8")
    (fault,) = proof.check(str(path)).faults
    assert fault.key == "runs.four"
    assert fault.rule == "must be one of at most 3 for the cooks on their lanes (cook_lanes)"
    path.write_text("\n".join([head, *tables[:3], beat]), encoding="utf-8")
    assert proof.check(str(path)).ok


@pytest.mark.parametrize(("lesson", "sets", "rule"), [
    ("the-first-guess", "beat.you-first.sentence=One", "must have 2 words or more"),
    ("the-first-guess", "beat.you-first.sentence=The slop", 'words that the film says, got "slop". Did you mean'),
    ("better-by-being-wrong", "beat.untaught.first=wronng", "must end in words that the film says"),
    ("better-by-being-wrong", "beat.untaught.first=being wrong", "must be one word"),
    ("better-by-being-wrong", "beat.untaught.words=0", "must be at least 2"),
    ("better-by-being-wrong", "beat.untaught.seed=-1", "must be at least 0"),
    pytest.param("better-by-being-wrong", "beat.hundred.after=2000",
                 "must be a step that the run has kept, of 0 to 1,000", marks=pytest.mark.long),
    ("growing-a-palate", "beat.on-and-on.meals=5001", "must be a step that the run has kept, of 0 to 5,000"),
])
def test_an_argument_that_cannot_be_shown_is_refused(lesson: str, sets: str, rule: str, kept: Kept) -> None:
    checked = proof.check(lesson, [sets], kept=kept)
    assert any(re.search(rule, str(fault)) for fault in checked.faults), said(checked)


def silent(lesson: str, **changes: Any) -> str:
    """A lesson's text without its sentences, with other tables and runs."""
    data = dict(catalogue.read(lesson).data)
    beats = [{key: value for key, value in beat.items() if key not in SPOKEN} for beat in data.pop("beat")]
    return as_toml(data | changes, beats)


MAP = {"learning_rate": 0.0005, "steps": 30, "side": 20}


@pytest.mark.parametrize("seen", [
    {"loss": "bumpy_bowl", "window": [-3.0, 3.0, -3.0, 3.0]},       # nine valleys
    {"loss": "bowl", "window": [1.0, 2.0, 1.0, 2.0]},               # one, that is not in the picture
])
def test_a_map_of_any_terrain_draws(seen: dict[str, Any], tmp_path: Path) -> None:
    spoon = {"spoon": catalogue.read("all-the-spoons-at-once").data["runs"]["spoon"]}
    beats = [{"id": "million", "show": "million"}, {"id": "light", "show": "light"}]
    text = as_toml({"title": "A map", "staging": "many_spoons", "runs": spoon, "map": MAP | seen}, beats)
    tried = attempt(Pair(tmp_path / "a-map.toml", "", ()), tmp_path, text=text)
    assert tried.drawn, tried.refused + tried.raised


@pytest.mark.parametrize(("lesson", "run", "start"), [
    ("loss_meter", "run", "wish"), ("cook_lanes", "careful", "wish"), ("cook_lanes", "salty", "wish"),
    ("foggy_hill", "run", "wish"), ("soup_pot", "run", "wish"),
])
def test_a_start_at_the_wish_draws(lesson: str, run: str, start: str, kept: Kept) -> None:
    key = run if run == "run" else f"runs.{run}"
    checked = proof.check(str(SMALLEST[lesson]), [f"{key}.start={start}"], kept=kept)
    assert checked.plan is not None, said(checked)
    pose(checked.plan)


@pytest.mark.long
def test_tastings_that_ask_for_hardly_a_step_draw(tmp_path: Path) -> None:
    """The dot of the landing covers the arrow that leads to it."""
    runs = dict(catalogue.read("all-the-spoons-at-once").data["runs"])
    at_wish = {name: runs[name] | {"start": "wish"} for name in ("one", "some", "all")}
    at_wish["some"]["seed"] = 1         # with its own, the last three losses rise by chance, which is told as diverging
    text = silent("all-the-spoons-at-once", runs=runs | at_wish)
    tried = attempt(Pair(tmp_path / "hardly.toml", "", ()), tmp_path, text=text)
    assert tried.drawn, tried.refused + tried.raised


def test_a_step_of_no_length_is_read_where_it_begins(kept: Kept) -> None:
    """A run that has come to rest goes on making steps that nobody can see."""
    sets = ["run.loss=salt", "run.learning_rate=0.0102", "run.start=wish", "beat.walk.show=step"]
    checked = proof.check(str(SMALLEST["foggy_hill"]), sets, kept=kept)
    assert checked.plan is not None, said(checked)
    pose(checked.plan)


def test_of_two_learners_of_a_kind_the_first_is_shown_and_asked(tmp_path: Path, kept: Kept) -> None:
    lesson = SMALLEST["better_by_being_wrong"]
    data = dict(catalogue.read(lesson).data)
    runs, beats = data["runs"], data.pop("beat")
    long, short = runs["words"] | {"steps": 3}, runs["words"]
    for order, drawn in (((long, short), True), ((short, long), False)):
        both = {"pot": runs["pot"], "one": order[0], "two": order[1], "digits": runs["digits"]}
        text = as_toml(data | {"runs": both}, [*beats[:1], beats[1] | {"after": 3}])
        tried = attempt(Pair(tmp_path / "two.toml", "", ()), tmp_path, kept, text)
        assert tried.drawn == drawn, tried.refused + tried.raised
        assert not tried.raised
