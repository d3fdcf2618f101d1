"""The words of a film's pictures and the marks of its numbers, of its language: from catalogues, and from CLDR."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from scenes.kit.scripts import script_of
from scenes.kit.words import ENGLISH, Words
from scenes.studio.files.word_catalogues import translation

SHARED = ("scenes/kit/", "scenes/props/", "scenes/stage/")      # rooms whose words every staging may use
DIGITS = "latn"     # 0 to 9, which is what CLDR has for Arabic, as for all that our films are translated into
UNGROUPED = ("es", "pl", "pt-PT")   # CLDR groups four digits there no more than two of them; Babel does not carry it
QUESTIONS = {"Arab": "؟"}           # by script; elsewhere ? or what looks like it


@cache
def marks(lang: str) -> Words:
    """How a language writes numbers, by CLDR, and which way; as English where that knows nothing of it. No words."""
    if lang == ENGLISH.lang:
        return ENGLISH
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return Words(lang)
    symbols = locale.number_symbols.get(DIGITS, {})
    before, after = (part.replace("%", str(symbols.get("percentSign", "%")))
                     for part in (locale.percent_formats[None].prefix[0], locale.percent_formats[None].suffix[0]))
    return Words(lang, decimal=str(symbols.get("decimal", ENGLISH.decimal)),
                 group=str(symbols.get("group", ENGLISH.group)), ungrouped=lang in UNGROUPED,
                 percent=f"{before}{{}}{after}", question=QUESTIONS.get(script_of(lang).code, ENGLISH.question),
                 leftward=locale.text_direction == "rtl")


@cache
def picture_words(lang: str, staging: str) -> Words:
    """What a staging's pictures can say in a language: of the catalogue no more, so that nothing else redraws them."""
    found = translation(lang)
    entries = {text: entry.forms for text, entry in found.entries.items() if _drawn(entry.places, staging)}
    if not found.entries:
        return marks(lang)
    return replace(marks(lang), entries=entries, plural=found.plural)


@cache
def all_words(lang: str) -> Words:
    """All that a language has words for: for what no picture shows."""
    found = translation(lang)
    return replace(marks(lang), entries={text: entry.forms for text, entry in found.entries.items()},
                   plural=found.plural)


def english_words(lang: str, staging: str) -> tuple[str, ...]:
    """What a staging's pictures say in English for want of a translation."""
    return tuple(text for text, places in translation(lang).lacking.items() if _drawn(places, staging))


def _drawn(places: tuple[str, ...], staging: str) -> bool:
    rooms = (*SHARED, f"scenes/stagings/{staging}/")
    return any(place.startswith(rooms) and not place.endswith("/verbs.py") for place in places)
