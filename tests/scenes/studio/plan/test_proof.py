"""Proof before a frame: laws, claims, outcomes, words; what fails says so and fails nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_lessons import SEVERAL

import soupmath as sm
from scenes.studio.command import reports
from scenes.studio.plan import proof
from scenes.studio.script import film_file
from scenes.studio.script.meant import meant

Write = Callable[..., str]
FAULT_KEYS = {"file", "line", "key", "rule", "got", "cure"}


def names(found: proof.Checked) -> set[str]:
    return {law.name for law in found.laws}


def test_a_good_lesson_passes(write: Write) -> None:
    found = proof.check(write())
    assert found.ok
    assert {"records_are_the_loss", "outcome_is_the_outcome", "loss_falls"} <= names(found)
    assert [law.beat for law in found.laws if law.name == "loss_falls"] == ["on"]
    assert found.seconds == found.plan.ticks / 15
    assert proof.exit_code([found]) == 0


def test_laws_of_several_runs_carry_their_names(write: Write) -> None:
    found = proof.check(write(('["loss_falls"]', '["timid.bolder_than.bold"]'), text=SEVERAL))
    assert {"timid.records_are_the_loss", "bold.records_are_the_loss"} <= names(found)
    broken = [law for law in found.laws if not law.ok]
    assert [(law.name, law.beat) for law in broken] == [("timid.bolder_than.bold", "on")]
    assert proof.exit_code([found]) == 1


DIVERGES = 'soup.toml:6: run.learning_rate must not make the run diverge, got 0.5. Stay below the limit 2/L'
OTHERWISE = 'soup.toml:7: run.expect must be how the run ends (still_moving), got "diverged". Write expect'
UNKNOWN = 'soup.toml:19: beat.on.say must quote a known fact, got "loss_at_four". '


@pytest.mark.parametrize(("old", "new", "message"), [
    ("learning_rate = 0.01", "learning_rate = 0.5", DIVERGES),
    ("learning_rate = 0.01", 'learning_rate = 0.01\nexpect = "diverged"', OTHERWISE),
    ("{loss_at_3:.2f}", "{loss_at_four}", UNKNOWN),
])
def test_what_a_run_shows_is_a_fault_of_its_file(write: Write, old: str, new: str, message: str) -> None:
    found = proof.check(write((old, new)))
    assert any(message in str(fault) for fault in found.faults)
    assert proof.exit_code([found]) == 2


def test_a_run_may_diverge_when_the_lesson_says_so(write: Write) -> None:
    found = proof.check(write(("learning_rate = 0.01", 'learning_rate = 0.05\nexpect = "diverged"'),
                              ("loss_at_3:.2f", "loss_at_3:.1e"), ("loss_falls", "loss_grows")))
    assert found.ok, (found.faults, [law for law in found.laws if not law.ok])


def test_a_claim_that_cannot_be_asked_is_a_fault(write: Write) -> None:
    saddle = (('loss = "soup"', 'loss = "saddle"'), ('"tastes_six"', '"start"'), ("{score_first:.0f}", "low"),
              ("{gap_first:.0f}", "four"), ('["loss_falls"]', '["misses_shrink"]'))
    assert [fault.key for fault in proof.check(write(*saddle)).faults] == ["beat.on.claims.1"]


def test_a_law_that_does_not_hold_fails_the_lesson(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sm.laws, "check", lambda run: [sm.Verdict("a_law", False, "it is broken")])
    found = proof.check(write())
    assert (found.ok, found.faults) == (False, ())
    assert proof.exit_code([found]) == 1


def test_bad_input_beside_good_ends_with_one(write: Write, tmp_path: Path) -> None:
    results = proof.check_all([write(), str(tmp_path / "none.toml")])
    assert [result.ok for result in results] == [True, False]
    assert proof.exit_code(results) == 1
    assert proof.exit_code(results[1:]) == 2
    assert proof.exit_code(results[:1], results[1].faults) == 1


def test_two_lessons_of_one_name_are_refused_but_for_the_first(write: Write, tmp_path: Path) -> None:
    here = write()
    other = tmp_path / "more" / "Soup.toml"
    other.parent.mkdir()
    other.write_text(Path(here).read_text())
    results = proof.check_all([here, str(other)])
    assert [result.ok for result in results] == [True, False]
    assert results[1].faults[0].rule.startswith("must not be the name of ")


def test_the_report_has_its_shape(write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    results = proof.check_all([write(), str(tmp_path / "none.toml")])
    reports.as_json(reports.check_data(results, []))
    good, bad = json.loads(capsys.readouterr().out)["lessons"]
    assert {"lesson", "ok", "laws", "faults"} <= set(good)
    assert (good["lesson"], good["ok"], good["faults"]) == ("soup", True, [])
    assert all({"law", "ok", "detail"} <= set(law) for law in good["laws"])
    assert good["outcomes"] == {"run": "still_moving"}
    assert (bad["lesson"], bad["ok"], bad["laws"]) == ("none", False, [])
    assert set(bad["faults"][0]) == FAULT_KEYS


@pytest.mark.parametrize("name", film_file.names())
def test_the_projects_lessons_pass(name: str, checked: Callable[[str], proof.Checked]) -> None:
    found = checked(name)
    assert found.faults == ()
    assert [law for law in found.laws if not law.ok] == []


def test_the_film_of_the_project_is_in_order() -> None:
    assert meant().faults == ()


# the map of starts ------------------------------------------------------------

MAPPED = """
[map]
loss = "himmelblau"
learning_rate = 0.01
steps = {steps}
side = 4
window = [-4.0, 4.0, -4.0, 4.0]

[[beat]]"""


@pytest.mark.parametrize(("steps", "claim", "ok"), [
    (200, "nearly_all_come_to_rest", True), (2, "nearly_all_come_to_rest", False),
    (200, "a_million_starts", False)])
def test_claims_about_a_map(write: Write, steps: int, claim: str, ok: bool) -> None:
    found = proof.check(write(("\n[[beat]]", MAPPED.format(steps=steps)), ('["loss_falls"]', f'["map.{claim}"]')))
    assert found.faults == ()
    assert [law.ok for law in found.laws if law.name == f"map.{claim}"] == [ok]


@pytest.mark.parametrize(("claim", "message"), [
    ("map.a_milion_starts", 'must be a known claim about the map, got "map.a_milion_starts". Did you mean'),
    ("map.loss_falls", "must be a known claim about the map"), ("map.a.b", "must be a known claim about the map")])
def test_claims_about_a_map_that_are_not_known(write: Write, claim: str, message: str) -> None:
    found = proof.check(write(("\n[[beat]]", MAPPED.format(steps=2)), ('["loss_falls"]', f'["{claim}"]')))
    assert [message in str(fault) for fault in found.faults] == [True]


def test_a_claim_about_a_map_needs_one(write: Write) -> None:
    found = proof.check(write(('["loss_falls"]', '["map.a_million_starts"]')))
    assert [fault.key for fault in found.faults] == ["beat.on.claims.1"]
