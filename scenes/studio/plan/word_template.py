"""The template of all words that are translated, with what a translator has to know of each."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from scenes.kit.breaks import letters
from scenes.kit.shaping import line
from scenes.studio.plan.make_plan import says
from scenes.studio.plan.opened import opened
from scenes.studio.script.film_file import names
from scenes.studio.script.messages import Message
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Kept

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

WIDER, MORE = 1.5, 1.5     # of a word on screen: a translation may be so many times as wide, and so many ems more


def template(asked: Mapping[str, list[Message]], kept: Kept = NOTHING_KEPT) -> Catalog:
    """An entry for each text, without translations."""
    from babel.messages.catalog import Catalog

    made, spoken = Catalog(project="soupmath", fuzzy=False), examples(names(), kept)
    for found in asked.values():
        text = found[0].text
        made.add(text, locations=sorted({(message.place, 1) for message in found}), auto_comments=notes(found, spoken))
    return made


def notes(found: Iterable[Message], spoken: Mapping[tuple[str, str], str]) -> list[str]:
    """What a translator is told of the places where a text is."""
    told = dict[str, None]()
    for message in found:
        told |= dict.fromkeys(message.notes)
        if message.beat and (say := spoken.get(message.beat, message.text)) != message.text:
            told[f"As spoken now: {say}"] = None
        if message.on_screen:
            count = math.floor(room_of(message.key) / (line(message.key).advance / len(letters(message.key))))
            told[f"On screen: room for about {count} letters."] = None
    return list(told)


def room_of(word: str) -> float:
    """Ems that a translation of a word on screen may take."""
    return WIDER * line(word).advance + MORE


def examples(lessons: Iterable[str], kept: Kept) -> dict[tuple[str, str], str]:
    """(lesson, beat) -> its sentence with the numbers of the run."""
    found = (opened(name, (), kept, ()) for name in lessons)
    return {(one.name, beat): say for one in found if one.lesson and one.runs
            for beat, say in says(one.lesson, one.known).items()}
