"""How `soup test` is called, and all that it does."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from scenes.studio.files.faults import Fault, LackingError

CHECKOUT = Path(__file__).parents[4]


@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.option("--all", "everything", is_flag=True, help="The long ones too.")
@click.argument("arguments", metavar="[PYTEST ARGUMENT]...", nargs=-1, type=click.UNPROCESSED)
def test(everything: bool, arguments: tuple[str, ...]) -> None:
    """Run the tests of this checkout."""
    if not (CHECKOUT / "tests").is_dir():
        raise LackingError([Fault(str(CHECKOUT), None, "", "must hold the tests", "an installation without them",
                                  "Clone the project and start ./soup test there.")])
    chosen = [_in_checkout(argument) for argument in arguments]
    marker = [] if any(a.startswith("-m") for a in arguments) else ["-m", "" if everything else "not long"]
    apart = [] if any(map(_names_tests, arguments)) else ["-n", "auto", "--dist", "worksteal"]   # a process a core
    command = [sys.executable, "-m", "pytest", *marker, *apart, *chosen]
    os.chdir(CHECKOUT)
    sys.stdout.flush()
    os.execv(sys.executable, command)    # pytest's signals and exit code go straight through


def _names_tests(argument: str) -> bool:
    """A folder or a file of Python; the launcher, which is called as many a word after -k, is neither."""
    path = Path(argument.partition("::")[0] or "-")
    return path.is_dir() or (path.suffix == ".py" and path.exists())


def _in_checkout(argument: str) -> str:
    """A path that exists where the person stands, as an absolute one; the rest as it is."""
    path, mark, node = argument.partition("::")
    return f"{Path(path).resolve()}{mark}{node}" if _names_tests(argument) else argument
