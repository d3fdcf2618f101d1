"""How `soup clean` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options
from scenes.studio.files.exit_codes import DONE, LACKING
from scenes.studio.files.own_words import gettext

MOST_TOLD = 5


@click.command()
@options.out
def clean(out: Path) -> int:
    """Empty the store of finished shots. Films stay; the next render draws everything anew."""
    from scenes.studio.files.faults import visible
    from scenes.studio.store.beside_films import store_of

    cleared = store_of(out).clear()
    click.echo(gettext("{megabytes} MB freed; the films stay", megabytes=f"{cleared.freed / 1e6:.1f}"))
    for why in cleared.left[:MOST_TOLD]:
        click.echo(visible(f"soup: {gettext('not removed: {what}', what=why)}"), err=True)
    if len(cleared.left) > MOST_TOLD:
        click.echo(f"soup: {gettext('and {n} more', n=len(cleared.left) - MOST_TOLD)}", err=True)
    return LACKING if cleared.left else DONE
