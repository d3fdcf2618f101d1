"""Losses by table: what a lesson may say of one, and everything that can be wrong with what it names."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenes.studio.files.faults import BadInputError
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.runs.table_loss import TableLoss, fitted
from scenes.studio.script.lesson import Lesson, load
from scenes.studio.shots.quality import Quality
from scenes.studio.shots.shot_key import set_key
from scenes.studio.store import code_digests

LESSON = """\
title = "Hours and scores"
staging = "fitting"

[run]
loss = {loss}
learning_rate = 0.2
start = "{start}"
steps = 3

[[beat]]
id = "open"
show = "open"
"""
LINE = '{ fit = "line", table = "study.csv", x = "hours", y = "score" }'
KINDS = '{ fit = "classes", table = "study.csv", x = ["hours", "score"], y = "kind" }'
TABLE = "hours,score,kind\n1,52,a\n2,55,b\n3,61,a\n4,60,b\n5,68,a\n6,71,b\n7,70,a\n"


def lesson(folder: Path, table: str | None = TABLE, loss: str = LINE, start: str = "flat") -> Lesson:
    if table is not None:
        (folder / "study.csv").write_text(table, encoding="utf-8")
    path = folder / "mine.toml"
    path.write_text(LESSON.replace("{loss}", loss).replace("{start}", start), encoding="utf-8")
    return load(str(path))


def refused(folder: Path, table: str | None = TABLE, loss: str = LINE) -> str:
    with pytest.raises(BadInputError) as caught:
        lesson(folder, table, loss)
    assert caught.value.exit_code == 2
    return str(caught.value)


def test_what_a_lesson_names_is_what_is_fitted(tmp_path):
    spec = lesson(tmp_path).runs["run"].loss
    assert isinstance(spec, TableLoss)
    assert np.allclose(fitted(spec).coefficients(spec.made().minima[0]),
                       np.polynomial.Polynomial.fit(range(1, 8), [52, 55, 61, 60, 68, 71, 70], 1).convert().coef)


@pytest.mark.parametrize(("loss", "start"), [
    ('{ fit = "curve", table = "study.csv", x = "hours", y = "score", degree = 2 }', "flat"),
    ('{ fit = "small_net", table = "study.csv", x = "hours", y = "score", hidden = 2 }', "untaught"),
    (KINDS, "untaught"),
    (LINE.replace(" }", ", test = 0.3, seed = 4 }"), "rising"),
])
def test_every_kind_of_fit_is_read_and_laid_out(tmp_path, loss, start):
    plan = make_plan(lesson(tmp_path, loss=loss, start=start))
    assert plan.learners["run"].loss().name == plan.runs["run"].loss.name


@pytest.mark.parametrize("written", [
    TABLE.replace(",", ";").replace("52", "52,5"), TABLE.replace(",", "\t"), "\ufeff" + TABLE,
    TABLE.replace("\n", "\r\n"), "# by class 7b\n" + TABLE,
])
def test_tables_are_read_as_people_s_programs_write_them(tmp_path, written):
    assert len(fitted(lesson(tmp_path, written).runs["run"].loss).x) == 7


def test_another_table_is_another_picture(tmp_path):
    library = code_digests.Library()
    keys = [set_key(make_plan(lesson(tmp_path, TABLE.replace("52", cell))), Quality("tiny", 90, 15), library).key
            for cell in ("52", "53", "52")]
    assert keys[0] == keys[2] != keys[1]


@given(data=st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_in_the_table_it_is_fitted_or_refused(tmp_path, data):
    (tmp_path / "study.csv").write_bytes(data)
    with suppress(BadInputError):
        assert lesson(tmp_path, None).runs


@pytest.mark.parametrize(("table", "words"), [
    ("hours,score\n1,52\n", "must have at least 2 rows"),
    ("hours,score\n1,52\ntwo,55\n3,61\n", 'study.csv:3: hours must be a number, with a decimal point, got "two"'),
    ("hours,score\n1,52\n2,nan\n3,61\n", 'study.csv:3: score must be a finite number, got "nan"'),
    ("hours,score\n1,52\n2,\n3,61\n", "score must be a finite number, got an empty cell"),
    ("hours,score\n1,52\n2,1e300\n3,61\n", r"score must be a number up to 1e\+100"),
    ("hours,score\n1,52\n1,55\n1,61\n", "hours must hold more than one value, got 3 equal numbers"),
    ("hours,score\n1,5\n2,5\n3,5\n", "score must hold more than one value"),
    ("hours,score,hours\n1,52,1\n2,55,2\n", "hours must be the name of one column, got 2 of them"),
    ("hour,score\n1,52\n2,55\n", 'hours must be the name of a column, got no such column. Did you mean "hour"'),
    ("1,52\n2,55\n", "hours must be the name of a column, got no such column. Name the columns in the first row"),
    ("hours,score\n1,52\n2\n", "study.csv:3: must hold 2 cells"),
    ("", "must hold a point a row"),
])
def test_what_is_wrong_with_a_table_is_told_by_row_and_column(tmp_path, table, words):
    assert re.search(words, refused(tmp_path, table))


def test_a_million_rows_are_too_many(tmp_path):
    said = refused(tmp_path, "hours,score\n" + "1,2\n" * 1_000_000)
    assert 'must have at most 100,000 rows, got "1,000,001"' in said


@pytest.mark.parametrize(("loss", "words"), [
    (KINDS.replace('"score"]', '"hours"]'), "x must name two different columns"),
    (LINE.replace('"score"', '"hours"'), "y must be another column"),
    (LINE.replace('"hours"', '["hours", "kind"]'), "x must name one column for line"),
    (LINE.replace('"line"', '"curve"'), "degree must be given for a curve"),
    (LINE.replace(" }", ", degree = 2 }"), "degree must be left out but for curve"),
    (LINE.replace(" }", ", hidden = 2 }"), "hidden must be left out but for small_net"),
    (LINE.replace(" }", ", test = 1.5 }"), "test must be"),
    (LINE.replace(" }", ", tset = 0.5 }"), 'tset.* must be a known key, got "tset". Did you mean "test"'),
    (LINE.replace('"line"', '"lime"'), 'fit must be a known fit, got "lime". Did you mean "line"'),
    (LINE.replace('"line"', '"curve"').replace(" }", ", degree = 6, test = 0.5 }"), "at least 7 different numbers"),
    (LINE.replace('"line"', '"small_net"').replace(" }", ", hidden = 9 }"), "at least 28 rows"),
    *((LINE.replace("study.csv", named), "table must be a file in the lesson's folder") for named in (
        "nothing.csv", "../study.csv", "/etc/hosts", ".", "x" * 5000)),
    ('{ table = "study.csv" }', "must have one of the keys"),
])
def test_what_a_lesson_says_wrongly_of_a_loss_is_told_by_key(tmp_path, loss, words):
    assert re.search(words, refused(tmp_path, loss=loss))


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    inside = tmp_path / "lessons"
    inside.mkdir()
    (tmp_path / "secret.csv").write_text(TABLE, encoding="utf-8")
    os.symlink(tmp_path / "secret.csv", inside / "study.csv")
    assert "a link that leads out of it" in refused(inside, None)


def test_one_kind_only_is_none(tmp_path):
    table = TABLE.replace(",b", ",a")
    assert 'kind must hold more than one value, got "a" everywhere' in refused(tmp_path, table, KINDS)
    many = "hours,score,kind\n" + "".join(f"{k},{k * k},{chr(97 + k)}\n" for k in range(30))
    assert "kind must hold at most 6 kinds, got 30" in refused(tmp_path, many, KINDS)


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    said = refused(tmp_path, "hours,score\nx,52\n2,y\n3,z\n", LINE)
    assert [f":{line}: " in said for line in (2, 3, 4)] == [True] * 3
    said = refused(tmp_path, loss=LINE.replace(" }", ", degree = 2 }").replace("study", "nothing"))
    assert "degree must be left out" in said
    assert "nothing.csv" in said


def test_a_spec_is_equal_by_its_data(tmp_path):
    first, again = lesson(tmp_path).runs["run"].loss, lesson(tmp_path).runs["run"].loss
    assert first == again
    assert hash(first) == hash(again)
    assert replace(first, seed=1) != first
