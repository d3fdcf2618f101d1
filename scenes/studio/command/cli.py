"""The `soup` command: its commands in a group, which ends as they say.

Each is called as its file in `calls` says; it imports what it needs when it runs, so that --help stays instant.
"""

from __future__ import annotations

import importlib.metadata
import os
import signal
import sys
from typing import Any

import click

from scenes.studio.command import help_words
from scenes.studio.command.calls import (
    audit,
    check,
    clean,
    doctor,
    facts,
    list_lessons,
    new,
    preview,
    refresh_words,
    render,
    stills,
    sweep,
    test,
    verify,
    why,
    words,
)
from scenes.studio.files.exit_codes import stopped_by
from scenes.studio.files.faults import EndedError
from scenes.studio.files.own_words import gettext


class Soup(click.Group):
    """Ends with the exit code that a command returns, or that the error carries which ended it."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        try:
            help_words.translate(self)
        except EndedError as error:
            click.echo(f"soup: {error}", err=True)
            sys.exit(error.exit_code)
        return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
            signal.signal(signal.SIGINT, signal.default_int_handler)      # from here on things are put in order
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")     # a terminal that lacks a letter is no error
        try:
            code = super().invoke(ctx)
        except EndedError as error:
            for line in str(error).splitlines():
                click.echo(f"soup: {line}", err=True)
            code = error.exit_code
        except KeyboardInterrupt:
            click.echo(f"soup: {gettext('stopped')}", err=True)
            code = stopped_by(signal.SIGINT)
        ctx.exit(code)


def _version(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"soup {importlib.metadata.version('soupmath')}")
        ctx.exit()


@click.group(cls=Soup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
             commands=[audit.audit, check.check, clean.clean, doctor.doctor, facts.facts, list_lessons.list_, new.new,
                       preview.preview, refresh_words.refresh_words, render.render, stills.stills, sweep.sweep,
                       test.test, verify.verify, why.why, words.locale_])
@click.option("--version", is_flag=True, callback=_version, expose_value=False, is_eager=True,
              help="Show the version and exit.")
def main() -> None:
    """Animated films about how machines learn, told in a kitchen and driven by computed runs.

    LESSON is the name of a lesson (`soup list`) or a path to a .toml file; none means all of them.
    """
    from scenes.studio.store import loaded_code

    loaded_code.install(loaded_code.PROJECT)
    if os.environ.get("SOUP_PLUGINS"):
        from scenes.studio.files.stagings import plugins, stagings

        loaded_code.install(plugins())
        stagings()


if __name__ == "__main__":
    main(prog_name="soup")
