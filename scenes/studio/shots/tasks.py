"""What is sent to a worker and what comes back. Plain frozen data. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from scenes.stage.timeline import TICKS_PER_SECOND, Plan
from scenes.studio.shots.shot import Shot

if TYPE_CHECKING:
    from scenes.studio.plan.film_words import Cut


@dataclass(frozen=True)
class ShotTask:
    """Draw a shot into a segment.

    set_key: equal for tasks that are drawn on the same set; plan: without beats, so that a
    staging cannot see those of another shot.
    """

    key: str
    set_key: str
    plan: Plan
    shot: Shot
    short_side: int
    fps: int
    path: Path

    @property
    def frames(self) -> int:
        return self.shot.ticks * self.fps // TICKS_PER_SECOND

    @property
    def label(self) -> str:
        return f"{self.plan.lesson}: {self.shot.label}"


@dataclass(frozen=True)
class Take:
    """A segment that was drawn, and what was measured. sources: module -> sha256 of the code that ran."""

    sha256: str
    frames: int
    bytes: int
    readings: int
    worst: Mapping[str, float]
    cpu_seconds: float
    build_seconds: float
    peak_megabytes: float
    sources: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class EditTask:
    """Join segments into a film and make what goes beside it, all in `folder`.

    stills: the frames of the contact sheet; files: name -> content of the files that are written as they
    are; threads: that decode the film.
    """

    key: str
    segments: tuple[Path, ...]
    cut: Cut
    frames: int
    fps: int
    stills: frozenset[int]
    folder: Path
    threads: int = 1
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def label(self) -> str:
        return f"{self.cut.lesson}: film"


@dataclass(frozen=True)
class Edited:
    """Files made in the task's folder: name -> (sha256, bytes); frames: as decoded."""

    files: Mapping[str, tuple[str, int]]
    frames: int
    seconds: float


@dataclass(frozen=True)
class Failure:
    """Why a task has no result. kind: "scene", "film", "disk" or "memory"."""

    kind: str
    message: str
    beat: str | None = None
    tick: float | None = None
    path: str | None = None

    def __str__(self) -> str:
        where = "" if self.beat is None else f"beat {self.beat}, tick {self.tick:g}: "
        return where + self.message
