"""Which lesson files there are, and which one a person means."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import Path

from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.overrides import override
from scenes.studio.files.toml_file import Source, as_named, name_faults
from scenes.studio.files.toml_file import read as read_file

LESSONS = Path(__file__).parents[2] / "lessons"


def there() -> list[str]:
    """The names of the project's lessons, by the alphabet."""
    return sorted(path.stem for path in LESSONS.glob("*.toml"))


def beside(path: Path) -> dict[str, str]:
    """The other TOML files in a file's folder: name -> how it is called from where the person stands."""
    return {other.stem: called(other) for other in sorted(path.parent.glob("*.toml")) if other.name != path.name}


def find(name_or_path: str | Path) -> Path:
    """The file of a lesson: a name is the project's, else a file's here; BadInputError where there is none."""
    given = str(name_or_path)
    if given.endswith(".toml") or "/" in given or isinstance(name_or_path, Path):
        return _path(given)
    if given in there():
        return LESSONS / f"{given}.toml"
    here = Path(f"{given}.toml")
    if given and _exists(here):
        return here
    rule = "must be the name of a lesson or a path to a .toml file"
    raise BadInputError([Fault(given or '""', None, "", rule, shown(given), near(given, there()))])


def name_of(name_or_path: str) -> str:
    """A lesson's name, as its folder in the output has it, of whatever means it."""
    return Path(name_or_path).stem if name_or_path.endswith(".toml") else name_or_path


def _path(given: str) -> Path:
    if not given.endswith(".toml"):
        raise BadInputError([Fault(given, None, "", "must end in .toml", shown(given),
                                   "A lesson is a TOML file, or one of those that `soup list` names.")])
    return Path(given)


def called(path: Path) -> str:
    """Such that it is a path and no name, whatever it is called."""
    named = as_named(path)
    return named if "/" in named else f"./{named}"


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
