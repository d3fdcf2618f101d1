"""What is kept between commands: made once, never served when it was spoilt or when its code has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.store import loaded_code
from scenes.studio.store.code_digests import Library
from scenes.studio.store.kept_arrays import Kept


class Counted:
    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> dict[str, np.ndarray]:
        self.made += 1
        return {"a": np.arange(3), "b": np.eye(2, dtype=np.int8)}


def test_what_is_kept_is_made_once(tmp_path: Path) -> None:
    kept, make = Kept(tmp_path / "runs"), Counted()
    for _ in range(2):
        found = kept.arrays({"x": 1}, make)
        assert found["a"].tolist() == [0, 1, 2]
        assert found["b"].dtype == np.int8
    assert make.made == 1
    kept.arrays({"x": 2}, make)
    assert make.made == 2


@pytest.mark.parametrize("spoil", [
    lambda path: path.write_bytes(b""), lambda path: path.write_bytes(path.read_bytes()[:-7]),
    lambda path: path.write_bytes(path.read_bytes().replace(b"\x01", b"\x02")),
    lambda path: (path.unlink(), path.mkdir()),
])
def test_what_was_spoilt_is_made_anew(tmp_path: Path, spoil: Callable[[Path], object]) -> None:
    kept, make = Kept(tmp_path / "runs"), Counted()
    kept.arrays({"x": 1}, make)
    spoil(next((tmp_path / "runs").iterdir()))
    assert kept.arrays({"x": 1}, make)["a"].tolist() == [0, 1, 2]
    assert make.made == 2


def test_nothing_is_kept_where_nothing_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    make = Counted()
    for kept in (Kept(), Kept(tmp_path / "file" / "runs")):
        kept.arrays({"x": 1}, make)
        kept.arrays({"x": 1}, make)
    assert make.made == 4
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_force_makes_anew_and_keeps_that(tmp_path: Path) -> None:
    make = Counted()
    for made, anew in enumerate((False, True, True), 1):
        Kept(tmp_path, anew=anew).arrays({"x": 1}, make)
        assert make.made == made
    Kept(tmp_path).arrays({"x": 1}, make)
    assert make.made == 3


def test_what_was_made_by_code_that_came_after_its_key_is_not_kept(tmp_path: Path,
                                                                   monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that is loaded late, when its file is not any more what the key was made of."""
    make, library = Counted(), Library()
    make.__module__ = "scenes.studio.store.kept_arrays"  # type: ignore[misc]
    library.closure([make.__module__])
    monkeypatch.setitem(loaded_code.sources, make.__module__, b"other")
    Kept(tmp_path, library).arrays({"x": 1}, make)
    assert list(tmp_path.iterdir()) == []


def test_what_other_code_made_is_made_anew(tmp_path: Path) -> None:
    """Code is the module that `make` is written in, and all that it imports."""
    before, make, module = Library(), Counted(), "scenes.studio.store.kept_arrays"
    make.__module__ = module  # type: ignore[misc]
    Kept(tmp_path, before).arrays({"x": 1}, make)
    Kept(tmp_path, before).arrays({"x": 1}, make)
    assert make.made == 1
    for count, changed in enumerate(before.closure([module]), 2):
        library = Library()
        library._read = {**before._read, changed: replace(before.source(changed), meant="other")}
        Kept(tmp_path, library).arrays({"x": 1}, make)
        assert make.made == count, changed
