"""What a process runs is what its keys say, whatever the file has become since."""

from __future__ import annotations

import hashlib
import importlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenes.studio.store import loaded_code
from scenes.studio.store.code_digests import Library, changed


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setattr(loaded_code, "sources", {})
    folder = tmp_path / "loaded"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "early.py").write_text("X = 1\n")
    (folder / "late.py").write_text("X = 1\n")
    yield folder
    for name in [name for name in sys.modules if name.partition(".")[0] == "loaded"]:
        del sys.modules[name]


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_of_a_module_that_is_loaded_the_loaded_source_counts(package: Path) -> None:
    loaded_code.install(["loaded"])
    importlib.import_module("loaded.early")
    for name in ("early", "late"):
        (package / f"{name}.py").write_text("X = 2\n")
    read = Library(["loaded"]).closure(["loaded.early", "loaded.late"])
    assert read["loaded.early"].exact == sha256("X = 1\n")
    assert read["loaded.late"].exact == sha256("X = 2\n")


def test_a_module_that_is_loaded_after_its_key_was_made_is_found_out(package: Path) -> None:
    loaded_code.install(["loaded"])
    read = Library(["loaded"]).closure(["loaded.late"])
    (package / "late.py").write_text("X = 2\n")
    assert changed(read, loaded_code.digests()) is None
    importlib.import_module("loaded.late")
    assert changed(read, loaded_code.digests()) is read["loaded.late"]


def test_what_was_loaded_before_is_noted_too_and_twice_is_once(package: Path) -> None:
    importlib.import_module("loaded.early")
    for _ in range(2):
        loaded_code.install(["loaded"])
    (package / "early.py").write_text("X = 2\n")
    assert loaded_code.digests()["loaded.early"] == sha256("X = 1\n")
    noters = [finder for finder in sys.meta_path if isinstance(finder, loaded_code._SourceNoter)]
    assert sum("loaded" in noter.packages for noter in noters) == 1


def test_an_edit_within_a_second_is_run_and_told(package: Path) -> None:
    """Bytecode of a file of the same size and second is not taken for it."""
    early, stamp = package / "early.py", (1e9, 1e9)
    os.utime(early, stamp)
    importlib.import_module("loaded.early")
    del sys.modules["loaded.early"]
    early.write_text("X = 2\n")
    os.utime(early, stamp)
    loaded_code.install(["loaded"])
    assert importlib.import_module("loaded.early").X == 2
    assert loaded_code.digests()["loaded.early"] == sha256("X = 2\n")
