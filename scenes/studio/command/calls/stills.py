"""How `soup stills` is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scenes.studio.command import options


@click.command()
@click.argument("lesson")
@click.option("--at", "places", multiple=True, metavar="BEAT[:TICK]", help="A place to see; may be repeated.")
@click.option("--frames", type=click.IntRange(1, 100), default=12, show_default=True, help="Stills, without --at.")
@options.quality
@options.look
@options.voice
@options.transparent
@options.settings
@options.out
@click.option("--kind", type=click.Choice(["png", "svg"]), default="png", show_default=True,
              help="Pixels, or outlines for print, in which textures stay pixels.")
def stills(lesson: str, places: tuple[str, ...], frames: int, out: Path, kind: str, **film: Any) -> int:
    """Draw stills of a lesson in the film's size, a file each, without making a film."""
    from scenes.studio.command.choices import chosen
    from scenes.studio.command.pictures import Wish
    from scenes.studio.command.preview import stills

    return stills(lesson, chosen(**film), Wish(places, frames), out, kind)
