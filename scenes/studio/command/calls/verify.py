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
    from scenes.studio.script.meant import folder_of

    return tell(out, list(dict.fromkeys(map(folder_of, lessons))), as_json)
