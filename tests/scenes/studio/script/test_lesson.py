"""Lesson files: what is right loads, and whatever else comes is refused and nothing more."""

from __future__ import annotations

import copy
import random
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_lessons import GOOD, SEVERAL

from scenes.studio.files import catalogue, toml_file, toml_lines
from scenes.studio.files.faults import BadInputError
from scenes.studio.files.toml_file import Source
from scenes.studio.script import cross_checks, film_file
from scenes.studio.script.lesson import load
from scenes.studio.script.meant import Meant, meant

Write = Callable[..., str]


def test_a_good_lesson_loads(write: Write) -> None:
    lesson = load(write())
    assert (lesson.name, lesson.title, lesson.staging) == ("soup", "A bowl of soup", "bench")
    assert [beat.steps for beat in lesson.beats] == [(0, 0), (0, 3), (3, 3)]
    assert lesson.beats[1].claims == ("loss_falls",)
    assert lesson.runs["run"].learning_rate == 0.01
    with pytest.raises(AttributeError):
        lesson.title = "x"      # type: ignore[misc]


def test_blanks_byte_order_marks_and_line_ends_do_not_matter(write: Write, tmp_path: Path) -> None:
    other = tmp_path / "windows" / "soup.toml"
    other.parent.mkdir()
    text = GOOD.replace('"The loss falls', '"""\nThe  loss\tfalls').replace('3:.2f}."', '3:.2f}."""')
    other.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(other).beats == load(write()).beats


@pytest.mark.parametrize("name", ["Suppe für zwei", "스프", "a b.c", "x" * 80, "…"])
def test_any_printable_name_will_do(write: Write, name: str) -> None:
    assert load(write(name=name)).name == name


def test_two_lessons_of_one_name(tmp_path: Path) -> None:
    paths = [tmp_path / "a" / "Soup.toml", tmp_path / "b" / "soup.toml", tmp_path / "b" / "stew.toml"]
    assert [fault.file for fault in catalogue.clashes(paths)] == [str(paths[1])]
    assert catalogue.clashes([paths[1], tmp_path / "b" / ".." / "b" / "soup.toml"]) == []
    assert len(catalogue.clashes([Path("caf\u00e9.toml"), Path("cafe\u0301.toml")])) == 1


def test_each_run_has_a_playhead_where_the_verb_says_so(write: Write) -> None:
    another = '[[beat]]\nid = "too"\nshow = "walk"\nwho = "bold"\nsteps = [0, 5]\n\n[[beat]]\nid = "rest"'
    lesson = load(write(('[[beat]]\nid = "rest"', another), text=SEVERAL))
    assert [beat.steps for beat in lesson.beats] == [(0, 0), (0, 3), (0, 5), (5, 5)]
    assert lesson.beats[1].args == {"who": "timid"}


def test_optimizers_and_schedules_reach_the_run(write: Write) -> None:
    lesson = load(write(("steps = 20", 'steps = 20\noptimizer = "adam"\nbeta1 = 0.8\n'
                                       'schedule = { name = "exponential", factor = 0.9 }')))
    spec = lesson.runs["run"]
    assert (spec.optimizer, spec.options, spec.schedule) == (
        "adam", {"beta1": 0.8}, {"name": "exponential", "factor": 0.9})


def test_set_changes_values_and_leaves_the_file(write: Write) -> None:
    path = write()
    lesson = load(path, ["run.learning_rate=0.005", "run.start=tastes_two", "beat.rest.hold=2", "title=Stew"])
    assert (lesson.runs["run"].learning_rate, lesson.runs["run"].start) == (0.005, "tastes_two")
    assert (lesson.beats[2].hold, lesson.title) == (2, "Stew")
    assert Path(path).read_text() == GOOD


def test_the_lessons_of_the_film_come_first() -> None:
    film = film_file.film()
    assert film_file.names()[: len(film.lessons)] == list(film.lessons)
    assert meant([film.name]) == meant([str(film_file.FILM)]) == Meant((), (film,), ())
    assert meant([film.name]).opened == list(film.lessons)
    assert meant(["foggy-hill", "b.toml", "a", "b.toml", "foggy-hill"]).lessons == ("foggy-hill", "./b.toml", "a")
    assert meant().lessons == tuple(film_file.names())


