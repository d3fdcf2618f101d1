"""Files that a lesson names: they lie in its folder, or in one below it, and nowhere else."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from scenes.studio.files.faults import BadInputError, near, shown
from scenes.studio.files.toml_file import Spot

RULE = "must be a file in the lesson's folder, or in one below it"


def beside(named: str, spot: Spot) -> Path:
    """The file that a lesson names at a spot. BadInputError where it lies elsewhere, or nothing is there."""
    folder, parts = spot.source.path.parent, PurePosixPath(named).parts
    if not named or "\\" in named or "\0" in named or PurePosixPath(named).is_absolute() or ".." in parts:
        raise BadInputError([spot.fault(RULE, shown(named), "Copy it beside the lesson and give its name.")])
    path = folder / named
    try:
        there, inside = path.is_file(), path.resolve().is_relative_to(folder.resolve())
    except OSError:
        there, inside = False, True
    if not inside:
        raise BadInputError([spot.fault(RULE, f"{shown(named)}, a link that leads out of it", "Copy it there.")])
    if not there:
        others = [other.relative_to(folder).as_posix() for other in sorted(folder.glob("*.[ct]sv"))]
        raise BadInputError([spot.fault(RULE, shown(named), near(named, others, "Put it there."))])
    return path
