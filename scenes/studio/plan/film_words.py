"""What goes into a film besides its pictures: captions, chapters, words about it. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scenes.studio.plan.captions import Caption, Chapter
from scenes.studio.script.credits import UNSAID, Credits


@dataclass(frozen=True, eq=False)
class Sound:
    """Something that is heard from a tick of the film on: (n,) samples, so many a second."""

    begins: int
    samples: NDArray[np.int16]
    per_second: int


@dataclass(frozen=True)
class FilmWords:
    """Times are ticks of the film. tracks: language -> captions; burned: the one that is in the picture."""

    lesson: str
    title: str
    language: str = "en"
    tracks: Mapping[str, tuple[Caption, ...]] = field(default_factory=dict)
    chapters: tuple[Chapter, ...] = ()
    credits: Credits = UNSAID
    burned: str = ""
