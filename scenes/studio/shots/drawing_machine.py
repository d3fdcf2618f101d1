"""What of this machine can change a picture: packages, the libraries that draw, fonts."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
from functools import cache
from pathlib import Path

from scenes.studio.shots import system_fonts

PACKAGES = ("av", "manim", "manimgx_fonts_cjk", "manimpango", "mapbox_earcut", "numpy", "pillow", "pycairo", "scipy",
            "skia_pathops", "svgelements", "typst")
FONT_PACKAGES = "fontpkg"
LIBRARIES = re.compile(r"lib(cairo|pixman-1|pango\w*-1\.0|freetype|harfbuzz|fontconfig|fribidi)[.-].*so")


@cache
def drawing() -> dict[str, str]:
    """Name -> version or digest, of all that takes part in drawing and encoding."""
    return {
        "python": platform.python_version(), "machine": platform.machine(),
        **_packages(), **_libraries(), "system fonts": system_fonts.digest(),
    }


def differences(here: dict[str, str], there: dict[str, str]) -> list[str]:
    """What two machines do not share, both named."""
    return [f"{name}: {here.get(name, 'none')} here, {there.get(name, 'none')} there"
            for name in sorted(here.keys() | there.keys()) if here.get(name) != there.get(name)]


def _packages() -> dict[str, str]:
    """Versions by the names of the installed packages' own folders: a look at a folder, no file opened."""
    found: dict[str, str] = {}
    for place in sys.path:
        if not place.endswith("-packages"):
            continue
        for entry in os.listdir(place) if os.path.isdir(place) else ():
            name, _, version = entry.removesuffix(".dist-info").partition("-")
            if entry.endswith(".dist-info") and (name.lower() in PACKAGES or name.startswith(FONT_PACKAGES)):
                found.setdefault(name.lower(), version)
            elif name.startswith(f"{FONT_PACKAGES}_") and "." not in name:
                found[f"files of {name}"] = _digest_of_folder(Path(place, entry, "files"))
    return found


def _libraries() -> dict[str, str]:
    """File names and digests of the shared libraries that drawing really loads."""
    import cairo
    import manimpango

    try:
        mapped = Path("/proc/self/maps").read_text().splitlines()
    except OSError:
        return {"cairo": cairo.cairo_version_string(), "pango": str(manimpango.pango_version())}
    paths = {line.split(maxsplit=5)[-1] for line in mapped if LIBRARIES.search(line)}
    return {Path(path).name.split(".so")[0]: f"{Path(path).name} {_digest(Path(path))[:12]}" for path in sorted(paths)}


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest_of_folder(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    told = "".join(f"{path.relative_to(folder)} {_digest(path)}\n" for path in files)
    return hashlib.sha256(told.encode()).hexdigest()[:12]
