"""`soup new`: a lesson to start from, in the folder where the person stands."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import soupmath as sm
from scenes.kit.breaks import letters
from scenes.studio.files import catalogue
from scenes.studio.files.faults import BadInputError, DiskError, Fault, shown
from scenes.studio.files.text import tidy
from scenes.studio.files.toml_file import Source, name_faults, source_of
from scenes.studio.plan import proof, screen_words
from scenes.studio.runs.lesson_runs import compute_all
from scenes.studio.script import drafted, film_file, lesson
from scenes.studio.script.begun import Wanted, begun
from scenes.studio.script.specs import run_spec
from scenes.studio.script.told_apart import ToldApart
from scenes.studio.store.kept_arrays import NOTHING_KEPT

TITLE = re.compile(r"^title\s*=.*$", re.MULTILINE)
NOTHING = Wanted()
PLAIN_TITLE = "A walk down a hill"      # where a name cannot be set as one
NOTES = {
    "title": "Yours to change: words, numbers, order. `soup check` says what is wrong and where, `soup facts` what "
             "the words can quote and claim, and scenes/lessons/README.md what each beat can show.",
    "beat": "The beats, in order: what is shown, the steps that are made meanwhile, and what is said. Braces quote the "
            "run, brackets mark a moment that the picture waits for, and claims are checked.",
}


def begin(name: str, model: str, wanted: Wanted = NOTHING) -> Path:
    """Write ./NAME.toml: a lesson for what is wanted, or else a copy of the lesson `model`. Nothing is overwritten.

    Raises BadInputError for a name that is taken or is none, and for all that is wrong with what is wanted; DiskError
    where the folder takes no file.
    """
    name = name.removesuffix(".toml")
    path = Path(f"{name}.toml")
    faults = name_faults(name, "soup new", "NAME") or _taken(name)
    if faults:
        raise BadInputError(faults)
    _write(path, _new(path, _title(name), wanted) if wanted.anything else _copied(model, _title(name)))
    return path


def _copied(model: str, title: str) -> str:
    """The lesson, titled anew where that can be drawn."""
    text = catalogue.find(model).read_text(encoding="utf-8")
    if not _can_be_set(title, lesson.load(model)):
        return text
    return TITLE.sub(lambda _: f"title = {drafted.toml(title)}", text, count=1)


def _new(path: Path, title: str, wanted: Wanted) -> str:
    """The first draft that passes every check, as TOML."""
    first = begun(wanted, path)
    spec = run_spec(first.table, Source(path, {"run": first.table}).at("run"))
    runs = compute_all({"run": spec}, (), NOTHING_KEPT)
    refused: tuple[Fault, ...] = ()
    for one in drafted.candidates(runs):
        drawn = partial(drafted.text, one=one, tables={"run": first.table}, apart=ToldApart(runs),
                        notes={**NOTES, **first.notes})
        checked = proof.check_unwritten(source_of(path, drawn(PLAIN_TITLE)))
        if checked.ok and checked.lesson:
            return drawn(title if _can_be_set(title, checked.lesson) else PLAIN_TITLE)
        refused = refused or checked.faults
    raise BadInputError(refused or [_too_long(runs["run"])])


def _too_long(run: sm.Trajectory) -> Fault:
    most = max(draft.steps[1] for name in drafted.stagings() for draft in drafted.drafts_of(name) if draft.runs[0] == 1)
    return Fault("soup new", None, "", f"must be about a run of at most {most:,} steps", f"{run.steps:,}",
                 "Keep every tenth row, or every hundredth.")


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise BadInputError([Fault(str(path), None, "", "must not be there yet", "a file",
                                   "Choose another name, or move it away.")]) from None
    except OSError as error:
        raise DiskError(path, error.strerror or str(error)) from error


def _taken(name: str) -> list[Fault]:
    """A lesson of the project's own names would share a folder with it."""
    if catalogue.folded(name) not in map(catalogue.folded, [*catalogue.there(), film_file.film().name]):
        return []
    return [Fault("soup new", None, "NAME", "must not be taken already", shown(name), "Choose another.")]


def _title(name: str) -> str:
    words = re.sub(r"[-_ ]+", " ", name).strip() or name
    return "".join(letters(tidy(words[0].upper() + words[1:]))[:60])


def _can_be_set(title: str, written: lesson.Lesson) -> bool:
    """Whether a check would let the title pass; a name may be longer, and in letters that no font here has."""
    return not list(screen_words.faults(replace(written, title=title), "wide"))
