"""How `soup check` is called."""

from __future__ import annotations

from pathlib import Path

import click

from scenes.studio.command import options


@click.command()
@options.lessons
@options.settings
@options.out
@options.language
@click.option("--look", "looking", is_flag=True,
              help="Also look at sampled pictures in every shape and theme; takes minutes.")
@click.option("--burn", is_flag=True, help="Look at them with captions in the picture.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), help="Processes that look. [default: one for each core]")
@options.as_json
def check(lessons: tuple[str, ...], sets: tuple[str, ...], out: Path, lang: str | None, looking: bool, burn: bool,
          jobs: int | None, as_json: bool) -> int:
    """Prove lessons before a frame is rendered: their files, their runs, their words."""
    from scenes.studio.command.check import check
    from scenes.studio.work.check_pictures import LookedFor
    from scenes.studio.work.cores import cores

    return check(lessons, sets, out, (jobs or cores()) if looking or burn else 0, as_json, LookedFor(lang, burn))
