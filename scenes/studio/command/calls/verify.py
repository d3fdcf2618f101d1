"""How `soup verify` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options


@click.command()
@options.lessons
@options.out
@options.as_json
def verify(lessons: tuple[str, ...], out: Path, as_json: bool) -> int:
    """Check published films: every byte against its receipt, every frame against the plan."""
    from scenes.studio.command.verify import tell

    return tell(out, lessons, as_json)
