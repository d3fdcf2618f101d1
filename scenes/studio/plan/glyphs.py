"""Whether installed fonts have the letters of a text, and which font to install where they do not."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from scenes.kit.breaks import letters
from scenes.kit.scripts import SCRIPTS, SYMBOLS, Script, main_language, script_of_letter
from scenes.kit.shaping import line
from scenes.stage.title_lines import WEIGHT
from scenes.studio.files.faults import Fault, shown
from scenes.studio.files.toml_file import Spot

LISTED = 8
PACKAGES = {"CJK": "fonts-noto-cjk"}      # of Debian; other scripts are in fonts-noto-core


def faults(spot: Spot, text: str) -> Iterator[Fault]:
    """A fault where a text that stands at the spot has letters that cannot be drawn."""
    if lacking := missing(text):
        yield spot.fault("must be of letters that an installed font has outlines for", _listed(lacking),
                         f"{cure(lacking)} Or write it without them.")


def missing(text: str) -> list[str]:
    """The letters of a text, as a reader counts them, that no font draws; each once."""
    return [letter for letter in dict.fromkeys(letters(text)) if _to_be_seen(letter) and not _drawn(letter)]


def cure(lacking: Iterable[str]) -> str:
    """Which fonts to install for these letters."""
    return " ".join(dict.fromkeys(_font_for(script_of_letter(letter[0])) for letter in lacking))


def _to_be_seen(letter: str) -> bool:
    """Not a blank, and not only marks that say which way a line goes."""
    return bool(letter.strip()) and any(unicodedata.category(sign) != "Cf" for sign in letter)


def _drawn(letter: str) -> bool:
    found = line(letter, WEIGHT)
    return found.whole and len(found.outline) > 0


def drawn_scripts() -> dict[str, bool]:
    """Scripts by the name of their fonts, and whether installed fonts draw what a language calls itself in each."""
    found = dict[str, bool]()
    for script in SCRIPTS.values():
        found[script.name] = found.get(script.name, True) and not missing(_own_name(script))
    return found


def told() -> str:
    """Which scripts can be drawn, and what to install for the others, in a line."""
    drawn = drawn_scripts()
    lacking = [name for name, there in drawn.items() if not there]
    packages = " ".join(sorted({package_of(name) for name in lacking}))
    there = ", ".join(name for name in drawn if name not in lacking)
    return f"{there}; none for {', '.join(lacking)} (Debian, Ubuntu: {packages})" if lacking else there


def _own_name(script: Script) -> str:
    """What the language that is mostly written so calls itself: letters that are used, as the first of a block may
    not be."""
    from babel import Locale

    return Locale.parse(main_language(script)).get_language_name() or ""


def _listed(lacking: list[str]) -> str:
    """The first of the letters, without the joiners that nobody sees, and how many more there are."""
    seen = [shown("".join(filter(str.isprintable, letter))) for letter in lacking]
    return ", ".join(seen[:LISTED]) + (f" and {len(seen) - LISTED} more" if len(seen) > LISTED else "")


def _font_for(script: Script) -> str:
    if script is SYMBOLS:
        return ("Install a font that has these signs as outlines, as Symbola (Debian, Ubuntu: fonts-symbola); "
                "those of coloured fonts cannot be drawn.")
    return (f"Install a font for {script.name}, as Noto Sans {script.name} "
            f"(Debian, Ubuntu: {package_of(script.name)}).")


def package_of(script: str) -> str:
    """Of Debian, with a font for a script."""
    return PACKAGES.get(script, "fonts-noto-core")
