"""What removing really frees, and what it leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cleared:
    """freed: bytes; left: places that could not be removed, and why."""

    freed: int = 0
    left: tuple[str, ...] = ()

    def __add__(self, other: Cleared) -> Cleared:
        return Cleared(self.freed + other.freed, self.left + other.left)


def removed(place: Path) -> Cleared:
    """Remove a file, or a folder with all that is in it. A file that has another name still is not freed."""
    if place.is_symlink() or not place.is_dir():
        return _tried(place, lambda: _unlinked(place))
    try:
        inside = sorted(place.iterdir())
    except OSError as error:
        return Cleared(left=(_why(place, error),))
    cleared = sum(map(removed, inside), Cleared())
    return cleared if cleared.left else cleared + _tried(place, lambda: _unmade(place))


def _unlinked(path: Path) -> int:
    known = path.lstat()
    path.unlink()
    return known.st_size if known.st_nlink == 1 else 0


def _unmade(folder: Path) -> int:
    folder.rmdir()
    return 0


def _tried(place: Path, act: Callable[[], int]) -> Cleared:
    try:
        return Cleared(act())
    except FileNotFoundError:       # somebody else has
        return Cleared()
    except OSError as error:
        return Cleared(left=(_why(place, error),))


def _why(place: Path, error: OSError) -> str:
    return f"{place}: {error.strerror}"
