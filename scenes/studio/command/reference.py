"""The reference for those who write lessons, and the JSON schema for their editors: made from the tables.

`python -m scenes.studio.command.reference` writes both beside the lessons; a test keeps them up to date.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

import soupmath as sm
from scenes.kit.scripts import CHINESE, JAPANESE, KOREAN, LATIN, SCRIPTS
from scenes.stage.needs import MapNeed, Need
from scenes.stage.timeline import TICKS_PER_SECOND
from scenes.stage.verbs import Verb
from scenes.studio.files import catalogue
from scenes.studio.files.catalogue import LESSONS
from scenes.studio.files.stagings import own_stagings
from scenes.studio.runs import run_parts, starts_map
from scenes.studio.script import json_schema, quoted_facts
from scenes.studio.script.credits import CreditsTable
from scenes.studio.script.recorded_runs import RecordedTable
from scenes.studio.script.schema import BeatTable, FilmFile, LessonFile, MapTable, RunTable
from scenes.studio.script.table_losses import FitTable
from scenes.studio.script.voice import VoiceTable

README = LESSONS / "README.md"
SCHEMA = LESSONS / "lesson.schema.json"
EXAMPLE = "soup-pot"
SMALLEST = LESSONS / "smallest"     # a lesson of each staging, by its name: the fewest runs and beats that show it


def write() -> None:
    README.write_text(markdown(), encoding="utf-8")
    SCHEMA.write_text(json_schema.text(), encoding="utf-8")


def markdown() -> str:
    """The text of scenes/lessons/README.md."""
    parts = (_beginning(), _example(), _tables(), _stagings(), _losses(), _optimizers(), _facts(), _claims())
    return "\n".join(line for part in parts for line in part) + "\n"


BEGINNING = """# Writing a lesson

<!-- Made by `python -m scenes.studio.command.reference`: change the tables that it is made from, not this file. -->

A lesson is a TOML file: its name is its file's, its words and numbers are in it, and nothing else is.
`soup new my-lesson` makes one to start from, `soup check my-lesson.toml` says what is wrong with it and
where, `soup render my-lesson.toml` makes the film. An editor that reads JSON schemas helps while you type
when the first line is `#:schema` and the path to `lesson.schema.json`.

