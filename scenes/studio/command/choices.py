"""What the options of a film ask for, and what of it there is. manim-free."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.files.word_catalogues import ENGLISH
from scenes.studio.plan.opened import FILM as LANG
from scenes.studio.plan.opened import READ
from scenes.studio.script.voice import AUTO
from scenes.studio.shots.film_format import FORMATS, MP4, Format
from scenes.studio.shots.quality import DEFAULT, Quality, quality_of
from scenes.studio.sounds.score import USUAL, Listening
from scenes.studio.speech.voices import check_option, label


@dataclass(frozen=True)
class Choices:
    """What the options ask for. languages: (option, code) of each language that is asked for; beat: the only one."""

    quality: Quality
    shape: str = "wide"
    theme: str = "stove"
    calm: bool = False
    burn: bool = False
    sets: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    poster: str | None = None       # a place, as BEAT or BEAT:TICK
    voice: str = AUTO
    describe: bool = False
    listening: Listening = USUAL
    format: Format = MP4
    transparent: bool = False
    beat: str | None = None

    @property
    def lang(self) -> str | None:
        """The language of the film; None for that of its lessons."""
        return dict(self.languages).get(LANG)

    @property
    def captions(self) -> tuple[str, ...]:
        """The languages of its captions, each once; none for the film's own."""
        return tuple(dict.fromkeys(code for option, code in self.languages if option == READ))

    @property
    def look(self) -> dict[str, Any]:
        """What of it a plan is made with."""
        return {"shape": self.shape, "theme": self.theme, "calm": self.calm, "burn": self.burn,
                "transparent": self.transparent}

    @property
    def variant(self) -> str:
        """The folder of a film inside its lesson's: every choice that is not the default, joined; else ""."""
        sets = hashlib.sha256("\n".join(sorted(self.sets)).encode()).hexdigest()[:8] if self.sets else ""
        lang = self.lang or ENGLISH
        choices = (
            (lang, lang != ENGLISH), (self.shape, self.shape != "wide"), (self.theme, self.theme != "stove"),
            ("calm", self.calm), ("burn", self.burn), ("describe", self.describe),
            (f"captions-{'-'.join(self.captions)}", self.captions not in ((), (lang,))),
            (self.quality.name, self.quality.name != DEFAULT),
            (self.format.name, self.format != MP4), ("transparent", self.transparent),
            (label(self.voice), bool(label(self.voice))),
            ("sounds-off", not self.listening.kitchen), ("sonify", self.listening.notes),
            (f"set-{sets}", bool(sets)),
            (f"beat-{self.beat}", self.beat is not None),       # a free name, so it is last
        )
        return "-".join(name for name, given in choices if given)


def chosen(shape: str, theme: str, calm: bool, lang: str | None, sets: Sequence[str],
           quality: str = DEFAULT, fps: int | None = None, captions: str | None = None, voice: str = AUTO,
           kind: str | None = None, sounds: str = "on", sonify: bool = False, **others: Any) -> Choices:
    """The choices, from the values of the options by their names; BadInputError for what there is not.

    kind: the format of the film; None where none is made. others: burn, describe, poster, transparent, beat.
    """
    check_option(voice)
    captions_in = [(READ, code.strip()) for code in (captions or "").split(",") if code.strip()]
    found = Choices(quality_of(quality, fps), shape, theme, calm, sets=tuple(sets),
                    languages=(*([(LANG, lang)] if lang else []), *captions_in), voice=voice,
                    listening=Listening(sounds == "on", sonify), format=FORMATS[kind or MP4.name], **others)
    if kind and (unfit := list(_unfit(found))):
        raise BadInputError(unfit)
    return found


def _unfit(choices: Choices) -> Iterator[Fault]:
    """What a format of film cannot be."""
    kind, fps = choices.format, choices.quality.fps
    if choices.transparent and kind.clear is None:
        clear = " or ".join(f"--format {name}" for name, other in FORMATS.items() if other.clear)
        yield Fault("--transparent", None, "", "must be in a format that knows transparency", kind.name,
                    f"Add {clear}.")
    if fps > kind.fastest:
        yield Fault(f"--format {kind.name}", None, "", f"must have at most {kind.fastest} frames a second, since it "
                    "counts in hundredths of a second and browsers show what is faster far too slowly",
                    f"{fps} ({choices.quality.name})", f"Add --fps {kind.fastest}, or 15.")
