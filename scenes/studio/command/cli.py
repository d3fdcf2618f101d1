"""The `soup` command. A command imports what it needs when it runs, so that --help stays instant."""

from __future__ import annotations

import importlib.metadata
import os
import sys
from pathlib import Path
from typing import Any

import click

from scenes.studio.command import options

CHECKOUT = Path(__file__).parents[3]
FAILED, BAD_INPUT, LACKING, INTERRUPTED = 1, 2, 3, 130


class Soup(click.Group):
    """The group: turns what may go wrong into a message and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        from scenes.studio.files.faults import BadInputError

        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="backslashreplace")     # a terminal that lacks a letter is no error
        try:
            return super().invoke(ctx)
        except BadInputError as error:
            for fault in error.faults:
                click.echo(f"soup: {fault}", err=True)
            ctx.exit(BAD_INPUT)
        except KeyboardInterrupt:
            click.echo("soup: stopped", err=True)
            ctx.exit(INTERRUPTED)


def _version(ctx: click.Context, param: click.Parameter, asked: bool) -> None:
    if asked:
        click.echo(f"soup {importlib.metadata.version('soupmath')}")
        ctx.exit()


@click.group(cls=Soup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--version", is_flag=True, callback=_version, expose_value=False, is_eager=True,
              help="Show the version and exit.")
def main() -> None:
    """Animated films about how machines learn, told in a kitchen and driven by computed runs.

    LESSON is the name of a lesson (`soup list`) or a path to a .toml file; none means all of them.
    """
    if os.environ.get("SOUP_PLUGINS"):
        from scenes.studio.files.stagings import stagings

        stagings()


@main.command("list")
@options.out
@options.as_json
def list_(out: Path, as_json: bool) -> None:
    """List the lessons."""
    from scenes.studio.command import reports
    from scenes.studio.plan import proof
    from scenes.studio.store import beside_films

    results = proof.check_all((), prove=False, kept=beside_films.kept_of(out))
    if as_json:
        reports.as_json(reports.list_rows(results))
    else:
        reports.print_list(results)


@main.command("check")
@options.lessons
@options.settings
@options.out
@click.option("--look", "looking", is_flag=True,
              help="Also look at sampled pictures in every shape and theme; takes minutes.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes that look. [default: one for each core]")
@options.as_json
@click.pass_context
def check_(ctx: click.Context, lessons: tuple[str, ...], sets: tuple[str, ...], out: Path, looking: bool,
           jobs: int | None, as_json: bool) -> None:
    """Prove lessons before a frame is rendered: their files, their runs, their words."""
    from scenes.studio.command import reports
    from scenes.studio.plan import proof
    from scenes.studio.store import beside_films
    from scenes.studio.work import check_pictures

    results = proof.check_all(lessons, sets, kept=beside_films.kept_of(out))
    film = [] if lessons else proof.check_film()
    code = proof.exit_code(results, film)
    if as_json and not looking:
        reports.as_json(reports.check_data(results, film))
    elif not as_json:
        reports.print_check(results, film)
    if looking and code == 0:
        paths = [str(result.lesson.path) for result in results if result.lesson]
        looked = check_pictures.look_at_all(paths, sets, jobs or os.cpu_count() or 1)
        if as_json:
            reports.as_json(reports.check_data(results, film) | {"look": looked.as_data()})
        else:
            for finding in (*looked.findings, *looked.flashes):
                click.echo(str(finding))
            click.echo(f"looked at {looked.instants} instants of {looked.variants} variants: "
                       f"{len(looked.findings) + len(looked.flashes)} findings")
        code = code if looked.ok else FAILED
    elif looking and as_json:
        reports.as_json(reports.check_data(results, film))
    ctx.exit(code)


@main.command()
@options.lessons
@options.film
@options.settings
@options.out
@options.work
@click.option("--dry-run", is_flag=True, help="Say what would be drawn and how long it would take.")
@click.option("--cluster", metavar="ADDRESS|local", help="Draw on the workers of a Dask scheduler.")
@options.as_json
@click.pass_context
def render(ctx: click.Context, lessons: tuple[str, ...], quality: str, fps: int | None, shape: str, theme: str,
           calm: bool, lang: str, captions: str | None, voice: str, sets: tuple[str, ...], out: Path,
           jobs: int | None, force: bool, dry_run: bool, cluster: str | None, as_json: bool) -> None:
    """Render lessons to films; what is already there is not rendered again."""
    from scenes.studio.command.render import Work, render
    from scenes.studio.command.requests import Choices, refuse_what_is_not_there
    from scenes.studio.shots.quality import quality_of

    refuse_what_is_not_there(lang, captions, voice)
    choices = Choices(quality_of(quality, fps), shape, theme, calm, lang, sets)
    ctx.exit(render(lessons, choices, Work(out, jobs, force, dry_run, cluster), as_json))


@main.command()
@options.lessons
@options.film
@options.settings
@options.out
@options.as_json
@click.pass_context
def why(ctx: click.Context, lessons: tuple[str, ...], quality: str, fps: int | None, shape: str, theme: str,
        calm: bool, lang: str, captions: str | None, voice: str, sets: tuple[str, ...], out: Path,
        as_json: bool) -> None:
    """Say for each shot whether `soup render` would draw it, and for what reason."""
    from scenes.studio.command import why
    from scenes.studio.command.requests import Choices, refuse_what_is_not_there
    from scenes.studio.shots.quality import quality_of

    refuse_what_is_not_there(lang, captions, voice)
    choices = Choices(quality_of(quality, fps), shape, theme, calm, lang, sets)
    ctx.exit(why.tell(lessons, choices, out, as_json))


@main.command()
@click.argument("lesson")
@click.option("--at", "places", multiple=True, metavar="BEAT[:TICK]", help="A place to see; may be repeated.")
@click.option("--frames", type=click.IntRange(1, 100), default=12, show_default=True, help="Stills, without --at.")
@click.option("--side", type=click.IntRange(32, 2160), default=360, show_default=True, help="Pixels of a short side.")
@options.look
@options.settings
@options.out
@click.pass_context
def preview(ctx: click.Context, lesson: str, places: tuple[str, ...], frames: int, side: int, shape: str, theme: str,
            calm: bool, lang: str, sets: tuple[str, ...], out: Path) -> None:
    """Draw stills of a lesson on one image, without making a film."""
    from scenes.studio.command.preview import Wish, preview
    from scenes.studio.command.requests import Choices, refuse_what_is_not_there
    from scenes.studio.shots.quality import quality_of

    refuse_what_is_not_there(lang, None, "off")
    choices = Choices(quality_of(), shape, theme, calm, lang, sets)
    ctx.exit(preview(lesson, choices, Wish(places, frames, side), out))


@main.command()
@options.lessons
@options.out
@options.as_json
@click.pass_context
def verify(ctx: click.Context, lessons: tuple[str, ...], out: Path, as_json: bool) -> None:
    """Check published films: every byte against its receipt, every frame against the plan."""
    from scenes.studio.command import verify

    ctx.exit(verify.tell(out, lessons, as_json))


@main.command()
@options.out
def clean(out: Path) -> None:
    """Empty the store of finished shots. Films stay; the next render draws everything anew."""
    from scenes.studio.store.beside_films import store_of

    click.echo(f"{store_of(out).clear() / 1e6:.1f} MB freed; the films stay")


@main.command()
@click.argument("name")
@click.option("--from", "model", default="foggy-hill", show_default=True, metavar="LESSON",
              help="The lesson to copy: a name or a path.")
def new(name: str, model: str) -> None:
    """Make ./NAME.toml, a lesson of your own to change."""
    from scenes.studio.command import new

    try:
        path = new.begin(name, model)
    except OSError as error:
        click.echo(f"soup: this folder must take a file, got {error.strerror}. Go to another.", err=True)
        sys.exit(LACKING)
    click.echo(f"{path} is there. Change it, then: soup check {path}, soup render {path}")


@main.command()
@options.out
@options.as_json
def doctor(out: Path, as_json: bool) -> None:
    """Examine this machine, and say how to mend what it lacks."""
    from dataclasses import asdict

    from scenes.studio.command import doctor, reports

    findings = doctor.examine(out)
    if as_json:
        reports.as_json([asdict(finding) for finding in findings])
    else:
        reports.print_findings(findings)
    sys.exit(0 if all(finding.ok for finding in findings) else LACKING)


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--terrain", required=True, metavar="LOSS", help="The loss that the path descends on.")
@click.option("--amounts", is_flag=True, help="The columns are amounts, not their logarithms.")
@options.as_json
def audit(path: Path, terrain: str, amounts: bool, as_json: bool) -> None:
    """Examine a path from elsewhere, a CSV file with a point a row: is it gradient descent?

    The columns are the parameters; one named loss may stand beside them. Ends with 1 where a step goes
    uphill or a printed loss is not the loss.
    """
    from scenes.studio.command import audit, reports

    found = audit.audit(path, terrain, amounts)
    if as_json:
        reports.as_json(audit.as_data(found))
    else:
        click.echo(found.words())
    sys.exit(0 if found.clean else FAILED)


@main.command(context_settings={"ignore_unknown_options": True, "help_option_names": ["--help"]})
@click.option("--all", "everything", is_flag=True, help="The long ones too.")
@click.argument("arguments", metavar="[PYTEST ARGUMENT]...", nargs=-1, type=click.UNPROCESSED)
def test(everything: bool, arguments: tuple[str, ...]) -> None:
    """Run the tests of this checkout."""
    if not (CHECKOUT / "tests").is_dir():
        click.echo(f"soup: tests must be in {CHECKOUT}, but only the checkout has them. "
                   "Clone the project and start ./soup test there.", err=True)
        sys.exit(LACKING)
    chosen = [_in_checkout(argument) for argument in arguments]
    marker = [] if any(a.startswith("-m") for a in arguments) else ["-m", "" if everything else "not long"]
    command = [sys.executable, "-m", "pytest", *marker, *chosen]
    os.chdir(CHECKOUT)
    sys.stdout.flush()
    os.execv(sys.executable, command)    # pytest's signals and exit code go straight through


def _in_checkout(argument: str) -> str:
    """A path that exists where the person stands, as an absolute one; the rest as it is."""
    path, mark, node = argument.partition("::")
    return f"{Path(path).resolve()}{mark}{node}" if path and Path(path).exists() else argument


if __name__ == "__main__":
    main(prog_name="soup")
