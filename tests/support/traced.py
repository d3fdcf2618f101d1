"""What is executed and read inside a block: modules of the project whose functions run, and its files."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).parents[2]
OURS = tuple(f"{ROOT / top}{os.sep}" for top in ("scenes", "soupmath"))


@dataclass
class Trace:
    """code: files whose functions ran; opened: other files of the project that were opened."""

    code: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)

    @property
    def modules(self) -> set[str]:
        return {_module(path) for path in self.code if path.startswith(OURS)}

    @property
    def data(self) -> set[str]:
        """Relative to the project."""
        return {path.removeprefix(f"{ROOT}{os.sep}") for path in self.opened
                if path.startswith(OURS) and not path.endswith((".py", ".pyc"))}


_listening: list[Trace] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and _listening and isinstance(arguments[0], str | os.PathLike):
        _listening[-1].opened.add(os.path.abspath(os.fspath(arguments[0])))


sys.addaudithook(_hear)     # Python takes none back: it hears what is opened in a block only


@contextlib.contextmanager
def traced(trace: Trace) -> Iterator[Trace]:
    seen = trace.code

    def note(frame: FrameType, event: str, argument: object) -> None:
        if event == "call":
            seen.add(frame.f_code.co_filename)

    _listening.append(trace)
    threading.setprofile(note)
    sys.setprofile(note)
    try:
        yield trace
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
        _listening.pop()


def _module(path: str) -> str:
    parts = Path(path).relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
