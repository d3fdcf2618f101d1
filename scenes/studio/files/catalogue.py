"""Which lessons there are, and which one a person means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.overrides import override
from scenes.studio.files.toml_file import Source, as_named, name_faults
from scenes.studio.files.toml_file import read as read_file

LESSONS = Path(__file__).parents[2] / "lessons"
FILM = LESSONS.parent / "film.toml"


@dataclass(frozen=True)
class Film:
    """The joined film: its folder's name, its title, its lessons in order."""

    name: str
    title: str
    lessons: tuple[str, ...]
    path: Path


def names() -> list[str]:
    """Every lesson, those of the film first and in its order."""
    there = sorted(path.stem for path in LESSONS.glob("*.toml"))
    whole = _film_or_none()
    order = whole.lessons if whole else ()
    return [*(name for name in order if name in there), *(name for name in there if name not in order)]


def _film_or_none() -> Film | None:
    try:
        return film()
    except BadInputError:       # `check` tells about it; lists go on without
        return None


def find(name_or_path: str | Path) -> Path:
    """The file of a lesson; BadInputError where there is none of that name."""
    given = str(name_or_path)
    if given.endswith(".toml") or "/" in given or isinstance(name_or_path, Path):
        return _path(given)
    there = [path.stem for path in LESSONS.glob("*.toml")]
    if given in there:
        return LESSONS / f"{given}.toml"
    here = Path(f"{given}.toml")
    cure = f"Give its path: {here}" if given and _exists(here) else near(given, there)
    rule = "must be the name of a lesson or a path to a .toml file"
    raise BadInputError([Fault(given or '""', None, "", rule, shown(given), cure)])


def _path(given: str) -> Path:
    if not given.endswith(".toml"):
        raise BadInputError([Fault(given, None, "", "must end in .toml", shown(given),
                                   "A lesson is a TOML file, or one of those that `soup list` names.")])
    return Path(given)


def _exists(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def read(name_or_path: str | Path, sets: Iterable[str] = ()) -> Source:
    """The source of a lesson, its name checked and `--set` values put in."""
    path = find(name_or_path)
    faults = name_faults(path.stem, as_named(path))
    if faults:
        raise BadInputError(faults)
    return override(read_file(path), sets)


def chosen(arguments: Sequence[str]) -> list[str]:
    """What LESSON arguments ask for, each once; all the lessons where there are none."""
    return list(dict.fromkeys(arguments)) if arguments else names()


def opened(arguments: Sequence[str]) -> list[str]:
    """What LESSON arguments ask for, the joined film's name standing for its lessons."""
    whole = _film_or_none()
    return list(dict.fromkeys(name for argument in chosen(arguments) for name in (
        whole.lessons if whole and argument == whole.name else (argument,))))


def clashes(paths: Iterable[Path]) -> list[Fault]:
    """Lessons that would share a folder of the output: files of one name, however it is capitalised."""
    first: dict[str, Path] = {}
    faults = []
    for path in paths:
        other = first.setdefault(folded(path.stem), path)
        if other.resolve() != path.resolve():
            rule = f"must not be the name of {as_named(other)} too"
            faults.append(Fault(as_named(path), None, "name", rule, shown(path.stem), "Rename one of them."))
    return faults


def folded(name: str) -> str:
    """Names that fold to one are one folder on some file systems."""
    return unicodedata.normalize("NFC", name).casefold()


def film(path: Path | None = None) -> Film:
    """The joined film; BadInputError with every fault of its file."""
    from scenes.studio.script.schema import FilmFile, findings

    path = path or FILM
    source = read_file(path)
    table, found = findings(FilmFile, source.data)
    faults = [source.fault(*finding) for finding in found]
    if table is not None:
        faults += list(_film_faults(source, table.name, table.lessons))
    if faults:
        raise BadInputError(faults)
    return Film(table.name, table.title, tuple(table.lessons), path)


def _film_faults(source: Source, name: str, lessons: list[str]) -> Iterable[Fault]:
    there = [path.stem for path in LESSONS.glob("*.toml")]
    yield from name_faults(name, source.file, line=source.lines.get(("name",)))
    if folded(name) in map(folded, there):
        yield source.fault(("name",), "must not be the name of a lesson", shown(name), "Choose another.")
    for place, lesson in enumerate(lessons):
        if lesson not in there:
            yield source.fault(("lessons", place), "must name a lesson", shown(lesson), near(lesson, there))
        elif lesson in lessons[:place]:
            yield source.fault(("lessons", place), "must be named once", shown(lesson), "Take one out.")
