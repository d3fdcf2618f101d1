"""A scenes.py or a folder scenes/ of one's own: `soup` does not care, and props can be had beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import soupfilm
from cases import copied

from scenes.props.measure.jar import Jar

COMMAND = Path(sys.executable).with_name("soup")
SHADOWS = ("scenes", "soupmath", "manim", "random", "socket", "types", "typst")      # what -m and -c would find first
FROM_OUTSIDE = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def run(folder: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=folder, env={**FROM_OUTSIDE, "COLUMNS": "200", **more}, capture_output=True,
                          text=True)


def said(folder: Path, code: str, **more: str) -> str:
    done = run(folder, sys.executable, "-c", code, **more)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return copied("15", tmp_path)


def test_a_class_is_one_under_both_names() -> None:
    import soupfilm.props.measure.jar as jar

    assert jar.Jar is Jar
    assert sys.modules["soupfilm.props.measure.jar"] is sys.modules["scenes.props.measure.jar"]


@pytest.mark.parametrize(("path", "arguments"), [
    ("other", ["check", "foggy-hill"]), pytest.param(".", ["doctor", "--json"], marks=pytest.mark.long),
    pytest.param("other/scenes", ["list"], marks=pytest.mark.long)])
def test_soup_does_not_care_what_is_on_the_path(here: Path, path: str, arguments: list[str]) -> None:
    done = run(here, str(COMMAND), *arguments, PYTHONPATH=path)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or arguments[0] == "doctor", done.stderr
    assert "No module" not in done.stdout


@pytest.mark.long
def test_soup_does_not_care_what_is_in_the_folder(here: Path) -> None:
    """Nor do its workers, nor those that look."""
    for name in SHADOWS:
        (here / f"{name}.py").write_text("raise SystemExit('mine')\n")
    copied("14", here)
    done = run(here, str(COMMAND), "render", "c.toml", "-q", "preview", "-j", "1")
    assert done.returncode == 0, done.stderr + done.stdout
    assert run(here, str(COMMAND), "preview", "c.toml", "--frames", "1", "--side", "32").returncode == 0
    doctor = run(here, str(COMMAND), "doctor")
    assert "mine" not in doctor.stdout


@pytest.mark.parametrize(("folder", "scene"), [(".", "scenes.py"), ("other", "scenes/mine.py"),
                                               ("other/scenes", "mine.py")])
def test_props_can_be_had_in_a_scene_of_that_name(here: Path, folder: str, scene: str) -> None:
    manim = [sys.executable, "-m", "manim", "-ql", "-s", "--disable_caching", scene, "Mine"]
    done = run(here / folder, *manim)
    assert done.returncode == 0, done.stderr + done.stdout
    assert list((here / folder).rglob("Mine*.png"))


@pytest.mark.parametrize("scene", ["PropsScene", "OwnLoss"])
def test_a_strangers_own_film_renders(tmp_path: Path, scene: str) -> None:
    copied("16", tmp_path)
    done = run(tmp_path, sys.executable, "-m", "manim", "-ql", "-r", "256,144", "my_film.py", scene)
    assert done.returncode == 0, done.stderr + done.stdout


def test_what_else_is_in_a_package_of_that_name_stays(here: Path) -> None:
    (here / "other" / "scenes" / "help.py").write_text("X = 'mine'\n")
    jar = "from soupfilm.props.measure.jar import Jar"
    assert said(here / "other", f"{jar}; from scenes.help import X; print(X)") == "mine"
    assert said(here / "other", f"import scenes; {jar}; from scenes.help import X; print(X)") == "mine"


def test_a_module_that_is_there_already_is_named(here: Path) -> None:
    (here / "other" / "scenes" / "props.py").write_text("X = 'mine'\n")
    done = run(here / "other", sys.executable, "-c", "import scenes.props\nfrom soupfilm.props.measure.jar import Jar")
    last = done.stderr.splitlines()[-1]
    assert last.startswith("ImportError: soupfilm.props cannot be given, because scenes.props is already ")
    assert last.endswith("scenes/props.py. Import soupfilm before it, or rename it.")


def test_a_name_that_is_none_is_said() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"No module named 'scenes\.props\.jam'"):
        __import__("soupfilm.props.jam")
    assert soupfilm.__path__ == []
