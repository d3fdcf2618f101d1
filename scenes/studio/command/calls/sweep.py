"""How `soup sweep` is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scenes.studio.command import options


@click.command()
@click.argument("lesson")
@click.argument("values", nargs=-1, required=True, metavar="KEY=VALUE,VALUE…")
@options.film
@options.settings
@options.out
@options.work
@options.as_json
def sweep(lesson: str, values: tuple[str, ...], out: Path, jobs: int | None, force: bool, as_json: bool,
          **film: Any) -> int:
    """Make one film of a run with several values of a key, as run.learning_rate=0.05,0.2,0.6; of two keys as a grid.

    The lesson that it is made from is written too, and its poster shows all ends at once.
    """
    from scenes.studio.command.choices import chosen
    from scenes.studio.command.render import WorkChoices
    from scenes.studio.command.sweep import sweep

    return sweep(lesson, values, chosen(**film), WorkChoices(out, jobs, force), as_json)
