"""What a lesson asks for is bounded, said beforehand, and may be allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenes.stage.starts_map import MapSpec
from scenes.studio.files import catalogue
from scenes.studio.files.faults import BadInputError
from scenes.studio.plan import opened, proof
from scenes.studio.runs import amount_of_work, lesson_runs
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.script.lesson import load
from scenes.studio.store.kept_arrays import Kept

WINDOW = (-5.0, 5.0, -5.0, 5.0)


@pytest.mark.parametrize("name", catalogue.there())
def test_every_lesson_keeps_the_bound(name: str) -> None:
    lesson = load(name)
    assert all(work.seconds < amount_of_work.LONGEST / 2 for work in amount_of_work.works(lesson.runs, lesson.map))


@pytest.mark.parametrize(("name", "setting", "key"), [
    ("all-the-spoons-at-once", "map.steps=2000", "map.steps"),
    ("better-by-being-wrong", "runs.words.steps=90000", "runs.words.steps"),
    ("better-by-being-wrong", "runs.digits.steps=100000", "runs.digits.steps"),
])
def test_what_would_never_end_is_refused_before_it_begins(
        name: str, setting: str, key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opened, "compute_all", lambda *given: pytest.fail("it was begun"))
    (fault,) = proof.check(name, [setting]).faults
    assert fault.key == key
    assert fault.rule == "must be computed in 60 s"
    assert amount_of_work.VARIABLE in fault.cure


def test_more_can_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    lesson = load("all-the-spoons-at-once", ["map.steps=2000"])
    assert list(opened.unending(lesson))
    monkeypatch.setenv(amount_of_work.VARIABLE, "1e4")
    assert not list(opened.unending(lesson))


@pytest.mark.parametrize("given", ["soon", "-1", "0", "nan"])
def test_a_bound_that_is_none_is_refused(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(amount_of_work.VARIABLE, given)
    with pytest.raises(BadInputError, match="must be seconds, more than 0"):
        amount_of_work.longest()


def test_a_while_is_said_beforehand_and_only_where_it_is_computed(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    kept = Kept(tmp_path, say=said.append)
    monkeypatch.setattr(amount_of_work, "START", 1.0)
    spec = MapSpec("himmelblau", 0.01, 2, WINDOW, side=3)
    for _ in range(2):
        lesson_runs.map_of(spec, kept)
    assert said == ["computing, for about 18 s"]
    lesson_runs.compute_all({"run": RunSpec("soup", learning_rate=0.01, steps=1)}, (), kept)
    assert len(said) == 1
    monkeypatch.setattr(amount_of_work, "STEP", 9.0)
    lesson_runs.compute_all({"run": RunSpec("soup", learning_rate=0.01, steps=1)}, (), kept)
    assert said[1:] == ["computing, for about 9 s"]
