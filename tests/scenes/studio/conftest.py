"""Lessons on the staging `bench` in files, and the project's own lessons checked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from sample_lessons import GOOD

from scenes.studio.files import stagings
from scenes.studio.plan.proof import Checked, check
from scenes.studio.store.kept_arrays import Kept


@pytest.fixture(scope="session", autouse=True)
def toys() -> Iterator[None]:
    """The stagings `bench` and `toy` among the stagings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stagings, "plugins", lambda: ("toys",))
        yield


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., str]:
    """Write a lesson, the good one with replacements, and give its path."""
    def written(*changes: tuple[str, str], text: str = GOOD, name: str = "soup") -> str:
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new, 1)
        path = tmp_path / f"{name}.toml"
        path.write_text(text, encoding="utf-8")
        return str(path)
    return written


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that one is in: an empty one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="session")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Checked]:
    """A lesson of the project by name, checked once for all tests."""
    kept = Kept(tmp_path_factory.mktemp("kept"))
    return cache(lambda name: check(name, kept=kept))
