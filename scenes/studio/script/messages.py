"""Every text of the films that is to be translated, with what a translator has to know of it.

Of lessons: sentences, titles, chapters, labels. Of film.toml: its title. Of stagings: what their verbs show, and the
words on screen, which the code marks with gettext, ngettext and marked; so do the sentences about runs, and the
command with what it reports.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from scenes.studio.files import catalogue, toml_file
from scenes.studio.files.stagings import own_stagings
from scenes.studio.script.film_file import FILM, names
from scenes.studio.script.schema import LONGEST_LABEL
from scenes.studio.script.specs import run_tables

PROJECT = Path(__file__).parents[3]
# rooms whose code marks words
MARKED = ("kit", "props", "stage", "stagings", "studio/plan", "studio/script", "studio/command")
MARKS = {"gettext": 1, "ngettext": 2, "marked": 1}      # -> how many English texts they begin with
TAG = "# For translators: "
NEAR = 2            # lines over a marked word in which a note for translators may stand


@dataclass(frozen=True)
class Message:
    """text: English; one and many where a number decides. place: its file, from the project's folder. notes: for
    translators. beat: (lesson, id) of a sentence. is_label: it names a run in a picture."""

    text: str | tuple[str, str]
    place: str
    notes: tuple[str, ...] = ()
    beat: tuple[str, str] | None = None
    is_label: bool = False

    @property
    def key(self) -> str:
        return self.text if isinstance(self.text, str) else self.text[0]

    @property
    def of_command(self) -> bool:
        """Whether the command says it, and no film."""
        return self.place.startswith("scenes/studio/command/")

    @property
    def on_screen(self) -> bool:
        """Whether a prop writes it, in a room that the English word fills."""
        return (self.place.endswith(".py") and not self.place.endswith("/verbs.py")
                and not self.place.startswith("scenes/studio/"))


def messages() -> Iterator[Message]:
    """All of them: lessons in the order of the film, then stagings."""
    yield Message(toml_file.read(FILM).data["title"], _place(FILM), ("The title of the whole film.",))
    for name in names():
        yield from of_lesson(catalogue.read(name))
    yield from _of_verbs()
    yield from _of_code()


def of_lesson(source: toml_file.Source) -> Iterator[Message]:
    """The texts of a lesson that was read and has no fault."""
    place, name, data = _place(source.path), source.path.stem, source.data
    verbs = own_stagings()[data["staging"]].verbs
    yield Message(data["title"], place, (f"The title of {name}, on screen; it may take two lines.",))
    for run, table in run_tables(data).items():
        if text := table.get("label") or (run != "run" and run.replace("_", " ")):
            yield Message(text, place, (f"{name}: what a picture calls a run, at most {LONGEST_LABEL} letters.",),
                          is_label=True)
    for beat in data["beat"]:
        if chapter := beat.get("chapter"):
            yield Message(chapter, place, (f"{name}: the title of a chapter.",))
        if say := beat.get("say"):
            yield Message(say, place, (f"{name}, beat {beat['id']}.", f"Seen: {verbs[beat['show']].seen}"),
                          (name, beat["id"]))


def _of_verbs() -> Iterator[Message]:
    for staging in own_stagings().values():
        for verb in staging.verbs.values():
            yield Message(verb.seen, f"scenes/stagings/{staging.name}/verbs.py",
                          (f"{staging.name}: what is seen, said to those who cannot see it.",))


def _of_code() -> Iterator[Message]:
    for path in (path for room in MARKED for path in sorted((PROJECT / "scenes" / room).rglob("*.py"))):
        yield from of_code(path.read_text(encoding="utf-8"), _place(path))


def of_code(code: str, place: str) -> Iterator[Message]:
    """What is marked in a file of code. Babel's own reader complains of each value that is an f-string."""
    lines = code.splitlines()
    for call in ast.walk(ast.parse(code)):
        if isinstance(call, ast.Call) and (count := MARKS.get(_name(call.func))):
            texts = [str(arg.value) for arg in call.args[:count] if isinstance(arg, ast.Constant)]
            if len(texts) == count:
                yield Message(texts[0] if count == 1 else (texts[0], texts[1]), place, _notes(lines, call.lineno))


def _name(function: ast.expr) -> str:
    return str(getattr(function, "attr", getattr(function, "id", "")))


def _notes(lines: list[str], number: int) -> tuple[str, ...]:
    """The comment for translators over a line, or over the statement that it continues."""
    over = [line.strip() for line in lines[max(0, number - 1 - NEAR):number - 1]]
    found = [line.partition(TAG)[2].strip() for line in over if TAG in line]
    return tuple(found[-1:])


def _place(path: Path) -> str:
    return path.resolve().relative_to(PROJECT).as_posix()


def gathered(found: Iterator[Message]) -> Mapping[str, list[Message]]:
    """By their English text: what is said in several places is translated once."""
    together: dict[str, list[Message]] = {}
    for message in found:
        together.setdefault(message.key, []).append(message)
    return together
