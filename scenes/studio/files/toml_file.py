"""A file as it was written: its data, where each key stands, and the faults of the file itself."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scenes.studio.files import toml_lines
from scenes.studio.files.faults import BadInputError, Fault, shown
from scenes.studio.files.text import printable

LARGEST = 256 * 1024        # bytes
LONGEST_NAME = 80
DEEP = re.compile(r"""(?<![\w"'-])(?:[\w"'-]+[ \t]*\.[ \t]*){32}""")      # a dotted key of 32 parts
RESERVED = ("index.html",)  # what else stands in the output folder


@dataclass(frozen=True)
class Source:
    """Data with its origin. origins: keys that were not in the file -> where they came from."""

    path: Path
    data: Mapping[str, Any]
    lines: Mapping[toml_lines.Path, int] = field(default_factory=dict)
    origins: Mapping[toml_lines.Path, str] = field(default_factory=dict)

    @property
    def file(self) -> str:
        return as_named(self.path)

    def at(self, *path: str | int) -> Spot:
        """A place in this file, there or not."""
        return Spot(self, path)

    def key(self, path: Sequence[str | int]) -> str:
        """A key as --set takes it: beats by their id, else by their number counted from 1."""
        parts, here = [], self.data
        for part in path:
            here = _inside(here, part)
            parts.append(_called(here, part) if isinstance(part, int) else part)
        return ".".join(parts)


@dataclass(frozen=True)
class Spot:
    """A place in a file, where a rule may be broken."""

    source: Source
    path: toml_lines.Path

    def at(self, *path: str | int) -> Spot:
        """A place inside this one."""
        return Spot(self.source, (*self.path, *path))

    def fault(self, rule: str, got: str | None, cure: str) -> Fault:
        key, origins = self.source.key(self.path), self.source.origins
        for length in range(len(self.path), 0, -1):
            if self.path[:length] in origins:
                return Fault(origins[self.path[:length]], None, key, rule, got, cure)
        return Fault(self.source.file, toml_lines.line_of(self.source.lines, self.path), key, rule, got, cure)


def _called(item: Any, place: int) -> str:
    """A beat's id, or its number counted from 1."""
    name = item.get("id") if isinstance(item, Mapping) else None
    return name if isinstance(name, str) and name else str(place + 1)


def _inside(here: Any, part: str | int) -> Any:
    try:
        return here[part]
    except (KeyError, IndexError, TypeError):
        return None


def as_named(path: Path) -> str:
    """A path as a person would type it from where they stand."""
    near = os.path.relpath(path)
    return str(path) if near.startswith("..") else near


def read(path: Path) -> Source:
    """The data of a TOML file, or BadInputError."""
    return source_of(path, _text(path))


def source_of(path: Path, text: str) -> Source:
    """The data of a text that is, or will be, the file's."""
    deep = DEEP.search(text)
    if deep:        # the reader takes memory with the square of the depth
        raise _refused(path, text.count("\n", 0, deep.start()) + 1, "must be TOML", "a key in too many parts",
                       "Mend that line")
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:      # also dates and numbers beyond what Python holds
        raise _refused(path, _toml_line(str(error), text), "must be TOML", _reason(error),
                       "Mend that line; toml.io shows how TOML is written") from None
    if not data:
        raise _refused(path, None, "must not be empty", None, "`soup new NAME` makes a lesson to start from")
    return Source(path, data, toml_lines.lines_of(text))


def _text(path: Path) -> str:
    try:
        if not path.is_file():
            raise _refused(path, None, "must be a file", "a folder" if path.is_dir() else "nothing there",
                           "`soup list` names the lessons")
        if path.stat().st_size > LARGEST:
            raise _refused(path, None, f"must be at most {LARGEST:,} bytes", f"{path.stat().st_size:,}",
                           "A lesson holds words and numbers only; split it")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(path, None, "must be UTF-8", f"byte {error.start + 1} is not",
                       "Save it as UTF-8") from None
    except OSError as error:
        raise _refused(path, None, "must be readable", error.strerror,
                       "Look at its name and permissions") from None


def _refused(path: Path, line: int | None, rule: str, got: str | None, cure: str) -> BadInputError:
    return BadInputError([Fault(as_named(path), line, "", rule, got, f"{cure}.")])


def _reason(error: BaseException) -> str:
    if isinstance(error, RecursionError):
        return "too deeply nested"
    text = re.sub(r" \((at .*)\)$", "", str(error))
    return text[0].lower() + text[1:]


def _toml_line(message: str, text: str) -> int | None:
    if message.endswith("(at end of document)"):
        return text.count("\n", 0, -1) + 1
    found = re.search(r"at line (\d+)", message)
    return int(found.group(1)) if found else None


def name_faults(name: str, file: str, key: str = "name", line: int | None = None) -> list[Fault]:
    """What is wrong with a name that becomes a folder of the output."""
    broken = {
        "must not be empty": not name,
        f"must have at most {LONGEST_NAME} letters": len(name) > LONGEST_NAME,
        "must not begin with a dot": name.startswith("."),
        "must be printable, without / \\ : or control characters":
            not printable(name) or any(mark in name for mark in "/\\:"),
        f"must not be {', '.join(RESERVED)}": name.casefold() in RESERVED,
    }
    return [Fault(file, line, key, rule, shown(name), "Give it another name.")
            for rule, wrong in broken.items() if wrong]
