"""What --help says of the commands, in the language of who types."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from scenes.studio.files.own_words import PLACE, gettext, language
from scenes.studio.files.word_catalogues import ENGLISH

if TYPE_CHECKING:
    from scenes.studio.script.messages import Message


def translate(command: click.Command) -> None:
    """Set the words of a command, and of all in it, in that language."""
    if language() == ENGLISH:
        return
    for one in commands(command):
        one.help = gettext(plain(one.help)) if one.help else one.help
        for option in one.params:
            if isinstance(option, click.Option) and option.help:
                option.help = gettext(plain(option.help))


def messages(command: click.Command) -> Iterator[Message]:
    """The texts that are translated so."""
    from scenes.studio.script.messages import Message  # not for every --help

    for one in commands(command):
        named = f"What --help says of soup {'' if one is command else one.name}".rstrip() + "."
        if one.help:
            yield Message(plain(one.help), f"{PLACE}help", (named,))
        for option in one.params:
            if isinstance(option, click.Option) and option.help:
                yield Message(plain(option.help), f"{PLACE}help", (f"What --help says of {option.opts[-1]}.",))


def commands(command: click.Command) -> Iterator[click.Command]:
    """It and all that it holds."""
    yield command
    for one in command.commands.values() if isinstance(command, click.Group) else ():
        yield from commands(one)


def plain(text: str) -> str:
    """A docstring as translators see it: a line a paragraph, but for those that click is told to leave as they are."""
    parts = inspect.cleandoc(text).split("\n\n")
    return "\n\n".join(part if part.startswith("\b") else " ".join(part.split("\n")) for part in parts)
