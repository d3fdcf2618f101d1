"""What the options of a film ask for, and what of it there is. manim-free."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from scenes.studio.script.voice import AUTO
from scenes.studio.shots.quality import DEFAULT, Quality, quality_of, variant
from scenes.studio.speech.voices import check_option, label


@dataclass(frozen=True)
class Choices:
    """What the options ask for. languages: (option, code) of each language that is asked for."""

    quality: Quality
    shape: str = "wide"
    theme: str = "stove"
    calm: bool = False
    sets: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    poster: str | None = None       # a place, as BEAT or BEAT:TICK
    voice: str = AUTO

    @property
    def variant(self) -> str:
        sets = hashlib.sha256("\n".join(sorted(self.sets)).encode()).hexdigest()[:8] if self.sets else ""
        return variant(self.quality, self.shape, self.theme, calm=self.calm, settings=sets,
                       voice=label(self.voice))


def chosen(shape: str, theme: str, calm: bool, lang: str | None, sets: Sequence[str], quality: str = DEFAULT,
           fps: int | None = None, captions: str | None = None, voice: str = AUTO,
           poster: str | None = None) -> Choices:
    """The choices, from the values of the options by their names; BadInputError for what there is not."""
    check_option(voice)
    captions_in = [("--captions", code.strip()) for code in (captions or "").split(",") if captions]
    return Choices(quality_of(quality, fps), shape, theme, calm, tuple(sets),
                   (*([("--lang", lang)] if lang else []), *captions_in), poster, voice)
