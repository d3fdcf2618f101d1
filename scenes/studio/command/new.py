"""`soup new`: a lesson to start from, in the folder where the person stands."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from scenes.kit.breaks import letters
from scenes.studio.files import catalogue
from scenes.studio.files.faults import BadInputError, DiskError, Fault, shown
from scenes.studio.files.text import tidy
from scenes.studio.files.toml_file import name_faults
from scenes.studio.plan import screen_words
from scenes.studio.script import film_file, lesson

TITLE = re.compile(r"^title\s*=.*$", re.MULTILINE)


def begin(name: str, model: str) -> Path:
    """Copy the lesson `model` to ./NAME.toml, titled by its name where that can be drawn; nothing is overwritten.

    Raises BadInputError for a name that is taken or is none, DiskError where the folder takes no file.
    """
    name = name.removesuffix(".toml")
    path = Path(f"{name}.toml")
    faults = name_faults(name, "soup new", "NAME") or _taken(name)
    if faults:
        raise BadInputError(faults)
    text, title = catalogue.find(model).read_text(encoding="utf-8"), _title(name)
    if _can_be_set(title, model):
        text = TITLE.sub(lambda _: f"title = {_toml_text(title)}", text, count=1)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise BadInputError([Fault(str(path), None, "", "must not be there yet", "a file",
                                   "Choose another name, or move it away.")]) from None
    except OSError as error:
        raise DiskError(path, error.strerror or str(error)) from error
    return path


def _taken(name: str) -> list[Fault]:
    """A lesson of the project's own names would share a folder with it."""
    if catalogue.folded(name) not in map(catalogue.folded, [*catalogue.there(), film_file.film().name]):
        return []
    return [Fault("soup new", None, "NAME", "must not be taken already", shown(name), "Choose another.")]


def _title(name: str) -> str:
    words = re.sub(r"[-_ ]+", " ", name).strip() or name
    return "".join(letters(tidy(words[0].upper() + words[1:]))[:60])


def _can_be_set(title: str, model: str) -> bool:
    """Whether a check would let the title pass; a name may be longer, and in letters that no font here has."""
    copied = lesson.load(model)
    return not list(screen_words.faults(replace(copied, title=title), "wide"))


def _toml_text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
