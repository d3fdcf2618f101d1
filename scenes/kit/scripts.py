"""Scripts: which one a language or a letter has, and what readers of it manage. manim-free.

Letters a line are those of the Netflix Timed Text Style Guides for the language that a script is mostly used for
(partnerhelp.netflixstudios.com); scripts without a guide are read and set like Latin, and those of South-East Asia
like Thai. Letters a second are fewer than in those guides, which have 17 for Latin, since pupils watch too, and a
picture to be understood is looked at meanwhile: 14, for Chinese 7 of 9, and as great a share for the others.
Letters are what a reader takes for one: a base with its marks.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Script:
    """code: ISO 15924. name: as fonts for it are called. spaced: whether blanks stand between its words."""

    code: str
    name: str
    per_second: float = 14.0
    per_line: int = 42
    spaced: bool = True


LATIN = Script("Latn", "Latin")
CHINESE = Script("Hani", "CJK", 7.0, 16, spaced=False)
JAPANESE = Script("Jpan", "CJK", 3.3, 13, spaced=False)
KOREAN = Script("Kore", "CJK", 10.0, 16)
SYMBOLS = Script("Zsye", "Symbols")     # written in every script

# the first word of a letter's Unicode name -> its script
SCRIPTS = {
    "LATIN": LATIN, "CJK": CHINESE, "IDEOGRAPHIC": CHINESE, "FULLWIDTH": CHINESE,
    "HIRAGANA": JAPANESE, "KATAKANA": JAPANESE, "HANGUL": KOREAN,
    "CYRILLIC": Script("Cyrl", "Cyrillic", per_line=39), "GREEK": Script("Grek", "Greek"),
    "ARABIC": Script("Arab", "Arabic"), "HEBREW": Script("Hebr", "Hebrew"),
    "DEVANAGARI": Script("Deva", "Devanagari"), "BENGALI": Script("Beng", "Bengali"),
    "TAMIL": Script("Taml", "Tamil"), "TELUGU": Script("Telu", "Telugu"), "KANNADA": Script("Knda", "Kannada"),
    "MALAYALAM": Script("Mlym", "Malayalam"), "GUJARATI": Script("Gujr", "Gujarati"),
    "GURMUKHI": Script("Guru", "Gurmukhi"), "SINHALA": Script("Sinh", "Sinhala"), "ORIYA": Script("Orya", "Oriya"),
    "ARMENIAN": Script("Armn", "Armenian"), "GEORGIAN": Script("Geor", "Georgian"),
    "ETHIOPIC": Script("Ethi", "Ethiopic"), "TIBETAN": Script("Tibt", "Tibetan", spaced=False),
    "THAI": Script("Thai", "Thai", 14.0, 35, spaced=False), "LAO": Script("Laoo", "Lao", 14.0, 35, spaced=False),
    "KHMER": Script("Khmr", "Khmer", 14.0, 35, spaced=False),
    "MYANMAR": Script("Mymr", "Myanmar", 14.0, 35, spaced=False),
}


BY_CODE = {script.code: script for script in SCRIPTS.values()} | {"Hans": CHINESE, "Hant": CHINESE}


@cache
def script_of(lang: str) -> Script:
    """What a language is written in, by its code, as "sr-Latn" or "zh"."""
    from langcodes import Language  # it takes a moment

    return BY_CODE.get(Language.get(lang).maximize().script or "", LATIN)


def language_of(text: str) -> str:
    """The language that most of a text's letters are mostly used for; English where they tell nothing."""
    found = Counter(script_of_letter(letter) for letter in text if letter.isalpha())
    del found[SYMBOLS]
    if found[JAPANESE]:     # kana stand among Han
        found[JAPANESE] += found.pop(CHINESE, 0)
    script = found.most_common(1)[0][0] if found else LATIN
    return main_language(script)


def script_of_letter(letter: str) -> Script:
    return SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], SYMBOLS)


def main_language(script: Script) -> str:
    """The one that most texts in a script are in; of Latin English."""
    if script is LATIN:
        return "en"
    from langcodes import Language

    return Language.get(f"und-{script.code}").maximize().language or "und"
