"""What a person means by LESSON: a lesson or a joined film, by its name or by its file, the same for every command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files import toml_file
from scenes.studio.files.catalogue import LESSONS, called, find, name_of
from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.script import film_file
from scenes.studio.script.film_file import FILM, JoinedFilm

OF_A_LESSON = {"staging", "run", "runs", "map", "beat"}     # keys that no file of a joined film has


@dataclass(frozen=True)
class Meant:
    """Lessons by their names or paths, each once; joined films; and what is wrong with files of such."""

    lessons: tuple[str, ...]
    films: tuple[JoinedFilm, ...]
    faults: tuple[Fault, ...]

    @property
    def opened(self) -> list[str]:
        """The lessons, those of the films among them, each once."""
        return list(dict.fromkeys([*self.lessons, *(lesson for film in self.films for lesson in film.lessons)]))


def meant(arguments: Sequence[str] = ()) -> Meant:
    """What LESSON arguments mean; without any, all the project's lessons and its film."""
    if not arguments:
        return Meant(tuple(film_file.names()), *_films([FILM]))
    places = {argument: _film_path(argument) for argument in arguments}
    lessons = dict.fromkeys(_same(argument) for argument, path in places.items() if path is None)
    return Meant(tuple(lessons), *_films(dict.fromkeys(path for path in places.values() if path)))


def folder_of(argument: str) -> str:
    """The folder below the output folder in which what an argument means is published."""
    path = _film_path(argument)
    films, _ = _films([path] if path else [])
    return films[0].name if films else name_of(argument)


def _films(paths: Iterable[Path]) -> tuple[tuple[JoinedFilm, ...], tuple[Fault, ...]]:
    films: list[JoinedFilm] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            films.append(film_file.film() if path == FILM else film_file.film(path))
        except BadInputError as error:
            faults += error.faults
    return tuple(films), tuple(faults)


def _film_path(argument: str) -> Path | None:
    """The file of a joined film; None for an argument that means anything else."""
    ours = film_file.film_or_none()
    if ours and argument == ours.name:
        return FILM
    try:
        path = find(argument).resolve()
        if path == FILM.resolve():
            return FILM
        return path if _is_film(toml_file.read(path).data) else None
    except (BadInputError, OSError):
        return None


def _is_film(data: Mapping[str, object]) -> bool:
    """Whether it is meant as a joined film, be it with faults."""
    return not OF_A_LESSON & data.keys() and bool({"lessons", "name"} & data.keys())


def _same(argument: str) -> str:
    """A lesson by one of its names, whichever it was called by; what is none stands for itself."""
    try:
        path = find(argument)
    except BadInputError:
        return argument
    return path.stem if path.resolve().parent == LESSONS.resolve() else called(path)
