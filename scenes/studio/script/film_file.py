"""film.toml: a joined film, the project's or a person's own, and the order that the project's gives its lessons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files import toml_file
from scenes.studio.files.catalogue import LESSONS, beside, folded, there
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.script import credits, voice
from scenes.studio.script.credits import UNSAID, Credits, credits_of
from scenes.studio.script.schema import FilmFile, read
from scenes.studio.script.voice import VoiceSpec, voice_spec

FILM = LESSONS.parent / "film.toml"


@dataclass(frozen=True)
class JoinedFilm:
    """A joined film: its folder's name, its title, its lessons in order as they are called from where one stands."""

    name: str
    title: str
    lessons: tuple[str, ...]
    path: Path
    by_beats: bool = False      # whether its chapters are those of its lessons' beats
    voice: VoiceSpec | None = None      # of its lessons that have none themselves
    credits: Credits = UNSAID
    titles: bool = False        # whether it begins with its title and ends with its credits


def film(path: Path | None = None) -> JoinedFilm:
    """The project's joined film, or the one in a file; BadInputError with every fault of it.

    A film of one's own finds its lessons beside its file, and among the project's.
    """
    path = path or FILM
    source = toml_file.read(path)
    known = {name: name for name in there()} | ({} if path == FILM else beside(path))
    table, faults = read(FilmFile, source.data, source.at())
    faults += [*voice.faults(source), *credits.faults(source)]
    if table is not None:
        faults += list(_faults(source, table, known))
    if faults:
        raise BadInputError(faults)
    return JoinedFilm(table.name, table.title, tuple(known[name] for name in table.lessons), path,
                      table.chapters == "beats", voice_spec(source), credits_of(source), table.titles)


def names() -> list[str]:
    """Every lesson, those of the film first and in its order."""
    whole, known = film_or_none(), there()
    order = whole.lessons if whole else ()
    return [*(name for name in order if name in known), *(name for name in known if name not in order)]


def film_or_none() -> JoinedFilm | None:
    """The project's joined film; None where its file has faults, of which `check` tells."""
    try:
        return film()
    except BadInputError:
        return None


def _faults(source: toml_file.Source, table: FilmFile, known: Mapping[str, str]) -> Iterable[Fault]:
    yield from toml_file.name_faults(table.name, source.file, line=source.lines.get(("name",)))
    if folded(table.name) in map(folded, known):
        yield source.at("name").fault("must not be the name of a lesson", shown(table.name), "Choose another.")
    elif source.path != FILM and (ours := film_or_none()) and folded(table.name) == folded(ours.name):
        yield source.at("name").fault("must not be the name of the project's film", shown(table.name),
                                      "Choose another.")
    for place, lesson in enumerate(table.lessons):
        if lesson not in known:
            yield source.at("lessons", place).fault("must name a lesson", shown(lesson), near(lesson, known))
        elif lesson in table.lessons[:place]:
            yield source.at("lessons", place).fault("must be named once", shown(lesson), "Take one out.")
