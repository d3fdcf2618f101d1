"""A joined film with its title before it and its credits after it: shots as all others are.

What the credits say is what its receipt says: its lessons' sources, its voices, the packages that have drawn it.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Sequence
from dataclasses import replace

from scenes.kit.scripts import script_of
from scenes.kit.shaping import FAMILY, HELPERS
from scenes.stage.timeline import TICKS_PER_SECOND
from scenes.studio.plan.caption_blocks import reading_ticks
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.publish.films import Film, Section, section
from scenes.studio.script import titles
from scenes.studio.script.credit_pages import MadeWith, pages
from scenes.studio.script.film_file import JoinedFilm
from scenes.studio.script.lesson import Lesson
from scenes.studio.speech.voices import package_of
from scenes.studio.store.code_digests import Library

TOOLS = ("manim",)
SKIMMED = 2 / 3     # of a caption's time: a page of credits is names, and nothing else is to be watched meanwhile
OF_FAMILIES = {"Noto Sans CJK {region}": "manimgx-fonts-cjk"}      # whose package is not called after it


def titled(film: Film, joined: JoinedFilm, parts: Sequence[Film], library: Library) -> Film:
    """parts: the films of its lessons. Raises BadInputError where the title cannot be set in the shape."""
    first = film.sections[0].plan
    told = pages(film.credits, {part.title: part.credits for part in parts}, made_with(film, first.lang), first.lang)
    before = titles.opening(joined, film.title, first.lang, _read(film.title, first.lang))
    after = titles.closing(joined, {page: SKIMMED * _read(page, first.lang) for page in told}, first.lang)
    return replace(film, sections=(_section(before, film, library), *film.sections, _section(after, film, library)))


def _read(text: str, lang: str) -> float:
    """Seconds that it takes to read, a line after the other."""
    return sum(reading_ticks(line, lang, TICKS_PER_SECOND) for line in text.split("\n")) / TICKS_PER_SECOND


def _section(lesson: Lesson, film: Film, library: Library) -> Section:
    """As the first lesson is drawn, with the soup that the film cooks."""
    look = film.sections[0].plan
    soups = {name: run for part in film.sections for name, run in part.plan.runs.items() if run.loss.name == "soup"}
    plan = make_plan(lesson, look.shape, look.theme, look.calm, look.transparent, look.burn, look.lang,
                     runs=dict(list(soups.items())[:1]), known={})
    return section(plan, film.quality, library, film.format)


def made_with(film: Film, lang: str) -> MadeWith:
    """By the names of packages, as they are installed where the film is made."""
    voices = dict.fromkeys(part.narration.voice for part in film.sections if part.narration.voice)
    helper = HELPERS.get(script_of(lang).name)
    fonts = (FAMILY, *([helper] if helper else []))
    return MadeWith(tuple(dict.fromkeys(_voice(voice) for voice in voices)), tuple(map(_font, fonts)),
                    tuple(map(said_of, TOOLS)))


def _voice(name: str) -> str:
    package = package_of(name)
    return said_of(package) if package else name


def _font(family: str) -> str:
    called = family.replace(" {region}", "")
    return said_of(OF_FAMILIES.get(family, f"fontpkg-{family.lower()}"), called)


def said_of(package: str, called: str = "") -> str:
    """Its name, version and licence, as it says them itself."""
    try:
        told = importlib.metadata.metadata(package).json
    except importlib.metadata.PackageNotFoundError:
        return called or package
    licence = told.get("license_expression") or told.get("license") or ""
    name = f"{called or told['name']} {told['version']}"
    return f"{name}, {licence}" if licence else name
