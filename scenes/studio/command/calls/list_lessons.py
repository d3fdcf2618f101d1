"""How `soup list` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options
from scenes.studio.files.exit_codes import DONE


@click.command("list")
@options.out
@options.as_json
def list_(out: Path, as_json: bool) -> int:
    """List the lessons."""
    from scenes.studio.command import reports
    from scenes.studio.command.narrators import repeating
    from scenes.studio.plan import proof
    from scenes.studio.store.beside_films import kept_of

    kept = kept_of(out)
    results = proof.check_all((), prove=False, kept=kept, narrator=repeating((), kept))
    if as_json:
        reports.as_json(reports.list_rows(results))
    else:
        reports.print_list(results)
    return DONE
