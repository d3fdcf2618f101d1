"""What is kept beside the films of an output folder, in its `.store`: shots, arrays, what was understood of sources."""

from __future__ import annotations

import sys
from pathlib import Path

from scenes.studio.files.stagings import plugins
from scenes.studio.store.code_digests import PROJECT, Library
from scenes.studio.store.kept_arrays import Kept
from scenes.studio.store.store import Store


def store_of(out: Path) -> Store:
    """Shots that were drawn."""
    return Store(out / ".store")


def library_of(out: Path) -> Library:
    """The sources of the project and of plug-ins."""
    return Library((*PROJECT, *plugins()), store_of(out).root / "sources.json")


def kept_of(out: Path, library: Library | None = None, anew: bool = False) -> Kept:
    """What takes long to compute; anew: computed again, whatever is kept."""
    return Kept(store_of(out).runs, library or library_of(out), anew, _say)


def _say(told: str) -> None:
    print(f"soup: {told}", file=sys.stderr)
