"""What goes into a film besides its pictures: captions, chapters, words about it. manim-free."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Caption:
    """A line of speech on screen. Times are seconds of the film."""

    begin: float
    end: float
    text: str


@dataclass(frozen=True)
class Chapter:
    """A mark that a player can jump to. Times are seconds of the film."""

    begin: float
    end: float
    title: str


@dataclass(frozen=True)
class Cut:
    """All that goes into one film besides its pictures. tracks: language -> captions."""

    lesson: str
    title: str
    language: str = "en"
    tracks: dict[str, tuple[Caption, ...]] = field(default_factory=dict)
    chapters: tuple[Chapter, ...] = ()
    comment: str = ""
