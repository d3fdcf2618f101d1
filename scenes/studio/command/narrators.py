"""Who says the lessons that a command is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scenes.studio.files.catalogue import name_of
from scenes.studio.script.film_file import film_or_none
from scenes.studio.script.meant import meant
from scenes.studio.script.voice import AUTO, VoiceSpec
from scenes.studio.speech.narrator import Narrator
from scenes.studio.speech.voices import check_option
from scenes.studio.store.kept_arrays import Kept
from scenes.studio.work.cores import cores
from scenes.studio.work.speak import at_once


def speaking(lessons: Sequence[str], voice: str, kept: Kept, jobs: int | None = None,
             check: Callable[[], None] = lambda: None) -> Narrator:
    """Says what was never said, by as many processes; check: called meanwhile, may raise. BadInputError: no voice."""
    check_option(voice)
    return Narrator(voice, kept, at_once(jobs or cores(), check), _of_films(lessons))


def repeating(lessons: Sequence[str], kept: Kept, voice: str = AUTO) -> Narrator:
    """Only tells again what was said before."""
    check_option(voice)
    return Narrator(voice, kept, films=_of_films(lessons), makes=False)


def _of_films(lessons: Sequence[str]) -> dict[str, VoiceSpec]:
    """Lesson -> the voice of its film: of the one that is asked for, else of the project's."""
    ours = film_or_none()
    films = [*meant(lessons).films, *([ours] if ours else [])]
    return {name_of(lesson): film.voice for film in reversed(films) if film.voice for lesson in film.lessons}
