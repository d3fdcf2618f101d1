"""How `soup locale` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options

languages = click.argument("languages", metavar="[CODE]...", nargs=-1)


@click.group("locale")
def locale_() -> None:
    """The words of films in other languages: scenes/words/CODE.po, a gettext catalogue each."""


@locale_.command("extract")
@options.out
def extract(out: Path) -> int:
    """Write scenes/words/words.pot, the template: every text of lessons and pictures."""
    from scenes.studio.command.word_files import extract

    return extract(click.get_current_context().find_root().command, out)


@locale_.command("update")
@languages
def update(languages: tuple[str, ...]) -> int:
    """Bring catalogues up to the template, or begin one; what has changed becomes stale."""
    from scenes.studio.command.word_files import update

    return update(languages)


@locale_.command("check")
@languages
@options.as_json
def check(languages: tuple[str, ...], as_json: bool) -> int:
    """Say what is missing, stale or wrong: other facts or cues, no room, no font."""
    from scenes.studio.command.word_files import check

    return check(click.get_current_context().find_root().command, languages, as_json)
