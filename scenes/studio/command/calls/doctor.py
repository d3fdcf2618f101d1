"""How `soup doctor` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options
from scenes.studio.files.exit_codes import DONE, LACKING


@click.command()
@options.out
@options.as_json
def doctor(out: Path, as_json: bool) -> int:
    """Examine this machine, and say how to mend what it lacks."""
    from dataclasses import asdict

    from scenes.studio.command import reports
    from scenes.studio.command.doctor import examine

    examined = examine(out)
    if as_json:
        reports.as_json([asdict(one) for one in examined])
    else:
        reports.print_examined(examined)
    return DONE if all(one.ok for one in examined) else LACKING
