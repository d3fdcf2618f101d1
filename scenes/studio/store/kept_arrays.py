"""What takes long to compute, kept between commands: by its specification and all the code that computes it.

An entry is its digest, a new line, and an .npz. What does not fit its digest is a miss and never served;
where the store cannot be written, things are computed each time.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import uuid
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path

import numpy as np

from scenes.studio.store import code_digests, loaded_code
from scenes.studio.store.code_digests import Library
from scenes.studio.store.plain_file import opened

A_WHILE = 5.0       # seconds
Arrays = Mapping[str, np.ndarray]


class Kept:
    """Arrays by what they depend on, in a folder; without a folder nothing is kept.

    library: the sources; anew: whether all is made again, whatever is kept; say: hears what will take a while.
    """

    def __init__(self, folder: Path | None = None, library: Library | None = None, anew: bool = False,
                 say: Callable[[str], None] | None = None) -> None:
        self.folder, self._given, self._anew, self._say = folder, library, anew, say
        self._codes: dict[tuple[str, ...], str] = {}

    @cached_property
    def _library(self) -> Library:
        return self._given or Library()

    def arrays(self, parts: Mapping[str, object], make: Callable[[], Arrays], carried: Iterable[str] = (),
               seconds: float = 0.0) -> Arrays:
        """The arrays of these parts, made where they are not kept.

        Parts are plain data; the code of the module that `make` is written in, and of all it imports, is one
        of them. carried: further modules, whose functions `make` is given;
        seconds: about what it takes.
        """
        modules = (make.__module__, *carried)
        found = self.look(parts, modules)
        if found is None:
            self.foretell(seconds)
            found = make()
            self.keep(parts, modules, found, loaded_code.digests())
        elif self.folder is not None:
            self._library.remember()
        return found

    def look(self, parts: Mapping[str, object], modules: Iterable[str]) -> Arrays | None:
        """The arrays of these parts that the code of these modules has made; None where they are not kept."""
        if self.folder is None or self._anew:
            return None
        return _read(self._place(parts, modules))

    def keep(self, parts: Mapping[str, object], modules: Iterable[str], made: Arrays, ran: Mapping[str, str]) -> None:
        """Keep what was made, unless other code has made it. ran: module -> sha256 of what was executed."""
        if self.folder is None:
            return
        if code_digests.changed(self._library.closure(modules), ran) is None:
            with contextlib.suppress(OSError):
                _write(self._place(parts, modules), made)
        self._library.remember()

    def _place(self, parts: Mapping[str, object], modules: Iterable[str]) -> Path:
        assert self.folder is not None
        told = json.dumps({**parts, "code": self._code(tuple(modules)), "numpy": np.__version__}, sort_keys=True)
        return self.folder / f"{hashlib.sha256(told.encode()).hexdigest()}.npz"

    def _code(self, modules: tuple[str, ...]) -> str:
        """Digest of all that these modules are and import."""
        if modules not in self._codes:
            self._codes[modules] = code_digests.digest(self._library.closure(modules))
        return self._codes[modules]

    def foretell(self, seconds: float) -> None:
        """Say that something will be computed, where that takes a while."""
        if self._say and seconds >= A_WHILE:
            self._say(f"computing, for about {seconds:.0f} s")


NOTHING_KEPT = Kept()


def _read(place: Path) -> Arrays | None:
    try:
        with opened(place) as entry:
            seal, _, packed = entry.read().partition(b"\n")
        if hashlib.sha256(packed).hexdigest().encode() != seal:
            return None
        with np.load(io.BytesIO(packed), allow_pickle=False) as file:
            arrays = dict(file)
        with contextlib.suppress(OSError):
            os.utime(place)      # the store gives up what was used longest ago
        return arrays
    except (OSError, ValueError):
        return None


def _write(place: Path, arrays: Arrays) -> None:
    """Whole or not at all: written beside its place, then moved there."""
    packed = io.BytesIO()
    np.savez(packed, **arrays)  # type: ignore[arg-type]  # its keywords are the arrays' names
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(f".{uuid.uuid4().hex[:8]}")
    try:
        beside.write_bytes(hashlib.sha256(packed.getvalue()).hexdigest().encode() + b"\n" + packed.getvalue())
        os.replace(beside, place)
    finally:
        beside.unlink(missing_ok=True)
