"""The command: what it prints, how it ends, and that nobody meets a traceback."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from soup_command import soup

import soupmath as sm
from scenes.studio.command import doctor
from scenes.studio.command.calls.test import CHECKOUT
from scenes.studio.script import film_file

Write = Callable[..., str]
SPREAD = ("-n", "auto", "--dist", "worksteal")       # over the cores, where no test is named
COMMANDS = ("audit", "check", "doctor", "facts", "list", "new", "render", "sweep", "test")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """No lesson named means two, so that the many examples stay quick."""
    monkeypatch.setattr(film_file, "names", lambda: ["foggy-hill", "loss-meter"])
    monkeypatch.setattr(film_file, "film", lambda: film_file.JoinedFilm("how-machines-learn", "T", ("loss-meter",),
                                                                  Path("film.toml")))


def test_help_names_the_commands() -> None:
    result = soup("--help")
    assert result.exit_code == 0
    assert [line for line in COMMANDS if f"\n  {line} " not in result.stdout] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    assert soup(command, "--help").stdout.startswith(f"Usage: soup {command} ")


def test_version_is_the_packages() -> None:
    assert soup("--version").stdout.startswith("soup ")


def test_an_unknown_command_is_guessed() -> None:
    result = soup("chekc")
    assert result.exit_code == 2
    assert "Did you mean 'check'?" in result.stderr


def test_list_names_every_lesson(here: Path, few: None) -> None:
    rows = json.loads(soup("list", "--json").stdout)
    assert [row["lesson"] for row in rows] == film_file.names()
    assert all({"lesson", "title", "staging", "seconds", "path"} <= set(row) for row in rows)
    assert all(Path(row["path"]).is_absolute() and row["seconds"] > 1 for row in rows)
    assert all(name in soup("list").stdout for name in film_file.names())


def test_check_prints_a_line_a_lesson(write: Write) -> None:
    result = soup("check", write())
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("ok  soup  ")


def test_check_tells_every_fault_on_stderr(write: Write) -> None:
    result = soup("check", write(("steps = 20", "steps = -1"), ("hold = 1.0", "hold = nan")))
    assert result.exit_code == 2
    assert result.stdout == "failed  soup  faults: 2\n"
    assert "run.steps must be at least 0, got -1." in result.stderr
    assert "beat.rest.hold must be finite, got nan." in result.stderr


def test_check_tells_a_claim_that_fails(write: Write) -> None:
    result = soup("check", write(("loss_falls", "diverges")))
    assert result.exit_code == 1
    assert result.stderr == "soup: soup: beat on claims diverges, but run: the outcome is still_moving\n"


def test_check_writes_json_to_stdout_and_nothing_else(write: Write) -> None:
    for change in ((), (("steps = 20", "steps = -1"),)):
        result = soup("check", "--json", write(*change))
        data = json.loads(result.stdout)
        assert data["lessons"][0]["ok"] is (result.exit_code == 0)
        assert result.stderr == ""


def test_set_is_heard(write: Write) -> None:
    assert soup("check", write(), "--set", "run.learning_rate=0.005").exit_code == 0
    result = soup("check", write(), "--set", "run.learning_rate=0.5")
    assert result.exit_code == 2
    assert "--set run.learning_rate=0.5: run.learning_rate must not make the run diverge" in result.stderr


def test_a_name_that_is_none(here: Path) -> None:
    result = soup("check", "fogy-hill")
    assert result.exit_code == 2
    assert 'Did you mean "foggy-hill"?' in result.stderr


@pytest.mark.parametrize(("option", "message"), [
    (("--fps", "24"), "is not 15, 30 or 60: beats last whole fifteenths of a second"),
    (("-q", "best"), "is not one of preview, medium, high, ultra"),
    (("--shape", "round"), "is not one of 'wide', 'tall', 'square'"),
    (("-j", "0"), "0 is not in the range"),
])
def test_options_are_refused_with_their_reason(option: tuple[str, str], message: str) -> None:
    result = soup("render", *option)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


# new -------------------------------------------------------------------------------

def test_new_makes_a_lesson_that_passes(here: Path) -> None:
    for model in ("soup-pot", "loss-meter", "foggy-hill"):
        assert soup("new", f"my-{model}", "--from", model).exit_code == 0
        assert soup("check", f"my-{model}.toml").exit_code == 0
        assert f'title = "My {model.replace("-", " ")}"' in (here / f"my-{model}.toml").read_text()


@pytest.mark.parametrize("name", ["Moja lekcja ż", "plain", "it's $HOME", "--all", 'a "b"', "a;b&c"])
def test_what_new_says_can_be_pasted(here: Path, name: str) -> None:
    """A shell takes what stands after each command for one lesson, which is there and passes."""
    said = soup("new", "--", name).stdout.partition("then: soup check ")[2]
    lessons = [shlex.split(part) for part in said.split(", soup render ")]
    assert len(lessons) == 2
    for (lesson,) in lessons:
        assert Path(lesson).is_file()
        assert soup("check", lesson).exit_code == 0


def test_new_overwrites_nothing(here: Path) -> None:
    (here / "mine.toml").write_text("precious")
    result = soup("new", "mine")
    assert result.exit_code == 2
    assert result.stderr.startswith("soup: mine.toml: must not be there yet, got a file. Choose another")
    assert (here / "mine.toml").read_text() == "precious"


@pytest.mark.parametrize("name", [
    "", "../up", "/root", ".hidden", "a:b", "x" * 81, "a\nb", "foggy-hill", "Foggy-Hill",
    "how-machines-learn"])
def test_new_refuses_names(here: Path, name: str) -> None:
    assert soup("new", name).exit_code == 2
    assert list(here.iterdir()) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=30))
def test_new_with_any_name_makes_one_lesson_here_or_none(here: Path, name: str) -> None:
    result = soup("new", "--", name)
    made = list(here.iterdir())
    assert result.exit_code == (0 if made else result.exit_code)
    for path in made:
        assert soup("check", "--", f"./{path.name}").exit_code == 0
        path.unlink()


# doctor ------------------------------------------------------------------------------

def test_doctor_finds_this_machine_fit(here: Path) -> None:
    result = soup("doctor", "--json")
    findings = json.loads(result.stdout)
    assert all({"check", "ok", "found", "cure"} <= set(finding) for finding in findings)
    broken = {finding["check"] for finding in findings if not finding["ok"]}
    assert broken <= {"disk", "memory"}
    (drawn,) = (finding["found"] for finding in findings if finding["check"] == "scripts with a font")
    assert {"Latin", "CJK", "Arabic"} <= set(drawn.partition(";")[0].split(", "))
    assert {finding["found"] for finding in findings if finding["check"] in doctor.EXTRAS} == {"there"}


def test_doctor_finds_no_fault_in_an_extra_that_is_not_there(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "TRIALS", {})
    monkeypatch.setattr(doctor, "EXTRAS", {
        "a spoon": doctor.Extra("no_such_spoon", "pass", "fingers are used", "buy one"),
        "a fork": doctor.Extra("json", "import no_such_fork", "fingers are used", "buy another")})
    lines = [line for line in soup("doctor").stdout.splitlines() if "a spoon" in line or "a fork" in line]
    assert [line.split()[0] for line in lines] == ["ok", "failed"]
    assert lines[0].endswith("not installed, so fingers are used. Once: buy one")
    assert lines[1].endswith("named 'no_such_fork'. Once: buy another")


def test_doctor_names_what_lacks_and_its_cure(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "TRIALS", {"a spoon": "import no_such_spoon"})
    (here / "output").write_text("in the way")
    result = soup("doctor", "--out", str(here / "output" / "films"))
    assert result.exit_code == 3
    assert "failed  a spoon" in result.stdout
    assert "No module named 'no_such_spoon'. Start ./soup again" in result.stdout


# audit ---------------------------------------------------------------------------------

def path_of(here: Path, rows: list[list[object]], name: str = "path.csv") -> str:
    (here / name).write_text("\n".join(",".join(map(str, row)) for row in rows) + "\n")
    return name


def test_audit_finds_each_uphill_step(here: Path) -> None:
    zigzag = path_of(here, [[5 - 0.1 * k, (-1) ** k * (1.5 if k % 3 == 0 else 1)] for k in range(12)])
    result = soup("audit", zigzag, "--terrain", "ravine", "--json")
    found = json.loads(result.stdout)
    heights = [0.5 * ((5 - 0.1 * k) ** 2 + 100 * (1.5 if k % 3 == 0 else 1) ** 2) for k in range(12)]
    assert found["losses"] == pytest.approx(heights)        # the ravine: ½ (x² + 100 y²)
    assert found["uphill"] == [k for k in range(1, 12) if heights[k] > heights[k - 1]] == [3, 6, 9]
    assert result.exit_code == 1


def test_audit_passes_a_real_run_with_its_losses(here: Path) -> None:
    loss = sm.soup.taste_loss()
    run = sm.descend(loss, sm.optimizers.gradient_descent(0.01), loss.places["tastes_two"], 30)
    amounts = loss.amounts(run.points)
    rows = [[*row, value] for row, value in zip(amounts.tolist(), run.losses.tolist(), strict=True)]
    result = soup("audit", path_of(here, [["salt", "cream", "pepper", "loss"], *rows]), "--terrain", "soup",
                  "--amounts", "--json")
    found = json.loads(result.stdout)
    assert (result.exit_code, found["ok"], found["uphill"], found["wrong_losses"]) == (0, True, [], [])
    assert found["learning_rate"] == pytest.approx(0.01)


@pytest.mark.parametrize(("text", "terrain", "message"), [
    ("1,2\n3,4\n", "ravin", 'soup: --terrain: must name a loss, got "ravin". Did you mean "ravine"?'),
    ("1,2\na,3\n4,5\n6,7\n", "ravine", "soup: path.csv:2: must hold numbers, with commas between them and a decimal "
     'point, got "a". Correct that cell'),
    ("1,2\n3,4\n3\n", "ravine", "soup: path.csv:3: must hold 2 cells with commas between them, as other rows do"),
    ("1;2\n3;4\n3\n", "ravine", "soup: path.csv:3: must hold 2 cells with semicolons between them"),
    ("nan,2\n3,4\n", "ravine", "soup: path.csv:1: must be a path on ravine (points must be finite at the first"),
    ("1,2\n", "ravine", "soup: path.csv: must hold at least two points"),
    ("", "ravine", "soup: path.csv: must hold a point a row"),
    ("1,2,3\n3,4,5\n", "ravine", "soup: path.csv:1: must have a column for each of x, y; with commas between"),
    ("x,y,z\n3,4\n4,5\n", "ravine", "soup: path.csv:2: must hold 3 cells"),
    ("\ufeff1\n-2\n", "shelf", None),
])
def test_audit_refuses_what_is_no_path(here: Path, text: str, terrain: str, message: str | None) -> None:
    (here / "path.csv").write_text(text)
    result = soup("audit", "path.csv", "--terrain", terrain)
    if message is None:
        assert result.exit_code in (0, 1)
    else:
        assert result.exit_code == 2
        assert result.stderr.startswith(message)


def test_audit_of_nothing(here: Path) -> None:
    os.mkfifo(here / "pipe")
    for name in ("none.csv", ".", "pipe"):
        assert soup("audit", name, "--terrain", "ravine").exit_code == 2


PATHS = Path(__file__).parents[3] / "reference" / "paths"


@pytest.mark.parametrize(("name", "code", "said"), [
    ("momentum.ravine", 0, "It is momentum with learning rate 0.018 and beta 0.8"),
    ("nesterov.ravine", 0, "It is Nesterov's momentum with learning rate 0.005 and beta 0.9"),
    ("adam.himmelblau", 0, "It is Adam with learning rate 0.1, beta1 0.9, beta2 0.999 and epsilon 1e-08"),
    ("adamw.rosenbrock", 0, "It is AdamW with learning rate 0.05"),
    ("adagrad.rosenbrock", 0, "It is Adagrad with learning rate 0.3"),
    ("rmsprop.himmelblau", 0, "It is RMSProp with learning rate 0.02, alpha 0.99"),
    ("float32.himmelblau", 0, "written with float32. It is plain descent with learning rate 0.01"),
    ("float32_adam.ravine", 0, "It is Adam with learning rate 0.2"),
    ("decimals.ravine", 0, "written with 4 decimals. It is momentum with learning rate 0.018 and beta 0.8"),
    ("three_decimals.himmelblau", 0, "written with 3 decimals. It is plain descent with learning rate 0.003"),
    ("noisy.ravine", 0, "on slopes that scatter about the true ones"),
    ("diverged.rosenbrock", 0, "It diverged: point 7 is not finite."),
    ("typed_in.ravine", 1, "It is none of these"),
])
def test_audit_names_paths_by_torch_and_by_hand(name: str, code: int, said: str) -> None:
    result = soup("audit", str(PATHS / f"{name}.csv"), "--terrain", name.split(".")[1])
    assert said in result.stdout
    assert result.exit_code == code


@pytest.mark.parametrize(("rule", "code"), [("momentum", 0), ("gradient_descent", 1), ("momentun", 2)])
def test_audit_of_a_claimed_rule(rule: str, code: int) -> None:
    result = soup("audit", str(PATHS / "momentum.ravine.csv"), "--terrain", "ravine", "--rule", rule)
    assert result.exit_code == code
    assert ("Did you mean" in result.stderr) == (code == 2)


# test ------------------------------------------------------------------------------------

@pytest.mark.parametrize(("arguments", "command"), [
    ((), ["-m", "not long", *SPREAD]), (("--all",), ["-m", "", *SPREAD]),
    (("-k", "soup", "-x"), ["-m", "not long", *SPREAD, "-k", "soup", "-x"]),
    (("-m", "long"), [*SPREAD, "-m", "long"]),
    ((f"{CHECKOUT}/tests/soupmath::test_a",), ["-m", "not long", f"{CHECKOUT}/tests/soupmath::test_a"]),
])
def test_test_hands_over_to_pytest_in_the_checkout(monkeypatch: pytest.MonkeyPatch, here: Path,
                                                   arguments: tuple[str, ...], command: list[str]) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda program, argv: called.append(argv))
    assert soup("test", *arguments).exit_code == 0
    assert called == [[sys.executable, "-m", "pytest", *command]]
    assert Path.cwd() == CHECKOUT


def test_a_word_is_no_path_though_the_launcher_is_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda program, argv: called.append(argv))
    monkeypatch.chdir(CHECKOUT)
    soup("test", "-k", "soup")
    assert called == [[sys.executable, "-m", "pytest", "-m", "not long", *SPREAD, "-k", "soup"]]


def test_test_finds_paths_where_the_person_stands(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    (here / "test_mine.py").touch()
    called: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda program, argv: called.append(argv))
    soup("test", "test_mine.py::test_a")
    assert called[0][-1] == f"{here / 'test_mine.py'}::test_a"


# whatever comes ----------------------------------------------------------------------------

ARGUMENTS = (
    "check", "--json", "--set", "run.steps=3", "a=b", "none.toml", "foggy-hill", "", "--", "-x", "list",
    "new", "how-big-a-pinch", "=", "beat.open.hold=[[", "\x1b[0m", "how-machines-learn")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(ARGUMENTS), min_size=1, max_size=5))
def test_no_arguments_meet_a_traceback(here: Path, few: None, arguments: list[str]) -> None:
    assert soup(*arguments).exit_code in (0, 1, 2)


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("scenes.studio.plan.proof.check_all", interrupt)
    assert soup("check").exit_code == 130
