"""What is sent to become a film, and what comes back. Plain frozen data. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scenes.studio.plan.film_words import FilmWords, Sound
from scenes.studio.shots.film_format import MP4, Format
from scenes.studio.sounds.score import Played


@dataclass(frozen=True)
class EditTask:
    """Join segments into a film and make what goes beside it, all in `folder`.

    sounds, played: what is said, and what else is heard; a film without any has no sound at all;
    told: descriptions, on a second track with them;
    stills: the frames of the contact sheet; poster: the frame of the poster, if one was chosen;
    files: name -> content of the files that are written as they are; threads: that decode the film.
    """

    key: str
    segments: tuple[Path, ...]
    cut: FilmWords
    frames: int
    fps: int
    stills: frozenset[int]
    folder: Path
    threads: int = 1
    files: Mapping[str, bytes] = field(default_factory=dict)
    poster: int | None = None
    format: Format = MP4
    transparent: bool = False
    sounds: tuple[Sound, ...] = ()
    told: tuple[Sound, ...] = ()
    played: tuple[Played, ...] = ()

    @property
    def label(self) -> str:
        return f"{self.cut.lesson}: film"

    @property
    def is_heard(self) -> bool:
        return bool(self.sounds or self.played)


@dataclass(frozen=True)
class SoundHeard:
    """The sound of a film as decoded. samples: how many; lufs: how loud; peak: the highest true one, in dB."""

    samples: int
    lufs: float
    peak: float


@dataclass(frozen=True)
class Edited:
    """Files made in the task's folder: name -> (sha256, bytes); frames: as decoded.

    sources: module -> sha256 of the code that ran; sound, described: what was measured of the two tracks of sound.
    """

    files: Mapping[str, tuple[str, int]]
    frames: int
    seconds: float
    sources: Mapping[str, str] = field(default_factory=dict)
    sound: SoundHeard | None = None
    described: SoundHeard | None = None
