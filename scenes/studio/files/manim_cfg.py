"""A person's manim.cfg, which is for their own scenes: films do not depend on it, and whoever has one is told so."""

from __future__ import annotations

import configparser
from pathlib import Path

from scenes.studio.files.faults import shown

NAME = "manim.cfg"


def note(folder: Path = Path()) -> str | None:
    """A line about the manim.cfg of a folder; None where there is none."""
    path = folder / NAME
    if not path.exists():
        return None
    return f"{NAME} in this folder is not read by soup, lessons and options say how films look{_broken(path)}"


def _broken(path: Path) -> str:
    try:
        configparser.ConfigParser(interpolation=None).read_string(path.read_text(encoding="utf-8"), NAME)
    except (configparser.Error, UnicodeDecodeError) as error:
        line = getattr(error, "lineno", None) or next((number for number, _ in getattr(error, "errors", ())), None)
        return f"; manim cannot read it either{f' (line {line})' if line else ''}: mend it before you use manim itself"
    except OSError as error:
        return f"; it cannot be read ({shown(error.strerror)})"
    return ""
