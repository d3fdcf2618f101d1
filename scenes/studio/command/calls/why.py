"""How `soup why` is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scenes.studio.command import options


@click.command()
@options.lessons
@options.film
@options.settings
@options.out
@options.as_json
def why(lessons: tuple[str, ...], out: Path, as_json: bool, **film: Any) -> int:
    """Say for each shot whether `soup render` would draw it, and for what reason."""
    from scenes.studio.command.choices import chosen
    from scenes.studio.command.why import tell

    return tell(lessons, chosen(**film), out, as_json)
