"""Losses by formula in lesson files: what they become, and what `check` says of those that are none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from soup_command import soup

import soupmath as sm
from scenes.studio.files.toml_file import Source
from scenes.studio.files.toml_file import read as read_toml
from scenes.studio.runs.formula_loss import FormulaLoss
from scenes.studio.runs.lesson_runs import compute
from scenes.studio.runs.run_parts import loss_of
from scenes.studio.script import run_checks
from scenes.studio.script.specs import run_specs

RUN = """title = "Two valleys"
staging = "loss_meter"
[run]
loss = {{ {loss} }}
learning_rate = 0.02
start = [{start}]
steps = 30
[[beat]]
id = "measure"
show = "measure"
"""
QUARTIC = 'formula = "x**4 - 3*x**2 + x", over = { x = [-2.2, 2.2] }'


@pytest.mark.parametrize(("loss", "undefined"), [
    ('formula = "x - ln(x)", over = { x = [-1, 3] }', {"run": 0.25}), (QUARTIC, {})])
def test_check_says_where_a_formula_has_no_value(loss: str, undefined: dict[str, float], tmp_path: Path) -> None:
    text = RUN.format(loss=loss, start="2.0").replace("loss_meter", "foggy_hill").replace("measure", "open")
    (path := tmp_path / "mine.toml").write_text(text)
    checked = soup("check", str(path), "--json")
    assert json.loads(checked.stdout)["lessons"][0]["undefined"] == pytest.approx(undefined, abs=0.001)
    assert ("has no value in 25.0% of its window" in soup("check", str(path)).stderr) == bool(undefined)


@pytest.fixture
def source(tmp_path: Path):
    def write(loss: str = QUARTIC, start: str = "0.1") -> Source:
        (tmp_path / "mine.toml").write_text(RUN.format(loss=loss, start=start))
        return read_toml(tmp_path / "mine.toml")
    return write


def test_a_formula_becomes_a_loss(source):
    of = source(QUARTIC + ', units = { x = "cm" }, log = []')
    assert not list(run_checks.faults(of))
    spec = run_specs(of)["run"]
    assert spec.loss == FormulaLoss("x**4 - 3*x**2 + x", (("x", -2.2, 2.2),), (("x", "cm"),))
    assert hash(spec.loss) == hash(run_specs(of)["run"].loss)
    loss = loss_of(spec.loss)
    assert (loss.names, loss.units, loss.window.tolist()) == (("x",), ("cm",), [[-2.2, 2.2]])
    run = compute(spec)
    assert run.facts()["minima"] == 2
    assert all(verdict.ok for verdict in sm.laws.check(run))


@pytest.mark.parametrize(("loss", "says"), [
    ('formula = "x + slat", over = { x = [0, 1], salt = [0, 1] }', "Did you mean 'salt'?"),
    ('formula = "(x", over = { x = [0, 1] }', "must close its brackets"),
    ('formula = "__import__(\'os\')*x", over = { x = [0, 1] }', "must be made of numbers"),
    ('formula = "x.real", over = { x = [0, 1] }', "must be made of numbers"),
    (f'formula = "{"(" * 10_000}x{")" * 10_000}", over = {{ x = [0, 1] }}', "at most 1,000 letters"),
    (f'formula = "{"(" * 400}x{")" * 400}", over = {{ x = [0, 1] }}', "nested at most"),
    ('formula = "x + 10**400", over = { x = [0, 1] }', "without a finite value"),
    ('formula = "3", over = { x = [0, 1] }', "must stand in the formula"),
    ('formula = "x - x", over = { x = [0, 1] }', "must change with its parameters"),
    ('formula = "x", over = { x = [0, 1], y = [0, 1] }', "loss.over.y must stand in the formula"),
    ('formula = "x + y", over = { x = [0, 1] }', "must be over known parameters"),
    ('formula = "x", over = { x = [1, 0] }', "Swap them"), ('formula = "x", over = { x = [1, 1] }', "Make it wider"),
    ('formula = "x", over = { x = [0, inf] }', "must be finite"),
    ('formula = "x", over = { x = ["0", 1] }', "two numbers"),
    ('formula = "x", over = { }', "must name 1 to 5"), ('formula = "x"', "loss.over must be given"),
    ('formula = "x", over = 3', "must name 1 to 5"), ('formula = 3, over = { x = [0, 1] }', "must be a text"),
    ('formula = "a+b+c+d+g+h", over = { a = [0, 1], b = [0, 1], c = [0, 1], d = [0, 1], g = [0, 1], h = [0, 1] }',
     "6 of"),
    ('formula = "x", over = { x = [0, 1] }, lgo = ["x"]', 'Did you mean "log"?'),
    ('formula = "x", over = { x = [0, 1] }, log = ["x"]', "must lie above 0"),
    ('formula = "x", over = { x = [0, 1] }, units = { y = "g" }', "must be of a parameter"),
    ('formula = "x", over = { "1x" = [0, 1] }', "letters, digits and _"),
])
def test_what_is_refused(source, loss, says):
    told = "\n".join(map(str, run_checks.faults(source(loss))))
    assert says in told
    assert "mine.toml:4: run.loss" in told


@pytest.mark.parametrize(("formula", "start"), [("sin(x)/x", "0.0"), ("log(x)", "-1.0"), ("x**999", "9.0")])
def test_a_start_without_a_value(source, formula, start):
    found = list(run_checks.faults(source(f'formula = "{formula}", over = {{ x = [-2.2, 2.3] }}', start)))
    assert [fault.key for fault in found] == ["run.start"]


def test_all_faults_at_once_with_a_caret(source):
    path = source('formula = "x**4 - 3*sinn(x)", over = { x = [2, -2], y = [0, "1"] }, units = 3').path
    told = soup("check", str(path), "--json")
    assert told.exit_code == 2
    faults = json.loads(told.stdout)["lessons"][0]["faults"]
    assert [fault["key"] for fault in faults] == ["run.loss.over.x", "run.loss.over.y", "run.loss.units",
                                                  "run.loss.formula"]
    assert faults[-1]["excerpt"].splitlines() == ["    x**4 - 3*sinn(x)", "             ^"]
    assert "    x**4 - 3*sinn(x)\n             ^\n" in soup("check", str(path)).stderr
