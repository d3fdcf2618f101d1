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
@click.option("--formula", default="", metavar="TEXT", help='About a hill of your own, as "x**4 - 3*x**2 + x".')
@click.option("--over", multiple=True, metavar="NAME=LOW,HIGH", help="Where to look at it; without it, that is found.")
@click.option("--table", default="", metavar="FILE", help="About a table in this folder, which a model is fitted to.")
@click.option("--x", multiple=True, metavar="COLUMN", help="Its column that is given; of classes, twice.")
@click.option("--y", default="", metavar="COLUMN", help="Its column that is answered.")
@click.option("--fit", default="", metavar="MODEL", help="line, curve, classes or small_net; without it, line, or "
                                                         "classes of two columns.")
@click.option("--path", default="", metavar="FILE", help="About a training that a table in this folder has recorded.")
@click.pass_context
def new(context: click.Context, name: str, model: str, formula: str, over: tuple[str, ...], table: str,
        x: tuple[str, ...], y: str, fit: str, path: str) -> int:
    """Make ./NAME.toml, a lesson of your own to change.

    It is a copy of another lesson, or about a hill, a table or a training of your own; it renders as it stands.
    """
    from scenes.studio.command.new import begin
    from scenes.studio.files.faults import BadInputError, Fault
    from scenes.studio.script.begun import Wanted

    wanted = Wanted(formula, over, table, x, y, fit, path)
    if wanted.anything and context.get_parameter_source("model") is click.core.ParameterSource.COMMANDLINE:
        raise BadInputError([Fault("soup new --from", None, "", "must stand alone", f'"{model}"',
                                   "Copy a lesson, or begin a new one.")])
    made = begin(name, model, wanted)
    typed = shlex.quote(f"./{made}" if str(made).startswith("-") else str(made))     # as a shell takes it
    click.echo(gettext("{path} is there. Change it, then: {check}, {render}", path=made, check=f"soup check {typed}",
                       render=f"soup render {typed}"))
    return DONE
