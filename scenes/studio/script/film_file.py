"""film.toml: the joined film, and what it says of which lessons are meant and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files import toml_file
from scenes.studio.files.catalogue import LESSONS, folded, there
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.script.schema import FilmFile, read

FILM = LESSONS.parent / "film.toml"


@dataclass(frozen=True)
class JoinedFilm:
    """The joined film: its folder's name, its title, its lessons in order."""

    name: str
    title: str
    lessons: tuple[str, ...]
    path: Path


def film(path: Path | None = None) -> JoinedFilm:
    """The joined film; BadInputError with every fault of its file."""
    path = path or FILM
    source = toml_file.read(path)
    table, faults = read(FilmFile, source.data, source.at())
    if table is not None:
        faults += list(_faults(source, table.name, table.lessons))
    if faults:
        raise BadInputError(faults)
    return JoinedFilm(table.name, table.title, tuple(table.lessons), path)


def names() -> list[str]:
    """Every lesson, those of the film first and in its order."""
    whole, known = _film_or_none(), there()
    order = whole.lessons if whole else ()
    return [*(name for name in order if name in known), *(name for name in known if name not in order)]


def chosen(arguments: Sequence[str]) -> list[str]:
    """What LESSON arguments ask for, each once; all the lessons where there are none."""
    return list(dict.fromkeys(arguments)) if arguments else names()


def opened(arguments: Sequence[str]) -> list[str]:
    """What LESSON arguments ask for, the joined film's name standing for its lessons."""
    whole = _film_or_none()
    return list(dict.fromkeys(name for argument in chosen(arguments) for name in (
        whole.lessons if whole and argument == whole.name else (argument,))))


def _film_or_none() -> JoinedFilm | None:
    try:
        return film()
    except BadInputError:       # `check` tells about it; lists go on without
        return None


def _faults(source: toml_file.Source, name: str, lessons: list[str]) -> Iterable[Fault]:
    known = there()
    yield from toml_file.name_faults(name, source.file, line=source.lines.get(("name",)))
    if folded(name) in map(folded, known):
        yield source.at("name").fault("must not be the name of a lesson", shown(name), "Choose another.")
    for place, lesson in enumerate(lessons):
        if lesson not in known:
            yield source.at("lessons", place).fault("must name a lesson", shown(lesson), near(lesson, known))
        elif lesson in lessons[:place]:
            yield source.at("lessons", place).fault("must be named once", shown(lesson), "Take one out.")
