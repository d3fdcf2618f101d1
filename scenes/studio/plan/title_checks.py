"""Whether a title can be set: in letters that installed fonts have, and within its place in a shape."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from scenes.kit.breaks import letters
from scenes.kit.scripts import SYMBOLS, Script, script_of_letter
from scenes.kit.shaping import line
from scenes.stage.frames import TYPE, with_common
from scenes.stage.title_lines import WEIGHT, room, title_lines
from scenes.studio.files.faults import Fault, shown
from scenes.studio.files.stagings import staging
from scenes.studio.script.lesson import Lesson

LISTED = 8
PACKAGES = {"CJK": "fonts-noto-cjk"}      # of Debian; other scripts are in fonts-noto-core


def faults(lesson: Lesson, shape: str) -> Iterator[Fault]:
    """What is wrong with the title of a lesson in a shape."""
    spot = lesson.source.at("title")
    lacking = missing(lesson.title)
    if lacking:
        yield spot.fault("must be of letters that an installed font has outlines for", _listed(lacking),
                         f"{cure(lacking)} Or write it without them.")
    elif not len(line(lesson.title, WEIGHT).outline):
        yield spot.fault("must have a letter that can be seen", shown(lesson.title), "Write a word.")
    elif not fits(lesson.title, lesson.staging, shape, lesson.lang):
        count = room(lesson.title, _width(lesson.staging, shape), lesson.lang)
        yield spot.fault(f"must fit on two lines of a {shape} film", shown(lesson.title),
                         f"Shorten it: about {count} letters fit; or render another shape.")


def fits(title: str, staging_name: str, shape: str, lang: str) -> bool:
    """Whether a title fits its place on a staging, on two lines at most."""
    return title_lines(title, TYPE[shape]["title"], _width(staging_name, shape), lang).fits


def _width(staging_name: str, shape: str) -> float:
    return with_common(staging(staging_name).places[shape], shape)["title"].width


def _listed(lacking: list[str]) -> str:
    """The first of the letters, without the joiners that nobody sees, and how many more there are."""
    seen = [shown("".join(filter(str.isprintable, letter))) for letter in lacking]
    return ", ".join(seen[:LISTED]) + (f" and {len(seen) - LISTED} more" if len(seen) > LISTED else "")


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


def _font_for(script: Script) -> str:
    if script is SYMBOLS:
        return ("Install a font that has these signs as outlines, as Symbola (Debian, Ubuntu: fonts-symbola); "
                "those of coloured fonts cannot be drawn.")
    package = PACKAGES.get(script.name, "fonts-noto-core")
    return f"Install a font for {script.name}, as Noto Sans {script.name} (Debian, Ubuntu: {package})."
