"""What goes into a film besides its pictures: captions, chapters, words about it. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from scenes.studio.plan.captions import Caption, Chapter


@dataclass(frozen=True)
class Cut:
    """Times are ticks of the film. tracks: language -> captions."""

    lesson: str
    title: str
    language: str = "en"
    tracks: Mapping[str, tuple[Caption, ...]] = field(default_factory=dict)
    chapters: tuple[Chapter, ...] = ()
