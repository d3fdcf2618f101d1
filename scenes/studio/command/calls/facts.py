"""How `soup facts` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options


@click.command()
@click.argument("lesson")
@options.settings
@options.out
@options.as_json
def facts(lesson: str, sets: tuple[str, ...], out: Path, as_json: bool) -> int:
    """List what the words of a lesson can quote and claim, with the values."""
    from scenes.studio.command.facts import tell

    return tell(lesson, sets, out, as_json)
