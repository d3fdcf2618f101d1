"""The catalogues of translated words: `scenes/words/<lang>.po`, one a language, and the template they are made from.

A catalogue is a gettext file, as translators' programs read it. Its msgid is the English text as it stands in a lesson
or in the code, and `#:` says in which file, without lines: those move too often.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

WORDS = Path(__file__).parents[2] / "words"
TEMPLATE = WORDS / "words.pot"
ENGLISH = "en"
MADE = datetime(2026, 1, 1, tzinfo=UTC)     # always the same: a date that moves clashes in every merge
HEADER = """\
# The words of the films and of the command. Words and pictures are under CC BY 4.0.
# How to translate: CONTRIBUTING.md, "A language".
#"""


@dataclass(frozen=True)
class Entry:
    """forms: of the translation, one where no number decides between them. places: the files that have the words."""

    forms: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True)
class Translation:
    """What a catalogue has been given: English words -> entry. What is missing or stale ("fuzzy") is not in it.

    lacking: English words that are, and the files that have them. plural: which form a number n takes, as the
    catalogue's header says it.
    """

    lang: str = ENGLISH
    entries: Mapping[str, Entry] = field(default_factory=dict)
    lacking: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = "n != 1"

    def of(self, text: str) -> str | None:
        """The text in this language; None where there is none."""
        entry = self.entries.get(text)
        return entry.forms[0] if entry else None


def languages() -> tuple[str, ...]:
    """Those that the project's films have words in, English first."""
    return (ENGLISH, *sorted(path.stem for path in WORDS.glob("*.po")))


def path_of(lang: str) -> Path:
    return WORDS / f"{lang}.po"


@cache
def translation(lang: str) -> Translation:
    """Of a language; without entries of English, and of one that has no catalogue."""
    if lang not in languages()[1:]:
        return Translation(lang)
    catalogue = read(path_of(lang))
    every = {one(message.id): message for message in catalogue if message.id}
    places = {text: tuple(place for place, _ in message.locations) for text, message in every.items()}
    entries = {text: Entry(forms(message.string), places[text]) for text, message in every.items()
               if not message.fuzzy and all(forms(message.string))}
    lacking = {text: there for text, there in places.items() if text not in entries}
    return Translation(lang, entries, lacking, catalogue.plural_expr)


def read(path: Path) -> Catalog:
    """The file as it is; an empty catalogue where there is none."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    if not path.is_file():
        return Catalog(locale=_locale(path.stem), fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=_locale(path.stem), abort_invalid=True)


def write(path: Path, catalogue: Catalog) -> None:
    """In one act, so that nobody reads a half."""
    import io

    from babel.messages.pofile import write_po

    text, catalogue.header_comment = io.BytesIO(), HEADER
    catalogue.creation_date = MADE
    catalogue.project, catalogue.version = "soupmath", "1"
    catalogue.last_translator = catalogue.language_team = catalogue.msgid_bugs_address = "none"
    write_po(text, catalogue, width=110, omit_header=False, sort_output=False, include_lineno=False,
             ignore_obsolete=True)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(text.getvalue())
    fresh.replace(path)


def _locale(name: str) -> str | None:
    return None if name == TEMPLATE.stem else name


def one(msgid: Any) -> str:
    """The words by which an entry is found: the first of those that a number decides between."""
    return msgid if isinstance(msgid, str) else str(msgid[0])


def forms(string: Any) -> tuple[str, ...]:
    return (string or "",) if isinstance(string, str | None) else tuple(string)
