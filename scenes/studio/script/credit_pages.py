"""The credits of a joined film as pages of words, each a heading with what stands under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scenes.kit.words import Words
from scenes.studio.script.credits import Credits
from scenes.studio.script.picture_words import all_words


@dataclass(frozen=True)
class MadeWith:
    """What a film is made with, each as it is called, with its version and licence."""

    voices: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()


def pages(film: Credits, lessons: Mapping[str, Credits], made: MadeWith, lang: str) -> tuple[str, ...]:
    """film: with the sources of all; lessons: by their titles. A heading and lines under it, one text a page."""
    words = all_words(lang)
    found = (_makers(film, lessons, words), _sources(film, words), _made(made, words))
    return tuple("\n".join(page) for page in found if len(page) > 1)


def _makers(film: Credits, lessons: Mapping[str, Credits], words: Words) -> list[str]:
    """Who made the film, and the lessons that somebody else has made."""
    # For translators: the heading of a film's credits, over who made it
    told = [words.gettext("Made by")]
    told += [*_maker(film, words)]
    for title, made in lessons.items():
        if made.maker and (made.maker, made.licence) != (film.maker, film.licence):
            told += [f"{title}: {', '.join(_maker(made, words))}"]
    return told


def _maker(made: Credits, words: Words) -> Iterator[str]:
    """A name that no catalogue has stays as it is."""
    if made.maker:
        name = words.gettext(made.maker)
        yield f"{name}, {made.year}" if made.year else name
    if made.licence:
        yield made.licence.partition(", http")[0]       # its address is in the file, and in the receipt


def _sources(film: Credits, words: Words) -> list[str]:
    # For translators: the heading of a film's credits, over where its numbers and data come from
    heading = words.gettext("Numbers and data")
    return [heading, *map(words.gettext, film.sources)]


def _made(made: MadeWith, words: Words) -> list[str]:
    # For translators: the heading of a film's credits, over the voice, the fonts and the programs that it was made with
    told = [words.gettext("Made with")]
    # For translators: in a film's credits: whose voice one hears, what letters are set in, what it is drawn with
    told += _row(words.gettext("Voice: {names}", names="{names}"), made.voices)
    told += _row(words.gettext("Letters: {names}", names="{names}"), made.fonts)
    told += _row(words.gettext("Drawn with {names}", names="{names}"), made.tools)
    return told


def _row(said: str, names: Iterable[str]) -> list[str]:
    told = "; ".join(names)
    return [said.replace("{names}", told)] if told else []
