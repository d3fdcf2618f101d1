"""`soup sweep`: what is swept is checked, written as a lesson that is true, and lost by nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from soup_command import soup

import soupmath as sm
from scenes.studio.command import sweep
from scenes.studio.script import swept
from scenes.studio.script.lesson import load

RATES = "run.learning_rate=0.05,0.25,1.2"


@pytest.fixture
def unrendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The lessons that would be rendered."""
    asked: list[str] = []
    monkeypatch.setattr(sweep, "render", lambda lessons, *_: asked.extend(lessons) or 0)
    return asked


def test_each_value_is_a_run_and_its_end_is_said(here: Path, unrendered: list[str]) -> None:
    assert soup("sweep", "foggy-hill", RATES).exit_code == 0
    (name,) = unrendered
    runs = load(name).runs
    assert [(spec.learning_rate, spec.label) for spec in runs.values()] == [
        (0.05, "0.05"), (0.25, "0.25"), (1.2, "1.2")]
    assert soup("check", name).exit_code == 0
    text = Path(name).read_text(encoding="utf-8")
    assert "One comes to rest, one is still on its way, one is flung off." in text
    assert 'claims = ["cell_1.still_moving", "cell_2.converges", "cell_3.diverges"]' in text


def test_two_keys_are_a_grid(here: Path, unrendered: list[str]) -> None:
    done = soup("sweep", "foggy-hill", "run.optimizer=gradient_descent,adam", "run.learning_rate=0.05,0.25")
    assert done.exit_code == 0
    lesson = load(unrendered[0])
    assert [(spec.optimizer, spec.learning_rate) for spec in lesson.runs.values()] == [
        ("gradient_descent", 0.05), ("gradient_descent", 0.25), ("adam", 0.05), ("adam", 0.25)]
    assert lesson.beats[0].args["columns"] == 2


@pytest.mark.parametrize(("values", "said"), [
    (("run.learning_rate=0.1",), "must make 2 to 12 runs, got 1"),
    ((f"run.learning_rate={','.join(map(str, range(1, 14)))}",), "must make 2 to 12 runs, got 13"),
    (("run.learning_rate",), "must be run.KEY=VALUE,VALUE"),
    (("beat.open=1,2",), "must be run.KEY=VALUE,VALUE"),
    (("runs.a.learning_rate=1,2",), 'must name a run of '),
    (("run.learning_rat=1,2",), 'Did you mean "learning_rate"?'),
    (("run.learning_rate=1,2", "run.steps=1,2", "run.seed=1,2"), "must be one or 2 keys, got 3"),
    (("run.steps=1,2", "run.steps=3,4"), "must be different keys"),
    (("run.learning_rate=fast,slow",), "must be a number"),
])
def test_what_cannot_be_swept_is_named_and_nothing_written(
        here: Path, unrendered: list[str], values: tuple[str, ...], said: str) -> None:
    result = soup("sweep", "foggy-hill", *values)
    assert result.exit_code == 2
    assert said in result.stderr
    assert list(here.iterdir()) == []


def test_nothing_is_overwritten_but_by_the_same(here: Path, unrendered: list[str]) -> None:
    assert soup("sweep", "foggy-hill", RATES).exit_code == 0
    assert soup("sweep", "foggy-hill", RATES).exit_code == 0
    (path,) = here.glob("*.toml")
    before = path.read_text()
    again = soup("sweep", "foggy-hill", "run.learning_rate=0.1,0.2")
    assert again.exit_code == 2
    assert re.search(r"must not be there yet, or be this very sweep", again.stderr)
    assert path.read_text() == before


def test_words_for_every_end_that_a_run_can_come_to() -> None:
    assert set(swept.ENDS) == set(sm.Outcome) - {sm.Outcome.UNTOLD}