# where things stand --------------------------------------------------------------

KEYED = """\
a = 1
"b c" = 2
[t]
x.y = 3
in = { p = 1, q = [1,
2] }
[[l]]
k = '''

'''
[l.m]
z = 1
[[l]]
k = 2
"""


def test_lines_of_every_kind_of_key() -> None:
    lines = toml_lines.lines_of(KEYED)
    assert lines == {
        ("a",): 1, ("b c",): 2, ("t",): 3, ("t", "x", "y"): 4, ("t", "in"): 5, ("t", "in", "p"): 5,
        ("t", "in", "q"): 5, ("l", 0): 7, ("l", 0, "k"): 8, ("l", 0, "m"): 11, ("l", 0, "m", "z"): 12,
        ("l", 1): 13, ("l", 1, "k"): 14}
    assert toml_lines.line_of(lines, ("l", 0, "k", 3)) == 8
    assert toml_lines.line_of(lines, ("nowhere",)) is None


@pytest.mark.parametrize("name", film_file.names())
def test_every_key_of_the_lessons_has_its_line(name: str) -> None:
    text = catalogue.find(name).read_text(encoding="utf-8")
    rows = text.splitlines()
    for path, line in toml_lines.lines_of(text).items():
        assert str([part for part in path if isinstance(part, str)][-1]) in rows[line - 1]


# whatever comes --------------------------------------------------------------------

MAPPED = GOOD + """
[map]
loss = "himmelblau"
learning_rate = 0.01
steps = 20
window = [-5.0, 5.0, -5.0, 5.0]
"""
NAMES = ("soup", "shelf", "step", "walk", "open", "bench", "adam", "{loss_last}", "{x", "[bell]", "all")
TABLES = st.dictionaries(st.sampled_from(["salt", "loss", "name", "id", "steps", ""]),
                         st.floats() | st.text(max_size=3), max_size=3)
VALUES = st.one_of(
    st.booleans(), st.integers(), st.floats(), st.text(max_size=12), st.just(10**400), st.dates(),
    st.lists(st.integers(-2, 30), max_size=3), st.sampled_from(NAMES), TABLES, st.lists(TABLES, max_size=3))
KEYS = st.sampled_from((
    "title", "staging", "run", "runs", "beat", "loss", "optimizer", "learning_rate", "start", "steps", "seed",
    "expect", "schedule", "batch", "id", "show", "say", "claims", "hold", "who", "beta", "map", "window", ""))


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(place for key, value in inside for place in places(value, (*path, key)))]


def mutate(data: dict[str, Any], choose: random.Random, some: st.DataObject) -> None:
    """Replace, add or take out something somewhere."""
    path = choose.choice(places(data)[1:] or [()])
    here: Any = data
    for key in path[:-1]:
        here = here[key]
    if path and choose.random() < 0.3:
        del here[path[-1]]
    elif path and choose.random() < 0.7:
        here[path[-1]] = some.draw(VALUES)
    elif isinstance(here, dict):
        here[some.draw(KEYS)] = some.draw(VALUES)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.data(), st.randoms(use_true_random=False), st.integers(1, 4))
def test_a_mutated_lesson_is_refused_or_sound(some: st.DataObject, choose: random.Random, times: int) -> None:
    table = tomllib.loads(choose.choice([GOOD, SEVERAL, MAPPED]))
    for _ in range(times):
        mutate(table, choose, some)
    before = copy.deepcopy(table)
    for fault in cross_checks.faults(Source(Path("soup.toml"), table)):
        assert fault.rule.startswith("must ")
        assert fault.cure
        assert str(fault).isprintable()
    assert repr(table) == repr(before)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.tuples(st.integers(0, len(GOOD)), st.integers(0, 40)), put=st.text(max_size=20))
def test_a_mutilated_file_is_refused_or_read(tmp_path: Path, cut: tuple[int, int], put: str) -> None:
    path = tmp_path / "soup.toml"
    path.write_bytes((GOOD[: cut[0]] + put + GOOD[sum(cut):]).encode("utf-8", "surrogatepass"))
    try:
        found = toml_file.read(path)
    except BadInputError:
        return
    assert set(found.lines) <= set(places(found.data))
    cross_checks.faults(found)
