"""What is printed can be typed again, stays on its line, and is counted where it is much."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from soup_command import soup

from scenes.studio.files.faults import MOST, BadInputError, Fault, visible


@pytest.mark.parametrize("name", ["Moja lekcja ż", "it's", "$HOME", "-q", "a;b", "plain"])
def test_new_prints_commands_that_can_be_pasted(here: Path, name: str) -> None:
    result = soup("new", "--", name)
    assert result.exit_code == 0
    (path,) = here.glob("*.toml")
    command = result.stdout.partition("then: ")[2].partition(", soup render")[0] if "," not in name else ""
    typed = shlex.split(command)
    assert typed[:2] == ["soup", "check"]
    assert Path(typed[2]).resolve() == path.resolve()
    assert soup(*typed[1:]).exit_code == 0


@pytest.mark.parametrize("command", [
    "check", "list", "render", "why", "verify", "clean", "doctor", "preview", "stills"])
def test_no_folder_is_refused_as_one(here: Path, command: str) -> None:
    lesson = ["foggy-hill"] if command in ("preview", "stills") else []
    result = soup(command, *lesson, "--out", "")
    assert result.exit_code == 2
    assert 'must name a folder, got ""' in result.stderr
    assert list(here.iterdir()) == []


def test_a_path_is_printed_on_one_line(here: Path, undrawn: list[str]) -> None:
    for odd, told in (("a\nb", "a\\nb"), ("a\x1b[2Jb", "a\\x1b[2Jb"), ("a\u202eb", "a\\u202eb")):
        result = soup("preview", "foggy-hill", "--frames", "1", "--out", odd)
        assert result.stdout == f"{told}/foggy-hill/preview.png\n"
    assert visible("ż ❤ plain") == "ż ❤ plain"


def test_very_many_faults_are_counted(here: Path) -> None:
    faults = [Fault("a.toml", k, "", "must be", None, "Mend it.") for k in range(1, MOST + 100)]
    assert len(str(BadInputError(faults)).splitlines()) == MOST + 1
    assert str(BadInputError(faults[: MOST + 1])).endswith("\nand 1 more fault")
    assert "more" not in str(BadInputError(faults[:MOST]))
    beats = "".join(f'\n[[beat]]\nid = "b{k}"\nshow = "nothing"\n' for k in range(300))
    (here / "many.toml").write_text('title = "T"\nstaging = "foggy_hill"\n[run]\nloss = "shelf"\nlearning_rate = 0.02\n'
                                    f"start = {{ salt = 0.5 }}\nsteps = 3\n{beats}")
    for command in ("check", "preview"):
        result = soup(command, "many.toml")
        assert result.exit_code == 2
        assert len(result.stderr.splitlines()) == MOST + 1
        assert result.stderr.endswith("and 250 more faults\n")
