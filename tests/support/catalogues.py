"""Languages whose words are made up, in a folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from scenes.studio.files import word_catalogues
from scenes.studio.script import picture_words


def bracketed(text: str) -> str:
    """As a translation that anybody can tell."""
    return f"⟦{text}⟧"


def invent(monkeypatch: pytest.MonkeyPatch, folder: Path, lang: str, say: Callable[[str], str] = bracketed) -> None:
    """A catalogue in which every text of the template is translated by `say`."""
    catalogue = word_catalogues.read(word_catalogues.TEMPLATE)
    made = word_catalogues.read(folder / f"{lang}.po")
    for entry in catalogue:
        if entry.id:
            forms = entry.id if isinstance(entry.id, str) else entry.id[-1]
            said = say(forms) if isinstance(entry.id, str) else (say(forms),) * made.num_plurals
            made.add(entry.id, said, entry.locations)
    word_catalogues.write(folder / f"{lang}.po", made)
    monkeypatch.setattr(word_catalogues, "WORDS", folder)
    forget()


def forget() -> None:
    """What was read of catalogues."""
    for kept in (word_catalogues.translation, picture_words.picture_words, picture_words.marks):
        kept.cache_clear()
