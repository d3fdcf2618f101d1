"""How `soup new` is called."""

from __future__ import annotations

import shlex

import click

from scenes.studio.files.exit_codes import DONE


@click.command()
@click.argument("name")
@click.option("--from", "model", default="foggy-hill", show_default=True, metavar="LESSON",
              help="The lesson to copy: a name or a path.")
def new(name: str, model: str) -> int:
    """Make ./NAME.toml, a lesson of your own to change."""
    from scenes.studio.command.new import begin

    path = begin(name, model)
    typed = shlex.quote(f"./{path}" if str(path).startswith("-") else str(path))     # as a shell takes it
    click.echo(f"{path} is there. Change it, then: soup check {typed}, soup render {typed}")
    return DONE
