"""`soup locale`: the template and the catalogues of translated words, written, brought up to date and checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from scenes.studio.command import help_words, reports
from scenes.studio.files import word_catalogues
from scenes.studio.files.exit_codes import DONE, FAILED
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.word_catalogues import ENGLISH, TEMPLATE, languages, path_of
from scenes.studio.plan import word_checks
from scenes.studio.plan.word_checks import CheckedCatalogue
from scenes.studio.plan.word_template import template
from scenes.studio.script.messages import Message, gathered, messages
from scenes.studio.store.beside_films import kept_of

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

LISTED = 8      # English texts that a report names


def extract(soup: click.Command, out: Path) -> int:
    """Write the template: every text that is to be translated. out: where computed runs are kept."""
    made = template(texts(soup), kept_of(out))
    word_catalogues.write(TEMPLATE, made)
    click.echo(f"{len(made)} entries in {reports.named(TEMPLATE)}")
    return DONE


def texts(soup: click.Command) -> Mapping[str, list[Message]]:
    """All that is translated: of the films, and of the command, which is given."""
    return gathered(chain(messages(), help_words.messages(soup)))


def update(asked: Sequence[str]) -> int:
    """Bring catalogues up to the template; a language that has none gets one."""
    for lang in asked or languages()[1:]:
        _known(lang, new=True)
        catalogue = word_catalogues.read(path_of(lang))
        catalogue.update(word_catalogues.read(TEMPLATE))
        _forget_guesses(catalogue)
        word_catalogues.write(path_of(lang), catalogue)
        click.echo(f"{lang}: {len(catalogue)} entries in {reports.named(path_of(lang))}")
    return DONE


def _forget_guesses(catalogue: Catalog) -> None:
    """Of words on screen: what is spelled alike means something else."""
    for entry in catalogue:
        if entry.fuzzy and all(place.endswith(".py") for place, _ in entry.locations):
            entry.flags.discard("fuzzy")
            entry.string = ""


def check(soup: click.Command, asked: Sequence[str], as_json: bool) -> int:
    """Tell what is missing, stale or wrong in the catalogues; FAILED where anything is."""
    for lang in asked:
        _known(lang)
    every = texts(soup)
    results = [word_checks.check(lang, every) for lang in asked or languages()[1:]]
    if as_json:
        reports.as_json({"languages": [_data(result) for result in results]})
    else:
        for result in results:
            _tell(result)
    return DONE if all(result.ok for result in results) else FAILED


def _data(result: CheckedCatalogue) -> dict[str, object]:
    return {"lang": result.lang, "ok": result.ok, "entries": result.entries, "missing": list(result.missing),
            "stale": list(result.stale), "faults": [fault.as_dict() for fault in result.faults]}


def _tell(result: CheckedCatalogue) -> None:
    found = f"{result.entries} entries, {len(result.missing)} missing, {len(result.stale)} stale"
    click.secho(f"{result.lang}: {found}, {len(result.faults)} faults", fg="green" if result.ok else "red")
    for what, texts in (("missing", result.missing), ("stale", result.stale)):
        for text in texts[:LISTED]:
            click.echo(f"soup: {result.lang}: {what}: {shown(text)}", err=True)
        if len(texts) > LISTED:
            click.echo(f"soup: {result.lang}: {what}: and {len(texts) - LISTED} more", err=True)
    reports.print_faults(result.faults)


def _known(lang: str, new: bool = False) -> None:
    """BadInputError for a language that there is no catalogue of, or that is none."""
    from babel import Locale, UnknownLocaleError

    if lang in languages()[1:]:
        return
    try:
        if new and lang != ENGLISH and Locale.parse(lang):
            return
    except (UnknownLocaleError, ValueError):
        pass
    rule = "must be the code of a language" if new else "must be a language that has a catalogue"
    raise BadInputError([Fault("soup locale", None, "", rule, shown(lang), near(lang, languages()[1:]))])
