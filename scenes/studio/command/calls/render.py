"""How `soup render` is called."""

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
@options.work
@click.option("--dry-run", is_flag=True, help="Say what would be drawn and how long it would take.")
@click.option("--cluster", metavar="ADDRESS|local", help="Draw on the workers of a Dask scheduler.")
@options.as_json
def render(lessons: tuple[str, ...], out: Path, jobs: int | None, force: bool, dry_run: bool, cluster: str | None,
           as_json: bool, **film: Any) -> int:
    """Render lessons to films; what is already there is not rendered again."""
    from scenes.studio.command.choices import chosen
    from scenes.studio.command.render import WorkChoices, render

    return render(lessons, chosen(**film), WorkChoices(out, jobs, force, dry_run, cluster), as_json)
