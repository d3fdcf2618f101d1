"""What a joined film begins and ends with, as lessons that are no files: its title, and its credits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from scenes.studio.files.toml_file import read
from scenes.studio.script.film_file import JoinedFilm
from scenes.studio.script.lesson import Lesson
from scenes.studio.script.picture_words import all_words
from scenes.studio.script.specs import BeatSpec

STAGING = "titles"
DAWN, NIGHT = "dawn", "night"


def opening(film: JoinedFilm, title: str, lang: str, hold: float) -> Lesson:
    """title: in the language of the film; hold: seconds that it stands."""
    return _lesson(film, f"{film.name} (title)", title, lang, DAWN, (BeatSpec("title", "open", hold=hold),))


def closing(film: JoinedFilm, pages: Mapping[str, float], lang: str) -> Lesson:
    """pages: each with the seconds that it stands."""
    # For translators: the chapter of a film in which one reads who made it
    title = all_words(lang).gettext("Credits")
    shown = [BeatSpec(f"credits-{k}", "credit", hold=hold, args={"text": text})
             for k, (text, hold) in enumerate(pages.items(), 1)]
    return _lesson(film, f"{film.name} (credits)", title, lang, NIGHT, (*shown, BeatSpec("close", "close", hold=0.0)))


def _lesson(film: JoinedFilm, name: str, title: str, lang: str, hour: str, beats: Iterable[BeatSpec]) -> Lesson:
    return Lesson(name, title, STAGING, {}, tuple(beats), film.path, read(film.path), lang, hour=hour)
