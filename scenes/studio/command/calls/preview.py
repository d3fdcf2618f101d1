"""How `soup preview` is called."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from scenes.studio.command import options


@click.command()
@click.argument("lesson")
@click.option("--at", "places", multiple=True, metavar="BEAT[:TICK]", help="A place to see; may be repeated.")
@click.option("--frames", type=click.IntRange(1, 100), default=12, show_default=True, help="Stills, without --at.")
@click.option("--side", type=click.IntRange(32, 2160), default=360, show_default=True, help="Pixels of a short side.")
@options.look
@options.voice
@options.transparent
@options.settings
@options.out
def preview(lesson: str, places: tuple[str, ...], frames: int, side: int, out: Path, **look: Any) -> int:
    """Draw stills of a lesson on one image, without making a film."""
    from scenes.studio.command.choices import chosen
    from scenes.studio.command.pictures import Wish
    from scenes.studio.command.preview import preview

    return preview(lesson, chosen(**look), Wish(places, frames), out, side)
