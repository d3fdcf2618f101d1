"""The lock answers pyproject.toml without naming a place; the wheel carries what the command reads."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCK = (ROOT / "requirements.lock").read_text()
RELOCK = ("uv pip compile --universal --generate-hashes --no-annotate --no-header --all-extras "
          "--group dev --group setup pyproject.toml -o requirements.lock")


def direct() -> list[str]:
    project = PROJECT["project"]
    groups = (*project["optional-dependencies"].values(), *PROJECT["dependency-groups"].values())
    always = (*project["dependencies"], *PROJECT["build-system"]["requires"])
    return [*always, *(requirement for group in groups for requirement in group)]


def locked() -> dict[str, list[str]]:
    """Versions by name; a package may stand there once a range of Pythons."""
    versions: dict[str, list[str]] = {}
    for pinned, version in re.findall(r"^([A-Za-z0-9._-]+)==([^ ;]+)", LOCK, re.MULTILINE):
        versions.setdefault(canonicalize_name(pinned), []).append(version)
    return versions


@pytest.mark.parametrize("wanted", direct())
def test_the_lock_satisfies_every_direct_dependency(wanted: str) -> None:
    requirement = Requirement(wanted)
    versions = locked().get(canonicalize_name(requirement.name), [])
    assert versions, f"{wanted} is not locked; run {RELOCK}"
    enough = any if requirement.marker else all        # of some Pythons, or of all
    assert enough(requirement.specifier.contains(v) for v in versions), f"locked is {versions}; run {RELOCK}"


def test_every_locked_package_has_hashes_and_nothing_else_is_there() -> None:
    entry = r"[A-Za-z0-9._-]+==[^ ;/@]+( ; [^/@\\]+)? \\\n(    --hash=sha256:[0-9a-f]{64} \\\n)*" \
            r"    --hash=sha256:[0-9a-f]{64}\n"
    assert re.sub(entry, "", LOCK) == ""


def test_the_wheel_carries_lessons_data_and_types(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=ROOT,
                   check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    read = [*(ROOT / "scenes" / "lessons").glob("*.toml"), *(ROOT / "scenes" / "data").glob("*"),
            ROOT / "scenes" / "film.toml", ROOT / "soupmath" / "py.typed"]
    assert {path.relative_to(ROOT).as_posix() for path in read} <= carried
    assert {top.split("/")[0].partition("-")[0] for top in carried} == {"soupmath", "scenes", "soupfilm.py"}


def test_what_is_started_by_name_may_be_started() -> None:
    assert all((ROOT / name).stat().st_mode & 0o111 for name in ("soup", ".ci/run"))


def test_contributing_names_every_lesson_beside_its_staging() -> None:
    from scenes.studio.script import film_file
    from scenes.studio.script.lesson import load

    lines = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith("|")]
    for lesson in map(load, film_file.names()):
        assert any(f"`{lesson.staging}`" in row and lesson.name in row for row in rows), lesson.name
