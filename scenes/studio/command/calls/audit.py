"""How `soup audit` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options
from scenes.studio.files.exit_codes import DONE, FAILED


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--terrain", required=True, metavar="LOSS", help="The loss that the path descends on.")
@click.option("--rule", metavar="RULE", help="The rule that it claims to be by, such as gradient_descent or adam.")
@click.option("--amounts", is_flag=True, help="The columns are amounts, not their logarithms.")
@options.as_json
def audit(path: Path, terrain: str, rule: str | None, amounts: bool, as_json: bool) -> int:
    """Examine a path from elsewhere, a CSV file with a point a row: which rule of descent made it?

    The columns are the parameters, by name or in order; beside them may stand a loss and a step. Any usual separator,
    decimal mark and encoding will do, and # begins a comment. What digits and rounding leave open is forgiven, to the
    precision in which the numbers were printed; inf and nan end the path as a diverged run.

    \b
    Ends with
      0  the path is what it claims to be: a rule of descent, the one of --rule if given, makes every step, or
         makes it on slopes that scatter as those of mini-batches do; and losses beside it are its losses.
      1  it is not, or that cannot be told: it is too short or too coarse, or goes along a line at rates that follow
         no usual schedule.
      2  the file, or an option, cannot be understood.
    Going uphill is no fault: momentum does, and plain descent beyond 2/L.
    """
    from scenes.studio.command import reports
    from scenes.studio.command.audit import as_data, audit

    found = audit(path, terrain, amounts, rule)
    if as_json:
        reports.as_json(as_data(found))
    else:
        click.echo(found.words())
    return DONE if found.ok else FAILED
