"""What is wrong with a catalogue: entries that are missing, stale, or say other facts; words without room or a font."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenes.kit.breaks import letters
from scenes.kit.shaping import line
from scenes.studio.files import word_catalogues
from scenes.studio.files.faults import Fault, shown
from scenes.studio.files.toml_file import as_named
from scenes.studio.files.word_catalogues import forms, path_of
from scenes.studio.plan import glyphs
from scenes.studio.plan.word_template import room_of
from scenes.studio.script import translation_checks
from scenes.studio.script.messages import Message
from scenes.studio.script.schema import LONGEST_LABEL, LONGEST_SAY

UPDATE = "`soup locale update` brings the catalogue up to the lessons and the code."


@dataclass(frozen=True)
class CheckedCatalogue:
    """entries: how many there should be; missing, stale: the English of those without a translation that holds."""

    lang: str
    entries: int
    missing: tuple[str, ...]
    stale: tuple[str, ...]
    faults: tuple[Fault, ...]

    @property
    def ok(self) -> bool:
        return not (self.missing or self.stale or self.faults)


def check(lang: str, asked: Mapping[str, list[Message]]) -> CheckedCatalogue:
    """A catalogue against the texts of lessons and code as they are now."""
    given = {word_catalogues.one(entry.id): entry for entry in word_catalogues.read(path_of(lang)) if entry.id}
    stale = tuple(text for text in asked if text in given and given[text].fuzzy)
    missing = tuple(text for text in asked if text not in given or not all(forms(given[text].string)))
    file = as_named(path_of(lang))
    faults = [Fault(file, None, shown(text), rule, None, "Change the translation.")
              for text, found in asked.items() if text not in (*missing, *stale)
              for rule in wrong(found, forms(given[text].string), lang)]
    return CheckedCatalogue(lang, len(asked), missing, tuple(t for t in stale if t not in missing), tuple(faults))


def wrong(found: list[Message], translated: tuple[str, ...], lang: str) -> Iterator[str]:
    """What must hold of the translation of a text, and does not."""
    text = found[0].text
    yield from translation_checks.wrong((text,) if isinstance(text, str) else text, translated)
    longest = LONGEST_LABEL if any(message.is_label for message in found) else LONGEST_SAY
    for form in translated if not found[0].of_command else ():
        if (count := len(letters(form))) > longest:
            yield f"must have at most {longest} letters, got {count}"
        if lacking := glyphs.missing(form):
            yield f"must be of letters that an installed font has, lacks {''.join(lacking)}"
        room, wide = room_of(found[0].key), line(form, lang=lang).advance
        if wide > room and any(message.on_screen for message in found):
            yield f"must fit the room of the English ({room:.1f} em), is {wide:.1f} em: {shown(form)}"
