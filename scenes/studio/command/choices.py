"""What the options of a film ask for, and what of it there is. manim-free."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.shots.quality import DEFAULT, Quality, quality_of, variant

LANGUAGES = ("en",)      # in which lessons have words


@dataclass(frozen=True)
class Choices:
    """What the options ask for."""

    quality: Quality
    shape: str = "wide"
    theme: str = "stove"
    calm: bool = False
    lang: str = "en"
    sets: tuple[str, ...] = ()
    poster: str | None = None       # a place, as BEAT or BEAT:TICK

    @property
    def variant(self) -> str:
        sets = hashlib.sha256("\n".join(sorted(self.sets)).encode()).hexdigest()[:8] if self.sets else ""
        return variant(self.quality, self.shape, self.theme, self.lang, self.calm, sets)


def chosen(shape: str, theme: str, calm: bool, lang: str, sets: Sequence[str], quality: str = DEFAULT,
           fps: int | None = None, captions: str | None = None, voice: str = "off",
           poster: str | None = None) -> Choices:
    """The choices, from the values of the options by their names; BadInputError for what there is not."""
    refuse_what_is_not_there(lang, captions, voice)
    return Choices(quality_of(quality, fps), shape, theme, calm, lang, tuple(sets), poster)


def refuse_what_is_not_there(lang: str, captions: str | None, voice: str) -> None:
    """BadInputError for a language without words and for a voice: there is none yet."""
    asked = [("--lang", lang), *(("--captions", code.strip()) for code in (captions or "").split(",") if captions)]
    faults = [Fault(option, None, "", "must be a language that lessons have words in", shown(code),
                    near(code, LANGUAGES)) for option, code in asked if code not in LANGUAGES]
    if voice not in ("auto", "off"):
        faults.append(Fault("--voice", None, "", "must be auto or off", shown(voice), "No voice is installed."))
    if faults:
        raise BadInputError(faults)
