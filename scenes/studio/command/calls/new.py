"""How `soup new` is called."""

from __future__ import annotations

import shlex

import click

from scenes.studio.files.exit_codes import DONE
from scenes.studio.files.own_words import gettext


@click.command()
@click.argument("name")
@click.option("--from", "model", default="foggy-hill", show_default=True, metavar="LESSON",
              help="The lesson to copy: a name or a path.")
def new(name: str, model: str) -> int:
    """Make ./NAME.toml, a lesson of your own to change."""
    from scenes.studio.command.new import begin

    path = begin(name, model)
    typed = shlex.quote(f"./{path}" if str(path).startswith("-") else str(path))     # as a shell takes it
    click.echo(gettext("{path} is there. Change it, then: {check}, {render}", path=path, check=f"soup check {typed}",
                       render=f"soup render {typed}"))
    return DONE
