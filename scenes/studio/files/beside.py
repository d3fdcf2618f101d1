"""A file that lies beside a lesson: named by a path inside the lesson's folder, and by no other."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from scenes.studio.files.faults import Fault, shown
from scenes.studio.files.toml_file import Spot

INSIDE = "Put it beside the lesson and write its name."


def beside(spot: Spot, named: str) -> tuple[Path | None, list[Fault]]:
    """The file that a key of a lesson names, where it is one of the lesson's folder, and what is wrong otherwise."""
    folder, path = spot.source.path.parent, PurePosixPath(named)
    if not named.strip() or "\0" in named or "\\" in named:
        return None, [spot.fault("must be the path of a file, with / between folders", shown(named), INSIDE)]
    if path.is_absolute() or ".." in path.parts or ":" in named.split("/")[0]:
        return None, [spot.fault("must lie inside the lesson's folder", shown(named), INSIDE)]
    try:
        there = folder / path
        if not there.is_file():
            what = "a folder" if there.is_dir() else "nothing there"
            return None, [spot.fault("must be a file beside the lesson", f"{shown(named)}, {what}", INSIDE)]
        if not there.resolve().is_relative_to(folder.resolve()):
            out = f"{shown(named)}, a link out of it"
            return None, [spot.fault("must lie inside the lesson's folder", out, INSIDE)]
    except OSError as error:        # a name too long for the system, a folder that may not be read
        return None, [spot.fault("must be a file that can be read", f"{shown(named)}, {error.strerror}", INSIDE)]
    return there, []
