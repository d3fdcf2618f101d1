"""How `soup audit` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options
from scenes.studio.files.exit_codes import DONE, FAILED


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--terrain", required=True, metavar="LOSS", help="The loss that the path descends on.")
@click.option("--amounts", is_flag=True, help="The columns are amounts, not their logarithms.")
@options.as_json
def audit(path: Path, terrain: str, amounts: bool, as_json: bool) -> int:
    """Examine a path from elsewhere, a CSV file with a point a row: is it gradient descent?

    The columns are the parameters; one named loss may stand beside them. Ends with 1 where a step goes
    uphill or a printed loss is not the loss.
    """
    from scenes.studio.command import reports
    from scenes.studio.command.audit import as_data, audit

    found = audit(path, terrain, amounts)
    if as_json:
        reports.as_json(as_data(found))
    else:
        click.echo(found.words())
    return DONE if found.clean else FAILED