A sentence lasts as long as it takes to say or to read, whichever is longer: {latin.per_second:g} letters a
second, {latin.per_line} a line, two lines at most ({others}).
The language is told by the letters, and said by `lang`, as `lang = "pl"`: captions are cut and named by it.
Braces quote the run: `{{loss_last}}` as it is, `{{loss_last:.2f}}` with two digits after the point. Brackets
mark a moment that the picture waits for: `Taste it. [sip] Not yet.`
"""


OTHERS = ", ".join(f"{name}: {script.per_second:g} and {script.per_line}" for name, script in (
    ("Chinese", CHINESE), ("Japanese", JAPANESE), ("Korean", KOREAN), ("Thai", SCRIPTS["THAI"]),
    ("Russian", SCRIPTS["CYRILLIC"])))


def _beginning() -> Iterator[str]:
    yield BEGINNING.format(latin=LATIN, others=OTHERS)


def _example() -> Iterator[str]:
    """A lesson of the project as it is, so that it is never out of date."""
    yield f"## A whole lesson\n\n`{EXAMPLE}.toml`, as it is rendered:\n"
    yield f"```toml\n{catalogue.find(EXAMPLE).read_text(encoding='utf-8').rstrip()}\n```\n"


def _tables() -> Iterator[str]:
    for heading, model in (("The file", LessonFile), ("`[run]`, or `[runs.NAME]` for several", RunTable),
                           ("The same of a run that was made elsewhere", RecordedTable),
                           ("`loss = { fit = … }`, a model fitted to a table", FitTable),
                           ("`[map]`", MapTable), ("`[voice]`", VoiceTable), ("`[credits]`", CreditsTable),
                           ("`[[beat]]`", BeatTable), ("film.toml, the joined film", FilmFile)):
        yield f"## {heading}\n"
        yield from _grid(("key", "what it is", "default"), _fields(model))


def _fields(model: type[BaseModel]) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        yield f"`{name}`", field.description or "", "required" if field.is_required() else _default(field)


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True)
    return f"`{value}`" if value or value == 0 else ""


def _stagings() -> Iterator[str]:
    yield "## Stagings and their verbs\n"
    yield "Seconds are the least that the picture needs, for the beat and for each step that is made.\n"
    yield ("Under each stand what its runs must be, and a smallest lesson. A part that stands without `show` is needed "
           "in every lesson.\n")
    for name, staging in own_stagings().items():
        yield f"### `{name}`\n"
        yield from _grid(("what is shown", "runs", "what they must be", "show"), map(_need, staging.needs))
        yield f"```toml\n{(SMALLEST / f'{name}.toml').read_text(encoding='utf-8').rstrip()}\n```\n"
        head = ("show", "what is seen", "seconds", "cues", "further keys")
        yield from _grid(head, map(_verb, staging.verbs.values()))


def _need(need: Need) -> tuple[str, ...]:
    return need.part, _who(need), need.said, _names(need.verbs)


def _who(need: Need) -> str:
    """Which runs play a part."""
    if isinstance(need, MapNeed):
        return ""
    if need.names or need.named_by:
        return _names(need.names) or f"as the beat's `{need.named_by}` says"
    if need.most is None:
        return "the first that fits"
    return f"{need.fewest}" if need.most == need.fewest else f"{need.fewest} to {need.most}"


def _verb(verb: Verb) -> tuple[str, ...]:
    each = f" + {_seconds(verb.pace.step_ticks)} a step" if verb.pace.step_ticks else ""
    arguments = (f"`{name}`: {argument.says}" for name, argument in verb.arguments.items())
    return (f"`{verb.name}`", verb.seen, f"{_seconds(verb.pace.lead + verb.pace.tail)}{each}",
            " ".join(f"`[{cue}]`" for cue in verb.cues), "; ".join(arguments))


def _seconds(ticks: int) -> str:
    return f"{ticks / TICKS_PER_SECOND:.1f}"


def _losses() -> Iterator[str]:
    yield "## Losses\n"
    yield ("A `start` is one of the named ones, a list of the parameters, or, where there are units, "
           "amounts as `{ salt = 2.0 }`.\n")
    yield from _grid(("loss", "parameters", "named starts"), map(_loss, run_parts.loss_names()))


def _loss(name: str) -> tuple[str, ...]:
    loss = run_parts.loss_named(name)
    if not loss.names:
        return f"`{name}`", "many", _names(loss.places)
    units = loss.units or [""] * loss.dimension
    parameters = ", ".join(f"{p} ({unit})" if unit else p for p, unit in zip(loss.names, units, strict=True))
    return f"`{name}`", parameters, _names(loss.places)


def _optimizers() -> Iterator[str]:
    yield "## Optimizers and schedules\n"
    yield from _grid(("optimizer", "what it does", "further keys of the run"), (
        (f"`{name}`", _first_sentence(make), _names(run_parts.option_names(name)))
        for name, make in sm.OPTIMIZERS.items()))
    yield from _grid(("schedule", "the rate at step k", "further keys"), (
        (f"`{name}`", _first_sentence(make), _names(k for k in inspect.signature(make).parameters
                                                   if k != "learning_rate"))
        for name, make in sm.schedules.SCHEDULES.items()))


def _facts() -> Iterator[str]:
    loss = run_parts.loss_named("soup")
    run = sm.descend(loss, sm.optimizers.gradient_descent(0.01), loss.places["tastes_six"], steps=200)
    yield "## Facts that sentences may quote\n"
    yield _escaped(f"{inspect.getdoc(sm.facts)}\n")
    yield _escaped(f"{_after_first_line(sm.facts.of)}\n")
    yield f"Of a run on `soup`: {quoted_facts.families(run.facts(), [])}.\n"
    yield "Facts of a named run carry its name in front: `{timid_loss_last}`.\n"


def _claims() -> Iterator[str]:
    yield "## Claims that beats may make\n"
    yield f"{inspect.getdoc(sm.claims)}\n"
    said = {name: _first_sentence(claim) for name, claim in sm.claims.CLAIMS.items()}
    yield f"What they say by their names: {_names(name for name, what in said.items() if not what)}.\n"
    rows = ((f"`{name}`", what) for name, what in said.items() if what)
    yield from _grid(("claim", "what must hold"), rows)
    yield f"Of two runs: {_names(sm.claims.COMPARISONS)}.\n"
    yield "Of a lesson's map of starts:\n"
    rows = ((f"`map.{name}`", _first_sentence(claim)) for name, claim in starts_map.CLAIMS.items())
    yield from _grid(("claim", "what must hold"), rows)


def _grid(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A Markdown table; columns that are empty in every row are left out."""
    filled = list(rows)
    kept = [k for k in range(len(head)) if any(row[k] for row in filled)]
    for row in (head, ("---",) * len(head), *filled):
        yield "| " + " | ".join(row[k].replace("|", "\\|") for k in kept) + " |"
    yield ""


def _escaped(text: str) -> str:
    return text.replace("<", "\\<")


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _first_sentence(what: Callable[..., Any]) -> str:
    paragraph = (inspect.getdoc(what) or "").split("\n\n")[0]
    return " ".join(paragraph.split()).split(". ")[0].rstrip(".")


def _after_first_line(what: Callable[..., Any]) -> str:
    return (inspect.getdoc(what) or "").partition("\n\n")[2]



if __name__ == "__main__":
    write()
