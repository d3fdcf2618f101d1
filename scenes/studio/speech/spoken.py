"""Speech: what is to be said, what came of it, and who says it."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class SpokenLine:
    """A sentence of a beat, spelled for the ear."""

    lesson: str
    beat: str
    text: str


@dataclass(frozen=True, eq=False)
class Spoken:
    """samples: (n,) 16 bits each, so many a second; words: (w, 2) the seconds from which and until which each sounds.

    The words are those of the text, as blanks part them.
    """

    samples: NDArray[np.int16]
    per_second: int
    words: NDArray[np.float64]

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.per_second


class Speaker(Protocol):
    """Whoever says lines."""

    @property
    def name(self) -> str:
        """For people."""

    @property
    def module(self) -> str:
        """Whose code, with all it imports, makes the speech."""

    def parts(self, line: SpokenLine) -> Mapping[str, object]:
        """All that the speech of a line depends on, besides the code, as plain data: equal parts, equal samples."""

    def speak(self, line: SpokenLine) -> Spoken:
        """Say it. Raises EndedError, with a cure, where that cannot be."""


@cache
def versions(*packages: str) -> Mapping[str, str]:
    """Which version of each package is here; "none" of those that are not."""
    found = {}
    for package in packages:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            found[package] = "none"
    return found
