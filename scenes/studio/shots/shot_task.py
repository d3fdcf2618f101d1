"""What is sent to be drawn, and what comes back. Plain frozen data. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scenes.stage.timeline import TICKS_PER_SECOND, Plan
from scenes.studio.shots.encode_settings import H264, Encoder
from scenes.studio.shots.shot import Shot


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
    encoder: Encoder = H264

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
