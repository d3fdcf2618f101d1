"""Runs, maps and verdicts that were kept: the same as computed ones, and none that other code has made."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import soupmath as sm
from scenes.stage.starts_map import MapSpec
from scenes.studio.runs import learners, lesson_runs, starts_map, verdicts
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.store.code_digests import PROJECT, Library
from scenes.studio.store.kept_arrays import Kept

DIGITS = RunSpec("digits", learning_rate=0.3, start="untaught", steps=40, batch=8, seed=1)
MAP = MapSpec("himmelblau", 0.01, 20, (-4.0, 4.0, -4.0, 4.0), side=12)


def test_a_learners_run_that_was_kept_is_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(tmp_path)
    made = lesson_runs.compute(DIGITS)
    assert lesson_runs._learned(DIGITS, (), kept).digest() == made.digest()
    monkeypatch.setattr(lesson_runs, "compute", lambda *given: pytest.fail("the run was computed again"))
    again = lesson_runs._learned(DIGITS, (), kept)
    assert again.digest() == made.digest()
    assert again.facts() == made.facts()


def test_other_data_is_another_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lesson_runs._learned(DIGITS, (), Kept(tmp_path))
    monkeypatch.setattr(learners, "data_digest", lambda name: "other")
    lesson_runs._learned(DIGITS, (), Kept(tmp_path))
    assert len(list(tmp_path.iterdir())) == 2


def test_a_map_that_was_kept_is_the_map(tmp_path: Path) -> None:
    made, found = (lesson_runs.map_of(MAP, Kept(tmp_path)) for _ in range(2))
    assert made.spec == found.spec
    for name in ("minima", "basins", "settled_at"):
        assert np.array_equal(getattr(made, name), getattr(found, name))


def test_verdicts_that_were_kept_are_the_verdicts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run, kept = lesson_runs.compute(DIGITS), Kept(tmp_path)
    assert run.points.size >= verdicts.LARGE
    first = verdicts.verdicts(run, kept)
    monkeypatch.setattr(sm.laws, "check", lambda run: pytest.fail("the laws were asked again"))
    again = verdicts.verdicts(run, kept)
    assert [(said.law, said.ok, said.detail) for said in again] == [
        (said.law, said.ok, said.detail) for said in first] != []


def test_laws_of_a_run_of_other_batches_or_another_loss_are_asked_anew(tmp_path: Path) -> None:
    """Of two runs with one digest: what laws ask for is not all that a run has computed."""
    run = lesson_runs.compute(DIGITS)
    assert run.batches is not None
    others = replace(run, batches=run.batches[::-1]), replace(run, loss=replace(run.loss, smoothness=1e-9))
    for count, one in enumerate((run, *others), 1):
        assert one.digest() == run.digest()
        verdicts.verdicts(one, Kept(tmp_path))
        assert len(list(tmp_path.iterdir())) == count


def test_a_remark_in_the_record_of_the_million_is_no_other_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = MapSpec("himmelblau", 0.01, 120, (-5.0, 5.0, -5.0, 5.0))
    record = tmp_path / "million.toml"
    text = starts_map.RECORD.read_text()
    monkeypatch.setattr(starts_map, "RECORD", record)
    said = []
    for written in (text, f"# a remark\n{text}", text.replace("cores = ", "cores = 1")):
        record.write_text(written)
        said.append(starts_map.record_of(spec))
    assert said[0] == said[1] != said[2]
    assert said[0].keys() == {"seconds", "cores"}


# code ------------------------------------------------------------------------------

ASK = {
    "scenes.studio.runs.lesson_runs": lambda kept: lesson_runs._learned(DIGITS, (), kept),
    "scenes.studio.runs.verdicts": lambda kept: verdicts.verdicts(lesson_runs.compute(DIGITS), kept),
}


@pytest.mark.parametrize("module", ASK)
def test_each_source_in_turn_asks_for_what_was_kept_anew(module: str, tmp_path: Path,
                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever file takes part in computing is changed: nothing that was computed before is served."""
    made, said = lesson_runs.compute(DIGITS), sm.laws.check(lesson_runs.compute(DIGITS))
    monkeypatch.setattr(lesson_runs, "compute", lambda *given: made)     # computing it once is enough
    monkeypatch.setattr(sm.laws, "check", lambda run: said)
    before = Library()
    ASK[module](Kept(tmp_path, before))
    assert len(list(tmp_path.iterdir())) == 1
    for count, changed in enumerate(before.closure([module]), 2):
        library = Library()
        library._read = {**before._read, changed: replace(before.source(changed), meant="other")}
        ASK[module](Kept(tmp_path, library))
        assert len(list(tmp_path.iterdir())) == count, changed


COMPUTE = """
from scenes.studio.runs import lesson_runs
from scenes.studio.runs.run_spec import RunSpec
from scenes.stage.starts_map import MapSpec
from scenes.studio.runs.learners import NAMES, LEARNERS
for name in LEARNERS:
    lesson_runs.compute(RunSpec(name, learning_rate=0.1, start="untaught", steps=1)).facts()
lesson_runs.map_of(MapSpec("himmelblau", 0.01, 2, (-4.0, 4.0, -4.0, 4.0), side=4))
"""
VERDICTS = COMPUTE + """
from scenes.studio.runs.verdicts import verdicts
verdicts(lesson_runs.compute(RunSpec("soup", learning_rate=0.01, steps=2)))
"""


@pytest.mark.parametrize(("code", "roots"), [
    (COMPUTE, ["scenes.studio.runs.lesson_runs"]),
    (VERDICTS, ["scenes.studio.runs.lesson_runs", "scenes.studio.runs.verdicts"])], ids=["runs", "verdicts"])
def test_nothing_is_loaded_that_is_not_in_the_key(code: str, roots: list[str]) -> None:
    code += f"""
import json, sys
print(json.dumps([name for name in sys.modules if name.split(".")[0] in {PROJECT!r}]))
"""
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(json.loads(made.stdout.splitlines()[-1]))
    assert loaded - Library().closure(roots).keys() == set()
    assert len(loaded) > 30
