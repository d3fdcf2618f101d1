"""`soup new`: a lesson about a hill, a table or a training of one's own, which passes as it stands."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import soupmath as sm
from scenes.studio.command import cli
from scenes.studio.plan import proof
from scenes.studio.runs.first_try import MOST, first_try
from scenes.studio.runs.first_window import first_window


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    _table(tmp_path / "study.csv", ["hours", "score"], [(k, 2.0 * k + math.sin(k)) for k in range(24)])
    _table(tmp_path / "kinds.csv", ["a", "b", "kind"], [(k % 7, k % 5, "ab"[k % 7 + k % 5 > 5]) for k in range(40)])
    _table(tmp_path / "log.csv", ["step", "loss"], [(10 * k, 0.9**k) for k in range(20)])
    return tmp_path


def _table(path: Path, head: list[str], rows: list[tuple[object, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([head, *rows])


def soup(*arguments: str) -> Result:
    return CliRunner().invoke(cli.main, list(arguments))


@pytest.mark.parametrize(("asked", "staging"), [
    (("--formula", "x**4 - 3*x**2 + x"), "foggy_hill"),
    (("--formula", "x**2", "--over", "x=-3,3"), "foggy_hill"),
    (("--formula", "0.5*x**2 + 25*y**2"), "foggy_hill"),
    (("--formula", "a**2 + b**2 + 3*c**2"), "loss_meter"),
    (("--table", "study.csv", "--x", "hours", "--y", "score"), "fitting"),
    (("--table", "study.csv", "--x", "hours", "--y", "score", "--fit", "curve"), "fitting"),
    (("--table", "study.csv", "--x", "hours", "--y", "score", "--fit", "small_net"), "fitting"),
    (("--table", "kinds.csv", "--x", "a", "--x", "b", "--y", "kind"), "fitting"),
    (("--path", "log.csv"), "loss_meter"),
], ids=lambda asked: asked if isinstance(asked, str) else " ".join(asked[:2] + asked[6:]))
def test_what_new_makes_passes_as_it_stands(here: Path, asked: tuple[str, ...], staging: str) -> None:
    result = soup("new", "mine", *asked)
    assert (result.exit_code, result.output.startswith("mine.toml is there.")) == (0, True), result.output
    checked = proof.check("mine.toml")
    assert checked.ok, [*checked.faults, *(law for law in checked.laws if not law.ok)]
    assert checked.lesson is not None
    assert (checked.lesson.staging, checked.lesson.title) == (staging, "Mine")
    assert all(beat.say for beat in checked.lesson.beats)
    assert any(beat.claims for beat in checked.lesson.beats)
    text = (here / "mine.toml").read_text(encoding="utf-8")
    assert all(f"\n# {start}" in f"\n{text}" for start in ("Yours to change", "The beats, in order"))


@pytest.mark.parametrize(("asked", "said"), [
    (("--formula", "x**2 + sni(x)"), ["--formula:", "Did you mean 'sin'?", "    x**2 + sni(x)\n", "           ^"]),
    (("--formula", "x +"), ["--formula:", "must go on", "   ^"]),
    (("--formula", "3"), ["--formula:", "must stand in the formula"]),
    (("--formula", "x**2", "--over", "x=2,-2"), ["--over:", "must rise from a low to a high end"]),
    (("--formula", "x**2", "--over", "x", "--over", "y=1"), ['NAME=LOW,HIGH, got "x"', 'NAME=LOW,HIGH, got "y=1"']),
    (("--formula", "x**2", "--path", "log.csv"), ["must be given one of --formula, --table, --path"]),
    (("--formula", "x**2", "--from", "soup-pot"), ["--from: must stand alone"]),
    (("--y", "score"), ["must be given one of", "--y: must stand with --table"]),
    (("--table", "study.csv"), ["--x:", "--y:", 'Columns: "hours", "score".']),
    (("--table", "study.csv", "--x", "hour", "--y", "scor"), ['Did you mean "hours"?', 'Did you mean "score"?']),
    (("--table", "study.csv", "--x", "hours", "--y", "score", "--fit", "lin"), ["--fit:", 'Did you mean "line"?']),
    (("--table", "../study.csv", "--x", "hours", "--y", "score"), ["--table:", "in the lesson's folder"]),
    (("--path", "lag.csv"), ["--path:", "in the lesson's folder", "log.csv"]),
])
def test_what_is_wrong_is_told_at_once_and_nothing_is_written(here: Path, asked: tuple[str, ...],
                                                              said: list[str]) -> None:
    before = sorted(here.iterdir())
    result = soup("new", "mine", *asked)
    assert (result.exit_code, sorted(here.iterdir())) == (2, before)
    assert all(part in result.stderr for part in said), result.stderr


def test_nothing_is_overwritten(here: Path) -> None:
    (here / "mine.toml").write_text("precious", encoding="utf-8")
    result = soup("new", "mine", "--formula", "x**2")
    assert (result.exit_code, (here / "mine.toml").read_text(encoding="utf-8")) == (2, "precious")


def test_a_run_that_no_staging_can_show_step_by_step_is_told_of(here: Path) -> None:
    _table(here / "long.csv", ["step", "loss"], [(k, 1 / (k + 1)) for k in range(900)])
    result = soup("new", "mine", "--path", "long.csv")
    assert (result.exit_code, "must be about a run of at most 500 steps, got 899" in result.stderr) == (2, True)


LOWEST = st.floats(-800, 800).map(lambda value: round(value, 2))
SHARPNESS = st.floats(-3, 3).map(lambda power: float(f"{10**power:.2g}"))


@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(sharpness=SHARPNESS, lowest=st.lists(LOWEST, min_size=1, max_size=2))
def test_of_a_bowl_anywhere_the_window_shows_its_lowest_place_and_the_run_gets_there(
        sharpness: float, lowest: list[float]) -> None:
    names = ["x", "y"][:len(lowest)]
    formula = " + ".join(f"{sharpness}*({name} - ({at}))**2" for name, at in zip(names, lowest, strict=True))
    over, _ = first_window(formula, names)
    assert all(low < at < high for at, (low, high) in zip(lowest, over.values(), strict=True))
    found = first_try(sm.formulas.loss(formula, over))
    assert found is not None
    assert 20 <= found.run.steps <= MOST
    assert found.rested
    assert found.learning_rate < 2 / (2 * sharpness)        # the limit, 2/L
    assert np.allclose(found.run.points[-1], lowest, atol=1e-4 * np.ptp(list(over.values())))


@pytest.mark.parametrize("formula", ["x**4 - 3*x**2 + x", "sin(3*x) + x**2/4", "x - log(x)", "exp(-x)", "1/x + x"])
def test_a_first_try_gets_lower_at_every_step_and_stays_in_its_window(formula: str) -> None:
    loss = sm.formulas.loss(formula, first_window(formula, ["x"])[0])
    found = first_try(loss)
    assert found is not None
    assert loss.window is not None
    assert np.all(np.diff(found.run.losses) <= 1e-12 * np.ptp(found.run.losses))
    assert np.all((found.run.points >= loss.window[:, 0]) & (found.run.points <= loss.window[:, 1]))
