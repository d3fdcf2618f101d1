"""How `soup clean` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options
from scenes.studio.files.exit_codes import DONE


@click.command()
@options.out
def clean(out: Path) -> int:
    """Empty the store of finished shots. Films stay; the next render draws everything anew."""
    from scenes.studio.store.beside_films import store_of

    click.echo(f"{store_of(out).clear() / 1e6:.1f} MB freed; the films stay")
    return DONE
